//! Made-up pools, for tests, measurements and demonstrations: the same seed gives the same pool everywhere.
//!
//! [`group`] is one class or group after a fixed description: needs and offers by a popularity after Zipf, and a fixed chance that
//! two people can meet at all. [`region`] is a large pool of many places, in which people have languages, times and places of
//! their own and reach the next place at most.
//!
//! Nobody in here exists, and nothing in here is drawn from anybody's data.

pub mod chance;

use uuid::Uuid;

use self::chance::Chance;
use super::few::Few;
use super::pool::{
    Age, Category, Class, Consent, Language, Need, NoPool, Online, Person, Place, Places, Pool, Presence,
    Supply, SupplyId, Time, Times, Urgency,
};
use crate::ids::{ContactId, PersonId, PostId};
use crate::requests::AgeBand;

/// What a group is like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recipe {
    /// How many people.
    pub people: u16,
    /// How many categories.
    pub categories: u16,
    /// The chance that two people share a time, a language and a place, in thousandths.
    pub practicable: u32,
    /// The chance that a contact is willing to be asked, in thousandths. Changing it changes nothing else in the group.
    pub willing: u32,
}

/// Forty people, two dozen categories; more than half of all pairs can meet.
pub const DENSE: Recipe = Recipe {
    people: 40,
    categories: 24,
    practicable: 540,
    willing: 0,
};

/// Forty people, forty categories; about a third of all pairs can meet.
pub const SPARSE: Recipe = Recipe {
    people: 40,
    categories: 40,
    practicable: 360,
    willing: 0,
};

/// Three sparse groups in one.
pub const POOLED: Recipe = Recipe {
    people: 120,
    ..SPARSE
};

/// A group after a recipe.
///
/// Everybody has one to three needs and one to three offers (chances .3, .4, .3), without repeats. The popularity of needs is
/// Zipf's with exponent 1; that of offers is half the same and half the same in a random order. Every other person knows 2 to 5
/// helpful contacts, the rest 6 to 12, each drawn half by the popularity of needs and half evenly. Whether two people can meet is
/// drawn for each pair on its own: each pair that can has a time that is only theirs.
///
/// # Errors
/// None: what is made here is always a pool.
pub fn group(recipe: Recipe, seed: u64) -> Result<Pool, NoPool> {
    let mut chance = Chance::new(seed);
    let popular = Popularity::draw(recipe.categories, &mut chance);
    let mut times: Vec<Vec<Time>> = vec![Vec::new(); usize::from(recipe.people)];
    let mut time = 0;
    for one in 0..times.len() {
        for other in 0..one {
            if chance.happens(recipe.practicable) {
                times[one].push(Time(time));
                times[other].push(Time(time));
                time += 1;
            }
        }
    }
    let mut made = Made::default();
    for (number, times) in times.into_iter().enumerate() {
        let id = made.person(Times::At(times.into_iter().collect()), Few::from_iter([Place(0)]));
        made.posts(id, &popular, &mut chance);
        made.contacts(id, &Contacts::of(number, recipe.willing), &popular, &mut chance);
    }
    made.pool()
}

/// How many people a place of a [`region`] has.
const PEOPLE_OF_A_PLACE: u32 = 60;

/// A pool of many places in a ring, for measuring how work grows with size while each place stays as it is.
///
/// A place has 60 people. A third of them also get to the next place. There are two dozen categories; needs, offers and contacts
/// are those of a [`group`], and a quarter of the contacts is willing. Four in five speak the common language, the others and one
/// in five of those speak one of five other languages. Everybody has two of seven times; days waited are 0 to 40.
///
/// # Errors
/// None: what is made here is always a pool.
pub fn region(people: u32, seed: u64) -> Result<Pool, NoPool> {
    let mut chance = Chance::new(seed);
    let popular = Popularity::draw(DENSE.categories, &mut chance);
    let places = people.div_ceil(PEOPLE_OF_A_PLACE).max(1);
    let mut made = Made::default();
    for number in 0..people {
        let home = number / PEOPLE_OF_A_PLACE;
        let next = chance.happens(333).then_some(Place((home + 1) % places));
        let times = Few::from_iter([Time(chance.below(7)), Time(chance.below(7))]);
        let id = made.person(
            Times::At(times),
            std::iter::once(Place(home)).chain(next).collect(),
        );
        let common = chance.happens(800).then_some(Language(0));
        let other = (common.is_none() || chance.happens(200)).then(|| Language(1 + chance.below_u16(5)));
        if let Some(person) = made.people.last_mut() {
            person.languages = common.into_iter().chain(other).collect();
            person.class = Class {
                school: home,
                class: number,
            };
        }
        let needs = made.needs.len();
        made.posts(id, &popular, &mut chance);
        for need in &mut made.needs[needs..] {
            need.waiting = chance.below_u16(41);
        }
        made.contacts(id, &Contacts::of(number as usize, 250), &popular, &mut chance);
    }
    made.pool()
}

