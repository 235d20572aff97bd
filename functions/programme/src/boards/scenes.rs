//! People, posts and groups for the tests of the board, each made from one number.

use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

use crate::categories::CategoryId;
use crate::change::{Saved, Version};
use crate::groups::{Group, Joining, Rules};
use crate::ids::{GroupId, PersonId, PostId};
use crate::languages::Lang;
use crate::people::{Age, Consent, Participant};
use crate::personal::Personal;
use crate::posts::{self, Effort, Post, Said, SeenBy, Side, Where};

pub(crate) fn person_id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub(crate) fn somebody(number: u128) -> Saved<Participant> {
    let value = Participant {
        person: person_id(number),
        group: GroupId(Uuid::nil()),
        name: Personal::new(format!("Name {number}")),
        age: Age::From16To17,
        class: None,
        lang: Lang::new("nl"),
        consent: Consent::NotNeeded,
        capacity: 2,
        card: Personal::new("234567892345".parse().unwrap()),
        card_since: Timestamp::UNIX_EPOCH,
        apart: Vec::new(),
        joined_at: Timestamp::UNIX_EPOCH,
        left_at: None,
    };
    Saved {
        value,
        version: Version(1),
    }
}

/// An offer of this person that is on the board.
pub(crate) fn a_post(number: u128, owner: &Participant) -> Post {
    let said = Said {
        title: Personal::new("Ik plak banden".to_owned()),
        details: None,
        category: CategoryId::new("bike"),
        effort: Effort::Once,
        place: Where::Here,
        through: None,
        until: date(2026, 12, 1),
        seen_by: SeenBy::Group,
    };
    let now = (Rules::default(), Timestamp::UNIX_EPOCH);
    posts::place(PostId(Uuid::from_u128(number)), Side::Offer, said, owner, now).0
}

pub(crate) fn group_of(number: u128) -> Group {
    Group {
        id: GroupId(Uuid::from_u128(number)),
        person: person_id(1000 + number),
        name: Personal::new(format!("Group {number}")),
        classes: Vec::new(),
        lang: Lang::new("nl"),
        seats: 40,
        programme: crate::programmes::ProgrammeId::default(),
        rules: Rules::default(),
        trainers: Vec::new(),
        request: None,
        joining: Joining::Closed,
        ends_on: date(2027, 7, 1),
        made_at: Timestamp::UNIX_EPOCH,
        ended_at: None,
    }
}
