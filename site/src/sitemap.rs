//! `sitemap.xml`: every page a search engine may show, with the same page in the other languages.

use jiff::civil::Date;

use crate::contexts::Alternate;
use crate::front_matter::Kind;
use crate::markdown::escaped;
use crate::pages::Page;
use crate::search::is_search;
use crate::settings::{LangAt, Settings};
use crate::stock::Stock;

/// The sitemap of all complete languages.
pub fn xml(stock: &Stock) -> String {
    let Stock {
        library, settings, ..
    } = stock;
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
        let date = page.front.updated.or(page.front.date);
        push_entry(&mut xml, &page.path, date, &alternates(page, stock), settings);
    }
    for lang in settings.langs().filter(|lang| settings.language(*lang).complete) {
        if let Some(list) = stock.themes.list(lang) {
            push_entry(&mut xml, &list.path, None, &[], settings);
        }
        for (at, theme) in library.themes().iter().enumerate() {
            if theme.lang == lang {
                let path = &stock.themes.name(at).path;
                push_entry(
                    &mut xml,
                    path,
                    None,
                    &theme_alternates(&theme.id, stock),
                    settings,
                );
            }
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Whether search engines may show a page: no error and no search page, translated, and in a language somebody has signed for.
pub fn is_for_all(page: &Page, settings: &Settings) -> bool {
    page.kind != Kind::Error
        && !is_search(page)
        && !page.is_stand_in()
        && settings.language(page.lang).complete
}

/// A page in each complete language that has it, for `hreflang`; nothing when there is only one.
pub fn alternates(page: &Page, stock: &Stock) -> Vec<Alternate> {
    let Stock {
        library, settings, ..
    } = stock;
    if !is_for_all(page, settings) {
        return Vec::new();
    }
    let others = library
        .translations(page)
        .filter(|other| is_for_all(other, settings))
        .map(|other| (other.lang, other.path.as_str()));
    each_and_default(&others.collect::<Vec<_>>(), settings)
}

/// The page of a theme in each complete language that uses it.
pub fn theme_alternates(id: &str, stock: &Stock) -> Vec<Alternate> {
    let settings = &stock.settings;
    let complete = settings.langs().filter(|lang| settings.language(*lang).complete);
    let others = complete.filter_map(|lang| {
        Some((
            lang,
            stock.themes.name(stock.themes.place(lang, id)?).path.as_str(),
        ))
    });
    each_and_default(&others.collect::<Vec<_>>(), settings)
}

fn each_and_default(others: &[(LangAt, &str)], settings: &Settings) -> Vec<Alternate> {
    if others.len() < 2 {
        return Vec::new();
    }
    let alternate = |hreflang: &str, path: &str| Alternate {
        hreflang: hreflang.to_owned(),
        url: format!("{}{path}", settings.base_url),
    };
    let default = others.iter().find(|(lang, _)| *lang == settings.default);
    let each = others
        .iter()
        .map(|(lang, path)| alternate(settings.language(*lang).code.code(), path));
    each.chain(default.map(|(_, path)| alternate("x-default", path)))
        .collect()
}

fn push_entry(
    xml: &mut String,
    path: &str,
    date: Option<Date>,
    alternates: &[Alternate],
    settings: &Settings,
) {
    for part in [
        "<url><loc>",
        &escaped(&settings.base_url),
        &escaped(path),
        "</loc>",
    ] {
        xml.push_str(part);
    }
    if let Some(date) = date {
        for part in ["<lastmod>", &date.to_string(), "</lastmod>"] {
            xml.push_str(part);
        }
    }
    for Alternate { hreflang, url } in alternates {
        for part in [
            "<xhtml:link rel=\"alternate\" hreflang=\"",
            hreflang,
            "\" href=\"",
            &escaped(url),
            "\"/>",
        ] {
            xml.push_str(part);
        }
    }
    xml.push_str("</url>\n");
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
