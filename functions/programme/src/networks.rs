//! A map drawn as rings: whoever somebody knows best stands closest. And where there is room for more.
//!
//! Pure geometry, in the units of a drawing. A contact keeps its direction when others are put on the map after it: the place
//! follows from its id, and only who came before can stand in the way. No two stand on one another, however many there are.

use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::{PI, TAU};

use jiff::civil::Date;

use crate::categories::CategoryId;
use crate::choices::Choice;
use crate::contacts::{Circle, Closeness, Contact};
use crate::ids::ContactId;
use crate::posts::{Post, Side};

/// Radius of the dot in the middle: you.
pub const YOU: f64 = 34.0;
/// Radius of the dot of a contact.
pub const DOT: f64 = 22.0;
/// The distance between the middles of two contacts, at least.
pub const APART: f64 = 50.0;
/// Radius of the innermost lane.
const FIRST_LANE: f64 = 84.0;
/// Distance between two lanes.
const LANE: f64 = 46.0;
/// Distance between rings beyond which there is nobody.
const EMPTY_LANE: f64 = 30.0;
/// Half the width and half the height that the name of a ring needs, at the bottom of the ring.
const RING_NAME: (f64, f64) = (70.0, 14.0);
/// White around it all; a name under the lowest dot fits in the wider one.
const MARGIN: f64 = 8.0;
const MARGIN_WITH_NAMES: f64 = 34.0;
/// About the width of a letter and the height of a line of a name under a dot, as wide as phones show it.
const LETTER: (f64, f64) = (14.0, 26.0);
/// How far below the middle of its dot the middle of a name stands.
const NAME_BELOW: f64 = 38.0;

/// How many contacts are enough for one sitting: then a compliment.
pub const A_SITTING: usize = 5;
/// How many are usual in the first session.
pub const FIRST_SESSION: usize = 15;

/// A map as it is drawn. The middle is at half the side.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawing {
    /// Width and height.
    pub side: f64,
    /// The rings, from the inside out, one for each closeness.
    pub rings: Vec<Ring>,
    /// The contacts, in the order in which they were put on the map.
    pub dots: Vec<Dot>,
    /// Whether the names fit under the dots without touching anything.
    pub names_fit: bool,
}

/// A ring.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Ring {
    /// How well.
    pub closeness: Closeness,
    /// Its radius.
    pub radius: f64,
}

/// A contact on the drawing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Dot {
    /// Who.
    pub id: ContactId,
    /// From the left side to the middle of the dot.
    pub x: f64,
    /// From the top to the middle of the dot.
    pub y: f64,
}

/// Draws a map. The order of the contacts does not matter.
pub fn draw(contacts: &[&Contact]) -> Drawing {
    let mut contacts = contacts.to_vec();
    contacts.sort_by_key(|contact| contact.id);
    let (rings, places) = placed(&contacts);
    let outermost = rings.last().map_or(FIRST_LANE, |ring| ring.radius);
    let with_margin = |margin| {
        let side = 2.0 * (outermost + DOT + margin);
        let dots = places.iter().map(|(id, (x, y))| Dot {
            id: *id,
            x: side / 2.0 + x,
            y: side / 2.0 + y,
        });
        Drawing {
            side,
            rings: rings.clone(),
            dots: dots.collect(),
            names_fit: false,
        }
    };
    let drawing = with_margin(MARGIN_WITH_NAMES);
    let letters = |contact: &&Contact| contact.about.nickname.reveal().chars().count();
    if names_fit(&drawing, contacts.iter().map(letters)) {
        Drawing {
            names_fit: true,
            ..drawing
        }
    } else {
        with_margin(MARGIN)
    }
}

/// Where somebody stands, seen from the middle.
type Places = BTreeMap<ContactId, (f64, f64)>;

/// The rings, and where everybody stands on them.
fn placed(contacts: &[&Contact]) -> (Vec<Ring>, Places) {
    let on = |closeness| {
        contacts
            .iter()
            .filter(move |contact| contact.about.closeness == closeness)
    };
    let mut rings = Vec::new();
    let mut places = Places::new();
    let mut radius = FIRST_LANE;
    let mut least = FIRST_LANE;
    for (place, &closeness) in Closeness::ALL.iter().enumerate() {
        let mut lane = Lane::at(radius, least);
        let mut lowest = least;
        for contact in on(closeness) {
            if lane.is_full() {
                radius += LANE;
                lowest += LANE;
                lane = Lane::at(radius, lowest);
            }
            places.insert(contact.id, lane.take(contact.id));
        }
        rings.push(Ring { closeness, radius });
        let somebody_beyond = Closeness::ALL[place + 1..]
            .iter()
            .any(|beyond| on(*beyond).next().is_some());
        radius += if somebody_beyond { LANE } else { EMPTY_LANE };
        least += LANE;
    }
    (rings, places)
}

/// Places at the same distance from the middle, from one side of the name of the ring to the other. How many there are follows
/// from the smallest distance the lane could have, so that a place keeps its direction when the rings inside grow.
struct Lane {
    radius: f64,
    taken: Vec<bool>,
    /// Half the angle that is left free at the bottom.
    free: f64,
}

