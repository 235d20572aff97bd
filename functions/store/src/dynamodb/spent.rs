//! What was asked of DynamoDB: how often, and how many units of reading and writing that cost.
//!
//! A read unit is 4 KB read as it is now, a write unit 1 KB; in a transaction each counts twice.

use std::sync::atomic::{AtomicU64, Ordering};

use aws_sdk_dynamodb::types::ConsumedCapacity;

/// What was asked so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spent {
    /// Requests that were answered.
    pub requests: u64,
    /// Read units.
    pub reads: f64,
    /// Write units.
    pub writes: f64,
}

/// Counts along.
#[derive(Debug, Default)]
pub(super) struct Spending {
    requests: AtomicU64,
    /// In tenths: an eventual read of a small row is half a unit.
    reads: AtomicU64,
    writes: AtomicU64,
}

impl Spending {
    /// One request was answered.
    pub(super) fn add(&self, consumed: Option<&ConsumedCapacity>) {
        self.add_all(consumed.map_or(&[], std::slice::from_ref));
    }

    /// One request was answered that concerned more than one table.
    pub(super) fn add_all(&self, consumed: &[ConsumedCapacity]) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        for consumed in consumed {
            let all = consumed.capacity_units();
            let writes = consumed.write_capacity_units().unwrap_or_default();
            let reads = consumed.read_capacity_units();
            // What does not say which of the two it was is a read: transactions say.
            let reads = reads.unwrap_or_else(|| all.unwrap_or_default() - writes);
            self.reads.fetch_add(tenths(reads), Ordering::Relaxed);
            self.writes.fetch_add(tenths(writes), Ordering::Relaxed);
        }
    }

    /// The sum.
    pub(super) fn so_far(&self) -> Spent {
        Spent {
            requests: self.requests.load(Ordering::Relaxed),
            reads: units(&self.reads),
            writes: units(&self.writes),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a request costs between none and some thousand units"
)]
fn tenths(units: f64) -> u64 {
    (units * 10.0).round().max(0.0) as u64
}

#[expect(clippy::cast_precision_loss, reason = "sums stay far below 2^52")]
fn units(tenths: &AtomicU64) -> f64 {
    tenths.load(Ordering::Relaxed) as f64 / 10.0
}

impl std::ops::Sub for Spent {
    type Output = Self;

    fn sub(self, before: Self) -> Self {
        Self {
            requests: self.requests - before.requests,
            reads: self.reads - before.reads,
            writes: self.writes - before.writes,
        }
    }
}
