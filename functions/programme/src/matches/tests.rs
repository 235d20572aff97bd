//! Every state that can be reached, by every move, in every order.

use std::collections::BTreeSet;

use super::*;
use crate::change::Version;
use crate::choices::Choice;
use crate::reasons::Reason;
use uuid::Uuid;

const HOUR: SignedDuration = SignedDuration::from_hours(1);

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn proposed() -> Match {
    Match {
        id: MatchId(id(1)),
        group: GroupId(id(2)),
        giver_group: GroupId(id(2)),
        need: PostId(id(3)),
        asker: PersonId(id(4)),
        giver: PersonId(id(5)),
        supply: Supply::Offer(PostId(id(6))),
        reasons: Reasons::new(vec![Reason::OtherClass]).unwrap(),
        stage: Stage::Proposed,
        asker_says: None,
        giver_says: None,
        thanked: false,
        proposed_at: Timestamp::UNIX_EPOCH,
        reminded_at: None,
    }
}

/// A move anybody can try at any time.
#[derive(Clone, Copy, Debug)]
enum Move {
    Approve,
    Refuse,
    Answer(Part, Answer),
    RunOut,
    Introduce,
    Tell(Worked),
    Thank,
    Withdraw,
    Unsafe,
}

fn moves() -> Vec<Move> {
    let answers = [
        Answer::Yes(Meet::School),
        Answer::Later,
        Answer::No(None),
        Answer::No(Some(WhyNot::NotSafe)),
    ];
    let answers = answers
        .into_iter()
        .flat_map(|answer| [Part::Asker, Part::Giver].map(|part| Move::Answer(part, answer)));
    let tells = Worked::ALL.iter().map(|worked| Move::Tell(*worked));
    let plain = [
        Move::Approve,
        Move::Refuse,
        Move::RunOut,
        Move::Introduce,
        Move::Thank,
        Move::Withdraw,
        Move::Unsafe,
    ];
    plain.into_iter().chain(answers).chain(tells).collect()
}

fn make(it: &Saved<Match>, step: Move, rules: Rules, now: Timestamp) -> Option<Match> {
    let moved = match step {
        Move::Approve => approve(it, rules, now).ok(),
        Move::Refuse => refuse(it, now).ok(),
        Move::Answer(part, says) => answer(it, part, says, now).ok(),
        Move::RunOut => run_out(it, now),
        Move::Introduce => introduce(it, now).ok(),
        Move::Tell(worked) => tell_outcome(it, worked, rules, now).ok(),
        Move::Thank => thank(it).ok(),
        Move::Withdraw => withdraw(it, now),
        Move::Unsafe => stop_as_unsafe(it, now),
    };
    moved.map(|(next, change)| {
        assert_eq!(change.writes.len(), 1, "one record is written");
        next
    })
}

/// The same between two people of different groups.
fn proposed_across() -> Match {
    Match {
        giver_group: GroupId(id(3)),
        ..proposed()
    }
}

/// Walks everything that can be reached in both settings, in one group and across two, within and beyond the time to answer.
fn walk(mut visit: impl FnMut(&Match, Move, Option<&Match>)) -> usize {
    let mut states = 0;
    for after_yes in AfterYes::ALL {
        let rules = Rules {
            after_yes: *after_yes,
            ..Rules::default()
        };
        let mut seen = BTreeSet::new();
        let first = [proposed(), proposed_across()];
        let mut open = first.map(|first| (first, Timestamp::UNIX_EPOCH)).to_vec();
        while let Some((it, now)) = open.pop() {
            let name = format!(
                "{:?} {:?} {:?} {} {}",
                it.stage,
                it.asker_says,
                it.giver_says,
                it.thanked,
                it.is_across()
            );
            if !seen.insert(name) {
                continue;
            }
            let saved = Saved {
                value: it,
                version: Version(1),
            };
            for step in moves() {
                for later in [now, now + HOUR * 100] {
                    let next = make(&saved, step, rules, later);
                    visit(&saved.value, step, next.as_ref());
                    // Times differ only in whether the proposal has run out: one step of time is enough to see both.
                    if let Some(next) = next.filter(|_| later == now || matches!(step, Move::RunOut)) {
                        open.push((next, now));
                    }
                }
            }
        }
        states += seen.len();
    }
    states
}

