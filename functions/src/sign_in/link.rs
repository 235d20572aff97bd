//! The mailed link: what it will do, and doing it.

use axum::extract::Path;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use programme::sessions::{Device, Who};
use programme::staff::{self, Refusal};
use serde::Serialize;
use store::StoreError;

use super::asking::page;
use super::{PATH, link_key};
use crate::web::answer::{self, Sorry};
use crate::web::session;
use crate::web::visit::Visit;

/// The language and the secret in the path.
type Link = Path<(String, String)>;

#[derive(Serialize)]
struct Values {
    path: String,
}

/// One button. Nothing is looked up: whatever opens the link learns nothing and changes nothing.
pub(super) async fn look(visit: Visit, Path((_lang, secret)): Link) -> Response {
    let path = format!("/{}{PATH}/{secret}", visit.lang);
    visit.or_sorry(page(&visit, "sign-in-link", &Values { path }, StatusCode::OK))
}

/// The button was pressed.
pub(super) async fn press(visit: Visit, headers: HeaderMap, Path((_lang, secret)): Link) -> Response {
    match come_in(&visit, &headers, &secret).await {
        Ok(response) => response,
        Err(NotIn::Refused(why)) => refused(&visit, why),
        Err(NotIn::Sorry(Sorry::Stale)) => refused(&visit, Refusal::Used),
        Err(NotIn::Sorry(sorry)) => visit.sorry(sorry),
    }
}

/// Why somebody did not come in.
enum NotIn {
    Refused(Refusal),
    Sorry(Sorry),
}

impl From<Refusal> for NotIn {
    fn from(why: Refusal) -> Self {
        Self::Refused(why)
    }
}

impl From<Sorry> for NotIn {
    fn from(sorry: Sorry) -> Self {
        Self::Sorry(sorry)
    }
}

impl From<StoreError> for NotIn {
    fn from(error: StoreError) -> Self {
        Self::Sorry(error.into())
    }
}

async fn come_in(visit: &Visit, headers: &HeaderMap, secret: &str) -> Result<Response, NotIn> {
    let app = &visit.app;
    let asking = session::secret(app, headers).ok_or(Refusal::OtherBrowser)?;
    let link = app
        .store
        .a_sign_in(&link_key(&app.store, secret), visit.now)
        .await?;
    let link = link.ok_or(Refusal::TooOld)?;
    let staff = app.store.a_staff(link.value.person).await?.ok_or(Refusal::Left)?;
    let browser = session::digest(app, &asking);
    let used = staff::use_link(&link, &staff.value, &browser, visit.now)?;
    let who = Who::HalfStaff {
        person: staff.value.person,
    };
    let (begun, cookie) = session::begin(visit, who, Device::Shared);
    visit.commit(used.and(begun)).await?;
    let next = format!("/{}/desk/second-key", visit.lang);
    Ok(session::with_cookie(answer::see(&next), cookie))
}

#[derive(Serialize)]
struct Refused {
    why: &'static str,
    path: String,
}

/// The link does not let anybody in, and what to do instead.
fn refused(visit: &Visit, why: Refusal) -> Response {
    let values = Refused {
        why: match why {
            Refusal::TooOld | Refusal::Left => "sign-in-refused-too-old",
            Refusal::Used => "sign-in-refused-used",
            Refusal::OtherBrowser => "sign-in-refused-other-browser",
        },
        path: format!("/{}{PATH}", visit.lang),
    };
    visit.or_sorry(page(visit, "sign-in-refused", &values, StatusCode::FORBIDDEN))
}
