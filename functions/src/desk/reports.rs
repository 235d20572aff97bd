//! Saying that a report was dealt with.

use axum::extract::Path;
use axum::response::Response;
use programme::desk::deal_with;
use programme::ids::ReportId;
use programme::policy::Act;

use super::changed::changed;
use super::notices::Notice;
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// It was dealt with. Doing it twice changes nothing: who was first stays written down.
pub(super) async fn close(
    desk: Desk,
    Path((_lang, group, report)): Path<(String, String, String)>,
) -> Response {
    let done = async {
        let group = desk.group(Act::HandleReport, &group).await?.value;
        let id: ReportId = report.parse().map_err(|_no_id| Sorry::NotFound)?;
        let reports = desk.visit.app.store.reports(group.id).await?;
        let report = reports.iter().find(|report| report.value.id == id);
        let report = report.ok_or(Sorry::NotFound)?;
        if report.value.closed.is_some() {
            return changed(&desk, "desk-now-dealt");
        }
        let doer = desk.doer();
        let change = deal_with(report, doer);
        match desk.visit.commit(change).await {
            Ok(()) => Ok(Notice::Dealt.undoable_at(&desk, "", (group.id, &[doer.deed]))),
            Err(Sorry::Stale) => changed(&desk, "desk-now-dealt"),
            Err(sorry) => Err(sorry),
        }
    };
    desk.visit.or_sorry(done.await)
}
