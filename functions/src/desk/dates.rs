//! Planning a workshop: dates on offer, a meeting that moves, and calling it off. Each is a form about the run as it was read, so
//! that the second of two people sees what changed.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use forms::form::Form;
use forms::problem::{Code, Problem};
use forms::{call_off, move_meeting, offer_dates};
use programme::change::{Change, Saved};
use programme::policy::Act;
use programme::requests::{Asked, Refusal, Request, State};
use programme::runs::planning;
use programme::runs::{Following, Offer};
use programme::seasons;
use store::Committed;

use super::changed::{changed, changed_below, request_now};
use super::notices::Notice;
use super::runs::Which;
use crate::web::answer::{Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::Desk;

/// The language, the request and the meeting in the path.
type WhichMeeting = Path<(String, String, String)>;

/// The form for dates, with what is known already.
pub(super) async fn ask_dates(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let request = desk.run(Act::AnswerRequest, &id).await?;
        if !matches!(request.value.state, State::Received | State::Offered) {
            return changed(&desk, request_now(&request.value));
        }
        let offered = request.value.run.as_ref().and_then(|run| run.offer.as_ref());
        let known = match (offered, &request.value.asked) {
            (Some(offer), _) => offer_dates::of_offer(offer, desk.visit.today()),
            (None, Asked::WorkshopRequest(wish)) => offer_dates::of_request(wish),
            (None, _) => Answers::default(),
        };
        let frame = frame(&desk, &request, "dates");
        Ok(about(&desk, (&offer_dates::FORM, frame), &request, &known).open())
    };
    desk.visit.or_sorry(page.await)
}

/// The dates are put on offer. Where they lie in a season, the whole group must fit.
pub(super) async fn offer_dates(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let request = match desk.run(Act::AnswerRequest, &id).await {
        Ok(request) => request,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let frame = frame(&desk, &request, "dates");
    let Complete { said, filling } =
        match Filling::pressed(&offer_dates::FORM, &desk.visit, frame, &sent).go_on() {
            Ok(complete) => complete,
            Err(page) => return page,
        };
    let offered = if is_about(&filling, &request) {
        offered(&desk, &request, said).await
    } else {
        Err(NotKept::Changed)
    };
    match offered {
        Ok(response) => response,
        Err(why) => not_kept(&desk, filling, &request, why).await,
    }
}

/// The form again, with everything that was typed.
async fn not_kept<T: 'static>(
    desk: &Desk,
    filling: Filling<'_, T>,
    request: &Saved<Request>,
    why: NotKept,
) -> Response {
    match why {
        NotKept::Changed | NotKept::Sorry(Sorry::Stale) => {
            let again = changed_below(desk, filling, request.value.id).await;
            desk.visit.or_sorry(again)
        }
        why => filling.refuse(why),
    }
}

async fn offered(desk: &Desk, request: &Saved<Request>, offer: Offer) -> Result<Response, NotKept> {
    let store = &desk.visit.app.store;
    // Whoever waits for room goes before whoever comes after.
    crate::runs::look_after(&desk.visit.app, desk.visit.now).await?;
    let all = store.seasons().await?;
    let first = offer.slots.first().map(|slot| slot.on);
    let season = first
        .and_then(|day| seasons::of(&all, day))
        .map(|season| &season.value);
    let change =
        planning::offer(request, offer, season, desk.decides()).map_err(|_refused| NotKept::Changed)?;
    match store.commit(change).await? {
        Committed::Done => Ok(Notice::Offered.at(desk, &format!("/runs/{}", request.value.id))),
        Committed::Full(_) => Err(NotKept::Problems(vec![Problem::new(
            offer_dates::ON_1.id,
            Code::Full,
        )])),
        Committed::Taken { .. } | Committed::Stale => Err(NotKept::Changed),
    }
}

