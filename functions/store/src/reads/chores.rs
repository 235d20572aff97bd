//! How what goes by itself went last.

use programme::change::Saved;
use programme::chores::{Chore, LastTime};

use crate::records::Closed;
use crate::table::{Live, Query};
use crate::{Store, StoreError, keys};

impl Store {
    /// How this went last. One round trip.
    pub async fn last_time(&self, chore: Chore) -> Result<Option<Saved<LastTime>>, StoreError> {
        let row = self.get(&keys::chore(chore), Live::Forever).await?;
        row.map(|row| Closed::read(row)?.open(None)).transpose()
    }

    /// How everything went last that was ever done. One round trip.
    pub async fn last_times(&self) -> Result<Vec<LastTime>, StoreError> {
        let rows = self.all(Query::partition(keys::CHORES)).await?.into_iter();
        rows.map(|row| Ok(row.open::<LastTime>(None)?.value)).collect()
    }
}
