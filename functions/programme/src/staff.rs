//! Adults who run the programme: who they are, what they may, and how they sign in.
//!
//! A mailed link and a code from their own phone, both: no password to steal. Pure; tokens and digests come from the caller.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Digest, Record, Saved};
use crate::choice;
use crate::events::{Event, Letter};
use crate::ids::{EventId, PersonId};
use crate::languages::Lang;
use crate::personal::Personal;
use crate::requests::Email;

/// How long a mailed link works.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// How many recovery codes somebody gets.
pub const RECOVERY_CODES: usize = 8;

choice! {
    /// What somebody does in the programme.
    Job {
        /// Leads groups of their own.
        Trainer = "trainer",
        /// Runs the programme.
        Coordinator = "coordinator",
        /// Looks after safety: sees every report.
        Safeguarding = "safeguarding",
        /// Runs the machine, and sees nobody's data.
        Admin = "admin",
    }
}

/// The second key: codes from somebody's own phone (RFC 6238).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SecondKey {
    /// The shared secret.
    pub secret: Personal<Vec<u8>>,
    /// The last time step that was used: a code works once.
    pub last_step: u64,
    /// Keyed digests of the recovery codes that are left.
    pub recovery: Vec<Digest>,
}

/// Somebody on the staff.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Staff {
    /// Who, and whose key seals what we know.
    pub person: PersonId,
    /// Their name.
    pub name: Personal<String>,
    /// Where their links go.
    pub email: Personal<Email>,
    /// The language they read.
    pub lang: Lang,
    /// What they do.
    pub jobs: Vec<Job>,
    /// Their second key, once they set it up.
    pub second_key: Option<SecondKey>,
    /// When they were added.
    pub added_at: Timestamp,
    /// When they left, if they did.
    pub left_at: Option<Timestamp>,
}

/// A mailed link on its way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SignIn {
    /// A keyed digest of the link's secret.
    pub key: Digest,
    /// For whom.
    pub person: PersonId,
    /// A keyed digest of what only the asking browser knows.
    pub browser: Digest,
    /// The link's secret, for the letter; sealed with the staff member's key.
    pub secret: Personal<String>,
    /// Until when it works.
    pub until: Timestamp,
    /// Whether it was used.
    pub used: bool,
}

/// Why a link does not work.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// Its time is over.
    #[error("the link is too old")]
    TooOld,
    /// It was used.
    #[error("the link was used")]
    Used,
    /// It was asked for in another browser.
    #[error("the link belongs to another browser")]
    OtherBrowser,
    /// They no longer work here.
    #[error("they left")]
    Left,
}

/// Somebody is added to the staff.
pub fn add(staff: Staff, email: Claim) -> Change {
    let claims = vec![(email, staff.person.into())];
    Change {
        people: vec![staff.person],
        claims,
        ..Change::default()
    }
    .create(Record::Staff(Box::new(staff)))
}

/// Somebody asks for a link.
pub fn ask_link(sign_in: SignIn, event: EventId, now: Timestamp) -> Change {
    let letter = Letter::SignInLink { key: sign_in.key };
    Change::default()
        .tell(Event {
            id: event,
            at: now,
            letter,
        })
        .create(Record::SignIn(Box::new(sign_in)))
}

/// The link is pressed, in the browser that asked for it: it works once.
pub fn use_link(
    sign_in: &Saved<SignIn>,
    staff: &Staff,
    browser: &Digest,
    now: Timestamp,
) -> Result<Change, Refusal> {
    if staff.left_at.is_some() {
        return Err(Refusal::Left);
    }
    if sign_in.value.used {
        return Err(Refusal::Used);
    }
    if now >= sign_in.value.until {
        return Err(Refusal::TooOld);
    }
    if sign_in.value.browser != *browser {
        return Err(Refusal::OtherBrowser);
    }
    let used = SignIn {
        used: true,
        ..sign_in.value.clone()
    };
    Ok(Change::default().update(Record::SignIn(Box::new(used)), sign_in.version))
}

/// The staff member, changed.
pub fn with(staff: &Saved<Staff>, make: impl FnOnce(&mut Staff)) -> Change {
    let mut changed = staff.value.clone();
    make(&mut changed);
    Change::default().update(Record::Staff(Box::new(changed)), staff.version)
}
