//! What is kept no longer: looked after once a day, by itself.
//!
//! Each look is safe to repeat: what was removed before is not there to be found again, and what fails is found tomorrow.

use jiff::Timestamp;
use programme::requests::{State, is_to_be_erased};
use store::StoreError;

use crate::app::App;

/// What one look removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Requests that came from robots.
    pub requests: usize,
}

/// Removes whatever is kept no longer at this time.
pub async fn look(app: &App, now: Timestamp) -> Result<Removed, StoreError> {
    let removed = Removed {
        requests: thrown_away(app, now).await?,
    };
    if removed != Removed::default() {
        tracing::info!(requests = removed.requests, "what is kept no longer is gone");
    }
    Ok(removed)
}

/// Erases whoever asked what was thrown away long ago; that there was a request stays, for the counts.
async fn thrown_away(app: &App, now: Timestamp) -> Result<usize, StoreError> {
    let mut erased = 0;
    let mut after = None;
    loop {
        let pile = app.store.requests(State::ThrownAway, after).await?;
        for request in pile.items.iter().map(|saved| &saved.value) {
            if is_to_be_erased(request, now) {
                app.store.erase(request.person).await?;
                erased += 1;
            }
        }
        after = pile.next;
        if after.is_none() {
            return Ok(erased);
        }
    }
}
