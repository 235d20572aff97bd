//! Why two people are proposed: what they have in common, as the board knows it.
//!
//! A language, a time and a school are shared by everybody in a group, so they are no reason here. Between groups the asker's board
//! tells of the need, the giver's of the help.

use super::{Whole, pool};
use crate::categories::CategoryId;
use crate::contacts::Circle;
use crate::posts::{Post, Where};
use crate::proposals::pool::{Category, SupplyId, Urgency};
use crate::proposals::rounds::Proposal;
use crate::proposals::rules::Fit;
use crate::reasons::{Reason, Reasons};

/// The reasons of a proposal, the weightiest first; what fits is always among them.
pub(super) fn of(asking: &Whole<'_>, giving: &Whole<'_>, proposal: &Proposal) -> Option<Reasons> {
    let need = asking.post(proposal.need())?;
    let across = asking.group.id != giving.group.id;
    let mut reasons = vec![fits(asking, proposal.common().fit)?];
    let circle = known_from(giving, proposal);
    reasons.extend(circle.map(|circle| Reason::KnowsSomebody { circle }));
    if pool::urgency(asking, need) != Urgency::Whenever {
        let days = pool::days(asking.today, need.said.until);
        reasons.push(Reason::Soon { days });
    }
    if let SupplyId::Offer(offer) = proposal.supply() {
        // What is “here” for the one group is not for the other.
        let place = shared_place(need, giving.post(offer)?).filter(|place| !across || *place != Where::Here);
        reasons.extend(place.map(|place| Reason::Place { place }));
    }
    if across {
        reasons.push(Reason::OtherGroup);
    } else if are_of_two_classes(asking, proposal) {
        reasons.push(Reason::OtherClass);
    }
    if pool::helped(asking, proposal.asker()) == 0 {
        reasons.push(Reason::FirstHelp);
    }
    let days = pool::waiting(asking, need);
    if days > 0 {
        reasons.push(Reason::Waited { days });
    }
    Reasons::new(reasons).ok()
}

fn fits(whole: &Whole<'_>, fit: Fit) -> Option<Reason> {
    Some(match fit {
        Fit::Same(category) => Reason::SameCategory {
            category: id(whole, category)?,
        },
        Fit::Sibling { asked, given } => Reason::Sibling {
            needed: id(whole, asked)?,
            offered: id(whole, given)?,
        },
    })
}

/// Where the giver knows somebody from who would help, if it is not the giver.
fn known_from(whole: &Whole<'_>, proposal: &Proposal) -> Option<Circle> {
    let contact = match proposal.supply() {
        SupplyId::Contact(contact) => contact,
        SupplyId::Offer(offer) => whole.post(offer)?.said.through?,
    };
    let mut maps = whole.maps.iter().map(|saved| &saved.value);
    maps.find(|known| known.id == contact)
        .map(|known| known.about.circle)
}

/// Where it can be done, when both posts say so.
fn shared_place(need: &Post, offer: &Post) -> Option<Where> {
    match (need.said.place, offer.said.place) {
        (Where::Anywhere, place) | (place, Where::Anywhere) => Some(place),
        (one, other) => (one == other).then_some(one),
    }
}

fn are_of_two_classes(whole: &Whole<'_>, proposal: &Proposal) -> bool {
    let class = |person| whole.person(person).and_then(|participant| participant.class);
    match (class(proposal.asker()), class(proposal.giver())) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

fn id(whole: &Whole<'_>, category: Category) -> Option<CategoryId> {
    let category = whole.categories.categories.get(usize::from(category.0))?;
    Some(category.id.clone())
}
