//! A feed as Atom.

use std::str::FromStr;

use atom_syndication::{Entry, Feed as AtomFeed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;

use super::Feed;
use crate::pages::Page;

/// The feed as a document.
pub(super) fn write(feed: &Feed<'_>) -> String {
    let atom = AtomFeed {
        title: Text::plain(feed.title.to_owned()),
        id: feed.own.clone(),
        updated: midnight(feed.updated),
        authors: vec![Person {
            name: feed.author.to_owned(),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "netwerkt".to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", &feed.own, "application/atom+xml"),
            link("alternate", &feed.page, "text/html"),
        ],
        lang: Some(feed.lang.to_owned()),
        entries: feed
            .entries
            .iter()
            .map(|(date, page)| entry(*date, page, feed.base_url))
            .collect(),
        ..AtomFeed::default()
    };
    let mut xml = atom.to_string();
    xml.push('\n');
    xml
}

fn entry(date: Date, page: &Page, base_url: &str) -> Entry {
    let url = format!("{base_url}{}", page.path);
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
