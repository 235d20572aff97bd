//! The gap list and “why not”, against asking the whole question again.

use super::varied::{Parts, parts, settings};
use crate::proposals::few::Few;
use crate::proposals::most_wanted::most_wanted;
use crate::proposals::pool::*;
use crate::proposals::rounds::propose;
use crate::proposals::rules::{AgeRule, HardRule};
use crate::proposals::scenes;
use crate::proposals::settings::Settings;
use crate::proposals::why_not::{WhyNot, why_not};

/// The same pool with a person more who can meet everybody and helps with this category, twice.
fn with_newcomer(parts: &Parts, category: Category) -> Parts {
    let mut more = parts.clone();
    let mut newcomer = scenes::person(u128::MAX);
    newcomer.age = Age::VerifiedAdult;
    newcomer.languages = (0..9).map(Language).collect();
    newcomer.places = Places {
        at: (0..9).map(Place).collect(),
        online: Online::Yes,
    };
    newcomer.class = parts.people[0].class;
    more.people.push(newcomer);
    for post in [u128::MAX, u128::MAX - 1] {
        more.supplies.push(scenes::offer(u128::MAX, post, category.0));
    }
    more
}

fn one_class(mut parts: Parts) -> Parts {
    for person in &mut parts.people {
        person.class = Class { school: 0, class: 0 };
        person.blocked = Few::default();
    }
    parts
}

#[test]
fn the_gap_list_says_what_a_newcomer_would_change() {
    let settings = settings();
    let mut gaps_seen = 0;
    for seed in 0..400 {
        let parts = one_class(parts(12, seed));
        let before = propose(&parts.pool(), &settings);
        let gaps = most_wanted(&parts.pool(), &settings);
        gaps_seen += gaps.len();
        assert!(
            gaps.iter().all(|gap| gap.needs > 0),
            "seed {seed}: a giver more who helps nobody more"
        );
        assert!(gaps.is_sorted_by(|one, other| (one.people, one.needs) >= (other.people, other.needs)));
        for category in (0..8).map(Category) {
            let after = propose(&with_newcomer(&parts, category).pool(), &settings);
            let people = after.totals.asking.met - before.totals.asking.met;
            let needs = after.totals.needs.met - before.totals.needs.met;
            let asked = parts.needs.iter().any(|need| need.category == category);
            let told = gaps
                .iter()
                .find(|gap| gap.category == category)
                .map_or((0, 0), |gap| (gap.people, gap.needs));
            assert!(
                !asked || told == (people, needs),
                "seed {seed}, {category:?}: {told:?}, not {:?}",
                (people, needs)
            );
        }
    }
    assert!(gaps_seen > 500, "{gaps_seen}");
}

/// Why the need of person 1 has no proposal, after a change to a pool in which it has one.
fn why(change: impl FnOnce(&mut Parts)) -> Option<WhyNot> {
    let mut parts = Parts {
        people: (1..=3).map(scenes::person).collect(),
        needs: vec![scenes::need(1, 10, 0)],
        supplies: vec![scenes::offer(2, 20, 0), scenes::offer(3, 30, 0)],
    };
    change(&mut parts);
    let (pool, settings) = (
        parts.pool(),
        Settings {
            ages: AgeRule::Everybody,
            ..Settings::default()
        },
    );
    why_not(
        &pool,
        &settings,
        &propose(&pool, &settings),
        scenes::need(1, 10, 0).id,
    )
}

#[test]
fn why_not_names_the_first_rule_that_left_nobody() {
    assert_eq!(why(|_| ()), None, "it has a proposal");
    assert_eq!(
        why(|parts| parts.supplies.clear()),
        Some(WhyNot::Rule(HardRule::Category))
    );
    assert_eq!(
        why(|parts| parts.people[0].consent = Consent::Missing),
        Some(WhyNot::Rule(HardRule::Consent))
    );
    // One speaks another language, the other has no time: the language leaves one, the time nobody.
    let two = why(|parts| {
        parts.people[1].languages = Few::default();
        parts.people[2].times = Times::At(Few::default());
    });
    assert_eq!(two, Some(WhyNot::Rule(HardRule::Time)));
    let taken = why(|parts| {
        parts.supplies.pop();
        parts.needs.push(Need {
            waiting: 9,
            ..scenes::need(3, 11, 0)
        });
    });
    assert_eq!(
        taken,
        Some(WhyNot::Taken),
        "somebody who has waited longer goes first"
    );
}
