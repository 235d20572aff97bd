//! What a network is made of, in flat arrays: owners, their units, and the pairs of the units. Nothing here changes once the
//! network is solved.
//!
//! Owners and units are numbered in the order in which they were added. Ranges are kept as a list of ends with a leading 0
//! (“compressed rows”): the units of owner `o` are `units_end[o]..units_end[o + 1]`.

use std::ops::Range;

/// No partner, no node.
pub(super) const NONE: u32 = u32::MAX;

/// An index as it is stored.
#[expect(clippy::cast_possible_truncation, reason = "the line before has looked")]
pub(in crate::proposals) fn number(index: usize) -> u32 {
    assert!(
        index < NONE as usize,
        "a network numbers fewer than 2^32 things of a kind"
    );
    index as u32
}

/// A unit across that could be used, and what that is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// The unit across.
    pub(super) unit: u32,
    /// What the pair is worth.
    pub(super) value: i32,
}

/// One end of a network: owners, with all that is theirs.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    tiers: Vec<i64>,
    tiers_end: Vec<u32>,
    units_end: Vec<u32>,
    /// unit → its owner.
    pub(super) owner: Vec<u32>,
    pairs: Vec<Pair>,
    pairs_end: Vec<u32>,
}

impl Default for Shape {
    fn default() -> Self {
        Self {
            tiers: Vec::new(),
            tiers_end: vec![0],
            units_end: vec![0],
            owner: Vec::new(),
            pairs: Vec::new(),
            pairs_end: vec![0],
        }
    }
}

impl Shape {
    /// Adds an owner with the values of their first use, their second, and so on.
    pub(super) fn add_owner(&mut self, tiers: impl IntoIterator<Item = i64>) -> u32 {
        let start = self.tiers.len();
        self.tiers.extend(tiers);
        debug_assert!(
            self.tiers[start..].is_sorted_by(|a, b| a >= b),
            "tiers never rise"
        );
        self.tiers_end.push(number(self.tiers.len()));
        self.units_end.push(number(self.owner.len()));
        number(self.units_end.len() - 2)
    }

    /// Adds a unit of the owner that was added last; of two pairs with the same unit the one worth more stays.
    pub(super) fn add_unit(&mut self, pairs: impl IntoIterator<Item = Pair>) -> u32 {
        assert!(
            self.units_end.len() > 1,
            "a unit belongs to an owner, who is added first"
        );
        let start = self.pairs.len();
        self.pairs.extend(pairs);
        if !self.pairs[start..].is_sorted_by(|a, b| a.unit < b.unit) {
            self.pairs[start..].sort_unstable_by_key(|pair| (pair.unit, std::cmp::Reverse(pair.value)));
            let mut kept = start;
            for at in start + 1..self.pairs.len() {
                if self.pairs[at].unit != self.pairs[kept].unit {
                    kept += 1;
                    self.pairs[kept] = self.pairs[at];
                }
            }
            self.pairs.truncate(kept + 1);
        }
        let unit = self.owner.len();
        self.owner.push(number(self.units_end.len() - 2));
        self.pairs_end.push(number(self.pairs.len()));
        if let Some(end) = self.units_end.last_mut() {
            *end = number(unit + 1);
        }
        number(unit)
    }

    /// How many owners there are.
    pub(super) fn owners(&self) -> usize {
        self.units_end.len() - 1
    }

    /// How many pairs there are.
    pub(super) fn pair_count(&self) -> usize {
        self.pairs.len()
    }

    /// How many tiers there are.
    pub(super) fn tier_count(&self) -> usize {
        self.tiers.len()
    }

    /// The values of an owner's uses, first to last.
    pub(super) fn tiers(&self, owner: u32) -> &[i64] {
        &self.tiers[range(&self.tiers_end, owner)]
    }

    /// The units of an owner.
    pub(super) fn units(&self, owner: u32) -> Range<u32> {
        self.units_end[owner as usize]..self.units_end[owner as usize + 1]
    }

    /// The pairs of a unit, in the order of the units across.
    pub(super) fn pairs(&self, unit: u32) -> &[Pair] {
        &self.pairs[range(&self.pairs_end, unit)]
    }

    /// What a unit and one across are worth together, where they are a pair.
    pub(super) fn value(&self, unit: u32, across: u32) -> i32 {
        let pairs = self.pairs(unit);
        match pairs.binary_search_by_key(&across, |pair| pair.unit) {
            Ok(at) => pairs[at].value,
            Err(_) => 0,
        }
    }

    /// Writes the pairs of `across` down here as well, so that they can be walked from this end.
    pub(super) fn mirror(&mut self, across: &Self) {
        let mut ends = vec![0_u32; self.owner.len() + 1];
        for pair in &across.pairs {
            ends[pair.unit as usize + 1] += 1;
        }
        for unit in 0..self.owner.len() {
            ends[unit + 1] += ends[unit];
        }
        let mut next = ends.clone();
        self.pairs = vec![Pair { unit: NONE, value: 0 }; across.pairs.len()];
        for unit in 0..number(across.owner.len()) {
            for pair in across.pairs(unit) {
                let place = &mut next[pair.unit as usize];
                self.pairs[*place as usize] = Pair {
                    unit,
                    value: pair.value,
                };
                *place += 1;
            }
        }
        self.pairs_end = ends;
    }
}

fn range(ends: &[u32], row: u32) -> Range<usize> {
    ends[row as usize] as usize..ends[row as usize + 1] as usize
}
