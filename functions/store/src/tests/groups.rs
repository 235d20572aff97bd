//! What a group puts on its board and its maps, and how many round trips it takes to read it.

use programme::change::{Change, Counted, Record, Version};
use programme::contacts::{self, AT_MOST};
use programme::ids::PersonId;
use programme::matches;
use programme::posts::{self, Side};
use programme::reports;
use uuid::Uuid;

use super::classes::{a_class, contact, done, joined, knows, placed, proposed, reported};
use super::people::now;
use crate::testing::Trips;
use crate::{Committed, Store};

#[tokio::test]
async fn a_board_is_one_round_trip_and_holds_no_map_and_no_report() {
    let trips = Trips::default();
    let store = Store::in_memory_counting(trips.clone()).unwrap();
    let group = a_class(&store, 1, 40).await;
    let other = a_class(&store, 2, 40).await;
    joined(&store, &other.value, 99).await;
    let mut people = Vec::new();
    for n in 0..40 {
        people.push(joined(&store, &group.value, n).await);
    }
    let [samira, jonas] = [&people[0].value, &people[1].value];
    let need = placed(&store, samira, 1, Side::Need).await;
    let offer = placed(&store, jonas, 2, Side::Offer).await;
    let the_match = proposed(&store, &need.value, &offer.value, 1).await;
    for n in 0..5 {
        knows(&store, samira, n).await;
        reported(&store, jonas, n).await;
    }

    let before = (trips.so_far(), trips.requests());
    let board = store.board(group.value.id).await.unwrap().unwrap();
    assert_eq!(
        (trips.so_far() - before.0, trips.requests() - before.1),
        (1, 2),
        "one request for the rows, and beside it one for the keys"
    );
    assert_eq!(board.group, group);
    assert_eq!(board.people, people);
    assert_eq!(board.posts, [need, offer]);
    assert_eq!(board.matches, [the_match]);
    assert_eq!(
        store.board(programme::ids::GroupId(Uuid::nil())).await.unwrap(),
        None
    );
}

/// Every read of a group, with the round trips it promises.
#[tokio::test]
async fn each_read_takes_the_round_trips_it_promises() {
    let trips = Trips::default();
    let store = Store::in_memory_counting(trips.clone()).unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let [samira, jonas] = [
        joined(&store, &group, 1).await.value,
        joined(&store, &group, 2).await.value,
    ];
    let need = placed(&store, &samira, 1, Side::Need).await.value;
    let offer = placed(&store, &jonas, 2, Side::Offer).await.value;
    let the_match = proposed(&store, &need, &offer, 1).await.value;
    let [uncle, aunt] = [
        knows(&store, &samira, 1).await.value,
        knows(&store, &jonas, 2).await.value,
    ];
    let report = reported(&store, &samira, 1).await;
    macro_rules! in_trips {
        ($trips:expr, $read:expr) => {{
            let before = trips.so_far();
            let found = $read.await.unwrap();
            assert_eq!(trips.so_far() - before, $trips, stringify!($read));
            found
        }};
    }
    assert_eq!(in_trips!(1, store.a_group(group.id)).unwrap().value, group);
    assert_eq!(in_trips!(2, store.groups(None)).items.len(), 1);
    assert_eq!(
        in_trips!(1, store.a_participant(group.id, jonas.person))
            .unwrap()
            .value,
        jonas
    );
    assert_eq!(in_trips!(1, store.a_post(group.id, need.id)).unwrap().value, need);
    assert_eq!(
        in_trips!(1, store.a_match(group.id, the_match.id)).unwrap().value,
        the_match
    );
    let found = in_trips!(1, store.a_contact(group.id, samira.person, uncle.id));
    assert_eq!(found.unwrap().value, uncle);
    assert_eq!(
        in_trips!(1, store.contacts_of(group.id, samira.person))[0].value,
        uncle
    );
    let maps: Vec<_> = in_trips!(1, store.contacts_in(group.id))
        .into_iter()
        .map(|saved| saved.value)
        .collect();
    assert_eq!(maps, [uncle.clone(), aunt.clone()]);
    assert_eq!(in_trips!(1, store.reports(group.id))[0].value, report);
    assert_eq!(in_trips!(2, store.open_reports())[0].value, report);
    assert_eq!(in_trips!(1, store.counted(&Counted::Seats(group.id))), 2);

    let everything = in_trips!(1, store.everything_of(group.id, samira.person)).unwrap();
    assert_eq!(everything.participant.value, samira);
    assert_eq!(everything.contacts.len(), 1);
    assert_eq!(everything.contacts[0].value, uncle);
    assert_eq!(everything.posts.len(), 1);
    assert_eq!(everything.posts[0].value, need);
    assert_eq!(everything.matches[0].value, the_match);
    assert_eq!(everything.reports[0].value, report);

    // Another's map is not found under one's own name, nor anything in another group.
    assert_eq!(
        store.a_contact(group.id, samira.person, aunt.id).await.unwrap(),
        None
    );
    let elsewhere = a_class(&store, 2, 40).await.value.id;
    assert_eq!(store.a_post(elsewhere, need.id).await.unwrap(), None);
    assert_eq!(store.a_match(elsewhere, the_match.id).await.unwrap(), None);
    assert_eq!(store.a_participant(elsewhere, samira.person).await.unwrap(), None);
    assert_eq!(store.everything_of(elsewhere, samira.person).await.unwrap(), None);
}

