//! Every operation fails once, in every way: what comes out is what would have come out without the fault.

use std::fmt::Debug;

use programme::change::Counted;
use programme::contacts;
use programme::figures::quarters::Quarter;
use programme::figures::tally::Tally;
use programme::ids::EventId;
use programme::posts::Side;
use programme::requests::{self, Request};
use uuid::Uuid;

use super::classes::{a_class, done, joined, knows, placed, proposed, reported};
use super::people::{ask, now, wish, withdrawal};
use crate::testing::{Fault, Faults};
use crate::{Board, Committed, Store, StoreError};

/// Somebody asks, changes the answers and takes the request back: what is left, and how many letters.
async fn a_morning(store: &Store) -> Result<(Option<Request>, usize), StoreError> {
    let (request, change) = ask(1);
    assert_eq!(store.commit(change).await?, Committed::Done);
    let changing = EventId(Uuid::from_u128(50));
    let saved = store.a_request(request.id).await?.unwrap();
    let (_, change) = requests::change_answers(&saved, wish(), None, changing, now()).unwrap();
    assert_eq!(store.commit(change).await?, Committed::Done);
    let saved = store.a_request(request.id).await?.unwrap();
    let change = withdrawal(&saved, 51);
    assert_eq!(store.commit(change).await?, Committed::Done);
    let left = store.a_request(request.id).await?.map(|saved| saved.value);
    Ok((left, store.due_letters(now(), 100).await?.len()))
}

/// What was counted in all groups.
type Figures = Vec<(Tally, i64)>;

/// Two join, one leaves a map, a need, a match and a report behind and is erased: what the other one sees, the seats, and the
/// figures.
async fn a_lesson(store: &Store) -> Result<(Option<Board>, i64, usize, Figures), StoreError> {
    let group = a_class(store, 1, 2).await.value;
    let samira = joined(store, &group, 1).await.value;
    let jonas = joined(store, &group, 2).await.value;
    let uncle = knows(store, &samira, 1).await;
    knows(store, &samira, 2).await;
    done(store, contacts::remove(&uncle, &samira, now())).await;
    let need = placed(store, &samira, 1, Side::Need).await.value;
    let offer = placed(store, &jonas, 2, Side::Offer).await.value;
    proposed(store, &need, &offer, 1).await;
    reported(store, &samira, 1).await;
    let all = store.everything_of(group.id, samira.person).await?.unwrap();
    store.erase_participant(&all).await?;
    Ok((
        store.board(group.id).await?,
        store.counted(&Counted::Seats(group.id)).await?,
        store.reports(group.id).await?.len(),
        store.tallies(Quarter::of(now())).await?,
    ))
}

/// Plays a tale over and over, each time with another operation failing in another way.
async fn one_fault_anywhere<T>(tale: impl AsyncFn(&Store) -> Result<T, StoreError>)
where
    T: PartialEq + Debug,
{
    let faults = Faults::default();
    let expected = tale(&Store::in_memory_with(faults.clone()).unwrap())
        .await
        .unwrap();
    let operations = faults.operations();
    assert!(operations >= 10, "the tale is long enough to be worth it");
    for nth in 0..operations {
        for fault in Fault::ALL {
            let faults = Faults::default();
            faults.fail(nth, fault);
            let store = Store::in_memory_with(faults.clone()).unwrap();
            assert_eq!(tale(&store).await.unwrap(), expected, "{fault:?} at {nth}");
            assert_eq!(faults.operations(), operations + 1, "it was tried once more");
        }
    }
}

#[tokio::test]
async fn one_fault_in_a_morning_changes_nothing_in_the_end() {
    one_fault_anywhere(a_morning).await;
}

#[tokio::test]
async fn one_fault_in_a_lesson_changes_nothing_in_the_end() {
    one_fault_anywhere(a_lesson).await;
}

#[tokio::test]
async fn a_store_that_stays_away_is_said_to_be_away_and_nothing_is_half() {
    for fault in [Fault::Throttled, Fault::Conflict, Fault::LostBefore] {
        let faults = Faults::default();
        let store = Store::in_memory_with(faults.clone()).unwrap();
        faults.fail_always(fault);
        let (request, change) = ask(1);
        let error = store.commit(change.clone()).await.unwrap_err();
        assert!(error.may_pass(), "{error}");
        faults.heal();
        assert_eq!(store.a_request(request.id).await.unwrap(), None);
        assert_eq!(store.due_letters(now(), 10).await.unwrap(), []);
        assert_eq!(store.commit(change).await.unwrap(), Committed::Done, "{fault:?}");
    }
}

#[tokio::test]
async fn what_was_written_but_never_confirmed_is_read_back() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let (request, change) = ask(1);
    // Every answer to the write is lost; reading back, after the last try, gets through.
    for nth in 0..usize::try_from(crate::retries::TRIES).unwrap() {
        faults.fail(nth, Fault::LostAfter);
    }
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    assert_eq!(store.a_request(request.id).await.unwrap().unwrap().value, request);
    assert_eq!(
        store.due_letters(now(), 10).await.unwrap().len(),
        2,
        "once, however often it was sent"
    );
}

#[tokio::test]
async fn the_control_without_conditions_everything_is_written_twice() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    faults.ignore_conditions();
    let same = |n| requests::Arrival {
        same: ask(1).0.same,
        ..super::people::arrival(n)
    };
    for n in [1, 2] {
        let (_, change) = requests::ask(wish(), same(n));
        assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    }
    assert_eq!(store.due_letters(now(), 10).await.unwrap().len(), 4);
}
