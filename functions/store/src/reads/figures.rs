//! Figures: what was counted in all groups, and what was frozen of it.

use programme::change::Saved;
use programme::figures::quarters::{FIRST_YEAR, Quarter};
use programme::figures::reports::Report;
use programme::figures::tally::Tally;

use crate::records::Closed;
use crate::table::{Live, MOST_ROWS_A_PAGE, Order, Page, Query};
use crate::{Store, StoreError, keys};

impl Store {
    /// Everything that was counted up to the end of a quarter, by quarter and group. One round trip for each year, and one
    /// more for each megabyte or thousand counts.
    pub async fn tallies(&self, until: Quarter) -> Result<Vec<(Tally, i64)>, StoreError> {
        let mut all = Vec::new();
        for year in FIRST_YEAR..=until.year() {
            let mut query = Query {
                limit: MOST_ROWS_A_PAGE,
                ..Query::partition(keys::tallies(year))
            };
            loop {
                let Page { rows, next } = self.page(&query).await?;
                for row in rows {
                    let tally = keys::tally_at(&row.key);
                    let tally = tally.ok_or_else(|| StoreError::corrupt(&row.key, "it is no figure"))?;
                    all.push((tally, row.count.unwrap_or(0)));
                }
                query.after = next;
                if query.after.is_none() {
                    break;
                }
            }
        }
        all.retain(|(tally, _)| tally.quarter <= until);
        Ok(all)
    }

    /// The frozen figures of a quarter. One round trip.
    pub async fn figures_of(&self, quarter: Quarter) -> Result<Option<Saved<Report>>, StoreError> {
        let row = self.get(&keys::figures(quarter), Live::Forever).await?;
        row.map(|row| Closed::read(row)?.open(None)).transpose()
    }

    /// All frozen figures, the newest first. One round trip for each megabyte.
    pub async fn all_figures(&self) -> Result<Vec<Report>, StoreError> {
        let query = Query {
            order: Order::Descending,
            ..Query::partition(keys::ALL_FIGURES)
        };
        let rows = self.all(query).await?.into_iter();
        rows.map(|row| Ok(row.open::<Report>(None)?.value)).collect()
    }
}
