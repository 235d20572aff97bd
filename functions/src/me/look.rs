//! Everything about me, as a page and as a file.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use programme::people::Consent;
use serde::Serialize;
use store::Everything;

use super::everything::{Line, Mine, Thing};
use crate::web::Inside;
use crate::web::answer::{Kept, Sorry};
use crate::web::headers::Kind;
use crate::web::session::Me;

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    waits: bool,
    you: Vec<Line>,
    piles: Vec<Pile>,
}

/// Things of one sort.
#[derive(Serialize)]
struct Pile {
    title: String,
    none: String,
    things: Vec<Vec<Line>>,
}

/// The page.
pub(super) async fn look(me: Me) -> Response {
    me.visit.or_sorry(page(&me).await)
}

/// The file.
pub(super) async fn export(me: Me) -> Response {
    me.visit.or_sorry(file(&me).await)
}

async fn everything(me: &Me) -> Result<Everything, Sorry> {
    let found = me.visit.app.store.everything_of(me.group, me.person).await?;
    found.ok_or(Sorry::NotFound)
}

async fn page(me: &Me) -> Result<Response, Sorry> {
    let visit = &me.visit;
    let everything = everything(me).await?;
    let at = Mine::at(visit, &everything);
    let mine = Mine::of(&everything);
    let pile = |key: &str, things: &[Thing]| Pile {
        title: visit.say(&format!("me-{key}")),
        none: visit.say(&format!("me-{key}.none")),
        things: things.iter().map(|thing| thing.in_words(visit, &at)).collect(),
    };
    let values = Values {
        lang: visit.lang.code(),
        waits: me.participant.value.consent == Consent::Waiting,
        you: mine.you.in_words(visit, &at),
        piles: vec![
            pile("posts", &mine.posts),
            pile("matches", &mine.matches),
            pile("network", &mine.network),
            pile("reports", &mine.reports),
            pile("looks", &mine.looks),
        ],
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

async fn file(me: &Me) -> Result<Response, Sorry> {
    let mine = Mine::of(&everything(me).await?);
    let mut response = Json(mine.as_json()).into_response();
    response.headers_mut().insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"netwerkt.json\""),
    );
    response.extensions_mut().insert(Kept(Kind::PrivatePage));
    Ok(response)
}
