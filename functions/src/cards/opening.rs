//! From a card to one's pages: the code, then “is it you?”, then in.

use axum::extract::Path;
use axum::response::Response;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use forms::answers::Answers;
use forms::card_code::{CARD, FORM};
use forms::problem::Problem;
use forms::whose_device;
use http::StatusCode;
use programme::change::Saved;
use programme::codes::CardCode;
use programme::ids::{GroupId, PersonId};
use programme::people::Participant;
use programme::sessions::Who;
use serde::Serialize;
use store::sealing::Purpose;
use uuid::Uuid;

use super::card::{self, WhoseDevice};
use crate::codes;
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::headers::Kind;
use crate::web::page::{Elsewhere, Page};
use crate::web::session;
use crate::web::visit::Visit;

/// The question for the code.
pub(super) async fn ask(visit: Visit) -> Response {
    Filling::empty(&FORM, &visit, frame(&visit)).open()
}

/// A code was typed, or came from a scanned card: is it you?
pub(super) async fn press(visit: Visit, Sent(sent): Sent) -> Response {
    match look_up(&visit, &sent, None).await {
        Ok((code, whose)) => is_it_you(&visit, code, &whose, (&Answers::default(), &[])),
        Err(page) => page,
    }
}

#[derive(Serialize)]
struct Scanned<'a> {
    lang: &'a str,
    code: &'a str,
    step: &'a str,
}

/// Somebody scanned a card. Nothing is looked up before they press.
pub(super) async fn scanned(visit: Visit, Path((_lang, code)): Path<(String, String)>) -> Response {
    let values = Scanned {
        lang: visit.lang.code(),
        code: &code,
        step: FORM.first().id,
    };
    let page = page(&visit, "scanned.html", &values, "card-scanned");
    visit.or_sorry(page.map(|page| {
        let elsewhere = Elsewhere::Links(format!("/card/{code}"));
        answer::page(&visit, &Page { elsewhere, ..page })
    }))
}

/// It is them: in, on a device of their own or on one that others use too.
pub(super) async fn enter(visit: Visit, Sent(sent): Sent) -> Response {
    let typed = sent.get(CARD.id()).unwrap_or_default().to_owned();
    let again = Answers::from_pairs([("step", FORM.first().id), (CARD.id(), &typed)]);
    let likely = sent.get(LIKELY).and_then(|sealed| likely(&visit, sealed));
    let (code, whose) = match look_up(&visit, &again, likely).await {
        Ok(found) => found,
        Err(page) => return page,
    };
    let answers = whose_device::FORM.only_known(&sent);
    if sent.get("go") == Some("here") {
        return is_it_you(&visit, code, &whose, (&answers, &[]));
    }
    let device = match whose_device::FORM.read(&answers, &visit.at()) {
        Ok(device) => device,
        Err(problems) => return is_it_you(&visit, code, &whose, (&answers, &problems)),
    };
    let who = Who::Participant {
        person: whose.value.person,
        group: whose.value.group,
    };
    // A card is from a moment later than it was made (`sessions::only_later_ones`); who comes in with it sooner begins then.
    let with_the_card = Visit {
        now: visit.now.max(whose.value.card_since),
        ..visit.clone()
    };
    let (change, cookie) = session::begin(&with_the_card, who, device);
    match visit.commit(change).await {
        Ok(()) => {
            let lang = visit.clone().in_language(whose.value.lang.code()).lang;
            session::with_cookie(answer::see(&format!("/{lang}/board")), cookie)
        }
        Err(sorry) => visit.sorry(sorry),
    }
}

/// Somebody is done on a device that others use too.
pub(super) async fn done(visit: Visit) -> Response {
    goodbye(&visit, "goodbye-done", "/card/done")
}

/// Everything about somebody is gone.
pub(super) async fn erased(visit: Visit) -> Response {
    goodbye(&visit, "goodbye-erased", "/card/erased")
}

fn frame(visit: &Visit) -> Frame {
    Frame {
        listed: false,
        kind: Kind::PrivatePage,
        ..Frame::public(visit, "/card".to_owned())
    }
}

