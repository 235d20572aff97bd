//! Joining a group: never one too many, never two of one name, and a card that opens one person's pages.

use programme::change::{Claim, Counted};
use programme::groups::Group;
use programme::people;
use tokio::task::JoinSet;

use super::classes::{a_class, card, card_claim, digest, done, group_code, joined, joining, name_claim};
use super::people::now;
use crate::testing::Faults;
use crate::{Committed, Store};

/// So many rounds of the race are run, unless `NETWERKT_ROUNDS` says another number.
const ROUNDS: u64 = 50;

/// Two hundred join at once, in an order that the seed decides: how many got a seat, and how many heard that there is none.
async fn race(store: &Store, group: &Group, seed: u64) -> (usize, usize) {
    let mut all = JoinSet::new();
    for n in 0..200_u64 {
        let (_, change) = joining(
            store,
            group,
            u128::from(seed * 1000 + n),
            &format!("name {seed} {n}"),
        );
        let store = store.clone();
        let waits = (seed ^ n).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 61;
        all.spawn(async move {
            for _ in 0..waits {
                tokio::task::yield_now().await;
            }
            store.commit(change).await.unwrap()
        });
    }
    let full = Committed::Full(Counted::Seats(group.id));
    let outcomes = all.join_all().await;
    let count = |what: &Committed| outcomes.iter().filter(|outcome| *outcome == what).count();
    (count(&Committed::Done), count(&full))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_join_at_once_and_forty_get_a_seat() {
    let rounds = std::env::var("NETWERKT_ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().unwrap());
    for seed in 1..=rounds {
        let store = Store::in_memory().unwrap();
        let group = a_class(&store, 1, 40).await.value;
        assert_eq!(race(&store, &group, seed).await, (40, 160), "seed {seed}");
        let seats = store.counted(&Counted::Seats(group.id)).await.unwrap();
        let board = store.board(group.id).await.unwrap().unwrap();
        assert_eq!((seats, board.people.len()), (40, 40), "seed {seed}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_control_without_the_bound_the_group_overflows() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let group = a_class(&store, 1, 40).await.value;
    faults.ignore_conditions();
    assert_eq!(race(&store, &group, 1).await, (200, 0));
}

#[tokio::test]
async fn whoever_leaves_gives_the_seat_the_name_and_the_card_back() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 1).await.value;
    let first = joined(&store, &group, 1).await;
    let (_, second) = joining(&store, &group, 2, "name 1");
    let name = name_claim(&store, group.id, "name 1");
    let taken = Committed::Taken {
        claim: name,
        by: first.value.person.into(),
    };
    assert_eq!(
        store.commit(second.clone()).await.unwrap(),
        taken,
        "the name is told before the seat: another name is no use to somebody who hears of the seat first"
    );
    let (_, third) = joining(&store, &group, 3, "name 3");
    let full = Committed::Full(Counted::Seats(group.id));
    assert_eq!(store.commit(third).await.unwrap(), full);

    let card = card_claim(&store, card(1));
    let leaving = people::leave(&first, &group, [name, card], now());
    done(&store, leaving.clone()).await;
    assert_eq!(
        store.commit(leaving).await.unwrap(),
        Committed::Stale,
        "the seat is given back once"
    );
    assert_eq!(store.counted(&Counted::Seats(group.id)).await.unwrap(), 0);
    let Claim::Card(card) = card else { unreachable!() };
    assert_eq!(store.participant_of_card(&card).await.unwrap(), None);
    done(&store, second).await;
}

#[tokio::test]
async fn a_name_is_taken_in_its_own_group_only() {
    let store = Store::in_memory().unwrap();
    for n in [1, 2] {
        let group = a_class(&store, n, 40).await.value;
        done(&store, joining(&store, &group, n, "samira").1).await;
    }
}

#[tokio::test]
async fn a_new_card_makes_the_old_one_open_nothing() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let participant = joined(&store, &group, 1).await;
    let [old, new] = [1, 100].map(|n| card_claim(&store, card(n)));
    let opens = async |claim| {
        let Claim::Card(digest) = claim else {
            unreachable!()
        };
        store.participant_of_card(&digest).await.unwrap()
    };
    let them = Some((group.id, participant.value.person));
    assert_eq!((opens(old).await, opens(new).await), (them, None));

    let change = people::new_card(&participant, card(100), [new, old], now());
    done(&store, change.clone()).await;
    assert_eq!((opens(old).await, opens(new).await), (None, them));
    let found = store.a_participant(group.id, participant.value.person).await;
    assert_eq!(*found.unwrap().unwrap().value.card.reveal(), card(100));

    // Two trainers re-issue at once: one card counts. A card that was drawn twice is drawn again.
    assert!(matches!(
        store.commit(change).await.unwrap(),
        Committed::Taken { .. }
    ));
    let late = people::new_card(
        &participant,
        card(101),
        [card_claim(&store, card(101)), new],
        now(),
    );
    assert_eq!(store.commit(late).await.unwrap(), Committed::Stale);
    assert_eq!(opens(new).await, them);
}

#[tokio::test]
async fn a_code_opens_its_group_until_joining_is_closed() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await;
    let code = digest(&store, &format!("group-code:{}", group_code(1).signs()));
    assert_eq!(store.group_of_code(&code).await.unwrap(), Some(group.value.id));

    let old = Some(Claim::GroupCode(code));
    let closed = programme::groups::close_joining(&group, old).unwrap();
    done(&store, closed).await;
    assert_eq!(store.group_of_code(&code).await.unwrap(), None);
}
