//! Joining a group: the code from the poster, then who you are, then your card.
//!
//! Looking changes nothing; whoever has a right code gets in, and a wrong one is answered kindly until there are too many.

mod arriving;
mod code;

use programme::policy::Act;

use crate::web::doors::Doors;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[("arriving.html", include_str!("joining/arriving.html"))];

/// The doors of joining.
pub fn doors() -> Doors {
    Doors::default()
        .get("/{lang}/join", Act::JoinGroup, code::ask)
        .post("/{lang}/join", Act::JoinGroup, code::press)
        .get("/{lang}/join/{code}", Act::JoinGroup, arriving::ask)
        .post("/{lang}/join/{code}", Act::JoinGroup, arriving::press)
}
