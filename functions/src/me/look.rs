//! Everything about me, as a page and as a file.

use axum::response::Response;
use programme::people::Consent;
use serde::Serialize;
use store::Everything;

use crate::everything::{About, Line, Pile};
use crate::web::Inside;
use crate::web::answer::Sorry;
use crate::web::session::Me;

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    waits: bool,
    you: Vec<Line>,
    piles: Vec<Pile>,
}

/// The page.
pub(super) async fn look(me: Me) -> Response {
    me.visit.or_sorry(page(&me).await)
}

/// The file.
pub(super) async fn export(me: Me) -> Response {
    let file = everything(&me).await;
    me.visit
        .or_sorry(file.map(|everything| About::oneself(&everything).as_file()))
}

async fn everything(me: &Me) -> Result<Everything, Sorry> {
    let found = me.visit.app.store.everything_of(me.group, me.person).await?;
    found.ok_or(Sorry::NotFound)
}

async fn page(me: &Me) -> Result<Response, Sorry> {
    let visit = &me.visit;
    let (you, piles) = About::oneself(&everything(me).await?).in_words(visit);
    let values = Values {
        lang: visit.lang.code(),
        waits: me.participant.value.consent == Consent::Waiting,
        you,
        piles,
    };
    let inside = Inside {
        title: visit.say("me-title"),
        path: "/me".to_owned(),
        current: Some("me"),
        waiting: 0,
        fragment: "me.html",
    };
    me.page(inside, &values)
}
