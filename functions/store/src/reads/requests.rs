//! What was asked through public forms.

use programme::change::{Claim, Saved};
use programme::ids::{PersonId, RequestId, SeasonId};
use programme::references::Reference;
use programme::requests::{Request, Shelf};
use programme::seasons::Season;

use super::Pile;
use crate::records::Closed;
use crate::table::{Live, PageToken, Query};
use crate::{Store, StoreError, keys};

/// How many requests a page has.
const A_PAGE: usize = 50;

impl Store {
    /// The request with this id; `None` if there is none, or if whoever asked it was erased. One round trip where whoever asked
    /// is known by the id of the request, as functions do it; two otherwise.
    pub async fn a_request(&self, id: RequestId) -> Result<Option<Saved<Request>>, StoreError> {
        let likely = keys::person_key(PersonId(id.0));
        self.likely_sealed_with(keys::request(id), likely).await
    }

    /// The request with this reference, as somebody reads it out on the phone.
    pub async fn request_by_reference(
        &self,
        reference: Reference,
    ) -> Result<Option<Saved<Request>>, StoreError> {
        match self.who_has(&Claim::Reference(reference)).await? {
            Some(id) => self.a_request(id).await,
            None => Ok(None),
        }
    }

    /// The requests of one shelf, oldest first, fifty a page; those of erased people are left out, so a page may be short.
    pub async fn requests(
        &self,
        on: impl Into<Shelf>,
        after: Option<PageToken>,
    ) -> Result<Pile<Request>, StoreError> {
        let query = Query {
            limit: A_PAGE,
            after,
            ..Query::index(keys::pile(on.into()))
        };
        self.pile(&query).await
    }

    /// Every season, oldest first: a few dozen at most. One round trip.
    pub async fn seasons(&self) -> Result<Vec<Saved<Season>>, StoreError> {
        let rows = self.all(Query::index(keys::SEASONS)).await?;
        rows.into_iter().map(|row| row.open(None)).collect()
    }

    /// One of them. One round trip.
    pub async fn a_season(&self, id: SeasonId) -> Result<Option<Saved<Season>>, StoreError> {
        let row = self.get(&keys::season(id), Live::Forever).await?;
        row.map(|row| Closed::read(row)?.open(None)).transpose()
    }
}
