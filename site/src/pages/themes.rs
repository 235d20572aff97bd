//! What pages are about: per language, each theme with its pages.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::settings::LangAt;

use super::{Library, PageAt};

/// One theme in one language.
#[derive(Debug)]
pub struct Theme {
    /// Its name in front matter: `newcomers`. Visitors read the word `theme-newcomers`.
    pub id: String,
    /// Its language.
    pub lang: LangAt,
    /// The pages about it, newest first.
    pub pages: Vec<PageAt>,
}

/// Every theme that a page names.
pub(super) fn gather(library: &Library) -> Vec<Theme> {
    // Sorted once, newest first, and then dealt out: each list comes out sorted.
    let mut newest: Vec<_> = library
        .all()
        .filter(|(_, page)| !page.is_stand_in() && !page.front.taxonomies.themes.is_empty())
        .map(|(at, page)| {
            let front = &page.front;
            (Reverse(front.date), front.title.as_str(), page.path.as_str(), at)
        })
        .collect();
    newest.sort_unstable();
    let mut themes: FxHashMap<(LangAt, &str), Vec<PageAt>> = FxHashMap::default();
    for (.., at) in newest {
        let page = library.page(at);
        for theme in &page.front.taxonomies.themes {
            let pages = themes.entry((page.lang, theme)).or_default();
            if pages.last() != Some(&at) {
                pages.push(at);
            }
        }
    }
    let mut themes: Vec<_> = themes
        .into_iter()
        .map(|((lang, id), pages)| Theme {
            id: id.to_owned(),
            lang,
            pages,
        })
        .collect();
    themes.sort_unstable_by(|a, b| (a.lang, &a.id).cmp(&(b.lang, &b.id)));
    themes
}
