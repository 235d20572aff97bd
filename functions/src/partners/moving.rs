//! Pause, go on, end, and a new link.

use axum::extract::Path;
use axum::response::Response;
use programme::change::{Change, Saved};
use programme::ids::EventId;
use programme::partners::{self, Partner, State};
use programme::policy::Act;
use serde::Serialize;
use store::Committed;

use super::look::{own_path, page, plain};
use super::{Entry, Link, enter, own};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::headers::Kind;
use crate::web::visit::Visit;

/// The forms are not shown for a while.
pub(super) async fn pause(visit: Visit, Path((_lang, link)): Link) -> Response {
    becomes(visit, &link, State::Paused).await
}

/// The forms are shown again.
pub(super) async fn resume(visit: Visit, Path((_lang, link)): Link) -> Response {
    becomes(visit, &link, State::Active).await
}

/// The partnership is over.
pub(super) async fn end(visit: Visit, Path((_lang, link)): Link) -> Response {
    becomes(visit, &link, State::Ended).await
}

async fn becomes(visit: Visit, link: &str, state: State) -> Response {
    let done = async {
        let partner = own(&visit, link, Act::SetOwnPartnership).await?;
        // Pressing twice changes nothing, and is no mistake.
        if let Ok(change) = partners::becomes(&partner, state, visit.now) {
            visit.commit(change).await?;
        }
        Ok(answer::see(&own_path(&visit, link)))
    };
    visit.or_sorry(done.await)
}

#[derive(Serialize)]
struct Sure {
    path: String,
    ended: bool,
}

/// Are you sure?
pub(super) async fn ask_end(visit: Visit, Path((_lang, link)): Link) -> Response {
    let asked = async {
        let partner = own(&visit, &link, Act::SetOwnPartnership).await?;
        let sure = Sure {
            path: own_path(&visit, &link),
            ended: partner.value.state == State::Ended,
        };
        page(&visit, "partner-end", &sure, Kind::PrivatePage)
    };
    visit.or_sorry(asked.await)
}

/// A new link is mailed to the partner's own address, also with a link that is too old. `void=yes` makes every other one void.
pub(super) async fn mail_link(visit: Visit, Path((_lang, link)): Link, Sent(sent): Sent) -> Response {
    let mailed = async {
        let (Entry::In(partner) | Entry::TooOld(partner)) =
            enter(&visit, &link, Act::SetOwnPartnership).await?;
        let change = new_link(&visit, &partner, sent.get("void") == Some("yes"));
        match visit.app.store.commit(change).await? {
            Committed::Done => {}
            // They have enough of them already; the answer is the same.
            Committed::Full(_) => tracing::warn!("a partner asked for too many links within the hour"),
            Committed::Taken { .. } | Committed::Stale => return Err(Sorry::Stale),
        }
        plain(&visit, "partner-link-sent", "")
    };
    visit.or_sorry(mailed.await)
}

fn new_link(visit: &Visit, partner: &Saved<Partner>, others_are_void: bool) -> Change {
    let letter = EventId(visit.app.ids.id());
    if others_are_void {
        partners::rotate(partner, letter, visit.now)
    } else {
        partners::mail_link(&partner.value, letter, visit.now)
    }
}
