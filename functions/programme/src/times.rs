//! The clock where the programme lives: days and times are agreed on it, also across the change to summer time.
//!
//! The rules of the zone are compiled in, so that a machine without a zone database tells the same time as any other.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// Its name.
pub const ZONE_NAME: &str = "Europe/Amsterdam";

/// The clock where the programme lives.
pub fn zone() -> TimeZone {
    jiff::tz::get!("Europe/Amsterdam")
}

/// The date of a moment there.
pub fn date_of(moment: Timestamp) -> Date {
    moment.to_zoned(zone()).date()
}

/// The time on the clock there.
pub fn time_of(moment: Timestamp) -> Time {
    moment.to_zoned(zone()).time()
}

/// The moment at which the clock there shows this. What it skips in March is an hour later, and what it shows twice in October
/// is the first of the two.
pub fn moment(on: Date, at: Time) -> Timestamp {
    let shown = zone().to_ambiguous_timestamp(on.to_datetime(at));
    // Only years that no calendar has are out of range.
    shown.compatible().unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn the_clock_is_right_across_summer_time() {
        for (on, at, utc) in [
            (date(2026, 10, 24), time(10, 0, 0, 0), "2026-10-24T08:00:00Z"),
            (date(2026, 10, 26), time(10, 0, 0, 0), "2026-10-26T09:00:00Z"),
            (date(2027, 3, 27), time(10, 0, 0, 0), "2027-03-27T09:00:00Z"),
            (date(2027, 3, 29), time(10, 0, 0, 0), "2027-03-29T08:00:00Z"),
            (date(2027, 3, 28), time(2, 30, 0, 0), "2027-03-28T01:30:00Z"),
            (date(2026, 10, 25), time(2, 30, 0, 0), "2026-10-25T00:30:00Z"),
        ] {
            let moment = moment(on, at);
            assert_eq!(moment, utc.parse().unwrap(), "{on} {at}");
            assert_eq!(date_of(moment), on);
        }
    }

    /// The control: a clock that stays on winter time would be an hour off in October.
    #[test]
    fn a_clock_without_summer_time_would_be_noticed() {
        let winter = jiff::tz::offset(1)
            .to_timestamp(date(2026, 10, 24).at(10, 0, 0, 0))
            .unwrap();
        assert_ne!(moment(date(2026, 10, 24), time(10, 0, 0, 0)), winter);
    }
}
