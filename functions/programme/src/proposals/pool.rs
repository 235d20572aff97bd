//! Who asks and who could give, as the solver needs it: values without words, made by the board from posts, people and maps.
//!
//! A [`Pool`] is one group, or several whose coordinators agreed to share. It holds what is open: a need or a supply in an open
//! proposal is left out (proposals are exclusive while open), and so is what was met, withdrawn or expired. A pool is sorted by id
//! when it is made, so whatever comes out of it does not depend on the order in which things came in.
//!
//! You will not find names, texts or backgrounds here.

use std::ops::Range;

use super::few::Few;
use crate::choice;
use crate::ids::{ContactId, PersonId, PostId};
use crate::requests::AgeBand;

/// A category of needs and offers: its place in the programme's list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Category(pub u16);

/// A language: its place in the programme's list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Language(pub u16);

/// A time at which people could meet, such as a part of the week: its place in the programme's list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Time(pub u32);

/// A place where people could meet, such as a school or a part of town: its place in the programme's list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place(pub u32);

/// When somebody can meet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Times {
    /// Whenever the other can.
    Any,
    /// Only then.
    At(Few<Time>),
}

/// Where somebody can meet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Places {
    /// Where they can be.
    pub at: Few<Place>,
    /// Whether they can meet online.
    pub online: Online,
}

choice! {
    /// Whether somebody can meet online.
    Online { Yes = "yes", No = "no" }
}
choice! {
    /// Whether the consent that the programme asks for is valid today.
    Consent { Valid = "valid", Missing = "missing" }
}
choice! {
    /// Whether somebody takes part at the moment.
    Presence { Active = "active", Away = "away" }
}
choice! {
    /// How soon something is needed.
    Urgency { Whenever = "whenever", Soon = "soon", Now = "now" }
}

/// How old somebody is, as far as it matters for whom they meet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Age {
    /// A young person.
    Young(AgeBand),
    /// An adult whom the coordinator has verified.
    VerifiedAdult,
    /// Any other adult.
    Adult,
}

/// The class of a school, or the group of a centre, that somebody belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Class {
    /// The school or centre, by its place in a list of the caller.
    pub school: u32,
    /// The class, by its place in a list of the caller.
    pub class: u32,
}

/// Somebody in the pool, as asker, giver or both.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Their consent.
    pub consent: Consent,
    /// Whether they take part now.
    pub presence: Presence,
    /// Their age.
    pub age: Age,
    /// Where they belong.
    pub class: Class,
    /// What they speak.
    pub languages: Few<Language>,
    /// When they can.
    pub times: Times,
    /// Where they can.
    pub places: Places,
    /// Whom they do not want to meet, or must not.
    pub blocked: Few<PersonId>,
    /// How many more people they have room for: what they said, less what they do already. [`DEFAULT_ROOM`] if they said
    /// nothing.
    pub room: Option<u16>,
    /// How many of their needs were met before, or are in an open proposal.
    pub helped: u16,
}

/// How many people somebody helps who said nothing about it.
pub const DEFAULT_ROOM: u16 = 2;

/// Something somebody needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Need {
    /// The post.
    pub id: PostId,
    /// Whose need it is.
    pub owner: PersonId,
    /// What kind of need.
    pub category: Category,
    /// How soon.
    pub urgency: Urgency,
    /// For how many days it has stood open.
    pub waiting: u16,
    /// Givers to whom it was proposed before.
    pub past: Vec<(PersonId, Past)>,
}

/// How an earlier proposal ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Past {
    /// Nobody answered in time: it may come back.
    Expired,
    /// One of the two said no: it never comes back.
    Declined,
}

/// Which supply.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SupplyId {
    /// Help that the giver offers.
    Offer(PostId),
    /// Somebody in the giver's network whom the giver is willing to ask: an introduction.
    Contact(ContactId),
}

/// Something that could meet one need.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Supply {
    /// The offer, or the contact.
    pub id: SupplyId,
    /// Who gives it.
    pub giver: PersonId,
    /// What it helps with: one category for an offer, perhaps more for a contact.
    pub helps_with: Few<Category>,
}

/// Why something is no pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NoPool {
    /// The same person twice.
    #[error("{0:?} is there twice")]
    PersonTwice(PersonId),
    /// The same need twice.
    #[error("need {0:?} is there twice")]
    NeedTwice(PostId),
    /// The same supply twice.
    #[error("supply {0:?} is there twice")]
    SupplyTwice(SupplyId),
    /// A need or supply of somebody who is not in the pool.
    #[error("{0:?} asks or gives and is not in the pool")]
    Unknown(PersonId),
}

