//! The figures of the programme: what each one means, when it is counted, and how much of it is told.
//!
//! A figure is a count that is raised in the same commit as what it counts ([`tally`]), under a group and a quarter and never
//! under a person; so it stays when people are erased. What leaves the house is rounded ([`publishing`]) and, for the public,
//! frozen once a quarter ([`reports`]). The words of the definitions are `figure-<id>.meaning`; this file and they say the same.

pub mod publishing;
pub mod quarters;
pub mod reports;
pub mod tally;

use jiff::civil::{Date, date};

use crate::choice;
use crate::choices::Choice;

choice! {
    /// A figure.
    Figure {
        /// Groups that were made.
        Groups = "groups",
        /// People who joined a group. Whoever joins again after erasing everything is counted again.
        Joined = "joined",
        /// People who placed at least one need, also one that a trainer still looks at.
        Asked = "asked",
        /// People who said of at least one need: yes, it is met.
        Met = "met",
        /// People who were ever among the fifth that is placed worst in a round of their group: for whom, of those who ask,
        /// fewest could do something. Whoever is placed as badly as the last of the fifth is counted too.
        Worst = "worst",
        /// Of them, those who had help or a proposal after such a round.
        WorstHelped = "worst_helped",
        /// Times two people were brought together: the giver helped with an offer of their own.
        Direct = "direct",
        /// Times two people were brought together: the giver asked somebody on their own map.
        Introduced = "introduced",
        /// Needs that were met.
        NeedsMet = "needs_met",
        /// Of them, those that were met within thirty days of being placed.
        WithinMonth = "within_month",
        /// Of these, those that were met within seven days.
        WithinWeek = "within_week",
        /// People who put at least one contact on their map.
        Mapped = "mapped",
        /// Contacts put on a map within seven days of joining, less those of them that were taken off again: before.
        ContactsBefore = "contacts_before",
        /// All contacts put on a map, less those taken off again: after.
        ContactsAfter = "contacts_after",
        /// Hours that the meetings of a group lasted together, counted when the last one of its workshop is over; whole hours.
        Hours = "hours",
    }
}

/// How many of something there must be before anything of it is told, and the step in which it is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct K(pub u32);

/// For everybody.
pub const PUBLIC: K = K(10);
/// For coordinators.
pub const INTERNAL: K = K(5);

/// One person puts about so many contacts on a map, so contacts are told in steps as many times larger.
const CONTACTS_EACH: u32 = 10;

impl Figure {
    /// The figures that are never less than this one in the same place, whatever happens: whoever reads both knows so.
    pub fn never_more_than(self) -> &'static [Self] {
        match self {
            Self::Asked | Self::Mapped => &[Self::Joined],
            Self::Met => &[Self::Asked, Self::NeedsMet],
            Self::Worst => &[Self::Asked],
            Self::WorstHelped => &[Self::Worst],
            Self::WithinMonth => &[Self::NeedsMet],
            Self::WithinWeek => &[Self::WithinMonth],
            Self::ContactsBefore => &[Self::ContactsAfter],
            Self::Groups
            | Self::Joined
            | Self::Direct
            | Self::Introduced
            | Self::NeedsMet
            | Self::ContactsAfter
            | Self::Hours => &[],
        }
    }

    /// When this definition was written down. A definition that changes is a new figure.
    pub fn defined_on(self) -> Date {
        match self {
            Self::Hours => date(2026, 11, 29),
            _ => date(2026, 11, 25),
        }
    }

    /// The step in which it is told.
    pub fn step(self, k: K) -> u32 {
        match self {
            // A group is nobody, and neither is an hour.
            Self::Groups | Self::Hours => 1,
            Self::ContactsBefore | Self::ContactsAfter => k.0 * CONTACTS_EACH,
            Self::Joined
            | Self::Asked
            | Self::Met
            | Self::Worst
            | Self::WorstHelped
            | Self::Direct
            | Self::Introduced
            | Self::NeedsMet
            | Self::WithinMonth
            | Self::WithinWeek
            | Self::Mapped => k.0,
        }
    }
}

/// Every figure, in the order in which it is told.
pub fn all() -> impl Iterator<Item = Figure> {
    Figure::ALL.iter().copied()
}
