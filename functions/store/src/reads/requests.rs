//! What was asked through public forms.

use programme::change::{Claim, Saved};
use programme::ids::RequestId;
use programme::references::Reference;
use programme::requests::{Request, State};

use super::Pile;
use crate::table::{Live, PageToken, Query};
use crate::{Store, StoreError, keys};

/// How many requests a page has.
const A_PAGE: usize = 50;

impl Store {
    /// The request with this id; `None` if there is none, or if whoever asked it was erased. Two round trips.
    pub async fn a_request(&self, id: RequestId) -> Result<Option<Saved<Request>>, StoreError> {
        self.somebodys(&keys::request(id), Live::Forever).await
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

    /// The requests in one state, oldest first, fifty a page; those of erased people are left out, so a page may be short.
    pub async fn requests(
        &self,
        state: State,
        after: Option<PageToken>,
    ) -> Result<Pile<Request>, StoreError> {
        let query = Query {
            limit: A_PAGE,
            after,
            ..Query::index(keys::pile(state))
        };
        self.pile(&query).await
    }
}
