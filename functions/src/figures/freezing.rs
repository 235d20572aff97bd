//! Freezing the figures of a quarter, a day after it has ended. Asked every day; done once.

use jiff::Timestamp;
use programme::figures::reports;
use store::{Committed, StoreError};

use crate::app::App;
use crate::web::visit::date_of;

/// Freezes the figures of the last quarter, if that was not done yet; whether it was done now.
pub async fn freeze_if_due(app: &App, now: Timestamp) -> Result<bool, StoreError> {
    let Some(quarter) = reports::due(now) else {
        return Ok(false);
    };
    if app.store.figures_of(quarter).await?.is_some() {
        return Ok(false);
    }
    let counted = app.store.tallies(quarter).await?;
    let Some((_report, change)) = reports::freeze(quarter, &counted, date_of(now)) else {
        return Ok(false);
    };
    // Another server may have been first; then it is done as well.
    let done = app.store.commit(change).await? == Committed::Done;
    if done {
        tracing::info!(%quarter, "the figures of a quarter are frozen");
    }
    Ok(done)
}
