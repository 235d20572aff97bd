//! Partners, how their forms are used, and the numbers that they may show.

use programme::change::Saved;
use programme::ids::PartnerId;
use programme::partners::{Embeddable, Milestone, Month, Partner, person_of};
use programme::tallies::Tally;

use super::open_all;
use crate::records::Closed;
use crate::table::{Live, Query};
use crate::{Store, StoreError, keys};

/// How often somebody came so far with a form in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uses {
    /// The month.
    pub month: Month,
    /// The form.
    pub form: Embeddable,
    /// How far.
    pub milestone: Milestone,
    /// How often.
    pub count: i64,
}

impl Store {
    /// A partner, whatever its state. One round trip: each page on a partner's site needs it.
    pub async fn a_partner(&self, id: PartnerId) -> Result<Option<Saved<Partner>>, StoreError> {
        self.theirs(person_of(id), keys::partner(id)).await
    }

    /// Every partner, in the order in which they asked. Two round trips.
    pub async fn partners(&self) -> Result<Vec<Saved<Partner>>, StoreError> {
        let rows = self.all(Query::index(keys::ALL_PARTNERS)).await?;
        let people = self.keys_of(&rows).await?;
        open_all(rows, &people)
    }

    /// The numbers over all groups, as they were last counted. One round trip.
    pub async fn tally(&self) -> Result<Option<Saved<Tally>>, StoreError> {
        let row = self.get(&keys::numbers(), Live::Forever).await?;
        row.map(|row| Closed::read(row)?.open(None)).transpose()
    }

    /// How the forms of a partner were used from this month on, oldest month first. One round trip.
    pub async fn uses(&self, partner: PartnerId, since: Month) -> Result<Vec<Uses>, StoreError> {
        let query = Query {
            sorts: keys::uses_since(since),
            ..Query::partition(keys::uses_of(partner))
        };
        let rows = self.page(&query).await?.rows;
        let uses = rows.iter().filter_map(|row| {
            let (month, form, milestone) = keys::use_in(&row.key.sort)?;
            Some(Uses {
                month,
                form,
                milestone,
                count: row.count.unwrap_or(0),
            })
        });
        Ok(uses.collect())
    }
}
