//! What was asked before, so that nobody is asked twice in a week.
//!
//! Only what was right is kept: what was not there may be there again, and is asked for each time.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Found;
use crate::write::{self, WriteError};

/// For how many days an answer is believed.
const DAYS: i32 = 7;

/// Answers, by address.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Known(BTreeMap<String, Seen>);

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seen {
    on: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    moved_to: Option<String>,
}

impl Known {
    /// What the file says; nothing, when there is none or it says something else.
    pub fn read(file: &Path) -> Self {
        write::kept(file)
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default()
    }

    /// Writes it down.
    pub fn write(&self, file: &Path) -> Result<(), WriteError> {
        // Texts and dates always become JSON.
        write::keep(file, &serde_json::to_vec_pretty(self).unwrap_or_default())
    }

    /// What is known of an address, if it is not too long ago.
    pub(super) fn find(&self, url: &str, today: Date) -> Option<Found> {
        let seen = self.0.get(url)?;
        let days = (today - seen.on).get_days();
        (0..DAYS)
            .contains(&days)
            .then(|| seen.moved_to.clone().map_or(Found::Fine, Found::Moved))
    }

    /// Keeps what was found.
    pub(super) fn keep(&mut self, url: &str, found: &Found, today: Date) {
        let moved_to = match found {
            Found::Fine => None,
            Found::Moved(to) => Some(to.clone()),
            Found::Gone(_) | Found::Unsure(_) => return drop(self.0.remove(url)),
        };
        self.0.insert(url.to_owned(), Seen { on: today, moved_to });
    }
}
