//! Reads, named after the decisions they serve. None decides anything.
//!
//! Here is what they share: trying again, pages, and opening rows with the keys of the people they belong to. Where it is known
//! beforehand where those keys lie, rows and keys are asked for at once: what is not waited for is one round trip.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError};

use jiff::Timestamp;
use programme::change::{Claim, Counted, Saved};
use programme::ids::{GroupId, PersonId};
use serde::de::DeserializeOwned;

use crate::commit::named_in;
use crate::records::Closed;
use crate::retries::reading;
use crate::sealing::PersonKey;
use crate::table::{Key, Live, MOST_ACTS, MOST_ROWS_A_PAGE, Page, PageToken, Query, Row};
use crate::{Store, StoreError, keys};

mod chores;
mod everything;
mod figures;
mod groups;
mod history;
mod letters;
mod mirrors;
mod partners;
mod requests;
mod shared;
mod staff;

pub use everything::Everything;
pub use groups::Board;
pub use partners::Uses;
pub use shared::Shared;

/// Some of a pile, and where to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pile<T> {
    /// In the order of the pile.
    pub items: Vec<Saved<T>>,
    /// Where the next page begins; `None` says that there is none.
    pub next: Option<PageToken>,
}

/// The keys of people, by where they lie.
pub(crate) type People = BTreeMap<Key, Arc<PersonKey>>;

impl Store {
    /// How much was counted so far; of what was never counted, or was forgotten, nothing.
    pub async fn counted(&self, of: &Counted) -> Result<i64, StoreError> {
        // Whose window is over is for the one who names the window to know.
        let row = self.get(&keys::count(of), Live::At(0)).await?;
        Ok(row.and_then(|row| row.count).unwrap_or(0))
    }

    /// Who has this name, if anybody.
    async fn who_has<T: std::str::FromStr>(&self, claim: &Claim) -> Result<Option<T>, StoreError> {
        let row = self.get(&keys::claim(claim), Live::Forever).await?;
        row.as_ref().map(named_in).transpose()
    }

    /// The record in this row, sealed with this person's key: one round trip. `None` if it is somebody else's.
    async fn theirs<T: DeserializeOwned>(
        &self,
        person: PersonId,
        at: Key,
    ) -> Result<Option<Saved<T>>, StoreError> {
        let opener = keys::opener(&at, person);
        let closed = self.with_key(at, opener.clone()).await?;
        match closed.filter(|(closed, _)| closed.opener().as_ref() == Some(&opener)) {
            Some(closed) => self.opened(closed).await,
            None => Ok(None),
        }
    }

    /// The record in this row, which is likely to be sealed with the key in that one: one round trip if it is, two if not.
    async fn likely_sealed_with<T: DeserializeOwned>(
        &self,
        at: Key,
        likely: Key,
    ) -> Result<Option<Saved<T>>, StoreError> {
        match self.with_key(at, likely).await? {
            Some(closed) => self.opened(closed).await,
            None => Ok(None),
        }
    }

    /// A row and a key, asked for at once; the key is remembered.
    async fn with_key(&self, at: Key, opener: Key) -> Result<Option<(Closed, People)>, StoreError> {
        let found = self.batch_get(&[at, opener], Live::Forever).await?;
        let Ok([Some(row), key]) = <[Option<Row>; 2]>::try_from(found) else {
            return Ok(None);
        };
        let mut people = People::new();
        if let Some(key) = key {
            people.insert(key.key.clone(), self.unwrap(&key)?);
        }
        Ok(Some((Closed::read(row)?, people)))
    }

    /// The record, opened with one of these keys or else with its own.
    async fn opened<T: DeserializeOwned>(
        &self,
        (closed, mut people): (Closed, People),
    ) -> Result<Option<Saved<T>>, StoreError> {
        let at = keys::opener(closed.at(), closed.person()?);
        if !people.contains_key(&at) {
            people = self.person_keys(std::slice::from_ref(&at)).await?;
        }
        let key = people.remove(&at);
        key.map(|key| closed.open(Some(&*key))).transpose()
    }

    /// The record in this row, whosever it is: two round trips.
    async fn somebodys<T: DeserializeOwned>(
        &self,
        at: &Key,
        live: Live,
    ) -> Result<Option<Saved<T>>, StoreError> {
        let Some(row) = self.get(at, live).await? else {
            return Ok(None);
        };
        self.opened((Closed::read(row)?, People::new())).await
    }

    /// One page of a pile, opened; what belongs to erased people is left out, so a page may be short.
    async fn pile<T: DeserializeOwned>(&self, query: &Query) -> Result<Pile<T>, StoreError> {
        let Page { rows, next } = self.page(query).await?;
        let closed = read_all(rows)?;
        let people = self.keys_of(&closed).await?;
        let items = open_all(closed, &people)?;
        Ok(Pile { items, next })
    }

