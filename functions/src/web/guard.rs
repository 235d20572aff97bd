//! What every request passes before it reaches a handler, and every answer on its way out.
//!
//! Same-origin rule for whatever changes something (all but one door, which only shows what a partner's page sent), the address it came from (for limits), the headers, and one line of log
//! without a person in it: the route's pattern, never the path, because secret links are part of paths.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use http::{HeaderMap, Method, header};
use tokio::task::JoinSet;

use crate::app::App;
use crate::embeds;
use crate::web::answer::{self, Framed, Kept, Sorry};
use crate::web::headers;

/// The most a request may weigh. The largest form with every field full, sealed once more as a draft, is under 200 KiB.
pub const BODY_LIMIT: usize = 256 * 1024;

/// The network address a request came from, as far as known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct From(pub IpAddr);

impl From {
    /// What counts as one address: an IPv6 household has a whole /64.
    pub fn bytes(self) -> Vec<u8> {
        match self.0 {
            IpAddr::V4(four) => four.octets().to_vec(),
            IpAddr::V6(six) => six.octets()[..8].to_vec(),
        }
    }
}

/// What is done beside a request, and done before it is answered.
#[derive(Clone, Debug, Default)]
pub struct Beside(Arc<Mutex<JoinSet<()>>>);

impl Beside {
    /// Begins this now; nobody waits for it before the answer.
    pub(crate) fn also(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).spawn(work);
    }

    async fn done(&self) {
        let all = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        all.join_all().await;
    }
}

/// Puts the guard around a router.
pub fn around(router: Router, app: App) -> Router {
    router.layer(from_fn_with_state(app, pass))
}

async fn pass(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if let Some(from) = address(&request, app.settings.tls_in_front) {
        request.extensions_mut().insert(from);
    }
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(String::new, |path| path.as_str().to_owned());
    let path = request.uri().path().to_owned();
    let api = path.starts_with("/api/");
    let beside = Beside::default();
    request.extensions_mut().insert(beside.clone());
    let shows_only = embeds::SHOWS_ONLY == route;
    let mut response = if shows_only || same_origin(&method, request.headers(), &app.settings.base_url, api) {
        through(&app, request, next, api).await
    } else {
        answer::from_elsewhere(&app, &path)
    };
    beside.done().await;
    let kind = response
        .extensions()
        .get::<Kept>()
        .map_or(headers::Kind::PrivatePage, |kept| kept.0);
    headers::apply(
        kind,
        app.settings.base_url.starts_with("https://"),
        response.headers_mut(),
    );
    if let Some(Framed(framers)) = response.extensions_mut().remove() {
        headers::allow_frames(&framers, response.headers_mut());
    }
    tracing::info!(%method, route, status = response.status().as_u16(), "answered");
    response
}

/// The request goes to its handler. What was typed is remembered on the way: where the store cannot be reached, even to see who
/// is there, the page that says so still has all of it. A machine has kept what it sent.
async fn through(app: &App, request: Request, next: Next, api: bool) -> Response {
    if request.method().is_safe() || api || !answer::is_form(request.headers()) {
        return next.run(request).await;
    }
    let path = request.uri().path().to_owned();
    let (parts, body) = request.into_parts();
    let typed = match answer::body(Request::new(body)).await {
        Ok(typed) => typed,
        Err(sorry) => return answer::refused(app, &path, sorry),
    };
    let request = Request::from_parts(parts, Body::from(typed.clone()));
    let response = next.run(request).await;
    if response.extensions().get::<Sorry>() == Some(&Sorry::Unavailable) {
        return answer::try_again(app, &path, &answer::typed(&typed));
    }
    response
}

/// Whether a request may change something: it comes from a page of ours. Browsers say so themselves (`Sec-Fetch-Site`); older
/// ones name the page's origin. A machine at the programming interface says neither, and carries no cookie that could be abused.
fn same_origin(method: &Method, headers: &HeaderMap, base_url: &str, api: bool) -> bool {
    if method.is_safe() {
        return true;
    }
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &http::HeaderValue| value.to_str().ok())
    };
    match (headers.get("sec-fetch-site"), headers.get(header::ORIGIN)) {
        (Some(site), _) => site == "same-origin",
        (None, Some(_)) => {
            let origin = text(header::ORIGIN).unwrap_or("null");
            let host = origin.split_once("://").map(|(_scheme, host)| host);
            origin == base_url || (host.is_some() && host == text(header::HOST))
        }
        (None, None) => api,
    }
}

/// The address of the visitor. Behind a server of our own the last entry of `X-Forwarded-For` is the one that server wrote.
fn address(request: &Request, behind_a_server: bool) -> Option<From> {
    if let Some(known) = request.extensions().get::<From>() {
        return Some(*known);
    }
    let connection = || {
        request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip())
    };
    let forwarded = || {
        let value = request
            .headers()
            .get_all("x-forwarded-for")
            .iter()
            .next_back()?
            .to_str()
            .ok()?;
        value.rsplit(',').next()?.trim().parse().ok()
    };
    let address = if behind_a_server {
        forwarded().or_else(connection)
    } else {
        connection()
    };
    address.map(From)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn only_our_own_pages_may_change_something() {
        let base = "https://www.example.org";
        let ours = ("host", "www.example.org");
        for (pairs, page, api) in [
            (vec![("sec-fetch-site", "same-origin"), ours], true, true),
            (
                vec![("sec-fetch-site", "same-origin"), ("origin", "null"), ours],
                true,
                true,
            ),
            (
                vec![
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://www.example.org"),
                    ours,
                ],
                false,
                false,
            ),
            (vec![("sec-fetch-site", "same-site"), ours], false, false),
            (vec![("sec-fetch-site", "none"), ours], false, false),
            (vec![("origin", "https://www.example.org"), ours], true, true),
            (
                vec![
                    ("origin", "https://www.example.org"),
                    ("host", "gateway.internal"),
                ],
                true,
                true,
            ),
            (
                vec![("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")],
                true,
                true,
            ),
            (vec![("origin", "https://evil.example"), ours], false, false),
            (vec![("origin", "null"), ours], false, false),
            (vec![ours], false, true),
        ] {
            let headers = headers(&pairs);
            assert_eq!(
                same_origin(&Method::POST, &headers, base, false),
                page,
                "{pairs:?}"
            );
            assert_eq!(same_origin(&Method::POST, &headers, base, true), api, "{pairs:?}");
            assert!(
                same_origin(&Method::GET, &headers, base, false),
                "looking is free"
            );
        }
    }

    #[test]
    fn a_forwarded_address_counts_only_behind_a_server_of_ours() {
        let mut request = Request::new(Body::empty());
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 1], 5000))));
        request
            .headers_mut()
            .insert("x-forwarded-for", "1.1.1.1, 2.2.2.2".parse().unwrap());
        assert_eq!(address(&request, false), Some(From(IpAddr::from([10, 0, 0, 1]))));
        assert_eq!(address(&request, true), Some(From(IpAddr::from([2, 2, 2, 2]))));
    }
}
