//! Workshops with dates, put there without a desk: for tests of what comes after.

use programme::history::Doer;
use programme::ids::{DeedId, EventId, SeasonId};
use programme::personal::Personal;
use programme::requests::State;
use programme::runs::planning::{self, By};
use programme::runs::{Offer, Slot};
use programme::seasons::{self, Season};
use store::Committed;

use super::world::World;

impl World {
    /// Whoever asked for a workshop and waits for the desk is offered two dates in October, across the change to winter time.
    pub async fn offers_dates_to_everybody(&self) {
        let asked = self
            .app
            .store
            .requests(State::Received, None)
            .await
            .expect("a store");
        for request in asked
            .items
            .iter()
            .filter(|request| request.value.group_size().is_some())
        {
            let change = planning::offer(request, dates(), None, self.decides());
            let committed = self.app.store.commit(change.expect("dates on offer")).await;
            assert_eq!(committed.expect("a store"), Committed::Done);
        }
    }

    /// There is room for so many until this day.
    pub async fn has_room(&self, places: u16, until: &str) -> SeasonId {
        let season = Season {
            id: SeasonId(self.app.ids.id()),
            until: until.parse().expect("a date"),
            places,
        };
        let id = season.id;
        let committed = self.app.store.commit(seasons::make(season)).await;
        assert_eq!(committed.expect("a store"), Committed::Done);
        id
    }

    /// The programme decides something by itself.
    pub fn decides(&self) -> By {
        By {
            doer: Doer {
                deed: DeedId(self.app.ids.id()),
                by: None,
                now: self.app.clock.now(),
            },
            letter: EventId(self.app.ids.id()),
        }
    }
}

/// Two dates to choose from, for three meetings.
pub fn dates() -> Offer {
    let slot = |on: &str, from: &str| Slot {
        on: on.parse().expect("a date"),
        from: from.parse().expect("a time"),
        minutes: 120,
    };
    Offer {
        slots: vec![slot("2026-10-19", "10:00"), slot("2026-10-20", "13:30")],
        meetings: 3,
        weeks_apart: 1,
        place: Personal::new("De Brug, Delft".to_owned()),
        note: None,
    }
}
