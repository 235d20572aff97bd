//! Workshops with dates: a list for whoever leads them, and everything about one.

use axum::extract::{Path, Query};
use axum::response::Response;
use forms::run_details;
use jiff::civil::Date;
use programme::change::Saved;
use programme::history::Place;
use programme::ids::{EventId, PersonId, RequestId};
use programme::policy::Act;
use programme::requests::{Asked, Refusal, Request, State};
use programme::runs::planning::{self, By};
use programme::seasons::Room;
use serde::Serialize;

use super::changed::{changed, is_as_seen, request_now};
use super::history::Line;
use super::notices::{Done, Notice};
use super::seat::Sheet;
use super::views::AskedFor;
use crate::runs::{Agreed, Calendar, MeetingView, SlotView, as_file};
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language and the request in the path.
pub(super) type Which = Path<(String, String)>;

impl Desk {
    /// The request of this id with its run, if they may do this about it. One of others is answered like one that does not exist.
    pub(super) async fn run(&self, act: Act, id: &str) -> Result<Saved<Request>, Sorry> {
        let id: RequestId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
        let found = self.visit.app.store.a_request(id).await?;
        let workshop = found.filter(|request| request.value.group_size().is_some());
        workshop
            .filter(|request| self.may_about(act, &request.value))
            .ok_or(Sorry::NotFound)
    }

    /// Whoever sits here decides something about a run.
    pub(super) fn decides(&self) -> By {
        By {
            doer: self.doer(),
            letter: EventId(self.visit.app.ids.id()),
        }
    }
}

#[derive(Serialize)]
struct OneOfThem {
    path: String,
    reference: String,
    place: String,
    state: State,
    /// The next meeting, or the first date on offer.
    next: Option<String>,
    #[serde(skip)]
    on: Option<Date>,
    wish: bool,
}

#[derive(Serialize)]
struct List {
    runs: Vec<OneOfThem>,
}

/// Those that have dates, the next one first; for a coordinator all of them.
pub(super) async fn list(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        let mut runs = Vec::new();
        for state in [State::Offered, State::Picked, State::Planned] {
            let (own, _no_more) = desk.requests(Act::SeeRun, state, usize::MAX).await?;
            runs.extend(own.iter().map(|request| one_of_them(&desk, &request.value)));
        }
        runs.sort_by_key(|run| (run.on.is_none(), run.on));
        let sheet = Sheet::of_group(desk.visit.say("desk-runs"), "/desk/runs".to_owned());
        desk.page(sheet.after(done), "desk-runs.html", &List { runs })
    };
    desk.visit.or_sorry(page.await)
}

fn one_of_them(desk: &Desk, request: &Request) -> OneOfThem {
    let visit = &desk.visit;
    let run = request.run.as_deref();
    let meetings = run
        .into_iter()
        .flat_map(|run| &run.meetings)
        .map(|meeting| &meeting.slot);
    let on_offer = run
        .and_then(|run| run.offer.as_ref())
        .into_iter()
        .flat_map(|offer| &offer.slots);
    let next = meetings
        .filter(|slot| slot.ends() > visit.now)
        .min()
        .or_else(|| on_offer.filter(|_| request.state == State::Offered).min());
    OneOfThem {
        path: desk.at(&format!("/runs/{}", request.id)),
        reference: request.reference.to_string(),
        place: place(request),
        state: request.state,
        next: next.map(|slot| crate::runs::when(visit.front.words(), &visit.lang, slot)),
        on: next.map(|slot| slot.on),
        wish: run.is_some_and(|run| run.wish.is_some()),
    }
}

/// The school or centre, and its town.
fn place(request: &Request) -> String {
    match &request.asked {
        Asked::WorkshopRequest(wish) => format!("{}, {}", wish.organisation.reveal(), wish.town.reveal()),
        _ => String::new(),
    }
}

#[derive(Serialize)]
struct Trainer {
    person: String,
    name: String,
    leads: bool,
}

#[derive(Serialize)]
struct WaitFor {
    season: String,
    until: String,
}

