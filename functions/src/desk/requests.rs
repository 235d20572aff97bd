//! What was asked through public forms, for whoever answers it.

use axum::extract::{Path, Query};
use axum::response::Response;
use forms::form;
use programme::change::Saved;
use programme::history::Place;
use programme::ids::{GroupId, RequestId};
use programme::partners;
use programme::policy::Act;
use programme::requests::{self, Asked, Request, Shelf, State};
use serde::Serialize;

use super::history::Line;
use super::notices::Done;
use super::runs::PLANNED;
use super::seat::Sheet;
use super::views::AskedFor;
use crate::programmes;
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// So many of a pile are shown, if there are.
const ENOUGH: usize = 20;

#[derive(Serialize)]
struct Pile {
    shelf: Shelf,
    requests: Vec<AskedFor>,
    /// Whether there are more than stand here.
    more: bool,
}

#[derive(Serialize)]
struct Listed {
    piles: Vec<Pile>,
    runs_path: String,
    /// For how many there is room, for whoever may see it.
    room_path: Option<String>,
}

/// The piles: what came in, and what may be from a robot. Oldest first.
pub(super) async fn list(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        desk.must_somewhere(Act::SeeRequests)?;
        let names = desk.names().await?;
        let mut piles = Vec::new();
        let always = [State::Received, State::Quarantined, State::ThrownAway].map(Shelf::In);
        let piles_shown = [Shelf::In(State::Received), Shelf::Answered]
            .into_iter()
            .chain(PLANNED.map(Shelf::In))
            .chain([State::Quarantined, State::ThrownAway].map(Shelf::In));
        for shelf in piles_shown {
            let (items, more) = desk.requests(Act::SeeRequests, shelf, ENOUGH).await?;
            if items.is_empty() && !always.contains(&shelf) {
                continue;
            }
            let requests = items.iter();
            piles.push(Pile {
                shelf,
                requests: requests
                    .map(|saved| AskedFor::of(&desk, &saved.value, &names))
                    .collect(),
                more,
            });
        }
        let listed = Listed {
            piles,
            runs_path: desk.at("/runs"),
            room_path: desk.may(Act::SeeRequests, None).then(|| desk.at("/room")),
        };
        let sheet = sheet(&desk, "desk-requests", "/desk/requests".to_owned());
        desk.page(sheet.after(done), "desk-requests.html", &listed)
    };
    desk.visit.or_sorry(page.await)
}

#[derive(Serialize)]
struct GroupOfIt {
    path: String,
    name: String,
}

/// A programme it can go to.
#[derive(Serialize)]
struct Other {
    id: String,
    lang: String,
    name: String,
}

/// What may be done about it.
#[derive(Serialize)]
struct May {
    /// Whether it can be approved: it asks to become a partner, and is none yet.
    may_be_partner: bool,
    /// Whether what was said of it, when it lay in the trap, can be taken back.
    may_be_taken_back: bool,
}

#[derive(Serialize)]
struct Values<'a> {
    asked: AskedFor,
    email: &'a str,
    state: State,
    form_id: Option<&'static str>,
    rows: Vec<forms::html::CheckRow>,
    /// The groups that came of it.
    groups: Vec<GroupOfIt>,
    /// The other programmes, if it can go there.
    others: Vec<Other>,
    /// Where a group is made of it, if it asks for one.
    make_path: Option<String>,
    /// The partner that came of it.
    partner_path: Option<String>,
    #[serde(flatten)]
    may: May,
    /// On whose site it was asked, if on a partner's.
    through: Option<String>,
    /// Where its dates are, if it asks for a workshop.
    run_path: Option<String>,
    path: String,
    seen: u64,
    /// Whether whoever sits here takes care of it.
    is_mine: bool,
    /// Whether it waits for an answer.
    is_unanswered: bool,
    history: Vec<Line>,
}

