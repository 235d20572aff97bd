//! The map as a drawing in the page: figures in the dots, names under them while they fit, the list beside it says the same.

use programme::change::Saved;
use programme::choices::Choice;
use programme::contacts::Contact;
use programme::networks::{self, DOT, YOU};
use serde::Serialize;

use crate::web::visit::Visit;

/// Half the height of a capital letter, so that a text stands in the middle.
const HALF_LETTER: f64 = 7.0;
/// How far below the middle of its dot the line of a name stands.
const NAME_LINE: f64 = 44.0;

/// The drawing, in whole units.
#[derive(Serialize)]
pub(super) struct Map {
    side: i64,
    middle: i64,
    you: i64,
    you_line: i64,
    dot: i64,
    rings: Vec<Ring>,
    dots: Vec<Dot>,
    names: bool,
}

#[derive(Serialize)]
struct Ring {
    radius: i64,
    name: String,
    line: i64,
}

#[derive(Serialize)]
struct Dot {
    x: i64,
    y: i64,
    line: i64,
    name_line: i64,
    number: usize,
    name: String,
    closeness: &'static str,
    helps: bool,
}

/// Draws a map whose contacts are numbered in this order, which is the order in which they were put on it.
pub(super) fn draw(visit: &Visit, contacts: &[Saved<Contact>]) -> Map {
    let drawing = networks::draw(&contacts.iter().map(|contact| &contact.value).collect::<Vec<_>>());
    let middle = drawing.side / 2.0;
    let rings = drawing.rings.iter().map(|ring| Ring {
        radius: whole(ring.radius),
        name: visit.say(&format!("closeness-{}", ring.closeness.id())),
        line: whole(middle + ring.radius + HALF_LETTER),
    });
    let dots = contacts.iter().enumerate().filter_map(|(place, contact)| {
        let contact = &contact.value;
        let dot = drawing.dots.iter().find(|dot| dot.id == contact.id)?;
        Some(Dot {
            x: whole(dot.x),
            y: whole(dot.y),
            line: whole(dot.y + HALF_LETTER),
            name_line: whole(dot.y + NAME_LINE),
            number: place + 1,
            name: contact.about.nickname.reveal().clone(),
            closeness: contact.about.closeness.id(),
            helps: !contact.about.can_help.is_empty(),
        })
    });
    Map {
        side: whole(drawing.side),
        middle: whole(middle),
        you: whole(YOU),
        you_line: whole(middle + HALF_LETTER),
        dot: whole(DOT),
        rings: rings.collect(),
        dots: dots.collect(),
        names: drawing.names_fit,
    }
}

/// The nearest whole unit.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is a few thousand units wide at most"
)]
fn whole(at: f64) -> i64 {
    at.round() as i64
}
