//! Counting over all groups, now and then: whoever shows the numbers reads one record, and no group.

use jiff::{SignedDuration, Timestamp};
use programme::tallies::{self, Counting};
use store::{Committed, StoreError};

use crate::app::App;
use crate::web::visit::date_of;

/// Numbers are not counted anew before they are this old.
const STANDS_FOR: SignedDuration = SignedDuration::from_hours(1);

/// Counts what is open on all boards, unless that was done within the hour. Says whether it was counted.
pub async fn look(app: &App, now: Timestamp) -> Result<bool, StoreError> {
    let before = app.store.tally().await?;
    if let Some(before) = &before
        && now.duration_since(before.value.counted_at) < STANDS_FOR
    {
        return Ok(false);
    }
    let mut counting = Counting::default();
    let mut after = None;
    loop {
        let pile = app.store.groups(after).await?;
        for group in pile.items.iter().filter(|group| group.value.goes_on()) {
            if let Some(board) = app.store.board(group.value.id).await? {
                counting.add(&board.posts, date_of(now));
            }
        }
        after = pile.next;
        if after.is_none() {
            break;
        }
    }
    let change = tallies::keep(counting.tally(now), before.as_ref());
    // Two workers may count at once: either of them is right.
    Ok(app.store.commit(change).await? == Committed::Done)
}
