//! For tests of other crates: a store that fails on order, one that keeps no conditions, one whose index lags, one that counts how
//! often it is waited for, and one that breaks its promise.
//!
//! Each exists so that a test can fail: a promise that cannot be seen broken has not been tested. Nothing here is reachable
//! without the feature `testing`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use programme::ids::{GroupId, PersonId};

use crate::opening::OpenError;
use crate::sealing::{Keys, RootKey};
use crate::sqlite::SqliteTable;
use crate::table::{
    Act, Condition, Key, Live, Page, Query, Row, Seconds, Table, TableError, Token, Transacted,
};
use crate::{Store, StoreError, keys};

mod lagging;
mod trips;

pub use lagging::Lagging;
pub use trips::{Travelled, Trips};

/// What goes wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The engine asks to come back later; nothing is done.
    Throttled,
    /// Somebody else was writing the same; nothing is done.
    Conflict,
    /// The request never arrived, and nobody knows.
    LostBefore,
    /// It was done, but the answer never arrived.
    LostAfter,
}

impl Fault {
    /// Every fault there is.
    pub const ALL: [Self; 4] = [Self::Throttled, Self::Conflict, Self::LostBefore, Self::LostAfter];

    fn error(self) -> TableError {
        let why = || "as a test ordered".to_owned();
        match self {
            Self::Throttled => TableError::Unavailable(why()),
            Self::Conflict => TableError::Conflict,
            Self::LostBefore | Self::LostAfter => TableError::UnknownOutcome(why()),
        }
    }
}

/// What shall go wrong, and what happened so far. Clones order the same table about.
#[derive(Clone, Default, Debug)]
pub struct Faults(Arc<Mutex<Orders>>);

#[derive(Default, Debug)]
struct Orders {
    operations: usize,
    once: BTreeMap<usize, Fault>,
    always: Option<Fault>,
    from: Option<(usize, Fault)>,
    conditions_ignored: bool,
}

impl Faults {
    /// So many operations reached the table, failed ones included.
    pub fn operations(&self) -> usize {
        self.orders().operations
    }

    /// The operation with this number (the first is 0) fails.
    pub fn fail(&self, nth: usize, fault: Fault) {
        self.orders().once.insert(nth, fault);
    }

    /// The next operation fails.
    pub fn fail_next(&self, fault: Fault) {
        let mut orders = self.orders();
        let next = orders.operations;
        orders.once.insert(next, fault);
    }

    /// So many more operations succeed; every one after them fails.
    pub fn fail_after(&self, more: usize, fault: Fault) {
        let mut orders = self.orders();
        orders.from = Some((orders.operations + more, fault));
    }

    /// Every operation fails from now on.
    pub fn fail_always(&self, fault: Fault) {
        self.orders().always = Some(fault);
    }

    /// Nothing fails any longer.
    pub fn heal(&self) {
        let mut orders = self.orders();
        orders.once.clear();
        orders.always = None;
        orders.from = None;
    }

    /// Conditions and bounds are not kept any longer: the control for every test of "only once" and "never more than".
    pub fn ignore_conditions(&self) {
        self.orders().conditions_ignored = true;
    }

    fn next(&self) -> Option<Fault> {
        let mut orders = self.orders();
        let nth = orders.operations;
        orders.operations += 1;
        let from = orders.from.filter(|(from, _)| nth >= *from);
        orders
            .once
            .remove(&nth)
            .or(orders.always)
            .or(from.map(|(_, fault)| fault))
    }

    fn orders(&self) -> MutexGuard<'_, Orders> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A table that does what it is told to do wrong.
#[derive(Debug)]
pub struct Faulty<T> {
    inner: T,
    faults: Faults,
}

impl<T: Table> Faulty<T> {
    /// Puts orders before a table.
    pub fn new(inner: T, faults: Faults) -> Self {
        Self { inner, faults }
    }

    async fn through<A>(
        &self,
        operation: impl Future<Output = Result<A, TableError>>,
    ) -> Result<A, TableError> {
        match self.faults.next() {
            None => operation.await,
            Some(Fault::LostAfter) => operation.await.and(Err(Fault::LostAfter.error())),
            Some(fault) => Err(fault.error()),
        }
    }
}

#[async_trait]
impl<T: Table> Table for Faulty<T> {
    async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, TableError> {
        self.through(self.inner.get(key, live)).await
    }

    async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, TableError> {
        self.through(self.inner.batch_get(keys, live)).await
    }

    async fn query(&self, query: &Query) -> Result<Page, TableError> {
        self.through(self.inner.query(query)).await
    }

    async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Result<Transacted, TableError> {
        let ignored = self.faults.orders().conditions_ignored;
        let acts = if ignored {
            acts.iter().cloned().map(anyway).collect()
        } else {
            acts
        };
        self.through(self.inner.transact(token, acts)).await
    }

    async fn sweep(&self, now: Seconds) -> Result<usize, TableError> {
        self.through(self.inner.sweep(now)).await
    }
}

/// The act without what it expects.
fn anyway(act: Act) -> Act {
    let when = Condition::ALWAYS;
    match act {
        Act::Put { row, .. } => Act::Put { row, when },
        Act::Delete { key, .. } => Act::Delete { key, when },
        Act::Check { key, .. } => Act::Check { key, when },
        Act::Add {
            key, add, expires, ..
        } => Act::Add {
            key,
            add,
            at_most: None,
            expires,
        },
    }
}

/// The rows by which somebody is found in a group, as a backup of the rows alone brings them back: without words, for the key
/// that opened those is in no backup.
pub fn rows_that_come_back(group: GroupId, person: PersonId) -> [Row; 2] {
    let participant = Row {
        body: format!("{{\"person\":\"{person}\",\"group\":\"{group}\"}}").into_bytes(),
        ..Row::new(keys::participant(group, person))
    };
    let whereabouts = Row {
        state: Some(group.to_string()),
        ..Row::new(keys::whereabouts(person))
    };
    [participant, whereabouts]
}

impl Store {
    /// Puts rows back as a restore does, over whatever is there.
    pub async fn put_back(&self, rows: impl IntoIterator<Item = Row>) -> Result<(), StoreError> {
        let put = |row| Act::Put {
            row,
            when: Condition::ALWAYS,
        };
        let acts: Vec<_> = rows.into_iter().map(put).collect();
        self.write(&acts).await.map(drop)
    }

    /// A store in memory whose table obeys these orders.
    pub fn in_memory_with(faults: Faults) -> Result<Self, OpenError> {
        let table = Faulty::new(SqliteTable::in_memory()?, faults);
        Ok(Self::over(Arc::new(table), Keys::of(&RootKey::random()?)))
    }

    /// A store in memory whose round trips are counted.
    pub fn in_memory_counting(trips: Trips) -> Result<Self, OpenError> {
        let table = Travelled::new(SqliteTable::in_memory()?, trips);
        Ok(Self::over(Arc::new(table), Keys::of(&RootKey::random()?)))
    }

    /// The store in a data folder, opened so that it says "written" before anything is: the control of the crash test.
    pub async fn open_answering_too_early(data: &Path) -> Result<Self, OpenError> {
        Self::open_with(data, SqliteTable::open_answering_too_early).await
    }
}
