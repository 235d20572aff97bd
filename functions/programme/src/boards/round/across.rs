//! Help for other groups: needs that they share, and what this group shares and does not need itself.
//!
//! Owners decide for their posts ([`SeenBy::GroupsOfProgramme`]), so nobody's map is asked here. Hard rules are stricter than inside
//! a group: two people share the language of their groups or one of their own, and ages are never mixed, whatever a group has
//! chosen for itself.

use super::pool::{age, need, number, offer, person};
use super::{Proposed, Whole, proposed};
use crate::languages::Lang;
use crate::matches::Supply;
use crate::people::Participant;
use crate::posts::{Post, Side};
use crate::proposals::few::Few;
use crate::proposals::pool::{Class, Language, Person, Pool};
use crate::proposals::rounds;
use crate::proposals::rules::AgeRule;
use crate::proposals::settings::Settings;

/// The best proposals between needs of these other groups and what is left over here after its own proposals.
pub(super) fn of(whole: &Whole<'_>, own: &[Proposed], others: &[Whole<'_>]) -> Vec<Proposed> {
    let others: Vec<&Whole<'_>> = others
        .iter()
        .filter(|other| whole.group.shares_with(other.group))
        .collect();
    let mut languages = Languages::default();
    let room_left = |person: Person| {
        let given = own.iter().filter(|proposed| proposed.giver == person.id).count();
        Person {
            room: person.room.map(|room| room.saturating_sub(number(given))),
            ..person
        }
    };
    let givers = taking_part(whole).map(|giver| room_left(languages.of(whole, giver, 0)));
    let mut people: Vec<Person> = givers.collect();
    let is_left = |post: &Post| {
        !own.iter()
            .any(|proposed| proposed.supply == Supply::Offer(post.id))
    };
    let offers = shared(whole, Side::Offer).filter(|post| is_left(post));
    let gifts = offers.filter_map(|post| offer(whole, post)).collect();
    let mut needs = Vec::new();
    for (other, school) in others.iter().zip(1..) {
        people.extend(taking_part(other).map(|asker| languages.of(other, asker, school)));
        needs.extend(shared(other, Side::Need).filter_map(|post| need(other, post)));
    }
    let Ok(pool) = Pool::new(people, needs, gifts) else {
        return Vec::new();
    };
    let settings = Settings {
        ages: AgeRule::NextBand,
        ..super::pool::settings(whole)
    };
    let found = rounds::propose(&pool, &settings).proposals;
    let told = found.iter().filter_map(|found| {
        let asking = others.iter().find(|other| other.post(found.need()).is_some())?;
        proposed(asking, whole, found)
    });
    told.collect()
}

fn taking_part<'a>(whole: &Whole<'a>) -> impl Iterator<Item = &'a Participant> {
    let people = whole.people.iter().map(|saved| &saved.value);
    people.filter(|participant| participant.takes_part())
}

/// What a group shares on this side, of those who take part.
fn shared<'a>(whole: &Whole<'a>, side: Side) -> impl Iterator<Item = &'a Post> {
    let (people, posts, today) = (whole.people, whole.posts, whole.today);
    let posts = posts.iter().map(|saved| &saved.value);
    posts.filter(move |post| {
        let mut people = people.iter().map(|saved| &saved.value);
        let there = people.any(|owner| owner.person == post.person && owner.takes_part());
        post.side == side && post.is_shared(today) && there
    })
}

/// Languages by the number that the solver knows them by.
#[derive(Default)]
struct Languages(Vec<Lang>);

impl Languages {
    /// Somebody as the solver needs them between groups.
    fn of(&mut self, whole: &Whole<'_>, participant: &Participant, school: u32) -> Person {
        let spoken = [&whole.group.lang, &participant.lang];
        Person {
            age: age(false, participant.age),
            class: Class { school, class: 0 },
            languages: Few::from_iter(spoken.map(|lang| self.number(lang))),
            ..person(whole, participant)
        }
    }

    fn number(&mut self, lang: &Lang) -> Language {
        let at = self.0.iter().position(|known| known == lang).unwrap_or_else(|| {
            self.0.push(lang.clone());
            self.0.len() - 1
        });
        Language(number(at))
    }
}