/// Everybody who takes part in a round, and what they ask and give, in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Pool {
    people: Vec<Person>,
    needs: Vec<Need>,
    askers: Vec<u32>,
    supplies: Vec<Supply>,
    givers: Vec<u32>,
    /// person → where their needs and their supplies end.
    ends: Vec<[u32; 2]>,
}

impl Pool {
    /// Puts everything in order.
    ///
    /// # Errors
    /// Where an id is there twice, or somebody asks or gives who is not in the pool.
    pub fn new(
        mut people: Vec<Person>,
        mut needs: Vec<Need>,
        mut supplies: Vec<Supply>,
    ) -> Result<Self, NoPool> {
        people.sort_unstable_by_key(|person| person.id);
        needs.sort_unstable_by_key(|need| (need.owner, need.id));
        supplies.sort_unstable_by_key(|supply| (supply.giver, supply.id));
        if let Some(id) = twice(people.iter().map(|person| person.id)) {
            return Err(NoPool::PersonTwice(id));
        }
        if let Some(id) = twice(needs.iter().map(|need| need.id)) {
            return Err(NoPool::NeedTwice(id));
        }
        if let Some(id) = twice(supplies.iter().map(|supply| supply.id)) {
            return Err(NoPool::SupplyTwice(id));
        }
        let place = |id: PersonId| {
            let at = people.binary_search_by_key(&id, |person| person.id);
            at.ok().map(super::number).ok_or(NoPool::Unknown(id))
        };
        let askers: Vec<u32> = needs
            .iter()
            .map(|need| place(need.owner))
            .collect::<Result<_, _>>()?;
        let givers: Vec<u32> = supplies
            .iter()
            .map(|supply| place(supply.giver))
            .collect::<Result<_, _>>()?;
        let end = |owners: &[u32], person| super::number(owners.partition_point(|&owner| owner <= person));
        let everybody = 0..super::number(people.len());
        let ends = everybody
            .map(|person| [end(&askers, person), end(&givers, person)])
            .collect();
        Ok(Self {
            people,
            needs,
            askers,
            supplies,
            givers,
            ends,
        })
    }

    /// Everybody, by id.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Every need, by owner and id.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// Every supply, by giver and id.
    pub fn supplies(&self) -> &[Supply] {
        &self.supplies
    }

    /// Who has the need at this place of [`needs`](Self::needs): a place of [`people`](Self::people).
    pub(super) fn asker(&self, need: usize) -> usize {
        self.askers[need] as usize
    }

    /// Who gives the supply at this place of [`supplies`](Self::supplies): a place of [`people`](Self::people).
    pub(super) fn giver(&self, supply: usize) -> usize {
        self.givers[supply] as usize
    }

    /// The places of a person's needs.
    pub(super) fn needs_of(&self, person: usize) -> Range<usize> {
        self.start(person, 0)..self.ends[person][0] as usize
    }

    /// The places of a person's supplies.
    pub(super) fn supplies_of(&self, person: usize) -> Range<usize> {
        self.start(person, 1)..self.ends[person][1] as usize
    }

    fn start(&self, person: usize, kind: usize) -> usize {
        person
            .checked_sub(1)
            .map_or(0, |before| self.ends[before][kind] as usize)
    }

    /// The place of this need in [`needs`](Self::needs).
    pub fn find(&self, need: PostId) -> Option<usize> {
        self.needs.iter().position(|other| other.id == need)
    }
}

/// An id that is there twice, if any is; the lowest of them.
fn twice<Id: Ord + Copy>(ids: impl Iterator<Item = Id>) -> Option<Id> {
    let mut sorted: Vec<Id> = ids.collect();
    sorted.sort_unstable();
    sorted
        .windows(2)
        .find(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposals::scenes::{need, offer, person, person_id};

    #[test]
    fn refuses_what_is_there_twice_and_who_is_not_there() {
        let people = || vec![person(1), person(2)];
        let made = |people, needs, supplies| Pool::new(people, needs, supplies).map(|_| ()).unwrap_err();
        assert_eq!(
            made(vec![person(1), person(1)], vec![], vec![]),
            NoPool::PersonTwice(person_id(1))
        );
        assert_eq!(
            made(people(), vec![need(1, 7, 0), need(2, 7, 0)], vec![]),
            NoPool::NeedTwice(need(1, 7, 0).id)
        );
        assert_eq!(
            made(people(), vec![], vec![offer(1, 7, 0), offer(2, 7, 0)]),
            NoPool::SupplyTwice(offer(1, 7, 0).id)
        );
        assert_eq!(
            made(people(), vec![need(3, 7, 0)], vec![]),
            NoPool::Unknown(person_id(3))
        );
    }
}
