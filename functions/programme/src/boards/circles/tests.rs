//! Circles of two, three and four, with every help in them in every stage, seen by everybody in them.

use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::boards::scenes::{person_id, somebody};
use crate::categories::CategoryId;
use crate::change::Version;
use crate::choices::Choice;
use crate::ids::{GroupId, MatchId, PostId};
use crate::matches::{Answer, Ending, Meet, Stage, Supply, Worked};
use crate::reasons::{Reason, Reasons};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn stages() -> Vec<Stage> {
    let endings = [
        Ending::Refused,
        Ending::Declined,
        Ending::RanOut,
        Ending::Withdrawn,
        Ending::Unsafe,
    ];
    let told = Worked::ALL.iter().map(|worked| Ending::Done(*worked));
    let over = endings
        .into_iter()
        .chain(told)
        .map(|ending| Stage::Over(NOW, ending));
    let going_on = [
        Stage::Proposed,
        Stage::Open(NOW),
        Stage::Agreed(NOW),
        Stage::Met(NOW),
    ];
    going_on.into_iter().chain(over).collect()
}

fn says() -> [Option<Answer>; 4] {
    [
        None,
        Some(Answer::Later),
        Some(Answer::No(None)),
        Some(Answer::Yes(Meet::School)),
    ]
}

/// The help of `giver` to `asker`, at this stage.
fn help_of(giver: u128, asker: u128, stage: Stage, answers: [Option<Answer>; 2]) -> Saved<Match> {
    let reason = Reason::SameCategory {
        category: CategoryId::new("homework"),
    };
    let value = Match {
        id: MatchId(Uuid::from_u128(100 * giver + asker)),
        group: GroupId(Uuid::nil()),
        giver_group: GroupId(Uuid::nil()),
        need: PostId(Uuid::from_u128(1000 + asker)),
        asker: person_id(asker),
        giver: person_id(giver),
        supply: Supply::Offer(PostId(Uuid::from_u128(2000 + giver))),
        reasons: Reasons::new(vec![reason]).unwrap(),
        stage,
        asker_says: answers[0],
        giver_says: answers[1],
        thanked: false,
        proposed_at: NOW,
        reminded_at: None,
    };
    Saved {
        value,
        version: Version(1),
    }
}

const YES: [Option<Answer>; 2] = [Some(Answer::Yes(Meet::School)); 2];

/// A ring of so many people in which everybody helps the next one, each help at its stage.
fn ring(stages: &[Stage]) -> Vec<Saved<Match>> {
    let size = stages.len() as u128;
    let helps = (0..).zip(stages);
    helps
        .map(|(at, stage)| help_of(at + 1, (at + 1) % size + 1, *stage, YES))
        .collect()
}

fn people(size: usize) -> Vec<Saved<Participant>> {
    (1..=size as u128).map(somebody).collect()
}

/// Every list of so many stages.
fn all_of(size: usize) -> Vec<Vec<Stage>> {
    (0..size).fold(vec![Vec::new()], |lists, _| {
        let longer = |list: Vec<Stage>| {
            stages()
                .into_iter()
                .map(move |stage| [list.clone(), vec![stage]].concat())
        };
        lists.into_iter().flat_map(longer).collect()
    })
}

/// Nobody is named whose name a match of the reader's own does not open.
fn names_only_who_is_known(reader: PersonId, matches: &[Saved<Match>], circle: &[Place]) {
    for place in circle {
        if let Place::Known(other) = place {
            let opened = matches.iter().map(|saved| &saved.value).any(|the_match| {
                the_match.opens()
                    && the_match.part_of(reader).is_some()
                    && the_match.part_of(*other).is_some()
            });
            assert!(opened, "{reader:?} reads the name of {other:?}");
        }
    }
}

#[test]
fn a_circle_is_seen_exactly_when_every_help_in_it_worked() {
    let worked = |stage: &Stage| matches!(stage, Stage::Over(_, Ending::Done(Worked::Yes | Worked::Partly)));
    let mut seen = 0;
    for size in 2..=4 {
        let people = people(size);
        for stages in all_of(size) {
            let matches = ring(&stages);
            let all_worked = stages.iter().all(worked);
            assert_eq!(count(&matches, &people), usize::from(all_worked), "{stages:?}");
            for reader in (1..=size as u128).map(person_id) {
                let circles = seen_by(reader, &matches, &people);
                assert_eq!(circles.len(), usize::from(all_worked), "{stages:?}");
                for circle in &circles {
                    names_only_who_is_known(reader, &matches, circle);
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(
        seen,
        2 * 4 + 3 * 8 + 4 * 16,
        "two stages worked, so 2^n rings of n"
    );
}

#[test]
fn no_stage_opens_a_circle_without_both_keys() {
    let done = Stage::Over(NOW, Ending::Done(Worked::Yes));
    for stage in stages() {
        for asker in says() {
            for giver in says() {
                let back = help_of(2, 1, stage, [asker, giver]);
                let opens = back.value.has_helped();
                assert!(!opens || back.value.opens());
                let matches = [help_of(1, 2, done, YES), back];
                assert_eq!(count(&matches, &people(2)), usize::from(opens), "{stage:?}");
            }
        }
    }
}

#[test]
fn whoever_stands_opposite_is_somebody() {
    let matches = ring(&[Stage::Over(NOW, Ending::Done(Worked::Yes)); 4]);
    let circle = seen_by(person_id(3), &matches, &people(4));
    let [beside, before] = [person_id(4), person_id(2)].map(Place::Known);
    assert_eq!(circle, [[Place::You, beside, Place::Somebody, before]]);
}

#[test]
fn nobody_else_sees_it_and_who_left_is_in_none() {
    let matches = ring(&[Stage::Over(NOW, Ending::Done(Worked::Partly)); 3]);
    assert!(seen_by(person_id(9), &matches, &people(9)).is_empty());
    let mut fewer = people(3);
    fewer[1].value.left_at = Some(NOW);
    assert_eq!(count(&matches, &fewer), 0);
    fewer.remove(1);
    assert!(seen_by(person_id(1), &matches, &fewer).is_empty());
}
