//! A store opens only with the right key and a layout it knows, and says what to do when it stays closed.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use tempfile::tempdir;

use super::people::ask;
use crate::opening::OpenError;
use crate::sqlite::SqliteTable;
use crate::{Committed, Store, files};

/// A data folder with one request in it.
pub(super) async fn with_one_request(data: &Path) {
    let store = Store::open(data).await.unwrap();
    assert_eq!(store.commit(ask(1).1).await.unwrap(), Committed::Done);
}

#[tokio::test]
async fn what_was_written_is_there_after_a_restart() {
    let data = tempdir().unwrap();
    with_one_request(data.path()).await;
    let store = Store::open(data.path()).await.unwrap();
    let (request, _) = ask(1);
    assert_eq!(store.a_request(request.id).await.unwrap().unwrap().value, request);
}

#[tokio::test]
async fn only_the_owner_can_read_the_files() {
    let data = tempdir().unwrap();
    let data = data.path().join("made/by/us");
    with_one_request(&data).await;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&files::root_key(&data)), 0o600);
    assert_eq!(mode(&files::database(&data)), 0o600);
    assert_eq!(fs::metadata(files::root_key(&data)).unwrap().len(), 32);
}

#[tokio::test]
async fn without_its_key_the_data_stays_closed() {
    let data = tempdir().unwrap();
    with_one_request(data.path()).await;
    let key = files::root_key(data.path());
    fs::rename(&key, data.path().join("elsewhere")).unwrap();

    let refused = Store::open(data.path()).await.unwrap_err();
    assert!(matches!(refused, OpenError::KeyMissing(_)), "{refused}");
    assert!(refused.to_string().contains("Put the key file back"), "{refused}");
    assert!(!key.exists(), "no new key is made over data it does not open");

    fs::rename(data.path().join("elsewhere"), &key).unwrap();
    Store::open(data.path()).await.unwrap();
}

#[tokio::test]
async fn another_key_is_refused_at_the_door() {
    let data = tempdir().unwrap();
    with_one_request(data.path()).await;
    let key = files::root_key(data.path());
    fs::write(&key, [7; 32]).unwrap();
    let refused = Store::open(data.path()).await.unwrap_err();
    assert!(matches!(refused, OpenError::KeyWrong(_)), "{refused}");

    fs::write(&key, [7; 31]).unwrap();
    let refused = Store::open(data.path()).await.unwrap_err();
    assert!(
        matches!(refused, OpenError::KeyDamaged { bytes: 31, .. }),
        "{refused}"
    );

    fs::set_permissions(&key, fs::Permissions::from_mode(0o640)).unwrap();
    let refused = Store::open(data.path()).await.unwrap_err();
    assert!(refused.to_string().contains("chmod 600"), "{refused}");
}

#[tokio::test]
async fn many_who_open_new_data_at_once_share_one_key() {
    let data = tempdir().unwrap();
    let opening: Vec<_> = (0..8)
        .map(|_| {
            let path = data.path().to_owned();
            tokio::spawn(async move { Store::open(&path).await.map(|store| store.keys().clone()) })
        })
        .collect();
    let mut digests = Vec::new();
    for opened in opening {
        let keys = opened.await.unwrap().unwrap();
        digests.push(keys.mac(crate::sealing::Purpose::Links, b"the same?"));
    }
    digests.dedup();
    assert_eq!(digests.len(), 1);
    assert_eq!(
        fs::read_dir(data.path())
            .unwrap()
            .filter(|f| f.as_ref().unwrap().path().is_file())
            .count(),
        2
    );
}

#[test]
fn a_newer_or_foreign_file_is_left_alone() {
    let data = tempdir().unwrap();
    let path = data.path().join("netwerkt.sqlite");
    drop(SqliteTable::open(&path).unwrap());
    let set = |pragma: &str, value: i64| {
        let file = rusqlite::Connection::open(&path).unwrap();
        file.pragma_update(None, pragma, value).unwrap();
    };
    set("user_version", 99);
    let before = fs::read(&path).unwrap();
    let refused = SqliteTable::open(&path).unwrap_err();
    assert!(
        matches!(
            refused,
            OpenError::Newer {
                found: 99,
                known: 2,
                ..
            }
        ),
        "{refused}"
    );
    assert!(refused.to_string().contains("netwerkt restore"), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), before, "not a byte is changed");

    set("user_version", 1);
    let refused = SqliteTable::open(&path).unwrap_err();
    assert!(matches!(refused, OpenError::Trial(_)), "{refused}");

    set("user_version", 2);
    set("application_id", 5);
    let refused = SqliteTable::open(&path).unwrap_err();
    assert!(matches!(refused, OpenError::Foreign(_)), "{refused}");

    fs::write(&path, b"a letter to the school, not a database").unwrap();
    let refused = SqliteTable::open(&path).unwrap_err();
    assert!(matches!(refused, OpenError::Database { .. }), "{refused}");
}
