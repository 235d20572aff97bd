//! What stands between the `+++` lines above a page: zola's names, and an `extra` typed per kind of page.
//!
//! Nothing is kept that is not named here: an unknown key is a problem with "did you mean".

mod extra;

use std::num::NonZeroUsize;
use std::ops::Range;

use jiff::civil::Date;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};

pub use extra::{
    ArticleExtra, Card, Drawing, EventExtra, Extra, HomeExtra, NamedLink, PageExtra, ProjectExtra, Question,
    Source, Step, TrainerExtra,
};

use crate::pages::Shown;
use crate::problems::{Problem, Problems};
use crate::strict_toml;

/// What sort of thing a page is: decided by where its file stands, see [`Kind::of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The first page of a language.
    Home,
    /// A page with pages below it.
    Section,
    /// A page of text.
    Page,
    /// Someone who gives the workshops.
    Trainer,
    /// An entry of the project database.
    Project,
    /// An article of the knowledge base or the magazine.
    Article,
    /// Something that happens at a time and a place.
    Event,
    /// What a visitor sees instead of a page: 404, 500.
    Error,
}

impl Kind {
    /// The kind of the page with this id (its path in `pages/` without the language, as in `@/…`).
    pub fn of(id: &str) -> Self {
        match id.split_once('/') {
            None if id == "_index.md" => Self::Home,
            None if id == "404.md" || id == "500.md" => Self::Error,
            _ if id.ends_with("/_index.md") => Self::Section,
            Some(("trainers", _)) => Self::Trainer,
            Some(("projects", _)) => Self::Project,
            Some(("knowledge" | "magazine", _)) => Self::Article,
            Some(("agenda", _)) => Self::Event,
            _ => Self::Page,
        }
    }
}

/// The front matter of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontMatter {
    /// The name of the page, and its main heading.
    pub title: String,
    /// What is on it, in one sentence, for search engines and cards.
    pub description: Option<String>,
    /// When it was first published.
    pub date: Option<Date>,
    /// When its text was last looked at.
    pub updated: Option<Date>,
    /// Which text it was translated from, as `netwerkt check` says it.
    pub translated_from: Option<String>,
    /// The first day it is shown.
    pub from: Option<Date>,
    /// The last day it is shown.
    pub until: Option<Date>,
    /// How many pages below it one list shows; the rest go to lists of their own. Only for sections.
    pub paginate_by: Option<NonZeroUsize>,
    /// Its place among its neighbours: low comes first.
    pub weight: i64,
    /// Whether it is not for visitors yet: shown by `serve`, left out of `build`.
    pub draft: bool,
    /// Its part of the address; without it, the name of the file.
    pub slug: Option<String>,
    /// Older addresses of it, which now lead here.
    pub aliases: Vec<String>,
    /// The lists it belongs to.
    pub taxonomies: Taxonomies,
    /// The template, when it is not the one of its kind.
    pub template: Option<String>,
    /// What only this kind of page has.
    pub extra: Extra,
}

impl FrontMatter {
    /// Whether a build shows the page.
    pub fn is_shown(&self, shown: Shown) -> bool {
        let its_time = self.from.is_none_or(|from| from <= shown.today)
            && self.until.is_none_or(|until| shown.today <= until);
        shown.drafts || (its_time && !self.draft)
    }
}

/// The lists a page may belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Taxonomies {
    /// What a page is about, by the ids of themes: `newcomers` is called as the word `theme-newcomers` says.
    pub themes: Vec<String>,
}

