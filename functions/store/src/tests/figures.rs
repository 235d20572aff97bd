//! Figures: exact under a crowd, once a person, and still there when everybody is erased.

use std::collections::BTreeMap;

use programme::change::Change;
use programme::contacts;
use programme::figures::quarters::Quarter;
use programme::figures::tally::{self, Milestone, Of, Tally};
use programme::figures::{Figure, reports};
use programme::ids::GroupId;
use programme::posts::Side;
use programme::provinces::Province;
use tokio::task::JoinSet;

use super::classes::{a_class, contact, done, joined, knows, placed};
use super::people::now;
use crate::table::Query;
use crate::testing::Faults;
use crate::{Committed, Store, keys};

async fn figures(store: &Store, group: GroupId) -> BTreeMap<Figure, i64> {
    let counted = store.tallies(Quarter::of(now())).await.unwrap();
    let of_group = counted.into_iter().filter(|(tally, _)| tally.group == group);
    let figure = |(tally, count): (Tally, i64)| match tally.of {
        Of::Figure(figure) => (figure, count),
        Of::Group(_) => (Figure::Groups, count),
    };
    of_group.map(figure).collect()
}

/// Forty people each place two needs and put two contacts on their map, all at once: what was counted.
async fn a_busy_lesson(store: &Store) -> BTreeMap<Figure, i64> {
    let group = a_class(store, 1, 40).await.value;
    let mut people = Vec::new();
    for n in 0..40 {
        people.push(joined(store, &group, n).await.value);
    }
    let mut all = JoinSet::new();
    for (n, owner) in (0..).zip(people) {
        for twice in 0..2 {
            let (store, owner) = (store.clone(), owner.clone());
            all.spawn(async move {
                placed(&store, &owner, 2 * n + twice, Side::Need).await;
                knows(&store, &owner, 2 * n + twice).await;
            });
        }
    }
    all.join_all().await;
    figures(store, group.id).await
}

fn twice_forty() -> BTreeMap<Figure, i64> {
    BTreeMap::from([
        (Figure::Joined, 40),
        (Figure::Asked, 40),
        (Figure::Mapped, 40),
        (Figure::ContactsBefore, 80),
        (Figure::ContactsAfter, 80),
    ])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_are_counted_once_however_often_and_however_many_at_once() {
    let store = Store::in_memory().unwrap();
    assert_eq!(a_busy_lesson(&store).await, twice_forty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_control_without_conditions_people_are_counted_twice() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    faults.ignore_conditions();
    let counted = a_busy_lesson(&store).await;
    assert!(counted[&Figure::Asked] > 40, "{counted:?}");
}

#[tokio::test]
async fn figures_stay_when_people_are_erased_and_their_marks_do_not() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    done(&store, tally::made(&group, Province::Zeeland)).await;
    let samira = joined(&store, &group, 1).await.value;
    placed(&store, &samira, 1, Side::Need).await;
    let uncle = knows(&store, &samira, 1).await;
    done(&store, contacts::remove(&uncle, &samira, now())).await;
    knows(&store, &samira, 2).await;
    let before = figures(&store, group.id).await;
    assert_eq!(before[&Figure::ContactsAfter], 1);

    let all = store
        .everything_of(group.id, samira.person)
        .await
        .unwrap()
        .unwrap();
    store.erase_participant(&all).await.unwrap();
    assert_eq!(figures(&store, group.id).await, before);
    let worst = tally::placed_worst(group.id, samira.person, true, now());
    assert_eq!(
        store.commit(worst).await.unwrap(),
        Committed::Stale,
        "nobody is left to be counted"
    );
    let marks = keys::once(samira.person, Milestone::Asked).partition;
    let marks = store.page(&Query::partition(marks)).await.unwrap();
    assert!(marks.rows.is_empty(), "nothing says any longer who was counted");
    let contact = contacts::add(contact(&samira, 3), &samira, 0);
    assert_eq!(store.commit(contact).await.unwrap(), Committed::Stale);
}

#[tokio::test]
async fn marks_of_several_people_for_one_figure_fall_away_one_by_one() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let worst = async |people: &[u128], helped| {
        let mut change = Change::default();
        for &n in people {
            let person = joined_or_there(&store, &group, n).await;
            change = change.and(tally::placed_worst(group.id, person, helped, now()));
        }
        done(&store, change).await;
        let counted = figures(&store, group.id).await;
        [Figure::Worst, Figure::WorstHelped].map(|figure| counted.get(&figure).copied().unwrap_or(0))
    };
    assert_eq!(worst(&[1, 2], false).await, [2, 0]);
    assert_eq!(worst(&[2, 3], true).await, [3, 2]);
    assert_eq!(worst(&[1, 2, 3], true).await, [3, 3]);
    assert_eq!(worst(&[1, 2, 3], true).await, [3, 3]);
}

async fn joined_or_there(
    store: &Store,
    group: &programme::groups::Group,
    n: u128,
) -> programme::ids::PersonId {
    let board = store.board(group.id).await.unwrap().unwrap();
    let name = super::classes::card(n);
    let there = board
        .people
        .iter()
        .find(|person| *person.value.card.reveal() == name);
    match there {
        Some(person) => person.value.person,
        None => joined(store, group, n).await.value.person,
    }
}

#[tokio::test]
async fn the_figures_of_a_quarter_are_frozen_once() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    done(&store, tally::made(&group, Province::Zeeland)).await;
    for n in 0..12 {
        joined(&store, &group, n).await;
    }
    let quarter = Quarter::of(now());
    let counted = store.tallies(quarter).await.unwrap();
    let today = quarter.last_day().tomorrow().unwrap();
    let (report, change) = reports::freeze(quarter, &counted, today).unwrap();
    done(&store, change).await;
    joined(&store, &group, 12).await;
    let counted = store.tallies(quarter).await.unwrap();
    let (_other, again) = reports::freeze(quarter, &counted, today).unwrap();
    assert_eq!(store.commit(again).await.unwrap(), Committed::Stale);
    assert_eq!(store.all_figures().await.unwrap(), std::slice::from_ref(&report));
    let found = store.figures_of(quarter).await.unwrap().unwrap();
    assert_eq!(found.value, report);
    assert_eq!(store.figures_of(quarter.before()).await.unwrap(), None);
}
