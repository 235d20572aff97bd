//! An index that lags: what was written a moment ago is in the rows, and not yet in the index.

use std::sync::Arc;

use async_trait::async_trait;
use tokio::sync::Mutex;

use crate::table::{
    Act, Condition, Key, Live, Page, Query, Row, Seconds, Source, Table, TableError, Token, Transacted,
};

/// So many looks at the index pass before it knows of a write.
const LOOKS: usize = 3;

/// A table whose index knows of a write only after a few looks at it.
#[derive(Debug)]
pub struct Lagging<T> {
    rows: T,
    /// What the index knows: the same rows, some writes ago.
    index: T,
    behind: Mutex<Behind>,
}

#[derive(Debug, Default)]
struct Behind {
    looks: usize,
    /// Writes the index does not know of, with the look at which it will.
    writes: Vec<(usize, Token, Arc<[Act]>)>,
}

impl<T: Table> Lagging<T> {
    /// A table of two that are empty.
    pub fn new(rows: T, index: T) -> Self {
        let behind = Mutex::default();
        Self { rows, index, behind }
    }

    /// One more look at the index: it hears of what was written long enough ago.
    async fn look(&self) -> Result<(), TableError> {
        let mut behind = self.behind.lock().await;
        behind.looks += 1;
        let now = behind.looks;
        let (known, unknown) = std::mem::take(&mut behind.writes)
            .into_iter()
            .partition(|(at, ..)| *at <= now);
        behind.writes = unknown;
        let known: Vec<_> = known;
        for (_, token, acts) in known {
            self.index.transact(token, acts).await?;
        }
        Ok(())
    }
}

/// The act as it was decided: its conditions held when it was written.
fn decided(act: &Act) -> Act {
    let mut act = act.clone();
    match &mut act {
        Act::Put { when, .. } | Act::Delete { when, .. } | Act::Check { when, .. } => {
            *when = Condition::ALWAYS;
        }
        Act::Add { at_most, .. } => *at_most = None,
    }
    act
}

#[async_trait]
impl<T: Table> Table for Lagging<T> {
    async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, TableError> {
        self.rows.get(key, live).await
    }

    async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, TableError> {
        self.rows.batch_get(keys, live).await
    }

    async fn query(&self, query: &Query) -> Result<Page, TableError> {
        match query.source {
            Source::Rows => self.rows.query(query).await,
            Source::Index => {
                self.look().await?;
                self.index.query(query).await
            }
        }
    }

    async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Result<Transacted, TableError> {
        // Held over the write, so that the index hears of writes in their order.
        let mut behind = self.behind.lock().await;
        let outcome = self.rows.transact(token, Arc::clone(&acts)).await?;
        if outcome == Transacted::Applied {
            let at = behind.looks + LOOKS;
            behind
                .writes
                .push((at, token, acts.iter().map(decided).collect()));
        }
        Ok(outcome)
    }

    async fn sweep(&self, now: Seconds) -> Result<usize, TableError> {
        self.rows.sweep(now).await
    }
}
