//! Reads, named after the decisions they serve. None decides anything.
//!
//! Here is what they share: trying again, pages, and opening rows with the keys of the people they belong to. Where somebody's
//! id is known beforehand, their row and their key are asked for at once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use programme::change::{Claim, Counted, Saved};
use programme::ids::PersonId;
use serde::de::DeserializeOwned;

use crate::commit::named_in;
use crate::records::Closed;
use crate::retries::reading;
use crate::sealing::PersonKey;
use crate::table::{Key, Live, MOST_ACTS, MOST_ROWS_A_PAGE, Page, PageToken, Query, Row};
use crate::{Store, StoreError, keys};

mod everything;
mod groups;
mod history;
mod letters;
mod requests;
mod shared;
mod staff;

pub use everything::Everything;
pub use groups::Board;
pub use shared::Shared;

/// Some of a pile, and where to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pile<T> {
    /// In the order of the pile.
    pub items: Vec<Saved<T>>,
    /// Where the next page begins; `None` says that there is none.
    pub next: Option<PageToken>,
}

/// The keys of people.
pub(crate) type People = BTreeMap<PersonId, PersonKey>;

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

    /// The record in this row, sealed with this person's key: one round trip.
    async fn theirs<T: DeserializeOwned>(
        &self,
        person: PersonId,
        at: Key,
    ) -> Result<Option<Saved<T>>, StoreError> {
        let keys = [at, keys::person_key(person)];
        let found = self.batch_get(&keys, Live::Forever).await?;
        let Ok([Some(row), Some(key)]) = <[Option<Row>; 2]>::try_from(found) else {
            return Ok(None);
        };
        let key = PersonKey::unwrap(&self.keys, &key)?;
        Closed::read(row)?.open(Some(&key)).map(Some)
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
        let closed = Closed::read(row)?;
        let Some(key) = self.person_key(closed.person()?).await? else {
            return Ok(None);
        };
        closed.open(Some(&key)).map(Some)
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

    /// The key of a person; `None` if the person was erased.
    pub(crate) async fn person_key(&self, person: PersonId) -> Result<Option<PersonKey>, StoreError> {
        let row = self.get(&keys::person_key(person), Live::Forever).await?;
        row.map(|row| PersonKey::unwrap(&self.keys, &row)).transpose()
    }

    /// The keys of those among these people who were not erased: one round trip for a hundred.
    pub(crate) async fn person_keys(&self, people: &[PersonId]) -> Result<People, StoreError> {
        let mut opened = People::new();
        for people in people.chunks(MOST_ACTS) {
            let at: Vec<Key> = people.iter().copied().map(keys::person_key).collect();
            let rows = self.batch_get(&at, Live::Forever).await?;
            for (person, row) in people.iter().zip(rows) {
                if let Some(row) = row {
                    opened.insert(*person, PersonKey::unwrap(&self.keys, &row)?);
                }
            }
        }
        Ok(opened)
    }

    /// The keys of everybody these rows belong to.
    async fn keys_of(&self, closed: &[Closed]) -> Result<People, StoreError> {
        let people: BTreeSet<_> = closed.iter().filter_map(Closed::owner).collect();
        let people: Vec<_> = people.into_iter().collect();
        self.person_keys(&people).await
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
        if let Some(key) = people.get(&closed.person()?) {
            opened.push(closed.open(Some(key))?);
        }
    }
    Ok(opened)
}

/// Opens what is not lost with whoever it was about: a report, a deed. What they said is gone, the rest stays.
fn open_without_lost_words<T: DeserializeOwned>(
    closed: Vec<Closed>,
    people: &People,
) -> Result<Vec<Saved<T>>, StoreError> {
    let open = |row: Closed| match people.get(&row.person()?) {
        Some(key) => row.open(Some(key)),
        None => row.open_without_words(),
    };
    closed.into_iter().map(open).collect()
}

/// What expires is seen until its second begins; whoever needs it to the nanosecond compares again.
fn live_at(now: Timestamp) -> Live {
    Live::At(now.as_second())
}
