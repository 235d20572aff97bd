//! Pools in which everything that can differ does.

use crate::proposals::few::Few;
use crate::proposals::generated::chance::Chance;
use crate::proposals::generated::{Recipe, group};
use crate::proposals::pool::*;
use crate::proposals::settings::Settings;
use crate::requests::AgeBand;

/// What a pool is made of.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) people: Vec<Person>,
    pub(super) needs: Vec<Need>,
    pub(super) supplies: Vec<Supply>,
}

impl Parts {
    pub(super) fn pool(&self) -> Pool {
        Pool::new(self.people.clone(), self.needs.clone(), self.supplies.clone()).unwrap()
    }
}

/// Categories in twos are siblings.
pub(super) fn settings() -> Settings {
    Settings {
        spheres: (0..24).map(|category| category / 2).collect(),
        ..Settings::default()
    }
}

/// A group of up to `most` people with languages, times, places, ages, rooms and histories of all kinds.
pub(super) fn parts(most: u16, seed: u64) -> Parts {
    let mut chance = Chance::new(seed ^ 0x5eed);
    let recipe = Recipe {
        people: 2 + chance.below_u16(most - 1),
        categories: 3 + chance.below_u16(5),
        practicable: 1000,
        willing: chance.below(400),
    };
    let made = group(recipe, seed).unwrap();
    let mut parts = Parts {
        people: made.people().to_vec(),
        needs: made.needs().to_vec(),
        supplies: made.supplies().to_vec(),
    };
    let ids: Vec<_> = parts.people.iter().map(|person| person.id).collect();
    for person in &mut parts.people {
        vary(person, &mut chance);
        if chance.happens(200) {
            person.blocked = Few::from_iter([ids[chance.below(u32::from(recipe.people)) as usize]]);
        }
    }
    for need in &mut parts.needs {
        need.waiting = chance.below_u16(45);
        need.urgency = [Urgency::Whenever, Urgency::Soon, Urgency::Now][chance.below(3) as usize];
        if chance.happens(300) {
            let past = if chance.happens(500) {
                Past::Declined
            } else {
                Past::Expired
            };
            need.past
                .push((ids[chance.below(u32::from(recipe.people)) as usize], past));
        }
    }
    for supply in &mut parts.supplies {
        if let (SupplyId::Contact(_), true) = (supply.id, chance.happens(300)) {
            supply.helps_with = supply
                .helps_with
                .iter()
                .chain([Category(chance.below_u16(8))])
                .collect();
        }
    }
    parts
}

fn vary(person: &mut Person, chance: &mut Chance) {
    use AgeBand::{From12To15, From16To17, From18To23};
    let ages = [
        Age::Young(From12To15),
        Age::Young(From16To17),
        Age::Young(From18To23),
        Age::VerifiedAdult,
        Age::Adult,
    ];
    person.age = ages[(chance.below(8) as usize).saturating_sub(3)];
    person.consent = if chance.happens(50) {
        Consent::Missing
    } else {
        Consent::Valid
    };
    person.presence = if chance.happens(50) {
        Presence::Away
    } else {
        Presence::Active
    };
    person.class = Class {
        school: chance.below(2),
        class: chance.below(2),
    };
    person.languages = (0..2).map(|_| Language(chance.below_u16(3))).collect();
    person.times = if chance.happens(300) {
        Times::Any
    } else {
        Times::At((0..2).map(|_| Time(chance.below(4))).collect())
    };
    person.places = Places {
        at: (0..2).map(|_| Place(chance.below(4))).collect(),
        online: if chance.happens(300) {
            Online::Yes
        } else {
            Online::No
        },
    };
    person.room = [None, Some(0), Some(1), Some(3)][chance.below(4) as usize];
    person.helped = chance.below_u16(4).saturating_sub(2);
}
