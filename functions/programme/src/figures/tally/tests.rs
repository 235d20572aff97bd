//! Each thing that happens, and the figures it raises.

use uuid::Uuid;

use super::*;
use crate::boards;
use crate::boards::scenes::{person_id, somebody};
use crate::categories::CategoryId;
use crate::change::{Saved, Version};
use crate::contacts::{self, About, Circle, Closeness, Introduces};
use crate::groups::{AfterYes, Rules};
use crate::ids::{ContactId, MatchId, PostId};
use crate::matches::{Answer, Meet, Worked};
use crate::personal::Personal;
use crate::posts::{Effort, Said, SeenBy, Where};
use crate::reasons::{Reason, Reasons};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The figures that a change raises, in order.
fn raised(change: &Change) -> Vec<(Figure, i64)> {
    let figure = |tallied: &Tallied| match tallied.tally.of {
        Of::Figure(figure) => (figure, tallied.add),
        Of::Group(_) => (Figure::Groups, tallied.add),
    };
    change.tallies.iter().map(figure).collect()
}

fn said() -> Said {
    Said {
        title: Personal::new("Mijn band is lek".to_owned()),
        details: None,
        category: CategoryId::new("bike"),
        effort: Effort::Once,
        place: Where::Here,
        through: None,
        until: jiff::civil::date(2026, 12, 1),
        seen_by: SeenBy::Group,
    }
}

fn placed_on(side: Side, day: &str) -> (Post, Change) {
    let (id, now) = (PostId(Uuid::from_u128(5)), (Rules::default(), at(day)));
    boards::place((id, side, said()), &somebody(1).value, &[], now)
}

fn saved<T>(value: T) -> Saved<T> {
    let version = Version(1);
    Saved { value, version }
}

fn agreed(supply: Supply) -> Saved<Match> {
    let reason = Reason::SameCategory {
        category: CategoryId::new("bike"),
    };
    saved(Match {
        id: MatchId(Uuid::from_u128(6)),
        group: GroupId(Uuid::nil()),
        need: PostId(Uuid::from_u128(5)),
        asker: person_id(1),
        giver: person_id(2),
        giver_group: GroupId(Uuid::nil()),
        supply,
        reasons: Reasons::new(vec![reason]).unwrap(),
        stage: Stage::Agreed(at("2026-09-15T10:00:00Z")),
        asker_says: Some(Answer::Yes(Meet::School)),
        giver_says: Some(Answer::Yes(Meet::School)),
        thanked: false,
        proposed_at: at("2026-09-14T10:00:00Z"),
        reminded_at: None,
    })
}

fn offer() -> Supply {
    Supply::Offer(PostId(Uuid::from_u128(8)))
}

#[test]
fn a_need_counts_its_owner_once_and_an_offer_counts_nobody() {
    let (_post, need) = placed_on(Side::Need, "2026-09-14T10:00:00Z");
    assert_eq!(raised(&need), [(Figure::Asked, 1)]);
    assert_eq!(need.tallies[0].once, Some((person_id(1), Milestone::Asked)));
    assert_eq!(need.tallies[0].tally.quarter.to_string(), "2026Q3");
    let (_post, offer) = placed_on(Side::Offer, "2026-09-14T10:00:00Z");
    assert_eq!(raised(&offer), []);
    let (first, _change) = placed_on(Side::Need, "2026-09-14T10:00:00Z");
    let next = (PostId(Uuid::from_u128(55)), Side::Need, said());
    let now = (Rules::default(), at("2026-09-15T10:00:00Z"));
    let (_post, second) = boards::place(next, &somebody(1).value, &[saved(first)], now);
    assert_eq!(
        raised(&second),
        [],
        "whoever has asked is not asked of the store again"
    );
}

#[test]
fn a_need_that_is_met_counts_how_long_it_waited() {
    let (need, _change) = placed_on(Side::Need, "2026-09-14T10:00:00Z");
    let need = saved(need);
    let within = [Figure::WithinMonth, Figure::WithinWeek];
    for (told, within) in [
        ("2026-09-21T10:00:00Z", &within[..]),
        ("2026-09-21T10:00:01Z", &within[..1]),
        ("2026-10-14T10:00:00Z", &within[..1]),
        ("2026-10-14T10:00:01Z", &[]),
    ] {
        let of = (&agreed(offer()), Some(&need));
        let change = boards::tell_outcome(of, Worked::Yes, Rules::default(), at(told)).unwrap();
        let figures = [Figure::Direct, Figure::Met, Figure::NeedsMet]
            .iter()
            .chain(within);
        let expected: Vec<_> = figures.map(|figure| (*figure, 1)).collect();
        assert_eq!(raised(&change), expected, "{told}");
        assert_eq!(change.tallies[1].once, Some((person_id(1), Milestone::Met)));
    }
}

