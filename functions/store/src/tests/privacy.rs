//! Nobody who gets hold of the files reads what a person told us.

use std::fs;
use std::path::Path;

use programme::change::Change;
use programme::posts::Side;
use tempfile::tempdir;

use super::classes::{SECRET, a_class, card, group_code, hired, joined, knows, placed, proposed, reported};
use super::people::{CANARY, ask};
use super::staff::asked_for_a_link;
use crate::records::Kept;
use crate::table::{Act, Condition, Key, Row, Token, Transacted};
use crate::{Committed, Store, keys};

/// How many files of the folder hold one of these.
fn files_with(data: &Path, canaries: &[&[u8]]) -> usize {
    let holds = |bytes: &[u8], canary: &[u8]| bytes.windows(canary.len()).any(|window| window == canary);
    let files = fs::read_dir(data)
        .unwrap()
        .map(|file| fs::read(file.unwrap().path()).unwrap());
    files
        .filter(|bytes| canaries.iter().any(|canary| holds(bytes, canary)))
        .count()
}

/// Writes a row over whatever is there.
async fn overwrite(store: &Store, key: Key, body: Vec<u8>) {
    let row = Row {
        body,
        ..Row::new(key)
    };
    let when = Condition::ALWAYS;
    let token = Token(crate::sealing::chance().unwrap());
    let written = store.table.transact(token, [Act::Put { row, when }].into());
    assert_eq!(written.await.unwrap(), Transacted::Applied);
}

#[tokio::test]
async fn no_personal_cell_is_readable_in_database_log_or_backup() {
    let data = tempdir().unwrap();
    let store = Store::open(data.path()).await.unwrap();
    for n in 0..20 {
        assert_eq!(store.commit(ask(n).1).await.unwrap(), Committed::Done);
    }
    crate::backup::backup(data.path(), &data.path().join("backup")).unwrap();
    let canaries = [CANARY.as_bytes()];
    assert_eq!(files_with(data.path(), &canaries), 0);
    let (request, _) = ask(3);
    let opened = store.a_request(request.id).await.unwrap().unwrap();
    assert_eq!(opened.value, request, "and with the key all of it is");

    // The control: the same record written without sealing is found.
    let body = serde_json::to_vec(&request).unwrap();
    overwrite(&store, keys::request(request.id), body).await;
    assert!(files_with(data.path(), &canaries) > 0);
}

#[tokio::test]
async fn nothing_a_group_said_and_no_secret_of_the_staff_is_readable() {
    let data = tempdir().unwrap();
    let store = Store::open(data.path()).await.unwrap();
    let group = a_class(&store, 1, 40).await.value;
    let [samira, jonas] = [
        joined(&store, &group, 1).await.value,
        joined(&store, &group, 2).await.value,
    ];
    let uncle = knows(&store, &samira, 1).await.value;
    let need = placed(&store, &samira, 1, Side::Need).await.value;
    let offer = placed(&store, &jonas, 2, Side::Offer).await.value;
    proposed(&store, &need, &offer, 1).await;
    let report = reported(&store, &samira, 1).await;
    let staff = hired(&store, 1).await.value;
    let link = asked_for_a_link(&store, &staff).await;
    crate::backup::backup(data.path(), &data.path().join("backup")).unwrap();

    // Numbers are how bytes would stand in a record that is not sealed.
    let numbers = serde_json::to_string(SECRET).unwrap();
    let (card, code) = (card(1), group_code(1));
    let canaries = [
        CANARY.as_bytes(),
        SECRET,
        numbers.as_bytes(),
        card.signs().as_bytes(),
        code.signs().as_bytes(),
    ];
    assert_eq!(files_with(data.path(), &canaries), 0);

    // The control: each record by itself, written without sealing, is found.
    let in_clear: [&dyn Kept; 7] = [&group, &samira, &uncle, &need, &report, &staff, &link];
    for record in in_clear {
        let data = tempdir().unwrap();
        let store = Store::open(data.path()).await.unwrap();
        let body = serde_json::to_vec(&record.as_json().unwrap()).unwrap();
        assert!(
            body.windows(CANARY.len())
                .any(|window| window == CANARY.as_bytes())
        );
        overwrite(&store, record.key(), body).await;
        assert!(files_with(data.path(), &canaries) > 0, "{:?}", record.key());
    }
    for (record, secret) in [
        (&samira as &dyn Kept, card.signs()),
        (&group, code.signs()),
        (&staff, &numbers),
    ] {
        let json = record.as_json().unwrap().to_string();
        assert!(json.contains(secret), "{:?}", record.key());
    }
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
