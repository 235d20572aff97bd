//! What was typed so far, sealed in the page between two steps.
//!
//! In the page and not in the store: a form that is not sent leaves nothing behind, needs no cookie (so it works in a partner's
//! frame) and costs no write. Sealed, so that a browser's page store holds no readable names, and bound to its form.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use forms::answers::Answers;
use forms::form::Form;
use jiff::{SignedDuration, Timestamp};
use programme::change::Version;
use programme::ids::RequestId;
use programme::requests::Trap;
use serde::{Deserialize, Serialize};
use store::StoreError;
use store::sealing::Purpose;

use crate::app::App;

/// After this time a page asks to look everything over again before sending.
pub(super) const FRESH: SignedDuration = SignedDuration::from_hours(24);

/// What was typed so far.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The answers, as typed.
    pub(super) answers: Answers,
    /// When the form was opened, or looked over again.
    pub(super) begun: Timestamp,
    /// Whether the field that people cannot see was filled in at any step.
    pub(super) trap: Trap,
    /// The request that these answers are to replace, as it was read.
    pub(super) changes: Option<(RequestId, Version)>,
}

/// How a draft looks inside its seal.
#[derive(Serialize, Deserialize)]
struct Sealed {
    version: u16,
    answers: Vec<(String, String)>,
    begun: Timestamp,
    trapped: bool,
    changes: Option<(RequestId, Version)>,
}

impl Draft {
    /// An empty form.
    pub(super) fn new(now: Timestamp) -> Self {
        Self {
            answers: Answers::default(),
            begun: now,
            trap: Trap::Empty,
            changes: None,
        }
    }

    /// Whether it may be sent without another look.
    pub(super) fn is_fresh(&self, now: Timestamp) -> bool {
        now.duration_since(self.begun) <= FRESH
    }

    /// The draft as it stands in the page.
    pub(super) fn seal(&self, app: &App, form: &Form) -> Result<String, StoreError> {
        let sealed = Sealed {
            version: form.version,
            answers: self
                .answers
                .pairs()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            begun: self.begun,
            trapped: self.trap == Trap::Sprung,
            changes: self.changes,
        };
        let plain = serde_json::to_vec(&sealed).map_err(|error| StoreError::Corrupt(error.to_string()))?;
        let sealed = app
            .store
            .keys()
            .seal(Purpose::Drafts, &plain, form.id.as_bytes())?;
        Ok(BASE64_URL_SAFE_NO_PAD.encode(sealed))
    }

    /// The draft from a page of ours; `None` for anything else, and for a page of an older form.
    pub(super) fn open(app: &App, form: &Form, sealed: &str) -> Option<Self> {
        let sealed = BASE64_URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let plain = app
            .store
            .keys()
            .open(Purpose::Drafts, &sealed, form.id.as_bytes())?;
        let sealed: Sealed = serde_json::from_slice(&plain).ok()?;
        let Sealed {
            version,
            answers,
            begun,
            trapped,
            changes,
        } = sealed;
        let trap = if trapped { Trap::Sprung } else { Trap::Empty };
        let draft = Self {
            answers: Answers::from_pairs(answers),
            begun,
            trap,
            changes,
        };
        (version == form.version).then_some(draft)
    }
}
