//! Which doors are served together: on AWS each of these is a Lambda of its own, with its own role, memory and limits.
//!
//! On one server all of them are one router. A door belongs to exactly one of them.

use crate::web::doors::Doors;
use crate::{
    api, board, cards, desk, health, joining, matches, me, network, posts, registrations, safety, sign_in,
};

/// Doors that are served together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// What the world can ask for: forms for everybody, and the same for machines.
    Registrations,
    /// What somebody in a group needs and offers.
    Posts,
    /// Coming into a group, and being in it.
    Board,
    /// What trainers and coordinators do.
    Desk,
}

impl Function {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Registrations, Self::Posts, Self::Board, Self::Desk];

    /// Its name, as the deployment calls it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Registrations => "registrations",
            Self::Posts => "posts",
            Self::Board => "board",
            Self::Desk => "desk",
        }
    }

    /// The one of this name.
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|function| function.id() == name)
    }

    /// Its doors.
    pub fn doors(self) -> Doors {
        match self {
            Self::Registrations => registrations::doors().and(api::doors()).and(health::doors()),
            Self::Posts => posts::doors(),
            Self::Board => joining::doors()
                .and(cards::doors())
                .and(me::doors())
                .and(network::doors())
                .and(board::doors())
                .and(matches::doors())
                .and(safety::doors()),
            Self::Desk => sign_in::doors().and(desk::doors()),
        }
    }
}
