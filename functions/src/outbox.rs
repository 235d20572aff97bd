//! From events to letters that left the house.
//!
//! Events are committed together with what caused them; this worker picks them up. Delivery is at least once: a letter whose
//! sending was cut off is sent again under the same id. A letter that keeps failing is parked, never dropped.

pub mod came_back;

use std::time::Duration;

use programme::change::{Change, Saved};
use programme::choices::Choice;
use programme::events::{self, Due, Trouble};
use programme::ids::EventId;
use store::{Committed, StoreError};
use tokio::sync::watch;

use crate::app::App;
use crate::letters::{self, NotComposed};
use crate::mail::{NotSent, Posted};

/// How many letters one look takes along.
const BATCH: usize = 20;

/// How often the embedded server looks.
const EVERY: Duration = Duration::from_secs(1);

/// What one look at the outbox did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Letters that left.
    pub sent: usize,
    /// Letters that will be tried again, or were parked.
    pub failed: usize,
}

/// Sends what is due, once through.
pub async fn deliver(app: &App) -> Result<Delivered, StoreError> {
    let mut delivered = Delivered::default();
    for due in app.store.due_letters(app.clock.now(), BATCH).await? {
        match deliver_one(app, due).await? {
            Some(true) => delivered.sent += 1,
            Some(false) => delivered.failed += 1,
            None => {}
        }
    }
    Ok(delivered)
}

/// Sends one letter that was put on its way, if it is still due.
pub async fn deliver_this(app: &App, letter: EventId) -> Result<(), StoreError> {
    let now = app.clock.now();
    let due = app.store.a_letter(letter).await?;
    if let Some(due) = due.filter(|due| due.value.next.is_some_and(|next| next <= now)) {
        deliver_one(app, due).await?;
    }
    Ok(())
}

/// Looks every second until told to stop; a letter under way is finished first.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut every = tokio::time::interval(EVERY);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = every.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = deliver(&app).await {
            tracing::error!(%error, "the outbox could not be read");
        }
    }
}

/// Takes, composes and sends one letter: `None` when another worker has it or nobody needs it any more.
async fn deliver_one(app: &App, due: Saved<Due>) -> Result<Option<bool>, StoreError> {
    let now = app.clock.now();
    let (taken, change) = events::take(&due, now);
    let Committed::Done = app.store.commit(change).await? else {
        return Ok(None);
    };
    let taken = Saved {
        value: taken,
        version: due.version.next(),
    };
    let event = taken.value.event;
    let sent = match letters::compose(app, &event).await {
        Ok(letters) if letters.is_empty() => {
            settle(app, events::delivered(taken)).await?;
            return Ok(None);
        }
        Ok(letters) => send_all(app, &letters).await,
        // Also what cannot be read just now is tried again later, and parked in the end: it must not stand before all others.
        Err(error @ (NotComposed::Store(_) | NotComposed::Build(_))) => {
            tracing::error!(%error, letter = event.letter.kind().id(), "a letter could not be composed");
            Err(NotSent::away("composing"))
        }
    };
    match sent {
        Ok(()) => {
            settle(app, events::delivered(taken)).await?;
            Ok(Some(true))
        }
        Err(NotSent { kind, trouble }) => {
            tracing::warn!(event = %event.id, attempts = taken.value.attempts, letter = event.letter.kind().id(), kind, "a letter was not sent");
            settle(app, events::failed(&taken, trouble, now)).await?;
            Ok(Some(false))
        }
    }
}

/// Sends the letters of one event. If one does not leave, all are sent again later, under the same ids; one that is refused keeps
/// none of the others from leaving.
async fn send_all(app: &App, letters: &[Posted]) -> Result<(), NotSent> {
    let mut refused = None;
    for letter in letters {
        match app.mail.send(letter).await {
            Ok(()) => {}
            Err(error) if error.trouble == Trouble::Refused => refused = Some(error),
            Err(error) => return Err(error),
        }
    }
    refused.map_or(Ok(()), Err)
}

/// Writes what became of a letter. If the lease ran out meanwhile and another worker took it, that worker's word stands.
async fn settle(app: &App, change: Change) -> Result<(), StoreError> {
    match app.store.commit(change).await? {
        Committed::Done => {}
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => {
            tracing::warn!("a letter was taken over by another worker");
        }
    }
    Ok(())
}
