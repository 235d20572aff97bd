//! What a partner sets: sites, forms, languages, colours, heading.

use axum::extract::Path;
use axum::response::Response;
use forms::partner_settings::FORM;
use programme::change::Saved;
use programme::partners::{self, Partner, State};
use programme::policy::Act;

use super::look::own_path;
use super::{Link, PATH, own};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame};
use crate::web::headers::Kind;
use crate::web::visit::Visit;

/// The questions, with what is set now.
pub(super) async fn ask(visit: Visit, Path((_lang, link)): Link) -> Response {
    match settable(&visit, &link).await {
        Ok(partner) => {
            let replaces = (partner.value.id.0, partner.version);
            Filling::empty(&FORM, &visit, frame(&visit, &link))
                .again(&partner.value.wishes, replaces)
                .open()
        }
        Err(sorry) => visit.sorry(sorry),
    }
}

/// They were answered.
pub(super) async fn press(visit: Visit, Path((_lang, link)): Link, Sent(sent): Sent) -> Response {
    let partner = match settable(&visit, &link).await {
        Ok(partner) => partner,
        Err(sorry) => return visit.sorry(sorry),
    };
    let pressed = Filling::pressed(&FORM, &visit, frame(&visit, &link), &sent);
    let Complete { said, filling } = match pressed.go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let as_read = filling.replaces().map(|(_, version)| version);
    let change = partners::set(&partner, said).map_err(|_ended| Sorry::Stale);
    match change {
        Ok(change) if as_read == Some(partner.version) => match visit.commit(change).await {
            Ok(()) => answer::see(&own_path(&visit, &link)),
            Err(why) => filling.refuse(why.into()),
        },
        _changed_meanwhile => filling.refuse(Sorry::Stale.into()),
    }
}

async fn settable(visit: &Visit, link: &str) -> Result<Saved<Partner>, Sorry> {
    let partner = own(visit, link, Act::SetOwnPartnership).await?;
    if partner.value.state == State::Ended {
        return Err(Sorry::NotFound);
    }
    Ok(partner)
}

fn frame(visit: &Visit, link: &str) -> Frame {
    Frame {
        listed: false,
        kind: Kind::PrivatePage,
        ..Frame::public(visit, format!("{PATH}/{link}/settings"))
    }
}
