//! Behind the secret link, once somebody plans the workshop: picking a date, other dates, who is there, and the calendar.
//!
//! A link whose request is not planned, or not any longer, shows how it stands instead: whoever was second sees what changed.

use axum::extract::Path;
use axum::response::Response;
use forms::form::Form;
use forms::{other_dates, run_details, workshop_request};
use programme::change::{Change, Saved};
use programme::ids::EventId;
use programme::policy::Act;
use programme::requests::{Asked, Refusal, Request, State};
use programme::runs::planning::{self, By};
use programme::runs::{AGREEMENT, Run};
use serde::Serialize;

use super::link::status_path;
use super::own::{Face, Link, Own, by_asker, own};
use crate::runs::{Agreed, Calendar, MeetingView, SlotView, as_file};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::visit::Visit;

/// The only form whose requests become runs.
static WORKSHOP: &Form<Asked> = &workshop_request::FORM;

/// What becomes of a request, as whoever asked sees it.
#[derive(Serialize)]
pub(super) struct RunView {
    /// Dates to choose from, while it is theirs to choose.
    slots: Vec<SlotView>,
    place: Option<String>,
    note: Option<String>,
    /// How many meetings there are, and how many weeks lie between.
    count: u8,
    weeks_apart: u8,
    meetings: Vec<MeetingView>,
    /// Whether the meetings stand.
    stands: bool,
    /// Whether they still have to say who is there.
    wants_details: bool,
    details: Vec<forms::html::CheckRow>,
    /// What they agreed to, as it was then.
    agreement: Option<Agreed>,
    /// What they asked for that waits for an answer.
    wish: Option<String>,
    /// Why it was called off.
    why: Option<String>,
}

/// Above the form that asks for agreement.
#[derive(Serialize)]
struct ToAgree {
    agreement: Option<Agreed>,
}

impl RunView {
    pub(super) fn of(visit: &Visit, request: &Request) -> Option<Self> {
        let run = request.run.as_deref()?;
        let words = visit.front.words();
        let offer = run.offer.as_ref();
        let details = run.details.as_ref().map(|details| {
            let answers = run_details::FORM.write(details);
            let forms = visit.front.forms();
            forms.check_rows(&visit.lang, &run_details::FORM, &answers, &visit.at())
        });
        let offered = request.state == State::Offered;
        let slots = SlotView::all(words, &visit.lang, run, visit.now);
        Some(Self {
            slots: if offered { slots } else { Vec::new() },
            place: offer.map(|offer| offer.place.reveal().clone()),
            note: offer.and_then(|offer| Some(offer.note.as_ref()?.reveal().clone())),
            count: offer.map_or(0, |offer| offer.meetings),
            weeks_apart: offer.map_or(0, |offer| offer.weeks_apart),
            meetings: MeetingView::all(words, &visit.lang, run, visit.now),
            stands: matches!(request.state, State::Picked | State::Planned),
            wants_details: request.state == State::Picked,
            details: details.unwrap_or_default(),
            agreement: run.details.as_ref().and_then(Agreed::in_details),
            wish: run.wish.as_ref().map(|wish| wish.reveal().clone()),
            why: run.why.as_ref().map(|why| why.reveal().clone()),
        })
    }
}

/// One of the dates on offer is picked.
pub(super) async fn pick(visit: Visit, link: Link, Sent(sent): Sent) -> Response {
    let picked = async {
        let request = own(WORKSHOP, &visit, &link, Act::ChangeOwnRequest).await?;
        let seen = sent.get("seen").and_then(|seen| seen.parse().ok());
        let number: Option<usize> = sent.get("slot").and_then(|slot| slot.parse().ok());
        let run = request.value.run.as_deref();
        let slots = run.and_then(|run| run.offer.as_ref()).map(|offer| &offer.slots);
        let slot = number.and_then(|number| slots?.get(number.checked_sub(1)?).copied());
        let decided = slot
            .filter(|_| seen == Some(request.version.0))
            .and_then(|slot| planning::pick(&request, slot, by(&visit, &request.value)).ok());
        written(&visit, &link, &request, decided).await
    };
    visit.or_sorry(picked.await)
}

/// “None of these fits”, or “this must be moved”.
pub(super) async fn other_dates(visit: Visit, link: Link) -> Response {
    let stands = |state| matches!(state, State::Offered | State::Picked | State::Planned);
    let page = opened(
        &visit,
        &link,
        (&other_dates::FORM, "other-dates"),
        (stands, |_| None),
    );
    visit.or_sorry(page.await)
}

/// It is sent.
pub(super) async fn ask_other_dates(visit: Visit, link: Link, sent: Sent) -> Response {
    let form = (&other_dates::FORM, "other-dates");
    pressed(&visit, &link, form, sent, |request, words, by| {
        planning::wish(request, words, by)
    })
    .await
}

/// Who is there, and where.
pub(super) async fn details(visit: Visit, link: Link) -> Response {
    let stands = |state| matches!(state, State::Picked | State::Planned);
    let known = |run: &Run| run.details.clone();
    let page = opened(&visit, &link, (&run_details::FORM, "details"), (stands, known));
    visit.or_sorry(page.await)
}

