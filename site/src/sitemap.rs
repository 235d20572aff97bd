//! `sitemap.xml`: every page a search engine may show, with the same page in the other languages.

use crate::contexts::Alternate;
use crate::front_matter::Kind;
use crate::markdown::escaped;
use crate::pages::{Library, Page};
use crate::settings::Settings;

/// The sitemap of all complete languages.
pub fn xml(library: &Library<'_>, settings: &Settings) -> String {
    let mut pages: Vec<_> = library
        .all()
        .map(|(_, page)| page)
        .filter(|page| is_for_all(page, settings))
        .collect();
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        xml.push_str(&entry(page, library, settings));
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Whether search engines may show a page: no error, and in a language somebody has signed for.
pub fn is_for_all(page: &Page<'_>, settings: &Settings) -> bool {
    page.kind != Kind::Error && settings.language(page.lang).complete
}

/// A page in each complete language that has it, for `hreflang`; nothing when there is only one.
pub fn alternates(page: &Page<'_>, library: &Library<'_>, settings: &Settings) -> Vec<Alternate> {
    if !is_for_all(page, settings) {
        return Vec::new();
    }
    let others: Vec<_> = library
        .translations(page)
        .filter(|other| is_for_all(other, settings))
        .collect();
    if others.len() < 2 {
        return Vec::new();
    }
    let alternate = |hreflang: &str, path: &str| Alternate {
        hreflang: hreflang.to_owned(),
        url: format!("{}{path}", settings.base_url),
    };
    let default = others.iter().find(|other| other.lang == settings.default);
    let each = others
        .iter()
        .map(|other| alternate(settings.language(other.lang).code.code(), &other.path));
    each.chain(default.map(|other| alternate("x-default", &other.path)))
        .collect()
}

fn entry(page: &Page<'_>, library: &Library<'_>, settings: &Settings) -> String {
    let url = escaped(&format!("{}{}", settings.base_url, page.path));
    let date = page.front.updated.or(page.front.date);
    let date = date
        .map(|date| format!("<lastmod>{date}</lastmod>"))
        .unwrap_or_default();
    let links: Vec<_> = alternates(page, library, settings)
        .iter()
        .map(|Alternate { hreflang, url }| {
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{hreflang}\" href=\"{}\"/>",
                escaped(url)
            )
        })
        .collect();
    format!(
        "<url><loc>{url}</loc>{date}{}</url>
",
        links.concat()
    )
}

#[cfg(test)]
mod tests {
    use crate::sample::{site, text};

    #[test]
    fn every_page_for_all_is_in_it_with_its_other_languages() {
        let site = site(&[]).unwrap();
        insta::assert_snapshot!(text(&site, "sitemap.xml").replace("><", ">\n<"), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url>
        <loc>https://www.example.org/en/</loc>
        <xhtml:link rel="alternate" hreflang="nl" href="https://www.example.org/nl/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/en/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/nl/"/>
        </url>
        <url>
        <loc>https://www.example.org/en/help/</loc>
        <xhtml:link rel="alternate" hreflang="nl" href="https://www.example.org/nl/help/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/en/help/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/nl/help/"/>
        </url>
        <url>
        <loc>https://www.example.org/en/programme/</loc>
        <xhtml:link rel="alternate" hreflang="nl" href="https://www.example.org/nl/programma/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/en/programme/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/nl/programma/"/>
        </url>
        <url>
        <loc>https://www.example.org/nl/</loc>
        <xhtml:link rel="alternate" hreflang="nl" href="https://www.example.org/nl/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/en/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/nl/"/>
        </url>
        <url>
        <loc>https://www.example.org/nl/help/</loc>
        <xhtml:link rel="alternate" hreflang="nl" href="https://www.example.org/nl/help/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/en/help/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/nl/help/"/>
        </url>
        <url>
        <loc>https://www.example.org/nl/programma/</loc>
        <xhtml:link rel="alternate" hreflang="nl" href="https://www.example.org/nl/programma/"/>
        <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/en/programme/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/nl/programma/"/>
        </url>
        <url>
        <loc>https://www.example.org/nl/programma/scholen/</loc>
        </url>
        </urlset>
        "#);
    }
}
