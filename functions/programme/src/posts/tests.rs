//! Every standing of a post that can be reached, by every move, in every order.

use std::collections::BTreeSet;

use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::boards::scenes::{person_id, somebody};
use crate::change::Version;
use crate::choices::Choice;
use crate::groups::CheckFirst;
use crate::people::Age;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

/// A move anybody can try at any time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Move {
    Edit(&'static str),
    Renew,
    Withdraw,
    Approve,
    SendBack,
    Propose(&'static str),
    Ask,
    TakeWords,
    KeepWords,
    Answer,
    Report(u128, Holds),
}

/// More states than there are is a mistake in the walk, and not a reason to fill the memory.
const MOST: usize = 5_000;

const OTHER_WORDS: &str = "Mijn ketting is eraf";
const WITH_A_NUMBER: &str = "Bel me op 06 12345678";
const OF_THE_TRAINER: &str = "Mijn achterband is lek";

fn moves() -> Vec<Move> {
    let reports = [1, 2]
        .into_iter()
        .flat_map(|by| [Holds::Yes, Holds::No].map(|holds| Move::Report(by, holds)));
    let plain = [
        Move::Edit("Mijn band is lek"),
        Move::Edit(OTHER_WORDS),
        Move::Edit(WITH_A_NUMBER),
        Move::Renew,
        Move::Withdraw,
        Move::Approve,
        Move::SendBack,
        Move::Propose(OF_THE_TRAINER),
        Move::Propose(WITH_A_NUMBER),
        Move::Ask,
        Move::TakeWords,
        Move::KeepWords,
        Move::Answer,
    ];
    plain.into_iter().chain(reports).collect()
}

fn said(title: &str) -> Said {
    Said {
        title: Personal::new(title.to_owned()),
        details: None,
        category: CategoryId::new("bike"),
        effort: Effort::Once,
        place: Where::Here,
        through: None,
        until: date(2026, 12, 1),
        seen_by: SeenBy::Group,
    }
}

fn words(text: &str) -> Personal<String> {
    Personal::new(text.to_owned())
}

/// What a move makes of a post; nothing where it is refused or changes nothing.
fn make(post: &Saved<Post>, step: Move, owner: &Participant, rules: Rules) -> Option<Post> {
    let change = match step {
        Move::Edit(title) => edit(post, said(title), owner, (rules, NOW)),
        Move::Renew => renew(post, date(2027, 1, 1), NOW),
        Move::Withdraw => withdraw(post, NOW),
        Move::Approve => approve(post),
        Move::SendBack => talk::send_back(post, SentBackFor::Unclear, Some(words("Wat bedoel je?"))),
        Move::Propose(title) => talk::propose_words(post, said(title).wording()),
        Move::Ask => talk::ask_owner(post, words("Welke fiets?")),
        Move::TakeWords => talk::take_words(post, NOW),
        Move::KeepWords => talk::keep_words(post),
        Move::Answer => talk::answer(post, words("De rode")),
        Move::Report(by, holds) => Ok(reported(post, person_id(by), holds)),
    };
    let written = change.ok()?.writes.into_iter().next()?;
    match written.record {
        Record::Post(post) => Some(*post),
        other => panic!("{other:?} is no post"),
    }
}

/// Walks everything that can be reached, under every rule and at every age; the last value says whether a trainer looks first.
fn walk(mut visit: impl FnMut(&Post, Move, Option<&Post>, bool)) -> usize {
    let mut states = 0;
    for (check_first, age) in CheckFirst::ALL
        .iter()
        .flat_map(|check| Age::ALL.iter().map(move |age| (*check, *age)))
    {
        let rules = Rules {
            check_first,
            ..Rules::default()
        };
        let mut owner = somebody(9).value;
        owner.age = age;
        let mut seen = BTreeSet::new();
        let first = [said("Mijn band is lek"), said(WITH_A_NUMBER)];
        let mut open: Vec<Post> = first
            .into_iter()
            .map(|said| place(PostId(Uuid::nil()), Side::Need, said, &owner, (rules, NOW)).0)
            .collect();
        while let Some(value) = open.pop() {
            let name = format!(
                "{:?} {:?} {} {}",
                value.standing,
                value.reported_by,
                value.said.title.reveal(),
                serde_json::to_string(&value.talk).unwrap()
            );
            if !seen.insert(name) {
                continue;
            }
            assert!(seen.len() <= MOST, "more states than there can be");
            let post = Saved {
                value,
                version: Version(1),
            };
            for step in moves() {
                let next = make(&post, step, &owner, rules);
                visit(&post.value, step, next.as_ref(), rules.looks_first(age));
                open.extend(next);
            }
        }
        states += seen.len();
    }
    states
}

#[test]
fn what_waits_for_a_trainer_comes_on_the_board_through_a_trainer_alone() {
    let states = walk(|post, step, next, looks_first| {
        let on_board = next.is_some_and(|next| next.standing == Standing::OnBoard);
        let waits = matches!(
            post.standing,
            Standing::SentBack | Standing::Held(Held::ToCheck | Held::Reported)
        );
        // Its own words, or those a trainer wrote.
        let by_trainer = matches!(step, Move::Approve | Move::TakeWords);
        assert!(
            !waits || !on_board || by_trainer,
            "{:?} and {step:?}",
            post.standing
        );
        let looked_first = looks_first && post.standing != Standing::OnBoard;
        assert!(
            !looked_first || !on_board || by_trainer,
            "{:?} and {step:?}",
            post.standing
        );
    });
    assert!(states > 60, "{states} states");
}

#[test]
fn a_report_holds_at_once_and_never_twice_for_the_same_words_and_person() {
    let mut held = 0;
    walk(|post, step, next, _| {
        let Move::Report(by, holds) = step else { return };
        let again = post.reported_by.contains(&person_id(by));
        let holds = holds == Holds::Yes && !again && post.standing == Standing::OnBoard;
        assert_eq!(
            next.is_none(),
            again,
            "the second report of the same person changes nothing"
        );
        if let Some(next) = next {
            assert_eq!(
                next.standing == Standing::Held(Held::Reported),
                holds || post.standing == Standing::Held(Held::Reported)
            );
            assert!(holds || next.standing == post.standing);
        }
        held += usize::from(holds);
    });
    assert!(held > 0);
}

#[test]
fn its_owner_cannot_take_a_reported_post_out_of_a_trainers_hands_but_can_take_it_away() {
    walk(|post, step, next, _| {
        if post.standing != Standing::Held(Held::Reported) {
            return;
        }
        let after = next.map(|next| next.standing);
        match step {
            Move::Approve => assert_eq!(after, Some(Standing::OnBoard)),
            Move::SendBack | Move::Propose(OF_THE_TRAINER) | Move::Ask => {
                assert_eq!(after, Some(Standing::SentBack));
            }
            Move::Withdraw => assert_eq!(after, Some(Standing::Gone(NOW))),
            Move::Edit(_)
            | Move::Renew
            | Move::Report(..)
            | Move::Propose(_)
            | Move::TakeWords
            | Move::KeepWords
            | Move::Answer => {
                assert!(after.is_none_or(|after| after == post.standing), "{step:?}");
            }
        }
    });
}

#[test]
fn what_is_gone_stays_gone() {
    walk(|post, step, next, _| {
        let gone = matches!(post.standing, Standing::Gone(_));
        assert!(
            !gone || next.is_none_or(|next| next.standing == post.standing),
            "{step:?}"
        );
    });
}

#[test]
fn no_words_come_on_the_board_that_the_owner_did_not_write_or_take_over() {
    let (mut taken, mut refused) = (0, 0);
    walk(|post, step, next, _| {
        let Some(next) = next else {
            refused += usize::from(step == Move::Propose(WITH_A_NUMBER));
            return;
        };
        assert_ne!(
            step,
            Move::Propose(WITH_A_NUMBER),
            "a trainer gives no number away"
        );
        let same = next.said.wording() == post.said.wording();
        match step {
            Move::Edit(title) => assert_eq!(next.said.title.reveal(), title),
            Move::TakeWords => {
                // The very words the owner was asked about, and the owner alone says so.
                let Some(Talk::Instead { words, owner, .. }) = &post.talk else {
                    panic!("nothing was proposed: {:?}", post.talk);
                };
                assert_eq!((&next.said.wording(), *owner), (words, talk::Owner::IsAsked));
                assert_eq!(next.standing, Standing::OnBoard);
                taken += 1;
            }
            other => assert!(same, "{other:?} changed the words"),
        }
    });
    assert!(taken > 0 && refused > 0, "{taken} taken over, {refused} refused");
}

#[test]
fn what_is_asked_goes_to_the_owner_and_comes_back_to_where_it_waited() {
    let mut back = 0;
    walk(|post, step, next, _| {
        let Some(next) = next else { return };
        match step {
            Move::Propose(_) | Move::Ask => {
                assert!(matches!(post.standing, Standing::Held(_)), "{:?}", post.standing);
                assert_eq!(next.standing, Standing::SentBack);
            }
            Move::KeepWords | Move::Answer => {
                let (Some(Talk::Instead { was, .. } | Talk::Question { was, .. }), Standing::SentBack) =
                    (&post.talk, post.standing)
                else {
                    panic!("{:?} and {:?}", post.standing, post.talk);
                };
                assert_eq!(next.standing, Standing::Held(*was));
                assert!(next.talk.is_some(), "a trainer reads what was said");
                back += 1;
            }
            _ => {}
        }
        let is_over = matches!(next.standing, Standing::OnBoard | Standing::Gone(_));
        let newly = next.standing != post.standing;
        assert!(
            !is_over || !newly || next.talk.is_none(),
            "{step:?} leaves {:?}",
            next.talk
        );
    });
    assert!(back > 0);
}
