//! Drawings of every size: nobody stands on anybody, and nobody is moved by who comes later.

use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::contacts::{About, Introduces};
use crate::ids::{GroupId, PersonId};
use crate::personal::Personal;

fn contact(id: u128, closeness: Closeness, name: &str) -> Contact {
    Contact {
        id: ContactId(Uuid::from_u128(id)),
        person: PersonId(Uuid::from_u128(1)),
        group: GroupId(Uuid::from_u128(2)),
        about: About {
            nickname: Personal::new(name.to_owned()),
            circle: Circle::Family,
            closeness,
            can_help: Vec::new(),
            note: None,
            introduces: Introduces::No,
        },
        added_at: Timestamp::UNIX_EPOCH,
    }
}

fn drawn(contacts: &[Contact]) -> Drawing {
    draw(&contacts.iter().collect::<Vec<_>>())
}

fn distance(one: (f64, f64), other: (f64, f64)) -> f64 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

/// What touches something else on a drawing.
fn touching(drawing: &Drawing) -> Vec<(ContactId, ContactId)> {
    let mut touching = Vec::new();
    for (place, one) in drawing.dots.iter().enumerate() {
        for other in &drawing.dots[..place] {
            if distance((one.x, one.y), (other.x, other.y)) < 2.0 * DOT {
                touching.push((one.id, other.id));
            }
        }
    }
    touching
}

/// Dots that cover you, the name of a ring, or stick out.
fn misplaced(drawing: &Drawing) -> usize {
    let middle = drawing.side / 2.0;
    let bad = |dot: &&Dot| {
        let on_you = distance((dot.x, dot.y), (middle, middle)) < YOU + DOT;
        let on_name = drawing.rings.iter().any(|ring| {
            let y = middle + ring.radius;
            (dot.x - middle).abs() < RING_NAME.0 + DOT - 0.01 && (dot.y - y).abs() < RING_NAME.1 + DOT - 0.01
        });
        let out = [dot.x, dot.y]
            .iter()
            .any(|at| *at < DOT || *at > drawing.side - DOT);
        on_you || on_name || out
    };
    drawing.dots.iter().filter(bad).count()
}

fn map() -> impl Strategy<Value = Vec<Contact>> {
    let one = (any::<u128>(), proptest::sample::select(Closeness::ALL));
    proptest::collection::btree_map(any::<u128>(), one, 0..=150).prop_map(|contacts| {
        contacts
            .into_iter()
            .map(|(id, (_, closeness))| contact(id, closeness, "Yara"))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nobody_stands_on_anybody(contacts in map()) {
        let drawing = drawn(&contacts);
        prop_assert_eq!(drawing.dots.len(), contacts.len());
        prop_assert_eq!(touching(&drawing), []);
        prop_assert_eq!(misplaced(&drawing), 0);
    }

    #[test]
    fn who_is_there_keeps_the_direction_when_somebody_is_added(contacts in map(), closeness in proptest::sample::select(Closeness::ALL)) {
        let before = drawn(&contacts);
        let mut more = contacts;
        more.push(contact(u128::MAX, closeness, "Tom"));
        let after = drawn(&more);
        for (one, other) in before.dots.iter().zip(&after.dots) {
            let angle = |dot: &Dot, side: f64| (dot.y - side / 2.0).atan2(dot.x - side / 2.0);
            prop_assert!((angle(one, before.side) - angle(other, after.side)).abs() < 1e-9);
        }
    }
}

#[test]
fn forty_who_all_know_each_other_very_well_still_fit_on_a_phone() {
    let contacts: Vec<_> = (0..40)
        .map(|id| contact(id, Closeness::VeryWell, "Yara"))
        .collect();
    let drawing = drawn(&contacts);
    assert_eq!(touching(&drawing), []);
    // Figures are 20 units high: on a drawing of 320 pixels that is 10 pixels or more.
    assert!(drawing.side <= 640.0, "{}", drawing.side);
}

#[test]
fn two_on_one_place_would_be_seen() {
    let mut drawing = drawn(&[
        contact(1, Closeness::Well, "Yara"),
        contact(2, Closeness::Well, "Tom"),
    ]);
    drawing.dots[1] = Dot {
        id: drawing.dots[1].id,
        ..drawing.dots[0]
    };
    assert_eq!(touching(&drawing).len(), 1);
    drawing.dots[0].y = drawing.side / 2.0 + drawing.rings[0].radius;
    drawing.dots[0].x = drawing.side / 2.0;
    assert_eq!(misplaced(&drawing), 1);
}

#[test]
fn names_are_shown_while_they_fit() {
    assert!(drawn(&[]).names_fit);
    assert!(drawn(&[contact(1, Closeness::Well, "Yara")]).names_fit);
    let long = contact(1, Closeness::ALittle, &"x".repeat(60));
    assert!(!drawn(&[long]).names_fit);
    let many: Vec<_> = (0..40).map(|id| contact(id, Closeness::Well, "Mama")).collect();
    assert!(!drawn(&many).names_fit);
}

#[test]
fn every_circle_is_counted_also_the_empty_ones() {
    let yara = contact(1, Closeness::Well, "Yara");
    let room = room(&[&yara], std::iter::empty(), jiff::civil::date(2026, 9, 14));
    assert_eq!(room.circles.len(), Circle::ALL.len());
    assert_eq!(room.circles.iter().map(|(_, count)| count).sum::<usize>(), 1);
    assert_eq!(room.wanted, []);
}
