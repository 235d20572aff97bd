//! Looking for a page: the build leaves, per language, one small file of what can be found ([`index`]), and this answers from it.
//!
//! Where no function is, `site/theme/search.js` answers on the search page from the same file, in the same order. What somebody
//! looks for is kept nowhere: not in the store, not in the log.

pub mod finding;
pub mod folding;
#[cfg(any(test, feature = "testing"))]
pub mod generated;
pub mod index;
mod marking;
mod page;
pub mod writing;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use programme::languages::Lang;
use programme::policy::Act;

use crate::web::doors::Doors;
use index::{Index, Malformed};

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[("search.html", include_str!("search/search.html"))];

/// Its doors.
pub fn doors() -> Doors {
    Doors::default().get("/{lang}/search", Act::Search, page::look)
}

/// What can be found in each language that has a search page, as the build wrote it.
pub type Searches = BTreeMap<Lang, Arc<Searchable>>;

/// What can be found in one language: read when somebody first looks for something.
#[derive(Debug)]
pub struct Searchable {
    file: LazyLock<String, Box<dyn FnOnce() -> String + Send + Sync>>,
    index: OnceLock<Result<Index, Malformed>>,
}

impl Searchable {
    /// From the file that the build wrote.
    pub fn new(file: String) -> Self {
        Self::later(Box::new(move || file))
    }

    /// From the file that this gives when somebody first looks for something.
    pub fn later(file: Box<dyn FnOnce() -> String + Send + Sync>) -> Self {
        Self {
            file: LazyLock::new(file),
            index: OnceLock::new(),
        }
    }

    /// The file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What is in it.
    pub fn index(&self) -> Result<&Index, Malformed> {
        let index = self.index.get_or_init(|| Index::read(&self.file));
        index.as_ref().map_err(|malformed| *malformed)
    }
}

#[cfg(test)]
mod tests;
