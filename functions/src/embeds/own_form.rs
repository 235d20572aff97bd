//! A partner's own HTML form: what it sends is shown here, to be looked over, and sent from here.
//!
//! The first door takes what comes from the partner's page and keeps nothing of it. It answers only pages on the partner's list;
//! whoever comes from elsewhere gets the empty form. What follows is a page of ours in a window of its own, never in a frame: so no
//! page can send a form in the name of who only pressed a button there.

use axum::extract::Path;
use axum::response::Response;
use http::{HeaderMap, header};
use programme::partners::Partner;

use super::steps::{Standing, Which};
use super::{address, counting, embeddable, shown};
use crate::registrations::{keep, link};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Filling, Frame};
use crate::web::visit::Visit;

/// What a partner's page sent, to be looked over.
pub(super) async fn look_over(
    visit: Visit,
    Path((_lang, partner, form)): Path<(String, String, String)>,
    headers: HeaderMap,
    Sent(sent): Sent,
) -> Response {
    let Some((what, form)) = embeddable().find(|(_, known)| known.path == form) else {
        return visit.sorry(Sorry::NotFound);
    };
    let place = Standing { what, form };
    let from = headers
        .get(header::ORIGIN)
        .and_then(|origin| origin.to_str().ok());
    match shown(&visit, &partner, what).await {
        Ok(Some(partner)) if from.is_some_and(|from| partner.is_at(from)) => {
            Filling::empty(form, &visit, frame(place, &visit, &partner))
                .given(&sent)
                .look_over_or_mend()
        }
        Ok(_not_from_there) => answer::see(&format!("/{}/{}", visit.lang, form.path)),
        Err(sorry) => visit.sorry(sorry),
    }
}

/// Any press of a button on our own page that followed.
pub(super) async fn press(
    place: Standing,
    visit: Visit,
    Path((_lang, partner)): Which,
    Sent(sent): Sent,
) -> Response {
    let form = place.form;
    let partner = match shown(&visit, &partner, place.what).await {
        Ok(Some(partner)) => partner,
        Ok(None) => return answer::see(&format!("/{}/{}", visit.lang, form.path)),
        Err(sorry) => return visit.sorry(sorry),
    };
    let mut filling = Filling::pressed(form, &visit, frame(place, &visit, &partner), &sent);
    let through = counting::come_so_far(&visit, (partner.id, place.what), &mut filling).await;
    let complete = match filling.go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match keep(form, &visit, &complete, Some(through)).await {
        Ok(request) => {
            let link = link(&visit.app.store, request.id);
            answer::see(&format!("/{}/{}/received/{link}", visit.lang, form.path))
        }
        Err(why) => complete.filling.refuse(why),
    }
}

fn frame(place: Standing, visit: &Visit, partner: &Partner) -> Frame {
    Frame {
        listed: false,
        promise: Some("check-promise"),
        ..Frame::public(visit, format!("{}/own", address(partner.id, place.what)))
    }
}
