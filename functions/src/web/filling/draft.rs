//! What was typed so far, sealed in the page between two steps.
//!
//! In the page and not in the store: a form that is not sent leaves nothing behind, needs no cookie (so it works in a partner's
//! frame) and costs no write. Sealed, so that a browser's page store holds no readable names, and bound to its form, to where
//! that stands and to who fills it in.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use forms::answers::Answers;
use forms::form::Outline;
use jiff::{SignedDuration, Timestamp};
use programme::change::Version;
use programme::partners::Milestone;
use programme::requests::Trap;
use serde::{Deserialize, Serialize};
use store::StoreError;
use store::sealing::Purpose;
use uuid::Uuid;

use super::Frame;
use crate::web::visit::Visit;

/// After this time a page asks to look everything over again before sending.
const FRESH: SignedDuration = SignedDuration::from_hours(24);

/// What was typed so far.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The answers, as typed.
    pub(super) answers: Answers,
    /// When the form was opened, or looked over again.
    pub(super) begun: Timestamp,
    /// Whether the field that people cannot see was filled in at any step.
    pub(super) trap: Trap,
    /// An id for what the form makes.
    pub(super) once: Uuid,
    /// What these answers are to replace, as it was read.
    pub(super) replaces: Option<(Uuid, Version)>,
    /// What was looked up to show the form.
    pub(super) likely: Option<Uuid>,
    /// How far it has come, where that is counted.
    pub(super) reached: Option<Milestone>,
}

/// How a draft looks inside its seal.
#[derive(Serialize, Deserialize)]
struct Sealed {
    version: u16,
    answers: Vec<(String, String)>,
    begun: Timestamp,
    trapped: bool,
    once: Uuid,
    replaces: Option<(Uuid, Version)>,
    likely: Option<Uuid>,
    #[serde(default)]
    reached: Option<Milestone>,
}

impl Draft {
    /// An empty form.
    pub(super) fn new(visit: &Visit) -> Self {
        Self {
            answers: Answers::default(),
            begun: visit.now,
            trap: Trap::Empty,
            once: visit.app.ids.id(),
            replaces: None,
            likely: None,
            reached: None,
        }
    }

    /// Whether it may be sent without another look.
    pub(super) fn is_fresh(&self, now: Timestamp) -> bool {
        now.duration_since(self.begun) <= FRESH
    }

    /// The draft as it stands in the page.
    pub(super) fn seal(&self, visit: &Visit, form: &Outline, frame: &Frame) -> Result<String, StoreError> {
        let sealed = Sealed {
            version: form.version,
            answers: self
                .answers
                .pairs()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            begun: self.begun,
            trapped: self.trap == Trap::Sprung,
            once: self.once,
            replaces: self.replaces,
            likely: frame.likely,
            reached: self.reached,
        };
        let plain = serde_json::to_vec(&sealed).map_err(|error| StoreError::Corrupt(error.to_string()))?;
        let keys = visit.app.store.keys();
        let sealed = keys.seal(Purpose::Drafts, &plain, &place(form, frame))?;
        Ok(BASE64_URL_SAFE_NO_PAD.encode(sealed))
    }

    /// The draft from a page of ours; `None` for anything else, for another's, and for a page of an older form.
    pub(super) fn open(visit: &Visit, form: &Outline, frame: &Frame, sealed: &str) -> Option<Self> {
        let sealed = BASE64_URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let keys = visit.app.store.keys();
        let plain = keys.open(Purpose::Drafts, &sealed, &place(form, frame))?;
        let sealed: Sealed = serde_json::from_slice(&plain).ok()?;
        let Sealed {
            version,
            answers,
            begun,
            trapped,
            once,
            replaces,
            likely,
            reached,
        } = sealed;
        let trap = if trapped { Trap::Sprung } else { Trap::Empty };
        let draft = Self {
            answers: Answers::from_pairs(answers),
            begun,
            trap,
            once,
            replaces,
            likely,
            reached,
        };
        (version == form.version).then_some(draft)
    }
}

/// What a seal is bound to.
fn place(form: &Outline, frame: &Frame) -> Vec<u8> {
    let whose = frame.whose.map_or_else(String::new, |person| person.to_string());
    format!("{}\u{1f}{}\u{1f}{whose}", form.id, frame.path).into_bytes()
}
