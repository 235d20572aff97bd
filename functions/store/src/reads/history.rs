//! What was done at the desk.

use programme::change::Saved;
use programme::history::{Deed, Place};
use programme::ids::DeedId;

use super::open_without_lost_words;
use crate::records::Closed;
use crate::table::{Live, Query};
use crate::{Store, StoreError, keys};

impl Store {
    /// The history of a request or of a group, oldest first. Words about somebody who was erased are gone; that something was
    /// done stays. Two round trips.
    pub async fn history(&self, place: Place) -> Result<Vec<Saved<Deed>>, StoreError> {
        let query = Query {
            sorts: keys::deeds(),
            ..Query::partition(keys::history_of(place))
        };
        let rows = self.all(query).await?;
        let people = self.keys_of(&rows).await?;
        open_without_lost_words(rows, &people)
    }

    /// One line of it. Two round trips.
    pub async fn a_deed(&self, place: Place, id: DeedId) -> Result<Option<Saved<Deed>>, StoreError> {
        let Some(row) = self.get(&keys::deed(place, id), Live::Forever).await? else {
            return Ok(None);
        };
        let rows = vec![Closed::read(row)?];
        let people = self.keys_of(&rows).await?;
        Ok(open_without_lost_words(rows, &people)?.pop())
    }
}