/// The form for another time of a meeting.
pub(super) async fn ask_move(desk: Desk, Path((_lang, id, number)): WhichMeeting) -> Response {
    let page = async {
        let request = desk.run(Act::AnswerRequest, &id).await?;
        let number: u8 = number.parse().map_err(|_no_number| Sorry::NotFound)?;
        let run = request.value.run.as_deref();
        let stands = matches!(request.value.state, State::Picked | State::Planned);
        let Some(meeting) = run.and_then(|run| run.meeting(number)).filter(|_| stands) else {
            return changed(&desk, request_now(&request.value));
        };
        let known = move_meeting::FORM.write(&(meeting.slot, Following::Stays));
        let frame = frame(&desk, &request, &format!("meetings/{number}"));
        Ok(about(&desk, (&move_meeting::FORM, frame), &request, &known).open())
    };
    desk.visit.or_sorry(page.await)
}

/// It moves.
pub(super) async fn move_it(desk: Desk, Path((_lang, id, number)): WhichMeeting, sent: Sent) -> Response {
    let Ok(meeting) = number.parse::<u8>() else {
        return desk.visit.sorry(Sorry::NotFound);
    };
    let form = (&move_meeting::FORM, format!("meetings/{meeting}"), Notice::Moved);
    pressed(&desk, &id, form, sent, |request, (slot, following)| {
        planning::move_meeting(request, (meeting, slot, following), desk.decides())
    })
    .await
}

/// The form for why it is called off.
pub(super) async fn ask_call_off(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let request = desk.run(Act::AnswerRequest, &id).await?;
        if !request.value.state.goes_on() {
            return changed(&desk, request_now(&request.value));
        }
        let frame = frame(&desk, &request, "call-off");
        Ok(about(&desk, (&call_off::FORM, frame), &request, &Answers::default()).open())
    };
    desk.visit.or_sorry(page.await)
}

/// It is called off.
pub(super) async fn call_it_off(desk: Desk, Path((_lang, id)): Which, sent: Sent) -> Response {
    let form = (&call_off::FORM, "call-off".to_owned(), Notice::CalledOff);
    pressed(&desk, &id, form, sent, |request, words| {
        planning::call_off(request, words, desk.decides())
    })
    .await
}

/// Any press of a button in a form about a run.
async fn pressed<T: 'static>(
    desk: &Desk,
    id: &str,
    (form, place, notice): (&'static Form<T>, String, Notice),
    Sent(sent): Sent,
    decide: impl FnOnce(&Saved<Request>, T) -> Result<Change, Refusal>,
) -> Response {
    let request = match desk.run(Act::AnswerRequest, id).await {
        Ok(request) => request,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let frame = frame(desk, &request, &place);
    let Complete { said, filling } = match Filling::pressed(form, &desk.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let change = match decide(&request, said) {
        Ok(change) if is_about(&filling, &request) => change,
        Ok(_) | Err(_) => return not_kept(desk, filling, &request, NotKept::Changed).await,
    };
    match desk.visit.commit(change).await {
        Ok(()) => notice.at(desk, &format!("/runs/{}", request.value.id)),
        Err(sorry) => not_kept(desk, filling, &request, NotKept::Sorry(sorry)).await,
    }
}

/// Whether what was filled in is about the request as it is now.
fn is_about<T: 'static>(filling: &Filling<'_, T>, request: &Saved<Request>) -> bool {
    filling.replaces() == Some((request.value.id.0, request.version))
}

/// A form about the request as it was read, with what is known already.
fn about<'a, T: 'static>(
    desk: &'a Desk,
    (form, frame): (&'static Form<T>, Frame),
    request: &Saved<Request>,
    known: &Answers,
) -> Filling<'a, T> {
    let filling = Filling::empty(form, &desk.visit, frame).about((request.value.id.0, request.version));
    known.pairs().fold(filling, |filling, (field, answer)| {
        filling.with_answer(field, answer)
    })
}

fn frame(desk: &Desk, request: &Saved<Request>, place: &str) -> Frame {
    Frame {
        says_anew: true,
        ..desk.frame(
            "desk/requests",
            format!("/desk/runs/{}/{place}", request.value.id),
        )
    }
}
