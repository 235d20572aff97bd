//! A history of requests and offers, read from two files of JSON lines.

use std::path::Path;

use jiff::civil::DateTime;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Somebody who asks for help with some subjects.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Pupil {
    /// Who. The same pupil may ask more than once.
    pub(crate) id: u64,
    /// When they asked, in local time.
    pub(crate) requested_at: DateTime,
    /// A federal state, or "other".
    pub(crate) state: String,
    /// School year; 0 where it is not known.
    #[serde(default)]
    pub(crate) grade: u8,
    /// What they wish for.
    pub(crate) subjects: Vec<Wish>,
}

/// A subject that a pupil wishes for.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Wish {
    /// Its name.
    pub(crate) name: String,
    /// Whether help without it is no help.
    #[serde(default)]
    pub(crate) mandatory: bool,
}

/// Somebody who offers help with some subjects.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Helper {
    /// Who. The same helper may offer more than once.
    pub(crate) id: u64,
    /// When they offered, in local time.
    pub(crate) requested_at: DateTime,
    /// A federal state, or "other".
    pub(crate) state: String,
    /// What they offer.
    pub(crate) subjects: Vec<Offer>,
}

/// A subject that a helper offers.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Offer {
    /// Its name.
    pub(crate) name: String,
    /// The lowest grade they help.
    #[serde(default)]
    pub(crate) min_grade: u8,
    /// The highest.
    #[serde(default = "no_highest")]
    pub(crate) max_grade: u8,
}

fn no_highest() -> u8 {
    u8::MAX
}

/// Everybody who asked and offered, by time; who came at the same time in the order of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    /// Who asked.
    pub(crate) pupils: Vec<Pupil>,
    /// Who offered.
    pub(crate) helpers: Vec<Helper>,
}

impl History {
    /// Puts a history in order.
    pub(crate) fn new(mut pupils: Vec<Pupil>, mut helpers: Vec<Helper>) -> Self {
        pupils.sort_by_key(|pupil| pupil.requested_at);
        helpers.sort_by_key(|helper| helper.requested_at);
        Self { pupils, helpers }
    }

    /// Reads the two files of a folder; a problem names file and line.
    pub(crate) fn read(folder: &Path) -> Result<Self, String> {
        Ok(Self::new(
            lines(&folder.join("pupils.jsonl"))?,
            lines(&folder.join("helpers.jsonl"))?,
        ))
    }
}

fn lines<T: DeserializeOwned>(file: &Path) -> Result<Vec<T>, String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "an example reads what it is given; the crate itself reads nothing"
    )]
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let numbered = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty());
    let parsed = numbered.map(|(number, line)| {
        serde_json::from_str(line).map_err(|error| format!("{}:{number}: {error}", file.display()))
    });
    parsed.collect()
}

/// How many of the wished subjects a helper offers for the pupil's grade; none at all if a mandatory one is missing.
pub(crate) fn overlap(pupil: &Pupil, helper: &Helper) -> usize {
    let offered = |wish: &&Wish| {
        let mut offers = helper.subjects.iter().filter(|offer| offer.name == wish.name);
        offers.any(|offer| (offer.min_grade..=offer.max_grade).contains(&pupil.grade))
    };
    if pupil
        .subjects
        .iter()
        .any(|wish| wish.mandatory && !offered(&wish))
    {
        return 0;
    }
    pupil.subjects.iter().filter(offered).count()
}

/// How many of the wished subjects a helper offers by name alone.
pub(crate) fn by_name(pupil: &Pupil, helper: &Helper) -> usize {
    let offered = |wish: &&Wish| helper.subjects.iter().any(|offer| offer.name == wish.name);
    pupil.subjects.iter().filter(offered).count()
}
