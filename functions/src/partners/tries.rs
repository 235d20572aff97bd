//! Trying a form out: everything as on the partner's site, but nothing is sent, kept or counted.
//!
//! The frame beside the snippets shows this too, so that a press there makes no request.

use axum::extract::Path;
use axum::response::Response;
use forms::form::Form;
use programme::choices::Choice;
use programme::partners::{Embeddable, Partner};
use programme::policy::Act;
use programme::requests::Asked;
use serde::Serialize;

use super::{PATH, own};
use crate::embeds::{self, needs};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Filling, Frame};
use crate::web::front::Menu;
use crate::web::headers::Kind;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The language, the link and what is tried, in the path.
pub(super) type Which = Path<(String, String, String)>;

/// As it begins.
pub(super) async fn open(visit: Visit, Path((_lang, link, what)): Which) -> Response {
    let opened = async {
        let partner = own(&visit, &link, Act::SeeOwnPartnership).await?.value;
        if what == embeds::NEEDS {
            return needs::page(&visit, &partner).await;
        }
        let (what, form) = form_at(&what)?;
        Ok(Filling::empty(form, &visit, frame(&visit, (&link, what), &partner)).open())
    };
    answer::framed_by_us(visit.or_sorry(opened.await))
}

/// Any press of a button. The last one says that it was a try.
pub(super) async fn press(visit: Visit, Path((_lang, link, what)): Which, Sent(sent): Sent) -> Response {
    let pressed = async {
        let partner = own(&visit, &link, Act::SeeOwnPartnership).await?.value;
        let (what, form) = form_at(&what)?;
        let frame = frame(&visit, (&link, what), &partner);
        let path = format!("/{}{}", visit.lang, frame.path);
        match Filling::pressed(form, &visit, frame, &sent).go_on() {
            Ok(_complete) => tried(&visit, &partner, path),
            Err(page) => Ok(page),
        }
    };
    answer::framed_by_us(visit.or_sorry(pressed.await))
}

fn form_at(path: &str) -> Result<(Embeddable, &'static Form<Asked>), Sorry> {
    let mut known = embeds::embeddable();
    known.find(|(_, form)| form.path == path).ok_or(Sorry::NotFound)
}

#[derive(Serialize)]
struct Values {
    theme: &'static str,
    level: &'static str,
    path: String,
}

fn tried(visit: &Visit, partner: &Partner, path: String) -> Result<Response, Sorry> {
    let look = partner.wishes.look;
    let values = Values {
        theme: look.theme.id(),
        level: look.heading.id(),
        path,
    };
    let main = visit.fragment("partner-tried.html", &values)?;
    let page = Page {
        menu: Menu::Bare,
        ..Page::private(visit.say("partner-tried"), main, "/partners/".to_owned())
    };
    Ok(answer::page(visit, &page))
}

fn frame(visit: &Visit, (link, what): (&str, Embeddable), partner: &Partner) -> Frame {
    Frame {
        menu: Menu::Bare,
        kind: Kind::PrivatePage,
        listed: false,
        promise: Some("partner-try-promise"),
        look: Some(partner.wishes.look),
        ..Frame::public(visit, format!("{PATH}/{link}/try/{}", embeds::path_of(what)))
    }
}
