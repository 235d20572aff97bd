//! Why two people are proposed: what the solver found, as it is kept with a match and told to each reader.

use super::{Whole, pool};
use crate::contacts::Circle;
use crate::posts::{Post, Where};
use crate::proposals::pool::{Category, SupplyId};
use crate::proposals::reasons::{Reader, Reason as Found};
use crate::proposals::rounds::Proposal;
use crate::reasons::{Reason, Reasons};

/// The reasons of a proposal; what fits is always among them.
pub(super) fn of(whole: &Whole<'_>, proposal: &Proposal) -> Option<Reasons> {
    let need = whole.post(proposal.need())?;
    let mut reasons = Vec::new();
    for found in proposal.reasons().told_to(Reader::Coordinator) {
        match found {
            Found::SameCategory(category) => reasons.push(Reason::SameCategory {
                category: id(whole, category)?,
            }),
            Found::SiblingCategory { asked, given } => reasons.push(Reason::Sibling {
                needed: id(whole, asked)?,
                offered: id(whole, given)?,
            }),
            Found::OtherClass if both_have_a_class(whole, proposal) => reasons.push(Reason::OtherClass),
            Found::Waited(days) => reasons.push(Reason::Waited { days }),
            Found::Urgent(_) => reasons.push(Reason::Soon {
                days: pool::days(whole.today, need.said.until),
            }),
            // Who knows somebody, and where it can be done, is told from the board, below. A language, a time and a school are
            // shared by everybody in a group; who was never helped before is in the totals.
            Found::KnowsSomebody
            | Found::Place(_)
            | Found::Online
            | Found::Language(_)
            | Found::Time(_)
            | Found::AnyTime
            | Found::OtherClass
            | Found::OtherSchool
            | Found::FirstHelp => {}
        }
    }
    if let Some(circle) = known_from(whole, proposal) {
        reasons.insert(1, Reason::KnowsSomebody { circle });
    }
    if let SupplyId::Offer(offer) = proposal.supply() {
        let place = shared_place(need, whole.post(offer)?);
        reasons.extend(place.map(|place| Reason::Place { place }));
    }
    Reasons::new(reasons).ok()
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

fn both_have_a_class(whole: &Whole<'_>, proposal: &Proposal) -> bool {
    let class = |person| whole.person(person).and_then(|participant| participant.class);
    class(proposal.asker()).is_some() && class(proposal.giver()).is_some()
}

fn id(whole: &Whole<'_>, category: Category) -> Option<crate::categories::CategoryId> {
    let category = whole.categories.categories.get(usize::from(category.0))?;
    Some(category.id.clone())
}
