//! What a partner does not show, or not now: a page that says so, which nobody puts in a frame.
//!
//! A partner that is paused, one that has ended and one that never was look the same.

use axum::response::Response;
use http::StatusCode;
use programme::partners::Embeddable;
use serde::Serialize;

use super::{NEEDS, path_of};
use crate::web::answer;
use crate::web::page::Page;
use crate::web::visit::Visit;

#[derive(Serialize)]
struct Values {
    /// Where the same is found on our own site, if it is.
    path: Option<String>,
    home: String,
}

/// The page.
pub(super) fn page(visit: &Visit, what: Embeddable) -> Response {
    let path = path_of(what);
    let own = (path != NEEDS).then(|| format!("/{}/{path}", visit.lang));
    let values = Values {
        path: own,
        home: format!("/{}/", visit.lang),
    };
    let main = match visit.fragment("embed-away.html", &values) {
        Ok(main) => main,
        Err(sorry) => return visit.sorry(sorry),
    };
    let page = Page {
        status: StatusCode::NOT_FOUND,
        ..Page::private(visit.say("embed-away"), main, "/".to_owned())
    };
    answer::page(visit, &page)
}