impl Lane {
    fn at(radius: f64, least: f64) -> Self {
        let (width, height) = (RING_NAME.0 + DOT, RING_NAME.1 + DOT);
        let beside = (width / least).min(1.0).asin();
        let above = (1.0 - height / least).clamp(-1.0, 1.0).acos();
        // Beside the names of all rings; on the innermost lane, which is too small for that, above the name of its own.
        let free = if width < least { beside } else { above };
        let apart = 2.0 * (APART / 2.0 / least).asin();
        let mut places = 1;
        while f64::from(places) * apart <= TAU - 2.0 * free {
            places += 1;
        }
        let taken = (0..places).map(|_place| false).collect();
        Self { radius, taken, free }
    }

    fn is_full(&self) -> bool {
        self.taken.iter().all(|taken| *taken)
    }

    /// The free place nearest after the one that this id would have on an empty lane.
    fn take(&mut self, id: ContactId) -> (f64, f64) {
        let places = self.taken.len();
        let wanted = usize::try_from(mixed(id) % u64::try_from(places).unwrap_or(1)).unwrap_or_default();
        let free = (0..places).map(|step| (wanted + step) % places);
        let place = free
            .into_iter()
            .find(|place| !self.taken[*place])
            .unwrap_or(wanted);
        self.taken[place] = true;
        let step = (TAU - 2.0 * self.free) / self.steps();
        // From the bottom, round the left side; y grows downwards.
        let angle = PI / 2.0 + self.free + step * f64::from(u32::try_from(place).unwrap_or_default());
        (self.radius * angle.cos(), self.radius * angle.sin())
    }

    fn steps(&self) -> f64 {
        f64::from(u32::try_from(self.taken.len().saturating_sub(1)).unwrap_or(1)).max(1.0)
    }
}

/// A number that looks like chance and is always the same for the same id (FNV-1a).
fn mixed(id: ContactId) -> u64 {
    id.0.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A box, by its middle and half its width and height.
#[derive(Clone, Copy)]
struct Space {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Space {
    fn touches(self, other: Self) -> bool {
        (self.x - other.x).abs() < self.width + other.width
            && (self.y - other.y).abs() < self.height + other.height
    }

    fn is_inside(self, side: f64) -> bool {
        let along = |at: f64, half: f64| at - half >= 0.0 && at + half <= side;
        along(self.x, self.width) && along(self.y, self.height)
    }
}

/// Whether names of so many letters, in the order of the dots, touch nothing and stay inside.
fn names_fit(drawing: &Drawing, names: impl Iterator<Item = usize>) -> bool {
    let Drawing {
        side, rings, dots, ..
    } = drawing;
    let middle = side / 2.0;
    let square = |x, y, half| Space {
        x,
        y,
        width: half,
        height: half,
    };
    let mut there: Vec<Space> = dots.iter().map(|dot| square(dot.x, dot.y, DOT)).collect();
    there.push(square(middle, middle, YOU));
    there.extend(rings.iter().map(|ring| Space {
        x: middle,
        y: middle + ring.radius,
        width: RING_NAME.0,
        height: RING_NAME.1,
    }));
    dots.iter().zip(names).all(|(dot, letters)| {
        let letters = f64::from(u32::try_from(letters).unwrap_or(u32::MAX));
        let name = Space {
            x: dot.x,
            y: dot.y + NAME_BELOW,
            width: letters * LETTER.0 / 2.0,
            height: LETTER.1 / 2.0,
        };
        let fits = name.is_inside(*side) && !there.iter().any(|other| name.touches(*other));
        there.push(name);
        fits
    })
}

/// Where there is room for more people.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Room {
    /// How many in each circle, every circle in order.
    pub circles: Vec<(Circle, usize)>,
    /// What people in the group need most, and nobody on the map can help with; the most wanted first.
    pub wanted: Vec<CategoryId>,
}

/// How many wanted things are named.
const NAMED: usize = 3;

/// Where there is room on a map, given what is on the board.
pub fn room<'a>(contacts: &[&Contact], board: impl Iterator<Item = &'a Post>, today: Date) -> Room {
    let known = |circle| {
        let there = contacts.iter().filter(|contact| contact.about.circle == circle);
        (circle, there.count())
    };
    let covered: BTreeSet<&CategoryId> = contacts
        .iter()
        .flat_map(|contact| &contact.about.can_help)
        .collect();
    let mut asked: BTreeMap<&CategoryId, usize> = BTreeMap::new();
    let needs = board.filter(|post| post.side == Side::Need && post.is_on_board(today));
    for need in needs.filter(|need| !covered.contains(&need.said.category)) {
        *asked.entry(&need.said.category).or_default() += 1;
    }
    let mut wanted: Vec<_> = asked.into_iter().collect();
    wanted.sort_by_key(|(category, times)| (std::cmp::Reverse(*times), (*category).clone()));
    Room {
        circles: Circle::ALL.iter().copied().map(known).collect(),
        wanted: wanted
            .into_iter()
            .take(NAMED)
            .map(|(category, _)| category.clone())
            .collect(),
    }
}

#[cfg(test)]
mod tests;
