//! Erased is gone: for readers, in the files, and after a restart.

use std::fs;
use std::sync::Arc;

use programme::change::Claim;
use programme::ids::EventId;
use programme::requests::{self, Arrival, State};
use tempfile::tempdir;
use uuid::Uuid;

use super::opening::with_one_request;
use super::people::{arrival, ask, now, wish};
use crate::sealing::{Keys, RootKey};
use crate::sqlite::SqliteTable;
use crate::table::{Live, Table as _};
use crate::{Committed, Store, files, keys};

#[tokio::test]
async fn an_erased_person_is_read_nowhere_and_written_no_more() {
    let store = Store::in_memory().unwrap();
    let (request, change) = ask(1);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    assert_eq!(store.commit(ask(2).1).await.unwrap(), Committed::Done);
    let saved = store.a_request(request.id).await.unwrap().unwrap();

    store.erase(request.person).await.unwrap();
    store.erase(request.person).await.unwrap();

    assert_eq!(store.a_request(request.id).await.unwrap(), None);
    assert_eq!(store.request_by_reference(request.reference).await.unwrap(), None);
    let pile = store.requests(State::Received, None).await.unwrap();
    assert_eq!(pile.items.len(), 1, "the other is still there");
    let event = EventId(Uuid::from_u128(5));
    let (_, change) = requests::change_answers(&saved, wish(), None, event, now()).unwrap();
    assert_eq!(store.commit(change).await.unwrap(), Committed::Stale);
}

#[tokio::test]
async fn answers_of_the_erased_may_be_sent_again_but_their_reference_is_nobodys() {
    let store = Store::in_memory().unwrap();
    let (first, change) = ask(1);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    store.erase(first.person).await.unwrap();

    let same_answers = |n| Arrival {
        same: first.same,
        ..arrival(n)
    };
    let same_reference = Arrival {
        reference: first.reference,
        ..same_answers(2)
    };
    let claim = Claim::Reference(first.reference);
    let taken = Committed::Taken {
        claim,
        by: first.id.into(),
    };
    assert_eq!(
        store
            .commit(requests::ask(wish(), same_reference).1)
            .await
            .unwrap(),
        taken
    );

    let (second, change) = requests::ask(wish(), same_answers(2));
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
    let claim = Claim::SameAnswers(first.same);
    let taken = Committed::Taken {
        claim,
        by: second.id.into(),
    };
    assert_eq!(
        store
            .commit(requests::ask(wish(), same_answers(3)).1)
            .await
            .unwrap(),
        taken
    );
}

#[tokio::test]
async fn of_a_destroyed_key_no_byte_is_left_in_the_files() {
    let data = tempdir().unwrap();
    let table = Arc::new(SqliteTable::open(&files::database(data.path())).unwrap());
    let store = Store::over(
        Arc::<SqliteTable>::clone(&table),
        Keys::of(&RootKey::random().unwrap()),
    );
    // Without the engine's care, as a control, the key is still in the file.
    for (careful, left) in [(true, 0), (false, 1)] {
        let (request, change) = ask(if careful { 1 } else { 2 });
        assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
        let at = keys::person_key(request.person);
        let wrapped = table.get(&at, Live::Forever).await.unwrap().unwrap().body;
        let in_files = || {
            let all = fs::read_dir(data.path())
                .unwrap()
                .map(|file| fs::read(file.unwrap().path()).unwrap());
            all.filter(|bytes| bytes.windows(wrapped.len()).any(|window| window == wrapped))
                .count()
        };
        assert_eq!(in_files(), 1, "it is looked for in the right place");
        table
            .on_writer(move |file| file.pragma_update(None, "secure_delete", careful))
            .await
            .unwrap();
        store.erase(request.person).await.unwrap();
        assert_eq!(in_files(), left);
    }
}

#[tokio::test]
async fn whoever_is_on_the_list_is_erased_when_the_store_opens() {
    let data = tempdir().unwrap();
    with_one_request(data.path()).await;
    let (request, _) = ask(1);
    // As after a crash between the list and the key.
    fs::write(files::erased(data.path()), format!("{}\n", request.person)).unwrap();
    let store = Store::open(data.path()).await.unwrap();
    assert_eq!(store.a_request(request.id).await.unwrap(), None);
    drop(store);

    fs::write(
        files::erased(data.path()),
        format!("{}\nwhat is this\n", request.person),
    )
    .unwrap();
    let refused = Store::open(data.path()).await.unwrap_err();
    assert!(refused.to_string().contains("erased.log:2"), "{refused}");
}

#[tokio::test]
async fn a_line_cut_short_by_a_crash_is_passed_over_and_mended() {
    let data = tempdir().unwrap();
    with_one_request(data.path()).await;
    let ([one, two, three], list) = ([1, 2, 3].map(|n| ask(n).0.person), files::erased(data.path()));
    for (text, mended) in [
        (
            format!("{one}\n{}", &two.to_string()[..9]),
            format!("{one}\n{three}\n"),
        ),
        (format!("{one}\n{two}"), format!("{one}\n{two}\n{three}\n")),
        ("0199".to_owned(), format!("{three}\n")),
    ] {
        fs::write(&list, text).unwrap();
        let store = Store::open(data.path()).await.unwrap();
        store.erase(three).await.unwrap();
        assert_eq!(fs::read_to_string(&list).unwrap(), mended);
    }
}
