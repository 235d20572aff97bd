//! One's own groups; for a coordinator all of them.

use axum::extract::Query;
use axum::response::Response;
use programme::change::Counted;
use programme::groups::Joining;
use programme::policy::Act;
use serde::Serialize;

use super::notices::Done;
use super::seat::Sheet;
use crate::web::session::Desk;

#[derive(Serialize)]
struct Line {
    path: String,
    name: String,
    joined: i64,
    seats: u16,
    open: bool,
    ended: bool,
    ends_on: String,
}

#[derive(Serialize)]
struct Values {
    groups: Vec<Line>,
    /// Where a group is made, for whoever may.
    make_path: Option<String>,
    /// Where the workshops with dates are.
    runs_path: String,
}

/// The list, newest first.
pub(super) async fn list(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        let visit = &desk.visit;
        let mut lines = Vec::new();
        for group in desk.groups(Act::SeeGroup).await? {
            let group = group.value;
            lines.push(Line {
                path: desk.at(&format!("/group/{}", group.id)),
                name: group.name.reveal().clone(),
                joined: visit.app.store.counted(&Counted::Seats(group.id)).await?,
                seats: group.seats,
                open: group.joining != Joining::Closed,
                ended: !group.goes_on(),
                ends_on: visit.front.words().date(&visit.lang, group.ends_on),
            });
        }
        let may_make = desk.must_somewhere(Act::MakeGroup).is_ok();
        let values = Values {
            groups: lines,
            make_path: may_make.then(|| desk.at("/groups/new")),
            runs_path: desk.at("/runs"),
        };
        let sheet = Sheet::of_group(visit.say("desk-groups"), "/desk/groups".to_owned());
        desk.page(sheet.after(done), "desk-groups.html", &values)
    };
    desk.visit.or_sorry(page.await)
}
