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
    Report(u128, Holds),
}

const OTHER_WORDS: &str = "Mijn ketting is eraf";
const WITH_A_NUMBER: &str = "Bel me op 06 12345678";

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

/// What a move makes of a post; nothing where it is refused or changes nothing.
fn make(post: &Saved<Post>, step: Move, owner: &Participant, rules: Rules) -> Option<Post> {
    let change = match step {
        Move::Edit(title) => edit(post, said(title), owner, (rules, NOW)),
        Move::Renew => renew(post, date(2027, 1, 1), NOW),
        Move::Withdraw => withdraw(post, NOW),
        Move::Approve => approve(post),
        Move::SendBack => send_back(post, SentBackFor::Unclear),
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
                "{:?} {:?} {}",
                value.standing,
                value.reported_by,
                value.said.title.reveal()
            );
            if !seen.insert(name) {
                continue;
            }
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
        assert!(
            !waits || !on_board || step == Move::Approve,
            "{:?} and {step:?}",
            post.standing
        );
        let looked_first = looks_first && post.standing != Standing::OnBoard;
        assert!(
            !looked_first || !on_board || step == Move::Approve,
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
            Move::SendBack => assert_eq!(after, Some(Standing::SentBack)),
            Move::Withdraw => assert_eq!(after, Some(Standing::Gone(NOW))),
            Move::Edit(_) | Move::Renew | Move::Report(..) => {
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
