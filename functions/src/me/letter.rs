//! “Not yet”: a letter to print for a parent or carer, and their yes when it comes.

use axum::response::Response;
use programme::people::{self, Consent};
use serde::Serialize;

use crate::programmes::{self, Told};
use crate::web::Inside;
use crate::web::answer::{self, Sorry};
use crate::web::session::Me;

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    group: String,
    email: String,
    to_parents: Option<Told>,
    waits: bool,
}

/// The letter. It names no child: the slip is filled in by hand.
pub(super) async fn look(me: Me) -> Response {
    me.visit.or_sorry(page(&me).await)
}

/// The parent or carer agrees after all.
pub(super) async fn agreed(me: Me) -> Response {
    let change = people::consent_said(&me.participant, me.visit.now).unwrap_or_default();
    match me.visit.commit(change).await {
        Ok(()) => answer::see(&format!("/{}/me", me.visit.lang)),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

async fn page(me: &Me) -> Result<Response, Sorry> {
    let visit = &me.visit;
    let group = visit.app.store.a_group(me.group).await?.ok_or(Sorry::NotFound)?;
    let values = Values {
        lang: visit.lang.code(),
        group: group.value.name.reveal().clone(),
        email: programmes::contact(visit, &group.value.programme),
        to_parents: Told::to_parents(visit, &group.value.programme),
        waits: me.participant.value.consent == Consent::Waiting,
    };
    let inside = Inside {
        title: visit.say("letter-home-title"),
        path: "/me/letter".to_owned(),
        current: Some("me"),
        waiting: 0,
        fragment: "my-letter.html",
    };
    me.page(inside, &values)
}
