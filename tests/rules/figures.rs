//! Nobody can be found in the figures: an attack on everything that is told of 5,000 made-up people, in every report there ever
//! was.
//!
//! A cell is the count of a figure in a province, up to the end of a quarter; so are the differences that people would look at:
//! what came in a quarter, and who is in one figure and not in the other (asked, and not met). An attacker learns a cell when
//! fewer than k values are left for it and one of them is below k.

mod attack;
mod people;

use std::collections::BTreeMap;

use attack::{Attacker, Cell, cells, orders};
use people::{five_thousand, quarters};
use programme::choices::Choice;
use programme::figures::publishing::{Counts, Told};
use programme::figures::quarters::Quarter;
use programme::figures::tally::Tally;
use programme::figures::{Figure, INTERNAL, K, PUBLIC, all};
use programme::provinces::Province;

fn counts(counted: &[(Tally, i64)]) -> BTreeMap<Quarter, Counts> {
    let up_to = |quarter| (quarter, Counts::up_to(quarter, counted));
    quarters().into_iter().map(up_to).collect()
}

/// Told in steps of k in every quarter, rows and totals: all that the page, the file and the sheet say.
fn reads_reports(attacker: &mut Attacker, counts: &BTreeMap<Quarter, Counts>, k: K) {
    for (quarter, counts) in counts {
        let told = counts.told(k);
        for (province, figure) in places() {
            let (at_least, step) = (told.of(province, figure), figure.step(k));
            attacker.reads((province, figure, *quarter), at_least, u64::from(step));
        }
    }
}

/// Every cell that is told of people.
fn places() -> impl Iterator<Item = (Province, Figure)> {
    let provinces = Province::ALL.iter().copied();
    provinces.flat_map(|province| {
        let figures = all().filter(|figure| *figure != Figure::Groups);
        figures.map(move |figure| (province, figure))
    })
}

#[test]
fn whoever_reads_everything_learns_no_small_cell() {
    let counts = counts(&five_thousand());
    let mut attacker = Attacker::new(&counts);
    reads_reports(&mut attacker, &counts, PUBLIC);
    assert_eq!(attacker.learned(PUBLIC), Vec::<String>::new());
    // With what coordinators see on top of it, for less.
    let last: BTreeMap<_, _> = counts.clone().into_iter().next_back().into_iter().collect();
    reads_reports(&mut attacker, &last, INTERNAL);
    assert_eq!(attacker.learned(INTERNAL), Vec::<String>::new());
}

/// The cells that an attacker must not learn.
fn small(counts: &BTreeMap<Quarter, Counts>) -> usize {
    let is_small = |cell: &Cell| (1..10).contains(&cell.truth(counts));
    cells(&quarters()).into_iter().filter(is_small).count()
}

#[test]
fn the_control_without_steps_every_small_cell_is_learned() {
    let counts = counts(&five_thousand());
    let mut attacker = Attacker::new(&counts);
    for (quarter, counts) in &counts {
        for (province, figure) in places() {
            let count = counts.count(province, figure).unsigned_abs();
            attacker.reads((province, figure, *quarter), count, 1);
        }
    }
    let small = small(&counts);
    assert!(small > 300, "there are cells to be learned: {small}");
    assert_eq!(attacker.learned(PUBLIC).len(), small);
}

#[test]
fn the_control_small_cells_hidden_beside_a_total_are_learned() {
    let counts = counts(&five_thousand());
    let mut attacker = Attacker::new(&counts);
    for (quarter, counts) in &counts {
        for (province, figure) in places() {
            let count = counts.count(province, figure).unsigned_abs();
            let cell = (province, figure, *quarter);
            if count >= 10 {
                attacker.reads(cell, count, 1);
            } else {
                attacker.reads(cell, 0, 10);
            }
        }
        for figure in all().filter(|figure| *figure != Figure::Groups) {
            let of = |province: &Province| counts.count(*province, figure);
            attacker.reads_total(figure, *quarter, Province::ALL.iter().map(of).sum());
        }
    }
    assert!(attacker.learned(PUBLIC).len() > 50);
}

#[test]
fn the_control_reports_of_exact_counts_can_be_subtracted() {
    let counts = counts(&five_thousand());
    let mut attacker = Attacker::new(&counts);
    // Each report on its own shows no small cell; two of them do.
    for (quarter, counts) in &counts {
        for (province, figure) in places() {
            let count = counts.count(province, figure).unsigned_abs();
            if count >= 10 {
                attacker.reads((province, figure, *quarter), count, 1);
            }
        }
    }
    let learned = attacker.learned(PUBLIC);
    assert!(learned.iter().any(|cell| cell.contains("less")), "{learned:?}");
}

/// Not only this attacker: for every cell there are k whole worlds in which everything that is told, and everything that is
/// known between figures, is the same, and the cell is not.
#[test]
fn for_every_cell_there_are_k_worlds_that_look_the_same() {
    let counts = counts(&five_thousand());
    let told: BTreeMap<Quarter, Told> = counts
        .iter()
        .map(|(quarter, counts)| (*quarter, counts.told(PUBLIC)))
        .collect();
    let all = orders(&quarters());
    for cell in cells(&quarters()) {
        // Between provinces no order is known.
        let here = all.iter().filter(|(less, _)| less.0 == cell.more.0);
        let orders: Vec<_> = here.copied().collect();
        let raised = attack::never_less_than(cell.more, &orders);
        let mut values = Vec::new();
        for rest in 0..u64::from(PUBLIC.0) {
            let world = |at: attack::At| {
                let (province, figure, quarter) = at;
                told[&quarter].of(province, figure) + if raised.contains(&at) { rest } else { 0 }
            };
            for &(less, more) in orders.iter().filter(|(less, more)| {
                // Only orders with one end raised can break; the others are those of what is told.
                raised.contains(less) || raised.contains(more)
            }) {
                assert!(world(less) <= world(more), "{less:?} is not less than {more:?}");
            }
            let less = cell.less.map_or(0, world);
            values.push(world(cell.more) - less);
        }
        values.dedup();
        assert_eq!(values.len(), PUBLIC.0 as usize, "{cell:?}");
    }
}
