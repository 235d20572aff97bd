//! The small table every engine implements, and the words to speak to it.
//!
//! A table holds rows. A row has a key of two byte strings: a *partition* (what belongs together and is read together) and a
//! *sort* key (the order inside it; bytes compare as bytes). Some rows also have an *index key*, another such pair under which
//! they are found; rows without one are simply not in the index.
//!
//! The shape is that of DynamoDB, because that engine cannot be bent; SQLite can. What must hold for any engine is written as
//! tests in `contract.rs`. You will not find an expression language here: conditions are a closed list, so that no engine can
//! do more than another. Nor a scan: everything is read by key, or as a range of one partition.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;

mod limits;

pub use limits::{Limit, MOST_ACTS, MOST_BYTES_A_PAGE, MOST_BYTES_A_ROW, MOST_ROWS_A_PAGE};
pub(crate) use limits::{check_acts, check_batch, check_query};

/// Rows whose partition starts like this are kept apart from all others, in a table of their own: they are the keys that open
/// the rest. They are in no index and do not expire. Deleting one leaves nothing of it in the files of the engine.
pub const APART: &[u8] = b"KEY#";

/// Seconds since 1970.
pub type Seconds = i64;

/// Where a row is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What belongs together; 1–2048 bytes.
    pub partition: Vec<u8>,
    /// The order inside the partition; 1–1024 bytes.
    pub sort: Vec<u8>,
}

impl Key {
    /// A key of two texts.
    pub fn new(partition: impl Into<Vec<u8>>, sort: impl Into<Vec<u8>>) -> Self {
        Self {
            partition: partition.into(),
            sort: sort.into(),
        }
    }

    /// Whether the row is kept apart (see [`APART`]).
    pub fn is_apart(&self) -> bool {
        self.partition.starts_with(APART)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}/{}",
            self.partition.escape_ascii(),
            self.sort.escape_ascii()
        )
    }
}

/// One row.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Row {
    /// Where it is.
    pub key: Key,
    /// How often it was written; whoever writes says the new number.
    pub version: u64,
    /// A number that can be raised with a bound.
    pub count: Option<i64>,
    /// A short text that conditions can ask for.
    pub state: Option<String>,
    /// Everything else; the table never looks inside.
    pub body: Vec<u8>,
    /// Where it is found in the index, if it is there at all.
    pub index: Option<Key>,
    /// From this second on the row is gone for readers, whether or not the engine has removed it yet.
    pub expires: Option<Seconds>,
}

impl Row {
    /// An empty row of version 1, not in the index, never expiring.
    pub fn new(key: Key) -> Self {
        Self {
            key,
            version: 1,
            count: None,
            state: None,
            body: Vec::new(),
            index: None,
            expires: None,
        }
    }

    /// Whether a reader may see it.
    pub fn is_live(&self, live: Live) -> bool {
        match (self.expires, live) {
            (None, _) => true,
            (Some(expires), Live::At(now)) => expires > now,
            (Some(_), Live::Forever) => false,
        }
    }
}

/// Which rows a reader sees. Engines remove expired rows when they come to it, so expiry is decided on reading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Live {
    /// Rows that have not expired at this second.
    At(Seconds),
    /// Only rows that never expire. A reader who has no clock sees no row that could be over.
    Forever,
}

/// Something a condition can ask for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Attribute {
    /// [`Row::version`]
    Version,
    /// [`Row::count`]
    Count,
    /// [`Row::state`]
    State,
    /// [`Row::expires`]
    Expires,
}

/// What an attribute is compared with.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Value {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}

/// What a write expects to find. Conditions see a row as it lies there, expired or not.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Condition {
    /// There is no row.
    Absent,
    /// There is a row.
    Exists,
    /// There is a row of this version.
    Version(u64),
    /// There is a row, and its attribute has this value.
    Equals(Attribute, Value),
    /// There is a row, and its attribute is a number below this one.
    LessThan(Attribute, i64),
    /// All of these hold; of none, always.
    All(Vec<Condition>),
}

impl Condition {
    /// No expectation.
    pub const ALWAYS: Self = Self::All(Vec::new());

    /// Whether the row that was found, if any, is as expected.
    pub fn holds(&self, found: Option<&Row>) -> bool {
        match self {
            Self::Absent => found.is_none(),
            Self::Exists => found.is_some(),
            Self::Version(version) => found.is_some_and(|row| row.version == *version),
            Self::Equals(attribute, value) => found.and_then(|row| attribute.of(row)).as_ref() == Some(value),
            Self::LessThan(attribute, bound) => {
                matches!(found.and_then(|row| attribute.of(row)), Some(Value::Number(n)) if n < *bound)
            }
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(found)),
        }
    }
}

impl Attribute {
    fn of(self, row: &Row) -> Option<Value> {
        match self {
            Self::Version => i64::try_from(row.version).ok().map(Value::Number),
            Self::Count => row.count.map(Value::Number),
            Self::State => row.state.clone().map(Value::Text),
            Self::Expires => row.expires.map(Value::Number),
        }
    }
}

/// One part of a transaction. No two parts may concern the same key.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Act {
    /// Writes the whole row, over whatever was there.
    Put {
        /// The row as it shall be.
        row: Row,
        /// What must be there before.
        when: Condition,
    },
    /// Raises (or, when negative, lowers) the count of a row. A row that is not there counts as zero and is made.
    Add {
        /// The row.
        key: Key,
        /// How much.
        add: i64,
        /// Refused if the count would become more than this.
        at_most: Option<i64>,
        /// When the row may be forgotten; replaces what stood there, if given.
        expires: Option<Seconds>,
    },
    /// Removes the row; one that is not there stays so.
    Delete {
        /// The row.
        key: Key,
        /// What must be there before.
        when: Condition,
    },
    /// Changes nothing, and refuses the whole transaction when the condition does not hold.
    Check {
        /// The row.
        key: Key,
        /// What must be there.
        when: Condition,
    },
}

