//! What waits at the desk, told once a day to whom it waits for; to nobody for whom nothing does.

use jiff::Timestamp;
use jiff::civil::Weekday;
use programme::ids::EventId;
use programme::matches::Stage;
use programme::policy::{Act, Of, staff_may};
use programme::posts::Standing;
use programme::requests::State;
use programme::staff::{Staff, tell_what_waits};
use programme::times;
use store::{Committed, StoreError};

use crate::app::App;

/// How much lies in each pile of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Piles {
    reports: usize,
    requests: usize,
    posts: usize,
    proposals: usize,
    agreed: usize,
    letters: usize,
}

impl Piles {
    /// What waits for this person now.
    pub(crate) async fn of(app: &App, staff: &Staff) -> Result<Self, StoreError> {
        let store = &app.store;
        let mut piles = Self::default();
        for state in [State::Received, State::Quarantined] {
            let requests = store.requests(state, None).await?.items.into_iter();
            let own =
                requests.filter(|request| staff_may(staff, Act::SeeRequests, request.value.to(staff.person)));
            piles.requests += own.count();
        }
        if staff_may(staff, Act::HandleLetters, Of::HOUSE) {
            piles.letters = store.parked_letters().await?.len();
        }
        let reports = store.open_reports().await?;
        let mut after = None;
        loop {
            let pile = store.groups(after).await?;
            for group in pile.items.iter().map(|saved| &saved.value) {
                let of = group.to(staff.person);
                if staff_may(staff, Act::HandleReport, of) {
                    piles.reports += reports
                        .iter()
                        .filter(|report| report.value.group == group.id)
                        .count();
                }
                if !group.goes_on() || !staff_may(staff, Act::LeadGroup, of) {
                    continue;
                }
                let Some(board) = store.board(group.id).await? else {
                    continue;
                };
                let held = board
                    .posts
                    .iter()
                    .filter(|post| matches!(post.value.standing, Standing::Held(_)));
                piles.posts += held.count();
                let stages = || board.matches.iter().map(|the_match| the_match.value.stage);
                piles.proposals += stages().filter(|stage| matches!(stage, Stage::Proposed)).count();
                piles.agreed += stages().filter(|stage| matches!(stage, Stage::Agreed(_))).count();
            }
            after = pile.next;
            if after.is_none() {
                return Ok(piles);
            }
        }
    }

    /// Whether nothing waits.
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Those in which something lies, by the end of the key of their words; what is most pressing first.
    pub(crate) fn not_empty(self) -> impl Iterator<Item = (&'static str, usize)> {
        let all = [
            ("reports", self.reports),
            ("requests", self.requests),
            ("posts", self.posts),
            ("proposals", self.proposals),
            ("agreed", self.agreed),
            ("letters", self.letters),
        ];
        all.into_iter().filter(|(_, n)| *n > 0)
    }
}

/// Tells everybody on the staff for whom something waits, on weekdays and once a day; gives how many.
pub async fn tell(app: &App, now: Timestamp) -> Result<usize, StoreError> {
    if matches!(times::date_of(now).weekday(), Weekday::Saturday | Weekday::Sunday) {
        return Ok(0);
    }
    let mut told = 0;
    for staff in app.store.all_staff().await?.into_iter().map(|saved| saved.value) {
        if !staff.works_here() || Piles::of(app, &staff).await?.is_empty() {
            continue;
        }
        let change = tell_what_waits(staff.person, EventId(app.ids.id()), now);
        // Who was told today is not told again: the count is full.
        told += usize::from(app.store.commit(change).await? == Committed::Done);
    }
    Ok(told)
}
