//! Who is on the staff, and taking somebody's second key away who lost it.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::choices::Choice;
use programme::ids::{EventId, PersonId};
use programme::policy::Act;
use programme::staff;
use serde::Serialize;

use super::keys::at_hand;
use crate::desk::{Done, Notice, Sheet};
use crate::web::answer::Sorry;
use crate::web::session::Desk;

#[derive(Serialize)]
struct Line {
    name: String,
    jobs: Vec<String>,
    has_key: bool,
    /// Where their second key is taken away; nothing for oneself.
    reset_path: Option<String>,
}

#[derive(Serialize)]
struct Values {
    staff: Vec<Line>,
}

/// Everybody who works here.
pub(super) async fn list(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        desk.must(Act::ResetKeys)?;
        let staff = desk.visit.app.store.all_staff().await?.into_iter();
        let working = staff.map(|saved| saved.value).filter(|one| one.left_at.is_none());
        let line = |one: staff::Staff| Line {
            name: one.name.reveal().clone(),
            jobs: one
                .jobs
                .iter()
                .map(|job| desk.visit.say(&format!("job-{}", job.id())))
                .collect(),
            has_key: one.second_key.is_some(),
            reset_path: (one.person != desk.staff.value.person && one.second_key.is_some())
                .then(|| desk.at(&format!("/staff/{}/reset-key", one.person))),
        };
        let values = Values {
            staff: working.map(line).collect(),
        };
        let sheet = Sheet::of_desk(desk.visit.say("desk-staff"), "/desk/staff".to_owned());
        desk.page(sheet.after(done), "desk-staff.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// Somebody lost their phone and their recovery codes: with the next link they set up a new key.
pub(super) async fn reset(desk: Desk, Path((_lang, person)): Path<(String, String)>) -> Response {
    if let Err(sorry) = desk.must(Act::ResetKeys) {
        return desk.visit.sorry(sorry);
    }
    if let Err(page) = at_hand(&desk) {
        return page;
    }
    let done = async {
        let person: PersonId = person.parse().map_err(|_no_id| Sorry::NotFound)?;
        let found = desk.visit.app.store.a_staff(person).await?;
        let found = found
            .filter(|one| one.value.left_at.is_none())
            .ok_or(Sorry::NotFound)?;
        let letter = EventId(desk.visit.app.ids.id());
        let change = staff::reset_key(&found, letter, desk.doer()).ok_or(Sorry::Stale)?;
        desk.visit.commit(change).await?;
        Ok(Notice::KeyReset.at(&desk, "/staff"))
    };
    desk.visit.or_sorry(done.await)
}
