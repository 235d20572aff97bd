//! What stands between the `+++` lines above a page: zola's names, and an `extra` typed per kind of page.
//!
//! Nothing is kept that is not named here: an unknown key is a problem with "did you mean".

use std::ops::Range;

use jiff::civil::Date;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};

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

/// The lists a page may belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Taxonomies {
    /// What a project or an article is about.
    pub themes: Vec<String>,
}

/// What only one kind of page has. In a template it is `page.extra`, without the name of the variant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Extra {
    /// Of the first page.
    Home(Box<HomeExtra>),
    /// Of a page of text, a section and an error page.
    Page(Box<PageExtra>),
    /// Of a trainer.
    Trainer(Box<TrainerExtra>),
    /// Of a project.
    Project(Box<ProjectExtra>),
    /// Of an article.
    Article(Box<ArticleExtra>),
    /// Of an event.
    Event(Box<EventExtra>),
}

impl Extra {
    /// Where its facts come from.
    pub fn sources(&self) -> &[Source] {
        match self {
            Self::Page(extra) => &extra.sources,
            Self::Project(extra) => &extra.sources,
            Self::Article(extra) => &extra.sources,
            Self::Home(_) | Self::Trainer(_) | Self::Event(_) => &[],
        }
    }

    /// The sentence or two under the heading.
    pub fn lead(&self) -> Option<&str> {
        match self {
            Self::Home(extra) => extra.lead.as_deref(),
            Self::Page(extra) => extra.lead.as_deref(),
            Self::Trainer(_) | Self::Project(_) | Self::Article(_) | Self::Event(_) => None,
        }
    }

    /// The main heading, when it is not the title.
    pub fn heading(&self) -> Option<&str> {
        match self {
            Self::Home(extra) => extra.heading.as_deref(),
            Self::Page(extra) => extra.heading.as_deref(),
            Self::Trainer(_) | Self::Project(_) | Self::Article(_) | Self::Event(_) => None,
        }
    }

    /// Everything in it that leads somewhere in the site: links of cards, a photo.
    pub fn links_mut(&mut self) -> Vec<&mut String> {
        let cards = match self {
            Self::Home(extra) => &mut extra.cards,
            Self::Page(extra) => &mut extra.cards,
            Self::Trainer(extra) => return extra.photo.iter_mut().collect(),
            Self::Project(_) | Self::Article(_) | Self::Event(_) => return Vec::new(),
        };
        cards.iter_mut().filter_map(|card| card.link.as_mut()).collect()
    }
}

/// What only the first page has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HomeExtra {
    /// The main heading, when it is not the title.
    pub heading: Option<String>,
    /// The sentence or two under the heading.
    pub lead: Option<String>,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// For whom it is.
    pub cards: Vec<Card>,
    /// The words of the drawing beside the heading.
    pub drawing: Option<Drawing>,
}

/// The words of the drawing on the first page: you know somebody who knows somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// What it is, for who does not see it.
    pub title: String,
    /// What is to be seen on it, for who does not see it.
    pub description: String,
    /// Beside the one who asks.
    pub you: String,
    /// Beside the one in between.
    pub friend: String,
    /// Beside the one who can.
    pub helper: String,
    /// Beside the others.
    #[serde(default)]
    pub others: Vec<String>,
}

/// What a page of text, a section or an error page may have.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageExtra {
    /// The main heading, when it is not the title.
    pub heading: Option<String>,
    /// The sentence or two under the heading.
    pub lead: Option<String>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Ways on from here.
    pub cards: Vec<Card>,
    /// The form whose button stands on it, by the id of the form.
    pub form: Option<String>,
    /// Questions that are often asked.
    pub faq: Vec<Question>,
}

/// What only a trainer has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainerExtra {
    /// What this person does in the programme.
    pub role: String,
    /// The languages this person works in.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Books, own sites.
    #[serde(default)]
    pub links: Vec<NamedLink>,
    /// A picture in `content/media/`.
    pub photo: Option<String>,
    /// What is to be seen on it.
    pub photo_alt: Option<String>,
}

/// What only a project has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProjectExtra {
    /// Where it is.
    pub town: Option<String>,
    /// In which country, when that is not the Netherlands.
    pub country: Option<String>,
    /// Who does it.
    pub organisation: Option<String>,
    /// For whom.
    pub target_group: Option<String>,
    /// Who pays.
    pub funding: Option<String>,
    /// When it was.
    pub period: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// What did not work, so that others need not try.
    pub did_not_work: Option<String>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

/// What only an article has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ArticleExtra {
    /// Which part of a series it is.
    pub part: Option<u32>,
    /// How many parts the series has.
    pub of: Option<u32>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

