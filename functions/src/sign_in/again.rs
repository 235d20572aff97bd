//! Showing the second key again, where a desk that was left open must not be enough: whoever gives cards away, ends a group or says who
//! works here shows it anew after a quarter of an hour.
//!
//! The question stands where the press led, and takes along everything that was sent: with the right code the very same press goes on,
//! so that nothing that was typed is lost.

use axum::response::Response;
use forms::answers::Answers;
use forms::second_key::SecondKey;
use http::StatusCode;
use programme::staff;
use serde::Serialize;

use super::phone::Phone;
use super::second_key::{recovery, try_code};
use crate::desk::Sheet;
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::NotKept;
use crate::web::session::Desk;

/// The name under which the code comes along with whatever else was sent.
pub(crate) const CODE: &str = "key_again";

/// The name under which the page comes along that somebody wants to see.
const TO: &str = "to";

/// Where it leads otherwise: to one's own keys.
const KEYS: &str = "/keys";

/// What is asked, and what comes along.
#[derive(Serialize)]
struct Values {
    action: String,
    along: Vec<(String, String)>,
    wrong: Option<String>,
    back: String,
}

/// Why the code was not taken.
enum Not {
    /// It is not right.
    Right,
    /// Too many were tried.
    TooFast {
        /// For how many minutes.
        minutes: i64,
    },
}

impl Desk {
    /// Whoever sits here, who shows both keys or did so a moment ago; or the page that asks for the second one. `path` is where the
    /// press led, below the desk.
    pub(crate) async fn shows_key(self, path: &str, sent: &Answers) -> Result<Self, Response> {
        if staff::has_keys_at_hand(&self.session.value, self.visit.now) {
            return Ok(self);
        }
        let along = sent.pairs().filter(|(name, _)| *name != CODE);
        let values = Values {
            action: self.at(path),
            along: along
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            wrong: None,
            back: self.at(""),
        };
        let Some(code) = sent.get(CODE) else {
            return Err(self.asks(&values));
        };
        match self.show(code).await {
            Ok(Ok(desk)) => Ok(desk),
            Ok(Err(not)) => Err(self.asks(&Values {
                wrong: Some(self.in_words(&not)),
                ..values
            })),
            Err(sorry) => Err(self.visit.sorry(sorry)),
        }
    }

    /// The same before a page is shown: with the right code it leads there.
    pub(crate) fn shows_key_to_see(&self, path: &str) -> Result<(), Box<Response>> {
        if staff::has_keys_at_hand(&self.session.value, self.visit.now) {
            return Ok(());
        }
        Err(Box::new(self.asks(&self.before(path))))
    }

    fn before(&self, path: &str) -> Values {
        Values {
            action: self.at("/again"),
            along: vec![(TO.to_owned(), path.to_owned())],
            wrong: None,
            back: self.at(""),
        }
    }

    /// The question for the code.
    fn asks(&self, values: &Values) -> Response {
        let sheet = Sheet {
            status: StatusCode::FORBIDDEN,
            ..Sheet::of_desk(self.visit.say("keys-again"), "/desk".to_owned())
        };
        self.visit.or_sorry(self.page(sheet, "keys-again.html", values))
    }

    fn in_words(&self, not: &Not) -> String {
        let words = self.visit.front.words();
        let args = |minutes| forms::words::Args::one("n", minutes);
        match not {
            Not::Right => self.visit.say("second_key-code.unknown_code"),
            Not::TooFast { minutes } => words.say(&self.visit.lang, "problem-rate", &args(*minutes)),
        }
    }

    /// A code is tried; whoever sits here, as they are kept from then on, if it was right.
    async fn show(&self, typed: &str) -> Result<Result<Self, Not>, Sorry> {
        match try_code(&self.visit, &self.staff.value).await {
            Ok(()) => {}
            Err(NotKept::TooFast { minutes }) => return Ok(Err(Not::TooFast { minutes })),
            Err(_other) => return Err(Sorry::Unavailable),
        }
        let shown = match typed.parse::<SecondKey>() {
            Ok(SecondKey::FromPhone(code)) => self.shown_by_phone(code)?,
            Ok(SecondKey::Recovery(code)) => {
                let code = recovery(&self.visit.app.store, &self.staff.value, code);
                staff::show_recovery(&self.staff, &code)
            }
            Err(_no_code) => None,
        };
        let Some(shown) = shown else {
            return Ok(Err(Not::Right));
        };
        let store = &self.visit.app.store;
        // A window beside this one may have kept the session for longer meanwhile.
        let session = store.a_session(&self.session.value.key, self.visit.now).await?;
        let session = session.ok_or(Sorry::Stale)?;
        match self
            .visit
            .commit(shown.and(staff::show_again(&session, self.visit.now)))
            .await
        {
            Ok(()) => {}
            // The same code was shown in another window a moment ago.
            Err(Sorry::Stale) => return Ok(Err(Not::Right)),
            Err(sorry) => return Err(sorry),
        }
        let key = self.session.value.key;
        let (staff, session) = tokio::try_join!(
            store.a_staff(self.staff.value.person),
            store.a_session(&key, self.visit.now)
        )?;
        Ok(Ok(Self {
            visit: self.visit.clone(),
            staff: staff.ok_or(Sorry::Stale)?,
            session: session.ok_or(Sorry::Stale)?,
            beside: self.beside.clone(),
        }))
    }

    fn shown_by_phone(&self, code: u32) -> Result<Option<programme::change::Change>, Sorry> {
        let Some(key) = &self.staff.value.second_key else {
            return Ok(None);
        };
        let phone = Phone::with(key.secret.reveal(), "", "")?;
        let step = phone.step(code, self.visit.now);
        Ok(step.and_then(|step| staff::show_code(&self.staff, step)))
    }
}

/// The code before a page of the desk.
pub(super) async fn press(desk: Desk, Sent(sent): Sent) -> Response {
    let to = sent
        .get(TO)
        .filter(|to| is_of_desk(to))
        .unwrap_or(KEYS)
        .to_owned();
    if staff::has_keys_at_hand(&desk.session.value, desk.visit.now) {
        return answer::see(&desk.at(&to));
    }
    let values = desk.before(&to);
    match desk.show(sent.get(CODE).unwrap_or_default()).await {
        Ok(Ok(desk)) => answer::see(&desk.at(&to)),
        Ok(Err(not)) => desk.asks(&Values {
            wrong: Some(desk.in_words(&not)),
            ..values
        }),
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// Whether this is a page of the desk: what stands here was sent by a browser.
fn is_of_desk(to: &str) -> bool {
    to.starts_with('/')
        && to
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "/-_".contains(sign))
}
