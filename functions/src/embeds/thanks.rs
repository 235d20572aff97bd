//! Thanks, inside the frame: the reference, what happens next, and the way to one's own request.

use axum::extract::Path;
use axum::response::Response;
use programme::choices::Choice;
use programme::partners::Partner;
use programme::policy::Act;
use programme::requests::{Request, State};
use serde::Serialize;

use super::steps::Standing;
use super::{address, away, shown};
use crate::registrations::{own, status_path};
use crate::web::answer::{self, Sorry};
use crate::web::front::Menu;
use crate::web::page::Page;
use crate::web::visit::Visit;

#[derive(Serialize)]
struct Values<'a> {
    theme: &'static str,
    level: &'static str,
    reference: String,
    quarantined: bool,
    email: &'a str,
    status_path: String,
}

/// The page.
pub(super) async fn look(
    place: Standing,
    visit: Visit,
    Path((lang, partner, link)): Path<(String, String, String)>,
) -> Response {
    let partner = match shown(&visit, &partner, place.what).await {
        Ok(Some(partner)) => partner,
        Ok(None) => return away::page(&visit, place.what),
        Err(sorry) => return visit.sorry(sorry),
    };
    let link = Path((lang, link));
    let page = match own(place.form, &visit, &link, Act::SeeOwnRequest).await {
        Ok(request) => page(place, (&visit, &partner), &request.value),
        Err(sorry) => Err(sorry),
    };
    answer::framed_by(partner.wishes.origins.reveal(), visit.or_sorry(page))
}

fn page(place: Standing, (visit, partner): (&Visit, &Partner), request: &Request) -> Result<Response, Sorry> {
    let look = partner.wishes.look;
    let values = Values {
        theme: look.theme.id(),
        level: look.heading.id(),
        reference: request.reference.to_string(),
        quarantined: request.state == State::Quarantined,
        email: &request.asked.asker().email.reveal().0,
        status_path: status_path(&visit.app.store, &visit.lang, place.form, request.id),
    };
    let main = visit.fragment("embed-thanks.html", &values)?;
    let page = Page {
        menu: Menu::Bare,
        // The other languages begin anew: an address with a secret is not to be spread.
        ..Page::private(visit.say("received-title"), main, address(partner.id, place.what))
    };
    Ok(answer::page(visit, &page))
}
