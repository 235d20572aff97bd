//! What each template is given, typed.
//!
//! Every page template gets [`Common`] (the same for all pages of a language), the menus (`menu` and `footer`, lists of
//! [`MenuLine`]), the way to the search page (`search`, a [`MenuLine`] or nothing) and [`PageContext`] (its own). A shell gets
//! [`Common`] and [`ShellContext`], a redirect [`Common`] and [`RedirectContext`]. Nothing else reaches a template,
//! besides the word function `t`.

use std::collections::BTreeMap;

use programme::languages::Language;
use serde::Serialize;

use crate::front_matter::{Extra, Kind, Source};
use crate::markdown::Heading;
use crate::settings::Organisation;
use crate::themes::Named;
use forms::privacy::InventoryRowInWords;

/// What all pages of a language share.
#[derive(Clone, Debug, Serialize)]
pub struct Common<'a> {
    /// The site.
    pub site: SiteContext<'a>,
    /// The language of the page.
    pub lang: &'a Language,
    /// Address of each asset by its name: `assets.css`, `assets.icon`.
    pub assets: &'a BTreeMap<String, String>,
    /// What a browser compares each style sheet and script with, by its address: `integrity[assets.css]`.
    pub integrity: &'a BTreeMap<String, String>,
    /// Address of the Atom feed of the language.
    pub feed: String,
}

/// The site as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct SiteContext<'a> {
    /// The name of the programme.
    pub name: &'a str,
    /// Where the site lives, without a slash at the end.
    pub base_url: &'a str,
    /// The address for letters.
    pub email: &'a str,
    /// Who runs it.
    pub organisation: &'a Organisation,
    /// Whether the site is filled with made-up data, which every page then says.
    pub demo: bool,
}

/// What one page has of its own, besides the page itself.
#[derive(Clone, Debug, Serialize)]
pub struct PageContext<'a> {
    /// The page.
    pub page: OnePage<'a>,
    /// The languages to choose from: the complete ones, and the one the page is in.
    pub languages: Vec<LanguageLine<'a>>,
    /// The same page in other complete languages, for search engines.
    pub alternates: Vec<Alternate>,
    /// The feed of this very section or theme, when something in it has a date.
    pub own_feed: Option<String>,
    /// The picture that goes along when somebody shares the page.
    pub social: Option<SocialLine<'a>>,
    /// What search engines are told in their own notation; may stand in a script element as it is.
    pub json_ld: Option<String>,
    /// Which part of a long list this page shows; none when it has no list.
    pub listing: Option<Listing>,
    /// The series it is part of.
    pub series: Option<SeriesLine<'a>>,
    /// All themes of the language with their number of pages; only for the list of themes.
    pub themes: Vec<ThemeLine<'a>>,
    /// What is asked, why, who sees it and how long it stays, form by form; only for `inventory.html`.
    pub inventory: Vec<InventoryOfForm>,
}

/// The picture that goes along when somebody shares a page.
#[derive(Clone, Debug, Serialize)]
pub struct SocialLine<'a> {
    /// Its whole address.
    pub url: String,
    /// What stands on it.
    pub alt: &'a str,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// One part of a long list. The rest of a [`PageContext`] are lists of [`Child`]: `children`, the pages of this part;
/// `newest`, the newest pages of the language, only on its first page; `related`, what else one may want to read; and `previous` and `next`, the neighbours of a
/// page in its section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// Which part it is, from 1.
    pub number: usize,
    /// How many parts there are.
    pub of: usize,
    /// How many pages all parts have together.
    pub count: usize,
    /// Where the part before it is.
    pub previous: Option<String>,
    /// Where the part after it is.
    pub next: Option<String>,
}

/// The series a page is part of.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesLine<'a> {
    /// Its name.
    pub title: String,
    /// Which part the page is, from 1.
    pub number: usize,
    /// How many parts there are.
    pub of: usize,
    /// All parts, in the order in which one reads them.
    pub parts: Vec<Crumb<'a>>,
}

