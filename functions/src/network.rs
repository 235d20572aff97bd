//! My network: a map of the people somebody knows, and where there is room for more.
//!
//! The map is its owner's alone: every door here reads the map of whoever stands at it, and no other. A contact that is not on it
//! is not there.

mod add;
mod look;
mod remove;
mod rings;

use programme::policy::Act;

use crate::web::doors::Doors;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("network.html", include_str!("network/network.html")),
    ("rings.html", include_str!("network/rings.html")),
    ("network-so-far.html", include_str!("network/so_far.html")),
    ("network-remove.html", include_str!("network/remove.html")),
];

/// Its doors.
pub fn doors() -> Doors {
    Doors::default()
        .get("/{lang}/network", Act::SeeOwnMap, look::look)
        .get("/{lang}/network/add", Act::SeeOwnMap, add::ask)
        .post("/{lang}/network/add", Act::SeeOwnMap, add::press)
        .get(
            "/{lang}/network/{contact}/edit",
            Act::ChangeOwnContact,
            add::ask_edit,
        )
        .post(
            "/{lang}/network/{contact}/edit",
            Act::ChangeOwnContact,
            add::press_edit,
        )
        .get(
            "/{lang}/network/{contact}/remove",
            Act::ChangeOwnContact,
            remove::ask,
        )
        .post(
            "/{lang}/network/{contact}/remove",
            Act::ChangeOwnContact,
            remove::remove,
        )
}
