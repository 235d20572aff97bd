//! Somebody in a group goes, with everything of theirs: whoever waits for an answer of theirs hears that it is over, then their key is
//! destroyed.

use programme::change::Change;
use programme::ids::{GroupId, PersonId};
use programme::matches;
use store::{Committed, Everything};

use crate::web::answer::Sorry;
use crate::web::visit::Visit;

/// So many times matches are ended again, because the other side answered at this very moment.
const TRIES: usize = 5;

/// Whose wish it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Their own: nothing stands in its way.
    Own,
    /// Said to somebody on the staff: what they reported is dealt with first, or it would be gone unseen.
    Passed,
}

/// What came of it.
#[must_use]
pub(crate) enum Erased {
    /// Everything is gone.
    Gone,
    /// Something they reported is still open; nothing is gone.
    ReportFirst,
}

/// Erases them, and writes this along. Somebody who is gone already stays gone.
pub(crate) async fn erase(
    visit: &Visit,
    (group, person): (GroupId, PersonId),
    wish: Wish,
    along: &Change,
) -> Result<Erased, Sorry> {
    let store = &visit.app.store;
    for _again in 0..TRIES {
        let Some(everything) = store.everything_of(group, person).await? else {
            return Ok(Erased::Gone);
        };
        let mut reports = everything.reports.iter();
        if wish == Wish::Passed && reports.any(|report| report.value.closed.is_none()) {
            return Ok(Erased::ReportFirst);
        }
        match store.commit(leaving(visit, &everything, along.clone())).await? {
            Committed::Done => {
                store.erase_participant(&everything).await?;
                return Ok(Erased::Gone);
            }
            Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => {}
        }
    }
    Err(Sorry::Unavailable)
}

/// Their matches that go on are over.
fn leaving(visit: &Visit, everything: &Everything, along: Change) -> Change {
    let matches = everything.matches.iter();
    let over = matches.filter_map(|the_match| matches::withdraw(the_match, visit.now));
    over.fold(along, |change, (_over, ended)| change.and(ended))
}
