//! Everything of me away: one page that says what happens, one press.

use axum::response::Response;
use programme::change::Change;
use serde::Serialize;

use super::card;
use crate::erasing::{self, Erased, Wish};
use crate::web::Inside;
use crate::web::answer::Sorry;
use crate::web::session::{Leaving, Me};

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
}

/// What will happen.
pub(super) async fn ask(me: Me) -> Response {
    let values = Values {
        lang: me.visit.lang.code(),
    };
    let inside = Inside {
        title: me.visit.say("erase-title"),
        path: "/me/erase".to_owned(),
        current: Some("me"),
        waiting: 0,
        fragment: "erase-me.html",
    };
    me.visit.or_sorry(me.page(inside, &values))
}

/// It happens: whoever waits for an answer hears that it is over, then the key is destroyed.
pub(super) async fn erase(Leaving(me): Leaving) -> Response {
    match erased(&me).await {
        Ok(()) => card::forgotten(&me, "erased"),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

async fn erased(me: &Me) -> Result<(), Sorry> {
    let whole = (me.group, me.person);
    // Nothing stands in the way of somebody's own wish.
    let (Erased::Gone | Erased::ReportFirst) =
        erasing::erase(&me.visit, whole, Wish::Own, &Change::default()).await?;
    card::end(me).await
}
