//! Rounds of proposals, by the trainer in class and once a day by themselves; and the end of what nobody answered.
//!
//! A round is `programme`'s to make (`programme::boards::round`); here it is loaded, written and repeated. What is proposed waits
//! for a trainer. Two rounds of one group never mix: each writes over the group as it was read, and over each group that it helps.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use programme::boards::neighbours::Neighbours;
use programme::boards::over_by_now;
use programme::boards::round::{self, Proposed, Round, Whole};
use programme::categories::Categories;
use programme::change::{Change, Record, Saved};
use programme::choices::Choice as _;
use programme::chores::Chore;
use programme::contacts::Contact;
use programme::figures::tally;
use programme::groups::{Group, Sharing};
use programme::ids::{GroupId, MatchId};
use programme::matches;
use programme::posts::Side;
use programme::proposals::totals::PlacedWorst;
use store::{Board, Committed, Shared, StoreError};
use tokio::sync::watch;

use crate::app::App;
use crate::chores;
use crate::tallies;
use crate::web::visit::{date_of, time_of};

/// So many proposals are written at once; a commit takes about a hundred things.
const AT_ONCE: usize = 90;

/// So many people are counted at once: each is at most three things to write.
const COUNTED_AT_ONCE: usize = 25;

/// How often a round is made anew when somebody else wrote to the group meanwhile.
const TRIES: usize = 5;

/// How often the embedded server looks after its groups.
const EVERY: Duration = Duration::from_mins(5);

/// What a round would come to, and the board it would be made of, without writing anything; `None` if there is no such group.
pub async fn look_ahead(
    app: &App,
    group: GroupId,
    now: Timestamp,
) -> Result<Option<(Round, Board)>, StoreError> {
    let Some(loaded) = Loaded::read(app, group, date_of(now)).await? else {
        return Ok(None);
    };
    let round = loaded.propose(app, now);
    Ok(round.map(|round| (round, loaded.board)))
}

/// Makes a round and keeps its proposals for the trainer to look at; `None` if there is no such group, or it has ended.
pub async fn make_round(app: &App, group: GroupId, now: Timestamp) -> Result<Option<Round>, StoreError> {
    for _ in 0..TRIES {
        let Some(loaded) = Loaded::read(app, group, date_of(now)).await? else {
            return Ok(None);
        };
        if !loaded.board.group.value.goes_on() {
            return Ok(None);
        }
        let Some(round) = loaded.propose(app, now) else {
            return Ok(None);
        };
        if loaded.keep(app, &round.proposals, now).await? {
            count_placed_worst(app, group, &round.worst_placed, now).await?;
            return Ok(Some(round));
        }
    }
    Err(StoreError::Conflict)
}

/// Counts who is placed worst, each person once. Somebody who was erased at this very moment is not counted, nor are those
/// beside them until the next round.
async fn count_placed_worst(
    app: &App,
    group: GroupId,
    worst: &[PlacedWorst],
    now: Timestamp,
) -> Result<(), StoreError> {
    for some in worst.chunks(COUNTED_AT_ONCE) {
        let counted = some.iter();
        let counted = counted.map(|one| tally::placed_worst(group, one.person, one.helped, now));
        match app
            .store
            .commit(counted.fold(Change::default(), Change::and))
            .await?
        {
            Committed::Done | Committed::Stale | Committed::Taken { .. } | Committed::Full(_) => {}
        }
    }
    Ok(())
}

/// Ends what is over by now in a group, and says how many matches that were.
pub async fn end_what_is_over(app: &App, group: GroupId, now: Timestamp) -> Result<usize, StoreError> {
    let Some(board) = app.store.board(group).await? else {
        return Ok(0);
    };
    let mut ended = 0;
    let group = &board.group.value;
    for change in over_by_now(group, &board.matches, board.everybody(), now) {
        // Whoever answered at this very moment was first; the next look sees what became of it.
        if app.store.commit(change).await? == Committed::Done {
            ended += 1;
        }
    }
    Ok(ended)
}

