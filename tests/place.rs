//! Where journeys happen here: in one process, with everything in memory.

use crate::harness::{World, recording};

/// A world on this day.
pub async fn world(day: &str) -> World {
    World::with_store(day, recording::store().await)
}
