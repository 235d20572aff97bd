//! The board of a group: what others need and offer, what fits, and one's own.
//!
//! Only people in the group see it. A reader gets views made for them ([`cards`]): stored records never leave this server as they
//! are. You will not find a search for people here, nor a way to write to one.

mod cards;
mod filter;
mod listing;
mod look;
mod notices;
mod room;

use programme::policy::Act;

use crate::web::doors::Doors;

pub(crate) use notices::{Notice, Said};
pub(crate) use room::Room;

/// The fragments of its pages, and of those that stand beside it.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("board.html", include_str!("board/board.html")),
    ("board-card.html", include_str!("board/card.html")),
    ("board-notice.html", include_str!("board/notice.html")),
];

/// Its door.
pub fn doors() -> Doors {
    Doors::default().get("/{lang}/board", Act::SeeBoard, look::look)
}
