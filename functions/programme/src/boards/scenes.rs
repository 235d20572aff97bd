//! People for the tests of the board, each made from one number.

use jiff::Timestamp;
use uuid::Uuid;

use crate::change::{Saved, Version};
use crate::ids::{GroupId, PersonId};
use crate::languages::Lang;
use crate::people::{Age, Consent, Participant};
use crate::personal::Personal;

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
        apart: Vec::new(),
        joined_at: Timestamp::UNIX_EPOCH,
        left_at: None,
    };
    Saved {
        value,
        version: Version(1),
    }
}
