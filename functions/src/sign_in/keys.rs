//! One's own keys: another phone, and new recovery codes.
//!
//! Only for whoever showed both keys a moment ago: a desk that was left open does not give its keys away.

use axum::response::Response;
use forms::second_key::{FORM, RecoveryCode, SecondKey};
use http::HeaderValue;
use programme::ids::EventId;
use programme::policy::Act;
use programme::sessions::{self, Device};
use programme::staff;
use serde::Serialize;

use super::second_key::wrong;
use super::set_up::{Making, new_codes, written_down};
use crate::desk::Sheet;
use crate::web::answer::{Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::{self, Desk};

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    left: usize,
    /// Where others are helped, for whoever may.
    staff_path: Option<String>,
}

/// What somebody has, and what they can do about it.
pub(super) async fn look(desk: Desk) -> Response {
    let key = desk.staff.value.second_key.as_ref();
    let values = Values {
        lang: desk.visit.lang.code(),
        left: key.map_or(0, |key| key.recovery.len()),
        staff_path: desk
            .must_somewhere(Act::ResetKeys)
            .is_ok()
            .then(|| desk.at("/staff")),
    };
    let sheet = Sheet::of_desk(desk.visit.say("my-keys"), "/desk/keys".to_owned());
    let page = desk.page(sheet, "my-keys.html", &values);
    desk.visit.or_sorry(page)
}

/// The secret for another phone, and the question for its first code.
pub(super) async fn ask_phone(desk: Desk) -> Response {
    if let Err(page) = desk.shows_key_to_see("/keys/phone") {
        return *page;
    }
    match frame(&desk) {
        Ok(frame) => Filling::empty(&FORM, &desk.visit, frame).open(),
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// The other phone has shown a code: it is the key from now on.
pub(super) async fn press_phone(desk: Desk, Sent(sent): Sent) -> Response {
    let desk = match desk.shows_key("/keys/phone", &sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let frame = match frame(&desk) {
        Ok(frame) => frame,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let Complete { said, filling } = match Filling::pressed(&FORM, &desk.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match replace(&desk, said).await {
        Ok((codes, cookie)) => session::with_cookie(written_down(&desk.visit, &codes), cookie),
        Err(why) => filling.refuse(why),
    }
}

/// New recovery codes. The old ones no longer work.
pub(super) async fn renew_recovery(desk: Desk, Sent(sent): Sent) -> Response {
    let desk = match desk.shows_key("/keys/recovery", &sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let renewed = async {
        let (codes, known) = new_codes(&desk.visit, &desk.staff.value)?;
        let change = staff::renew_recovery(&desk.staff, known, desk.doer()).ok_or(Sorry::Stale)?;
        desk.visit.commit(change).await?;
        Ok(written_down(&desk.visit, &codes))
    };
    desk.visit.or_sorry(renewed.await)
}

fn frame(desk: &Desk) -> Result<Frame, Sorry> {
    making(desk).frame("/desk/keys/phone")
}

fn making(desk: &Desk) -> Making<'_> {
    Making {
        visit: &desk.visit,
        staff: &desk.staff.value,
        session: &desk.session.value,
    }
}

/// The key is replaced, and this browser is known under a new secret: all others are out.
async fn replace(desk: &Desk, said: SecondKey) -> Result<(Vec<RecoveryCode>, HeaderValue), NotKept> {
    let (codes, key) = making(desk).shown(said).await?;
    let letter = EventId(desk.visit.app.ids.id());
    let replaced = staff::replace_key(&desk.staff, key, letter, desk.doer());
    let (begun, cookie) = session::begin(&desk.visit, desk.session.value.who, Device::Shared);
    let change = replaced.and(sessions::end(&desk.session)).and(begun);
    match desk.visit.commit(change).await {
        Ok(()) => Ok((codes, cookie)),
        Err(Sorry::Stale) => Err(wrong()),
        Err(sorry) => Err(sorry.into()),
    }
}
