//! What must hold whatever the pool: adding help never helps fewer, order and names change nothing, no rule is broken.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::varied::{Parts, parts, settings};
use crate::ids::{ContactId, PersonId, PostId};
use crate::proposals::candidates::Candidates;
use crate::proposals::generated::chance::Chance;
use crate::proposals::generated::region;
use crate::proposals::networks::{Lists, network, written_down};
use crate::proposals::pool::*;
use crate::proposals::rounds::{Look, Round, propose};
use crate::proposals::rules::{Fit, Meeting};
use crate::proposals::scenes;
use crate::proposals::settings::Settings;
use crate::requests::AgeBand;

fn round(parts: &Parts) -> Round {
    propose(&parts.pool(), &settings())
}

/// The same people and posts under other names.
fn renamed(parts: &Parts, by: u128) -> Parts {
    let other = |id: Uuid| Uuid::from_u128(id.as_u128().wrapping_mul(by | 1) ^ by);
    let person = |id: PersonId| PersonId(other(id.0));
    let mut renamed = parts.clone();
    for someone in &mut renamed.people {
        someone.id = person(someone.id);
        someone.blocked = someone.blocked.iter().map(person).collect();
    }
    for need in &mut renamed.needs {
        need.id = PostId(other(need.id.0));
        need.owner = person(need.owner);
        need.past.iter_mut().for_each(|(id, _)| *id = person(*id));
    }
    for supply in &mut renamed.supplies {
        supply.giver = person(supply.giver);
        supply.id = match supply.id {
            SupplyId::Offer(id) => SupplyId::Offer(PostId(other(id.0))),
            SupplyId::Contact(id) => SupplyId::Contact(ContactId(other(id.0))),
        };
    }
    renamed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_in_which_things_come_in_changes_nothing(seed: u64, other: u64) {
        let parts = parts(30, seed);
        let mut shuffled = parts.clone();
        let mut chance = Chance::new(other);
        chance.shuffle(&mut shuffled.people);
        chance.shuffle(&mut shuffled.needs);
        chance.shuffle(&mut shuffled.supplies);
        prop_assert_eq!(round(&parts), round(&shuffled));
    }

    #[test]
    fn other_names_come_to_the_same(seed: u64, by: u128) {
        let parts = parts(30, seed);
        let (ours, theirs) = (round(&parts), round(&renamed(&parts, by)));
        prop_assert_eq!(ours.value, theirs.value);
        prop_assert_eq!(ours.totals.asking, theirs.totals.asking);
    }

    #[test]
    fn one_offer_more_never_helps_fewer(seed: u64, category in 0..8_u16) {
        let mut parts = parts(20, seed);
        let before = round(&parts).totals.asking.met;
        let giver = parts.people[Chance::new(seed).below(2) as usize].id;
        let offer = Supply { giver, ..scenes::offer(1, u128::MAX, category) };
        parts.supplies.push(offer);
        prop_assert!(round(&parts).totals.asking.met >= before);
    }

    #[test]
    fn no_proposal_breaks_a_rule_and_each_says_what_is_shared(seed: u64) {
        let parts = parts(30, seed);
        let people: BTreeMap<PersonId, &Person> = parts.people.iter().map(|person| (person.id, person)).collect();
        let mut given = BTreeMap::new();
        for proposal in round(&parts).proposals {
            let (asker, giver) = (people[&proposal.asker()], people[&proposal.giver()]);
            let need = parts.needs.iter().find(|need| need.id == proposal.need()).unwrap();
            let supply = parts.supplies.iter().find(|supply| supply.id == proposal.supply()).unwrap();
            prop_assert!((need.owner, supply.giver) == (asker.id, giver.id) && asker.id != giver.id);
            for person in [asker, giver] {
                prop_assert!(person.consent == Consent::Valid && person.presence == Presence::Active);
            }
            prop_assert!(!asker.blocked.has(giver.id) && !giver.blocked.has(asker.id));
            let minor = |age| matches!(age, Age::Young(AgeBand::From12To15 | AgeBand::From16To17));
            for (one, other) in [(asker, giver), (giver, asker)] {
                prop_assert!(!(minor(one.age) && other.age == Age::Adult), "a minor and an adult nobody verified");
                let young = (one.age, other.age);
                prop_assert!(young != (Age::Young(AgeBand::From12To15), Age::Young(AgeBand::From18To23)));
            }
            prop_assert!(asker.languages.iter().any(|language| giver.languages.has(language)));
            prop_assert!(!need.past.contains(&(giver.id, Past::Declined)));
            *given.entry(giver.id).or_insert(0) += 1;
            prop_assert!(given[&giver.id] <= giver.room.unwrap_or(2));
            let same = supply.helps_with.has(need.category);
            let sibling = supply.helps_with.iter().any(|category| category.0 / 2 == need.category.0 / 2);
            let look = if same { Look::AsSet } else { Look::Needed };
            prop_assert!((same || sibling) && proposal.look() == look);
            let common = proposal.common();
            let fit = match common.fit {
                Fit::Same(category) => same && category == need.category,
                Fit::Sibling { asked, given } => asked == need.category && supply.helps_with.has(given),
            };
            prop_assert!(fit && [asker, giver].iter().all(|one| one.languages.has(common.language)));
            if let Meeting::At(place) = common.place {
                prop_assert!(asker.places.at.has(place) && giver.places.at.has(place));
            }
        }
    }

    #[test]
    fn what_was_declined_never_comes_back(seed: u64) {
        let mut parts = parts(12, seed);
        let mut declined = Vec::new();
        while let Some(proposal) = round(&parts).proposals.first() {
            let pair = (proposal.need(), proposal.giver());
            prop_assert!(!declined.contains(&pair));
            declined.push(pair);
            let need = parts.needs.iter_mut().find(|need| need.id == pair.0).unwrap();
            need.past.push((pair.1, Past::Declined));
        }
    }

    #[test]
    fn every_round_can_be_proved(seed: u64) {
        let (pool, settings) = (parts(40, seed).pool(), settings());
        let lists = Lists::of(&pool, &Candidates::of(&pool, &settings));
        prop_assert_eq!(network(&pool, &settings, &lists).solve().prove(), Ok(()));
    }
}

