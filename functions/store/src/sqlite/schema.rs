//! The layout of the file: how it is opened, what is in it, and how an older one becomes today's.

use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::opening::OpenError;

/// Says whose file it is ("BUNW"), so that another program's file is not taken for ours.
pub(crate) const APPLICATION: i64 = 0x4255_4E57;

/// How long one attempt waits for another process that is writing; the store tries more than once.
pub(super) const PATIENCE: Duration = Duration::from_secs(1);

/// The layout before the first that was ever used for something that lasts. Such a file is left alone.
const TRIAL: i64 = 1;

/// One step of layout each, oldest first; the file's `user_version` says how many it has taken, and [`TRIAL`] more. A step that
/// was released is never changed again.
const STEPS: &[&str] = &["
    CREATE TABLE items (
        partition BLOB NOT NULL, sort BLOB NOT NULL, version INTEGER NOT NULL, count INTEGER, state TEXT, body BLOB NOT NULL,
        index_partition BLOB, index_sort BLOB, expires INTEGER,
        PRIMARY KEY (partition, sort)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX items_in_index ON items (index_partition, index_sort, partition, sort) WHERE index_partition IS NOT NULL;
    CREATE INDEX items_expiring ON items (expires) WHERE expires IS NOT NULL;

    -- The keys that open the rest, kept apart: same columns, own table, in no index.
    CREATE TABLE keys (
        partition BLOB NOT NULL, sort BLOB NOT NULL, version INTEGER NOT NULL, count INTEGER, state TEXT, body BLOB NOT NULL,
        index_partition BLOB, index_sort BLOB, expires INTEGER,
        PRIMARY KEY (partition, sort)
    ) STRICT, WITHOUT ROWID;

    -- Which transactions were applied, in that order; the oldest are forgotten.
    CREATE TABLE tokens (nth INTEGER PRIMARY KEY, token BLOB NOT NULL UNIQUE, acts BLOB NOT NULL) STRICT;
"];

/// The newest layout this program knows.
pub(crate) fn newest() -> i64 {
    i64::try_from(STEPS.len())
        .unwrap_or(i64::MAX)
        .saturating_add(TRIAL)
}

/// Opens the file for writing; makes it, readable by its owner only, if it is not there.
pub(crate) fn open(path: &Path) -> Result<Connection, OpenError> {
    let mut new = OpenOptions::new();
    new.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    drop(new.open(path).map_err(|e| OpenError::file(path, e))?);
    let mut connection = connect(path).map_err(|e| OpenError::database(path, e))?;
    prepare(&mut connection, path)?;
    // After a crash the log may hold keys that were destroyed. Somebody else who is reading empties it later.
    empty_the_log(&connection).map_err(|e| OpenError::database(path, e))?;
    Ok(connection)
}

/// Writes the log into the database and cuts it to nothing; not 0 if somebody is in the way.
pub(super) fn empty_the_log(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
}

/// Opens the file only to read it.
pub(crate) fn open_reader(path: &Path) -> rusqlite::Result<Connection> {
    let connection = connect(path)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// A connection to a file that is there.
pub(crate) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    // Without URI names and without creating: the path is a path, and the file is there.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// Sets how this connection keeps its promises, and brings the layout up to date.
pub(super) fn prepare(connection: &mut Connection, path: &Path) -> Result<(), OpenError> {
    whose(connection, path)?;
    keep_a_log(connection, path)?;
    settle(connection).map_err(|e| OpenError::database(path, e))?;
    migrate(connection, path)
}

/// A write-ahead log, so that readers never wait for the writer. A table in memory has none and needs none.
fn keep_a_log(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let mode = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
    match mode.map_err(|e| OpenError::database(path, e))?.as_str() {
        "wal" | "memory" => Ok(()),
        _ => Err(OpenError::database(
            path,
            "this file system cannot keep a write-ahead log; use a local disk",
        )),
    }
}

/// FULL: a commit is on the disk before it is answered. `secure_delete`: what is deleted is overwritten with zeros.
fn settle(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "fullfsync", true)?; // where a plain sync is a mere wish (macOS)
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Stops at a file that is not ours or too new, before anything in it is changed.
pub(crate) fn whose(connection: &Connection, path: &Path) -> Result<i64, OpenError> {
    let read = |name: &str| {
        let value = connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        value.map_err(|e| OpenError::database(path, e))
    };
    // Whose it is, is read last: if it says nobody's, what was read before is not of somebody who makes it just now.
    let (schema, layout) = (read("schema_version")?, read("user_version")?);
    let application = read("application_id")?;
    let empty = application == 0 && layout == 0 && schema == 0;
    if application != APPLICATION && !empty {
        return Err(OpenError::Foreign(path.into()));
    }
    if application == APPLICATION && layout == TRIAL {
        return Err(OpenError::Trial(path.into()));
    }
    if layout > newest() {
        let known = newest();
        return Err(OpenError::Newer {
            path: path.into(),
            found: layout,
            known,
        });
    }
    Ok(layout)
}

fn migrate(connection: &mut Connection, path: &Path) -> Result<(), OpenError> {
    let failed = |e| OpenError::database(path, e);
    if whose(connection, path)? == newest() {
        return Ok(());
    }
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(failed)?;
    // Another process may have been faster: look again now that nobody else can write.
    let taken = (whose(&transaction, path)? - TRIAL).max(0);
    let taken = usize::try_from(taken).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(taken) {
        transaction.execute_batch(step).map_err(failed)?;
    }
    transaction
        .pragma_update(None, "application_id", APPLICATION)
        .map_err(failed)?;
    transaction
        .pragma_update(None, "user_version", newest())
        .map_err(failed)?;
    transaction.commit().map_err(failed)
}
