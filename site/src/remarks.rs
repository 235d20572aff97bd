//! What an editor may want to know though nothing is wrong: `netwerkt check` tells it, and no build fails on it.
//!
//! Translations that are older than what they translate ([`translations`]), sentences and words that are hard to read
//! ([`plain`]), pages that nothing leads to ([`reached`]), words that nobody says ([`unused`]).

mod asked;
mod plain;
mod reached;
mod translations;
mod unused;

use crate::build::{Edition, Site};
use crate::problems::Problems;
use crate::sources::Sources;

pub use translations::print_of;

/// Everything worth a remark, in the order of files and lines.
pub fn about(sources: &Sources, edition: &Edition, site: &Site) -> Result<Problems, Problems> {
    let mut remarks = translations::older_than_their_source(edition);
    remarks.extend(plain::hard_to_read(sources, edition)?);
    remarks.extend(reached::never(edition, site));
    remarks.extend(unused::words(sources, edition));
    Ok(edition.stock.library.rows().at_home(remarks).sorted())
}
