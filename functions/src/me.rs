//! What is kept about me: see all of it, take it along, change what can be changed, erase it in two taps.
//!
//! Also one's card, the letter to a parent or carer, and “I am done” on a device that others use too.

mod card;
mod erase;
mod letter;
mod look;
mod settings;

use programme::policy::Act;

use crate::web::doors::Doors;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("everything.html", include_str!("everything.html")),
    ("me.html", include_str!("me/me.html")),
    ("my-card.html", include_str!("me/card.html")),
    ("letter-home.html", include_str!("me/letter_home.html")),
    ("slip-home.html", include_str!("me/slip_home.html")),
    ("my-letter.html", include_str!("me/letter.html")),
    ("erase-me.html", include_str!("me/erase.html")),
];

/// Its doors.
pub fn doors() -> Doors {
    Doors::default()
        .get("/{lang}/me", Act::SeeOwnData, look::look)
        .get("/{lang}/me/export.json", Act::SeeOwnData, look::export)
        .get("/{lang}/me/card", Act::SeeOwnData, card::look)
        .post("/{lang}/me/card", Act::SeeOwnData, card::choose_device)
        .get("/{lang}/me/letter", Act::SeeOwnData, letter::look)
        .post("/{lang}/me/consent", Act::SeeOwnData, letter::agreed)
        .get("/{lang}/me/settings", Act::SeeOwnData, settings::ask)
        .post("/{lang}/me/settings", Act::SeeOwnData, settings::press)
        .get("/{lang}/me/erase", Act::EraseOwnData, erase::ask)
        .post("/{lang}/me/erase", Act::EraseOwnData, erase::erase)
        .post("/{lang}/me/done", Act::SeeOwnData, card::done)
}