    /// Every row a query finds, still closed. One round trip for each megabyte or thousand rows.
    pub(crate) async fn all(&self, query: Query) -> Result<Vec<Closed>, StoreError> {
        let mut query = Query {
            limit: MOST_ROWS_A_PAGE,
            ..query
        };
        let mut all = Vec::new();
        loop {
            let Page { rows, next } = self.page(&query).await?;
            all.append(&mut read_all(rows)?);
            query.after = next;
            if query.after.is_none() {
                return Ok(all);
            }
        }
    }

    /// The keys in those of these places where there is one, and nobody was erased: one round trip for a hundred, none for
    /// those that this visit opened before.
    pub(crate) async fn person_keys(&self, places: &[Key]) -> Result<People, StoreError> {
        let mut people = People::new();
        let mut wanted = Vec::new();
        for at in places {
            match self.opened_before(at) {
                Some(key) => drop(people.insert(at.clone(), key)),
                None => wanted.push(at.clone()),
            }
        }
        for some in wanted.chunks(MOST_ACTS) {
            let rows = self.batch_get(some, Live::Forever).await?;
            for row in rows.into_iter().flatten() {
                people.insert(row.key.clone(), self.unwrap(&row)?);
            }
        }
        Ok(people)
    }

    /// The keys of everybody in a group: one round trip, which may be made beside the one for their rows.
    pub(crate) async fn keys_in_group(&self, group: GroupId) -> Result<People, StoreError> {
        let mut query = Query {
            limit: MOST_ROWS_A_PAGE,
            ..Query::partition(keys::keys_of_group(group))
        };
        let mut people = People::new();
        loop {
            let Page { rows, next } = self.page(&query).await?;
            for row in rows {
                people.insert(row.key.clone(), self.unwrap(&row)?);
            }
            query.after = next;
            if query.after.is_none() {
                return Ok(people);
            }
        }
    }

    /// The keys of everybody these rows belong to.
    async fn keys_of(&self, closed: &[Closed]) -> Result<People, StoreError> {
        let places: BTreeSet<_> = closed.iter().filter_map(Closed::opener).collect();
        let places: Vec<_> = places.into_iter().collect();
        self.person_keys(&places).await
    }

    /// The key in this row, remembered for as long as the visit lasts.
    fn unwrap(&self, row: &Row) -> Result<Arc<PersonKey>, StoreError> {
        let key = Arc::new(PersonKey::unwrap(&self.keys, row)?);
        if let Some(opened) = &self.opened {
            let mut opened = opened.lock().unwrap_or_else(PoisonError::into_inner);
            opened.insert(row.key.clone(), Arc::clone(&key));
        }
        Ok(key)
    }

    fn opened_before(&self, at: &Key) -> Option<Arc<PersonKey>> {
        let opened = self
            .opened
            .as_ref()?
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        opened.get(at).cloned()
    }

    pub(crate) async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, StoreError> {
        reading(|| self.table.get(key, live)).await
    }

    pub(crate) async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, StoreError> {
        reading(|| self.table.batch_get(keys, live)).await
    }

    pub(crate) async fn page(&self, query: &Query) -> Result<Page, StoreError> {
        reading(|| self.table.query(query)).await
    }
}

fn read_all(rows: Vec<Row>) -> Result<Vec<Closed>, StoreError> {
    rows.into_iter().map(Closed::read).collect()
}

/// Opens what belongs to these people, and leaves out what belongs to others: they were erased.
fn open_all<T: DeserializeOwned>(closed: Vec<Closed>, people: &People) -> Result<Vec<Saved<T>>, StoreError> {
    let mut opened = Vec::new();
    for closed in closed {
        closed.person()?;
        if let Some(key) = closed.opener().and_then(|at| people.get(&at)) {
            opened.push(closed.open(Some(&**key))?);
        }
    }
    Ok(opened)
}

/// Opens what is not lost with whoever it was about: a report, a deed. What they said is gone, the rest stays.
fn open_without_lost_words<T: DeserializeOwned>(
    closed: Vec<Closed>,
    people: &People,
) -> Result<Vec<Saved<T>>, StoreError> {
    let open = |row: Closed| {
        row.person()?;
        match row.opener().and_then(|at| people.get(&at)) {
            Some(key) => row.open(Some(&**key)),
            None => row.open_without_words(),
        }
    };
    closed.into_iter().map(open).collect()
}

/// What expires is seen until its second begins; whoever needs it to the nanosecond compares again.
fn live_at(now: Timestamp) -> Live {
    Live::At(now.as_second())
}
