//! What earlier groups came to, as figures: two quarters of them, so that there is something to read, to compare and to download.
//!
//! Only counts are made up. There is nobody behind them, as there is nobody behind the counts of groups that have ended.

use functions::App;
use functions::figures::freeze_if_due;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use programme::change::Change;
use programme::figures::Figure;
use programme::figures::quarters::Quarter;
use programme::figures::tally::{Of, Tallied, Tally};
use programme::ids::GroupId;
use programme::provinces::Province;
use store::Committed;

use super::NotFilled;

/// Where there were groups, and how many people joined each: in the quarter before the last one, and in the last one.
const GROUPS: [&[(Province, i64)]; 2] = [
    &[
        (Province::ZuidHolland, 38),
        (Province::NoordHolland, 31),
        (Province::Utrecht, 24),
    ],
    &[
        (Province::ZuidHolland, 40),
        (Province::ZuidHolland, 27),
        (Province::NoordBrabant, 33),
        (Province::Gelderland, 22),
        (Province::Groningen, 8),
    ],
];

/// What a hundred people who joined came to.
const OF_A_HUNDRED: [(Figure, i64); 13] = [
    (Figure::Joined, 100),
    (Figure::Asked, 82),
    (Figure::Met, 56),
    (Figure::Worst, 18),
    (Figure::WorstHelped, 15),
    (Figure::Direct, 49),
    (Figure::Introduced, 31),
    (Figure::NeedsMet, 74),
    (Figure::WithinMonth, 67),
    (Figure::WithinWeek, 40),
    (Figure::Mapped, 95),
    (Figure::ContactsBefore, 610),
    (Figure::ContactsAfter, 930),
];

/// What the meetings of a group last together.
const HOURS: i64 = 6;

/// Counts them, and freezes each quarter when it is over.
pub(super) async fn tell(app: &App, now: Timestamp) -> Result<(), NotFilled> {
    let last = Quarter::of(now).before();
    for (quarter, groups) in [last.before(), last].into_iter().zip(GROUPS) {
        for (province, joined) in groups {
            let group = GroupId(app.ids.id());
            let counted = of_a_group(quarter, group, *province, *joined);
            if app.store.commit(counted).await? != Committed::Done {
                return Err(NotFilled::Missing("the figures of earlier groups"));
            }
        }
        freeze_if_due(app, two_days_after(quarter).min(now)).await?;
    }
    Ok(())
}

fn of_a_group(quarter: Quarter, group: GroupId, province: Province, joined: i64) -> Change {
    let figures = OF_A_HUNDRED.map(|(figure, share)| (Of::Figure(figure), joined * share / 100));
    let of_all = [(Of::Group(province), 1), (Of::Figure(Figure::Hours), HOURS)];
    let counts = of_all.into_iter().chain(figures);
    let tallies = counts.map(|(of, add)| Tallied {
        tally: Tally { quarter, group, of },
        add,
        once: None,
    });
    Change {
        tallies: tallies.collect(),
        ..Change::default()
    }
}

/// A day passes before the figures of a quarter are frozen.
fn two_days_after(quarter: Quarter) -> Timestamp {
    let day = quarter.last_day().saturating_add(jiff::Span::new().days(2));
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
    noon.map_or(Timestamp::MAX, |noon| noon.timestamp())
}
