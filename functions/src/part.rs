//! The parts that are deployed each on their own, with rights, memory and limits of their own.
//!
//! One program is all of them; the name it is started under says which it is. On one small server they run together.
//! Every door belongs to exactly one part, because [`crate::doors`] is put together from them.

use axum::Router;
use http::Uri;

use crate::app::App;
use crate::web::doors::Doors;
use crate::web::{answer, guard};
use crate::{
    api, board, cards, desk, embeds, figures, health, joining, matches, me, mirror, network, partners, posts,
    registrations, safety, search, sign_in,
};

/// One deployed function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Public forms, by people and by machines, here and on the sites of partners.
    Registrations,
    /// Needs and offers, and what is proposed for them.
    Posts,
    /// The board, and all that young people see and set of their own.
    Board,
    /// Trainers and coordinators.
    Desk,
    /// Sends letters. Has no doors: it is told what is new.
    Outbox,
    /// Makes rounds and ends what is over. Has no doors: it is woken by the clock.
    Rounds,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 6] = [
        Self::Registrations,
        Self::Posts,
        Self::Board,
        Self::Desk,
        Self::Outbox,
        Self::Rounds,
    ];

    /// The name it is deployed under.
    pub fn name(self) -> &'static str {
        match self {
            Self::Registrations => "registrations",
            Self::Posts => "posts",
            Self::Board => "board",
            Self::Desk => "desk",
            Self::Outbox => "outbox",
            Self::Rounds => "rounds",
        }
    }

    /// The part of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// Its doors.
    pub fn doors(self) -> Doors {
        match self {
            Self::Registrations => Doors::default()
                .and(registrations::doors())
                .and(api::doors())
                .and(embeds::doors())
                .and(partners::doors())
                .and(figures::doors())
                .and(search::doors())
                .and(health::doors()),
            Self::Posts => Doors::default().and(posts::doors()).and(matches::doors()),
            Self::Board => Doors::default()
                .and(joining::doors())
                .and(cards::doors())
                .and(me::doors())
                .and(mirror::doors())
                .and(network::doors())
                .and(board::doors())
                .and(safety::doors()),
            Self::Desk => Doors::default().and(sign_in::doors()).and(desk::doors()),
            Self::Outbox | Self::Rounds => Doors::default(),
        }
    }

    /// The router it is deployed as. What is no door of it is a page that says there is nothing here, in the language of the
    /// address: what stands in front asks here for whatever is no built page either.
    pub fn router(self, app: App) -> Router {
        let asked = app.clone();
        let nowhere = async move |uri: Uri| answer::nothing_here(&asked, uri.path());
        guard::around(self.doors().into_router(app.clone()).fallback(nowhere), app)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_by_its_name_and_by_no_other() {
        for part in Part::ALL {
            assert_eq!(Part::named(part.name()), Some(part));
        }
        assert_eq!(Part::named("Board"), None);
    }
}
