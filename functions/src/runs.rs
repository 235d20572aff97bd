//! Programme runs: how their dates read, the calendar they make, and what is done about them by the clock.
//!
//! What may follow what is in `programme::runs`. The contact's pages are in [`crate::registrations`], those of the staff in
//! [`crate::desk`], letters in [`crate::letters`]; all of them read a run through here.

mod calendar;
mod clock;
mod views;

pub(crate) use calendar::{Calendar, as_file, place};
pub use clock::{Looked, look_after};
pub(crate) use views::{Agreed, MeetingView, SlotView, when};

use programme::change::Saved;
use programme::seasons::{Room, Season};
use store::{Store, StoreError};

/// The season in which a request has its room, if it has some.
pub(crate) async fn season_of(
    store: &Store,
    room: Option<Room>,
) -> Result<Option<Saved<Season>>, StoreError> {
    match room {
        Some(Room::Held { season, .. }) => store.a_season(season).await,
        Some(Room::Waits(_)) | None => Ok(None),
    }
}
