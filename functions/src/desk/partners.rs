//! Partners, for whoever answers for them: who they are, where their forms stand, and moving them on.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::change::Saved;
use programme::choices::Choice;
use programme::history::Place;
use programme::ids::{EventId, PartnerId};
use programme::partners::{self, Partner, Refusal, State};
use programme::policy::Act;
use serde::Serialize;

use super::changed::{changed, is_as_seen};
use super::history::Line;
use super::notices::{Done, Notice};
use super::requests::a_saved_request;
use super::seat::Sheet;
use super::views::day;
use crate::partners::snippets::title;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language and the partner or request in the path.
type Which = Path<(String, String)>;

#[derive(Serialize)]
struct Row {
    path: String,
    name: String,
    state: &'static str,
    sites: Vec<String>,
    day: String,
}

#[derive(Serialize)]
struct Rows {
    partners: Vec<Row>,
}

/// All of them, the newest first.
pub(super) async fn list(desk: Desk) -> Response {
    let page = async {
        desk.must(Act::SeePartners)?;
        let all = desk.visit.app.store.partners().await?;
        let rows = all.iter().rev().map(|saved| row(&desk, &saved.value));
        let values = Rows {
            partners: rows.collect(),
        };
        let sheet = sheet(desk.visit.say("desk-partners"), "/desk/partners".to_owned());
        desk.page(sheet, "desk-partners.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

#[derive(Serialize)]
struct Values {
    row: Row,
    contact: String,
    email: String,
    forms: Vec<String>,
    langs: Vec<&'static str>,
    /// What it asked, unless it was added by hand.
    request_path: Option<String>,
    seen: u64,
    history: Vec<Line>,
}

/// One of them.
pub(super) async fn look(desk: Desk, Path((_lang, id)): Which, Query(done): Query<Done>) -> Response {
    let page = async {
        let partner = a_partner(&desk, Act::SeePartners, &id).await?;
        let value = &partner.value;
        let deeds = desk.visit.app.store.history(Place::Partner(value.id)).await?;
        let values = Values {
            row: row(&desk, value),
            contact: value.contact.reveal().clone(),
            email: value.email.reveal().0.clone(),
            forms: value
                .wishes
                .forms
                .iter()
                .map(|form| title(&desk.visit, *form))
                .collect(),
            langs: value.wishes.langs.iter().map(|lang| lang.id()).collect(),
            request_path: partners::request_of(value.id).map(|id| desk.at(&format!("/requests/{id}"))),
            seen: partner.version.0,
            history: desk.lines(&deeds).await?,
        };
        let path = format!("/desk/partners/{}", value.id);
        let sheet = sheet(desk.visit.say("desk-partner"), path).after(done);
        desk.page(sheet, "desk-partner.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// What was asked is approved: there is a partner.
pub(super) async fn approve(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let approved = async {
        let request = a_saved_request(&desk, Act::MovePartners, &id).await?;
        let letter = EventId(desk.visit.app.ids.id());
        let decided = partners::approve(&request.value, letter, desk.doer());
        let (partner, change) = match decided {
            Ok(decided) if is_as_seen(&sent, request.version) => decided,
            Ok(_) | Err(Refusal::NotAsked | Refusal::NotThere) => {
                return changed(&desk, "desk-now-other-request");
            }
        };
        match desk.visit.commit(change).await {
            Ok(()) => Ok(Notice::PartnerApproved.at(&desk, &format!("/partners/{}", partner.id))),
            Err(Sorry::Stale) => changed(&desk, "desk-now-partner"),
            Err(sorry) => Err(sorry),
        }
    };
    desk.visit.or_sorry(approved.await)
}

/// Its forms are not shown for a while.
pub(super) async fn pause(desk: Desk, which: Which, sent: Sent) -> Response {
    moved(desk, which, sent, (State::Paused, Notice::PartnerPaused)).await
}

/// Its forms are shown again.
pub(super) async fn resume(desk: Desk, which: Which, sent: Sent) -> Response {
    moved(desk, which, sent, (State::Active, Notice::PartnerResumed)).await
}

/// It is no longer a partner.
pub(super) async fn end(desk: Desk, which: Which, sent: Sent) -> Response {
    moved(desk, which, sent, (State::Ended, Notice::PartnerEnded)).await
}

async fn moved(
    desk: Desk,
    Path((_lang, id)): Which,
    Sent(sent): Sent,
    (state, notice): (State, Notice),
) -> Response {
    let moved = async {
        let partner = a_partner(&desk, Act::MovePartners, &id).await?;
        let letter = EventId(desk.visit.app.ids.id());
        let change = partners::moved_by(&partner, state, letter, desk.doer()).ok();
        let Some(change) = change.filter(|_| is_as_seen(&sent, partner.version)) else {
            return changed(&desk, partner_now(&partner.value));
        };
        match desk.visit.commit(change).await {
            Ok(()) => Ok(notice.at(&desk, &format!("/partners/{}", partner.value.id))),
            Err(Sorry::Stale) => {
                let now = a_partner(&desk, Act::MovePartners, &id).await?;
                changed(&desk, partner_now(&now.value))
            }
            Err(sorry) => Err(sorry),
        }
    };
    desk.visit.or_sorry(moved.await)
}

/// The partner of this id, for whoever may do this.
async fn a_partner(desk: &Desk, act: Act, id: &str) -> Result<Saved<Partner>, Sorry> {
    desk.must(act)?;
    let id: PartnerId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    desk.visit.app.store.a_partner(id).await?.ok_or(Sorry::NotFound)
}

/// The key of the words for where a partner stands now.
fn partner_now(partner: &Partner) -> &'static str {
    match partner.state {
        State::Active => "desk-now-partner-active",
        State::Paused => "desk-now-partner-paused",
        State::Ended => "desk-now-partner-ended",
    }
}

fn row(desk: &Desk, partner: &Partner) -> Row {
    let origins = partner.wishes.origins.reveal();
    Row {
        path: desk.at(&format!("/partners/{}", partner.id)),
        name: partner.organisation.reveal().clone(),
        state: partner.state.id(),
        sites: origins.iter().map(ToString::to_string).collect(),
        day: day(desk, partner.approved_at),
    }
}

fn sheet(title: String, path: String) -> Sheet {
    Sheet {
        current: "desk/partners",
        ..Sheet::of_desk(title, path)
    }
}
