//! What each template is given, typed.
//!
//! Every page template gets [`Common`] (the same for all pages of a language) and [`PageContext`] (its own). A shell gets
//! [`Common`] and [`ShellContext`], a redirect [`Common`] and [`RedirectContext`]. Nothing else reaches a template,
//! besides the word function `t`.

use std::collections::BTreeMap;

use programme::languages::Language;
use serde::Serialize;

use crate::front_matter::{Extra, Kind, Source};
use crate::markdown::Heading;
use crate::settings::Organisation;
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

/// What one page has of its own.
#[derive(Clone, Debug, Serialize)]
pub struct PageContext<'a> {
    /// The page.
    pub page: OnePage<'a>,
    /// The menu at the top.
    pub menu: Vec<MenuLine>,
    /// The menu at the foot.
    pub footer: Vec<MenuLine>,
    /// The languages to choose from: the complete ones, and the one the page is in.
    pub languages: Vec<LanguageLine<'a>>,
    /// The same page in other complete languages, for search engines.
    pub alternates: Vec<Alternate>,
    /// What search engines are told in their own notation; may stand in a script element as it is.
    pub json_ld: Option<String>,
    /// The pages below this one, sorted.
    pub children: Vec<Child<'a>>,
    /// What is asked, why, who sees it and how long it stays, form by form; only for `inventory.html`.
    pub inventory: Vec<InventoryOfForm>,
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
    /// Its whole address.
    pub canonical: String,
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
    pub themes: &'a [String],
    /// What only its kind of page has.
    pub extra: Extra,
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
    pub path: &'a str,
}

/// One line of a menu.
#[derive(Clone, Debug, Serialize)]
pub struct MenuLine {
    /// Its text.
    pub title: String,
    /// Where it leads.
    pub path: String,
    /// Whether that is where the visitor is.
    pub current: bool,
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
    pub themes: &'a [String],
    /// What only its kind of page has.
    pub extra: Extra,
    /// When it was published.
    pub date: Option<Dated>,
    /// When its text was last looked at.
    pub updated: Option<Dated>,
}

/// What a shell has of its own: the rest of it are slots.
#[derive(Clone, Debug, Serialize)]
pub struct ShellContext {
    /// For whom it is: the name of its menu.
    pub area: &'static str,
    /// The menu at the top.
    pub menu: Vec<MenuLine>,
    /// The menu at the foot.
    pub footer: Vec<MenuLine>,
}

/// What a redirect has of its own.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectContext {
    /// Where it leads.
    pub target: String,
}
