//! Somebody is asked to work here, and says that they come.
//!
//! The mailed link says who and until when, with a digest that only we can make. Pressing its button lets nobody in: it says that they
//! come, and from then on they ask for a link to sign in like everybody else. So a mail scanner that presses it does no harm, and who
//! finds the letter later gets nowhere with it.

use axum::extract::Path;
use axum::response::Response;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::StatusCode;
use jiff::Timestamp;
use programme::change::Digest;
use programme::ids::PersonId;
use programme::staff::{self, Refusal, Staff};
use serde::Serialize;
use store::Store;
use store::sealing::Purpose;
use uuid::Uuid;

use super::PATH;
use super::asking::page;
use crate::web::answer::Sorry;
use crate::web::visit::Visit;

/// The language and the link in the path.
type Link = Path<(String, String)>;

/// Where somebody who is invited says that they come; nothing for who is not.
pub(crate) fn invitation_path(store: &Store, staff: &Staff) -> Option<String> {
    let until = staff.invited_until?;
    let said = said(staff.person, until);
    let secret = store.keys().mac(Purpose::Links, &marked(&said));
    let link = BASE64_URL_SAFE_NO_PAD.encode([&said[..], &secret.0].concat());
    Some(format!("/{}/desk/invitation/{link}", staff.lang))
}

fn said(person: PersonId, until: Timestamp) -> [u8; 28] {
    let mut said = [0; 28];
    said[..16].copy_from_slice(person.0.as_bytes());
    said[16..24].copy_from_slice(&until.as_second().to_be_bytes());
    said[24..].copy_from_slice(&until.subsec_nanosecond().to_be_bytes());
    said
}

/// Not to be mistaken for another link of ours.
fn marked(said: &[u8; 28]) -> Vec<u8> {
    [b"invitation:", &said[..]].concat()
}

/// Whom a link of ours invites, and until when; nothing if we did not make it.
fn opened_by(store: &Store, link: &str) -> Option<(PersonId, Timestamp)> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(link).ok()?;
    let (said, secret) = bytes.split_first_chunk::<28>()?;
    let secret = Digest(secret.try_into().ok()?);
    if !store.keys().verify(Purpose::Links, &marked(said), &secret) {
        return None;
    }
    let (person, rest) = said.split_first_chunk::<16>()?;
    let (seconds, nanos) = rest.split_first_chunk::<8>()?;
    let nanos = i32::from_be_bytes(nanos.try_into().ok()?);
    let until = Timestamp::new(i64::from_be_bytes(*seconds), nanos).ok()?;
    Some((PersonId(Uuid::from_bytes(*person)), until))
}

#[derive(Serialize)]
struct Values {
    path: String,
}

/// One button. Looking changes nothing.
pub(super) async fn look(visit: Visit, Path((_lang, link)): Link) -> Response {
    if opened_by(&visit.app.store, &link).is_none() {
        return refused(&visit, Refusal::TooOld);
    }
    let path = format!("/{}/desk/invitation/{link}", visit.lang);
    visit.or_sorry(page(&visit, "invitation", &Values { path }, StatusCode::OK))
}

/// The button was pressed.
pub(super) async fn press(visit: Visit, Path((_lang, link)): Link) -> Response {
    match accept(&visit, &link).await {
        Ok(Ok(())) => {
            let path = format!("/{}{PATH}", visit.lang);
            visit.or_sorry(page(&visit, "invitation-done", &Values { path }, StatusCode::OK))
        }
        Ok(Err(why)) => refused(&visit, why),
        Err(sorry) => visit.sorry(sorry),
    }
}

async fn accept(visit: &Visit, link: &str) -> Result<Result<(), Refusal>, Sorry> {
    let store = &visit.app.store;
    let Some((person, until)) = opened_by(store, link) else {
        return Ok(Err(Refusal::TooOld));
    };
    let Some(staff) = store.a_staff(person).await? else {
        return Ok(Err(Refusal::Left));
    };
    match staff::accept(&staff, until, visit.now) {
        Ok(change) => match visit.commit(change).await {
            Ok(()) => Ok(Ok(())),
            // Another press was first, or the desk changed something meanwhile.
            Err(Sorry::Stale) => Ok(Err(Refusal::Used)),
            Err(sorry) => Err(sorry),
        },
        Err(why) => Ok(Err(why)),
    }
}

#[derive(Serialize)]
struct Refused {
    why: &'static str,
    path: String,
}

/// The invitation no longer works, and what to do instead.
fn refused(visit: &Visit, why: Refusal) -> Response {
    let values = Refused {
        why: match why {
            Refusal::Used | Refusal::OtherBrowser => "invitation-refused-used",
            Refusal::TooOld | Refusal::Left => "invitation-refused-too-old",
        },
        path: format!("/{}{PATH}", visit.lang),
    };
    visit.or_sorry(page(visit, "invitation-refused", &values, StatusCode::FORBIDDEN))
}
