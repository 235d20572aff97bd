//! Help that went round, in words for one of the people in it.
//!
//! Who is named is for [`programme::boards::circles`] to say.

use forms::words::Args;
use programme::boards::circles::{self, Place};
use programme::ids::PersonId;
use serde::Serialize;

use crate::board::Room;
use crate::web::session::Me;

/// A circle.
#[derive(Serialize)]
pub(super) struct Circle {
    /// One for each of the others.
    others: Vec<()>,
    sentences: Vec<String>,
}

/// The circles that the reader is in.
pub(super) fn of(me: &Me, room: &Room) -> Vec<Circle> {
    let board = &room.board;
    let seen = circles::seen_by(me.person, &board.matches, &board.people);
    seen.iter().map(|circle| in_words(me, room, circle)).collect()
}

fn in_words(me: &Me, room: &Room, circle: &[Place]) -> Circle {
    let next = circle.iter().cycle().skip(1);
    let helps = circle.iter().zip(next);
    Circle {
        others: circle.iter().skip(1).map(|_| ()).collect(),
        sentences: helps
            .map(|(giver, asker)| sentence(me, room, *giver, *asker))
            .collect(),
    }
}

fn sentence(me: &Me, room: &Room, giver: Place, asker: Place) -> String {
    let name = |person: PersonId| {
        let known = room.person(person).map(|saved| saved.value.name.reveal().clone());
        known.unwrap_or_else(|| me.visit.say("match-former"))
    };
    let (key, args) = match (giver, asker) {
        (Place::You, Place::Known(asker)) => ("circle-you-helped", Args::one("name", name(asker))),
        (Place::Known(giver), Place::You) => ("circle-helped-you", Args::one("name", name(giver))),
        (Place::Known(giver), Place::Known(asker)) => (
            "circle-helped",
            Args::one("giver", name(giver)).with("asker", name(asker)),
        ),
        (Place::Known(giver), Place::Somebody) => ("circle-helped-somebody", Args::one("giver", name(giver))),
        (_, Place::Known(asker)) => ("circle-somebody-helped", Args::one("asker", name(asker))),
        // Circles are small: beside whoever is somebody stands a person with a name.
        (_, Place::You | Place::Somebody) => return String::new(),
    };
    me.visit.front.words().say(&me.visit.lang, key, &args)
}
