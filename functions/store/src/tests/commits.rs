//! A change is written as a whole or not at all, and what was not found as expected comes back as an outcome.

use jiff::SignedDuration;
use programme::change::{Claim, Counted, Digest};
use programme::events::{self, Trouble};
use programme::history::Doer;
use programme::ids::{DeedId, EventId};
use programme::requests::{self, Arrival, PER_ADDRESS_AND_HOUR, Shelf, State};
use uuid::Uuid;

use super::people::{arrival, ask, now, wish, withdrawal};
use crate::testing::Faults;
use crate::{Committed, Store};

#[tokio::test]
async fn what_was_asked_is_read_back_as_it_was() {
    let store = Store::in_memory().unwrap();
    let (request, change) = ask(1);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);

    let found = store.a_request(request.id).await.unwrap().unwrap();
    assert_eq!(found.value, request);
    assert_eq!(found.version.0, 1);
    let by_reference = store.request_by_reference(request.reference).await.unwrap();
    assert_eq!(by_reference, Some(found));
    assert_eq!(store.a_request(arrival(2).id).await.unwrap(), None);
}

/// However many were answered: whoever looks for what waits reads what waits, in one page, and nothing else.
#[tokio::test]
async fn what_was_answered_is_not_read_by_who_looks_for_what_waits() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let mut cost = Vec::new();
    for round in 0..3_u8 {
        // Sixty more were answered, which is more than a page, and one more waits.
        for n in 0..=60_u8 {
            let n_th = u128::from(round) * 61 + u128::from(n);
            let (request, change) = ask(n_th);
            assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
            let saved = store.a_request(request.id).await.unwrap().unwrap();
            let doer = Doer {
                deed: DeedId(Uuid::from_u128(5000 + n_th)),
                by: None,
                now: now(),
            };
            let done = requests::answered(&saved, doer).filter(|_| n > 0);
            if let Some(done) = done {
                assert_eq!(store.commit(done).await.unwrap(), Committed::Done);
            }
        }
        let before = faults.operations();
        let waiting = store.requests(State::Received, None).await.unwrap();
        cost.push(faults.operations() - before);
        assert_eq!(
            (waiting.items.len(), waiting.next),
            (usize::from(round) + 1, None)
        );
    }
    assert!(cost.iter().all(|each| *each == cost[0]), "{cost:?}");
    // The control: they are all there, on more than one page.
    let mut answered = 0;
    let mut pages = 0;
    let mut after = None;
    loop {
        let page = store.requests(Shelf::Answered, after).await.unwrap();
        answered += page.items.len();
        pages += 1;
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!((answered, pages), (180, 4));
}

#[tokio::test]
async fn a_double_press_gets_the_receipt_of_the_first() {
    let store = Store::in_memory().unwrap();
    let (first, change) = ask(1);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);

    let again = Arrival {
        same: first.same,
        reference: first.reference,
        ..arrival(2)
    };
    let (second, change) = requests::ask(wish(), again);
    let claim = Claim::SameAnswers(first.same);
    let taken = Committed::Taken {
        claim,
        by: first.id.into(),
    };
    assert_eq!(store.commit(change).await.unwrap(), taken);
    assert_eq!(
        store.a_request(second.id).await.unwrap(),
        None,
        "nothing of it is written"
    );
    assert_eq!(
        store.due_letters(now(), 10).await.unwrap().len(),
        2,
        "and nobody is told twice"
    );
}

/// 100 presses at once, round after round: one request, one pair of letters, and everybody hears of the same one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_presses_at_once_are_one_request() {
    let store = Store::in_memory().unwrap();
    for round in 1..=5 {
        let mut presses = tokio::task::JoinSet::new();
        for n in 1..=100 {
            let (store, n) = (store.clone(), round * 1000 + n);
            let same = Digest([u8::try_from(round).unwrap(); 32]);
            let (request, change) = requests::ask(wish(), Arrival { same, ..arrival(n) });
            presses.spawn(async move {
                match store.commit(change).await.unwrap() {
                    Committed::Done => (true, request.id.into()),
                    Committed::Taken { by, .. } => (false, by),
                    other => panic!("{other:?}"),
                }
            });
        }
        let heard = presses.join_all().await;
        assert_eq!(heard.iter().filter(|(first, _)| *first).count(), 1);
        assert!(heard.iter().all(|(_, id)| *id == heard[0].1));
        let letters = store.due_letters(now(), 1000).await.unwrap().len();
        assert_eq!(letters as u128, round * 2);
    }
}