#[test]
fn help_that_did_not_do_it_meets_no_need_but_two_were_brought_together() {
    let (need, _change) = placed_on(Side::Need, "2026-09-14T10:00:00Z");
    let need = saved(need);
    for worked in [Worked::Partly, Worked::NotYet, Worked::No] {
        let introduced = agreed(Supply::Introduction(ContactId(Uuid::nil())));
        let now = at("2026-09-20T10:00:00Z");
        let change = boards::tell_outcome((&introduced, Some(&need)), worked, Rules::default(), now).unwrap();
        assert_eq!(raised(&change), [(Figure::Introduced, 1)], "{worked:?}");
    }
}

#[test]
fn two_people_are_brought_together_once() {
    let now = at("2026-09-20T10:00:00Z");
    let rules = Rules {
        after_yes: AfterYes::ByTrainer,
        ..Rules::default()
    };
    let (met, introduced) = boards::introduce(&agreed(offer()), now).unwrap();
    assert_eq!(raised(&introduced), [(Figure::Direct, 1)]);
    let agreed_again = went_on(&met, &agreed(offer()).value, now);
    assert_eq!(raised(&agreed_again), [(Figure::Direct, -1)], "it was a slip");
    let not_yet = boards::tell_outcome((&saved(met.clone()), None), Worked::NotYet, rules, now).unwrap();
    assert_eq!(raised(&not_yet), []);
    let before = Match {
        stage: Stage::Over(now, Ending::Done(Worked::NotYet)),
        ..met
    };
    let (need, _change) = placed_on(Side::Need, "2026-09-14T10:00:00Z");
    let yes = boards::tell_outcome((&saved(before), Some(&saved(need))), Worked::Yes, rules, now).unwrap();
    let met = [
        Figure::Met,
        Figure::NeedsMet,
        Figure::WithinMonth,
        Figure::WithinWeek,
    ];
    assert_eq!(raised(&yes), met.map(|figure| (figure, 1)));
}

#[test]
fn a_need_that_is_gone_already_is_not_met_again() {
    let (mut need, _change) = placed_on(Side::Need, "2026-09-14T10:00:00Z");
    let now = at("2026-09-20T10:00:00Z");
    need.standing = crate::posts::Standing::Gone(now);
    let of = (&agreed(offer()), Some(&saved(need)));
    let change = boards::tell_outcome(of, Worked::Yes, Rules::default(), now).unwrap();
    assert_eq!(raised(&change), [(Figure::Direct, 1)]);
}

fn contact_of(owner: &Participant, added: &str) -> Contact {
    Contact {
        id: ContactId(Uuid::from_u128(9)),
        person: owner.person,
        group: owner.group,
        about: About {
            nickname: Personal::new("Oom".to_owned()),
            circle: Circle::Family,
            closeness: Closeness::Well,
            can_help: Vec::new(),
            note: None,
            introduces: Introduces::No,
        },
        added_at: at(added),
    }
}

#[test]
fn a_map_before_is_that_of_the_first_week() {
    let mut owner = somebody(1).value;
    owner.joined_at = at("2026-09-14T10:00:00Z");
    let (early, late) = ("2026-09-21T10:00:00Z", "2026-09-21T10:00:01Z");
    let [first, second] = [early, late].map(|added| contact_of(&owner, added));
    let (before, after, mapped) = (Figure::ContactsBefore, Figure::ContactsAfter, Figure::Mapped);
    assert_eq!(
        raised(&contacts::add(first.clone(), &owner, 0)),
        [(mapped, 1), (after, 1), (before, 1)]
    );
    assert_eq!(raised(&contacts::add(second.clone(), &owner, 1)), [(after, 1)]);
    // Taking off in a later quarter what was put on the map in the first week.
    let now = at("2026-11-01T10:00:00Z");
    let off = contacts::remove(&saved(first), &owner, now);
    assert_eq!(raised(&off), [(after, -1), (before, -1)]);
    assert_eq!(off.tallies[0].tally.quarter.to_string(), "2026Q4");
    assert_eq!(
        raised(&contacts::remove(&saved(second), &owner, now)),
        [(after, -1)]
    );
}

#[test]
fn whoever_is_placed_worst_is_counted_with_and_without_help() {
    let now = at("2026-09-20T10:00:00Z");
    let group = GroupId(Uuid::nil());
    let without = placed_worst(group, person_id(1), false, now);
    assert_eq!(raised(&without), [(Figure::Worst, 1)]);
    let with = placed_worst(group, person_id(1), true, now);
    assert_eq!(raised(&with), [(Figure::Worst, 1), (Figure::WorstHelped, 1)]);
    assert!(with.tallies.iter().all(|tallied| tallied.once.is_some()));
}