/// Whether a key belongs to every kind of page; the others are those of `extra`.
pub fn is_key(key: &str) -> bool {
    const KEYS: [&str; 13] = [
        "title",
        "description",
        "date",
        "updated",
        "translated_from",
        "from",
        "until",
        "paginate_by",
        "weight",
        "draft",
        "slug",
        "aliases",
        "template",
    ];
    KEYS.contains(&key)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<E> {
    title: String,
    description: Option<String>,
    #[serde(default, deserialize_with = "maybe_date")]
    date: Option<Date>,
    #[serde(default, deserialize_with = "maybe_date")]
    updated: Option<Date>,
    translated_from: Option<String>,
    #[serde(default, deserialize_with = "maybe_date")]
    from: Option<Date>,
    #[serde(default, deserialize_with = "maybe_date")]
    until: Option<Date>,
    paginate_by: Option<NonZeroUsize>,
    #[serde(default)]
    weight: i64,
    #[serde(default)]
    draft: bool,
    slug: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    taxonomies: Taxonomies,
    template: Option<String>,
    extra: E,
}

/// Splits the text of a page into the places of its front matter and of its body.
pub fn split(name: &str, text: &str) -> Result<(Range<usize>, Range<usize>), Problem> {
    let begin = text.strip_prefix("+++").map(|rest| text.len() - rest.len());
    let Some(begin) = begin else {
        return Err(Problem::at(
            name,
            text,
            0..text.find('\n').unwrap_or(text.len()),
            "The first line is not “+++”.",
        )
        .help("A page begins with its front matter between two lines “+++”."));
    };
    let Some(length) = text[begin..].find("\n+++") else {
        return Err(Problem::at(
            name,
            text,
            0..begin,
            "The front matter that begins here has no end.",
        )
        .help("Close it with a line “+++”."));
    };
    let end = begin + length + 1;
    let body = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    Ok((begin..end, body..text.len()))
}

/// Reads the front matter at `part` of a page's text.
pub fn read(kind: Kind, name: &str, text: &str, part: Range<usize>) -> Result<FrontMatter, Problems> {
    let front = match kind {
        Kind::Home => typed::<Option<HomeExtra>>(name, text, part.clone(), |e| {
            Extra::Home(Box::new(e.unwrap_or_default()))
        }),
        Kind::Section | Kind::Page | Kind::Error => {
            typed::<Option<PageExtra>>(name, text, part.clone(), |e| {
                Extra::Page(Box::new(e.unwrap_or_default()))
            })
        }
        Kind::Trainer => typed(name, text, part.clone(), |e| Extra::Trainer(Box::new(e))),
        Kind::Project => typed::<Option<ProjectExtra>>(name, text, part.clone(), |e| {
            Extra::Project(Box::new(e.unwrap_or_default()))
        }),
        Kind::Article => typed::<Option<ArticleExtra>>(name, text, part.clone(), |e| {
            Extra::Article(Box::new(e.unwrap_or_default()))
        }),
        Kind::Event => typed(name, text, part.clone(), |e| Extra::Event(Box::new(e))),
    }?;
    check(kind, name, text, part, front)
}

fn typed<E: DeserializeOwned>(
    name: &str,
    text: &str,
    part: Range<usize>,
    extra: impl Fn(E) -> Extra,
) -> Result<FrontMatter, Problems> {
    let written: Written<E> = strict_toml::read(name, text, part)?;
    Ok(FrontMatter {
        title: written.title,
        description: written.description,
        date: written.date,
        updated: written.updated,
        translated_from: written.translated_from,
        from: written.from,
        until: written.until,
        paginate_by: written.paginate_by,
        weight: written.weight,
        draft: written.draft,
        slug: written.slug,
        aliases: written.aliases,
        taxonomies: written.taxonomies,
        template: written.template,
        extra: extra(written.extra),
    })
}

/// What a type cannot say.
fn check(
    kind: Kind,
    name: &str,
    text: &str,
    part: Range<usize>,
    front: FrontMatter,
) -> Result<FrontMatter, Problems> {
    let mut problems = Problems::default();
    let mut wrong = |key: &str, message: &str, help: &str| {
        problems.push(Problem::at(name, text, place_of(text, &part, key), message).help(help));
    };
    if kind != Kind::Error
        && front
            .description
            .as_ref()
            .is_none_or(|said| said.trim().is_empty())
    {
        wrong(
            "",
            "“description” is missing here.",
            "Say in one sentence what a visitor finds on this page.",
        );
    }
    if front.title.trim().is_empty() {
        wrong("title", "The title is empty.", "Every page needs a name.");
    }
    if let Some(slug) = front.slug.as_deref().filter(|slug| !is_slug(slug)) {
        wrong(
            "slug",
            &format!("“{slug}” cannot be part of an address."),
            "Use a–z, 0–9 and hyphens.",
        );
    }
    if let Some(alias) = front.aliases.iter().find(|alias| !is_address(alias)) {
        wrong(
            "aliases",
            &format!("The alias “{alias}” is not an address of this site."),
            "Begin it with a slash.",
        );
    }
    if let Some(theme) = front.taxonomies.themes.iter().find(|theme| !is_slug(theme)) {
        wrong(
            "themes",
            &format!("“{theme}” cannot be the id of a theme."),
            "Use a–z, 0–9 and hyphens, and write its name in words/<language>/site.ftl.",
        );
    }
    if front.paginate_by.is_some() && !matches!(kind, Kind::Section) {
        wrong(
            "paginate_by",
            "Only a section has lists of pages.",
            "Take this line away.",
        );
    }
    if let (Some(from), Some(until)) = (front.from, front.until)
        && until < from
    {
        wrong(
            "until",
            "This page is over before it begins.",
            "Look at “from” and “until”.",
        );
    }
    if let Extra::Trainer(extra) = &front.extra
        && extra.photo.is_some() != extra.photo_alt.is_some()
    {
        wrong(
            "photo",
            "A photo and its description go together.",
            "Write both “photo” and “photo_alt”, or neither.",
        );
    }
    if let Extra::Event(extra) = &front.extra
        && extra.end < extra.start
    {
        wrong(
            "end",
            "This event ends before it begins.",
            "Look at “start” and “end”.",
        );
    }
    problems.or(front)
}

/// The place of a key of the front matter, or its first line.
pub fn place_of(text: &str, part: &Range<usize>, key: &str) -> Range<usize> {
    let mut at = part.start;
    for line in text[part.clone()].split_inclusive('\n') {
        let is_key = line
            .trim_start()
            .strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='));
        if !key.is_empty() && is_key {
            let indent = line.len() - line.trim_start().len();
            return at + indent..at + indent + key.len();
        }
        at += line.len();
    }
    0..3
}

/// Whether `slug` may be a part of an address.
pub fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && slug
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether `address` is one of this site, without tricks: it goes on disk as a path.
pub fn is_address(address: &str) -> bool {
    let parts = |rest: &str| rest.split('/').all(|part| !matches!(part, "." | ".."));
    address
        .strip_prefix('/')
        .is_some_and(|rest| !rest.contains(['?', '#', '\\', ' ']) && !rest.contains("//") && parts(rest))
}

fn maybe_date<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    let written = toml::value::Datetime::deserialize(from)?;
    written.date.map_or_else(
        || Err(D::Error::custom("this is no date: write 2026-09-14")),
        |_| {
            written.to_string()[..10]
                .parse()
                .map(Some)
                .map_err(D::Error::custom)
        },
    )
}

#[cfg(test)]
mod tests;