/// What only an event has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventExtra {
    /// When it begins, in local time (`2026-10-01T14:00:00`).
    #[serde(deserialize_with = "date_time")]
    pub start: jiff::civil::DateTime,
    /// When it ends.
    #[serde(deserialize_with = "date_time")]
    pub end: jiff::civil::DateTime,
    /// Where.
    pub place: Option<String>,
    /// Whether one can take part from home.
    #[serde(default)]
    pub online: bool,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name: who, what.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
    /// The year it came out.
    pub year: Option<i16>,
}

/// One thing that happens, in a row of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// In two or three words.
    pub title: String,
    /// In a sentence or two.
    pub text: String,
}

/// A way on to another page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// In a few words.
    pub title: String,
    /// In a sentence or two.
    pub text: String,
    /// Where it leads: `@/…` or an address.
    pub link: Option<String>,
}

/// A link with a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedLink {
    /// What one finds there.
    pub title: String,
    /// The address.
    pub url: String,
}

/// A question that is often asked, and what we answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// As a visitor would ask it.
    pub question: String,
    /// In plain text.
    pub answer: String,
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

fn date_time<'de, D: Deserializer<'de>>(from: D) -> Result<jiff::civil::DateTime, D::Error> {
    let written = toml::value::Datetime::deserialize(from)?;
    if written.offset.is_some() {
        return Err(D::Error::custom(
            "write the local time without an offset: 2026-09-14T13:30:00",
        ));
    }
    written.to_string().parse().map_err(D::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_page(id: &str, text: &str) -> Result<FrontMatter, Problems> {
        let (front, _) = split("a.md", text)?;
        read(Kind::of(id), "a.md", text, front)
    }

    fn said(id: &str, text: &str) -> Vec<String> {
        read_page(id, text)
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn the_kind_of_a_page_is_where_its_file_stands() {
        for (id, kind) in [
            ("_index.md", Kind::Home),
            ("404.md", Kind::Error),
            ("help.md", Kind::Page),
            ("trainers/_index.md", Kind::Section),
            ("trainers/lin.md", Kind::Trainer),
            ("projects/meraki/index.md", Kind::Project),
            ("knowledge/tips.md", Kind::Article),
            ("agenda/reunion.md", Kind::Event),
            ("programme/schools.md", Kind::Page),
        ] {
            assert_eq!(Kind::of(id), kind, "{id}");
        }
    }

    #[test]
    fn front_matter_is_read_and_the_body_begins_after_it() {
        let text = "+++\ntitle = \"Hulp\"\ndescription = \"Wie helpt.\"\ndate = 2026-09-14\n[extra]\nlead = \"Vraag het.\"\n+++\nTekst\n";
        let (_, body) = split("a.md", text).unwrap();
        assert_eq!(&text[body], "Tekst\n");
        let front = read_page("help.md", text).unwrap();
        assert_eq!(
            (front.title.as_str(), front.date),
            ("Hulp", Some(jiff::civil::date(2026, 9, 14)))
        );
        assert_eq!(front.extra.lead(), Some("Vraag het."));
    }

    #[test]
    fn all_mistakes_of_a_page_are_told_with_their_lines() {
        assert_eq!(
            said(
                "projects/meraki.md",
                "+++\ntitel = \"x\"\ntitle = \"Meraki\"\ndescription = \"x\"\n[extra]\norganistion = \"y\"\n+++\n"
            ),
            [
                "a.md:2:1: “titel” is not known here. Did you mean “title”?",
                "a.md:6:1: “organistion” is not known here. Did you mean “organisation”?",
            ]
        );
    }

    #[test]
    fn what_a_type_cannot_say_is_checked_too() {
        for (front, expected) in [
            ("title = \"x\"", "a.md:1:1: “description” is missing here."),
            (
                "title = \" \"\ndescription = \"x\"",
                "a.md:2:1: The title is empty.",
            ),
            (
                "title = \"x\"\ndescription = \"x\"\nslug = \"Één\"",
                "a.md:4:1: “Één” cannot be part of an address.",
            ),
            (
                "title = \"x\"\ndescription = \"x\"\naliases = [\"old\"]",
                "a.md:4:1: The alias “old” is not",
            ),
            (
                "title = \"x\"\ndescription = \"x\"\naliases = [\"/../../etc\"]",
                "a.md:4:1: The alias “/../../etc” is not",
            ),
            (
                "title = \"x\"\ndescription = \"x\"\ndate = 12:00:00",
                "a.md:4:8: This is no date",
            ),
            ("title = \"x\"\ndescription = \"x\"\ndate = 2026-02-31", "a.md:4:"),
        ] {
            let problems = said("help.md", &format!("+++\n{front}\n+++\n"));
            assert!(
                problems.len() == 1 && problems[0].starts_with(expected),
                "{front}: {problems:?}"
            );
        }
    }

    #[test]
    fn a_page_without_front_matter_or_without_its_end_is_told() {
        assert_eq!(split("a.md", "# x").unwrap_err().line, 1);
        assert_eq!(split("a.md", "+++\ntitle = \"x\"\n").unwrap_err().line, 1);
    }
}
