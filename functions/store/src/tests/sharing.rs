//! What groups share is found without a scan, and as it is now.

use programme::change::{Change, Record, Saved, Version};
use programme::ids::PostId;
use programme::posts::{Held, Post, SeenBy, Side, Standing};
use uuid::Uuid;

use super::classes::{a_class, done, joined, placed};
use crate::Store;
use crate::testing::Faults;

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