#[test]
fn a_large_round_can_be_proved() {
    let flow = crate::proposals::rounds::network(&region(3000, 1).unwrap(), &Settings::default()).solve();
    assert_eq!(flow.prove(), Ok(()));
    assert!(flow.helped() > 2500);
}

#[test]
fn what_expired_comes_back_after_what_was_not_tried() {
    let mut need = scenes::need(1, 10, 0);
    need.past = vec![(scenes::person_id(2), Past::Expired)];
    let mut parts = Parts {
        people: (1..=3).map(scenes::person).collect(),
        needs: vec![need],
        supplies: vec![scenes::offer(2, 20, 0), scenes::offer(3, 30, 0)],
    };
    assert_eq!(round(&parts).proposals[0].giver(), scenes::person_id(3));
    parts.supplies.pop();
    assert_eq!(round(&parts).proposals[0].giver(), scenes::person_id(2));
}

#[test]
fn help_comes_before_an_introduction() {
    let mut parts = Parts {
        people: (1..=3).map(scenes::person).collect(),
        needs: vec![scenes::need(1, 10, 0)],
        supplies: vec![scenes::contact(2, 20, 0), scenes::offer(3, 30, 0)],
    };
    assert_eq!(round(&parts).proposals[0].giver(), scenes::person_id(3));
    parts.supplies.pop();
    assert_eq!(round(&parts).proposals[0].giver(), scenes::person_id(2));
}

/// A row in which one more can be helped only if everybody in it changes to help that fits less well: each could use their own
/// offer, which fits, or the next one's, which is akin; somebody more can use the first offer only.
fn row(long: u16) -> (Pool, Settings) {
    let number = u128::from;
    let mut parts = Parts {
        people: (1..=2 * number(long) + 3).map(scenes::person).collect(),
        needs: (0..long)
            .map(|at| scenes::need(number(at) + 1, number(at) + 1, 2 * at))
            .collect(),
        supplies: Vec::new(),
    };
    parts
        .needs
        .push(scenes::need(number(long) + 1, number(long) + 1, 0));
    for at in 0..=long {
        let fits = Some(Category(2 * at)).filter(|_| at < long);
        let akin = at.checked_sub(1).map(|before| Category(2 * before + 1));
        let giver = number(long) + number(at) + 2;
        let offer = scenes::offer(giver, giver + 10_000, 0);
        parts.supplies.push(Supply {
            helps_with: fits.into_iter().chain(akin).collect(),
            ..offer
        });
    }
    let spheres = (0..2 * long).map(|category| category / 2).collect();
    (
        parts.pool(),
        Settings {
            spheres,
            ..Settings::default()
        },
    )
}

#[test]
fn persons_come_first_however_many_must_change() {
    let (pool, settings) = row(1800);
    assert_eq!(propose(&pool, &settings).totals.asking.met, 1801);
    let lists = Lists::of(&pool, &Candidates::of(&pool, &settings));
    let first = settings.weights.first_need;
    let fixed = written_down(&pool, &settings, &lists, (&[], first)).solve();
    assert_eq!(
        fixed.helped(),
        1800,
        "1000 is not enough here: the promise would be broken"
    );
}
