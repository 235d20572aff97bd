//! Taking somebody off one's map.

use axum::response::Response;
use programme::contacts;
use serde::Serialize;

use super::add::{OneOfMine, one_of_mine};
use crate::web::Inside;
use crate::web::answer::{self, Sorry};
use crate::web::session::{AtMap, Me};

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    id: String,
    name: &'a str,
}

/// “Are you sure?”
pub(super) async fn ask(AtMap(me): AtMap, path: OneOfMine) -> Response {
    me.visit.or_sorry(page(&me, &path).await)
}

/// Taken off.
pub(super) async fn remove(AtMap(me): AtMap, path: OneOfMine) -> Response {
    let removed = match one_of_mine(&me, &path).await {
        Ok(contact) => {
            me.visit
                .commit(contacts::remove(&contact, &me.participant.value, me.visit.now))
                .await
        }
        Err(sorry) => Err(sorry),
    };
    match removed {
        Ok(()) => answer::see(&format!("/{}/network?done=removed", me.visit.lang)),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

async fn page(me: &Me, path: &OneOfMine) -> Result<Response, Sorry> {
    let contact = one_of_mine(me, path).await?;
    let values = Values {
        lang: me.visit.lang.code(),
        id: contact.value.id.to_string(),
        name: contact.value.about.nickname.reveal(),
    };
    let inside = Inside {
        title: me.visit.say("network-remove-title"),
        path: format!("/network/{}/remove", contact.value.id),
        current: Some("network"),
        waiting: 0,
        fragment: "network-remove.html",
    };
    me.page(inside, &values)
}
