//! A clock that a test sets from outside, in a file: so a process of its own lives at the same moment as the test.

use std::path::PathBuf;

use jiff::Timestamp;

use super::Clock;

/// The time that stands in a file; that of the machine, when nothing stands there.
#[derive(Clone, Debug)]
pub struct ClockInAFile(pub PathBuf);

impl Clock for ClockInAFile {
    #[expect(clippy::disallowed_methods, reason = "tests set this clock in a file")]
    fn now(&self) -> Timestamp {
        let written = std::fs::read_to_string(&self.0).ok();
        let set = written.and_then(|text| text.trim().parse().ok());
        set.unwrap_or_else(|| super::SystemClock.now())
    }
}
