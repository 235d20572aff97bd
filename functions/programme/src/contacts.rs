//! The people somebody knows: their own map, which nobody else ever sees.
//!
//! What leaves the map is a category and a circle (“somebody from family, about work”), and only when the owner allowed to be
//! asked. The nickname of a contact never does: there is no function here that gives it to anybody else.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::categories::CategoryId;
use crate::change::{Change, Count, Counted, Record, Saved};
use crate::choice;
use crate::figures::tally;
use crate::ids::{ContactId, GroupId, PersonId};
use crate::people::Participant;
use crate::personal::Personal;

/// The most contacts somebody can put on their map.
pub const AT_MOST: i64 = 150;

choice! {
    /// Where somebody knows a contact from.
    Circle {
        Family = "family", Friends = "friends", School = "school", Work = "work", Neighbourhood = "neighbourhood", Club = "club",
        Online = "online", Other = "other",
    }
}
choice! {
    /// How well they know each other; the rings of the map, from the inside out.
    Closeness { VeryWell = "very_well", Well = "well", ALittle = "a_little" }
}
choice! {
    /// Whether others may ask for an introduction.
    Introduces { No = "no", AskMeFirst = "ask_me_first" }
}

/// What somebody says about a contact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct About {
    /// What the owner calls this person.
    pub nickname: Personal<String>,
    /// Where they know each other from.
    pub circle: Circle,
    /// How well.
    pub closeness: Closeness,
    /// What this person could help with; at most five.
    pub can_help: Vec<CategoryId>,
    /// The same in the owner's words.
    pub note: Option<Personal<String>>,
    /// Whether others may ask for an introduction.
    pub introduces: Introduces,
}

/// A contact on somebody's map.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Whose map it is on, and whose key seals it.
    pub person: PersonId,
    /// The owner's group.
    pub group: GroupId,
    /// What the owner says.
    pub about: About,
    /// When it was put on the map.
    pub added_at: Timestamp,
}

impl Contact {
    /// Whether somebody may be introduced to this contact.
    pub fn may_be_asked_for(&self) -> bool {
        self.about.introduces == Introduces::AskMeFirst && !self.about.can_help.is_empty()
    }
}

/// Somebody puts a contact on their map, on which there were so many before. That there are not too many is for the commit to see.
pub fn add(contact: Contact, owner: &Participant, before: usize) -> Change {
    let on_map = on_map(contact.person, 1);
    tally::mapped(&contact, owner, before)
        .count(on_map)
        .create(Record::Contact(Box::new(contact)))
}

/// The owner says something else about a contact.
pub fn edit(contact: &Saved<Contact>, about: About) -> Change {
    let edited = Contact {
        about,
        ..contact.value.clone()
    };
    Change::default().update(Record::Contact(Box::new(edited)), contact.version)
}

/// The owner takes a contact off the map.
pub fn remove(contact: &Saved<Contact>, owner: &Participant, now: Timestamp) -> Change {
    let mut change = tally::unmapped(&contact.value, owner, now).count(on_map(contact.value.person, -1));
    change
        .deletes
        .push((Record::Contact(Box::new(contact.value.clone())), contact.version));
    change
}

fn on_map(person: PersonId, add: i64) -> Count {
    Count {
        of: Counted::ContactsOf(person),
        add,
        at_most: AT_MOST,
        until: None,
    }
}