/// One request, as it was filled in.
pub(super) async fn look(
    desk: Desk,
    Path((_lang, id)): Path<(String, String)>,
    Query(done): Query<Done>,
) -> Response {
    let page = async {
        let Saved {
            value: request,
            version,
        } = a_saved_request(&desk, Act::SeeRequests, &id).await?;
        let visit = &desk.visit;
        let deeds = visit.app.store.history(Place::Request(request.id)).await?;
        let form = form::by_id(request.asked.form()).ok_or(Sorry::NotFound)?;
        let answers = form.write(&request.asked);
        let path = format!("/desk/requests/{}", request.id);
        let partner = match request.asked {
            Asked::PartnerSignup(_) => visit.app.store.a_partner(partners::of_request(&request)).await?,
            _ => None,
        };
        let in_trap = request.state == State::Quarantined;
        let is_workshop = request.group_size().is_some() && !in_trap && request.state != State::ThrownAway;
        let wants_group =
            matches!(request.asked, Asked::WorkshopRequest(_)) && request.state.goes_on() && !in_trap;
        let values = Values {
            asked: AskedFor::of(&desk, &request, &desk.names().await?),
            is_mine: request.with == Some(desk.staff.value.person),
            is_unanswered: request.is_unanswered(),
            email: &request.asked.asker().email.reveal().0,
            state: request.state,
            form_id: None,
            rows: visit
                .front
                .forms()
                .check_rows(&visit.lang, form, &answers, &visit.at()),
            groups: groups_of(&desk, &request.groups).await?,
            others: others(&desk, &request),
            may: May {
                may_be_partner: partner.is_none()
                    && matches!(request.asked, Asked::PartnerSignup(_))
                    && request.state == State::Received,
                may_be_taken_back: requests::may_be_taken_back(&request, visit.now),
            },
            partner_path: partner.map(|partner| desk.at(&format!("/partners/{}", partner.value.id))),
            through: through(&desk, &request).await?,
            make_path: wants_group.then(|| format!("/{}{path}/group", visit.lang)),
            run_path: is_workshop.then(|| desk.at(&format!("/runs/{}", request.id))),
            path: format!("/{}{path}", visit.lang),
            seen: version.0,
            history: {
                let mut names = desk.names().await?;
                names.insert(request.person, request.asked.asker().name.reveal().clone());
                desk.lines_of(&deeds, &names)
            },
        };
        let sheet = sheet(&desk, "desk-request", path).after(done);
        desk.page(sheet, "desk-request.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// The request of this id, for whoever may do this about it.
pub(super) async fn a_saved_request(desk: &Desk, act: Act, id: &str) -> Result<Saved<Request>, Sorry> {
    let id: RequestId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    let found = desk.visit.app.store.a_request(id).await?;
    found
        .filter(|request| desk.may_about(act, &request.value))
        .ok_or(Sorry::NotFound)
}

/// The name of the partner on whose site it was asked.
async fn through(desk: &Desk, request: &Request) -> Result<Option<String>, Sorry> {
    let Some(partner) = request.through else {
        return Ok(None);
    };
    let found = desk.visit.app.store.a_partner(partner).await?;
    Ok(found.map(|partner| partner.value.organisation.reveal().clone()))
}

/// The programmes it can go to.
fn others(desk: &Desk, request: &Request) -> Vec<Other> {
    if !requests::may_be_handed_over(request) || !desk.may_about(Act::AnswerRequest, request) {
        return Vec::new();
    }
    let all = desk.visit.front.programmes().iter();
    let others = all.filter(|programme| programme.id != request.programme);
    let other = |programme| {
        let (lang, name) = programmes::name(&desk.visit, programme);
        Other {
            id: programme.id.to_string(),
            lang: lang.to_string(),
            name: name.to_owned(),
        }
    };
    others.map(other).collect()
}

/// The groups that were made of it, as far as they are still there and whoever sits here may see them.
async fn groups_of(desk: &Desk, groups: &[GroupId]) -> Result<Vec<GroupOfIt>, Sorry> {
    let mut shown = Vec::new();
    for group in groups {
        let found = desk.visit.app.store.a_group(*group).await?;
        let found = found.filter(|group| desk.may(Act::SeeGroup, Some(&group.value)));
        shown.extend(found.map(|group| GroupOfIt {
            path: desk.at(&format!("/group/{}", group.value.id)),
            name: group.value.name.reveal().clone(),
        }));
    }
    Ok(shown)
}

fn sheet(desk: &Desk, title: &str, path: String) -> Sheet {
    Sheet {
        current: "desk/requests",
        ..Sheet::of_desk(desk.visit.say(title), path)
    }
}
