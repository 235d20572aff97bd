//! The script that partners may put on their pages: it makes a frame of a link and keeps it as high as the form.
//!
//! A version never changes: its digest stands in pages of others. What is to be otherwise is a version of its own.

use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderValue, header};
use sha2::{Digest, Sha384};

use crate::web::answer::Kept;
use crate::web::headers::Kind;

/// Where the first version is.
pub(crate) const V1_PATH: &str = "/embed/v1.js";

const V1: &str = include_str!("script/v1.js");

/// The first version.
pub(super) async fn v1() -> Response {
    let mut response = V1.into_response();
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response.extensions_mut().insert(Kept(Kind::Lent));
    response
}

/// What a browser compares it with: `sha384-…`.
pub(crate) fn integrity() -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(V1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_never_changes() {
        let as_it_was = "sha384-7UuGQZ5+epqaVq5aPO43RTIvlC0uj5KLTXXQ5XVzxOnI/j9n0JFOJol2NVGAuRD1";
        assert_eq!(
            integrity(),
            as_it_was,
            "pages of partners have this digest: make a version of its own"
        );
    }
}
