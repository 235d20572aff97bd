//! People, needs and offers for tests, each made from one number.

use uuid::Uuid;

use super::few::Few;
use super::pool::{
    Age, Category, Class, Consent, Language, Need, Online, Person, Place, Places, Presence, Supply, SupplyId,
    Times, Urgency,
};
use crate::ids::{ContactId, PersonId, PostId};
use crate::requests::AgeBand;

pub(super) fn person_id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub(super) fn person(number: u128) -> Person {
    Person {
        id: person_id(number),
        consent: Consent::Valid,
        presence: Presence::Active,
        age: Age::Young(AgeBand::From12To15),
        class: Class { school: 0, class: 0 },
        languages: std::iter::once(Language(0)).collect(),
        times: Times::Any,
        places: Places {
            at: std::iter::once(Place(0)).collect(),
            online: Online::No,
        },
        blocked: Few::default(),
        room: None,
        helped: 0,
    }
}

pub(super) fn need(owner: u128, post: u128, category: u16) -> Need {
    Need {
        id: PostId(Uuid::from_u128(post)),
        owner: person_id(owner),
        category: Category(category),
        urgency: Urgency::Whenever,
        waiting: 0,
        past: Vec::new(),
    }
}

pub(super) fn offer(giver: u128, post: u128, category: u16) -> Supply {
    Supply {
        id: SupplyId::Offer(PostId(Uuid::from_u128(post))),
        giver: person_id(giver),
        helps_with: std::iter::once(Category(category)).collect(),
    }
}

pub(super) fn contact(giver: u128, contact: u128, category: u16) -> Supply {
    Supply {
        id: SupplyId::Contact(ContactId(Uuid::from_u128(contact))),
        ..offer(giver, contact, category)
    }
}
