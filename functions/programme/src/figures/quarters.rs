//! Quarters of a year, in universal time.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// The first year in which anything is counted.
pub const FIRST_YEAR: i16 = 2026;

/// A quarter of a year: `2026Q4`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Quarter {
    year: i16,
    /// 1 to 4.
    number: i8,
}

/// A text is not a quarter.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a quarter: a year, Q and 1 to 4 are expected, as in 2026Q4")]
pub struct NotAQuarter;

impl Quarter {
    /// The quarter of a moment.
    pub fn of(moment: Timestamp) -> Self {
        let date = moment.to_zoned(TimeZone::UTC).date();
        Self {
            year: date.year(),
            number: (date.month() - 1) / 3 + 1,
        }
    }

    /// The one before.
    #[must_use]
    pub fn before(self) -> Self {
        match self.number {
            1 => Self {
                year: self.year - 1,
                number: 4,
            },
            number => Self {
                number: number - 1,
                ..self
            },
        }
    }

    /// Its year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Which one of the year: 1 to 4.
    pub fn number(self) -> i8 {
        self.number
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        Date::constant(self.year, self.number * 3, 1).last_of_month()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = NotAQuarter;

    fn from_str(text: &str) -> Result<Self, NotAQuarter> {
        let (year, number) = text.split_once('Q').ok_or(NotAQuarter)?;
        let digits =
            |part: &str, signs: usize| part.len() == signs && part.bytes().all(|sign| sign.is_ascii_digit());
        if !digits(year, 4) || !digits(number, 1) {
            return Err(NotAQuarter);
        }
        let quarter = Self {
            year: year.parse().map_err(|_not_a_year| NotAQuarter)?,
            number: number.parse().map_err(|_not_a_number| NotAQuarter)?,
        };
        (1..=4)
            .contains(&quarter.number)
            .then_some(quarter)
            .ok_or(NotAQuarter)
    }
}

impl TryFrom<String> for Quarter {
    type Error = NotAQuarter;

    fn try_from(text: String) -> Result<Self, NotAQuarter> {
        text.parse()
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> Self {
        quarter.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_has_its_quarter() {
        for (moment, quarter, last) in [
            ("2026-01-01T00:00:00Z", "2026Q1", "2026-03-31"),
            ("2026-06-30T23:59:59Z", "2026Q2", "2026-06-30"),
            ("2026-09-14T12:00:00Z", "2026Q3", "2026-09-30"),
            ("2026-12-31T23:59:59Z", "2026Q4", "2026-12-31"),
        ] {
            let of = Quarter::of(moment.parse().unwrap());
            assert_eq!(of, quarter.parse().unwrap());
            assert_eq!(of.to_string(), quarter);
            assert_eq!(of.last_day().to_string(), last);
        }
    }

    #[test]
    fn quarters_follow_one_another() {
        let first: Quarter = "2027Q1".parse().unwrap();
        assert_eq!(first.before().to_string(), "2026Q4");
        assert_eq!(first.before().before().to_string(), "2026Q3");
        assert!(first.before() < first);
    }

    #[test]
    fn what_is_no_quarter_is_refused() {
        for text in [
            "", "Q1", "2026", "2026Q0", "2026Q5", "2026q1", "+026Q1", "20260Q1", "2026Q1 ",
        ] {
            assert_eq!(text.parse::<Quarter>(), Err(NotAQuarter), "{text}");
        }
    }
}
