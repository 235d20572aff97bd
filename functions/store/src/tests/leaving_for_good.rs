//! Somebody in a group is erased: what was theirs is gone or free, what belongs to others as well stays with the others.

use std::fs;
use std::path::Path;

use programme::change::{Claim, Counted};
use programme::groups::Group;
use programme::ids::PersonId;
use programme::looks::{self, Look, Opened};
use programme::people::{self, Participant};
use programme::personal::Personal;
use programme::posts::Side;
use programme::staff::Job;
use programme::{posts, reports};
use tempfile::tempdir;

use super::classes::{
    a_class, card, card_claim, contact, done, joined, joining, knows, later, name_claim, placed, proposed,
    reported,
};
use super::people::now;
use crate::backup::{Existing, backup, restore};
use crate::table::Query;
use crate::testing::{Fault, Faults};
use crate::{Committed, Everything, Store, files, keys};

/// A group of two who have a match; the first has a map of more than a transaction holds, and reported something.
async fn a_group_of_two(store: &Store) -> (Group, Participant, Participant) {
    let group = a_class(store, 1, 2).await.value;
    let [samira, jonas] = [
        joined(store, &group, 1).await.value,
        joined(store, &group, 2).await.value,
    ];
    for n in 0..120 {
        knows(store, &samira, n).await;
    }
    let need = placed(store, &samira, 1, Side::Need).await.value;
    let offer = placed(store, &jonas, 2, Side::Offer).await.value;
    proposed(store, &need, &offer, 1).await;
    reported(store, &samira, 1).await;
    for person in [Some(samira.person), None] {
        looked(store, &group, person).await;
    }
    (group, samira, jonas)
}

/// Somebody on the staff looked at somebody, or at the whole group.
async fn looked(store: &Store, group: &Group, person: Option<PersonId>) {
    let look = Look {
        group: group.id,
        person,
        by: PersonId(group.id.0),
        name: person.map(|_| Personal::new("Fatima".to_owned())),
        job: Job::Trainer,
        what: Opened::Card,
        on: later(),
    };
    done(store, looks::write_down(look)).await;
}

async fn everything(store: &Store, of: &Participant) -> Option<Everything> {
    store.everything_of(of.group, of.person).await.unwrap()
}

/// Nothing of the first is left, everything of the second is.
async fn only_the_second_is_left(store: &Store, group: &Group, erased: &Participant, left: &Participant) {
    assert_eq!(everything(store, erased).await, None);
    let board = store.board(group.id).await.unwrap().unwrap();
    let people: Vec<_> = board.people.iter().map(|saved| saved.value.person).collect();
    assert_eq!(people, [left.person]);
    assert!(board.posts.iter().all(|post| post.value.person == left.person));
    assert_eq!(store.contacts_in(group.id).await.unwrap(), []);
    assert_eq!(
        board.matches.len(),
        1,
        "the match stays with the other, whose partner is nobody"
    );
    assert_eq!(board.matches[0].value.asker, erased.person);
    let reports = store.reports(group.id).await.unwrap();
    assert_eq!(
        reports[0].value.note, None,
        "that something was reported stays, without their words"
    );
    assert_eq!(store.counted(&Counted::Seats(group.id)).await.unwrap(), 1);

    let Claim::Card(card) = card_claim(store, card(1)) else {
        unreachable!()
    };
    assert_eq!(store.participant_of_card(&card).await.unwrap(), None);
    let names = Query::index(keys::names_of(erased.person.into()));
    assert_eq!(store.page(&names).await.unwrap().rows, []);
    let of_the_group = store
        .all(Query::partition(keys::of_group(group.id)))
        .await
        .unwrap();
    // Group, the other's place, offer and match, the report, and that somebody looked at the whole group.
    assert_eq!(of_the_group.len(), 6);
}

#[tokio::test]
async fn what_was_theirs_is_gone_or_free_and_nothing_more_is_written() {
    let store = Store::in_memory().unwrap();
    let (group, samira, jonas) = a_group_of_two(&store).await;
    let all = everything(&store, &samira).await.unwrap();
    assert_eq!(
        (all.contacts.len(), all.posts.len(), all.matches.len()),
        (120, 1, 1)
    );
    store.erase_participant(&all).await.unwrap();
    store.erase_participant(&all).await.unwrap();
    only_the_second_is_left(&store, &group, &samira, &jonas).await;

    for late in [
        programme::contacts::add(contact(&samira, 200), &samira, 0),
        people::consent_on_paper(&all.participant, now()),
        posts::withdraw(&all.posts[0], now()).unwrap(),
    ] {
        assert_eq!(store.commit(late).await.unwrap(), Committed::Stale);
    }
    let open = store.open_reports().await.unwrap().remove(0);
    done(&store, reports::close(&open, jonas.person, now())).await;

    // Name and seat are somebody else's now.
    done(&store, joining(&store, &group, 3, "name 1").1).await;
    assert_eq!(store.counted(&Counted::Seats(group.id)).await.unwrap(), 2);
}

