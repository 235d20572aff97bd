//! Small files that machines look for at fixed places: `robots.txt` and `security.txt`.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::settings::Settings;

/// `robots.txt`: everything may be read but what people do; here is the map.
pub fn robots(settings: &Settings) -> String {
    format!(
        "User-agent: *\nDisallow: /api/\n\nSitemap: {}/sitemap.xml\n",
        settings.base_url
    )
}

/// `security.txt` (RFC 9116): whom to tell about a hole. Good for a year from `today`, so a build a year keeps it valid.
pub fn security(settings: &Settings, today: Date) -> String {
    let expires = today.saturating_add(1.year());
    let complete = settings.languages.iter().filter(|language| language.complete);
    let languages: Vec<_> = complete.map(|language| language.code.code()).collect();
    format!(
        "Contact: mailto:{email}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: {languages}\n\
         Canonical: {base}/.well-known/security.txt\n",
        email = settings.organisation.email,
        languages = languages.join(", "),
        base = settings.base_url,
    )
}

#[cfg(test)]
mod tests {
    use crate::sample::{site, text};

    #[test]
    fn machines_find_the_map_and_whom_to_tell() {
        let site = site(&[]).unwrap();
        insta::assert_snapshot!(text(&site, "robots.txt"), @r"
        User-agent: *
        Disallow: /api/

        Sitemap: https://www.example.org/sitemap.xml
        ");
        insta::assert_snapshot!(text(&site, ".well-known/security.txt"), @r"
        Contact: mailto:us@example.org
        Expires: 2027-09-14T00:00:00Z
        Preferred-Languages: nl, en
        Canonical: https://www.example.org/.well-known/security.txt
        ");
    }
}
