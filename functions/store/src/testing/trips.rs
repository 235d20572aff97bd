//! How often somebody has to wait for the store: round trips, not requests.
//!
//! Requests that go out side by side are one trip: the slowest of them is what is waited for. So every request joins the trip
//! that is being prepared, the trip leaves when nobody is left who could join it, and it is over for all of them at once.
//! Counts what one visit asks; visits that run at the same time would share trips.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use tokio::sync::watch;

use crate::table::{Act, Key, Live, Page, Query, Row, Seconds, Table, TableError, Token, Transacted};

/// What was asked so far. Clones count together.
#[derive(Clone, Debug, Default)]
pub struct Trips(Arc<Mutex<Counts>>);

#[derive(Debug, Default)]
struct Counts {
    trips: usize,
    requests: usize,
    /// How many rows were read, and how many bytes they have.
    rows: usize,
    bytes: usize,
    under_way: usize,
    arrived: Option<watch::Sender<bool>>,
}

impl Trips {
    /// Round trips so far.
    pub fn so_far(&self) -> usize {
        self.counts().trips
    }

    /// Requests so far: at least as many.
    pub fn requests(&self) -> usize {
        self.counts().requests
    }

    /// Rows that were read, and their bytes.
    pub fn read(&self) -> (usize, usize) {
        let counts = self.counts();
        (counts.rows, counts.bytes)
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Joins the trip that is being prepared, or begins one.
    fn join(&self) -> watch::Receiver<bool> {
        let mut counts = self.counts();
        counts.requests += 1;
        counts.under_way += 1;
        if let Some(arrived) = &counts.arrived {
            return arrived.subscribe();
        }
        counts.trips += 1;
        let (arrived, waits) = watch::channel(false);
        counts.arrived = Some(arrived);
        waits
    }

    /// One of the trip is back; with the last one the trip is over.
    fn back(&self, rows: usize, bytes: usize) {
        let mut counts = self.counts();
        counts.rows += rows;
        counts.bytes += bytes;
        counts.under_way -= 1;
        if counts.under_way == 0
            && let Some(arrived) = counts.arrived.take()
        {
            arrived.send_replace(true);
        }
    }
}

/// A table whose trips are counted.
#[derive(Debug)]
pub struct Travelled<T> {
    inner: T,
    trips: Trips,
}

impl<T: Table> Travelled<T> {
    /// Counts the trips to a table.
    pub fn new(inner: T, trips: Trips) -> Self {
        Self { inner, trips }
    }

    async fn travel<A: Weighed>(
        &self,
        request: impl Future<Output = Result<A, TableError>>,
    ) -> Result<A, TableError> {
        let mut over = self.trips.join();
        // Whoever goes out beside this one joins now.
        tokio::task::yield_now().await;
        let answer = request.await;
        let rows = answer.as_ref().map(Weighed::rows).unwrap_or_default();
        self.trips
            .back(rows.len(), rows.iter().map(|row| row.bytes()).sum());
        let ended = over.wait_for(|over| *over).await.is_ok();
        debug_assert!(ended, "whoever counts outlives the trip");
        answer
    }
}

/// An answer with rows in it.
trait Weighed {
    fn rows(&self) -> Vec<&Row>;
}

impl Weighed for Option<Row> {
    fn rows(&self) -> Vec<&Row> {
        self.iter().collect()
    }
}

impl Weighed for Vec<Option<Row>> {
    fn rows(&self) -> Vec<&Row> {
        self.iter().flatten().collect()
    }
}

impl Weighed for Page {
    fn rows(&self) -> Vec<&Row> {
        self.rows.iter().collect()
    }
}

impl Weighed for Transacted {
    fn rows(&self) -> Vec<&Row> {
        Vec::new()
    }
}

impl Weighed for usize {
    fn rows(&self) -> Vec<&Row> {
        Vec::new()
    }
}

#[async_trait]
impl<T: Table> Table for Travelled<T> {
    async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, TableError> {
        self.travel(self.inner.get(key, live)).await
    }

    async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, TableError> {
        self.travel(self.inner.batch_get(keys, live)).await
    }

    async fn query(&self, query: &Query) -> Result<Page, TableError> {
        self.travel(self.inner.query(query)).await
    }

    async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Result<Transacted, TableError> {
        self.travel(self.inner.transact(token, acts)).await
    }

    async fn sweep(&self, now: Seconds) -> Result<usize, TableError> {
        self.travel(self.inner.sweep(now)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlite::SqliteTable;

    #[tokio::test]
    async fn what_goes_out_side_by_side_is_one_trip_and_what_waits_is_another() {
        let trips = Trips::default();
        let table = Travelled::new(SqliteTable::in_memory().unwrap(), trips.clone());
        let key = Key::new("P", "S");
        let get = || table.get(&key, Live::Forever);
        let (one, two, three) = tokio::join!(get(), get(), get());
        assert!(one.is_ok() && two.is_ok() && three.is_ok());
        assert_eq!((trips.so_far(), trips.requests()), (1, 3));

        let chain = async || {
            get().await?;
            get().await
        };
        let (long, short) = tokio::join!(chain(), get());
        assert!(long.is_ok() && short.is_ok());
        assert_eq!((trips.so_far(), trips.requests()), (3, 6));
    }
}
