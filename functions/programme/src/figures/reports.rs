//! The public figures of a quarter: made once, after it has ended, and never changed.
//!
//! There is one a quarter and no other, so that nobody can choose the moments between which two of them are subtracted. What is
//! kept is the very file that people download; its checksum shows that it is still the same.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::publishing::{Counts, Told};
use super::quarters::Quarter;
use super::tally::Tally;
use super::{PUBLIC, all};
use crate::change::{Change, Record};
use crate::choices::Choice;

/// The figures of a quarter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Report {
    /// Up to its end.
    pub quarter: Quarter,
    /// When they were frozen.
    pub frozen_on: Date,
    /// What is told.
    pub told: Told,
    /// The file that is downloaded.
    pub file: String,
}

/// The quarter whose figures can be frozen now, if they were not yet: the last one that is over. A day passes after its end, so
/// that nothing that was under way is missed.
pub fn due(now: Timestamp) -> Option<Quarter> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let this = Quarter::of(now);
    let first_day = this.before().last_day().tomorrow().ok()?;
    (today > first_day).then(|| this.before())
}

/// Freezes the figures of a quarter; nothing where nothing was ever counted. That there is no other is for the commit to see.
pub fn freeze(quarter: Quarter, counted: &[(Tally, i64)], today: Date) -> Option<(Report, Change)> {
    let counts = Counts::up_to(quarter, counted);
    if counts.is_empty() {
        return None;
    }
    let told = counts.told(PUBLIC);
    let report = Report {
        quarter,
        frozen_on: today,
        file: file(quarter, today, &told),
        told,
    };
    let change = Change::default().create(Record::Figures(Box::new(report.clone())));
    Some((report, change))
}

/// The file: for spreadsheets in the Netherlands (a mark of UTF-8, semicolons), in words that do not depend on a language. Every
/// cell begins with a letter or a digit, so that none is taken for a formula.
fn file(quarter: Quarter, frozen_on: Date, told: &Told) -> String {
    let mut file = String::from("\u{feff}until;frozen_on;province;figure;defined_on;at_least\r\n");
    let mut line = |province: &str, figure: super::Figure, at_least: u64| {
        let (id, defined_on) = (figure.id(), figure.defined_on());
        let written = write!(
            file,
            "{quarter};{frozen_on};{province};{id};{defined_on};{at_least}\r\n"
        );
        // Writing to a text does not fail.
        written.unwrap_or_default();
    };
    for figure in all() {
        for row in &told.rows {
            line(row.province.id(), figure, told.of(row.province, figure));
        }
        line("all", figure, told.total(figure));
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Figure;
    use crate::figures::tally::Of;
    use crate::ids::GroupId;
    use crate::provinces::Province;
    use jiff::civil::date;
    use uuid::Uuid;

    fn counted() -> Vec<(Tally, i64)> {
        let tally = |of| Tally {
            quarter: "2026Q3".parse().unwrap(),
            group: GroupId(Uuid::nil()),
            of,
        };
        vec![
            (tally(Of::Group(Province::ZuidHolland)), 1),
            (tally(Of::Figure(Figure::Joined)), 38),
        ]
    }

    #[test]
    fn a_quarter_is_due_from_the_second_day_after_it() {
        for (now, quarter) in [
            ("2026-10-01T23:59:59Z", None),
            ("2026-10-02T00:00:00Z", Some("2026Q3")),
            ("2026-12-31T23:00:00Z", Some("2026Q3")),
            ("2027-01-02T00:10:00Z", Some("2026Q4")),
        ] {
            let expected = quarter.map(|quarter| quarter.parse().unwrap());
            assert_eq!(due(now.parse().unwrap()), expected, "{now}");
        }
    }

    #[test]
    fn the_file_says_what_is_told_and_no_more() {
        let quarter = "2026Q3".parse().unwrap();
        let (report, _change) = freeze(quarter, &counted(), date(2026, 10, 2)).unwrap();
        assert!(report.file.starts_with("\u{feff}until;"));
        assert!(
            report
                .file
                .contains("2026Q3;2026-10-02;zuid_holland;joined;2026-11-25;30\r\n")
        );
        assert!(report.file.contains(";all;joined;2026-11-25;30\r\n"));
        assert!(
            report.file.contains(";drenthe;joined;"),
            "empty provinces are told of too"
        );
        assert!(!report.file.contains("38"));
        assert_eq!(report.file.lines().count(), 1 + 14 * all().count());
    }

    #[test]
    fn no_cell_is_a_formula() {
        let quarter = "2026Q3".parse().unwrap();
        let (report, _change) = freeze(quarter, &counted(), date(2026, 10, 2)).unwrap();
        let mut cells = report
            .file
            .trim_start_matches('\u{feff}')
            .lines()
            .flat_map(|line| line.split(';'));
        assert!(cells.all(|cell| cell.starts_with(|sign: char| sign.is_ascii_alphanumeric())));
    }

    #[test]
    fn where_nothing_was_counted_nothing_is_frozen() {
        assert_eq!(freeze("2026Q3".parse().unwrap(), &[], date(2026, 10, 2)), None);
        let later = counted();
        assert_eq!(freeze("2026Q2".parse().unwrap(), &later, date(2026, 7, 2)), None);
    }
}
