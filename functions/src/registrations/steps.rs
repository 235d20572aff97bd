//! Filling in a public form and sending it.

use axum::response::Response;
use forms::form::Form;
use programme::ids::RequestId;
use programme::requests::{Asked, Request};

use super::link::link;
use super::receive::{receive, replace};
use crate::web::answer::{self, Sent};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::visit::Visit;

/// Where a public form stands.
pub(super) fn frame(form: &'static Form<Asked>, visit: &Visit) -> Frame {
    Frame {
        current: Some(form.path),
        promise: Some("check-promise"),
        ..Frame::public(visit, format!("/{}", form.path))
    }
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
    match keep(form, &visit, &complete).await {
        Ok(request) => {
            let link = link(&visit.app.store, request.id);
            answer::see(&format!("/{}/{}/{place}/{link}", visit.lang, form.path))
        }
        Err(why) => complete.filling.refuse(why),
    }
}

async fn keep(
    form: &'static Form<Asked>,
    visit: &Visit,
    complete: &Complete<'_, Asked>,
) -> Result<Request, NotKept> {
    let Complete { said, filling } = complete;
    match filling.replaces() {
        Some((id, version)) => replace(visit, said.clone(), (RequestId(id), version)).await,
        None => receive(visit, form, said.clone(), filling.trap()).await,
    }
}
