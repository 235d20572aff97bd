//! Letters that could not be sent, for a person to look at. What they say and to whom is not shown: what they are about is.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::change::{Change, Saved};
use programme::choices::Choice;
use programme::events::{self, Due, Letter, Trouble};
use programme::ids::EventId;
use programme::policy::Act;
use serde::Serialize;

use super::notices::{Done, Notice};
use super::seat::Sheet;
use super::views::day;
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// The language and the event in the path.
type Which = Path<(String, String)>;

#[derive(Serialize)]
struct Line {
    path: String,
    what: &'static str,
    day: String,
    attempts: u32,
    /// Why it did not leave.
    why: Option<&'static str>,
    /// Where what it is about can be seen.
    about_path: Option<String>,
}

#[derive(Serialize)]
struct Values {
    letters: Vec<Line>,
}

/// Those that are parked.
pub(super) async fn list(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        desk.must(Act::HandleLetters)?;
        let parked = desk.visit.app.store.parked_letters().await?;
        let values = Values {
            letters: parked.iter().map(|due| line(&desk, &due.value)).collect(),
        };
        let sheet = Sheet::of_desk(desk.visit.say("desk-letters"), "/desk/letters".to_owned());
        desk.page(sheet.after(done), "desk-letters.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// It is tried again.
pub(super) async fn try_again(desk: Desk, which: Which) -> Response {
    let now = desk.visit.now;
    let decided = decided(
        &desk,
        &which,
        (|due| events::try_again(&due, now), Notice::LetterAgain),
    );
    desk.visit.or_sorry(decided.await)
}

/// It need not leave any longer.
pub(super) async fn let_go(desk: Desk, which: Which) -> Response {
    let decided = decided(&desk, &which, (events::let_go, Notice::LetterGone));
    desk.visit.or_sorry(decided.await)
}

async fn decided(
    desk: &Desk,
    Path((_lang, id)): &Which,
    (decide, notice): (impl FnOnce(Saved<Due>) -> Option<Change>, Notice),
) -> Result<Response, Sorry> {
    desk.must(Act::HandleLetters)?;
    let id: EventId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    let parked = desk.visit.app.store.parked_letters().await?;
    let due = parked.into_iter().find(|due| due.value.event.id == id);
    // Somebody else looked at it a moment ago: there is nothing left to do.
    if let Some(change) = due.and_then(decide) {
        desk.visit.commit(change).await?;
    }
    Ok(notice.at(desk, "/letters"))
}

fn line(desk: &Desk, due: &Due) -> Line {
    let (what, about) = match due.event.letter {
        Letter::RequestCopy { request } => ("desk-letter-copy", Some(format!("/requests/{request}"))),
        Letter::RequestNotice { request }
        | Letter::ChangeNotice { request }
        | Letter::WithdrawalNotice { request } => {
            ("desk-letter-notice", Some(format!("/requests/{request}")))
        }
        Letter::RunNews { request, .. } => ("desk-letter-run", Some(format!("/runs/{request}"))),
        Letter::RunReminder { request, .. } => ("desk-letter-reminder", Some(format!("/runs/{request}"))),
        Letter::Digest { .. } => ("desk-letter-digest", None),
        Letter::SignInLink { .. } => ("desk-letter-link", None),
        Letter::KeyNotice { .. } => ("desk-letter-key", None),
        Letter::Invitation { .. } => ("desk-letter-invitation", None),
        Letter::WorkNotice { .. } => ("desk-letter-work", None),
        Letter::PartnerLink { partner } | Letter::PartnerMoved { partner } => {
            ("desk-letter-partner", Some(format!("/partners/{partner}")))
        }
        Letter::ReportNotice { group, .. } => ("desk-letter-report", Some(format!("/group/{group}"))),
    };
    Line {
        path: desk.at(&format!("/letters/{}", due.event.id)),
        what,
        day: day(desk, due.event.at),
        attempts: due.attempts,
        why: due.trouble.map(Trouble::id),
        about_path: about.map(|path| desk.at(&path)),
    }
}
