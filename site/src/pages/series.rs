//! Articles that belong together and are read in one order: per language, each series with its parts.

use std::collections::BTreeMap;

use crate::front_matter::Extra;
use crate::settings::LangAt;

use super::{Library, Page, PageAt};

/// The parts of every series, by language and id, in the order in which one reads them.
pub(super) type AllSeries = BTreeMap<(LangAt, String), Vec<PageAt>>;

/// The id of the series a page is part of.
pub fn of(page: &Page) -> Option<&str> {
    match &page.front.extra {
        Extra::Article(extra) => extra.series.as_deref().filter(|_| !page.is_stand_in()),
        _ => None,
    }
}

/// Every series that an article names: by the number of the part, then by date, then by name.
pub(super) fn gather(library: &Library) -> AllSeries {
    let mut all = AllSeries::new();
    for (at, page) in library.all() {
        if let Some(id) = of(page) {
            all.entry((page.lang, id.to_owned())).or_default().push(at);
        }
    }
    for parts in all.values_mut() {
        parts.sort_by_key(|at| {
            let page = library.page(*at);
            let part = match &page.front.extra {
                Extra::Article(extra) => extra.part,
                _ => None,
            };
            (part.is_none(), part, page.front.date, page.path.as_str())
        });
    }
    all
}
