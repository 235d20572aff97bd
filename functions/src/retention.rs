//! What is kept no longer: looked after once a day, by itself.
//!
//! Each look is safe to repeat: what was removed before is not there to be found again, and what fails is found tomorrow.

mod groups;

use jiff::Timestamp;
use programme::change::Saved;
use programme::groups::Group;
use programme::partners;
use programme::requests::{State, is_to_be_erased};
use store::StoreError;

use crate::app::App;

/// What one look removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Requests that came from robots.
    pub requests: usize,
    /// Groups that ended by themselves.
    pub ended: usize,
    /// Groups of which only counts are left.
    pub groups: usize,
    /// Partners whose people are no longer known.
    pub partners: usize,
}

impl Removed {
    /// Of how many things it is the end.
    pub fn things(self) -> usize {
        self.requests + self.ended + self.groups + self.partners
    }
}

/// Removes whatever is kept no longer at this time.
pub async fn look(app: &App, now: Timestamp) -> Result<Removed, StoreError> {
    let mut removed = Removed {
        requests: thrown_away(app, now).await?,
        partners: ended_partners(app, now).await?,
        ..Removed::default()
    };
    let mut failed = None;
    let mut after = None;
    loop {
        let pile = app.store.groups(after).await?;
        for group in &pile.items {
            // One that fails does not keep the others from being looked after.
            failed = look_at(app, group, (&mut removed, now)).await.err().or(failed);
        }
        after = pile.next;
        if after.is_none() {
            break;
        }
    }
    let Removed {
        requests,
        ended,
        groups,
        partners,
    } = removed;
    tracing::info!(
        requests,
        ended,
        groups,
        partners,
        "what is kept no longer was looked for"
    );
    failed.map_or(Ok(removed), Err)
}

async fn look_at(
    app: &App,
    group: &Saved<Group>,
    (removed, now): (&mut Removed, Timestamp),
) -> Result<(), StoreError> {
    removed.ended += usize::from(groups::end_by_itself(app, group, now).await?);
    removed.groups += usize::from(groups::reduce(app, group, now).await?);
    Ok(())
}

/// Erases the people of partners that ended long ago; how often forms were used stays, for the counts.
async fn ended_partners(app: &App, now: Timestamp) -> Result<usize, StoreError> {
    let mut erased = 0;
    for partner in app.store.partners().await?.iter().map(|saved| &saved.value) {
        if partners::is_to_be_erased(partner, now) {
            app.store.erase(partner.person).await?;
            erased += 1;
        }
    }
    Ok(erased)
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
