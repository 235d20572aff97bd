//! The clock of the demo's past: what is told as “two weeks ago” happens two weeks ago.

use std::sync::{Mutex, PoisonError};

use functions::app::Clock;
use jiff::Timestamp;

/// A clock that its owner sets.
pub(super) struct SetBack(Mutex<Timestamp>);

impl SetBack {
    /// A clock that stands at this moment.
    pub(super) fn to(moment: Timestamp) -> Self {
        Self(Mutex::new(moment))
    }

    /// It is another moment now.
    pub(super) fn set(&self, moment: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }
}

impl Clock for SetBack {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
