//! What only one kind of page has: the `extra` of its front matter, a type for each kind.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

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
    /// The series it is part of, by its id: `reaching` is called as the word `series-reaching` says.
    pub series: Option<String>,
    /// Which part of a series it is.
    pub part: Option<u32>,
    /// How many parts the series has; counted, when they name their series.
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
    /// A drawn sign above it: `kept`, `seen`, `time` or `gone`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign: Option<Sign>,
}

/// A drawn sign that says the same as a few words, for whom reading is work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// What is kept.
    Kept,
    /// Who sees it.
    Seen,
    /// How long it stays.
    Time,
    /// How it goes away.
    Gone,
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

fn date_time<'de, D: Deserializer<'de>>(from: D) -> Result<jiff::civil::DateTime, D::Error> {
    let written = toml::value::Datetime::deserialize(from)?;
    if written.offset.is_some() {
        return Err(D::Error::custom(
            "write the local time without an offset: 2026-09-14T13:30:00",
        ));
    }
    written.to_string().parse().map_err(D::Error::custom)
}
