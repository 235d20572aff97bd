//! Who is using a browser just now, and for how long.
//!
//! A browser holds a secret; we hold its digest. A shared device forgets soon, somebody's own phone stays known for a while.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Digest, Record, Saved};
use crate::choice;
use crate::ids::{GroupId, PersonId};

choice! {
    /// Whose device it is.
    Device { Own = "own", Shared = "shared" }
}

/// Who uses it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// A young person in a group.
    Participant {
        /// Who.
        person: PersonId,
        /// Their group.
        group: GroupId,
    },
    /// Somebody on the staff, with one key so far.
    HalfStaff {
        /// Who.
        person: PersonId,
    },
    /// Somebody on the staff, with both keys.
    Staff {
        /// Who.
        person: PersonId,
    },
}

/// A browser that is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Session {
    /// The digest of the browser's secret.
    pub key: Digest,
    /// Who uses it.
    pub who: Who,
    /// Whose device it is.
    pub device: Device,
    /// Until when it is known without being used.
    pub until: Timestamp,
    /// When the second key was shown in it again, if it was.
    #[serde(default)]
    pub keys_shown: Option<Timestamp>,
    /// When it began; however busily it is used, it ends a while after that.
    pub begun: Timestamp,
}

/// How long a browser stays known without being used.
pub fn idle_end(who: Who, device: Device) -> SignedDuration {
    match (who, device) {
        (Who::Participant { .. }, Device::Shared) | (Who::HalfStaff { .. }, _) => {
            SignedDuration::from_mins(10)
        }
        (Who::Participant { .. }, Device::Own) => SignedDuration::from_hours(24 * 30),
        (Who::Staff { .. }, _) => SignedDuration::from_hours(8),
    }
}

/// Somebody begins.
pub fn begin(key: Digest, who: Who, device: Device, now: Timestamp) -> (Session, Change) {
    let session = Session {
        key,
        who,
        device,
        until: now + idle_end(who, device),
        keys_shown: None,
        begun: now,
    };
    (session, Change::default().create(Record::Session(session)))
}

/// However busily it is used: after so long somebody comes in anew.
pub fn latest_end(who: Who, device: Device) -> SignedDuration {
    match (who, device) {
        (Who::HalfStaff { .. }, _) => SignedDuration::from_mins(30),
        (Who::Staff { .. }, _) | (Who::Participant { .. }, Device::Shared) => SignedDuration::from_hours(12),
        (Who::Participant { .. }, Device::Own) => SignedDuration::from_hours(24 * 180),
    }
}

/// Whether the browser is still known.
pub fn is_known(session: &Session, now: Timestamp) -> bool {
    now < session.until
}

/// So much the clocks of two machines may differ.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_secs(1);

/// From when on sessions count, where those that began before now are over: a moment later than now, so that none that began on a
/// machine with a fast clock slips through.
pub fn only_later_ones(now: Timestamp) -> Timestamp {
    now + CLOCKS_DIFFER
}

/// It was used: it stays known for longer. Only written once a quarter of its time has passed, so that looking stays cheap.
pub fn keep(session: &Saved<Session>, now: Timestamp) -> Option<Change> {
    let lasts = idle_end(session.value.who, session.value.device);
    let until = (now + lasts).min(session.value.begun + latest_end(session.value.who, session.value.device));
    let gained = until.duration_since(session.value.until);
    let kept = Session {
        until,
        ..session.value
    };
    (gained > lasts / 4).then(|| Change::default().update(Record::Session(kept), session.version))
}

/// “I am done.”
pub fn end(session: &Saved<Session>) -> Change {
    Change {
        deletes: vec![(Record::Session(session.value), session.version)],
        ..Change::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Version, Write};
    use uuid::Uuid;

    #[test]
    fn however_busily_it_is_used_it_ends() {
        let person = PersonId(Uuid::from_u128(1));
        let (mut session, _change) = begin(
            Digest([1; 32]),
            Who::Staff { person },
            Device::Shared,
            Timestamp::UNIX_EPOCH,
        );
        let mut now = session.begun;
        while now < session.until {
            let saved = Saved {
                value: session,
                version: Version(1),
            };
            if let Some(change) = keep(&saved, now)
                && let [
                    Write {
                        record: Record::Session(kept),
                        ..
                    },
                ] = change.writes.as_slice()
            {
                session = *kept;
            }
            now += SignedDuration::from_mins(10);
        }
        let lasted = session.until.duration_since(session.begun);
        let hours = SignedDuration::from_hours;
        assert!(lasted > hours(8) && lasted <= hours(12), "{lasted:?}");
    }
}