#[tokio::test]
async fn answers_that_were_withdrawn_may_be_sent_again() {
    let store = Store::in_memory().unwrap();
    let (first, change) = ask(1);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    let saved = store.a_request(first.id).await.unwrap().unwrap();
    let change = withdrawal(&saved, 77);
    assert_eq!(store.commit(change.clone()).await.unwrap(), Committed::Done);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Stale, "not twice");

    let (second, change) = requests::ask(
        wish(),
        Arrival {
            same: first.same,
            ..arrival(2)
        },
    );
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    assert_eq!(
        store.requests(State::Received, None).await.unwrap().items.len(),
        1
    );
    assert_eq!(
        store.requests(State::Withdrawn, None).await.unwrap().items.len(),
        1
    );

    // A request gives back only what is still its own.
    let mut late = programme::change::Change::default();
    late.releases
        .push((Claim::SameAnswers(first.same), first.id.into()));
    assert_eq!(store.commit(late).await.unwrap(), Committed::Done);
    let (_, third) = requests::ask(
        wish(),
        Arrival {
            same: first.same,
            ..arrival(3)
        },
    );
    let claim = Claim::SameAnswers(first.same);
    let taken = Committed::Taken {
        claim,
        by: second.id.into(),
    };
    assert_eq!(store.commit(third).await.unwrap(), taken);
}

#[tokio::test]
async fn one_address_fills_up_and_nothing_of_the_next_is_written() {
    let store = Store::in_memory().unwrap();
    let from_one_address = |n| Arrival {
        address: Some(Digest([9; 32])),
        same: Digest([u8::try_from(n).unwrap(); 32]),
        ..arrival(n)
    };
    let most = u128::try_from(PER_ADDRESS_AND_HOUR).unwrap();
    for n in 0..most {
        let (_, change) = requests::ask(wish(), from_one_address(n));
        assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    }
    let (refused, change) = requests::ask(wish(), from_one_address(most));
    assert!(matches!(
        store.commit(change).await.unwrap(),
        Committed::Full(Counted::FromAddress { .. })
    ));
    assert_eq!(store.a_request(refused.id).await.unwrap(), None);
}

#[tokio::test]
async fn two_who_change_the_same_request_do_not_overwrite_each_other() {
    let store = Store::in_memory().unwrap();
    let (request, change) = ask(1);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    let saved = store.a_request(request.id).await.unwrap().unwrap();
    let [one, other] = [81, 82].map(|n| {
        let event = EventId(Uuid::from_u128(n));
        requests::change_answers(&saved, wish(), None, event, now())
            .unwrap()
            .1
    });
    assert_eq!(store.commit(one).await.unwrap(), Committed::Done);
    assert_eq!(store.commit(other).await.unwrap(), Committed::Stale);
}

#[tokio::test]
async fn a_letter_is_due_taken_tried_again_parked_and_settled() {
    let store = Store::in_memory().unwrap();
    let (_, change) = ask(1);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    let before = now() - SignedDuration::from_nanos(1);
    assert_eq!(
        store.due_letters(before, 10).await.unwrap(),
        [],
        "not before its time"
    );
    let letters = store.due_letters(now(), 10).await.unwrap();
    assert_eq!(letters.len(), 2);
    assert_eq!(store.due_letters(now(), 1).await.unwrap().len(), 1);

    // Two workers reach for the same letter: one gets it.
    let (_, take) = events::take(&letters[0], now());
    assert_eq!(store.commit(take.clone()).await.unwrap(), Committed::Done);
    assert_eq!(store.commit(take).await.unwrap(), Committed::Stale);
    assert_eq!(store.due_letters(now(), 10).await.unwrap(), [letters[1].clone()]);

    // Delivered: gone.
    assert_eq!(
        store.commit(events::delivered(letters[1].clone())).await.unwrap(),
        Committed::Done
    );
    assert_eq!(store.due_letters(now(), 10).await.unwrap(), []);

    // The other fails until it is parked.
    let later = now() + SignedDuration::from_hours(48);
    for _ in 0..events::ATTEMPTS {
        let due = store.due_letters(later, 10).await.unwrap().remove(0);
        assert_eq!(
            store
                .commit(events::failed(&due, Trouble::Away, now()))
                .await
                .unwrap(),
            Committed::Done
        );
        let Some(due) = store.due_letters(later, 10).await.unwrap().pop() else {
            break;
        };
        let (_, take) = events::take(&due, now());
        assert_eq!(store.commit(take).await.unwrap(), Committed::Done);
    }
    assert_eq!(store.due_letters(later, 10).await.unwrap(), []);
    assert_eq!(store.parked_letters().await.unwrap().len(), 1);
}
