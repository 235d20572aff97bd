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

/// A match on the way through time: it, the time, and when it was last asked for an answer.
type Moment = (Match, Timestamp, Option<Timestamp>);

/// So many hours pass at once.
const STEP: i32 = 12;

/// More moments than there are is a mistake in the walk, and not a reason to fill the memory.
const MOST: usize = 20_000;

/// Walks through ten days: whatever can be done with a match is tried every twelve hours. `None` is that time passes.
fn walk_through_time(rules: Rules, mut visit: impl FnMut(&Moment, Option<Timely>, Option<&Moment>)) {
    let last = Timestamp::UNIX_EPOCH + HOUR * 240;
    let mut seen = BTreeSet::new();
    let mut open: Vec<Moment> = vec![(proposed(), Timestamp::UNIX_EPOCH, None)];
    while let Some(moment) = open.pop() {
        let (it, now, asked) = &moment;
        if *now > last
            || !seen.insert(format!(
                "{:?} {:?} {:?} {now}",
                it.stage, it.asker_says, it.giver_says
            ))
        {
            continue;
        }
        assert!(seen.len() <= MOST, "more moments than there can be");
        let saved = Saved {
            value: it.clone(),
            version: Version(1),
        };
        for step in Timely::ALL {
            let next = step.make(&saved, rules, *now);
            let asks = matches!(step, Timely::Approve | Timely::Remind);
            let next = next.map(|next| (next, *now, if asks { Some(*now) } else { *asked }));
            visit(&moment, Some(step), next.as_ref());
            open.extend(next);
        }
        let later = (it.clone(), *now + HOUR * STEP, *asked);
        visit(&moment, None, Some(&later));
        open.push(later);
    }
    assert!(seen.len() > 500, "{} moments", seen.len());
}

/// What can be done with a match that has to do with time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Timely {
    Approve,
    SayYes(Part),
    SayLater,
    Remind,
    LetGo,
    RunOut,
}

impl Timely {
    const ALL: [Self; 7] = [
        Self::Approve,
        Self::SayYes(Part::Asker),
        Self::SayYes(Part::Giver),
        Self::SayLater,
        Self::Remind,
        Self::LetGo,
        Self::RunOut,
    ];

    fn make(self, it: &Saved<Match>, rules: Rules, now: Timestamp) -> Option<Match> {
        let made = match self {
            Self::Approve => approve(it, rules, now).ok(),
            Self::SayYes(part) => answer(it, part, Answer::Yes(Meet::School), now).ok(),
            Self::SayLater => answer(it, Part::Giver, Answer::Later, now).ok(),
            Self::Remind => remind(it, rules, now).ok(),
            Self::LetGo => let_go(it, now).ok(),
            Self::RunOut => run_out(it, now),
        };
        made.map(|(next, _change)| next)
    }
}

/// The first moment at which an answer is overdue, or is not, other than two thirds of the time after it was asked for.
fn first_wrong(overdue: impl Fn(&Match, Rules, Timestamp) -> Option<Timestamp>) -> Option<String> {
    let rules = Rules::default();
    let two_thirds = HOUR * (i32::from(rules.answer_hours) * 2 / 3);
    let mut wrong = None;
    walk_through_time(rules, |(it, now, asked), _, _| {
        let since = asked
            .filter(|_| matches!(it.stage, Stage::Open(_)))
            .map(|asked| asked + two_thirds);
        let expected = since.filter(|since| since <= now);
        let told = overdue(it, rules, *now);
        if told != expected && wrong.is_none() {
            wrong = Some(format!("{:?} at {now}, asked {asked:?}: {told:?}", it.stage));
        }
    });
    wrong
}

#[test]
fn an_answer_is_overdue_two_thirds_of_the_time_after_it_was_last_asked_for() {
    assert_eq!(first_wrong(Match::overdue_since), None);
    // The controls: too late, never, and also what is over.
    let at_the_end = |it: &Match, _: Rules, now: Timestamp| match it.stage {
        Stage::Open(until) => (until <= now).then_some(until),
        _ => None,
    };
    assert!(first_wrong(at_the_end).is_some());
    assert!(first_wrong(|_, _, _| None).is_some());
    let forever = |it: &Match, rules: Rules, now: Timestamp| match it.stage {
        Stage::Over(at, Ending::RanOut) => Some(at),
        _ => it.overdue_since(rules, now),
    };
    assert!(first_wrong(forever).is_some());
}

#[test]
fn asking_once_more_gives_all_the_time_again_and_takes_nothing_back() {
    let (mut reminded, mut refused) = (0, 0);
    walk_through_time(Rules::default(), |(it, now, _), step, next| {
        if step != Some(Timely::Remind) {
            return;
        }
        let (Stage::Open(before), Some((next, ..))) = (it.stage, next) else {
            assert!(
                !matches!(it.stage, Stage::Open(_)) && next.is_none(),
                "{:?}",
                it.stage
            );
            refused += 1;
            return;
        };
        assert_eq!(next.stage, Stage::Open(*now + HOUR * 72));
        assert!(*now + HOUR * 72 >= before, "never less time than there was");
        assert_eq!((next.asker_says, next.giver_says), (it.asker_says, it.giver_says));
        assert_eq!(
            next.overdue_since(Rules::default(), *now),
            None,
            "it leaves the pile"
        );
        for part in next.silent() {
            let person = if part == Part::Asker {
                next.asker
            } else {
                next.giver
            };
            assert!(
                next.waits_for(person, *now),
                "who did not say yes may, also after the time"
            );
        }
        reminded += 1;
    });
    assert!(
        reminded > 0 && refused > 0,
        "{reminded} reminded, {refused} refused"
    );
}

#[test]
fn letting_go_is_for_both_as_if_the_time_had_run_out() {
    let (mut let_go, mut refused) = (0, 0);
    walk_through_time(Rules::default(), |(it, now, _), step, next| {
        if step != Some(Timely::LetGo) {
            return;
        }
        match (it.stage, next) {
            (Stage::Open(_), Some((next, ..))) => {
                let ran_out = Match {
                    stage: Stage::Over(*now, Ending::RanOut),
                    ..it.clone()
                };
                assert_eq!(*next, ran_out);
                assert!(
                    !next.opens() && !next.holds(),
                    "both are free, and neither reads who it was"
                );
                let_go += 1;
            }
            (stage, next) => {
                assert!(!matches!(stage, Stage::Open(_)) && next.is_none(), "{stage:?}");
                refused += 1;
            }
        }
    });
    assert!(let_go > 0 && refused > 0, "{let_go} let go, {refused} refused");
}

#[test]
fn what_runs_out_was_overdue_before() {
    let mut ran_out = 0;
    walk_through_time(Rules::default(), |(it, now, _), step, next| {
        if step == Some(Timely::RunOut) && next.is_some() {
            let since = it.overdue_since(Rules::default(), *now);
            assert!(since.is_some_and(|since| since < *now), "{:?} at {now}", it.stage);
            ran_out += 1;
        }
    });
    assert!(ran_out > 0);
}
