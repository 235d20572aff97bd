//! Saying that a report was dealt with.

use axum::extract::Path;
use axum::response::Response;
use programme::desk::deal_with;
use programme::history::Place;

use super::changed::{changed, is_as_seen, report_now};
use super::hands::a_report;
use super::notices::Notice;
use super::take_back::Deeds;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// It was dealt with. Doing it twice changes nothing: who was first stays written down.
pub(super) async fn close(desk: Desk, which: Path<(String, String, String)>, Sent(sent): Sent) -> Response {
    let done = async {
        let report = a_report(&desk, &which).await?;
        if report.value.closed.is_some() || !is_as_seen(&sent, report.version) {
            return changed(&desk, report_now(&report.value));
        }
        let group = report.value.group;
        let doer = desk.doer();
        match desk.visit.commit(deal_with(&report, doer)).await {
            Ok(()) => {
                let deed = Deeds::one(Place::Group(group), doer.deed);
                Ok(Notice::Dealt.undoable(&desk, &sent, &deed))
            }
            Err(Sorry::Stale) => changed(&desk, report_now(&a_report(&desk, &which).await?.value)),
            Err(sorry) => Err(sorry),
        }
    };
    desk.visit.or_sorry(done.await)
}
