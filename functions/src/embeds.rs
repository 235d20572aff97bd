//! Forms of the programme on the sites of partners: in a frame, as a form of their own, as a link, and a counter of open needs.
//!
//! The very forms of `forms/`, filled in as everywhere ([`crate::web::filling`]), in a page without a menu. Who may put it in a
//! frame is the partner's list and nobody else ([`crate::web::answer::Framed`]). Nothing here reads or sets a cookie, and looking
//! counts nothing: a partner's numbers begin when somebody presses a button.
//!
//! You will not find the partner's own page here; that is [`crate::partners`].

mod away;
mod counting;
pub(crate) mod needs;
pub(crate) mod oembed;
mod own_form;
pub(crate) mod script;
mod steps;
mod thanks;

use forms::form::{self, Form};
use programme::choices::Choice;
use programme::ids::PartnerId;
use programme::partners::{Embeddable, Partner};
use programme::policy::Act;
use programme::requests::Asked;

use crate::web::answer::Sorry;
use crate::web::doors::Doors;
use crate::web::visit::Visit;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("embed.html", include_str!("embeds/embed.html")),
    ("embed-away.html", include_str!("embeds/away.html")),
    ("embed-thanks.html", include_str!("embeds/thanks.html")),
    ("embed-needs.html", include_str!("embeds/needs.html")),
];

/// The one door that takes what a page of somebody else sends: it shows it, to be looked over and sent from here, and changes
/// nothing.
pub const SHOWS_ONLY: &str = "/{lang}/embed/{partner}/{form}/check";

/// The last part of the counter's address.
pub(crate) const NEEDS: &str = "needs";

/// Its doors.
pub fn doors() -> Doors {
    let doors = Doors::default()
        .post(SHOWS_ONLY, Act::AskThroughForm, own_form::look_over)
        .get(
            &format!("/{{lang}}/embed/{{partner}}/{NEEDS}"),
            Act::SeeEmbedded,
            needs::look,
        )
        .get(script::V1_PATH, Act::SeeEmbedded, script::v1)
        .get(oembed::PATH, Act::SeeEmbedded, oembed::describe);
    embeddable().fold(doors, |doors, (what, form)| doors.and(doors_of(what, form)))
}

fn doors_of(what: Embeddable, form: &'static Form<Asked>) -> Doors {
    let path = format!("/{{lang}}/embed/{{partner}}/{}", form.path);
    let place = steps::Standing { what, form };
    Doors::default()
        .get(&path, Act::AskThroughForm, move |visit, which| {
            steps::open(place, visit, which)
        })
        .post(&path, Act::AskThroughForm, move |visit, which, sent| {
            steps::press(place, visit, which, sent)
        })
        .post(
            &format!("{path}/own"),
            Act::AskThroughForm,
            move |visit, which, sent| own_form::press(place, visit, which, sent),
        )
        .get(
            &format!("{path}/received/{{link}}"),
            Act::SeeOwnRequest,
            move |visit, which| thanks::look(place, visit, which),
        )
}

/// Every form that can stand on a partner's site.
pub(crate) fn embeddable() -> impl Iterator<Item = (Embeddable, &'static Form<Asked>)> {
    Embeddable::ALL
        .iter()
        .filter_map(|what| Some((*what, form::by_id(what.id())?)))
}

/// Where something stands below a partner's address.
pub(crate) fn path_of(what: Embeddable) -> &'static str {
    form::by_id(what.id()).map_or(NEEDS, |form| form.path)
}

/// The address of something on a partner's site, without the language.
pub(crate) fn address(partner: PartnerId, what: Embeddable) -> String {
    format!("/embed/{partner}/{}", path_of(what))
}

/// The partner of this id, if it shows this now.
async fn shown(visit: &Visit, id: &str, what: Embeddable) -> Result<Option<Partner>, Sorry> {
    let Ok(id) = id.parse::<PartnerId>() else {
        return Ok(None);
    };
    let found = visit.app.store.a_partner(id).await?;
    Ok(found
        .map(|saved| saved.value)
        .filter(|partner| partner.shows(what)))
}
