//! Somebody who reads everything that is told, knows what the figures mean, and works out what is possible for each cell.
//!
//! Bounds are tightened until nothing changes any more, along what is known: what is told, what adds up to what, and which
//! figure is never more than which.

use std::collections::{BTreeMap, BTreeSet};

use programme::choices::Choice;
use programme::figures::publishing::Counts;
use programme::figures::quarters::Quarter;
use programme::figures::{Figure, K, all};
use programme::provinces::Province;

/// A count: where, of what, up to when.
pub type At = (Province, Figure, Quarter);

/// A count, or what is left of it without another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Cell {
    pub more: At,
    pub less: Option<At>,
}

impl Cell {
    pub fn truth(&self, counts: &BTreeMap<Quarter, Counts>) -> i64 {
        let count = |(province, figure, quarter): At| counts[&quarter].count(province, figure);
        count(self.more) - self.less.map_or(0, count)
    }
}

/// What is known of any two counts: the first is never more than the second. Contacts can be taken off a map again, and a
/// slip of a trainer taken back, so a later count of those may be lower.
pub fn orders(quarters: &[Quarter]) -> Vec<(At, At)> {
    let mut orders = Vec::new();
    for &province in Province::ALL {
        for figure in all().filter(|figure| *figure != Figure::Groups) {
            for quarter in quarters {
                let more = figure.never_more_than().iter();
                let at = (province, figure, *quarter);
                orders.extend(more.map(|more| (at, (province, *more, *quarter))));
            }
            let only_grows = !matches!(
                figure,
                Figure::ContactsBefore | Figure::ContactsAfter | Figure::Direct | Figure::Introduced
            );
            let pairs = quarters.windows(2).filter(|_| only_grows);
            let in_order = |pair: &[Quarter]| ((province, figure, pair[0]), (province, figure, pair[1]));
            orders.extend(pairs.map(in_order));
        }
    }
    orders
}

/// Every count, and every difference of two counts between which an order is known.
pub fn cells(quarters: &[Quarter]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for &province in Province::ALL {
        for figure in all().filter(|figure| *figure != Figure::Groups) {
            let at = quarters.iter().map(|quarter| (province, figure, *quarter));
            cells.extend(at.map(|more| Cell { more, less: None }));
        }
    }
    let differences = orders(quarters).into_iter();
    cells.extend(differences.map(|(less, more)| Cell {
        more,
        less: Some(less),
    }));
    cells
}

/// This count, and all that are never less than it.
pub fn never_less_than(at: At, orders: &[(At, At)]) -> BTreeSet<At> {
    let mut above = BTreeSet::from([at]);
    loop {
        let before = above.len();
        let next = orders.iter().filter(|(less, _)| above.contains(less));
        let next: Vec<At> = next.map(|(_, more)| *more).collect();
        above.extend(next);
        if above.len() == before {
            return above;
        }
    }
}

/// The least and the most that something can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Range {
    low: i64,
    high: i64,
}

/// Nobody knows more than this.
const ANYTHING: Range = Range {
    low: 0,
    high: 1_000_000,
};

pub struct Attacker {
    ranges: BTreeMap<Cell, Range>,
    orders: Vec<(At, At)>,
    totals: Vec<(Vec<At>, i64)>,
    quarters: Vec<Quarter>,
    truth: BTreeMap<Quarter, Counts>,
}

impl Attacker {
    /// Knows nothing yet but what the figures mean. The truth is only for checking that nothing false is concluded.
    pub fn new(truth: &BTreeMap<Quarter, Counts>) -> Self {
        let quarters: Vec<Quarter> = truth.keys().copied().collect();
        let cells = cells(&quarters).into_iter();
        Self {
            ranges: cells.map(|cell| (cell, ANYTHING)).collect(),
            orders: orders(&quarters),
            totals: Vec::new(),
            quarters,
            truth: truth.clone(),
        }
    }

    /// “At least so many, in steps of so many.”
    pub fn reads(&mut self, at: At, at_least: u64, step: u64) {
        let cell = Cell { more: at, less: None };
        let low = i64::try_from(at_least).unwrap();
        let high = low + i64::try_from(step).unwrap() - 1;
        self.narrow(cell, Range { low, high });
    }

    /// “All together so many.”
    pub fn reads_total(&mut self, figure: Figure, quarter: Quarter, total: i64) {
        let parts = Province::ALL.iter().map(|province| (*province, figure, quarter));
        self.totals.push((parts.collect(), total));
    }

    /// The small cells that are learned.
    pub fn learned(&mut self, k: K) -> Vec<String> {
        while self.concludes() {}
        let k = i64::from(k.0);
        let mut learned = Vec::new();
        for cell in cells(&self.quarters) {
            let Range { low, high } = self.ranges[&cell];
            let truth = cell.truth(&self.truth);
            assert!(
                low <= truth && truth <= high,
                "{cell:?} is {truth}, not {low} to {high}"
            );
            if high - low + 1 < k && low < k && truth > 0 {
                let less = cell.less.map_or(String::new(), |less| format!(" less {less:?}"));
                learned.push(format!("{:?}{less}: {low} to {high}", cell.more));
            }
        }
        learned
    }

    /// One more look at everything; whether anything new was found.
    fn concludes(&mut self) -> bool {
        let mut new = false;
        for (less, more) in self.orders.clone() {
            let whole = |at| Cell { more: at, less: None };
            let between = Cell {
                more,
                less: Some(less),
            };
            let [a, b, rest] = [whole(less), whole(more), between].map(|cell| self.ranges[&cell]);
            new |= self.narrow(between, minus(b, a));
            new |= self.narrow(whole(less), minus(b, rest));
            let sum = Range {
                low: a.low + rest.low,
                high: a.high + rest.high,
            };
            new |= self.narrow(whole(more), sum);
        }
        for (parts, total) in self.totals.clone() {
            let cell = |at: &At| Cell {
                more: *at,
                less: None,
            };
            let all: Vec<Range> = parts.iter().map(|at| self.ranges[&cell(at)]).collect();
            let (low, high) = (
                all.iter().map(|range| range.low).sum::<i64>(),
                all.iter().map(|range| range.high).sum::<i64>(),
            );
            for (at, range) in parts.iter().zip(all) {
                let rest = Range {
                    low: total - (high - range.high),
                    high: total - (low - range.low),
                };
                new |= self.narrow(cell(at), rest);
            }
        }
        new
    }

    fn narrow(&mut self, cell: Cell, to: Range) -> bool {
        let range = self.ranges.get_mut(&cell).expect("a cell");
        let narrowed = Range {
            low: range.low.max(to.low),
            high: range.high.min(to.high),
        };
        let new = narrowed != *range;
        *range = narrowed;
        new
    }
}

/// What one can be without the other.
fn minus(one: Range, other: Range) -> Range {
    Range {
        low: one.low - other.high,
        high: one.high - other.low,
    }
}
