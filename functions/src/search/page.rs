//! The page with what was found.

use axum::extract::RawQuery;
use axum::response::Response;
use forms::clean;
use forms::words::Args;
use serde::Serialize;

use super::finding::{Found, Hit};
use super::marking::{Piece, marked};
use crate::web::answer::{self, Sorry};
use crate::web::headers::Kind;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// How many signs one may type: what is longer is no search. The box on the page takes no more either.
pub(super) const MOST_SIGNS: usize = 100;

/// How many pages are shown.
const SHOWN: usize = 20;

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    /// What was typed.
    query: &'a str,
    most_signs: usize,
    /// Nothing was typed, or nothing that is a word.
    is_empty: bool,
    is_too_long: bool,
    /// How many pages were found.
    found: String,
    unknown: Option<String>,
    hits: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    title: Vec<Piece<'a>>,
    excerpt: Vec<Piece<'a>>,
    also: &'a [&'a str],
    /// Code and name of its language, when it is another one.
    language: Option<&'a (String, String)>,
}

/// What was looked for, and what was found.
pub(super) async fn look(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let pairs = query.unwrap_or_default();
    let typed = form_urlencoded::parse(pairs.as_bytes()).find(|(name, _)| name == "q");
    let query = typed.map_or_else(String::new, |(_, typed)| clean::line(&typed));
    visit.or_sorry(answered(&visit, &query))
}

fn answered(visit: &Visit, query: &str) -> Result<Response, Sorry> {
    let searches = visit.front.searches();
    let searchable = searches.get(&visit.lang).ok_or(Sorry::NotFound)?;
    let index = searchable.index().map_err(|error| {
        tracing::error!(%error, lang = %visit.lang, "the file of what can be found");
        Sorry::Unavailable
    })?;
    let is_too_long = clean::length(query) > MOST_SIGNS;
    let query = if is_too_long { "" } else { query };
    let found = index.find(query);
    let said = |key, name, value: String| visit.front.words().say(&visit.lang, key, &Args::one(name, value));
    let values = Values {
        lang: visit.lang.code(),
        query,
        most_signs: MOST_SIGNS,
        is_empty: !is_too_long && found.words.is_empty() && found.unknown.is_empty(),
        is_too_long,
        found: said("search-found", "n", found.hits.len().to_string()),
        unknown: (!found.unknown.is_empty())
            .then(|| said("search-unknown", "words", found.unknown.join(", "))),
        hits: found
            .hits
            .iter()
            .take(SHOWN)
            .map(|hit| Line::of(hit, &found))
            .collect(),
    };
    Ok(page(visit, query, visit.fragment("search.html", &values)?))
}

impl<'a> Line<'a> {
    fn of(hit: &'a Hit<'_>, found: &Found<'_>) -> Self {
        Self {
            path: &hit.page.path,
            title: marked(&hit.page.title, &found.words),
            excerpt: marked(&hit.page.excerpt, &found.words),
            also: &hit.also,
            language: hit.page.language.as_ref(),
        }
    }
}

fn page(visit: &Visit, query: &str, main: String) -> Response {
    let title = visit.say("search-title");
    let (title, path) = if query.is_empty() {
        (title, "/search".to_owned())
    } else {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        let pairs = pairs.append_pair("q", query).finish();
        (format!("{query} – {title}"), format!("/search?{pairs}"))
    };
    let page = Page {
        kind: Kind::Found,
        ..Page::private(title, main, path)
    };
    answer::page(visit, &page)
}
