//! The reference somebody can read out on the phone: `BU-2026-0042`.
//!
//! The number is drawn, not counted: counting would make every request of a year wait for the same row, and would tell each
//! asker how many others there were. That no two requests share one is for the commit to check, with a [`crate::change::Claim`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A reference of one year.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference {
    year: i16,
    number: u32,
}

/// The text is not a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a reference looks like BU-2026-0042")]
pub struct NotAReference;

impl Reference {
    /// Draws a reference from `chance` (any random number). Each further `attempt` widens the range tenfold, so that a crowded
    /// year gets longer numbers instead of an endless search: 0000–9999 first, then 00000–99999, …
    pub fn draw(year: i16, chance: u32, attempt: u32) -> Self {
        let range = 10_000_u32.saturating_mul(10_u32.saturating_pow(attempt.min(5)));
        Self {
            year,
            number: chance % range,
        }
    }

    /// The year it belongs to.
    pub fn year(self) -> i16 {
        self.year
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BU-{}-{:04}", self.year, self.number)
    }
}

impl FromStr for Reference {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let mut parts = text.trim().splitn(3, '-');
        let (Some(mark), Some(year), Some(number)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NotAReference);
        };
        let digits = |part: &str| part.len() >= 4 && part.bytes().all(|b| b.is_ascii_digit());
        if !mark.eq_ignore_ascii_case("BU") || !digits(year) || !digits(number) {
            return Err(NotAReference);
        }
        match (year.parse(), number.parse()) {
            (Ok(year), Ok(number)) => Ok(Self { year, number }),
            _ => Err(NotAReference),
        }
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

impl TryFrom<String> for Reference {
    type Error = NotAReference;

    fn try_from(text: String) -> Result<Self, NotAReference> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for (chance, attempt, text) in [
            (42, 0, "BU-2026-0042"),
            (10_042, 0, "BU-2026-0042"),
            (10_042, 1, "BU-2026-10042"),
        ] {
            let reference = Reference::draw(2026, chance, attempt);
            assert_eq!(reference.to_string(), text);
            assert_eq!(text.parse(), Ok(reference));
        }
    }

    #[test]
    fn refuses_what_is_none() {
        for text in [
            "",
            "BU",
            "BU-2026",
            "BU-2026-",
            "BU-2026-42",
            "XX-2026-0042",
            "BU-26-0042",
            "BU-2026-00x2",
            "BU-2026-99999999999",
        ] {
            assert_eq!(text.parse::<Reference>(), Err(NotAReference), "{text}");
        }
        assert_eq!(
            " bu-2026-0042 ".parse(),
            Ok(Reference::draw(2026, 42, 0)),
            "as people type it"
        );
    }
}
