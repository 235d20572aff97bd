//! Filling in a public form and sending it.

use axum::response::Response;
use forms::form::Form;
use forms::partner_signup;
use programme::ids::RequestId;
use programme::requests::{Asked, Request};
use serde::Serialize;

use super::link::link;
use super::receive::{Came, Through, receive, replace};
use crate::web::answer::{self, Sent};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::visit::Visit;

/// Where a public form stands.
pub(super) fn frame(form: &'static Form<Asked>, visit: &Visit) -> Frame {
    Frame {
        current: Some(form.path),
        promise: Some("check-promise"),
        before: above(form, visit),
        ..Frame::public(visit, format!("/{}", form.path))
    }
}

/// What must be read before a form is sent.
fn above(form: &Form<Asked>, visit: &Visit) -> String {
    if form.id != partner_signup::FORM.id {
        return String::new();
    }
    // A form without its link to the agreement is better than none: the words say where it is, too.
    visit
        .fragment(
            "partner-agreement.html",
            &Agreement {
                lang: visit.lang.code(),
            },
        )
        .unwrap_or_default()
}

#[derive(Serialize)]
struct Agreement<'a> {
    lang: &'a str,
}

/// The first page of a form.
pub(super) fn open(form: &'static Form<Asked>, visit: &Visit) -> Response {
    Filling::empty(form, visit, frame(form, visit)).open()
}

/// Any press of a button in a form.
pub(super) async fn press(form: &'static Form<Asked>, visit: Visit, Sent(sent): Sent) -> Response {
    let complete = match Filling::pressed(form, &visit, frame(form, &visit), &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let place = if complete.filling.replaces().is_some() {
        "status"
    } else {
        "received"
    };
    match keep(form, &visit, &complete, None).await {
        Ok(request) => {
            let link = link(&visit.app.store, request.id);
            answer::see(&format!("/{}/{}/{place}/{link}", visit.lang, form.path))
        }
        Err(why) => complete.filling.refuse(why),
    }
}

/// Keeps what was filled in, or says why not.
pub(crate) async fn keep(
    form: &'static Form<Asked>,
    visit: &Visit,
    complete: &Complete<'_, Asked>,
    through: Option<Through>,
) -> Result<Request, NotKept> {
    let Complete { said, filling } = complete;
    if let Some((id, version)) = filling.replaces() {
        return replace(visit, said.clone(), (RequestId(id), version)).await;
    }
    let trap = filling.trap();
    receive(visit, form, said.clone(), Came { trap, through }).await
}
