//! How often a partner's forms were used, month by month; what is small is not told.

use programme::choices::Choice;
use programme::partners::{COUNTS_FROM, Embeddable, Milestone, Month, Partner};
use serde::Serialize;

use super::snippets::title;
use crate::web::answer::Sorry;
use crate::web::visit::Visit;

/// So many months are shown, this one included.
const MONTHS: i16 = 6;

/// The uses of one form in one month.
#[derive(Serialize)]
pub(super) struct Uses {
    form: String,
    /// `2026-09`.
    month: String,
    /// Shown, started, sent; nothing where it is too little to tell.
    counts: Vec<Option<i64>>,
}

/// What the partner sees, the last month first.
pub(super) async fn uses(visit: &Visit, partner: &Partner) -> Result<Vec<Uses>, Sorry> {
    let since = earlier(Month::of(visit.today()), MONTHS - 1);
    let all = visit.app.store.uses(partner.id, since).await?;
    let mut months: Vec<Month> = all.iter().map(|uses| uses.month).collect();
    months.sort_unstable();
    months.dedup();
    let mut rows = Vec::new();
    for month in months.into_iter().rev() {
        for form in Embeddable::ALL {
            let here: Vec<_> = all
                .iter()
                .filter(|uses| uses.month == month && uses.form == *form)
                .collect();
            if here.is_empty() {
                continue;
            }
            let count = |milestone: &Milestone| {
                let found = here.iter().find(|uses| uses.milestone == *milestone);
                found.map(|uses| uses.count).filter(|count| *count >= COUNTS_FROM)
            };
            rows.push(Uses {
                form: title(visit, *form),
                month: format!("{:04}-{:02}", month.year, month.month),
                counts: Milestone::ALL.iter().map(count).collect(),
            });
        }
    }
    Ok(rows)
}

/// So many months earlier.
fn earlier(Month { year, month }: Month, months: i16) -> Month {
    let all = i32::from(year) * 12 + i32::from(month) - 1 - i32::from(months);
    let (year, month) = (all.div_euclid(12), all.rem_euclid(12) + 1);
    Month {
        year: i16::try_from(year).unwrap_or_default(),
        month: i8::try_from(month).unwrap_or(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_go_back_over_the_turn_of_the_year() {
        let of = |year, month| Month { year, month };
        assert_eq!(earlier(of(2026, 9), 5), of(2026, 4));
        assert_eq!(earlier(of(2026, 1), 1), of(2025, 12));
        assert_eq!(earlier(of(2026, 3), 5), of(2025, 10));
    }
}
