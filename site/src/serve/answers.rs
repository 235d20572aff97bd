//! A finished site as answers to requests: pages by their address, redirects, and a page that says there is none.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::response::{IntoResponse as _, Response};
use functions::web::headers::{self, Kind};
use http::{HeaderValue, Method, StatusCode, header};
use percent_encoding::percent_decode_str;

use super::reload;
use crate::build::{OutputFile, Site};

/// Everything a site answers.
#[derive(Default)]
pub(super) struct Answers {
    site: Option<Arc<Site>>,
    development: bool,
    https: bool,
}

impl Answers {
    /// All answers of a site.
    pub(super) fn of(site: Arc<Site>, development: bool, https: bool) -> Self {
        Self {
            site: Some(site),
            development,
            https,
        }
    }

    /// Whether a request for this path would be shown a page, be it that there is none.
    pub(super) fn is_page(&self, path: &str) -> bool {
        self.find(path).is_none_or(OutputFile::is_document)
    }

    /// The file at an address: a folder is its `index.html`.
    fn find(&self, path: &str) -> Option<&OutputFile> {
        let path = path.strip_prefix('/')?;
        let is_folder = path.is_empty() || path.ends_with('/');
        if is_folder {
            self.site.as_ref()?.file(&format!("{path}index.html"))
        } else {
            // The folder is the only address of its page.
            let found = self.site.as_ref()?.file(path);
            found.filter(|_| path.rsplit('/').next() != Some("index.html"))
        }
    }

    /// Where an old address leads.
    fn old(&self, path: &str) -> Option<&str> {
        self.site.as_ref()?.redirects.get(path).map(String::as_str)
    }

    /// The answer to a request.
    pub(super) fn answer(&self, request: &Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = [(header::ALLOW, "GET, HEAD")];
            return (StatusCode::METHOD_NOT_ALLOWED, allow, self.headers(Kind::Page)).into_response();
        }
        let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
        if let Some(to) = self.old(&path) {
            return self.redirect(to, None);
        }
        if let Some(answer) = self.find(&path) {
            return self.found(answer, StatusCode::OK, request);
        }
        let folder = format!("{path}/");
        if let Some(to) = self.old(&folder) {
            return self.redirect(to, None);
        }
        if self.find(&folder).is_some() {
            return self.redirect(&folder, request.uri().query());
        }
        self.not_found(&path, request)
    }

    fn found(&self, file: &OutputFile, status: StatusCode, request: &Request) -> Response {
        let etag = file.etag();
        let same = |value: &HeaderValue| {
            value
                .to_str()
                .is_ok_and(|etags| etags.split(',').any(|known| known.trim() == etag))
        };
        let mut response =
            if status == StatusCode::OK && request.headers().get(header::IF_NONE_MATCH).is_some_and(same) {
                StatusCode::NOT_MODIFIED.into_response()
            } else {
                let body = Body::from(self.bytes(file));
                (status, [(header::CONTENT_TYPE, file.media_type)], body).into_response()
            };
        headers::apply(file.kind(), self.https, response.headers_mut());
        let etag = HeaderValue::try_from(etag).unwrap_or(HeaderValue::from_static("W/\"\""));
        response.headers_mut().insert(header::ETAG, etag);
        response
    }

    /// What is sent: in development a page learns to reload on its way out.
    fn bytes(&self, file: &OutputFile) -> Bytes {
        match std::str::from_utf8(file.bytes()) {
            Ok(html) if self.development && file.is_document() => reload::taught(html).into(),
            _ => file.body(),
        }
    }

    fn redirect(&self, to: &str, query: Option<&str>) -> Response {
        let to = query.map_or_else(|| to.to_owned(), |query| format!("{to}?{query}"));
        let place = HeaderValue::try_from(to).unwrap_or_else(|_not_a_header| HeaderValue::from_static("/"));
        (
            StatusCode::MOVED_PERMANENTLY,
            self.headers(Kind::Page),
            [(header::LOCATION, place)],
        )
            .into_response()
    }

    /// The page that says there is none, in the language of the path.
    fn not_found(&self, path: &str, request: &Request) -> Response {
        let first = path.split('/').nth(1).unwrap_or_default();
        let default = self.site.as_ref().map(|site| site.default.code());
        let page = [Some(first), default]
            .into_iter()
            .flatten()
            .find_map(|code| self.find(&format!("/{code}/404.html")));
        let page = page.or_else(|| self.find("/404.html"));
        page.map_or_else(
            || (StatusCode::NOT_FOUND, self.headers(Kind::Page)).into_response(),
            |page| self.found(page, StatusCode::NOT_FOUND, request),
        )
    }

    fn headers(&self, kind: Kind) -> http::HeaderMap {
        let mut map = http::HeaderMap::new();
        headers::apply(kind, self.https, &mut map);
        map
    }
}