/// How often categories come up.
struct Popularity {
    needs: Vec<u64>,
    offers: Vec<u64>,
    contacts: Vec<u64>,
}

impl Popularity {
    /// Zipf's law with exponent 1: the k-th category comes up in proportion to 1/k.
    fn draw(categories: u16, chance: &mut Chance) -> Self {
        let needs: Vec<u64> = (1..=u64::from(categories)).map(|rank| (1 << 32) / rank).collect();
        let mut mixed = needs.clone();
        chance.shuffle(&mut mixed);
        let all: u64 = needs.iter().sum();
        Self {
            offers: needs.iter().zip(&mixed).map(|(one, other)| one + other).collect(),
            contacts: needs
                .iter()
                .map(|one| one * u64::from(categories) + all)
                .collect(),
            needs,
        }
    }
}

/// How many helpful contacts somebody has, and the chance that one is willing to be asked, in thousandths.
#[derive(Clone, Copy)]
struct Contacts {
    fewest: u32,
    most: u32,
    willing: u32,
}

impl Contacts {
    /// Every other person has a small network.
    fn of(person: usize, willing: u32) -> Self {
        let (fewest, most) = if person.is_multiple_of(2) { (2, 5) } else { (6, 12) };
        Self {
            fewest,
            most,
            willing,
        }
    }
}

/// A pool while it is made. Ids count up.
#[derive(Default)]
struct Made {
    people: Vec<Person>,
    needs: Vec<Need>,
    supplies: Vec<Supply>,
    ids: u128,
}

impl Made {
    fn id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    fn person(&mut self, times: Times, places: Few<Place>) -> PersonId {
        let id = PersonId(self.id());
        self.people.push(Person {
            id,
            consent: Consent::Valid,
            presence: Presence::Active,
            age: Age::Young(AgeBand::From12To15),
            class: Class { school: 0, class: 0 },
            languages: Few::from_iter([Language(0)]),
            times,
            places: Places {
                at: places,
                online: Online::No,
            },
            blocked: Few::default(),
            room: None,
            helped: 0,
        });
        id
    }

    /// One to three needs and one to three offers.
    fn posts(&mut self, owner: PersonId, popular: &Popularity, chance: &mut Chance) {
        for category in different(&popular.needs, chance) {
            let id = PostId(self.id());
            self.needs.push(Need {
                id,
                owner,
                category,
                urgency: Urgency::Whenever,
                waiting: 0,
                past: Vec::new(),
            });
        }
        for category in different(&popular.offers, chance) {
            let id = SupplyId::Offer(PostId(self.id()));
            self.supply(id, owner, category);
        }
    }

    /// Contacts, of whom those who are willing to be asked come into the pool.
    fn contacts(&mut self, giver: PersonId, network: &Contacts, popular: &Popularity, chance: &mut Chance) {
        let Contacts {
            fewest,
            most,
            willing,
        } = *network;
        for _ in 0..fewest + chance.below(most - fewest + 1) {
            let category = chance.one_of(&popular.contacts);
            let id = SupplyId::Contact(ContactId(self.id()));
            if chance.happens(willing) {
                self.supply(id, giver, category);
            }
        }
    }

    fn supply(&mut self, id: SupplyId, giver: PersonId, category: Category) {
        self.supplies.push(Supply {
            id,
            giver,
            helps_with: Few::from_iter([category]),
        });
    }

    fn pool(self) -> Result<Pool, NoPool> {
        Pool::new(self.people, self.needs, self.supplies)
    }
}

/// One to three different categories.
fn different(popularity: &[u64], chance: &mut Chance) -> Vec<Category> {
    let how_many = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3][chance.below(10) as usize];
    let mut left = popularity.to_vec();
    let mut drawn = Vec::with_capacity(how_many);
    while drawn.len() < how_many {
        let category = chance.one_of(&left);
        left[usize::from(category.0)] = 0;
        drawn.push(category);
    }
    drawn
}
