//! Filling in a form in a partner's frame.

use axum::extract::Path;
use axum::response::Response;
use forms::form::Form;
use programme::partners::{Embeddable, Partner};
use programme::requests::Asked;

use super::{address, away, counting, shown};
use crate::registrations::{Through, keep, link};
use crate::web::answer::{self, Sent};
use crate::web::filling::{Filling, Frame};
use crate::web::front::Menu;
use crate::web::headers::Kind;
use crate::web::visit::Visit;

/// What stands where.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    /// As partners know it.
    pub(super) what: Embeddable,
    /// As it is asked.
    pub(super) form: &'static Form<Asked>,
}

/// The language and the partner in the path.
pub(super) type Which = Path<(String, String)>;

/// The first page. Opening it changes nothing, and counts as nothing.
pub(super) async fn open(place: Standing, visit: Visit, Path((_lang, partner)): Which) -> Response {
    match shown(&visit, &partner, place.what).await {
        Ok(Some(partner)) => {
            let page = Filling::empty(place.form, &visit, frame(place, &visit, &partner)).open();
            answer::framed_by(partner.wishes.origins.reveal(), page)
        }
        Ok(None) => away::page(&visit, place.what),
        Err(sorry) => visit.sorry(sorry),
    }
}

/// Any press of a button.
pub(super) async fn press(
    place: Standing,
    visit: Visit,
    Path((_lang, partner)): Which,
    Sent(sent): Sent,
) -> Response {
    match shown(&visit, &partner, place.what).await {
        Ok(Some(partner)) => {
            let mut filling = Filling::pressed(place.form, &visit, frame(place, &visit, &partner), &sent);
            let which = (partner.id, place.what);
            let through = counting::come_so_far(&visit, which, &mut filling).await;
            let page = go_on(place, (&visit, through), filling).await;
            answer::framed_by(partner.wishes.origins.reveal(), page)
        }
        Ok(None) => away::page(&visit, place.what),
        Err(sorry) => visit.sorry(sorry),
    }
}

async fn go_on(
    place: Standing,
    (visit, through): (&Visit, Through),
    filling: Filling<'_, Asked>,
) -> Response {
    let complete = match filling.go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let address = address(through.partner, place.what);
    match keep(place.form, visit, &complete, Some(through)).await {
        Ok(request) => {
            let link = link(&visit.app.store, request.id);
            answer::see(&format!("/{}{address}/received/{link}", visit.lang))
        }
        Err(why) => complete.filling.refuse(why),
    }
}

fn frame(place: Standing, visit: &Visit, partner: &Partner) -> Frame {
    Frame {
        menu: Menu::Bare,
        kind: Kind::Embedded,
        listed: false,
        promise: Some("check-promise"),
        look: Some(partner.wishes.look),
        ..Frame::public(visit, address(partner.id, place.what))
    }
}
