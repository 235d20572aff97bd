//! A finished site as answers to requests: pages by their address, redirects, and a page that says there is none.

use std::collections::HashMap;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::response::{IntoResponse as _, Response};
use functions::web::headers::{self, Kind};
use http::{HeaderValue, Method, StatusCode, header};
use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use crate::assets::digest;
use crate::build::{OutputFile, Site};
use crate::redirects::Redirects;

/// Everything a site answers.
#[derive(Default)]
pub(super) struct Answers {
    by_address: HashMap<String, Answer>,
    redirects: Redirects,
    /// The codes of its languages, the default one first.
    languages: Vec<String>,
    https: bool,
}

struct Answer {
    bytes: Bytes,
    media_type: &'static str,
    etag: HeaderValue,
    kind: Kind,
    is_document: bool,
}

impl Answers {
    /// All answers of a site.
    pub(super) fn of(site: &Site, https: bool) -> Self {
        let mut languages = vec![site.default.code().to_owned()];
        languages.extend(
            site.languages
                .iter()
                .map(|language| language.code.code().to_owned()),
        );
        let by_address = site
            .files
            .par_iter()
            .map(|file| (address(&file.path), Answer::of(file)))
            .collect();
        Self {
            by_address,
            redirects: site.redirects.clone(),
            languages,
            https,
        }
    }

    /// Whether a request for this path would be shown a page, be it that there is none.
    pub(super) fn is_page(&self, path: &str) -> bool {
        self.by_address.get(path).is_none_or(|answer| answer.is_document)
    }

    /// The answer to a request.
    pub(super) fn answer(&self, request: &Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allow = [(header::ALLOW, "GET, HEAD")];
            return (StatusCode::METHOD_NOT_ALLOWED, allow, self.headers(Kind::Page)).into_response();
        }
        let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
        if let Some(to) = self.redirects.get(&*path) {
            return self.redirect(to, None);
        }
        if let Some(answer) = self.by_address.get(&*path) {
            return self.found(answer, StatusCode::OK, request);
        }
        let folder = format!("{path}/");
        if let Some(to) = self.redirects.get(&folder) {
            return self.redirect(to, None);
        }
        if self.by_address.contains_key(&folder) {
            return self.redirect(&folder, request.uri().query());
        }
        self.not_found(&path, request)
    }

    fn found(&self, answer: &Answer, status: StatusCode, request: &Request) -> Response {
        let same = |value: &HeaderValue| {
            value
                .to_str()
                .is_ok_and(|etags| etags.split(',').any(|etag| etag.trim() == answer.etag))
        };
        let mut response =
            if status == StatusCode::OK && request.headers().get(header::IF_NONE_MATCH).is_some_and(same) {
                StatusCode::NOT_MODIFIED.into_response()
            } else {
                (
                    status,
                    [(header::CONTENT_TYPE, answer.media_type)],
                    Body::from(answer.bytes.clone()),
                )
                    .into_response()
            };
        headers::apply(answer.kind, self.https, response.headers_mut());
        response.headers_mut().insert(header::ETAG, answer.etag.clone());
        response
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
        let code = self
            .languages
            .iter()
            .find(|code| *code == first)
            .or_else(|| self.languages.first());
        let page = code.and_then(|code| self.by_address.get(&format!("/{code}/404.html")));
        let page = page.or_else(|| self.by_address.get("/404.html"));
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

impl Answer {
    fn of(file: &OutputFile) -> Self {
        // Weak, because what is compressed on the way is the same page in other bytes.
        let digest = digest(&file.bytes, 8);
        Self {
            is_document: file.is_document(),
            bytes: Bytes::copy_from_slice(&file.bytes),
            media_type: file.media_type,
            etag: HeaderValue::try_from(format!("W/\"{digest}\""))
                .unwrap_or(HeaderValue::from_static("W/\"\"")),
            kind: file.kind(),
        }
    }
}

/// The address of a file: a folder's `index.html` is the folder.
fn address(path: &str) -> String {
    let short = path
        .strip_suffix("index.html")
        .filter(|folder| folder.is_empty() || folder.ends_with('/'));
    format!("/{}", short.unwrap_or(path))
}
