//! How much a table takes at once: the limits of DynamoDB, held by every engine, so that what works on a laptop works there.

use std::collections::HashSet;

use super::{Act, Key, PageToken, Query, Row, Seconds, Sorts};

/// The most acts in one transaction, and keys in one batch.
pub const MOST_ACTS: usize = 100;
/// The most bytes of one row, its keys and the names of its attributes included.
pub const MOST_BYTES_A_ROW: usize = 400 * 1024;
/// The most bytes of one transaction.
const MOST_BYTES_A_TRANSACTION: usize = 4 * 1024 * 1024;
/// The most rows of one page.
pub const MOST_ROWS_A_PAGE: usize = 1000;
/// A page ends when it has so many bytes.
pub const MOST_BYTES_A_PAGE: usize = 1024 * 1024;
/// What the names of all attributes and the three numbers take, rounded up.
const ATTRIBUTES: usize = 128;

/// What was asked is more than a table takes at once, or not well formed: a mistake of the program, not of a visitor.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Limit {
    /// A transaction has 1–100 acts.
    #[error("a transaction has 1 to {MOST_ACTS} acts, not {0}")]
    Acts(usize),
    /// A batch has 1–100 keys.
    #[error("a batch has 1 to {MOST_ACTS} keys, not {0}")]
    Batch(usize),
    /// A row has at most 400 KB.
    #[error("the row {key:?} has {bytes} bytes; the most is {MOST_BYTES_A_ROW}")]
    Row {
        /// The row.
        key: Key,
        /// Its size.
        bytes: usize,
    },
    /// A transaction has at most 4 MB.
    #[error("the transaction has {0} bytes; the most is {MOST_BYTES_A_TRANSACTION}")]
    Transaction(usize),
    /// One row can be touched once in a transaction.
    #[error("two acts of one transaction concern {0:?}")]
    Twice(Key),
    /// Keys of people are found by their person only, and end only when somebody destroys them.
    #[error("{0:?} is kept apart: it is in no index and does not expire")]
    Apart(Key),
    /// A partition has 1–2048 bytes, a sort key 1–1024.
    #[error("the key {0:?} is empty or too long")]
    Key(Key),
    /// A page has 1–1000 rows.
    #[error("a page has 1 to {MOST_ROWS_A_PAGE} rows, not {0}")]
    Page(usize),
    /// A page token belongs to the query it came from.
    #[error("the page token belongs to another query")]
    Token,
}

impl Row {
    /// Its size as an engine counts it.
    pub fn bytes(&self) -> usize {
        let text = self.state.as_ref().map_or(0, String::len);
        let index = self.index.as_ref().map_or(0, Key::bytes);
        ATTRIBUTES + self.key.bytes() + self.body.len() + text + index
    }
}

impl Act {
    fn expires(&self) -> Option<Seconds> {
        match self {
            Self::Put { row, .. } => row.expires,
            Self::Add { expires, .. } => *expires,
            Self::Delete { .. } | Self::Check { .. } => None,
        }
    }

    fn index(&self) -> Option<&Key> {
        match self {
            Self::Put { row, .. } => row.index.as_ref(),
            Self::Add { .. } | Self::Delete { .. } | Self::Check { .. } => None,
        }
    }
}

impl Key {
    fn bytes(&self) -> usize {
        self.partition.len() + self.sort.len()
    }

    fn check(&self) -> Result<(), Limit> {
        let fits = (1..=2048).contains(&self.partition.len()) && (1..=1024).contains(&self.sort.len());
        if fits {
            Ok(())
        } else {
            Err(Limit::Key(self.clone()))
        }
    }
}

/// Refuses a transaction that some engine could not take.
pub(crate) fn check_acts(acts: &[Act]) -> Result<(), Limit> {
    if !(1..=MOST_ACTS).contains(&acts.len()) {
        return Err(Limit::Acts(acts.len()));
    }
    let mut seen = HashSet::new();
    let mut total = 0;
    for act in acts {
        act.key().check()?;
        if !seen.insert(act.key()) {
            return Err(Limit::Twice(act.key().clone()));
        }
        if act.key().is_apart() && (act.expires().is_some() || act.index().is_some()) {
            return Err(Limit::Apart(act.key().clone()));
        }
        act.index().map_or(Ok(()), Key::check)?;
        if let Act::Put { row, .. } = act {
            let bytes = row.bytes();
            if bytes > MOST_BYTES_A_ROW {
                let key = row.key.clone();
                return Err(Limit::Row { key, bytes });
            }
            total += bytes;
        }
    }
    if total > MOST_BYTES_A_TRANSACTION {
        return Err(Limit::Transaction(total));
    }
    Ok(())
}

/// Refuses a batch that some engine could not take.
pub(crate) fn check_batch(keys: &[Key]) -> Result<(), Limit> {
    if !(1..=MOST_ACTS).contains(&keys.len()) {
        return Err(Limit::Batch(keys.len()));
    }
    keys.iter().try_for_each(Key::check)
}

/// Refuses a query that some engine could not take.
pub(crate) fn check_query(query: &Query) -> Result<(), Limit> {
    if !(1..=MOST_ROWS_A_PAGE).contains(&query.limit) {
        return Err(Limit::Page(query.limit));
    }
    let sort = match &query.sorts {
        Sorts::All => b"-".to_vec(),
        Sorts::Prefix(sort) | Sorts::Between(sort, _) => sort.clone(),
    };
    Key::new(query.partition.clone(), sort).check()?;
    match &query.after {
        Some(token) if !token.belongs_to(query) => Err(Limit::Token),
        _ => Ok(()),
    }
}

impl PageToken {
    fn belongs_to(&self, query: &Query) -> bool {
        let key = match query.source {
            super::Source::Rows => Some(&self.key),
            super::Source::Index => self.index.as_ref(),
        };
        key.is_some_and(|key| key.partition == query.partition)
    }
}
