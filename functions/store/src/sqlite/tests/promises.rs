//! Durable when answered, whole after a power cut, and quick for many at once.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use tempfile::tempdir;
use tokio::task::JoinSet;

use crate::files::beside_database;
use crate::sqlite::{SqliteTable, acts};
use crate::table::{Act, Condition, Key, Query, Row, Table as _, Token, Transacted};

/// Three rows that belong together: the `n`-th transaction of these tests.
fn together(n: u8) -> (Token, Arc<[Act]>) {
    let put = |sort: &str| Act::Put {
        row: Row {
            body: vec![n; 700],
            ..Row::new(Key::new(vec![n], sort))
        },
        when: Condition::Absent,
    };
    (Token([n; 16]), [put("a"), put("b"), put("c")].into())
}

/// Which transactions are there, whole; panics at one that is there in part.
async fn whole(path: &Path, most: u8) -> Vec<u8> {
    let table = SqliteTable::open(path).unwrap();
    let mut there = Vec::new();
    for n in 1..=most {
        match table.query(&Query::partition([n])).await.unwrap().rows.len() {
            0 => {}
            3 => there.push(n),
            part => panic!("transaction {n} is there in part: {part} rows of 3"),
        }
    }
    there
}

/// A power cut: of the log the disk has at least what was synced when the last answer was given, and beyond that anything,
/// torn or garbled. For every such cut: all that was acknowledged is there, and nothing is there in part.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "this test plays the disk")]
async fn after_a_power_cut_all_that_was_acknowledged_is_there_whole() {
    const LAST: u8 = 12;
    let folder = tempdir().unwrap();
    let path = folder.path().join("table.sqlite");
    let [log, _] = beside_database(&path);
    let table = SqliteTable::open(&path).unwrap();
    let mut synced = vec![fs::metadata(&log).unwrap().len()];
    for n in 1..=LAST {
        let (token, acts) = together(n);
        assert_eq!(table.transact(token, acts).await.unwrap(), Transacted::Applied);
        synced.push(fs::metadata(&log).unwrap().len());
    }
    let (database, written) = (fs::read(&path).unwrap(), fs::read(&log).unwrap());

    for acknowledged in [1, 5, LAST - 1] {
        let sure = usize::try_from(synced[usize::from(acknowledged)]).unwrap();
        let next = usize::try_from(synced[usize::from(acknowledged) + 1]).unwrap();
        for cut in [sure, sure + 1, sure + 24, sure + 4120, next - 1, next] {
            for garbled in [false, true] {
                let after = tempdir().unwrap();
                let path = after.path().join("table.sqlite");
                let [log, _] = beside_database(&path);
                let mut disk = written[..cut].to_vec();
                if garbled {
                    disk[sure..].iter_mut().for_each(|byte| *byte = !*byte);
                }
                fs::write(&path, &database).unwrap();
                fs::write(&log, &disk).unwrap();
                let there = whole(&path, LAST).await;
                let (expected, more) = ((1..=acknowledged).collect::<Vec<_>>(), acknowledged + 1);
                assert!(
                    there.starts_with(&expected),
                    "cut at {cut} after {sure}: {there:?}"
                );
                assert!(there.len() <= usize::from(more), "{there:?}");
            }
        }
    }
    // The control: cut before what was synced, and an acknowledged transaction is missing.
    let after = tempdir().unwrap();
    let path = after.path().join("table.sqlite");
    fs::write(&path, &database).unwrap();
    let too_early = usize::try_from(synced[5]).unwrap() - 1;
    fs::write(&beside_database(&path)[0], &written[..too_early]).unwrap();
    assert_eq!(whole(&path, LAST).await, [1, 2, 3, 4]);
}

#[tokio::test]
async fn a_commit_is_on_the_disk_before_it_is_answered() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("table.sqlite");
    let table = SqliteTable::open(&path).unwrap();
    let (synchronous, journal): (i64, String) = table
        .on_writer(|connection| {
            let synchronous = connection.pragma_query_value(None, "synchronous", |row| row.get(0))?;
            Ok((
                synchronous,
                connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?,
            ))
        })
        .await
        .unwrap();
    assert_eq!(
        (synchronous, journal.as_str()),
        (2, "wal"),
        "FULL: SQLite syncs the log at every commit"
    );

    // What is answered is seen at once by somebody who opens the file apart.
    assert_eq!(unseen_when_answered(&table, &path).await, 0);
    // The control: with the promise broken it is not.
    let path = folder.path().join("broken.sqlite");
    let broken = SqliteTable::open_answering_too_early(&path).unwrap();
    assert!(unseen_when_answered(&broken, &path).await > 0);
}

