//! What groups share is found without a scan, and as it is now.

use programme::change::{Change, Record, Saved, Version};
use programme::ids::PostId;
use programme::posts::{Held, Post, SeenBy, Side, Standing};
use uuid::Uuid;

use super::classes::{a_class, done, joined, placed, proposed};
use crate::testing::Faults;
use crate::{Committed, Store};

async fn written(store: &Store, post: &Saved<Post>, make: impl FnOnce(&mut Post)) -> Saved<Post> {
    let mut changed = post.value.clone();
    make(&mut changed);
    let change = Change::default().update(Record::Post(Box::new(changed)), post.version);
    done(store, change).await;
    let found = store.a_post(post.value.group, post.value.id).await;
    found.unwrap().unwrap()
}

fn shared(post: &mut Post) {
    post.said.seen_by = SeenBy::GroupsOfProgramme;
}

#[tokio::test]
async fn what_is_shared_is_three_round_trips_away_with_its_owners_and_groups() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let (one, other) = (a_class(&store, 1, 40).await, a_class(&store, 2, 40).await);
    let samira = joined(&store, &one.value, 1).await;
    let jonas = joined(&store, &other.value, 2).await;
    joined(&store, &other.value, 3).await;
    let need = placed(&store, &samira.value, 1, Side::Need).await;
    placed(&store, &samira.value, 2, Side::Need).await;
    let offer = placed(&store, &jonas.value, 3, Side::Offer).await;
    let need = written(&store, &need, shared).await;
    let offer = written(&store, &offer, shared).await;

    let before = faults.operations();
    let found = store.shared().await.unwrap();
    assert_eq!(faults.operations() - before, 3);
    assert_eq!(found.posts, [need, offer]);
    assert_eq!(found.people, [samira, jonas]);
    assert_eq!(found.groups, [one, other]);
}

#[tokio::test]
async fn what_is_held_taken_away_or_no_longer_shared_is_not_found() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let owner = joined(&store, &group, 1).await.value;
    let need = placed(&store, &owner, 1, Side::Need).await;
    let need = written(&store, &need, shared).await;
    let changes: [fn(&mut Post); 4] = [
        |post| post.standing = Standing::Held(Held::Reported),
        |post| post.standing = Standing::SentBack,
        |post| post.standing = Standing::Gone(post.placed_at),
        |post| {
            post.standing = Standing::OnBoard;
            post.said.seen_by = SeenBy::Group;
        },
    ];
    let mut now = need;
    for change in changes {
        assert_eq!(
            store.shared().await.unwrap().posts.len(),
            usize::from(now.value.standing == Standing::OnBoard)
        );
        now = written(&store, &now, change).await;
    }
    assert!(store.shared().await.unwrap().posts.is_empty());
}

#[tokio::test]
async fn whoever_is_erased_shares_nothing() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let owner = joined(&store, &group, 1).await.value;
    let need = placed(&store, &owner, 1, Side::Need).await;
    written(&store, &need, shared).await;
    assert_eq!(store.shared().await.unwrap().posts.len(), 1);
    store.erase(owner.person).await.unwrap();
    assert_eq!(store.shared().await.unwrap().posts, []);
}

#[tokio::test]
async fn of_very_many_the_newest_hundred_are_read() {
    let store = Store::in_memory().unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let owner = joined(&store, &group, 1).await.value;
    let first = placed(&store, &owner, 1, Side::Need).await;
    let mut change = Change::default();
    for n in 0..120_u128 {
        let mut post = first.value.clone();
        post.id = PostId(Uuid::from_u128(n));
        shared(&mut post);
        change = change.create(Record::Post(Box::new(post)));
        if change.writes.len() == 60 {
            done(&store, std::mem::take(&mut change)).await;
        }
    }
    let found = store.shared().await.unwrap();
    let numbers: Vec<u128> = found.posts.iter().map(|post| post.value.id.0.as_u128()).collect();
    assert_eq!(numbers, (20..120).collect::<Vec<_>>());
    assert!(found.posts.iter().all(|post| post.version == Version(1)));
}

#[tokio::test]
async fn a_match_across_groups_is_one_match_on_two_boards() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let (one, other) = (
        a_class(&store, 1, 40).await.value,
        a_class(&store, 2, 40).await.value,
    );
    let samira = joined(&store, &one, 1).await;
    let jonas = joined(&store, &other, 2).await;
    let need = placed(&store, &samira.value, 1, Side::Need).await.value;
    let offer = placed(&store, &jonas.value, 2, Side::Offer).await.value;
    let here = proposed(&store, &need, &offer, 1).await;
    let there = store.a_match(other.id, here.value.id).await.unwrap().unwrap();
    assert_eq!(here, there);

    let before = faults.operations();
    let board = store.board(other.id).await.unwrap().unwrap();
    assert_eq!(
        faults.operations() - before,
        3,
        "one more, for whoever is on the other side"
    );
    assert_eq!(board.matches, std::slice::from_ref(&there));
    assert_eq!((board.people, board.guests), (vec![jonas], vec![samira.clone()]));

    // Written on the one board, it is written on the other; what was read there before is stale.
    let refused = |the_match| {
        programme::matches::refuse(the_match, super::people::now())
            .unwrap()
            .1
    };
    done(&store, refused(&here)).await;
    let now = store.a_match(other.id, here.value.id).await.unwrap().unwrap();
    assert_eq!(
        Some(&now),
        store.a_match(one.id, here.value.id).await.unwrap().as_ref()
    );
    assert_eq!(now.version, here.version.next());
    assert_eq!(store.commit(refused(&there)).await.unwrap(), Committed::Stale);

    // What is over brings nobody along.
    assert_eq!(store.board(other.id).await.unwrap().unwrap().guests, []);
}

#[tokio::test]
async fn whoever_is_erased_is_nobodys_guest() {
    let store = Store::in_memory().unwrap();
    let (one, other) = (
        a_class(&store, 1, 40).await.value,
        a_class(&store, 2, 40).await.value,
    );
    let samira = joined(&store, &one, 1).await.value;
    let jonas = joined(&store, &other, 2).await.value;
    let need = placed(&store, &samira, 1, Side::Need).await.value;
    let offer = placed(&store, &jonas, 2, Side::Offer).await.value;
    proposed(&store, &need, &offer, 1).await;
    assert_eq!(store.board(other.id).await.unwrap().unwrap().guests.len(), 1);
    store.erase(samira.person).await.unwrap();
    let board = store.board(other.id).await.unwrap().unwrap();
    assert_eq!((board.guests.len(), board.matches.len()), (0, 1));
}
