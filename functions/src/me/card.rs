//! One's card, whose device this is, and leaving it.

use axum::response::Response;
use forms::answers::Answers;
use forms::problem::Problem;
use forms::whose_device;
use http::{HeaderName, HeaderValue, StatusCode};
use programme::people::Consent;
use programme::sessions::{self, Device};
use serde::Serialize;

use crate::cards::{self, Pass, WhoseDevice};
use crate::web::Inside;
use crate::web::answer::{self, Sent, Sorry};
use crate::web::session::{self, Leaving, Me};

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    pass: Pass,
    waits: bool,
    /// Asked as long as this browser is not known as somebody's own.
    device: Option<WhoseDevice>,
}

/// The card, to print or photograph.
pub(super) async fn look(me: Me) -> Response {
    me.visit.or_sorry(page(&me, &Answers::default(), &[]).await)
}

/// Whose device this is. On one's own it stays known; the secret is a new one.
pub(super) async fn choose_device(Leaving(me): Leaving, Sent(sent): Sent) -> Response {
    let answers = whose_device::FORM.only_known(&sent);
    let device = match whose_device::FORM.read(&answers, &me.visit.at()) {
        Ok(device) => device,
        Err(problems) => return me.visit.or_sorry(page(&me, &answers, &problems).await),
    };
    let (begun, cookie) = session::begin(&me.visit, me.session.value.who, device);
    match me.visit.commit(sessions::end(&me.session).and(begun)).await {
        Ok(()) => session::with_cookie(answer::see(&format!("/{}/board", me.visit.lang)), cookie),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

/// “I am done”: this browser knows nobody any longer, and forgets the pages it saw.
pub(super) async fn done(Leaving(me): Leaving) -> Response {
    match end(&me).await {
        Ok(()) => forgotten(&me, "done"),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

/// This browser is no longer known.
pub(super) async fn end(me: &Me) -> Result<(), Sorry> {
    let store = &me.visit.app.store;
    match me.visit.commit(sessions::end(&me.session)).await {
        // Another window kept it known for longer at this very moment.
        Err(Sorry::Stale) => match store.a_session(&me.session.value.key, me.visit.now).await? {
            Some(session) => me.visit.commit(sessions::end(&session)).await,
            None => Ok(()),
        },
        ended => ended,
    }
}

/// A goodbye that takes the cookie away, and the pages that the browser still holds.
pub(super) fn forgotten(me: &Me, goodbye: &str) -> Response {
    let response = answer::see(&format!("/{}/card/{goodbye}", me.visit.lang));
    let cookie = session::cookie(&me.visit.app, "", Some(0));
    let mut response = session::with_cookie(response, cookie);
    response.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\""),
    );
    response
}

async fn page(me: &Me, answers: &Answers, problems: &[Problem]) -> Result<Response, Sorry> {
    let visit = &me.visit;
    let group = visit.app.store.a_group(me.group).await?.ok_or(Sorry::NotFound)?;
    let device = match me.session.value.device {
        Device::Own => None,
        Device::Shared => Some(cards::whose_device(visit, answers, problems)?),
    };
    let values = Values {
        lang: visit.lang.code(),
        pass: Pass::of(visit, &me.participant.value, &group.value),
        waits: me.participant.value.consent == Consent::Waiting,
        device,
    };
    let status = if problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let inside = Inside {
        title: visit.say("card-title"),
        path: "/me/card".to_owned(),
        current: Some("me"),
        waiting: 0,
        fragment: "my-card.html",
    };
    me.page_with_status(inside, &values, status)
}