/// Whose card it is, or the page that asks for the code again.
/// `likely` is whose it was when that was looked up before: they are asked for beside the card.
async fn look_up(
    visit: &Visit,
    sent: &Answers,
    likely: Option<(GroupId, PersonId)>,
) -> Result<(CardCode, Saved<Participant>), Response> {
    let Complete { said: code, filling } = Filling::pressed(&FORM, visit, frame(visit), sent).go_on()?;
    match whose(visit, code, likely).await {
        Ok(participant) => Ok((code, participant)),
        Err(why) => Err(filling.refuse(why)),
    }
}

async fn whose(
    visit: &Visit,
    code: CardCode,
    likely: Option<(GroupId, PersonId)>,
) -> Result<Saved<Participant>, NotKept> {
    let store = &visit.app.store;
    let participant = async |of: Option<(GroupId, PersonId)>| match of {
        Some((group, person)) => store.a_participant(group, person).await,
        None => Ok(None),
    };
    let card = codes::card(store, code);
    let (of, likely_found) = tokio::try_join!(store.participant_of_card(&card), participant(likely))?;
    let found = if of == likely {
        likely_found
    } else {
        participant(of).await?
    };
    match found.filter(|participant| participant.value.takes_part()) {
        Some(participant) => Ok(participant),
        None => Err(codes::opened_nothing(visit, CARD.id()).await),
    }
}

/// The field that carries whose card it is to the next press, sealed.
const LIKELY: &str = "likely";

/// What its seal is bound to.
const PLACE: &[u8] = b"whose card it is";

fn sealed(visit: &Visit, whose: &Participant) -> Result<String, Sorry> {
    let place = [whose.group.0.into_bytes(), whose.person.0.into_bytes()].concat();
    let sealed = visit.app.store.keys().seal(Purpose::Drafts, &place, PLACE)?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(sealed))
}

fn likely(visit: &Visit, sealed: &str) -> Option<(GroupId, PersonId)> {
    let sealed = BASE64_URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let place = visit.app.store.keys().open(Purpose::Drafts, &sealed, PLACE)?;
    let (group, person) = place.split_at_checked(16)?;
    Some((
        GroupId(Uuid::from_slice(group).ok()?),
        PersonId(Uuid::from_slice(person).ok()?),
    ))
}

#[derive(Serialize)]
struct IsItYou<'a> {
    lang: &'a str,
    name: &'a str,
    code: String,
    likely: String,
    device: WhoseDevice,
}

fn is_it_you(
    visit: &Visit,
    code: CardCode,
    whose: &Saved<Participant>,
    (answers, problems): (&Answers, &[Problem]),
) -> Response {
    let made = card::whose_device(visit, answers, problems).and_then(|device| {
        let values = IsItYou {
            lang: visit.lang.code(),
            name: whose.value.name.reveal(),
            code: code.to_string(),
            likely: sealed(visit, &whose.value)?,
            device,
        };
        page(visit, "is_it_you.html", &values, "card-is-it-you.title")
    });
    visit.or_sorry(made.map(|page| {
        let elsewhere = Elsewhere::Buttons {
            form: "form",
            path: "/card/enter".to_owned(),
        };
        let status = if problems.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let title = if problems.is_empty() {
            page.title
        } else {
            format!("{}{}", visit.say("title-error"), page.title)
        };
        answer::page(
            visit,
            &Page {
                title,
                elsewhere,
                status,
                ..page
            },
        )
    }))
}

#[derive(Serialize)]
struct Goodbye<'a> {
    lang: &'a str,
    key: &'a str,
}

fn goodbye(visit: &Visit, key: &'static str, path: &str) -> Response {
    let values = Goodbye {
        lang: visit.lang.code(),
        key,
    };
    visit.or_sorry(page(visit, "goodbye.html", &values, key).map(|page| {
        let elsewhere = Elsewhere::Links(path.to_owned());
        answer::page(visit, &Page { elsewhere, ..page })
    }))
}

/// A page for whoever is not in yet.
fn page(visit: &Visit, fragment: &str, values: &impl Serialize, title: &str) -> Result<Page, Sorry> {
    let main = visit.fragment(fragment, values)?;
    Ok(Page::private(visit.say(title), main, "/card".to_owned()))
}
