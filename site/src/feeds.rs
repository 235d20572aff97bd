//! The Atom feed of a language: its newest articles and events.

use std::str::FromStr;

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;
use programme::languages::Language;

use crate::front_matter::Kind;
use crate::pages::{Library, Page};
use crate::settings::{LangAt, Settings};

/// How many entries a feed has at most.
const ENTRIES: usize = 20;

/// Where the feed of a language is.
pub fn path(language: &Language) -> String {
    format!("/{}/feed.xml", language.code)
}

/// The feed of a language. `today` is its date when nothing in it has one.
pub fn atom(library: &Library<'_>, settings: &Settings, lang: LangAt, title: String, today: Date) -> String {
    let language = settings.language(lang);
    let mut news: Vec<(Date, &Page<'_>)> = library
        .all()
        .filter(|(_, page)| page.lang == lang && matches!(page.kind, Kind::Article | Kind::Event))
        .filter_map(|(_, page)| Some((page.front.date?, page)))
        .filter(|(date, _)| *date <= today)
        .collect();
    news.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.path.cmp(&other.path)));
    news.truncate(ENTRIES);
    let updated = news
        .iter()
        .map(|(date, page)| page.front.updated.unwrap_or(*date))
        .max()
        .unwrap_or(today);
    let own = format!("{}{}", settings.base_url, path(language));
    let feed = Feed {
        title: Text::plain(title),
        id: own.clone(),
        updated: midnight(updated),
        authors: vec![Person {
            name: settings.organisation.name.clone(),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "netwerkt".to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", &own, "application/atom+xml"),
            link(
                "alternate",
                &format!("{}/{}/", settings.base_url, language.code),
                "text/html",
            ),
        ],
        lang: Some(language.code.code().to_owned()),
        entries: news
            .into_iter()
            .map(|(date, page)| entry(date, page, settings))
            .collect(),
        ..Feed::default()
    };
    let mut xml = feed.to_string();
    xml.push('\n');
    xml
}

fn entry(date: Date, page: &Page<'_>, settings: &Settings) -> Entry {
    let url = format!("{}{}", settings.base_url, page.path);
    Entry {
        title: Text::plain(page.front.title.clone()),
        links: vec![link("alternate", &url, "text/html")],
        id: url,
        published: Some(midnight(date)),
        updated: midnight(page.front.updated.unwrap_or(date)),
        summary: page.front.description.clone().map(Text::plain),
        ..Entry::default()
    }
}

fn link(rel: &str, href: &str, mime: &str) -> Link {
    Link {
        rel: rel.to_owned(),
        href: href.to_owned(),
        mime_type: Some(mime.to_owned()),
        ..Link::default()
    }
}

fn midnight(date: Date) -> FixedDateTime {
    // A civil date always writes a date that can be read again; the default is only there for the type.
    FixedDateTime::from_str(&format!("{date}T00:00:00Z")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::sample::{site, text};

    #[test]
    fn the_newest_stand_first_and_the_future_waits() {
        let article = |title: &str, date: &str| {
            format!("+++\ntitle = \"{title}\"\ndescription = \"Over {title} & meer.\"\ndate = {date}\n+++\n")
        };
        let site = site(&[
            ("pages/knowledge/old.nl.md", &article("Oud", "2025-01-01")),
            ("pages/knowledge/new.nl.md", &article("Nieuw", "2026-09-01")),
            ("pages/knowledge/later.nl.md", &article("Later", "2027-01-01")),
            ("pages/knowledge/new.en.md", &article("New", "2026-09-01")),
        ]);
        let site = site.unwrap();
        let feed = text(&site, "nl/feed.xml").replace("><", ">\n<");
        insta::assert_snapshot!(feed, @r#"
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
        <title>Nieuws</title>
        <id>https://www.example.org/nl/feed.xml</id>
        <updated>2026-09-01T00:00:00+00:00</updated>
        <author>
        <name>BACK-UP Netwerkt!</name>
        </author>
        <generator>netwerkt</generator>
        <link href="https://www.example.org/nl/feed.xml" rel="self" type="application/atom+xml"/>
        <link href="https://www.example.org/nl/" rel="alternate" type="text/html"/>
        <entry>
        <title>Nieuw</title>
        <id>https://www.example.org/nl/knowledge/new/</id>
        <updated>2026-09-01T00:00:00+00:00</updated>
        <link href="https://www.example.org/nl/knowledge/new/" rel="alternate" type="text/html"/>
        <published>2026-09-01T00:00:00+00:00</published>
        <summary>Over Nieuw &amp; meer.</summary>
        </entry>
        <entry>
        <title>Oud</title>
        <id>https://www.example.org/nl/knowledge/old/</id>
        <updated>2025-01-01T00:00:00+00:00</updated>
        <link href="https://www.example.org/nl/knowledge/old/" rel="alternate" type="text/html"/>
        <published>2025-01-01T00:00:00+00:00</published>
        <summary>Over Oud &amp; meer.</summary>
        </entry>
        </feed>
        "#);
    }
}
