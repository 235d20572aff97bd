//! How much of the counts is told, so that nobody can be found in them.
//!
//! One rule for everything: a count is told as “at least”, in whole steps of k, per province, since the beginning and up to the end
//! of a quarter; a total is the sum of what is told, and nothing else. So
//!
//! - of a count below k nothing is told: 0 stands for 0 to k − 1;
//! - each number that is told tells of one count only, and leaves it k possible values. No subtraction of rows from totals, of one
//!   report from another or of one figure from another (“asked” less “met”) comes closer than that: between counts only an order
//!   is known ([`Figure::never_more_than`], and later is never less), so give one count and all that are never less than it a
//!   hidden rest of 0, 1, 2 … k − 1 and all others none, and all that is told and known stays true;
//! - it never says too much: the truth is the figure or a little more.
//!
//! The price is up to k − 1 people for each province and figure. Not chosen: hiding small cells, which needs other cells hidden for
//! them and still lets two reports be subtracted; and noise, which nobody can check and which makes empty provinces look reached.
//! `tests/rules/figures.rs` has the attack.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::quarters::Quarter;
use super::tally::{Of, Tally};
use super::{Figure, K, all};
use crate::choices::Choice;
use crate::ids::GroupId;
use crate::provinces::Province;

/// Counts by province and figure, since the beginning. Exact: for rounding, never for showing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counts(BTreeMap<(Province, Figure), i64>);

impl Counts {
    /// Adds up what was counted in all groups, up to the end of this quarter. A group of which nobody said where it is, is
    /// elsewhere.
    pub fn up_to(quarter: Quarter, counted: &[(Tally, i64)]) -> Self {
        let counted = counted.iter().filter(|(tally, _)| tally.quarter <= quarter);
        let mut places: BTreeMap<GroupId, Province> = BTreeMap::new();
        let mut figures: BTreeMap<(GroupId, Figure), i64> = BTreeMap::new();
        for (tally, count) in counted {
            let figure = match tally.of {
                Of::Group(province) => {
                    places.insert(tally.group, province);
                    Figure::Groups
                }
                Of::Figure(figure) => figure,
            };
            *figures.entry((tally.group, figure)).or_default() += count;
        }
        let mut counts = Self::default();
        for ((group, figure), count) in figures {
            let province = places.get(&group).copied().unwrap_or(Province::Elsewhere);
            *counts.0.entry((province, figure)).or_default() += count;
        }
        counts
    }

    /// One of them.
    pub fn count(&self, province: Province, figure: Figure) -> i64 {
        self.0.get(&(province, figure)).copied().unwrap_or(0)
    }

    /// Whether nothing was ever counted.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|count| *count == 0)
    }

    /// What may be told of them.
    pub fn told(&self, k: K) -> Told {
        let rows = Province::ALL.iter().map(|province| Row {
            province: *province,
            at_least: all()
                .map(|figure| (figure, at_least(self.count(*province, figure), figure.step(k))))
                .collect(),
        });
        Told { rows: rows.collect() }
    }
}

/// The count, down to the last whole step.
fn at_least(count: i64, step: u32) -> u64 {
    let count = u64::try_from(count).unwrap_or(0);
    count - count % u64::from(step.max(1))
}

/// What is told: a row for each province, also where there is nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Told {
    /// In the order of the provinces.
    pub rows: Vec<Row>,
}

/// What is told of a province.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// Which.
    pub province: Province,
    /// Each figure: so many, or a few more.
    pub at_least: BTreeMap<Figure, u64>,
}

impl Told {
    /// What is told of a figure in a province.
    pub fn of(&self, province: Province, figure: Figure) -> u64 {
        let row = self.rows.iter().find(|row| row.province == province);
        row.and_then(|row| row.at_least.get(&figure))
            .copied()
            .unwrap_or(0)
    }

    /// The sum of what is told of a figure.
    pub fn total(&self, figure: Figure) -> u64 {
        let told = self.rows.iter().filter_map(|row| row.at_least.get(&figure));
        told.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{INTERNAL, PUBLIC};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn quarter(text: &str) -> Quarter {
        text.parse().unwrap()
    }

    fn tally(when: &str, group: u128, of: Of) -> Tally {
        Tally {
            quarter: quarter(when),
            group: GroupId(Uuid::from_u128(group)),
            of,
        }
    }

    #[test]
    fn groups_stand_where_they_are_and_later_quarters_do_not_count_yet() {
        let joined = Of::Figure(Figure::Joined);
        let counted = [
            (tally("2026Q3", 1, Of::Group(Province::Zeeland)), 1),
            (tally("2026Q3", 1, joined), 38),
            (tally("2026Q4", 1, joined), 2),
            (tally("2027Q1", 1, joined), 5),
            (tally("2026Q4", 2, joined), 12),
        ];
        let counts = Counts::up_to(quarter("2026Q4"), &counted);
        assert_eq!(counts.count(Province::Zeeland, Figure::Joined), 40);
        assert_eq!(counts.count(Province::Elsewhere, Figure::Joined), 12);
        assert_eq!(counts.count(Province::Zeeland, Figure::Groups), 1);
        let told = counts.told(PUBLIC);
        assert_eq!(told.rows.len(), 13, "empty provinces have a row too");
        assert_eq!(told.total(Figure::Joined), 50);
        assert_eq!(told.of(Province::Drenthe, Figure::Joined), 0);
    }

    proptest! {
        #[test]
        fn what_is_told_is_true_and_leaves_k_possibilities(count in 0_i64..100_000) {
            for k in [PUBLIC, INTERNAL] {
                for figure in all().filter(|figure| ![Figure::Groups, Figure::Hours].contains(figure)) {
                    let step = u64::from(figure.step(k));
                    let told = at_least(count, figure.step(k));
                    prop_assert!(told <= count.cast_unsigned() && count.cast_unsigned() < told + step);
                    prop_assert_eq!(told % step, 0);
                    prop_assert!(step >= u64::from(k.0));
                }
            }
        }
    }

    #[test]
    fn a_count_that_was_lowered_below_nothing_is_nothing() {
        assert_eq!(at_least(-3, 10), 0);
    }
}
