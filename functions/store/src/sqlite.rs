//! The embedded engine: one SQLite file, for a laptop and for one small server.
//!
//! All writes go through one thread that commits everything that waits in one go: one sync of the disk for many visitors.
//! Reads have connections of their own and never wait for a write (write-ahead log). Another process may open the same file.
//!
//! You will not find a clock here, and no SQL outside this folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::opening::OpenError;
use crate::table::{
    Act, Key, Live, Page, Query, Row, Seconds, Table, TableError, Token, Transacted, check_acts, check_batch,
    check_query,
};

mod acts;
mod queries;
mod readers;
pub(crate) mod rows;
pub(crate) mod schema;
mod writer;

use readers::Readers;
use writer::{Promise, Writer};

/// A table in one SQLite file, or in memory.
#[derive(Debug)]
pub struct SqliteTable {
    writer: Writer,
    /// None for a table in memory: there the writer's connection is the only one.
    readers: Option<Readers>,
}

impl SqliteTable {
    /// Opens the file, makes it if it is not there, and brings an older layout up to date.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        Self::open_promising(path, Promise::Durable)
    }

    /// A table that is gone when it is dropped.
    pub fn in_memory() -> Result<Self, OpenError> {
        let mut connection =
            Connection::open_in_memory().map_err(|e| OpenError::database(Path::new(":memory:"), e))?;
        schema::prepare(&mut connection, Path::new(":memory:"))?;
        Ok(Self {
            writer: Writer::start(connection, Promise::Durable)?,
            readers: None,
        })
    }

    /// The control of the crash tests: answers before it commits, so that a crash loses what was acknowledged. No setting
    /// leads here, and without the feature `testing` it does not exist.
    #[cfg(any(test, feature = "testing"))]
    pub fn open_answering_too_early(path: &Path) -> Result<Self, OpenError> {
        Self::open_promising(path, Promise::Broken)
    }

    fn open_promising(path: &Path, promise: Promise) -> Result<Self, OpenError> {
        let connection = schema::open(path)?;
        Ok(Self {
            writer: Writer::start(connection, promise)?,
            readers: Some(Readers::of(PathBuf::from(path))),
        })
    }

    /// Runs a read on a thread that may wait.
    async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, TableError> {
        match &self.readers {
            Some(readers) => readers.read(read).await,
            None => self.on_writer(move |connection| read(connection)).await,
        }
    }

    /// Runs something on the connection that writes, between two commits.
    pub(crate) async fn on_writer<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, TableError> {
        let (answer, answered) = oneshot::channel();
        self.writer
            .run(Box::new(move |connection| {
                // Nobody waits any longer when the receiver is gone, and a read leaves nothing behind.
                drop(answer.send(work(connection)));
            }))
            .await?;
        answered
            .await
            .map_err(|_gone| writer::ended())?
            .map_err(before_writing)
    }
}

#[async_trait]
impl Table for SqliteTable {
    async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, TableError> {
        check_batch(std::slice::from_ref(key))?;
        let key = key.clone();
        let row = self.read(move |connection| rows::get(connection, &key)).await?;
        Ok(row.filter(|row| row.is_live(live)))
    }

    async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, TableError> {
        check_batch(keys)?;
        let keys = keys.to_vec();
        let found = self
            .read(move |connection| rows::get_all(connection, &keys))
            .await?;
        Ok(found
            .into_iter()
            .map(|row| row.filter(|row| row.is_live(live)))
            .collect())
    }

    async fn query(&self, query: &Query) -> Result<Page, TableError> {
        check_query(query)?;
        let query = query.clone();
        self.read(move |connection| queries::page(connection, &query))
            .await
    }

    async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Result<Transacted, TableError> {
        check_acts(&acts)?;
        self.writer.transact(token, acts).await
    }

    async fn sweep(&self, now: Seconds) -> Result<usize, TableError> {
        self.on_writer(move |connection| rows::sweep(connection, now))
            .await
    }
}

/// What a failure of SQLite means before anything was committed.
#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn before_writing(error: rusqlite::Error) -> TableError {
    use rusqlite::ErrorCode::{DatabaseBusy, DatabaseCorrupt, DatabaseLocked, NotADatabase};
    match error.sqlite_error_code() {
        Some(DatabaseBusy | DatabaseLocked) => TableError::Conflict,
        None | Some(DatabaseCorrupt | NotADatabase) => TableError::Corrupt(error.to_string()),
        Some(_) => TableError::Unavailable(error.to_string()),
    }
}

#[cfg(test)]
mod tests;
