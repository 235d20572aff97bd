//! Who did what, when: the history of whatever passes over the desk.
//!
//! A [`Deed`] is written in the same change as what was done, and is never written over: taking something back is a deed of its
//! own. It names who did it and what it was before, so that it can be taken back. Words (why somebody said no) are sealed with
//! the key of whom they are about, and go with them when they are erased; that it was done, when and by whom stays.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Record};
use crate::ids::{DeedId, GroupId, PersonId, RequestId};
use crate::personal::Personal;

/// So long whatever was done at the desk can be taken back before anybody outside hears of it.
pub const TAKE_BACK: SignedDuration = SignedDuration::from_secs(10);

/// Whose history it stands in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A request's.
    Request(RequestId),
    /// A group's, with its people, posts and matches.
    Group(GroupId),
}

/// What was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A request that seemed to come from a robot is a real one.
    Released,
    /// A request that seemed to come from a robot was thrown away.
    ThrownAway,
    /// The deed before this one was taken back.
    TakenBack,
}

/// One thing somebody did at the desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deed {
    /// Its id, ordered by time.
    pub id: DeedId,
    /// Whose history it stands in.
    pub place: Place,
    /// Whom it is about, and whose key seals the words.
    pub person: PersonId,
    /// Who did it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// In their own words.
    pub words: Option<Personal<String>>,
}

/// Whoever does something at the desk just now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Doer {
    /// A new id for the deed.
    pub deed: DeedId,
    /// Who.
    pub by: PersonId,
    /// Now.
    pub now: Timestamp,
}

impl Doer {
    /// The line of history that this was done, about this person.
    pub(crate) fn did(self, what: What, place: Place, person: PersonId) -> Change {
        self.said(what, (place, person), None)
    }

    /// The same, with words.
    pub(crate) fn said(
        self,
        what: What,
        (place, person): (Place, PersonId),
        words: Option<Personal<String>>,
    ) -> Change {
        let deed = Deed {
            id: self.deed,
            place,
            person,
            by: self.by,
            at: self.now,
            what,
            words,
        };
        Change::default().create(Record::Deed(Box::new(deed)))
    }
}
