//! What goes by itself, and that it is written down: on one server by a task of its own, on AWS by the clock.
//!
//! Each can be done again at any time without harm. That it was done is written afterwards and by itself: whoever reads at the desk
//! that something was done can trust it, and a chore that was done and could not be written down is done again.

use jiff::Timestamp;
use programme::chores::{self, Chore};
use store::{Committed, StoreError};

use crate::app::App;
use crate::rounds::{self, Rounds};
use crate::{digests, figures, retention, runs};

/// Does it, and writes down how it went.
pub async fn run(app: &App, chore: Chore, now: Timestamp) -> Result<(), StoreError> {
    let done = things(app, chore, now).await;
    let written = write_down(app, chore, done.as_ref().ok().copied()).await;
    // What went wrong first is told first.
    done.map(drop).and(written)
}

/// With how many things it was done.
async fn things(app: &App, chore: Chore, now: Timestamp) -> Result<usize, StoreError> {
    match chore {
        Chore::WhatIsOver => rounds::look_after_all(app, now, Rounds::Not).await,
        Chore::Rounds => rounds::look_after_all(app, now, Rounds::Too).await,
        Chore::Workshops => Ok(runs::look_after(app, now).await?.things()),
        Chore::Digests => digests::tell(app, now).await,
        Chore::Retention => Ok(retention::look(app, now).await?.things()),
        Chore::Figures => Ok(usize::from(figures::freeze_if_due(app, now).await?)),
    }
}

async fn write_down(app: &App, chore: Chore, things: Option<usize>) -> Result<(), StoreError> {
    let before = app.store.last_time(chore).await?;
    let things = things.map(|things| u32::try_from(things).unwrap_or(u32::MAX));
    // It may have taken a while.
    let change = chores::went(chore, before.as_ref(), things, app.clock.now());
    match app.store.commit(change).await? {
        // Another server wrote down the same at this very moment.
        Committed::Done | Committed::Stale | Committed::Taken { .. } | Committed::Full(_) => Ok(()),
    }
}
