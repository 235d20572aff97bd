//! The first time: a phone is given the secret, shows that it has it, and recovery codes are written down.
//!
//! The secret follows from the session and our own key until the phone has shown a code: it is nowhere kept and does
//! not travel, the page can be opened again and shows the same one, and nobody else can make it.

use axum::response::Response;
use forms::second_key::{FORM, RecoveryCode, SecondKey};
use http::{HeaderValue, StatusCode};
use programme::change::Digest;
use programme::personal::Personal;
use programme::sessions::Session;
use programme::staff::{self, RECOVERY_CODES, Staff};
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
use crate::web::visit::Visit;

/// The QR code, and the question for the first code.
pub(super) async fn ask(half: HalfDesk) -> Response {
    if half.staff.value.second_key.is_some() {
        return answer::see(&format!("/{}/desk/second-key", half.visit.lang));
    }
    match making(&half).frame("/desk/second-key/new") {
        Ok(frame) => Filling::empty(&FORM, &half.visit, frame).open(),
        Err(sorry) => half.visit.sorry(sorry),
    }
}

/// The phone has shown a code.
pub(super) async fn press(half: HalfDesk, Sent(sent): Sent) -> Response {
    let frame = match making(&half).frame("/desk/second-key/new") {
        Ok(frame) => frame,
        Err(sorry) => return half.visit.sorry(sorry),
    };
    let Complete { said, filling } = match Filling::pressed(&FORM, &half.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match set_up(&half, said).await {
        Ok((codes, cookie)) => session::with_cookie(written_down(&half.visit, &codes), cookie),
        Err(why) => filling.refuse(why),
    }
}

async fn set_up(half: &HalfDesk, said: SecondKey) -> Result<(Vec<RecoveryCode>, HeaderValue), NotKept> {
    let (codes, key) = making(half).shown(said).await?;
    let change = staff::set_up(&half.staff, key).ok_or_else(wrong)?;
    Ok((codes, come_in(half, change).await?))
}

fn making(half: &HalfDesk) -> Making<'_> {
    Making {
        visit: &half.visit,
        staff: &half.staff.value,
        session: &half.session.value,
    }
}

#[derive(Serialize)]
struct Codes {
    codes: Vec<String>,
    path: String,
}

/// The recovery codes. They are shown this once.
pub(super) fn written_down(visit: &Visit, codes: &[RecoveryCode]) -> Response {
    let values = Codes {
        codes: codes.iter().map(ToString::to_string).collect(),
        path: format!("/{}/desk", visit.lang),
    };
    let page = page(visit, "sign-in-recovery", &values, StatusCode::OK);
    visit.or_sorry(page)
}

/// New recovery codes, and what the store knows of them.
pub(super) fn new_codes(visit: &Visit, whose: &Staff) -> Result<(Vec<RecoveryCode>, Vec<Digest>), Sorry> {
    let app = &visit.app;
    let draws = std::iter::repeat_with(|| codes::draw(&*app.ids)).take(RECOVERY_CODES);
    let codes = draws.collect::<Result<Vec<RecoveryCode>, Sorry>>()?;
    let known = codes
        .iter()
        .map(|code| recovery(&app.store, whose, *code))
        .collect();
    Ok((codes, known))
}

#[derive(Serialize)]
struct Values {
    qr: Option<String>,
    typed: String,
}

/// A phone that is being given the secret, in a browser that is known.
pub(super) struct Making<'a> {
    pub(super) visit: &'a Visit,
    pub(super) staff: &'a Staff,
    pub(super) session: &'a Session,
}

impl Making<'_> {
    /// The question for the first code, below the secret.
    pub(super) fn frame(&self, path: &str) -> Result<Frame, Sorry> {
        let phone = self.phone()?;
        let label = self.visit.say("sign-in-phone-qr");
        let values = Values {
            qr: phone.address().and_then(|address| qr::svg(&address, &label)),
            typed: phone.typed(),
        };
        Ok(Frame {
            before: self.visit.fragment("sign-in-phone.html", &values)?,
            ..frame(self.visit, self.staff, path)
        })
    }

    /// The phone has shown that it has the secret: the key that it is from now on, and new recovery codes.
    pub(super) async fn shown(
        &self,
        said: SecondKey,
    ) -> Result<(Vec<RecoveryCode>, staff::SecondKey), NotKept> {
        try_code(self.visit, self.staff).await?;
        let SecondKey::FromPhone(code) = said else {
            return Err(wrong());
        };
        let step = self.phone()?.step(code, self.visit.now).ok_or_else(wrong)?;
        let (codes, recovery) = new_codes(self.visit, self.staff)?;
        let key = staff::SecondKey {
            secret: Personal::new(self.secret()),
            last_step: step,
            recovery,
        };
        Ok((codes, key))
    }

    fn phone(&self) -> Result<Phone, Sorry> {
        let whose = &self.staff.email.reveal().0;
        Phone::with(&self.secret(), &self.visit.say("site-name"), whose)
    }

    fn secret(&self) -> Vec<u8> {
        let from = [b"second-key:", &self.session.key.0[..]].concat();
        let digest = self.visit.app.store.keys().mac(Purpose::Links, &from);
        digest.0[..SECRET].to_vec()
    }
}
