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

/// The rings, and where everybody stands on them. Directions first, in the order in which people came, so that who comes later
/// moves nobody; distances after that.
fn placed(contacts: &[&Contact]) -> (Vec<Ring>, Places) {
    let mut lanes: Vec<Vec<Lane>> = Closeness::ALL.iter().map(|_ring| Vec::new()).collect();
    let mut directions = Vec::new();
    let mut taken = Vec::new();
    for contact in contacts {
        let Some(ring) = Closeness::ALL
            .iter()
            .position(|closeness| *closeness == contact.about.closeness)
        else {
            continue;
        };
        if lanes[ring].last().is_none_or(Lane::is_full) {
            let inside = ring + lanes[ring].len();
            lanes[ring].push(Lane::at(FIRST_LANE + times(inside) * LANE));
        }
        let lane = lanes[ring].len() - 1;
        let angle = lanes[ring][lane].take(contact.id, &taken);
        taken.push(angle);
        directions.push((contact.id, ring, lane, angle));
    }
    let mut rings: Vec<Ring> = Vec::new();
    let mut innermost = Vec::new();
    let mut radius = FIRST_LANE;
    for (ring, &closeness) in Closeness::ALL.iter().enumerate() {
        innermost.push(radius);
        radius += times(lanes[ring].len().saturating_sub(1)) * LANE;
        rings.push(Ring { closeness, radius });
        let somebody_beyond = lanes[ring + 1..].iter().any(|lanes| !lanes.is_empty());
        radius += if somebody_beyond { LANE } else { EMPTY_LANE };
    }
    let place = |(id, ring, lane, angle): (ContactId, usize, usize, f64)| {
        let radius = innermost[ring] + times(lane) * LANE;
        (id, (radius * angle.cos(), radius * angle.sin()))
    };
    (rings, directions.into_iter().map(place).collect())
}

fn times(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Places at the same distance from the middle, from one side of the name of the ring to the other. How many there are follows
/// from the smallest distance the lane could have, so that a place keeps its direction when the rings inside grow.
struct Lane {
    taken: Vec<bool>,
    /// Half the angle that is left free at the bottom.
    free: f64,
}

impl Lane {
    fn at(least: f64) -> Self {
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
        Self { taken, free }
    }

    fn is_full(&self) -> bool {
        self.taken.iter().all(|taken| *taken)
    }

    /// The free place that is farthest in direction from everybody there already; among equals the next one after the place
    /// that follows from the id.
    fn take(&mut self, id: ContactId, others: &[f64]) -> f64 {
        let places = self.taken.len();
        let first = usize::try_from(mixed(id) % u64::try_from(places).unwrap_or(1)).unwrap_or_default();
        let mut best = (first, -1.0);
        for place in (0..places).map(|step| (first + step) % places) {
            let room = others
                .iter()
                .map(|other| between(self.angle(place), *other))
                .fold(PI, f64::min);
            if !self.taken[place] && room > best.1 {
                best = (place, room);
            }
        }
        self.taken[best.0] = true;
        self.angle(best.0)
    }

    /// From the bottom, round the left side; y grows downwards.
    fn angle(&self, place: usize) -> f64 {
        let steps = times(self.taken.len().saturating_sub(1)).max(1.0);
        PI / 2.0 + self.free + (TAU - 2.0 * self.free) / steps * times(place)
    }
}

/// The angle between two directions.
fn between(one: f64, other: f64) -> f64 {
    let turned = (one - other).rem_euclid(TAU);
    turned.min(TAU - turned)
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
        let letters = times(letters);
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