/// Whether both keys were given and none taken back, told from the outside.
fn both_keys(it: &Match) -> bool {
    let yes = |says| matches!(says, Some(Answer::Yes(_)));
    let taken_back = matches!(
        it.stage,
        Stage::Over(
            _,
            Ending::Refused | Ending::Declined | Ending::RanOut | Ending::Withdrawn | Ending::Unsafe
        )
    );
    yes(it.asker_says) && yes(it.giver_says) && !taken_back
}

#[test]
fn the_other_can_be_read_exactly_while_both_keys_are_given() {
    let mut opened = 0;
    let states = walk(|it, step, _| {
        assert_eq!(it.opens(), both_keys(it), "{it:?} before {step:?}");
        opened += usize::from(it.opens());
    });
    assert!(
        states > 40 && opened > 0,
        "{states} states, {opened} of the steps from open ones"
    );
}

#[test]
fn across_groups_nobody_tells_how_it_went_before_a_trainer_introduced_the_two() {
    let mut told = 0;
    walk(|it, step, next| {
        if let (true, Stage::Agreed(_), Move::Tell(_)) = (it.is_across(), it.stage, step) {
            assert_eq!(next, None);
            told += 1;
        }
    });
    assert!(told > 0);
}

#[test]
fn what_is_over_stays_over() {
    walk(|it, step, next| {
        let Stage::Over(_, ending) = it.stage else { return };
        let told_later = matches!((ending, step), (Ending::Done(Worked::NotYet), Move::Tell(_)));
        let thanked = matches!((ending, step), (Ending::Done(_), Move::Thank)) && !it.thanked;
        assert_eq!(next.is_some(), told_later || thanked, "{it:?} and {step:?}");
    });
}

#[test]
fn help_that_worked_is_never_taken_back() {
    walk(|it, step, next| {
        if it.has_helped() {
            assert!(
                it.opens() && next.is_none_or(Match::has_helped),
                "{it:?} and {step:?}"
            );
        }
    });
}

#[test]
fn nobody_is_asked_before_a_trainer_looked() {
    walk(|it, step, next| {
        if it.stage == Stage::Proposed && matches!(step, Move::Answer(..)) {
            assert_eq!(next, None);
        }
    });
}

#[test]
fn a_no_looks_to_the_other_like_time_that_ran_out() {
    let now = Timestamp::UNIX_EPOCH;
    let saved = |value| Saved {
        value,
        version: Version(1),
    };
    let (open, _) = approve(&saved(proposed()), Rules::default(), now).unwrap();
    let (declined, _) = answer(
        &saved(open.clone()),
        Part::Giver,
        Answer::No(Some(WhyNot::NoTime)),
        now,
    )
    .unwrap();
    let (ran_out, _) = run_out(&saved(open), now + HOUR * 72).unwrap();
    for over in [&declined, &ran_out] {
        assert!(!over.opens() && !over.holds() && !over.waits_for(over.asker, now));
    }
}

#[test]
fn answering_twice_changes_nothing_more() {
    let now = Timestamp::UNIX_EPOCH;
    let saved = |value| Saved {
        value,
        version: Version(1),
    };
    let (open, _) = approve(&saved(proposed()), Rules::default(), now).unwrap();
    let yes = Answer::Yes(Meet::School);
    let (once, _) = answer(&saved(open), Part::Asker, yes, now).unwrap();
    let (twice, _) = answer(&saved(once.clone()), Part::Asker, yes, now).unwrap();
    assert_eq!(once, twice);
}
