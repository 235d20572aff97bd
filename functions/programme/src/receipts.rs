//! What is left of a group in the end: counts, and the day on which everything else was removed.
//!
//! A school may ask for it, so it is written such that nobody can be found in it: numbers of the whole group, and where there are
//! only a few of something, no more than that there are a few.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Record, Saved};
use crate::contacts::Contact;
use crate::groups::Group;
use crate::history::{Doer, What};
use crate::ids::GroupId;
use crate::matches::{Ending, Match, Stage, Supply, Worked};
use crate::people::Participant;
use crate::posts::{Post, Side};

/// Fewer than so many are told as “a few”.
pub const A_FEW: u32 = 5;

/// A group in numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Who took part until the end.
    pub people: u32,
    /// Who was on their maps.
    pub contacts: u32,
    /// What they needed.
    pub needs: u32,
    /// What they offered.
    pub offers: u32,
    /// How often two people both said yes.
    pub agreed: u32,
    /// Of those, how often through somebody one of them knew.
    pub introductions: u32,
    /// How often it worked, also in part.
    pub worked: u32,
}

/// The receipt of a group.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Receipt {
    /// The group.
    pub group: GroupId,
    /// What is left of it.
    pub counts: Counts,
    /// When it was counted; from then on it is being removed.
    pub counted_at: Timestamp,
    /// When everything else was gone.
    pub removed_at: Option<Timestamp>,
}

/// Everything of a group, to be counted.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// Everybody who is in it.
    pub people: &'a [Saved<Participant>],
    /// Everybody's map.
    pub maps: &'a [Saved<Contact>],
    /// Every need and offer, also those that are gone.
    pub posts: &'a [Saved<Post>],
    /// Every match.
    pub matches: &'a [Saved<Match>],
}

/// The group in numbers.
pub fn count(whole: Whole<'_>) -> Counts {
    let posts = |side| some(whole.posts.iter().filter(|post| post.value.side == side));
    let matches = || whole.matches.iter().map(|saved| &saved.value);
    let agreed = || matches().filter(|the_match| the_match.opens());
    let worked = |the_match: &&Match| {
        let stage = the_match.stage;
        matches!(stage, Stage::Over(_, Ending::Done(Worked::Yes | Worked::Partly)))
    };
    Counts {
        people: some(whole.people.iter().filter(|person| person.value.takes_part())),
        contacts: some(whole.maps.iter()),
        needs: posts(Side::Need),
        offers: posts(Side::Offer),
        agreed: some(agreed()),
        introductions: some(agreed().filter(|one| matches!(one.supply, Supply::Introduction(_)))),
        worked: some(matches().filter(worked)),
    }
}

/// The receipt is written, and with it that removing begins: the group cannot go on any longer.
pub fn begin(group: &Saved<Group>, counts: Counts, now: Timestamp) -> Change {
    let receipt = Receipt {
        group: group.value.id,
        counts,
        counted_at: now,
        removed_at: None,
    };
    Change::default()
        .update(Record::Group(Box::new(group.value.clone())), group.version)
        .create(Record::Receipt(receipt))
}

/// Everything else is gone.
pub fn finish(receipt: &Saved<Receipt>, group: &Group, doer: Doer) -> Change {
    let finished = Receipt {
        removed_at: Some(doer.now),
        ..receipt.value
    };
    let deed = doer.did(What::Reduced, group.subject());
    deed.update(Record::Receipt(finished), receipt.version)
}

/// A number as it may be told: none, a few, or how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// As it is.
    Exactly(u32),
    /// More than none, and fewer than [`A_FEW`].
    AFew,
}

/// This number as it may be told.
pub fn told(number: u32) -> Told {
    if (1..A_FEW).contains(&number) {
        Told::AFew
    } else {
        Told::Exactly(number)
    }
}

fn some<T>(things: impl Iterator<Item = T>) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_are_never_told_exactly() {
        let told: Vec<_> = (0..7).map(told).collect();
        assert_eq!(told[0], Told::Exactly(0));
        assert_eq!(told[1..5], [Told::AFew; 4]);
        assert_eq!(told[5..], [Told::Exactly(5), Told::Exactly(6)]);
    }
}
