//! The store: one small table trait, its engines, and what is kept in it.
//!
//! [`Store`] is what functions use: reads named after decisions, and [`Store::commit`]. It is written once, over any
//! [`table::Table`]; [`sqlite`] is the engine of a laptop and of one small server, `dynamodb` the one on AWS.
//!
//! Time, ids and decisions come from the caller. You will not find a clock here, nor a rule of the programme; and nothing that
//! a person told us is readable in what this crate writes (see [`sealing`]).

use std::borrow::Borrow;
use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::erasing::{Erased, Ledger};
use crate::opening::OpenError;
use crate::reads::People;
use crate::sealing::{Keys, RootKey};
use crate::table::{Act, Condition, Limit, Live, Row, Table, TableError, Transacted};

pub mod backup;
mod commit;
#[cfg(any(test, feature = "testing"))]
pub mod contract;
#[cfg(feature = "dynamodb")]
pub mod dynamodb;
mod erasing;
mod files;
mod keys;
pub mod opening;
mod reads;
mod records;
mod retries;
pub mod sealing;
pub mod sqlite;
pub mod table;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use commit::Committed;
pub use keys::letter_at;
pub use reads::{Board, Everything, Pile, Shared, Uses};

/// The store. Cheap to clone: clones are the same store.
#[derive(Clone)]
pub struct Store {
    table: Arc<dyn Table>,
    keys: Keys,
    erased: Erased,
    /// The keys of people that this visit opened; without one, none are remembered.
    opened: Option<Arc<Mutex<People>>>,
}

/// Why the store could not do what was asked.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum StoreError {
    /// Others were writing the same all the time; nothing was written. Trying again later will do.
    #[error("others were writing the same")]
    Conflict,
    /// The store does not answer; nothing is known to have been written. Trying again later will do.
    #[error("the store does not answer: {0}")]
    Unavailable(String),
    /// What is stored cannot be read. Trying again will not help.
    #[error("what is stored cannot be read: {0}")]
    Corrupt(String),
    /// More than can be written at once. Trying again will not help.
    #[error(transparent)]
    TooLarge(Limit),
}

impl Store {
    /// Opens the store in a data folder; makes folder, root key and database when they are not there yet.
    ///
    /// Stops, with a sentence that says what to do, when the root key is missing for data that exists, or is another.
    pub async fn open(data: &Path) -> Result<Self, OpenError> {
        Self::open_with(data, sqlite::SqliteTable::open).await
    }

    async fn open_with(
        data: &Path,
        open_table: impl FnOnce(&Path) -> Result<sqlite::SqliteTable, OpenError>,
    ) -> Result<Self, OpenError> {
        let root_key = files::root_key(data);
        files::make_folder(data)?;
        let root = match RootKey::read(&root_key)? {
            Some(root) => root,
            None if files::has_data(data) => return Err(OpenError::KeyMissing(root_key)),
            None => RootKey::create(&root_key)?,
        };
        let table = open_table(&files::database(data))?;
        let store = Self {
            erased: Erased::Beside(Ledger::of(data)),
            ..Self::over(Arc::new(table), Keys::of(&root))
        };
        let kept = store.get(&keys::root_key_check(), Live::Forever).await?;
        store.check_keys(&root_key, kept).await?;
        store.erase_again().await?;
        Ok(store)
    }

    /// A store that is gone when its last clone is dropped, with a root key of its own.
    pub fn in_memory() -> Result<Self, OpenError> {
        let keys = Keys::of(&RootKey::random()?);
        Ok(Self::over(Arc::new(sqlite::SqliteTable::in_memory()?), keys))
    }

    /// A store over any table. The keys must be those it was first used with.
    pub fn over(table: Arc<dyn Table>, keys: Keys) -> Self {
        Self {
            table,
            keys,
            erased: Erased::Nowhere,
            opened: None,
        }
    }

    /// The same store for one visit: it remembers the keys of people that the visit opened, so that writing does not ask for
    /// them again. Each write checks that they are still the ones that are kept. Wiped from memory when the visit is over.
    #[must_use]
    pub fn for_a_visit(&self) -> Self {
        Self {
            opened: Some(Arc::default()),
            ..self.clone()
        }
    }

    /// Opens a store whose root key is kept elsewhere, over a table that writes down itself who was erased; `named` is how the
    /// root key is called where it is set. Stops when the data was sealed with another. While the root key is fetched, the table is
    /// asked for what it is compared with.
    pub async fn open_apart<K: Borrow<RootKey>, E: From<OpenError>>(
        table: Arc<dyn Table>,
        root: impl Future<Output = Result<K, E>>,
        named: &Path,
    ) -> Result<Self, E> {
        let at = keys::root_key_check();
        let (root, kept) = tokio::join!(root, table.get(&at, Live::Forever));
        let store = Self {
            erased: Erased::Apart,
            ..Self::over(table, Keys::of(root?.borrow()))
        };
        let kept = kept.map_err(|error| OpenError::Store(error.into()))?;
        store.check_keys(named, kept).await?;
        Ok(store)
    }

    /// The sub-keys for what is sealed outside the store: drafts, links, digests.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Whether the store answers.
    pub async fn answers(&self) -> Result<(), StoreError> {
        self.get(&keys::root_key_check(), Live::Forever).await.map(drop)
    }

    /// Removes what has expired by now, some at a time, and says how many; for a worker to call now and then.
    pub async fn sweep(&self, now: jiff::Timestamp) -> Result<usize, StoreError> {
        Ok(self.table.sweep(now.as_second()).await?)
    }

    /// Compares the root key with the one the data was sealed with, by the row that is kept for this; the first time, keeps it.
    async fn check_keys(&self, root_key: &Path, kept: Option<Row>) -> Result<(), OpenError> {
        let row = self.keys.check();
        let at = row.key.clone();
        let mut found = kept;
        if found.is_none() {
            let when = Condition::Absent;
            match self.write(&[Act::Put { row, when }]).await? {
                Transacted::Applied => return Ok(()),
                // Somebody else opened the same new data a moment earlier.
                Transacted::Refused(_) => found = self.get(&at, Live::Forever).await?,
            }
        }
        let right = found.is_some_and(|row| self.keys.made(&row));
        if right {
            Ok(())
        } else {
            Err(OpenError::KeyWrong(root_key.into()))
        }
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl StoreError {
    pub(crate) fn corrupt(at: &table::Key, why: &str) -> Self {
        Self::Corrupt(format!("{at:?}: {why}"))
    }

    /// Whether trying again may help.
    pub(crate) fn may_pass(&self) -> bool {
        matches!(self, Self::Conflict | Self::Unavailable(_))
    }
}

impl From<TableError> for StoreError {
    fn from(error: TableError) -> Self {
        match error {
            TableError::Conflict => Self::Conflict,
            TableError::Unavailable(why) | TableError::UnknownOutcome(why) => Self::Unavailable(why),
            TableError::Corrupt(why) => Self::Corrupt(why),
            TableError::Limit(limit) => Self::TooLarge(limit),
            TableError::TokenReused => Self::Corrupt(error.to_string()),
        }
    }
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "these tests look into the files themselves, and can be told how long to go on"
)]
mod tests;
