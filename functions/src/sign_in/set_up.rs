//! The first time: a phone is given the secret, shows that it has it, and recovery codes are written down.
//!
//! The secret follows from the half-open session and our own key until the phone has shown a code: it is nowhere kept and does
//! not travel, the page can be opened again and shows the same one, and nobody else can make it.

use axum::response::Response;
use forms::second_key::{FORM, RecoveryCode, SecondKey};
use http::{HeaderValue, StatusCode};
use programme::personal::Personal;
use programme::staff::{self, RECOVERY_CODES};
use serde::Serialize;
use store::sealing::Purpose;

use super::asking::page;
use super::phone::{Phone, SECRET};
use super::second_key::{come_in, frame, recovery, try_code, wrong};
use crate::codes;
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::qr;
use crate::web::session::{self, HalfDesk};

/// The QR code, and the question for the first code.
pub(super) async fn ask(half: HalfDesk) -> Response {
    if half.staff.value.second_key.is_some() {
        return answer::see(&format!("/{}/desk/second-key", half.visit.lang));
    }
    match with_phone(&half) {
        Ok(frame) => Filling::empty(&FORM, &half.visit, frame).open(),
        Err(sorry) => half.visit.sorry(sorry),
    }
}

/// The phone has shown a code.
pub(super) async fn press(half: HalfDesk, Sent(sent): Sent) -> Response {
    let frame = match with_phone(&half) {
        Ok(frame) => frame,
        Err(sorry) => return half.visit.sorry(sorry),
    };
    let Complete { said, filling } = match Filling::pressed(&FORM, &half.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match set_up(&half, said).await {
        Ok((codes, cookie)) => session::with_cookie(written_down(&half, &codes), cookie),
        Err(why) => filling.refuse(why),
    }
}

async fn set_up(half: &HalfDesk, said: SecondKey) -> Result<(Vec<RecoveryCode>, HeaderValue), NotKept> {
    try_code(half).await?;
    let SecondKey::FromPhone(code) = said else {
        return Err(wrong());
    };
    let step = phone(half)?.step(code, half.visit.now).ok_or_else(wrong)?;
    let app = &half.visit.app;
    let draws = std::iter::repeat_with(|| codes::draw(&*app.ids)).take(RECOVERY_CODES);
    let codes = draws.collect::<Result<Vec<RecoveryCode>, Sorry>>()?;
    let key = staff::SecondKey {
        secret: Personal::new(secret(half)),
        last_step: step,
        recovery: codes
            .iter()
            .map(|code| recovery(&app.store, half, *code))
            .collect(),
    };
    let change = staff::set_up(&half.staff, key).ok_or_else(wrong)?;
    Ok((codes, come_in(half, change).await?))
}

#[derive(Serialize)]
struct Codes {
    codes: Vec<String>,
    path: String,
}

/// The recovery codes. They are shown this once.
fn written_down(half: &HalfDesk, codes: &[RecoveryCode]) -> Response {
    let values = Codes {
        codes: codes.iter().map(ToString::to_string).collect(),
        path: format!("/{}/desk", half.visit.lang),
    };
    let page = page(&half.visit, "sign-in-recovery", &values, StatusCode::OK);
    half.visit.or_sorry(page)
}

#[derive(Serialize)]
struct Values {
    qr: Option<String>,
    typed: String,
}

fn with_phone(half: &HalfDesk) -> Result<Frame, Sorry> {
    let phone = phone(half)?;
    let label = half.visit.say("sign-in-phone-qr");
    let values = Values {
        qr: phone.address().and_then(|address| qr::svg(&address, &label)),
        typed: phone.typed(),
    };
    Ok(Frame {
        before: half.visit.fragment("sign-in-phone.html", &values)?,
        ..frame(half, "/desk/second-key/new")
    })
}

fn phone(half: &HalfDesk) -> Result<Phone, Sorry> {
    let whose = &half.staff.value.email.reveal().0;
    Phone::with(&secret(half), &half.visit.say("site-name"), whose)
}

fn secret(half: &HalfDesk) -> Vec<u8> {
    let from = [b"second-key:", &half.session.value.key.0[..]].concat();
    let digest = half.visit.app.store.keys().mac(Purpose::Links, &from);
    digest.0[..SECRET].to_vec()
}
