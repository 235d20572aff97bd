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