/// Looks after every group that goes on: ends what is over and, where it is a new day, makes a round; then counts what is open over
/// all of them. A group that fails does not keep the others from being looked after; the first failure is told in the end. How many
/// matches ended and proposals were made.
pub async fn look_after_all(app: &App, now: Timestamp, rounds: Rounds) -> Result<usize, StoreError> {
    let mut failed = None;
    let mut things = 0;
    let mut after = None;
    loop {
        let pile = app.store.groups(after).await?;
        for group in pile.items.iter().filter(|group| group.value.goes_on()) {
            match look_after(app, group.value.id, (now, rounds)).await {
                Ok(here) => things += here,
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        after = pile.next;
        if after.is_none() {
            break;
        }
    }
    tallies::look(app, now).await?;
    failed.map_or(Ok(things), Err)
}

async fn look_after(
    app: &App,
    group: GroupId,
    (now, rounds): (Timestamp, Rounds),
) -> Result<usize, StoreError> {
    let ended = end_what_is_over(app, group, now).await?;
    let proposed = match rounds {
        Rounds::Too => make_round(app, group, now).await?,
        Rounds::Not => None,
    };
    Ok(ended + proposed.map_or(0, |round| round.proposals.len()))
}

/// Whether looking after groups makes rounds as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounds {
    /// Yes.
    Too,
    /// Only what is over is ended.
    Not,
}

/// Looks after every group until told to stop. The first look of each day makes the daily round.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut every = tokio::time::interval(EVERY);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut last_round: Option<Date> = None;
    let mut last_told: Option<Date> = None;
    loop {
        tokio::select! {
            _ = every.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        let now = app.clock.now();
        let today = date_of(now);
        let is_new = last_round != Some(today);
        if is_new {
            for daily in [Chore::Retention, Chore::Figures] {
                chore(&app, daily, now).await;
            }
        }
        chore(&app, Chore::Workshops, now).await;
        // By then they are up; who was told today is not told again.
        if time_of(now).as_str() >= "06:00"
            && last_told != Some(today)
            && chore(&app, Chore::Digests, now).await
        {
            last_told = Some(today);
        }
        if !is_new {
            chore(&app, Chore::WhatIsOver, now).await;
        } else if chore(&app, Chore::Rounds, now).await {
            last_round = Some(today);
        }
    }
}

/// Does it; whether it was done. What failed is tried again on the next look, and stands at the desk.
async fn chore(app: &App, chore: Chore, now: Timestamp) -> bool {
    let done = chores::run(app, chore, now).await;
    if let Err(error) = &done {
        tracing::error!(%error, chore = chore.id(), "what goes by itself did not");
    }
    done.is_ok()
}

/// A group with everything a round is made of.
struct Loaded {
    board: Board,
    maps: Vec<Saved<Contact>>,
    /// Boards of other groups that share needs with this one.
    others: Vec<Board>,
}

impl Loaded {
    async fn read(app: &App, group: GroupId, today: Date) -> Result<Option<Self>, StoreError> {
        let Some(board) = app.store.board(group).await? else {
            return Ok(None);
        };
        let maps = app.store.contacts_in(group).await?;
        let others = others(app, &board, today).await?;
        Ok(Some(Self { board, maps, others }))
    }

    fn propose(&self, app: &App, now: Timestamp) -> Option<Round> {
        let front = app.front();
        let whole = |board, maps| whole(board, maps, front.categories(), date_of(now));
        let others: Vec<Whole<'_>> = self.others.iter().map(|board| whole(board, &[])).collect();
        round::propose(&whole(&self.board, &self.maps), &others)
    }

    /// Writes proposals; false if somebody else wrote to the group, or to one that it helps, meanwhile.
    async fn keep(&self, app: &App, proposals: &[Proposed], now: Timestamp) -> Result<bool, StoreError> {
        let mut here = self.board.group.clone();
        let boards = [&self.board].into_iter().chain(&self.others);
        for board in boards {
            let mut there = board.group.clone();
            let (id, own) = (there.value.id, here.value.id);
            let for_it: Vec<&Proposed> = proposals.iter().filter(|proposed| proposed.group == id).collect();
            for some in for_it.chunks(if id == own { AT_ONCE } else { AT_ONCE / 2 }) {
                let mut held = written_over(&mut here);
                if id != own {
                    held = held.and(written_over(&mut there));
                }
                let change = some
                    .iter()
                    .map(|proposed| propose(app, proposed, now))
                    .fold(held, Change::and);
                if app.store.commit(change).await? != Committed::Done {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}

/// The group as it was read; the next time it is one version on.
fn written_over(group: &mut Saved<Group>) -> Change {
    let as_read = Record::Group(Box::new(group.value.clone()));
    let change = Change::default().update(as_read, group.version);
    group.version = group.version.next();
    change
}

/// The boards of groups whose needs a round here may meet; none, and nothing is read, where the group does not share.
async fn others(app: &App, board: &Board, today: Date) -> Result<Vec<Board>, StoreError> {
    let own = &board.group.value;
    if own.rules.sharing == Sharing::No {
        return Ok(Vec::new());
    }
    let Shared {
        groups,
        people,
        posts,
    } = app.store.shared().await?;
    let shared = Neighbours {
        groups: &groups,
        people: &people,
        posts: &posts,
    };
    let needs = shared
        .seen_from(own, today)
        .filter(|(post, _)| post.value.side == Side::Need);
    let asking: BTreeSet<GroupId> = needs.map(|(_, group)| group.id).collect();
    let mut boards = Vec::new();
    for group in asking {
        boards.extend(app.store.board(group).await?);
    }
    Ok(boards)
}

fn whole<'a>(
    board: &'a Board,
    maps: &'a [Saved<Contact>],
    categories: &'a Categories,
    today: Date,
) -> Whole<'a> {
    Whole {
        people: &board.people,
        posts: &board.posts,
        matches: &board.matches,
        maps,
        categories,
        group: &board.group.value,
        today,
    }
}

fn propose(app: &App, proposed: &Proposed, now: Timestamp) -> Change {
    let id = MatchId(app.ids.id());
    matches::propose(proposed.clone().into_match(id, now))
}