/// It is sent.
pub(super) async fn give_details(visit: Visit, link: Link, sent: Sent) -> Response {
    let form = (&run_details::FORM, "details");
    pressed(&visit, &link, form, sent, |request, details, by| {
        planning::give_details(request, details, by)
    })
    .await
}

/// All meetings, for a calendar.
pub(super) async fn calendar(visit: Visit, link: Link) -> Response {
    let file = calendar_file(&visit, &link, None);
    visit.or_sorry(file.await)
}

/// One meeting, for a calendar.
pub(super) async fn calendar_of_one(
    visit: Visit,
    Path((lang, link, meeting)): Path<(String, String, String)>,
) -> Response {
    let file = async {
        let meeting = meeting.parse().map_err(|_no_number| Sorry::NotFound)?;
        calendar_file(&visit, &Path((lang, link)), Some(meeting)).await
    };
    visit.or_sorry(file.await)
}

async fn calendar_file(visit: &Visit, link: &Link, only: Option<u8>) -> Result<Response, Sorry> {
    let request = own(WORKSHOP, visit, link, Act::SeeOwnRequest).await?;
    let calendar = Calendar {
        app: &visit.app,
        front: &visit.front,
        lang: &visit.lang,
        request: &request.value,
    };
    match calendar.file(only) {
        Some(file) => Ok(as_file(&calendar.name(), file)),
        // No date was picked, or there is no such meeting: the page says how it stands.
        None => Ok(as_it_stands(visit, &request)),
    }
}

/// What was said before.
type Known<T> = fn(&Run) -> Option<T>;

/// A form about the run with what was said before, if it is in a state for it; otherwise how it stands.
async fn opened<T: 'static>(
    visit: &Visit,
    link: &Link,
    (form, place): (&'static Form<T>, &str),
    (stands, known): (fn(State) -> bool, Known<T>),
) -> Result<Response, Sorry> {
    let request = own(WORKSHOP, visit, link, Act::SeeOwnRequest).await?;
    if !stands(request.value.state) {
        return Ok(as_it_stands(visit, &request));
    }
    let filling = Filling::empty(form, visit, frame(visit, link, place)?);
    let as_read = (request.value.id.0, request.version);
    let filling = match request.value.run.as_deref().and_then(known) {
        Some(said) => filling.again(&said, as_read),
        None => filling.about(as_read),
    };
    Ok(filling.open())
}

type Decide<T> = fn(&Saved<Request>, T, By) -> Result<Change, Refusal>;

/// Any press of a button in such a form.
async fn pressed<T: 'static>(
    visit: &Visit,
    link: &Link,
    (form, place): (&'static Form<T>, &str),
    Sent(sent): Sent,
    decide: Decide<T>,
) -> Response {
    let request = match own(WORKSHOP, visit, link, Act::ChangeOwnRequest).await {
        Ok(request) => request,
        Err(sorry) => return visit.sorry(sorry),
    };
    let frame = match frame(visit, link, place) {
        Ok(frame) => frame,
        Err(sorry) => return visit.sorry(sorry),
    };
    let filling = Filling::pressed(form, visit, frame, &sent);
    let Complete { said, filling } = match filling.go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let as_read = filling.replaces() == Some((request.value.id.0, request.version));
    let decided = decide(&request, said, by(visit, &request.value)).ok();
    match written(visit, link, &request, decided.filter(|_| as_read)).await {
        Ok(response) => response,
        Err(sorry) => filling.refuse(NotKept::Sorry(sorry)),
    }
}

/// The change is written and the page shows it; or it shows how everything stands by now.
async fn written(
    visit: &Visit,
    link: &Link,
    request: &Saved<Request>,
    decided: Option<Change>,
) -> Result<Response, Sorry> {
    let Some(change) = decided else {
        return Ok(as_it_stands(visit, request));
    };
    match visit.commit(change).await {
        Ok(()) => Ok(answer::see(&status_path(
            &visit.app.store,
            &visit.lang,
            WORKSHOP,
            request.value.id,
        ))),
        Err(Sorry::Stale) => {
            let now = own(WORKSHOP, visit, link, Act::ChangeOwnRequest).await?;
            Ok(as_it_stands(visit, &now))
        }
        Err(sorry) => Err(sorry),
    }
}

fn as_it_stands(visit: &Visit, request: &Saved<Request>) -> Response {
    let own = Own {
        form: WORKSHOP,
        visit,
        request,
    };
    own.page(Face::Changed)
}

fn by(visit: &Visit, request: &Request) -> By {
    By {
        doer: by_asker(visit, request),
        letter: EventId(visit.app.ids.id()),
    }
}

/// Where such a form stands. Above the one that asks for agreement stands what is agreed on.
fn frame(visit: &Visit, Path((_lang, link)): &Link, place: &str) -> Result<Frame, Sorry> {
    let path = format!("/{}/status/{link}/{place}", WORKSHOP.path);
    let before = match place {
        "details" => {
            let agreement = Agreed::of(AGREEMENT);
            visit.fragment("own-to-agree.html", &ToAgree { agreement })?
        }
        _ => String::new(),
    };
    Ok(Frame {
        current: Some(WORKSHOP.path),
        listed: false,
        says_anew: true,
        before,
        ..Frame::public(visit, path)
    })
}
