//! Feeds: what is new in a language, in one of its sections, or about a theme; as Atom and as JSON Feed.

mod atom;
mod json;

use jiff::civil::Date;

use crate::front_matter::Kind;
use crate::pages::{Library, Page, PageAt};
use crate::settings::LangAt;
use crate::stock::Stock;

/// How many entries a feed has at most.
const ENTRIES: usize = 20;

/// What a feed is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Everything that is new in a language.
    Language(LangAt),
    /// What is new in a section.
    Section(PageAt),
    /// What is new about a theme, by its place in the library.
    Theme(usize),
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Form {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Atom, Self::Json];

    fn file(self) -> &'static str {
        match self {
            Self::Atom => "feed.xml",
            Self::Json => "feed.json",
        }
    }
}

/// One feed, ready to be written.
struct Feed<'a> {
    title: &'a str,
    /// Its own address.
    own: String,
    /// The page that shows the same to people.
    page: String,
    lang: &'a str,
    author: &'a str,
    base_url: &'a str,
    updated: Date,
    entries: Vec<(Date, &'a Page)>,
}

impl Subject {
    /// Every feed there is: one for each language, and one for each section and theme with something in it.
    pub fn all(stock: &Stock) -> impl Iterator<Item = Self> {
        let library = &stock.library;
        let sections = library.all().filter(|(_, page)| page.kind == Kind::Section);
        let sections = sections.map(|(at, _)| Self::Section(at));
        let themes = (0..library.themes().len()).map(Self::Theme);
        let with_news = sections
            .chain(themes)
            .filter(|subject| !subject.news(library, stock.options.date).is_empty());
        stock.settings.langs().map(Self::Language).chain(with_news)
    }

    /// Its language.
    pub fn lang(self, library: &Library) -> LangAt {
        match self {
            Self::Language(lang) => lang,
            Self::Section(at) => library.page(at).lang,
            Self::Theme(at) => library.themes()[at].lang,
        }
    }

    /// The address of the page that shows the same to people.
    fn page(self, stock: &Stock) -> String {
        match self {
            Self::Language(lang) => format!("/{}/", stock.settings.language(lang).code),
            Self::Section(at) => stock.library.page(at).path.clone(),
            Self::Theme(at) => stock.themes.name(at).path.clone(),
        }
    }

    /// Its address.
    pub fn path(self, form: Form, stock: &Stock) -> String {
        format!("{}{}", self.page(stock), form.file())
    }

    /// What it calls itself: the name of its section or theme; none when it is about everything.
    pub fn name(self, stock: &Stock) -> Option<&str> {
        match self {
            Self::Language(_) => None,
            Self::Section(at) => Some(&stock.library.page(at).doc.front.title),
            Self::Theme(at) => Some(&stock.themes.name(at).title),
        }
    }

    /// What is new, newest first: pages with a date, that of the build at the latest.
    pub fn news(self, library: &Library, today: Date) -> Vec<PageAt> {
        let is_out = |at: &PageAt| {
            let page = library.page(*at);
            !page.is_stand_in() && page.front.date.is_some_and(|date| date <= today)
        };
        match self {
            Self::Language(lang) => dated(library, lang, today, |kind| {
                matches!(kind, Kind::Article | Kind::Project | Kind::Event)
            }),
            Self::Section(at) => {
                let children = library.page(at).children.iter().copied();
                library.newest(children.filter(is_out), ENTRIES)
            }
            Self::Theme(at) => {
                let pages = library.themes()[at].pages.iter().copied();
                pages.filter(is_out).take(ENTRIES).collect()
            }
        }
    }

    /// The feed, under this title.
    pub fn write(self, form: Form, title: &str, stock: &Stock) -> String {
        let (library, settings, today) = (&stock.library, &stock.settings, stock.options.date);
        let entries = self.news(library, today).into_iter().filter_map(|at| {
            let page = library.page(at);
            Some((page.front.date?, page))
        });
        let entries: Vec<_> = entries.collect();
        let updated = entries
            .iter()
            .map(|(date, page)| page.front.updated.unwrap_or(*date));
        let feed = Feed {
            title,
            own: format!("{}{}", settings.base_url, self.path(form, stock)),
            page: format!("{}{}", settings.base_url, self.page(stock)),
            lang: settings.language(self.lang(library)).code.code(),
            author: &settings.organisation.name,
            base_url: &settings.base_url,
            updated: updated.max().unwrap_or(today),
            entries,
        };
        match form {
            Form::Atom => atom::write(&feed),
            Form::Json => json::write(&feed),
        }
    }
}

/// The newest pages of a language that have a date, whatever they are, as the first page lists them.
pub fn newest(library: &Library, lang: LangAt, today: Date) -> Vec<PageAt> {
    dated(library, lang, today, |_| true)
}

fn dated(library: &Library, lang: LangAt, today: Date, fits: impl Fn(Kind) -> bool) -> Vec<PageAt> {
    let pages = library.all().filter(|(_, page)| {
        page.lang == lang
            && !page.is_stand_in()
            && fits(page.kind)
            && page.front.date.is_some_and(|date| date <= today)
    });
    library.newest(pages.map(|(at, _)| at), ENTRIES)
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

    #[test]
    fn a_section_and_a_theme_have_feeds_of_their_own_in_both_forms() {
        let article = |title: &str, theme: &str| {
            format!(
                "+++\ntitle = \"{title}\"\ndescription = \"x\"\ndate = 2026-09-01\n[taxonomies]\nthemes = [{theme}]\n+++\n"
            )
        };
        let site = site(&[
            ("pages/knowledge/_index.nl.md", &crate::sample::page("Kennis", "")),
            ("pages/knowledge/a.nl.md", &article("Eén", "\"work\"")),
            ("pages/knowledge/b.nl.md", &article("Twee", "")),
        ]);
        let site = site.unwrap();
        let section = text(&site, "nl/knowledge/feed.xml");
        assert!(section.contains("<title>Kennis – BACK-UP Netwerkt!</title>") && section.contains("Twee"));
        let theme = text(&site, "nl/themas/werk-en-stage/feed.json");
        let theme: serde_json::Value = serde_json::from_str(theme).unwrap();
        assert_eq!(theme["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(theme["items"].as_array().unwrap().len(), 1);
        assert_eq!(theme["items"][0]["title"], "Eén");
        assert_eq!(
            theme["items"][0]["url"],
            "https://www.example.org/nl/knowledge/a/"
        );
        assert_eq!(theme["items"][0]["date_published"], "2026-09-01T00:00:00Z");
        assert!(
            site.file("nl/programma/feed.xml").is_none(),
            "nothing in it has a date"
        );
    }
}
