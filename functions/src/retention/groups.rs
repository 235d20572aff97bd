//! Groups: one that is over ends by itself, and of one that ended long ago only counts are left.
//!
//! First the counts are written, and with them that the group cannot go on any longer; then everybody in it is erased, so that
//! maps, needs and names can be read by nobody; then what was said looking back goes, and the matches. Whatever is cut off in between is finished on the next day.

use jiff::Timestamp;
use programme::change::{Change, Record, Saved};
use programme::groups::{self, Group};
use programme::history::Doer;
use programme::ids::{DeedId, GroupId};
use programme::matches::Match;
use programme::receipts::{self, Receipt, Whole};
use store::{Board, Committed, StoreError};

use crate::app::App;
use crate::desk::open_code;
use crate::web::visit::date_of;

/// So many matches are removed at once; a commit takes about a hundred things.
const AT_ONCE: usize = 90;

/// Ends a group whose last day is over; whether it did.
pub(super) async fn end_by_itself(
    app: &App,
    group: &Saved<Group>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    if !group.value.is_to_end(date_of(now)) {
        return Ok(false);
    }
    let code = open_code(&app.store, &group.value);
    match groups::end(group, code, by_itself(app, now)) {
        Ok(change) => Ok(app.store.commit(change).await? == Committed::Done),
        Err(_ended) => Ok(false),
    }
}

/// Leaves only counts of a group that ended long ago; whether there was anything to remove. As long as somebody must still look at
/// a report, its words are needed, and the group waits.
pub(super) async fn reduce(app: &App, group: &Saved<Group>, now: Timestamp) -> Result<bool, StoreError> {
    if !group.value.is_to_be_reduced(now) {
        return Ok(false);
    }
    let receipt = app.store.a_receipt(group.value.id).await?;
    if receipt
        .as_ref()
        .is_some_and(|receipt| receipt.value.removed_at.is_some())
    {
        return Ok(false);
    }
    let Some(board) = app.store.board(group.value.id).await? else {
        return Ok(false);
    };
    let receipt = match receipt {
        Some(receipt) => receipt,
        None => match counted(app, &board, now).await? {
            Some(receipt) => receipt,
            None => return Ok(false),
        },
    };
    remove(app, &board).await?;
    let finished = receipts::finish(&receipt, &group.value, by_itself(app, now));
    Ok(app.store.commit(finished).await? == Committed::Done)
}

/// Writes the counts; nothing while a report waits, or if somebody let the group go on at this very moment.
async fn counted(app: &App, board: &Board, now: Timestamp) -> Result<Option<Saved<Receipt>>, StoreError> {
    let id = board.group.value.id;
    let reports = app.store.reports(id).await?;
    if reports.iter().any(|report| report.value.closed.is_none()) {
        tracing::warn!("a group that ended waits for a report to be dealt with");
        return Ok(None);
    }
    let counts = receipts::count(Whole {
        people: &board.people,
        maps: &app.store.contacts_in(id).await?,
        posts: &board.posts,
        matches: &board.matches,
    });
    match app
        .store
        .commit(receipts::begin(&board.group, counts, now))
        .await?
    {
        Committed::Done => app.store.a_receipt(id).await,
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => Ok(None),
    }
}

/// Everybody in it, with all that is theirs; what was said looking back; and then the matches.
async fn remove(app: &App, board: &Board) -> Result<(), StoreError> {
    for person in &board.people {
        app.store.erase(person.value.person).await?;
    }
    app.store.forget_mirrors(board.group.value.id).await?;
    app.store.forget_looks(board.group.value.id).await?;
    let mut over = Vec::new();
    for the_match in &board.matches {
        if is_nobodys(app, board.group.value.id, &the_match.value).await? {
            over.push(the_match);
        }
    }
    for some in over.chunks(AT_ONCE) {
        let deletes = some.iter().map(|saved| {
            let record = Record::Match(Box::new(saved.value.clone()));
            (record, saved.version)
        });
        let change = Change {
            deletes: deletes.collect(),
            ..Change::default()
        };
        if app.store.commit(change).await? != Committed::Done {
            return Err(StoreError::Conflict);
        }
    }
    Ok(())
}

/// Whether nobody needs a match any longer: one between two groups is needed as long as the other one goes on.
async fn is_nobodys(app: &App, this: GroupId, the_match: &Match) -> Result<bool, StoreError> {
    let Match {
        group, giver_group, ..
    } = *the_match;
    let other = if group == this { giver_group } else { group };
    if other == this {
        return Ok(true);
    }
    let other = app.store.a_group(other).await?;
    Ok(other.is_none_or(|other| !other.value.goes_on()))
}

/// Nobody does it.
fn by_itself(app: &App, now: Timestamp) -> Doer {
    Doer {
        deed: DeedId(app.ids.id()),
        by: None,
        now,
    }
}
