//! Who is using the browser: a secret in a cookie, its digest in the store.
//!
//! [`Me`] and [`Desk`] are what handlers ask for; whoever is neither is shown the way in. A cookie is set when somebody comes in
//! and never before: public pages work without any.
//!
//! For somebody in a group the cookie also says where to look, so that what a page shows is asked for beside the session, and not
//! after it ([`Ahead`]). It is believed only once the session says the same.

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Redirect, Response};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, header};
use programme::change::{Change, Digest, Saved};
use programme::ids::{GroupId, PersonId};
use programme::people::Participant;
use programme::sessions::{self, Device, Session, Who};
use programme::staff::Staff;
use store::sealing::Purpose;

use crate::app::App;
use crate::web::answer::Sorry;
use crate::web::guard::Beside;
use crate::web::visit::Visit;

mod ahead;
mod borne;

use ahead::Ahead;
pub use ahead::who_is_here;
use borne::Borne;
pub use borne::bearing;

/// The name of the cookie where people come over https: `__Host-` binds it to this very host.
const COOKIE: &str = "__Host-netwerkt";

/// The same on a laptop, where browsers do not take `__Host-` cookies without TLS.
const COOKIE_ON_A_LAPTOP: &str = "netwerkt";

/// A young person in a group, with the browser they use.
#[derive(Clone)]
pub struct Me {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub person: PersonId,
    /// Their group.
    pub group: GroupId,
    /// What they are to the group.
    pub participant: Saved<Participant>,
    /// The browser they use.
    pub session: Saved<Session>,
    ahead: Ahead,
}

/// The same, who goes to the board: it was asked for beside the session, and their own map with it.
#[derive(Clone)]
pub struct AtBoard(pub Me);

/// The same, who goes to their own map.
#[derive(Clone)]
pub struct AtMap(pub Me);

/// The same, whose browser forgets them with this very request: it is not kept known for longer before.
#[derive(Clone)]
pub struct Leaving(pub Me);

/// Somebody on the staff, with both keys.
#[derive(Clone)]
pub struct Desk {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub staff: Saved<Staff>,
    /// The browser they use.
    pub session: Saved<Session>,
    /// What is done beside the request.
    pub(crate) beside: Beside,
}

/// Somebody on the staff who used the mailed link and still needs the second key.
#[derive(Clone)]
pub struct HalfDesk {
    /// The request.
    pub visit: Visit,
    /// Who.
    pub staff: Saved<Staff>,
    /// The browser they use.
    pub session: Saved<Session>,
}

/// A new secret for a browser, and its digest for the store.
pub fn new_secret(app: &App) -> (String, Digest) {
    let secret = BASE64_URL_SAFE_NO_PAD.encode(app.ids.secret());
    let digest = digest(app, &secret);
    (secret, digest)
}

/// The digest under which a browser's secret is known.
pub fn digest(app: &App, secret: &str) -> Digest {
    app.store
        .keys()
        .mac(Purpose::Claims, format!("session:{secret}").as_bytes())
}

/// Somebody comes in: the change that remembers the browser, and the cookie that goes with it.
pub fn begin(visit: &Visit, who: Who, device: Device) -> (Change, HeaderValue) {
    let (secret, key) = new_secret(&visit.app);
    let secret = bearing(&secret, who);
    let (session, change) = sessions::begin(key, who, device, visit.now);
    let kept_for = match device {
        // A shared device forgets when the browser is closed.
        Device::Shared => None,
        Device::Own => Some(session.until.duration_since(visit.now).as_secs()),
    };
    (change, cookie(&visit.app, &secret, kept_for))
}

/// The browser's cookie with this value; kept for so many seconds, or until the browser is closed. Zero seconds takes it away.
pub fn cookie(app: &App, value: &str, kept_for: Option<i64>) -> HeaderValue {
    let https = over_https(app);
    let name = if https { COOKIE } else { COOKIE_ON_A_LAPTOP };
    let secure = if https { "; Secure" } else { "" };
    let age = kept_for.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    // Only our own base64 and digits stand in it, which a header can always hold.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("netwerkt=; Max-Age=0"))
}