impl Act {
    /// The row it concerns.
    pub fn key(&self) -> &Key {
        match self {
            Self::Put { row, .. } => &row.key,
            Self::Add { key, .. } | Self::Delete { key, .. } | Self::Check { key, .. } => key,
        }
    }

    /// Whether it may go ahead with the row that was found.
    pub fn may(&self, found: Option<&Row>) -> bool {
        match self {
            Self::Put { when, .. } | Self::Delete { when, .. } | Self::Check { when, .. } => {
                when.holds(found)
            }
            Self::Add { add, at_most, .. } => {
                let sum = found.and_then(|row| row.count).unwrap_or(0).checked_add(*add);
                sum.is_some_and(|sum| at_most.is_none_or(|most| sum <= most))
            }
        }
    }
}

/// Says that two transactions are one and the same, sent twice. Random; of 128 bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Token(pub [u8; 16]);

/// What became of a transaction that was decided.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Transacted {
    /// All of it was written, and is durable.
    Applied,
    /// None of it was written, because of these.
    Refused(Vec<Lost>),
}

/// A part of a transaction that found something else than expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lost {
    /// Which part, counted from 0.
    pub act: usize,
    /// The row that was there instead.
    pub found: Option<Row>,
}

/// Rows of one partition, or of one partition of the index.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query {
    /// Look in the rows or in the index.
    pub source: Source,
    /// The partition.
    pub partition: Vec<u8>,
    /// Which sort keys.
    pub sorts: Sorts,
    /// In which order.
    pub order: Order,
    /// At most so many rows, 1–1000. A page may have fewer, even none, and still not be the last.
    pub limit: usize,
    /// Where the page before ended.
    pub after: Option<PageToken>,
    /// Which rows are seen.
    pub live: Live,
}

impl Query {
    /// All rows of a partition that never expire, in order, a hundred a page.
    pub fn partition(partition: impl Into<Vec<u8>>) -> Self {
        Self {
            source: Source::Rows,
            partition: partition.into(),
            sorts: Sorts::All,
            order: Order::Ascending,
            limit: 100,
            after: None,
            live: Live::Forever,
        }
    }

    /// The same, of a partition of the index.
    pub fn index(partition: impl Into<Vec<u8>>) -> Self {
        Self {
            source: Source::Index,
            ..Self::partition(partition)
        }
    }
}

/// Where a query looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// The rows themselves, as they are now.
    Rows,
    /// The index. It may lag behind the rows: never decide a right from it.
    Index,
}

/// Which sort keys of a partition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sorts {
    /// Every one.
    All,
    /// Those that begin like this.
    Prefix(Vec<u8>),
    /// Those from the first to the second, both included.
    Between(Vec<u8>, Vec<u8>),
}

/// Smallest first, or largest first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// Where a page ended, so that the next can begin after it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageToken {
    pub(crate) key: Key,
    pub(crate) index: Option<Key>,
}

impl PageToken {
    /// The place of this row.
    pub(crate) fn after(row: &Row) -> Self {
        Self {
            key: row.key.clone(),
            index: row.index.clone(),
        }
    }
}

/// Some rows, and where to go on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    /// The rows, in the order asked for.
    pub rows: Vec<Row>,
    /// Where the next page begins; `None` says that there is none.
    pub next: Option<PageToken>,
}

/// Why a table could not do what was asked. A refused transaction is no error: it is [`Transacted::Refused`].
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TableError {
    /// Somebody else was writing the same rows. Nothing was written; try again.
    #[error("somebody else was writing at the same moment")]
    Conflict,
    /// The engine does not answer, or asks to come back later. Nothing was written.
    #[error("the store does not answer: {0}")]
    Unavailable(String),
    /// No answer came back: it may have been written or not. Try again with the same token.
    #[error("it is not known whether it was written: {0}")]
    UnknownOutcome(String),
    /// What lies in the table cannot be read.
    #[error("what is stored cannot be read: {0}")]
    Corrupt(String),
    /// The request is larger than any engine takes. Nothing was written.
    #[error(transparent)]
    Limit(#[from] Limit),
    /// The token was used before, for something else. Nothing was written.
    #[error("the token was used before for another transaction")]
    TokenReused,
}

/// A table with an engine behind it.
#[async_trait]
pub trait Table: Send + Sync {
    /// The row at this key, as it is now.
    async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, TableError>;

    /// The rows at these keys (1–100), in the order asked for.
    async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, TableError>;

    /// One page of a partition.
    async fn query(&self, query: &Query) -> Result<Page, TableError>;

    /// All of these (1–100), or none. It answers only when what it wrote is durable.
    ///
    /// A token that was applied before with the same acts is answered [`Transacted::Applied`] and writes nothing; with other
    /// acts it is [`TableError::TokenReused`]. A refused transaction does not use up its token. Engines remember tokens for at
    /// least as long as anybody retries (minutes), not for ever.
    async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Result<Transacted, TableError>;

    /// Removes some rows that have expired, and says how many; an engine that does so by itself removes none.
    async fn sweep(&self, now: Seconds) -> Result<usize, TableError>;
}
