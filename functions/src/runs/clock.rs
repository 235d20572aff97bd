//! What the clock does about runs: letters that a meeting is near, what is over, and groups that have room now.
//!
//! Each look is safe to repeat: what was told is written down in the change that tells it. What fails is found at the next look.

use jiff::Timestamp;
use programme::change::{Change, Counted, Saved};
use programme::history::Doer;
use programme::ids::{DeedId, EventId, SeasonId};
use programme::requests::{Request, State};
use programme::runs::clock::{finish, remind};
use programme::runs::planning::{self, By};
use programme::seasons::{self, Room, Season};
use store::{Committed, StoreError};

use crate::app::App;

/// What one look did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Requests whose contact and trainers are told that a meeting is near.
    pub told: usize,
    /// Runs whose last meeting is over.
    pub finished: usize,
    /// Groups that have room now.
    pub let_in: usize,
}

impl Looked {
    /// With how many things something was done.
    pub fn things(self) -> usize {
        self.told + self.finished + self.let_in
    }
}

/// Looks at every run, and at everybody who waits for room.
pub async fn look_after(app: &App, now: Timestamp) -> Result<Looked, StoreError> {
    let mut looked = Looked::default();
    let mut failed = None;
    for state in [State::Picked, State::Planned] {
        for request in all(app, state).await? {
            // One that fails does not keep the others from being looked after.
            match look_at(app, &request, now).await {
                Ok(Did::Told) => looked.told += 1,
                Ok(Did::Finished) => looked.finished += 1,
                Ok(Did::Nothing) => {}
                Err(error) => failed = Some(error),
            }
        }
    }
    let waiting = all(app, State::Waiting).await?;
    if !waiting.is_empty() {
        for season in app.store.seasons().await? {
            looked.let_in += let_in(app, &season.value, &waiting, now).await?;
        }
    }
    failed.map_or(Ok(looked), Err)
}

enum Did {
    Told,
    Finished,
    Nothing,
}

async fn look_at(app: &App, request: &Saved<Request>, now: Timestamp) -> Result<Did, StoreError> {
    if let Some(change) = finish(request, by_itself(app, now)) {
        return Ok(if done(app, change).await? {
            Did::Finished
        } else {
            Did::Nothing
        });
    }
    let Some(change) = remind(request, || EventId(app.ids.id()), now) else {
        return Ok(Did::Nothing);
    };
    Ok(if done(app, change).await? {
        Did::Told
    } else {
        Did::Nothing
    })
}

/// Lets in whoever fits as a whole, in the order in which they wait. Two that look at once let nobody in twice: each writes over the
/// request as it was read, and the places are counted in the same change.
async fn let_in(
    app: &App,
    season: &Season,
    waiting: &[Saved<Request>],
    now: Timestamp,
) -> Result<usize, StoreError> {
    let line: Vec<_> = waiting
        .iter()
        .filter(|request| waits_for(&request.value, season.id))
        .collect();
    let sizes: Vec<_> = line
        .iter()
        .filter_map(|request| Some((request.value.id, request.value.group_size()?)))
        .collect();
    if sizes.is_empty() {
        return Ok(0);
    }
    let taken = app.store.counted(&Counted::Places(season.id)).await?;
    let fitting = seasons::who_fits(&sizes, i64::from(season.places) - taken);
    let mut let_in = 0;
    for request in line
        .into_iter()
        .filter(|request| fitting.contains(&request.value.id))
    {
        let by = By {
            doer: by_itself(app, now),
            letter: EventId(app.ids.id()),
        };
        if let Ok(change) = planning::let_in(request, season, by)
            && done(app, change).await?
        {
            let_in += 1;
        }
    }
    Ok(let_in)
}

fn waits_for(request: &Request, season: SeasonId) -> bool {
    request.room == Some(Room::Waits(season))
}

/// Whoever wrote at this very moment was first; the next look sees what became of it.
async fn done(app: &App, change: Change) -> Result<bool, StoreError> {
    Ok(app.store.commit(change).await? == Committed::Done)
}

fn by_itself(app: &App, now: Timestamp) -> Doer {
    Doer {
        deed: DeedId(app.ids.id()),
        by: None,
        now,
    }
}

/// Every request in this state, oldest first.
async fn all(app: &App, state: State) -> Result<Vec<Saved<Request>>, StoreError> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let pile = app.store.requests(state, after).await?;
        all.extend(pile.items);
        after = pile.next;
        if after.is_none() {
            return Ok(all);
        }
    }
}
