//! “This does not feel right”: from every page inside a group, about a post, a match or nothing in particular.
//!
//! Whom to call stands above the questions, before anything was sent. What is sent is on top of the trainer's pile at once. A
//! report about a match stops it, and the two are never brought together again; the other only sees that it is over.

mod help;
mod tell;

use axum::extract::Path;
use programme::policy::Act;

use crate::web::doors::Doors;
use crate::web::session::AtBoard;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("safe-help.html", include_str!("safety/help.html")),
    ("safe-thanks.html", include_str!("safety/thanks.html")),
];

/// What it is about, in the path: a post or a match, and its id.
type Which = Path<(String, String, String)>;

/// Its doors.
pub fn doors() -> Doors {
    let (path, about) = ("/{lang}/safe", "/{lang}/safe/about/{kind}/{id}");
    Doors::default()
        .get(path, Act::ReportUnsafe, async |AtBoard(me): AtBoard| {
            tell::open(&me, None).await
        })
        .post(path, Act::ReportUnsafe, async |AtBoard(me): AtBoard, sent| {
            tell::press(&me, None, sent).await
        })
        .get(
            about,
            Act::ReportUnsafe,
            async |AtBoard(me): AtBoard, which: Which| tell::open(&me, Some(which)).await,
        )
        .post(
            about,
            Act::ReportUnsafe,
            async |AtBoard(me): AtBoard, which: Which, sent| tell::press(&me, Some(which), sent).await,
        )
        .get("/{lang}/safe/thanks", Act::ReportUnsafe, help::thanks)
}
