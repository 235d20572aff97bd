//! What becomes of a request for a workshop: dates on offer, the one that was picked, who is there, and every meeting.
//!
//! A run lies in its [`Request`](crate::requests::Request) and changes with it: whoever writes names the version they saw, so that
//! of two people at work the second sees what changed. What may follow what is in [`planning`], what is due by the clock in
//! [`clock`]. Times are those on the clock of the programme ([`crate::times`]). Pure.

pub mod agreement;
pub mod clock;
mod meetings;
pub mod planning;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::choice;
use crate::ids::PersonId;
use crate::personal::Personal;
use crate::requests::Phone;

pub use agreement::AGREEMENT;
pub use meetings::{Following, Meeting};

/// So many dates can be on offer at once.
pub const MOST_SLOTS: usize = 3;

choice! {
    /// Who tells the parents.
    ParentsHearFrom { School = "school", Programme = "programme", Both = "both" }
}
choice! {
    /// How near a meeting is when it is told of.
    Ahead {
        /// A week.
        Week = "week",
        /// A day.
        Day = "day",
    }
}

/// When something begins, and how long it lasts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Slot {
    /// The day.
    pub on: Date,
    /// The time on the clock of the programme.
    pub from: Time,
    /// Minutes.
    pub minutes: u16,
}

/// Dates to choose from, and what the workshop would be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Offer {
    /// First meetings to choose from: at least one, at most [`MOST_SLOTS`], the earliest first.
    pub slots: Vec<Slot>,
    /// How many meetings there are.
    pub meetings: u8,
    /// How many weeks lie between two of them.
    pub weeks_apart: u8,
    /// Where.
    pub place: Personal<String>,
    /// What the coordinator adds.
    pub note: Option<Personal<String>>,
}

/// What is asked once a date is picked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Details {
    /// The room.
    pub room: Personal<String>,
    /// The adult who is there.
    pub adult: Personal<String>,
    /// How to reach them on the day.
    pub phone: Option<Personal<Phone>>,
    /// Who tells the parents.
    pub parents: ParentsHearFrom,
    /// The version of the agreement about data that they said yes to.
    pub agreement: String,
    /// What the trainers must know.
    pub note: Option<Personal<String>>,
}

/// What becomes of a request for a workshop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Run {
    /// What was put on offer last; nothing before.
    pub offer: Option<Offer>,
    /// Its meetings, in order; none until a date was picked.
    pub meetings: Vec<Meeting>,
    /// Who is there, and where, once the contact said it.
    pub details: Option<Details>,
    /// Who leads it.
    pub trainers: Vec<PersonId>,
    /// What the contact said last that waits for an answer: none of the dates fits, or they ask for another one.
    pub wish: Option<Personal<String>>,
    /// Why it was called off, for whoever was to be there.
    #[serde(default)]
    pub why: Option<Personal<String>>,
    /// When anything of its meetings changed last.
    pub changed_at: Timestamp,
}

impl Run {
    /// One that has nothing yet.
    pub(crate) fn new(now: Timestamp) -> Self {
        Self {
            offer: None,
            meetings: Vec::new(),
            details: None,
            trainers: Vec::new(),
            wish: None,
            why: None,
            changed_at: now,
        }
    }

    /// The meeting of this number.
    pub fn meeting(&self, number: u8) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.number == number)
    }

    /// Whether this person leads it.
    pub fn is_led_by(&self, person: PersonId) -> bool {
        self.trainers.contains(&person)
    }
}

impl Offer {
    /// First meetings to choose from, put in order; the same one twice is one.
    pub fn in_order(mut slots: Vec<Slot>) -> Vec<Slot> {
        slots.sort_unstable();
        slots.dedup();
        slots.truncate(MOST_SLOTS);
        slots
    }
}

#[cfg(test)]
mod tests;
