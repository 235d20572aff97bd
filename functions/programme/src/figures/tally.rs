//! What is counted when. Each function here goes into the change of what happens, so that neither is ever without the other.
//!
//! A count lies under a quarter, a group and a figure: people of one group write the same rows, as they do for its seats, and
//! no others. What counts a person once leaves a mark under that person ([`Milestone`]); whoever commits counts only where the
//! mark is new, and erasing the person takes the marks away and leaves the counts.

use jiff::{SignedDuration, Timestamp};

use super::Figure;
use super::quarters::Quarter;
use crate::change::Change;
use crate::choice;
use crate::contacts::Contact;
use crate::groups::Group;
use crate::ids::{GroupId, PersonId};
use crate::matches::{Ending, Match, Stage, Supply};
use crate::people::Participant;
use crate::posts::{Post, Side};
use crate::provinces::Province;

/// “Within a week.”
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
/// “Within a month.”
const MONTH: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What a count is of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Of {
    /// The group itself, and where it is.
    Group(Province),
    /// Something that happened in it.
    Figure(Figure),
}

/// A count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Tally {
    /// When.
    pub quarter: Quarter,
    /// In which group.
    pub group: GroupId,
    /// Of what.
    pub of: Of,
}

choice! {
    /// Something that is counted once for a person, however often it happens.
    Milestone {
        /// They placed a need.
        Asked = "asked",
        /// A need of theirs was met.
        Met = "met",
        /// They were among the worst placed in a round.
        Worst = "worst",
        /// They were, and had help or a proposal.
        WorstHelped = "worst_helped",
        /// They put a contact on their map.
        Mapped = "mapped",
    }
}

/// A count to be raised or, when negative, lowered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tallied {
    /// Which.
    pub tally: Tally,
    /// By how much.
    pub add: i64,
    /// Only if this is the first time for this person.
    pub once: Option<(PersonId, Milestone)>,
}

/// A group was made, there.
pub fn made(group: &Group, province: Province) -> Change {
    let quarter = Quarter::of(group.made_at);
    counted(Tallied {
        tally: Tally {
            quarter,
            group: group.id,
            of: Of::Group(province),
        },
        add: 1,
        once: None,
    })
}

/// Somebody joined.
pub(crate) fn joined(participant: &Participant) -> Change {
    figure(Figure::Joined, participant.group, participant.joined_at, 1)
}

/// Something was placed on the board.
pub(crate) fn placed(post: &Post) -> Change {
    match post.side {
        Side::Need => once(
            (post.person, Milestone::Asked),
            Figure::Asked,
            (post.group, post.placed_at),
        ),
        Side::Offer => Change::default(),
    }
}

/// A match went on from one stage to another: counted when the two were brought together, and no longer when that was taken
/// back.
pub(crate) fn went_on(before: &Match, after: &Match, now: Timestamp) -> Change {
    let together = |stage| matches!(stage, Stage::Met(_) | Stage::Over(_, Ending::Done(_)));
    let add = i64::from(together(after.stage)) - i64::from(together(before.stage));
    if add == 0 {
        return Change::default();
    }
    let of = match after.supply {
        Supply::Offer(_) => Figure::Direct,
        Supply::Introduction(_) => Figure::Introduced,
    };
    figure(of, after.group, now, add)
}

/// A need was met.
pub(crate) fn met(need: &Post, now: Timestamp) -> Change {
    let waited = now.duration_since(need.placed_at);
    let need_met = |of| figure(of, need.group, now, 1);
    let mut change =
        once((need.person, Milestone::Met), Figure::Met, (need.group, now)).and(need_met(Figure::NeedsMet));
    if waited <= MONTH {
        change = change.and(need_met(Figure::WithinMonth));
    }
    if waited <= WEEK {
        change = change.and(need_met(Figure::WithinWeek));
    }
    change
}

/// Somebody was among the worst placed in a round, and had help or a proposal after it, or not.
pub fn placed_worst(group: GroupId, person: PersonId, helped: bool, now: Timestamp) -> Change {
    let worst = once((person, Milestone::Worst), Figure::Worst, (group, now));
    if !helped {
        return worst;
    }
    worst.and(once(
        (person, Milestone::WorstHelped),
        Figure::WorstHelped,
        (group, now),
    ))
}

/// Somebody put a contact on their map, on which there were so many before.
pub(crate) fn mapped(contact: &Contact, owner: &Participant, before: usize) -> Change {
    let added = on_map(contact, owner, (contact.added_at, 1));
    if before > 0 {
        return added;
    }
    once(
        (owner.person, Milestone::Mapped),
        Figure::Mapped,
        (contact.group, contact.added_at),
    )
    .and(added)
}

/// Somebody took a contact off their map.
pub(crate) fn unmapped(contact: &Contact, owner: &Participant, now: Timestamp) -> Change {
    on_map(contact, owner, (now, -1))
}

/// The meetings of a group are over, and lasted so many hours together.
pub(crate) fn met_for(group: GroupId, hours: u32, now: Timestamp) -> Change {
    figure(Figure::Hours, group, now, i64::from(hours))
}

fn on_map(contact: &Contact, owner: &Participant, (now, add): (Timestamp, i64)) -> Change {
    let after = figure(Figure::ContactsAfter, contact.group, now, add);
    if contact.added_at.duration_since(owner.joined_at) > WEEK {
        return after;
    }
    after.and(figure(Figure::ContactsBefore, contact.group, now, add))
}

fn figure(of: Figure, group: GroupId, now: Timestamp, add: i64) -> Change {
    counted(Tallied {
        tally: Tally {
            quarter: Quarter::of(now),
            group,
            of: Of::Figure(of),
        },
        add,
        once: None,
    })
}

fn once(mark: (PersonId, Milestone), of: Figure, (group, now): (GroupId, Timestamp)) -> Change {
    let mut change = figure(of, group, now, 1);
    for tallied in &mut change.tallies {
        tallied.once = Some(mark);
    }
    change
}

fn counted(tallied: Tallied) -> Change {
    Change {
        tallies: vec![tallied],
        ..Change::default()
    }
}

#[cfg(test)]
mod tests;
