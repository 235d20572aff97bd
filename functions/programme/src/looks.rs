//! Who on the staff looked at what is kept about a young person, and when: so that the young person can see it.
//!
//! A look is kept once a day for whoever looks, and what they look at. It lies with the group and goes with whom it is about, or with
//! the group. It says what was opened and never what stood there.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Record};
use crate::choice;
use crate::ids::{GroupId, PersonId};
use crate::personal::Personal;
use crate::staff::Job;

choice! {
    /// What was opened.
    Opened {
        /// The board of the group: everybody's needs, offers and proposals.
        Board = "board",
        /// The list of who is in the group.
        People = "people",
        /// Everybody's cards.
        Cards = "cards",
        /// Somebody's card.
        Card = "card",
        /// Everything about them but their map.
        Everything = "everything",
        /// A need or an offer of theirs.
        Post = "post",
        /// A match they have a part in.
        Match = "match",
        /// Something they reported.
        Report = "report",
    }
}

/// Somebody on the staff looked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Look {
    /// In which group.
    pub group: GroupId,
    /// At whom; nobody, where it was at the whole group.
    pub person: Option<PersonId>,
    /// Who looked.
    pub by: PersonId,
    /// What they are called; sealed with the key of whom they looked at, and left out where that is a whole group.
    pub name: Option<Personal<String>>,
    /// As what they looked.
    pub job: Job,
    /// At what.
    pub what: Opened,
    /// On which day.
    pub on: Date,
}

/// A look is written down. The same one on the same day is there already: the commit refuses it, and nothing is lost.
pub fn write_down(look: Look) -> Change {
    Change::default().create(Record::Look(Box::new(look)))
}
