//! A partner's own page, behind a mailed link: what to put on its site, how it looks, how often it is used; pause, new link, end.
//!
//! No account and no cookie: the link is the key. It works for a day, and a new one makes every other void. Looking changes
//! nothing, so that whatever opens links in mails does no harm.

mod adding;
mod html_form;
mod link;
mod look;
mod moving;
mod settings;
pub(crate) mod snippets;
mod tries;
mod uses;

use axum::extract::Path;
use programme::change::Saved;
use programme::partners::Partner;
use programme::policy::{Act, Role, may};

use crate::web::answer::Sorry;
use crate::web::doors::Doors;
use crate::web::visit::Visit;

pub use adding::{NewPartner, add};
pub use link::first_path;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("partner.html", include_str!("partners/look.html")),
    ("partner-old-link.html", include_str!("partners/old-link.html")),
    ("partner-link-sent.html", include_str!("partners/link-sent.html")),
    ("partner-end.html", include_str!("partners/end.html")),
    ("partner-tried.html", include_str!("partners/tried.html")),
    ("partner-agreement.html", include_str!("partners/agreement.html")),
];

/// Where a partner's page is, without the language and the link.
const PATH: &str = "/partners/build";

/// Its doors.
pub fn doors() -> Doors {
    let own = |rest: &str| format!("/{{lang}}{PATH}/{{link}}{rest}");
    let (see, set) = (Act::SeeOwnPartnership, Act::SetOwnPartnership);
    Doors::default()
        .get(&own(""), see, look::look)
        .post(&own("/link"), set, moving::mail_link)
        .get(&own("/settings"), set, settings::ask)
        .post(&own("/settings"), set, settings::press)
        .post(&own("/pause"), set, moving::pause)
        .post(&own("/resume"), set, moving::resume)
        .get(&own("/end"), set, moving::ask_end)
        .post(&own("/end"), set, moving::end)
        .get(&own("/try/{form}"), see, tries::open)
        .post(&own("/try/{form}"), see, tries::press)
}

/// The language and the link in the path.
type Link = Path<(String, String)>;

/// What a link opens.
enum Entry {
    /// The partner's page.
    In(Saved<Partner>),
    /// Nothing any longer, but it was this partner's: a new one can be mailed.
    TooOld(Saved<Partner>),
}

/// What this link opens. One that is void looks like one that never was.
async fn enter(visit: &Visit, link: &str, act: Act) -> Result<Entry, Sorry> {
    let opened = link::opened_by(&visit.app.store, link);
    let role = if opened.is_some() {
        Role::Partner
    } else {
        Role::Visitor
    };
    let opened = opened.filter(|_| may(role, act)).ok_or(Sorry::NotFound)?;
    let found = visit.app.store.a_partner(opened.partner).await?;
    let partner = found
        .filter(|partner| partner.value.link_number == opened.number)
        .ok_or(Sorry::NotFound)?;
    Ok(if visit.now < opened.until {
        Entry::In(partner)
    } else {
        Entry::TooOld(partner)
    })
}

/// The partner whose link this is, while it works.
async fn own(visit: &Visit, link: &str, act: Act) -> Result<Saved<Partner>, Sorry> {
    match enter(visit, link, act).await? {
        Entry::In(partner) => Ok(partner),
        Entry::TooOld(_) => Err(Sorry::NotFound),
    }
}
