//! Why something that was filled in was not kept.

use forms::problem::Problem;
use store::StoreError;

use crate::web::answer::Sorry;

/// Why something that was filled in was not kept. The page that says so still has everything that was typed.
#[derive(Debug)]
pub enum NotKept {
    /// Something must be put right first.
    Problems(Vec<Problem>),
    /// Too many from one address.
    TooFast {
        /// Whole minutes until the next try, at least one.
        minutes: i64,
    },
    /// What it is about changed meanwhile; it stands above the questions as it is now.
    Changed,
    /// It cannot be done: what it is about changed or is gone, or the store cannot be reached just now.
    Sorry(Sorry),
}

impl From<Sorry> for NotKept {
    fn from(sorry: Sorry) -> Self {
        Self::Sorry(sorry)
    }
}

impl From<StoreError> for NotKept {
    fn from(error: StoreError) -> Self {
        Self::Sorry(error.into())
    }
}