/// A theme in the list of all of them.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeLine<'a> {
    /// Its name and its address.
    #[serde(flatten)]
    pub named: &'a Named,
    /// How many pages are about it.
    pub count: usize,
}

/// All questions of one form.
#[derive(Clone, Debug, Serialize)]
pub struct InventoryOfForm {
    /// The id of the form.
    pub id: &'static str,
    /// Its title.
    pub title: String,
    /// Its questions, in the order in which they are asked.
    pub rows: Vec<InventoryRowInWords>,
}

/// The page itself.
#[derive(Clone, Debug, Serialize)]
pub struct OnePage<'a> {
    /// Its name, for the window and for search engines.
    pub title: &'a str,
    /// Its main heading.
    pub heading: &'a str,
    /// What is on it, in one sentence.
    pub description: &'a str,
    /// Its address below the base.
    pub path: &'a str,
    /// Its whole address; of a page that stands in for a translation, that of the page itself.
    pub canonical: String,
    /// The language of its text, when that is not the language of the page: it is not translated yet.
    pub written_in: Option<&'a Language>,
    /// What sort of thing it is.
    pub kind: Kind,
    /// The sentence or two under the heading.
    pub lead: Option<&'a str>,
    /// Its text, safe to show as it is.
    pub html: String,
    /// The headings of its text.
    pub headings: Vec<Heading>,
    /// When it was published.
    pub date: Option<Dated>,
    /// When its text was last looked at.
    pub updated: Option<Dated>,
    /// The pages above it, from the home page down.
    pub breadcrumbs: Vec<Crumb<'a>>,
    /// What it is about.
    pub themes: Vec<&'a Named>,
    /// How long it takes to read, in minutes.
    pub minutes: usize,
    /// What only its kind of page has.
    pub extra: Option<Extra>,
    /// Where its facts come from.
    pub sources: &'a [Source],
    /// Whether search engines are asked to stay away.
    pub noindex: bool,
}

/// A day, for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// `2026-09-14`.
    pub iso: String,
    /// The day as one writes it in the language of the page.
    pub text: String,
}

/// A page above another.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb<'a> {
    /// Its name.
    pub title: std::borrow::Cow<'a, str>,
    /// Its address.
    pub path: std::borrow::Cow<'a, str>,
}

/// One line of a menu.
#[derive(Clone, Debug, Serialize)]
pub struct MenuLine {
    /// Its text.
    pub title: String,
    /// Where it leads. Whether the visitor is there, the template sees.
    pub path: String,
}

/// One line of the choice of languages.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLine<'a> {
    /// The language.
    #[serde(flatten)]
    pub language: &'a Language,
    /// This page in that language, or its home page.
    pub path: &'a str,
    /// Whether the page is in it.
    pub current: bool,
}

/// The same page in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// The code of the language, or `x-default`.
    pub hreflang: String,
    /// The whole address.
    pub url: String,
}

/// A page below a section.
#[derive(Clone, Debug, Serialize)]
pub struct Child<'a> {
    /// Its name.
    pub title: &'a str,
    /// Its address.
    pub path: &'a str,
    /// What is on it.
    pub description: Option<&'a str>,
    /// What sort of thing it is.
    pub kind: Kind,
    /// What it is about.
    pub themes: Vec<&'a Named>,
    /// The language of its text, when that is not the language of the list.
    pub written_in: Option<&'a Language>,
    /// What only its kind of page has.
    pub extra: Extra,
    /// When it was published.
    pub date: Option<Dated>,
    /// When its text was last looked at.
    pub updated: Option<Dated>,
}

/// What a shell has of its own, besides its menus: the rest of it are slots.
#[derive(Clone, Debug, Serialize)]
pub struct ShellContext {
    /// For whom it is: the name of its menu.
    pub area: &'static str,
}

/// What a redirect has of its own.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectContext {
    /// Where it leads.
    pub target: String,
}
