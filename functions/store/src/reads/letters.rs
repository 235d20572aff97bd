//! Letters on their way.

use jiff::Timestamp;
use programme::change::Saved;
use programme::events::Due;
use programme::ids::EventId;

use crate::records::Closed;
use crate::table::{Live, Query, Row, Sorts};
use crate::{Store, StoreError, keys};

impl Store {
    /// A letter that is on its way; `None` once it left. One round trip.
    pub async fn a_letter(&self, id: EventId) -> Result<Option<Saved<Due>>, StoreError> {
        let row = self.get(&keys::letter(id), Live::Forever).await?;
        row.map(|row| Closed::read(row)?.open(None)).transpose()
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
}

fn letters(rows: Vec<Row>) -> Result<Vec<Saved<Due>>, StoreError> {
    rows.into_iter()
        .map(|row| Closed::read(row)?.open(None))
        .collect()
}
