//! Rows in and out of SQLite.

use rusqlite::{Connection, OptionalExtension, params};

use crate::table::{Key, Row, Seconds};

/// The columns, in the order in which [`read`] expects them.
pub(super) const COLUMNS: &str =
    "partition, sort, version, count, state, body, index_partition, index_sort, expires";

/// So many expired rows are removed at once, so that nobody waits long for it.
const SWEPT_AT_ONCE: usize = 1000;

/// The table a key belongs to.
pub(super) fn table(partition: &[u8]) -> &'static str {
    if partition.starts_with(crate::table::APART) {
        "keys"
    } else {
        "items"
    }
}

/// The row at this key.
pub(crate) fn get(connection: &Connection, key: &Key) -> rusqlite::Result<Option<Row>> {
    let table = table(&key.partition);
    let sql = format!("SELECT {COLUMNS} FROM {table} WHERE partition = ?1 AND sort = ?2");
    connection
        .prepare_cached(&sql)?
        .query_row(params![key.partition, key.sort], read)
        .optional()
}

/// The rows at these keys, all as of the same moment.
pub(super) fn get_all(connection: &Connection, keys: &[Key]) -> rusqlite::Result<Vec<Option<Row>>> {
    let snapshot = connection.unchecked_transaction()?;
    let rows = keys.iter().map(|key| get(&snapshot, key)).collect();
    snapshot.finish()?;
    rows
}

/// Writes the row over whatever was there; the index follows by itself.
pub(super) fn put(connection: &Connection, row: &Row) -> rusqlite::Result<()> {
    let table = table(&row.key.partition);
    let sql = format!("REPLACE INTO {table} ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    connection.prepare_cached(&sql)?.execute(params![
        row.key.partition,
        row.key.sort,
        row.version,
        row.count,
        row.state,
        row.body,
        row.index.as_ref().map(|index| &index.partition),
        row.index.as_ref().map(|index| &index.sort),
        row.expires,
    ])?;
    Ok(())
}

/// Removes the row, and says how many there were.
pub(crate) fn delete(connection: &Connection, key: &Key) -> rusqlite::Result<usize> {
    let table = table(&key.partition);
    let sql = format!("DELETE FROM {table} WHERE partition = ?1 AND sort = ?2");
    connection
        .prepare_cached(&sql)?
        .execute(params![key.partition, key.sort])
}

/// Removes some rows that have expired.
pub(super) fn sweep(connection: &Connection, now: Seconds) -> rusqlite::Result<usize> {
    connection.execute(
        "DELETE FROM items WHERE (partition, sort) IN
             (SELECT partition, sort FROM items WHERE expires <= ?1 LIMIT ?2)",
        params![now, SWEPT_AT_ONCE],
    )
}

/// A row from its columns.
pub(super) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let index_partition: Option<Vec<u8>> = row.get(6)?;
    let index_sort: Option<Vec<u8>> = row.get(7)?;
    Ok(Row {
        key: Key {
            partition: row.get(0)?,
            sort: row.get(1)?,
        },
        version: row.get(2)?,
        count: row.get(3)?,
        state: row.get(4)?,
        body: row.get(5)?,
        index: index_partition
            .zip(index_sort)
            .map(|(partition, sort)| Key { partition, sort }),
        expires: row.get(8)?,
    })
}