#[tokio::test]
async fn whoever_left_before_gives_no_second_seat_back() {
    let store = Store::in_memory().unwrap();
    let (group, samira, jonas) = a_group_of_two(&store).await;
    let saved = everything(&store, &samira).await.unwrap().participant;
    let names = [
        name_claim(&store, group.id, "name 1"),
        card_claim(&store, card(1)),
    ];
    done(&store, people::leave(&saved, &group, names, now())).await;
    // Somebody else takes the name: it is not given back twice either.
    done(&store, joining(&store, &group, 3, "name 1").1).await;
    let all = everything(&store, &samira).await.unwrap();
    store.erase_participant(&all).await.unwrap();
    assert_eq!(store.counted(&Counted::Seats(group.id)).await.unwrap(), 2);
    let (_, fourth) = joining(&store, &group, 4, "name 1");
    assert!(matches!(
        store.commit(fourth).await.unwrap(),
        Committed::Taken { .. }
    ));
    assert_eq!(store.board(group.id).await.unwrap().unwrap().people.len(), 2);
    assert!(everything(&store, &jonas).await.is_some());
}

/// Cut off after each operation in turn, and erased again when the store is next opened: the same end.
#[tokio::test]
async fn a_crash_anywhere_in_between_is_made_good() {
    let faults = Faults::default();
    let whole = {
        let store = Store::in_memory_with(faults.clone()).unwrap();
        let (_, samira, _) = a_group_of_two(&store).await;
        let before = faults.operations();
        store.erase(samira.person).await.unwrap();
        faults.operations() - before
    };
    for cut in 0..=whole {
        let faults = Faults::default();
        let data = tempdir().unwrap();
        let mut store = Store::in_memory_with(faults.clone()).unwrap();
        store.erased = crate::erasing::Erased::Beside(crate::erasing::Ledger::of(data.path()));
        let (group, samira, jonas) = a_group_of_two(&store).await;
        from_here_on_all_is_lost(&faults, cut);
        let erased = store.erase(samira.person).await;
        assert_eq!(erased.is_ok(), cut == whole, "cut after {cut} of {whole}");
        faults.heal();
        store.erase_again().await.unwrap();
        only_the_second_is_left(&store, &group, &samira, &jonas).await;
    }
}

/// So many operations arrive; the next one does not, however often it is tried.
fn from_here_on_all_is_lost(faults: &Faults, operations: usize) {
    let from = faults.operations() + operations;
    for nth in 0..usize::try_from(crate::retries::TRIES).unwrap() {
        faults.fail(from + nth, Fault::LostBefore);
    }
}

async fn store_with_two(data: &Path) -> (Group, Participant, Participant) {
    let store = Store::open(data).await.unwrap();
    a_group_of_two(&store).await
}

#[tokio::test]
async fn a_restored_backup_brings_nobody_back_and_keeps_no_seat_for_them() {
    let [data, backups] = [(); 2].map(|()| tempdir().unwrap());
    let (group, samira, jonas) = store_with_two(data.path()).await;
    let file = backups.path().join("before.backup");
    backup(data.path(), &file).unwrap();
    let store = Store::open(data.path()).await.unwrap();
    store.erase(samira.person).await.unwrap();
    drop(store);

    restore(&file, data.path(), Existing::Replace).unwrap();
    let store = Store::open(data.path()).await.unwrap();
    only_the_second_is_left(&store, &group, &samira, &jonas).await;
    drop(store);

    // The control: without the list, the backup does bring them back.
    fs::remove_file(files::erased(data.path())).unwrap();
    restore(&file, data.path(), Existing::Replace).unwrap();
    let store = Store::open(data.path()).await.unwrap();
    assert!(everything(&store, &samira).await.is_some());
    assert_eq!(store.counted(&Counted::Seats(group.id)).await.unwrap(), 2);
}
