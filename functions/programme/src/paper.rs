//! Cards that somebody filled in on paper, and that somebody else types in for them.
//!
//! Whoever types a card in has read it, so what stands on it is not looked at once more; but a way to reach somebody holds it, as
//! anywhere. You will not find maps here: whom somebody knows is for their own eyes, and nobody types that in for them.

use crate::boards;
use crate::change::{Change, Saved};
use crate::choice;
use crate::groups::{CheckFirst, Group, Rules};
use crate::history::{About, Doer, Place, Subject, What};
use crate::ids::PostId;
use crate::languages::Lang;
use crate::people::{self, Age, Arrival, GuardianSays, Join, NotJoined, Participant};
use crate::personal::Personal;
use crate::posts::{Post, Said, Side};

choice! {
    /// How old whoever filled the card in is, or that they are in the group already.
    Whose { From12To15 = "12_15", From16To17 = "16_17", Adult = "18_plus", Known = "known" }
}

impl Whose {
    /// How old somebody new is.
    pub fn age(self) -> Option<Age> {
        match self {
            Self::From12To15 => Some(Age::From12To15),
            Self::From16To17 => Some(Age::From16To17),
            Self::Adult => Some(Age::Adult),
            Self::Known => None,
        }
    }
}

/// What stands on a card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// The name the group sees.
    pub name: Personal<String>,
    /// Whose it is.
    pub whose: Whose,
    /// Whether there is a slip of a parent or carer, where one is needed.
    pub guardian: Option<GuardianSays>,
    /// What they need.
    pub need: Option<Said>,
    /// What they can do.
    pub offer: Option<Said>,
}

impl Card {
    /// What goes on the board, each under an id.
    pub fn posts(&self, ids: [PostId; 2]) -> Vec<(PostId, Side, Said)> {
        let sides = [(Side::Need, &self.need), (Side::Offer, &self.offer)];
        let said = sides.into_iter().zip(ids);
        said.filter_map(|((side, said), id)| Some((id, side, said.clone()?)))
            .collect()
    }

    /// Whether nothing stands on it that goes on the board.
    pub fn is_blank(&self) -> bool {
        self.need.is_none() && self.offer.is_none()
    }

    /// Somebody new, in the language the group began in.
    fn join(&self, age: Age, lang: Lang) -> Join {
        Join {
            name: self.name.reveal().clone(),
            age,
            guardian: self.guardian,
            lang,
        }
    }
}

/// Somebody new comes into the group with what stands on their card, also while nobody can join by themselves.
pub fn newcomer(
    (group, age): (&Group, Age),
    (card, ids): (&Card, [PostId; 2]),
    arrival: &Arrival,
    doer: Doer,
) -> Result<(Participant, Change), NotJoined> {
    let join = card.join(age, group.lang.clone());
    let (participant, joined) = people::join_on_paper(group, join, arrival)?;
    let placed = place(&participant, (card, ids), &[], (group.rules, doer));
    Ok((participant, joined.and(placed)))
}

/// What stands on the card of somebody in the group goes on its board.
pub fn place(
    owner: &Participant,
    (card, ids): (&Card, [PostId; 2]),
    board: &[Saved<Post>],
    (rules, doer): (Rules, Doer),
) -> Change {
    let looked_at = Rules {
        check_first: CheckFirst::Nothing,
        ..rules
    };
    let about = Subject {
        place: Place::Group(owner.group),
        about: About::Participant,
        person: owner.person,
    };
    let posts = card.posts(ids).into_iter();
    let placed = posts.map(|post| boards::place(post, owner, board, (looked_at, doer.now)).1);
    placed.fold(doer.did(What::TypedIn, about), Change::and)
}

#[cfg(test)]
mod tests;