/// How many of some transactions were answered and yet not there.
async fn unseen_when_answered(table: &SqliteTable, path: &Path) -> usize {
    let apart = Connection::open(path).unwrap();
    let mut unseen = 0;
    for n in 1..=10 {
        let (token, acts) = together(n);
        assert_eq!(table.transact(token, acts).await.unwrap(), Transacted::Applied);
        let sql = "SELECT count(*) FROM items WHERE partition = ?1";
        let rows: i64 = apart.query_row(sql, [[n]], |row| row.get(0)).unwrap();
        unseen += usize::from(rows == 0);
    }
    unseen
}

/// How many commits the log holds: frames that say how large the database is after them (file format, section 4.1).
#[expect(clippy::disallowed_methods, reason = "the log is counted as the disk has it")]
fn commits_in(log: &Path) -> usize {
    let (log, page) = (fs::read(log).unwrap(), 4096);
    log.get(32..)
        .unwrap_or_default()
        .chunks_exact(24 + page)
        .filter(|frame| frame[4..8] != [0; 4])
        .count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_who_wait_share_a_commit() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("table.sqlite");
    let [log, _] = beside_database(&path);
    let table = Arc::new(SqliteTable::open(&path).unwrap());
    let opened = commits_in(&log);
    for n in 1..=10 {
        let (token, acts) = together(n);
        table.transact(token, acts).await.unwrap();
    }
    assert_eq!(
        commits_in(&log) - opened,
        10,
        "one who comes alone has a commit alone"
    );

    let mut joining = JoinSet::new();
    for n in 11..=210 {
        let table = Arc::clone(&table);
        joining.spawn(async move {
            let (token, acts) = together(n);
            table.transact(token, acts).await.unwrap()
        });
    }
    assert!(
        joining
            .join_all()
            .await
            .into_iter()
            .all(|outcome| outcome == Transacted::Applied)
    );
    let commits = commits_in(&log) - opened - 10;
    assert!(commits < 100, "200 who come at once shared {commits} commits");
}

#[tokio::test]
async fn two_processes_may_write_the_same_file() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("table.sqlite");
    let tables = [
        SqliteTable::open(&path).unwrap(),
        SqliteTable::open(&path).unwrap(),
    ];
    for n in 1..=20 {
        let (token, acts) = together(n);
        let outcome = tables[usize::from(n % 2)].transact(token, acts).await.unwrap();
        assert_eq!(outcome, Transacted::Applied);
    }
    for table in &tables {
        let (_, acts) = together(7);
        let outcome = table.transact(Token([99; 16]), acts).await.unwrap();
        assert!(
            matches!(outcome, Transacted::Refused(lost) if lost.len() == 3),
            "each sees what the other wrote"
        );
    }
}

#[tokio::test]
async fn the_oldest_tokens_are_forgotten() {
    let table = SqliteTable::in_memory().unwrap();
    let write = async |n| {
        let (token, acts) = together(n);
        table.transact(token, acts).await.unwrap()
    };
    let remembered = async || {
        let count = "SELECT count(*) FROM tokens";
        table
            .on_writer(move |c| c.query_row(count, [], |row| row.get::<_, i64>(0)))
            .await
            .unwrap()
    };
    write(1).await;
    // As if so many had come in between that there is room for one more.
    let (many, sql) = (
        acts::REMEMBERED - 1,
        "INSERT INTO tokens VALUES (?1, x'00', x'00')",
    );
    table
        .on_writer(move |connection| connection.execute(sql, [many]))
        .await
        .unwrap();
    write(2).await;
    assert_eq!((remembered().await, write(1).await), (3, Transacted::Applied));
    write(3).await;
    assert_eq!(remembered().await, 3);
    assert!(
        matches!(write(1).await, Transacted::Refused(_)),
        "the first is forgotten, what it wrote is not"
    );
}
