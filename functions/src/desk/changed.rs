//! Somebody else was first: what it is now, for the second one.

use axum::response::Response;
use forms::answers::Answers;
use http::StatusCode;
use programme::change::Version;
use programme::ids::RequestId;
use programme::matches::{Match, Stage};
use programme::policy::Act;
use programme::posts::talk::Talk;
use programme::posts::{Post, Standing};
use programme::reports::Report;
use programme::requests::{Request, State};
use serde::Serialize;

use super::seat::Sheet;
use crate::web::answer::Sorry;
use crate::web::filling::{Filling, NotKept};
use crate::web::session::Desk;

/// Whether this version is the one that the button stood beside. A button without a version was made by nobody of us.
pub(super) fn is_as_seen(sent: &Answers, version: Version) -> bool {
    sent.get("seen").and_then(|seen| seen.parse().ok()) == Some(version.0)
}

#[derive(Serialize)]
struct Values {
    now: &'static str,
    path: String,
}

#[derive(Serialize)]
struct Now {
    now: &'static str,
}

/// The form again with everything that was typed, and above it what the request is now: pressed once more, it is about that.
pub(super) async fn changed_below<T: 'static>(
    desk: &Desk,
    filling: Filling<'_, T>,
    request: RequestId,
) -> Result<Response, Sorry> {
    let request = desk.run(Act::AnswerRequest, &request.to_string()).await?;
    let now = request_now(&request.value);
    let before = desk.visit.fragment("desk-now.html", &Now { now })?;
    let filling = filling
        .with_before(before)
        .about((request.value.id.0, request.version));
    Ok(filling.refuse(NotKept::Changed))
}

/// What it is now.
pub(super) fn changed(desk: &Desk, now: &'static str) -> Result<Response, Sorry> {
    let sheet = Sheet {
        status: StatusCode::CONFLICT,
        ..Sheet::of_desk(desk.visit.say("desk-changed"), "/desk".to_owned())
    };
    let path = desk.at("");
    desk.page(sheet, "desk-changed.html", &Values { now, path })
}

/// The key of the words for where a post stands now.
pub(super) fn post_now(post: &Post) -> &'static str {
    match (post.standing, &post.talk) {
        (Standing::Held(_), _) => "desk-now-held",
        (Standing::OnBoard, _) => "desk-now-on-board",
        (Standing::SentBack, Some(Talk::Instead { .. } | Talk::Question { .. })) => "desk-now-with-owner",
        (Standing::SentBack, Some(Talk::Why { .. }) | None) => "desk-now-sent-back",
        (Standing::Gone(_), _) => "desk-now-gone",
    }
}

/// The key of the words for where a match stands now.
pub(super) fn match_now(the_match: &Match) -> &'static str {
    match the_match.stage {
        Stage::Proposed => "desk-now-proposed",
        Stage::Open(_) => "desk-now-asked",
        Stage::Agreed(_) => "desk-now-agreed",
        Stage::Met(_) => "desk-now-met",
        Stage::Over(..) => "desk-now-over",
    }
}

/// The key of the words for where a request stands now.
pub(super) fn request_now(request: &Request) -> &'static str {
    match request.state {
        State::Received if request.answered_at.is_some() => "desk-now-answered",
        State::Received if request.with.is_some() => "desk-now-picked-up",
        State::Received => "desk-now-received",
        State::Waiting => "desk-now-waiting",
        State::Offered => "desk-now-offered",
        State::Picked => "desk-now-picked",
        State::Planned => "desk-now-planned",
        State::Finished => "desk-now-finished",
        State::CalledOff => "desk-now-called-off",
        State::Quarantined => "desk-now-in-trap",
        State::ThrownAway => "desk-now-thrown-away",
        State::Withdrawn => "desk-now-withdrawn",
    }
}

/// The key of the words for where a report stands now.
pub(super) fn report_now(report: &Report) -> &'static str {
    match (report.closed, report.with) {
        (Some(_), _) => "desk-now-dealt",
        (None, Some(_)) => "desk-now-picked-up",
        (None, None) => "desk-now-put-down",
    }
}
