//! How a browser learns that a new site stands: a small script listens to server-sent events and loads the page again.
//!
//! Only in development. The script is a file, because the pages' policy forbids scripts inside them.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use http::header;
use tokio::sync::watch;

/// Listens for a new site, and comes back when the server was started again.
const SCRIPT: &str = "\
new EventSource('/_netwerkt/events').addEventListener('reload', () => location.reload());
";

/// What asks for the script.
const TAG: &str = "<script src=\"/_netwerkt/reload.js\" defer></script>";

/// A document that asks for the script.
pub(super) fn taught(html: &str) -> String {
    html.replacen("</head>", &format!("{TAG}\n</head>"), 1)
}

/// The script, and what it listens to.
pub(super) fn router(edition: watch::Receiver<u64>, stop: watch::Receiver<bool>) -> Router {
    let script = || async {
        let headers = [
            (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
            (header::CACHE_CONTROL, "no-cache"),
        ];
        (headers, SCRIPT)
    };
    let events = move || {
        let events = editions(edition.clone(), stop.clone());
        async { Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))) }
    };
    Router::new()
        .route("/_netwerkt/reload.js", get(script))
        .route("/_netwerkt/events", get(events))
}

/// One event for each edition after the present one, until the server stops.
fn editions(
    mut edition: watch::Receiver<u64>,
    stop: watch::Receiver<bool>,
) -> impl Stream<Item = Result<Event, Infallible>> {
    edition.mark_unchanged();
    stream::unfold((edition, stop), |(mut edition, mut stop)| async move {
        tokio::select! {
            changed = edition.changed() => changed.ok()?,
            _ = stop.wait_for(|stop| *stop) => return None,
        }
        let number = *edition.borrow_and_update();
        Some((
            Ok(Event::default().event("reload").data(number.to_string())),
            (edition, stop),
        ))
    })
}
