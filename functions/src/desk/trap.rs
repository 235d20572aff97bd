//! What fell into the trap for robots: is it a real request after all?
//!
//! Nothing was mailed to its asker yet. Saying that it is real puts it on the pile and lets the letter go that was held; a slip
//! can be taken back before that letter leaves.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use programme::change::{Change, Saved};
use programme::ids::EventId;
use programme::policy::Act;
use programme::requests::{self, Refusal, Request};

use super::changed::{changed, is_as_seen, request_now};
use super::notices::Notice;
use super::requests::a_saved_request;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language and the request in the path.
type Which = Path<(String, String)>;

type Decide = fn(&Saved<Request>, &Desk) -> Result<Change, Refusal>;

const RELEASE: Decide =
    |request, desk| requests::release(request, EventId(desk.visit.app.ids.id()), desk.doer());
const THROW_AWAY: Decide = |request, desk| requests::throw_away(request, desk.doer());
const TAKE_BACK: Decide = |request, desk| requests::take_back(request, desk.doer());

/// It is real.
pub(super) async fn release(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let judged = judged(&desk, &which, &sent, (RELEASE, Notice::Released));
    desk.visit.or_sorry(judged.await)
}

/// It came from a robot.
pub(super) async fn throw_away(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let judged = judged(&desk, &which, &sent, (THROW_AWAY, Notice::ThrownAway));
    desk.visit.or_sorry(judged.await)
}

/// That was a slip.
pub(super) async fn take_back(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let judged = judged(&desk, &which, &sent, (TAKE_BACK, Notice::TakenBack));
    desk.visit.or_sorry(judged.await)
}

async fn judged(
    desk: &Desk,
    Path((_lang, id)): &Which,
    sent: &Answers,
    (decide, notice): (Decide, Notice),
) -> Result<Response, Sorry> {
    let request = a_saved_request(desk, Act::AnswerRequest, id).await?;
    let change = decide(&request, desk).ok();
    let Some(change) = change.filter(|_| is_as_seen(sent, request.version)) else {
        return changed(desk, request_now(&request.value));
    };
    match desk.visit.commit(change).await {
        Ok(()) => {
            let path = format!("/requests/{}", request.value.id);
            Ok(notice.where_it_stood(desk, sent, &path))
        }
        Err(Sorry::Stale) => {
            let now = a_saved_request(desk, Act::AnswerRequest, id).await?;
            changed(desk, request_now(&now.value))
        }
        Err(sorry) => Err(sorry),
    }
}
