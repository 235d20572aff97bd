//! What goes by itself, and how it went last: for coordinators, and for whoever runs the machine and sees nobody's data.

use axum::response::Response;
use jiff::Timestamp;
use programme::choices::Choice;
use programme::chores::{Chore, LastTime, Standing};
use programme::policy::Act;
use serde::Serialize;

use super::seat::Sheet;
use super::views::moment;
use crate::web::answer::Sorry;
use crate::web::session::Desk;

#[derive(Serialize)]
struct Line {
    chore: &'static str,
    standing: &'static str,
    /// Whether somebody should look.
    wrong: bool,
    done: Option<String>,
    things: u32,
    failed: Option<String>,
}

#[derive(Serialize)]
struct Values {
    lines: Vec<Line>,
}

/// The page.
pub(super) async fn look(desk: Desk) -> Response {
    let page = async {
        desk.must(Act::SeeChores)?;
        let known = desk.visit.app.store.last_times().await?;
        let line = |chore: &Chore| {
            let last = known.iter().find(|last| last.chore == *chore);
            line(&desk, *chore, last)
        };
        let values = Values {
            lines: Chore::ALL.iter().map(line).collect(),
        };
        let sheet = Sheet::of_desk(desk.visit.say("desk-chores"), "/desk/chores".to_owned());
        desk.page(sheet, "desk-chores.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// Whether something that goes by itself failed or is late; nobody is told who may not look.
pub(super) async fn are_wrong(desk: &Desk) -> Result<bool, Sorry> {
    if !desk.may(Act::SeeChores, None) {
        return Ok(false);
    }
    let known = desk.visit.app.store.last_times().await?;
    Ok(known.iter().any(|last| is_wrong(last.standing(desk.visit.now))))
}

fn line(desk: &Desk, chore: Chore, last: Option<&LastTime>) -> Line {
    let standing = last.map_or(Standing::NotYet, |last| last.standing(desk.visit.now));
    let on = |at: Timestamp| moment(desk, at);
    Line {
        chore: chore.id(),
        standing: match standing {
            Standing::NotYet => "not-yet",
            Standing::Well => "well",
            Standing::Late => "late",
            Standing::Failed => "failed",
        },
        wrong: is_wrong(standing),
        done: last.and_then(|last| last.done).map(|done| on(done.at)),
        things: last.and_then(|last| last.done).map_or(0, |done| done.things),
        failed: last.and_then(|last| last.failed_at).map(on),
    }
}

fn is_wrong(standing: Standing) -> bool {
    matches!(standing, Standing::Late | Standing::Failed)
}
