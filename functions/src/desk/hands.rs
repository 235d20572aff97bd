//! “Ik pak dit op”: somebody takes care of a request or a report, and others see it. And “I answered this”.
//!
//! Posts and proposals have no such button: dealing with one takes the same single press. Taking something over from somebody
//! else works only for whoever saw that it was theirs.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use programme::change::{Change, Saved};
use programme::desk::{pick_report_up, put_report_down};
use programme::history::{Doer, Place};
use programme::ids::ReportId;
use programme::policy::Act;
use programme::reports::Report;
use programme::requests::{self, Request};

use super::changed::{changed, is_as_seen, report_now, request_now};
use super::notices::Notice;
use super::requests::a_saved_request;
use super::take_back::Deeds;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language and the request in the path.
type WhichRequest = Path<(String, String)>;

/// The language, the group and the report in the path.
type WhichReport = Path<(String, String, String)>;

/// What is to be done, unless it is done already.
type Decide<T> = fn(&Saved<T>, Doer) -> Option<Change>;

/// “I take care of this request.”
pub(super) async fn pick_request_up(desk: Desk, which: WhichRequest, Sent(sent): Sent) -> Response {
    let handed = with_request(&desk, &which, &sent, (requests::pick_up, Notice::PickedUp));
    desk.visit.or_sorry(handed.await)
}

/// Nobody takes care of it any longer.
pub(super) async fn put_request_down(desk: Desk, which: WhichRequest, Sent(sent): Sent) -> Response {
    let handed = with_request(&desk, &which, &sent, (requests::put_down, Notice::PutDown));
    desk.visit.or_sorry(handed.await)
}

/// “I answered this”: it waits no longer.
pub(super) async fn answered(desk: Desk, which: WhichRequest, Sent(sent): Sent) -> Response {
    let done = with_request(&desk, &which, &sent, (requests::answered, Notice::Answered));
    desk.visit.or_sorry(done.await)
}

/// “This belongs to that programme”: from there on its people see it, and others no longer do.
pub(super) async fn hand_over(desk: Desk, Path((_lang, id)): WhichRequest, Sent(sent): Sent) -> Response {
    let done = async {
        let request = a_saved_request(&desk, Act::AnswerRequest, &id).await?;
        let programmes = desk.visit.front.programmes();
        let named = sent.get("programme").unwrap_or_default();
        let programme = programmes.iter().find(|one| one.id.as_str() == named);
        let programme = programme.ok_or(Sorry::NotFound)?;
        let change = requests::hand_over(&request, &programme.id, desk.doer());
        let Some(change) = change.filter(|_| is_as_seen(&sent, request.version)) else {
            return changed(&desk, request_now(&request.value));
        };
        match desk.visit.commit(change).await {
            Ok(()) => Ok(Notice::HandedOver.at(&desk, "/requests")),
            Err(Sorry::Stale) => {
                let now = a_saved_request(&desk, Act::AnswerRequest, &id).await?;
                changed(&desk, request_now(&now.value))
            }
            Err(sorry) => Err(sorry),
        }
    };
    desk.visit.or_sorry(done.await)
}

/// “I take care of this report.”
pub(super) async fn pick_report(desk: Desk, which: WhichReport, Sent(sent): Sent) -> Response {
    let handed = with_report(&desk, &which, &sent, (pick_report_up, Notice::PickedUp));
    desk.visit.or_sorry(handed.await)
}

/// Nobody takes care of it any longer.
pub(super) async fn put_report(desk: Desk, which: WhichReport, Sent(sent): Sent) -> Response {
    let handed = with_report(&desk, &which, &sent, (put_report_down, Notice::PutDown));
    desk.visit.or_sorry(handed.await)
}

async fn with_request(
    desk: &Desk,
    Path((_lang, id)): &WhichRequest,
    sent: &Answers,
    (decide, notice): (Decide<Request>, Notice),
) -> Result<Response, Sorry> {
    let request = a_saved_request(desk, Act::AnswerRequest, id).await?;
    let doer = desk.doer();
    let change = decide(&request, doer).filter(|_| is_as_seen(sent, request.version));
    let Some(change) = change else {
        return changed(desk, request_now(&request.value));
    };
    match desk.visit.commit(change).await {
        Ok(()) if notice == Notice::Answered => {
            let deed = Deeds::one(Place::Request(request.value.id), doer.deed);
            Ok(notice.undoable(desk, sent, &deed))
        }
        Ok(()) => Ok(notice.where_it_stood(desk, sent, &format!("/requests/{}", request.value.id))),
        Err(Sorry::Stale) => {
            let now = a_saved_request(desk, Act::AnswerRequest, id).await?;
            changed(desk, request_now(&now.value))
        }
        Err(sorry) => Err(sorry),
    }
}

async fn with_report(
    desk: &Desk,
    which: &WhichReport,
    sent: &Answers,
    (decide, notice): (Decide<Report>, Notice),
) -> Result<Response, Sorry> {
    let report = a_report(desk, which).await?;
    let change = decide(&report, desk.doer()).filter(|_| is_as_seen(sent, report.version));
    let Some(change) = change else {
        return changed(desk, report_now(&report.value));
    };
    match desk.visit.commit(change).await {
        Ok(()) => Ok(notice.where_it_stood(desk, sent, "")),
        Err(Sorry::Stale) => changed(desk, report_now(&a_report(desk, which).await?.value)),
        Err(sorry) => Err(sorry),
    }
}

/// The report in the path, for whoever may handle it.
pub(super) async fn a_report(
    desk: &Desk,
    Path((_lang, group, report)): &WhichReport,
) -> Result<Saved<Report>, Sorry> {
    let group = desk.group(Act::HandleReport, group).await?.value;
    let id: ReportId = report.parse().map_err(|_no_id| Sorry::NotFound)?;
    let reports = desk.visit.app.store.reports(group.id).await?;
    let mut reports = reports.into_iter();
    reports
        .find(|report| report.value.id == id)
        .ok_or(Sorry::NotFound)
}
