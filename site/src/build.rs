//! The story of a build: understand, plan, print what is not there already, check what only the whole can show.
//!
//! [`Edition::of`] understands the sources and plans; [`print_all`] makes every output whose key a [`Place`] does not
//! know, hands it over at once and keeps none. There are two places: a folder on disk ([`crate::write`]) and memory
//! ([`Site`], for `serve` and tests). Two builds of the same sources with the same options give the same bytes, on any number
//! of threads, whatever stood there before: nothing here asks the clock.

mod anchors;
mod memory;

use functions::web::headers::Kind;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::fingerprint::Fingerprint;
use crate::keys::{Ingredient, Keys};
use crate::packed::Packed;
use crate::plan::Output;
use crate::press::{Press, Printed};
use crate::problems::Problems;
use crate::search::{self, Later};
use crate::shells::Shell;
use crate::sources::Sources;
use crate::stock::Stock;
use crate::write::WriteError;

pub use memory::{OutputFile, Site};

/// What may differ between two builds of the same sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildOptions {
    /// Where the site will live; without it, what `site.toml` says.
    pub base_url: Option<String>,
    /// The day of the build: the only "today" there is.
    pub date: Date,
    /// Whether drafts are shown, and pages whose time has not come or is over.
    pub drafts: bool,
    /// Whether the site is filled with made-up data, which every page then says.
    pub demo: bool,
}

/// Everything of one moment of the sources, ready to print.
pub struct Edition {
    /// What outputs are made from.
    pub stock: Stock,
    /// Every output, in one order.
    pub plan: Vec<Planned>,
}

/// One output, before it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What it is.
    pub output: Output,
    /// The file it will be, below the root, with `/` between the parts: `nl/index.html`.
    pub file: String,
    /// What tells everything it is made from, from all else.
    pub key: Fingerprint,
}

impl Planned {
    /// What the file is, for browsers.
    pub fn media_type(&self) -> &'static str {
        memory::media_type(&self.file)
    }

    /// How it may be kept.
    pub fn kind(&self) -> Kind {
        memory::kind(&self.file)
    }
}

/// What is kept of every output for the checks that need all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The ids on a page.
    pub ids: Packed,
    /// Its links to places on pages: `address#id`.
    pub anchors: Packed,
}

/// Where outputs go, and where those of an earlier build may stand.
pub trait Place: Sync {
    /// How an output stands there.
    type Stands: Send;

    /// An output that stands there already, made with the same key.
    fn find(&self, planned: &Planned) -> Option<Self::Stands>;

    /// Takes what can be found in a language as something that is made when somebody looks for it; by default it does not.
    fn put_off(&self, _planned: &Planned, _file: &dyn Fn() -> Later) -> Option<Self::Stands> {
        None
    }

    /// Takes a finished output.
    fn take(&self, planned: &Planned, facts: Facts, bytes: &[u8]) -> Result<Self::Stands, WriteError>;

    /// What is kept of an output.
    fn facts(stands: &Self::Stands) -> &Facts;
}

/// Why a build came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// Something is wrong with the sources.
    #[error(transparent)]
    Problems(#[from] Problems),
    /// Something could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl Edition {
    /// Understands the sources and plans, taking over from the edition before what did not change.
    pub fn of(sources: &Sources, options: &BuildOptions, before: Option<&Self>) -> Result<Self, Problems> {
        let (stock, plan) = Stock::of(sources, options, before.map(|before| &before.stock))?;
        Ok(Self {
            plan: with_keys(&stock, plan, None),
            stock,
        })
    }

    /// The layouts that functions fill.
    pub fn shells(&self) -> Result<Vec<Shell>, Problems> {
        Press::new(&self.stock)?.shells()
    }
}

/// Gives every output its key; `without` leaves something out of all of them.
fn with_keys(stock: &Stock, plan: Vec<(Output, String)>, without: Option<Ingredient>) -> Vec<Planned> {
    let mut keys = Keys::new(stock, without);
    plan.into_iter()
        .map(|(output, file)| Planned {
            key: keys.key(&output),
            output,
            file,
        })
        .collect()
}

/// Makes every output that does not stand in its place, in parallel. Gives how each stands, in the order of the plan.
///
/// When something is wrong, all of it is told, and what was handed over by then must not be shown.
pub fn print_all<P: Place>(edition: &Edition, place: &P) -> Result<Vec<P::Stands>, BuildError> {
    let press = Press::new(&edition.stock).map_err(Problems::from)?;
    let made: Vec<_> = edition
        .plan
        .par_iter()
        .with_min_len(4)
        .map_init(Vec::new, |buffer, planned| {
            if let Some(stands) = place.find(planned) {
                return Ok(stands);
            }
            if let Output::Search(lang) = planned.output {
                let later = || search::later(&edition.stock, lang);
                if let Some(stands) = place.put_off(planned, &later) {
                    return Ok(stands);
                }
            }
            buffer.clear();
            let printed = press.print(&planned.output, buffer)?;
            Ok(place.take(planned, Facts::from(printed), buffer)?)
        })
        .collect();
    let mut problems = Problems::default();
    let mut standing = Vec::with_capacity(made.len());
    for one in made {
        match one {
            Ok(stands) => standing.push(stands),
            Err(BuildError::Problems(more)) => problems.extend(more),
            Err(error @ BuildError::Write(_)) => return Err(error),
        }
    }
    problems.extend(press.shells().err().into_iter().flatten());
    if problems.is_empty() {
        let facts: Vec<_> = standing.iter().map(P::facts).collect();
        problems.extend(anchors::check(edition, &press, &facts));
    }
    Ok(edition.stock.library.rows().at_home(problems).or(standing)?)
}

/// Builds the whole site in memory, or tells everything that is wrong with its sources.
pub fn build(sources: &Sources, options: &BuildOptions) -> Result<Site, Problems> {
    Site::of(&Edition::of(sources, options, None)?, None)
}

impl From<Printed> for Facts {
    fn from(printed: Printed) -> Self {
        let mut anchors = Packed::default();
        for link in &printed.anchors {
            anchors.push(&format!("{}#{}", link.path, link.anchor));
        }
        Self {
            ids: printed.ids,
            anchors,
        }
    }
}

#[cfg(test)]
mod edits;
#[cfg(test)]
mod tests;
