//! Asking for a link. The answer is the same for everybody: look in your mail.

use axum::response::Response;
use forms::sign_in::FORM;
use http::{HeaderValue, StatusCode};
use programme::ids::EventId;
use programme::personal::Personal;
use programme::requests::Email;
use programme::staff::{self, LINK_LASTS, SignIn, Staff};
use serde::Serialize;
use store::Committed;

use super::{PATH, address, link_key};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::page::Page;
use crate::web::session;
use crate::web::visit::Visit;

/// The question for the address.
pub(super) async fn ask(visit: Visit) -> Response {
    Filling::empty(&FORM, &visit, frame(&visit)).open()
}

/// The address was given.
pub(super) async fn press(visit: Visit, Sent(sent): Sent) -> Response {
    let pressed = Filling::pressed(&FORM, &visit, frame(&visit), &sent);
    let Complete { said: email, filling } = match pressed.go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match mail_a_link(&visit, &email).await {
        Ok(cookie) => session::with_cookie(answer::see(&format!("/{}{PATH}/sent", visit.lang)), cookie),
        Err(why) => filling.refuse(why),
    }
}

#[derive(Serialize)]
struct Values<'a> {
    path: &'a str,
}

/// Look in your mail.
pub(super) async fn sent(visit: Visit) -> Response {
    let path = format!("/{}{PATH}", visit.lang);
    let page = page(&visit, "sign-in-sent", &Values { path: &path }, StatusCode::OK);
    visit.or_sorry(page)
}

/// A page of signing in. Its title has the name of its fragment.
pub(super) fn page(
    visit: &Visit,
    name: &str,
    values: &impl Serialize,
    status: StatusCode,
) -> Result<Response, Sorry> {
    let main = visit.fragment(&format!("{name}.html"), values)?;
    let page = Page {
        status,
        // The other languages begin anew: an address with a secret is not to be spread.
        ..Page::private(visit.say(name), main, PATH.to_owned())
    };
    Ok(answer::page(visit, &page))
}

fn frame(visit: &Visit) -> Frame {
    Frame {
        listed: false,
        ..Frame::public(visit, PATH.to_owned())
    }
}

/// Mails a link if somebody with this address works here. Either way the browser gets something to be recognised by.
async fn mail_a_link(visit: &Visit, email: &Email) -> Result<HeaderValue, NotKept> {
    let app = &visit.app;
    let (asking, browser) = session::new_secret(app);
    let cookie = session::cookie(app, &asking, None);
    let Some(staff) = who(visit, email).await? else {
        return Ok(cookie);
    };
    let (secret, _) = session::new_secret(app);
    let sign_in = SignIn {
        key: link_key(&app.store, &secret),
        person: staff.person,
        browser,
        secret: Personal::new(secret),
        until: visit.now + LINK_LASTS,
        used: false,
    };
    let change = staff::ask_link(sign_in, EventId(app.ids.id()), visit.now);
    match app.store.commit(change).await? {
        Committed::Done => {}
        Committed::Full(_) => tracing::warn!("somebody asked for too many links within the hour"),
        Committed::Taken { .. } | Committed::Stale => return Err(Sorry::Unavailable.into()),
    }
    Ok(cookie)
}

/// Who has this address, if they work here.
async fn who(visit: &Visit, email: &Email) -> Result<Option<Staff>, NotKept> {
    let store = &visit.app.store;
    let Some(person) = store.staff_of_email(&address(store, email)).await? else {
        return Ok(None);
    };
    let found = store.a_staff(person).await?.map(|saved| saved.value);
    Ok(found.filter(Staff::works_here))
}
