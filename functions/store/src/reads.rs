//! Reads, named after the decisions they serve. None decides anything.

use std::collections::BTreeMap;

use jiff::Timestamp;
use programme::change::{Claim, Saved};
use programme::events::Due;
use programme::ids::{PersonId, RequestId};
use programme::references::Reference;
use programme::requests::{Request, State};

use crate::records::Closed;
use crate::retries::reading;
use crate::sealing::PersonKey;
use crate::table::{Key, Live, MOST_ACTS, Page, PageToken, Query, Row, Sorts};
use crate::{Store, StoreError, keys};

/// Some of a pile, and where to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pile<T> {
    /// Oldest first.
    pub items: Vec<Saved<T>>,
    /// Where the next page begins; `None` says that there is none.
    pub next: Option<PageToken>,
}

impl Store {
    /// The request with this id; `None` if there is none, or if whoever asked it was erased. Two round trips.
    pub async fn a_request(&self, id: RequestId) -> Result<Option<Saved<Request>>, StoreError> {
        let Some(row) = self.get(&keys::request(id), Live::Forever).await? else {
            return Ok(None);
        };
        let closed = Closed::read(row)?;
        let Some(key) = self.person_key(closed.person()?).await? else {
            return Ok(None);
        };
        closed.open(Some(&key)).map(Some)
    }

    /// The request with this reference, as somebody reads it out on the phone.
    pub async fn request_by_reference(
        &self,
        reference: Reference,
    ) -> Result<Option<Saved<Request>>, StoreError> {
        let claim = self
            .get(&keys::claim(&Claim::Reference(reference)), Live::Forever)
            .await?;
        let Some(claim) = claim else { return Ok(None) };
        let id = claim.state.as_deref().and_then(|id| id.parse().ok());
        let id = id.ok_or_else(|| StoreError::corrupt(&claim.key, "it does not say whose it is"))?;
        self.a_request(id).await
    }

    /// The requests in one state, oldest first, fifty a page; those of erased people are left out, so a page may be short.
    pub async fn requests(
        &self,
        state: State,
        after: Option<PageToken>,
    ) -> Result<Pile<Request>, StoreError> {
        let limit = 50;
        let query = Query {
            limit,
            after,
            ..Query::index(keys::pile(state))
        };
        let Page { rows, next } = self.page(&query).await?;
        let closed = rows
            .into_iter()
            .map(Closed::read)
            .collect::<Result<Vec<_>, _>>()?;
        let people = closed.iter().map(Closed::person).collect::<Result<Vec<_>, _>>()?;
        let opened = self.person_keys(&people).await?;
        let mut items = Vec::new();
        for (closed, person) in closed.into_iter().zip(people) {
            if let Some(key) = opened.get(&person) {
                items.push(closed.open(Some(key))?);
            }
        }
        Ok(Pile { items, next })
    }

    /// The letters whose time has come, those that waited longest first.
    pub async fn due_letters(&self, now: Timestamp, limit: usize) -> Result<Vec<Saved<Due>>, StoreError> {
        // '$' comes right after '#', which stands between time and id: every id of this moment is included.
        let until = format!("{}$", keys::time(now));
        let query = Query {
            sorts: Sorts::Between(b"0".to_vec(), until.into()),
            limit,
            ..Query::index(keys::DUE_LETTERS)
        };
        letters(self.page(&query).await?.rows)
    }

    /// The letters that could not be sent and wait for a person to look at them, at most a hundred.
    pub async fn parked_letters(&self) -> Result<Vec<Saved<Due>>, StoreError> {
        letters(self.page(&Query::index(keys::PARKED_LETTERS)).await?.rows)
    }

    /// The key of a person; `None` if the person was erased.
    pub(crate) async fn person_key(&self, person: PersonId) -> Result<Option<PersonKey>, StoreError> {
        let row = self.get(&keys::person_key(person), Live::Forever).await?;
        row.map(|row| PersonKey::unwrap(&self.keys, &row)).transpose()
    }

    /// The keys of those among these people who were not erased.
    async fn person_keys(&self, people: &[PersonId]) -> Result<BTreeMap<PersonId, PersonKey>, StoreError> {
        let mut opened = BTreeMap::new();
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

    pub(crate) async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, StoreError> {
        reading(|| self.table.get(key, live)).await
    }

    pub(crate) async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, StoreError> {
        reading(|| self.table.batch_get(keys, live)).await
    }

    async fn page(&self, query: &Query) -> Result<Page, StoreError> {
        reading(|| self.table.query(query)).await
    }
}

fn letters(rows: Vec<Row>) -> Result<Vec<Saved<Due>>, StoreError> {
    rows.into_iter()
        .map(|row| Closed::read(row)?.open(None))
        .collect()
}