/// How far it is, as far as that says what can be done.
#[derive(Serialize)]
struct Stage {
    goes_on: bool,
    /// Whether dates can be offered.
    may_offer: bool,
    /// Whether its dates stand.
    stands: bool,
}

#[derive(Serialize)]
struct Values {
    asked: AskedFor,
    place: String,
    group_size: u16,
    state: State,
    path: String,
    seen: u64,
    /// Whether they plan it; a trainer only sees it.
    plans: bool,
    request_path: Option<String>,
    slots: Vec<SlotView>,
    meetings: Vec<MeetingView>,
    where_it_is: String,
    note: Option<String>,
    details: Vec<forms::html::CheckRow>,
    /// What the contact agreed to, as it was then.
    agreed: Option<Agreed>,
    wish: Option<String>,
    email: String,
    phone: Option<String>,
    trainers: Vec<Trainer>,
    /// Where the group can wait for room.
    seasons: Vec<WaitFor>,
    waits: bool,
    #[serde(flatten)]
    stage: Stage,
    history: Vec<Line>,
}

/// Everything about one.
pub(super) async fn look(desk: Desk, Path((_lang, id)): Which, Query(done): Query<Done>) -> Response {
    let page = async {
        let request = desk.run(Act::SeeRun, &id).await?;
        let path = format!("/desk/runs/{}", request.value.id);
        let values = values(&desk, &request).await?;
        let sheet = Sheet::of_group(desk.visit.say("desk-run"), path).after(done);
        desk.page(sheet, "desk-run.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

async fn values(desk: &Desk, Saved { value, version }: &Saved<Request>) -> Result<Values, Sorry> {
    let (visit, store) = (&desk.visit, &desk.visit.app.store);
    let words = visit.front.words();
    let plans = desk.may_about(Act::AnswerRequest, value);
    let run = value.run.as_deref();
    let details = run.and_then(|run| run.details.as_ref()).map(|details| {
        let answers = run_details::FORM.write(details);
        let forms = visit.front.forms();
        forms.check_rows(&visit.lang, &run_details::FORM, &answers, &visit.at())
    });
    let contact = value.asked.asker();
    let deeds = store.history(Place::Request(value.id)).await?;
    let mut names = desk.names().await?;
    let asked = AskedFor::of(desk, value, &names);
    names.insert(value.person, contact.name.reveal().clone());
    let history = desk.lines_of(&deeds, &names);
    Ok(Values {
        asked,
        place: place(value),
        group_size: value.group_size().unwrap_or_default(),
        state: value.state,
        path: desk.at(&format!("/runs/{}", value.id)),
        seen: version.0,
        plans,
        request_path: plans.then(|| desk.at(&format!("/requests/{}", value.id))),
        slots: run.map_or_else(Vec::new, |run| SlotView::all(words, &visit.lang, run, visit.now)),
        meetings: run.map_or_else(Vec::new, |run| {
            MeetingView::all(words, &visit.lang, run, visit.now)
        }),
        where_it_is: run.map(crate::runs::place).unwrap_or_default(),
        note: run
            .and_then(|run| run.offer.as_ref()?.note.as_ref())
            .map(|note| note.reveal().clone()),
        details: details.unwrap_or_default(),
        agreed: run
            .and_then(|run| run.details.as_ref())
            .and_then(Agreed::in_details),
        wish: run
            .and_then(|run| run.wish.as_ref())
            .map(|wish| wish.reveal().clone()),
        email: contact.email.reveal().0.clone(),
        phone: contact.phone.as_ref().map(|phone| phone.reveal().0.clone()),
        trainers: if plans {
            trainers(desk, value).await?
        } else {
            Vec::new()
        },
        seasons: if plans { seasons(desk).await? } else { Vec::new() },
        waits: matches!(value.room, Some(Room::Waits(_))),
        stage: Stage {
            goes_on: value.state.goes_on(),
            may_offer: matches!(value.state, State::Received | State::Offered),
            stands: matches!(value.state, State::Picked | State::Planned),
        },
        history,
    })
}

/// Who could lead it, and who does.
async fn trainers(desk: &Desk, request: &Request) -> Result<Vec<Trainer>, Sorry> {
    let staff = desk
        .visit
        .app
        .store
        .all_staff()
        .await?
        .into_iter()
        .map(|saved| saved.value);
    let leads = |person| request.run.as_ref().is_some_and(|run| run.is_led_by(person));
    let could = staff.filter(|staff| staff.could_lead_in(&request.programme));
    let view = could.map(|staff| Trainer {
        person: staff.person.to_string(),
        name: staff.name.reveal().clone(),
        leads: leads(staff.person),
    });
    Ok(view.collect())
}

async fn seasons(desk: &Desk) -> Result<Vec<WaitFor>, Sorry> {
    let visit = &desk.visit;
    let mut seasons = visit.app.store.seasons().await?;
    seasons.retain(|season| season.value.until >= visit.today());
    seasons.sort_by_key(|season| season.value.until);
    let view = seasons.iter().map(|season| WaitFor {
        season: season.value.id.to_string(),
        until: visit.front.words().date(&visit.lang, season.value.until),
    });
    Ok(view.collect())
}

/// All meetings, for a calendar.
pub(super) async fn calendar(desk: Desk, Path((_lang, id)): Which) -> Response {
    let file = async {
        let request = desk.run(Act::SeeRun, &id).await?;
        let calendar = Calendar {
            app: &desk.visit.app,
            front: &desk.visit.front,
            lang: &desk.visit.lang,
            request: &request.value,
        };
        let file = calendar.file(None).ok_or(Sorry::NotFound);
        // Without meetings there is no calendar yet: the page says how it stands.
        match file {
            Ok(file) => Ok(as_file(&calendar.name(), file)),
            Err(_none) => changed(&desk, request_now(&request.value)),
        }
    };
    desk.visit.or_sorry(file.await)
}

/// Somebody leads it, or no longer does.
pub(super) async fn set_trainer(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let done = async {
        let request = desk.run(Act::AnswerRequest, &id).await?;
        let trainer: Option<PersonId> = sent.get("person").and_then(|id| id.parse().ok());
        let leads = sent.get("leads") == Some("yes");
        let could = trainers(&desk, &request.value).await?;
        let known = trainer.filter(|trainer| could.iter().any(|could| could.person == trainer.to_string()));
        let decided = known
            .filter(|_| is_as_seen(&sent, request.version))
            .ok_or(Refusal::NotNow)
            .and_then(|trainer| planning::set_trainer(&request, (trainer, leads), desk.doer()));
        written(&desk, &request, decided, Notice::RunTrainers).await
    };
    desk.visit.or_sorry(done.await)
}

/// There is no room for the whole group: it waits.
pub(super) async fn wait(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let done = async {
        let request = desk.run(Act::AnswerRequest, &id).await?;
        let season = sent.get("season").and_then(|id| id.parse().ok());
        let season = match season {
            Some(season) => desk.visit.app.store.a_season(season).await?,
            None => None,
        };
        let decided = season
            .filter(|_| is_as_seen(&sent, request.version))
            .ok_or(Refusal::NotNow)
            .and_then(|season| planning::wait(&request, &season.value, desk.decides()));
        written(&desk, &request, decided, Notice::Waits).await
    };
    desk.visit.or_sorry(done.await)
}

/// A decision is written; or the page says how everything stands by now.
pub(super) async fn written(
    desk: &Desk,
    request: &Saved<Request>,
    decided: Result<programme::change::Change, Refusal>,
    notice: Notice,
) -> Result<Response, Sorry> {
    let Ok(change) = decided else {
        return changed(desk, request_now(&request.value));
    };
    match desk.visit.commit(change).await {
        Ok(()) => Ok(notice.at(desk, &format!("/runs/{}", request.value.id))),
        Err(Sorry::Stale) => {
            let now = desk.run(Act::SeeRun, &request.value.id.to_string()).await?;
            changed(desk, request_now(&now.value))
        }
        Err(sorry) => Err(sorry),
    }
}

/// The states of a workshop that is being planned.
pub(super) const PLANNED: [State; 4] = [State::Waiting, State::Offered, State::Picked, State::Planned];