#[tokio::test]
async fn groups_are_read_newest_first_page_after_page() {
    let store = Store::in_memory().unwrap();
    let mut made = Vec::new();
    for n in 1..=60 {
        made.push(a_class(&store, n, 40).await.value.id);
    }
    made.reverse();
    let first = store.groups(None).await.unwrap();
    let second = store.groups(first.next.clone()).await.unwrap();
    assert_eq!((first.items.len(), second.next), (50, None));
    let ids: Vec<_> = [first.items, second.items]
        .concat()
        .iter()
        .map(|group| group.value.id)
        .collect();
    assert_eq!(ids, made);
}

/// A board of more than a megabyte is read to its end.
#[tokio::test]
async fn a_board_of_several_pages_is_whole() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let owner = joined(&store, &group, 1).await.value;
    let mut change = Change::default();
    let first = placed(&store, &owner, 1, Side::Need).await.value;
    for n in 0..2500_u128 {
        let mut post = first.clone();
        post.id = programme::ids::PostId(Uuid::from_u128(n));
        change = change.create(Record::Post(Box::new(post)));
        if change.writes.len() == 99 {
            done(&store, std::mem::take(&mut change)).await;
        }
    }
    done(&store, change).await;
    let board = store.board(group.id).await.unwrap().unwrap();
    assert_eq!(board.posts.len(), 2501);
}

#[tokio::test]
async fn a_map_holds_a_hundred_and_fifty_and_has_room_again_after_one_is_taken_off() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let owner = joined(&store, &group, 1).await.value;
    let most = u128::try_from(AT_MOST).unwrap();
    for n in 0..most {
        knows(&store, &owner, n).await;
    }
    let one_more = || contacts::add(contact(&owner, most), &owner, 0);
    let full = Committed::Full(Counted::ContactsOf(owner.person));
    assert_eq!(store.commit(one_more()).await.unwrap(), full);
    let map = store.contacts_of(group.id, owner.person).await.unwrap();
    assert_eq!(map.len(), 150);

    // Several at once are one count.
    let off = [&map[0], &map[1]].map(|one| contacts::remove(one, &owner, now()));
    let off = off.into_iter().fold(Change::default(), Change::and);
    done(&store, off).await;
    assert_eq!(
        store.counted(&Counted::ContactsOf(owner.person)).await.unwrap(),
        148
    );
    done(&store, one_more()).await;
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_not_deleted() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let owner = joined(&store, &group, 1).await.value;
    let uncle = knows(&store, &owner, 1).await;
    done(&store, contacts::edit(&uncle, uncle.value.about.clone())).await;

    assert_eq!(
        store
            .commit(contacts::remove(&uncle, &owner, now()))
            .await
            .unwrap(),
        Committed::Stale
    );
    let uncle = store
        .a_contact(group.id, owner.person, uncle.value.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(uncle.version, Version(2), "nothing happened");
    assert_eq!(
        store.counted(&Counted::ContactsOf(owner.person)).await.unwrap(),
        1
    );
    done(&store, contacts::remove(&uncle, &owner, now())).await;
    assert_eq!(
        store
            .commit(contacts::remove(&uncle, &owner, now()))
            .await
            .unwrap(),
        Committed::Stale,
        "once"
    );
    assert_eq!(store.contacts_of(group.id, owner.person).await.unwrap(), []);
    assert_eq!(
        store.counted(&Counted::ContactsOf(owner.person)).await.unwrap(),
        0
    );
}

#[tokio::test]
async fn two_trainers_who_approve_at_once_are_told_apart() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let [samira, jonas] = [
        joined(&store, &group, 1).await.value,
        joined(&store, &group, 2).await.value,
    ];
    let need = placed(&store, &samira, 1, Side::Need).await;
    let offer = placed(&store, &jonas, 2, Side::Offer).await;
    let the_match = proposed(&store, &need.value, &offer.value, 1).await;
    let approve = || matches::approve(&the_match, group.rules, now()).unwrap().1;
    done(&store, approve()).await;
    assert_eq!(store.commit(approve()).await.unwrap(), Committed::Stale);

    let withdraw = || posts::withdraw(&need, now()).unwrap();
    done(&store, withdraw()).await;
    assert_eq!(store.commit(withdraw()).await.unwrap(), Committed::Stale);
}

#[tokio::test]
async fn a_report_leaves_the_open_pile_when_somebody_dealt_with_it() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let who = joined(&store, &group, 1).await.value;
    reported(&store, &who, 1).await;
    let second = reported(&store, &who, 2).await;
    let open = store.open_reports().await.unwrap();
    assert_eq!(open.len(), 2);

    let trainer = PersonId(Uuid::from_u128(1));
    done(&store, reports::close(&open[0], trainer, now())).await;
    let open = store.open_reports().await.unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].value, second);
    assert_eq!(store.reports(group.id).await.unwrap().len(), 2, "it stays there");
}
