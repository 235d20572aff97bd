//! What goes by itself, and when it last did: so that whoever works here sees that something stopped before anybody misses it.
//!
//! Pure. Nothing of anybody is in it: only that it was done, when, and with how many things.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Record, Saved};
use crate::choice;

choice! {
    /// Something that goes by itself.
    Chore {
        /// Proposals that nobody answered are ended.
        WhatIsOver = "what_is_over",
        /// A round is made in every group.
        Rounds = "rounds",
        /// Whoever must hear of a meeting does, and whoever waited for room gets it.
        Workshops = "workshops",
        /// Whoever works here and for whom something waits hears of it.
        Digests = "digests",
        /// Groups end on their day; maps, needs and names are removed in time.
        Retention = "retention",
        /// The figures of a quarter that is over are frozen.
        Figures = "figures",
    }
}

/// Each of them is done once a day or more often; after so long it is late.
const LATE_AFTER: SignedDuration = SignedDuration::from_hours(26);

/// How something went last.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LastTime {
    /// What.
    pub chore: Chore,
    /// When it was last done to the end, and with how many things.
    pub done: Option<Done>,
    /// When it last failed.
    pub failed_at: Option<Timestamp>,
}

/// That something was done to the end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Done {
    /// When.
    pub at: Timestamp,
    /// With how many things: 0 where there was nothing to do.
    pub things: u32,
}

/// How it stands with something that goes by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It was not done yet.
    NotYet,
    /// It goes well.
    Well,
    /// It was not done for longer than it should be.
    Late,
    /// It failed, and was not done since.
    Failed,
}

/// It was done with so many things, or it failed. `before` is how it went the last time.
pub fn went(chore: Chore, before: Option<&Saved<LastTime>>, things: Option<u32>, now: Timestamp) -> Change {
    let last = before.map(|saved| saved.value);
    let this = LastTime {
        chore,
        done: match things {
            Some(things) => Some(Done { at: now, things }),
            None => last.and_then(|last| last.done),
        },
        failed_at: match things {
            Some(_) => last.and_then(|last| last.failed_at),
            None => Some(now),
        },
    };
    let record = Record::Chore(this);
    match before {
        Some(before) => Change::default().update(record, before.version),
        None => Change::default().create(record),
    }
}

impl LastTime {
    /// How it stands now.
    pub fn standing(&self, now: Timestamp) -> Standing {
        match (self.done, self.failed_at) {
            (None, None) => Standing::NotYet,
            (done, Some(failed)) if done.is_none_or(|done| done.at < failed) => Standing::Failed,
            (Some(done), _) if now.duration_since(done.at) > LATE_AFTER => Standing::Late,
            (_, _) => Standing::Well,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Version;

    fn at(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours)
    }

    fn after(change: &Change) -> Saved<LastTime> {
        let Record::Chore(value) = change.writes[0].record else {
            panic!("how it went is written")
        };
        let version = Version(1);
        Saved { value, version }
    }

    #[test]
    fn whoever_looks_sees_whether_it_goes_on() {
        let done = after(&went(Chore::Retention, None, Some(3), at(0)));
        assert_eq!(done.value.done, Some(Done { at: at(0), things: 3 }));
        assert_eq!(done.value.standing(at(26)), Standing::Well);
        let late = at(26) + SignedDuration::from_secs(1);
        assert_eq!(done.value.standing(late), Standing::Late);

        let failed = after(&went(Chore::Retention, Some(&done), None, at(20)));
        assert_eq!(failed.value.standing(at(20)), Standing::Failed);
        assert_eq!(
            failed.value.done, done.value.done,
            "when it last went well is still known"
        );
        let again = after(&went(Chore::Retention, Some(&failed), Some(0), at(21)));
        assert_eq!(again.value.standing(at(21)), Standing::Well);
        assert_eq!(again.value.failed_at, Some(at(20)));
    }

    #[test]
    fn what_failed_from_the_beginning_has_failed_and_what_never_was_tried_has_not() {
        let failed = after(&went(Chore::Figures, None, None, at(0)));
        assert_eq!(failed.value.standing(at(0)), Standing::Failed);
        let never = LastTime {
            failed_at: None,
            ..failed.value
        };
        assert_eq!(never.standing(at(100)), Standing::NotYet);
    }
}
