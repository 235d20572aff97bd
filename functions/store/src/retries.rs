//! Trying again: a few times, each after a pause by chance, longer each time (full jitter), so that those who collided once
//! do not collide again. The pauses are less than two seconds in all, and nothing is begun again after eight: a visitor is
//! waiting, and is told to come back rather than cut off by whatever stands in front.

use std::time::Duration;

use tokio::time::Instant;

use crate::StoreError;
use crate::sealing::chance;
use crate::table::TableError;

/// So many times at most, the first included.
pub(crate) const TRIES: u32 = 7;
const FIRST: Duration = Duration::from_millis(10);
const LONGEST: Duration = Duration::from_millis(320);

/// So long it is tried at most: an engine over a network may take seconds to say that it does not answer.
const PATIENCE: Duration = Duration::from_secs(8);

/// When nothing is begun again.
pub(crate) fn patience() -> Instant {
    Instant::now() + PATIENCE
}

/// Whether that time has come.
pub(crate) fn is_over(patience: Instant) -> bool {
    Instant::now() >= patience
}

/// Waits before this attempt; the first (0) starts at once.
pub(crate) async fn pause(attempt: u32) -> Result<(), StoreError> {
    if attempt > 0 {
        let most = FIRST.saturating_mul(1 << (attempt - 1).min(16)).min(LONGEST);
        let share = f64::from(u32::from_be_bytes(chance()?)) / f64::from(u32::MAX);
        tokio::time::sleep(most.mul_f64(share)).await;
    }
    Ok(())
}

/// Reads until there is an answer.
pub(crate) async fn reading<T, F>(mut read: impl FnMut() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, TableError>>,
{
    let mut last = StoreError::Conflict;
    let patience = patience();
    for attempt in 0..TRIES {
        pause(attempt).await?;
        last = match read().await {
            Ok(answer) => return Ok(answer),
            Err(error) => error.into(),
        };
        if !last.may_pass() || is_over(patience) {
            break;
        }
    }
    Err(last)
}
