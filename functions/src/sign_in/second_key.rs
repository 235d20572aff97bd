//! The second key: six digits from one's own phone, or a recovery code. And leaving again.

use axum::response::Response;
use forms::problem::{Code as Wrong, Problem};
use forms::second_key::{CODE, FORM, RecoveryCode, SecondKey};
use http::HeaderValue;
use programme::change::{Change, Digest};
use programme::sessions::{self, Device, Who};
use programme::staff::{self, Staff};
use store::{Committed, Store};

use super::phone::Phone;
use super::{PATH, digest};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::headers::Kind;
use crate::web::session::{self, Desk, HalfDesk};
use crate::web::visit::Visit;

/// The question for the code. Whoever has no second key yet makes one.
pub(super) async fn ask(half: HalfDesk) -> Response {
    if half.staff.value.second_key.is_none() {
        return answer::see(&format!("/{}/desk/second-key/new", half.visit.lang));
    }
    Filling::empty(
        &FORM,
        &half.visit,
        frame(&half.visit, &half.staff.value, "/desk/second-key"),
    )
    .open()
}

/// A code was shown.
pub(super) async fn press(half: HalfDesk, Sent(sent): Sent) -> Response {
    let frame = frame(&half.visit, &half.staff.value, "/desk/second-key");
    let complete = match Filling::pressed(&FORM, &half.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let Complete { said: key, filling } = complete;
    // Whoever comes in without a phone may have lost it: they are shown how to set up another.
    let next = match key {
        SecondKey::FromPhone(_) => "",
        SecondKey::Recovery(_) => "/keys",
    };
    match show(&half, key).await {
        Ok(cookie) => session::with_cookie(answer::see(&format!("/{}/desk{next}", half.visit.lang)), cookie),
        Err(why) => filling.refuse(why),
    }
}

/// “I am done.”
pub(super) async fn sign_out(desk: Desk) -> Response {
    let visit = &desk.visit;
    match end(&desk).await {
        Ok(()) => {
            let gone = session::cookie(&visit.app, "", Some(0));
            session::with_cookie(answer::see(&format!("/{}{PATH}", visit.lang)), gone)
        }
        Err(sorry) => visit.sorry(sorry),
    }
}

/// This browser is no longer known.
async fn end(desk: &Desk) -> Result<(), Sorry> {
    let visit = &desk.visit;
    let key = &desk.session.value.key;
    match visit.commit(sessions::end(&desk.session)).await {
        // Another window kept it known for longer at this very moment, or ended it.
        Err(Sorry::Stale) => match visit.app.store.a_session(key, visit.now).await? {
            Some(session) => visit.commit(sessions::end(&session)).await,
            None => Ok(()),
        },
        ended => ended,
    }
}

/// Where the question for a code stands. Its pages are never kept.
pub(super) fn frame(visit: &Visit, whose: &Staff, path: &str) -> Frame {
    Frame {
        whose: Some(whose.person),
        kind: Kind::PrivatePage,
        listed: false,
        ..Frame::public(visit, path.to_owned())
    }
}

async fn show(half: &HalfDesk, key: SecondKey) -> Result<HeaderValue, NotKept> {
    try_code(&half.visit, &half.staff.value).await?;
    let change = match key {
        SecondKey::FromPhone(code) => from_phone(half, code)?,
        SecondKey::Recovery(code) => {
            let code = recovery(&half.visit.app.store, &half.staff.value, code);
            staff::show_recovery(&half.staff, &code)
        }
    };
    come_in(half, change.ok_or_else(wrong)?).await
}

fn from_phone(half: &HalfDesk, code: u32) -> Result<Option<Change>, NotKept> {
    let Some(key) = &half.staff.value.second_key else {
        return Ok(None);
    };
    let phone = Phone::with(key.secret.reveal(), "", "")?;
    let step = phone.step(code, half.visit.now);
    Ok(step.and_then(|step| staff::show_code(&half.staff, step)))
}

/// A recovery code as the store knows it.
pub(super) fn recovery(store: &Store, whose: &Staff, code: RecoveryCode) -> Digest {
    let whose = whose.person;
    digest(store, &format!("recovery:{whose}"), code.signs())
}

/// Counts a try before it is looked at.
pub(super) async fn try_code(visit: &Visit, whose: &Staff) -> Result<(), NotKept> {
    let store = &visit.app.store;
    let whose = digest(store, "second-key", &whose.person.to_string());
    match store.commit(staff::try_code(whose, visit.now)).await? {
        Committed::Full(_) => {
            let into_the_hour = visit.now.as_second().rem_euclid(3600);
            let minutes = (3600 - into_the_hour + 59) / 60;
            Err(NotKept::TooFast { minutes })
        }
        Committed::Done | Committed::Taken { .. } | Committed::Stale => Ok(()),
    }
}

/// Both keys were shown: the browser is known from now on, under a new secret.
pub(super) async fn come_in(half: &HalfDesk, shown: Change) -> Result<HeaderValue, NotKept> {
    let who = Who::Staff {
        person: half.staff.value.person,
    };
    let (begun, cookie) = session::begin(&half.visit, who, Device::Shared);
    let change = shown.and(sessions::end(&half.session)).and(begun);
    match half.visit.app.store.commit(change).await? {
        Committed::Done => Ok(cookie),
        // The same code was shown in another window a moment ago.
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => Err(wrong()),
    }
}

pub(super) fn wrong() -> NotKept {
    NotKept::Problems(vec![Problem::new(CODE.id, Wrong::UnknownCode)])
}
