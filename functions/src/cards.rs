//! Your card: what opens your pages on any device, typed or scanned.
//!
//! Looking never opens anything: a robot that follows every address it finds leaves all as it was. A card that was replaced is
//! answered like one that never was: ask your trainer.

mod card;
mod opening;

use programme::policy::Act;

use crate::web::doors::Doors;

pub(crate) use card::{Pass, WhoseDevice, whose_device};

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("pass.html", include_str!("cards/pass.html")),
    ("scanned.html", include_str!("cards/scanned.html")),
    ("is_it_you.html", include_str!("cards/is_it_you.html")),
    ("goodbye.html", include_str!("cards/goodbye.html")),
];

/// The doors of cards.
pub fn doors() -> Doors {
    Doors::default()
        .get("/{lang}/card", Act::OpenCard, opening::ask)
        .post("/{lang}/card", Act::OpenCard, opening::press)
        .get("/{lang}/card/{code}", Act::OpenCard, opening::scanned)
        .post("/{lang}/card/enter", Act::OpenCard, opening::enter)
        .get("/{lang}/card/done", Act::OpenCard, opening::done)
        .get("/{lang}/card/erased", Act::OpenCard, opening::erased)
}
