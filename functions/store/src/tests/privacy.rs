//! Nobody who gets hold of the files reads what a person told us.

use std::fs;
use std::path::Path;

use programme::change::Change;
use tempfile::tempdir;

use super::people::{CANARY, ask};
use crate::table::{Act, Condition, Row, Token, Transacted};
use crate::{Committed, Store, keys};

/// How many files of the folder hold a canary.
fn files_with_canaries(data: &Path) -> usize {
    let holds = |bytes: &[u8]| {
        bytes
            .windows(CANARY.len())
            .any(|window| window == CANARY.as_bytes())
    };
    let files = fs::read_dir(data)
        .unwrap()
        .map(|file| fs::read(file.unwrap().path()).unwrap());
    files.filter(|bytes| holds(bytes)).count()
}

#[tokio::test]
async fn no_personal_cell_is_readable_in_database_log_or_backup() {
    let data = tempdir().unwrap();
    let store = Store::open(data.path()).await.unwrap();
    for n in 0..20 {
        assert_eq!(store.commit(ask(n).1).await.unwrap(), Committed::Done);
    }
    crate::backup::backup(data.path(), &data.path().join("backup")).unwrap();
    assert_eq!(files_with_canaries(data.path()), 0);
    let (request, _) = ask(3);
    let opened = store.a_request(request.id).await.unwrap().unwrap();
    assert_eq!(opened.value, request, "and with the key all of it is");

    // The control: the same record written without sealing is found.
    let body = serde_json::to_vec(&request).unwrap();
    let row = Row {
        body,
        ..Row::new(keys::request(request.id))
    };
    let when = Condition::ALWAYS;
    let written = store
        .table
        .transact(Token([1; 16]), [Act::Put { row, when }].into())
        .await;
    assert_eq!(written.unwrap(), Transacted::Applied);
    assert!(files_with_canaries(data.path()) > 0);
}

#[tokio::test]
async fn a_personal_record_of_nobody_known_is_never_written() {
    let store = Store::in_memory().unwrap();
    let (request, change) = ask(1);
    let without_key = Change {
        people: Vec::new(),
        ..change
    };
    assert_eq!(store.commit(without_key).await.unwrap(), Committed::Stale);
    assert_eq!(store.a_request(request.id).await.unwrap(), None);
}

#[test]
fn errors_and_debug_say_nothing_of_what_was_told() {
    let store = Store::in_memory().unwrap();
    assert_eq!(format!("{store:?} {:?}", store.keys()), "Store Keys(…)");
    let at = keys::request(ask(1).0.id);
    let said = crate::StoreError::corrupt(&at, "a sealed cell does not open").to_string();
    assert!(!said.contains(CANARY) && said.contains("REQUEST#"), "{said}");
}