/// The same answer with a cookie.
pub fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// The secret this browser holds, if it holds one.
pub fn secret(app: &App, headers: &HeaderMap) -> Option<String> {
    Borne::of(app, headers).map(|borne| borne.secret)
}

/// What this browser's cookie says, if it has one.
fn value(app: &App, headers: &HeaderMap) -> Option<String> {
    let name = if over_https(app) {
        COOKIE
    } else {
        COOKIE_ON_A_LAPTOP
    };
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut pairs = cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value.to_owned())
        .filter(|value| !value.is_empty())
}

/// The browser as it is known.
async fn known(visit: &Visit, borne: &Borne) -> Result<Option<Saved<Session>>, Sorry> {
    let store = &visit.app.store;
    let found = store
        .a_session(&digest(&visit.app, &borne.secret), visit.now)
        .await?;
    Ok(found.filter(|session| sessions::is_known(&session.value, visit.now)))
}

fn over_https(app: &App) -> bool {
    app.settings.base_url.starts_with("https://")
}

/// The browser of somebody on the staff, kept known for longer while it is used.
async fn known_and_kept(visit: &Visit, parts: &Parts) -> Result<Option<Saved<Session>>, Response> {
    let Some(borne) = Borne::of(&visit.app, &parts.headers) else {
        return Ok(None);
    };
    let found = known(visit, &borne).await.map_err(|sorry| visit.sorry(sorry))?;
    if let Some(session) = &found {
        keep(visit, parts, session).await;
    }
    Ok(found)
}

/// A browser that is used stays known for longer. That is written beside whatever else the request does, and done before it is
/// answered.
async fn keep(visit: &Visit, parts: &Parts, session: &Saved<Session>) {
    let Some(change) = sessions::keep(session, visit.now) else {
        return;
    };
    let store = visit.app.store.clone();
    let keeping = async move {
        // Two windows may keep the same session at once: one of them is enough.
        if let Err(error) = store.commit(change).await {
            tracing::warn!(%error, "a session could not be kept for longer");
        }
    };
    match parts.extensions.get::<Beside>() {
        Some(beside) => beside.also(keeping),
        None => keeping.await,
    }
}

fn way_in(visit: &Visit, path: &str) -> Response {
    Redirect::to(&format!("/{}/{path}", visit.lang)).into_response()
}

impl FromRequestParts<App> for Desk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await?;
        let session = known_and_kept(&visit, parts).await?;
        match session.map(|session| (session.value.who, session)) {
            Some((Who::Staff { person }, session)) => {
                let staff = staff(&visit, person, &session.value).await?;
                let beside = parts.extensions.get::<Beside>().cloned();
                Ok(Self {
                    visit,
                    staff,
                    session,
                    beside: beside.unwrap_or_default(),
                })
            }
            Some((Who::HalfStaff { .. }, _)) => Err(way_in(&visit, "desk/second-key")),
            Some((Who::Participant { .. }, _)) | None => Err(way_in(&visit, "desk/sign-in")),
        }
    }
}

impl FromRequestParts<App> for HalfDesk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, app).await?;
        match known_and_kept(&visit, parts).await? {
            Some(session) => match session.value.who {
                Who::HalfStaff { person } => {
                    let staff = staff(&visit, person, &session.value).await?;
                    Ok(Self {
                        visit,
                        staff,
                        session,
                    })
                }
                Who::Staff { .. } => Err(way_in(&visit, "desk")),
                Who::Participant { .. } => Err(way_in(&visit, "desk/sign-in")),
            },
            None => Err(way_in(&visit, "desk/sign-in")),
        }
    }
}

/// The staff member, if they still work here and this browser came in with the keys they have now.
async fn staff(visit: &Visit, person: PersonId, session: &Session) -> Result<Saved<Staff>, Response> {
    match visit.app.store.a_staff(person).await {
        Ok(Some(staff)) if staff.value.knows(session) => Ok(staff),
        Ok(_gone) => Err(way_in(visit, "desk/sign-in")),
        Err(error) => {
            tracing::error!(%error, "a staff member could not be read");
            Err(visit.sorry(Sorry::Unavailable))
        }
    }
}
