//! A backup is a whole snapshot, made while others write; a restore brings back everything except the erased.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use programme::requests::State;
use tempfile::tempdir;

use super::opening::with_one_request;
use super::people::ask;
use crate::backup::{BackupError, Existing, backup, restore};
use crate::opening::OpenError;
use crate::{Committed, Store, files};

/// A new folder that has the key and the list of the old one, as somebody keeps them apart from the data.
fn with_what_was_kept_apart(from: &Path, to: &Path) {
    for file in [files::root_key, files::erased] {
        if file(from).exists() {
            fs::copy(file(from), file(to)).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_during_writes_holds_everything_acknowledged_before_it() {
    let [data, elsewhere, backups] = [(); 3].map(|()| tempdir().unwrap());
    let store = Store::open(data.path()).await.unwrap();
    let acknowledged = Arc::new(AtomicU64::new(0));
    let made = Arc::new(AtomicBool::new(false));
    // Somebody writes until the backup is there, or so much that one page can still show all letters.
    let writing = tokio::spawn({
        let (store, acknowledged, made) = (store.clone(), Arc::clone(&acknowledged), Arc::clone(&made));
        async move {
            for n in 0..500 {
                if made.load(Ordering::SeqCst) {
                    break;
                }
                assert_eq!(store.commit(ask(n).1).await.unwrap(), Committed::Done);
                acknowledged.fetch_add(1, Ordering::SeqCst);
            }
        }
    });
    while acknowledged.load(Ordering::SeqCst) < 20 {
        tokio::task::yield_now().await;
    }
    let file = backups.path().join("monday.backup");
    let before = acknowledged.load(Ordering::SeqCst);
    let backup = tokio::task::block_in_place(|| backup(data.path(), &file)).unwrap();
    made.store(true, Ordering::SeqCst);
    writing.await.unwrap();
    assert_eq!(backup.bytes, fs::metadata(&file).unwrap().len());

    with_what_was_kept_apart(data.path(), elsewhere.path());
    let restored = restore(&file, elsewhere.path(), Existing::Keep).unwrap();
    assert_eq!((restored.erased_again, restored.replaced), (0, None));
    let store = Store::open(elsewhere.path()).await.unwrap();
    let mut there = 0;
    while store.a_request(ask(there).0.id).await.unwrap().is_some() {
        there += 1;
    }
    assert!(there >= u128::from(before), "{there} of {before}");
    // Nothing half: each request has its two letters.
    let letters = store.due_letters(super::people::now(), 1000).await.unwrap();
    assert_eq!(letters.len() as u128, there * 2);
}

#[tokio::test]
async fn erased_stays_erased_after_a_restore() {
    let [data, backups] = [(); 2].map(|()| tempdir().unwrap());
    with_one_request(data.path()).await;
    let file = backups.path().join("before.backup");
    backup(data.path(), &file).unwrap();

    let (request, _) = ask(1);
    let store = Store::open(data.path()).await.unwrap();
    store.erase(request.person).await.unwrap();
    drop(store);
    let restored = restore(&file, data.path(), Existing::Replace).unwrap();
    assert_eq!(restored.erased_again, 1);
    let store = Store::open(data.path()).await.unwrap();
    assert_eq!(store.a_request(request.id).await.unwrap(), None);
    drop(store);

    // The control: without the list, the backup does bring the person back.
    fs::remove_file(files::erased(data.path())).unwrap();
    restore(&file, data.path(), Existing::Replace).unwrap();
    let store = Store::open(data.path()).await.unwrap();
    assert_eq!(store.a_request(request.id).await.unwrap().unwrap().value, request);
}

#[tokio::test]
async fn a_restore_replaces_live_data_only_when_told_and_never_under_a_server() {
    let [data, backups] = [(); 2].map(|()| tempdir().unwrap());
    with_one_request(data.path()).await;
    let file = backups.path().join("one.backup");
    backup(data.path(), &file).unwrap();
    let store = Store::open(data.path()).await.unwrap();
    assert_eq!(store.commit(ask(2).1).await.unwrap(), Committed::Done);

    let refused = restore(&file, data.path(), Existing::Keep).unwrap_err();
    assert!(matches!(refused, BackupError::DataExists(_)), "{refused}");
    let refused = restore(&file, data.path(), Existing::Replace).unwrap_err();
    assert!(matches!(refused, BackupError::InUse(_)), "{refused}");
    assert_eq!(
        store.requests(State::Received, None).await.unwrap().items.len(),
        2,
        "nothing happened"
    );
    assert_eq!(store.commit(ask(3).1).await.unwrap(), Committed::Done);
    drop(store);

    let restored = restore(&file, data.path(), Existing::Replace).unwrap();
    let old = restored.replaced.unwrap();
    let store = Store::open(data.path()).await.unwrap();
    assert_eq!(
        store.requests(State::Received, None).await.unwrap().items.len(),
        1
    );
    drop(store);

    // What was replaced is whole.
    restore(&old, data.path(), Existing::Replace).unwrap();
    let store = Store::open(data.path()).await.unwrap();
    assert_eq!(
        store.requests(State::Received, None).await.unwrap().items.len(),
        3
    );
}

#[tokio::test]
async fn a_backup_that_does_not_fit_is_refused_and_changes_nothing() {
    let [data, elsewhere, backups] = [(); 3].map(|()| tempdir().unwrap());
    let file = backups.path().join("one.backup");
    let refused = backup(data.path(), &file).unwrap_err();
    assert!(matches!(refused, BackupError::NoData(_)), "{refused}");
    with_one_request(data.path()).await;
    backup(data.path(), &file).unwrap();
    let refused = backup(data.path(), &file).unwrap_err();
    assert!(matches!(refused, BackupError::FileExists(_)), "{refused}");

    let key_missing = restore(&file, elsewhere.path(), Existing::Keep).unwrap_err();
    assert!(
        matches!(key_missing, BackupError::Open(OpenError::KeyMissing(_))),
        "{key_missing}"
    );
    with_one_request(elsewhere.path()).await;
    let key_wrong = restore(&file, elsewhere.path(), Existing::Replace).unwrap_err();
    assert!(
        matches!(key_wrong, BackupError::Open(OpenError::KeyWrong(_))),
        "{key_wrong}"
    );

    let torn = backups.path().join("torn.backup");
    let mut bytes = fs::read(&file).unwrap();
    bytes[4096..]
        .iter_mut()
        .skip(100)
        .step_by(7)
        .for_each(|byte| *byte ^= 0x55);
    fs::write(&torn, &bytes).unwrap();
    let damaged = restore(&torn, data.path(), Existing::Replace).unwrap_err();
    assert!(matches!(damaged, BackupError::Damaged { .. }), "{damaged}");
    assert!(restore(&backups.path().join("none"), data.path(), Existing::Replace).is_err());
    let store = Store::open(data.path()).await.unwrap();
    assert_eq!(
        store.requests(State::Received, None).await.unwrap().items.len(),
        1
    );
    assert_eq!(
        fs::read_dir(backups.path()).unwrap().count(),
        2,
        "no drafts are left"
    );
}
