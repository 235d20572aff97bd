//! What is due by the clock: a meeting is near, or the last one is over. Each is written down in the change that tells it, so that
//! it is told once however often anybody looks.

use jiff::civil::time;
use jiff::{Timestamp, ToSpan};

use super::{Ahead, Meeting, Run};
use crate::change::{Change, Saved};
use crate::events::{Event, Letter};
use crate::figures::tally;
use crate::history::{Doer, What};
use crate::ids::EventId;
use crate::requests::{self, Happening, Request, State};
use crate::times;

impl Ahead {
    /// How many days before.
    fn days(self) -> i64 {
        match self {
            Self::Week => 7,
            Self::Day => 1,
        }
    }

    /// From when on a meeting is told of: nine in the morning of that day.
    fn from(self, meeting: &Meeting) -> Timestamp {
        let day = meeting.slot.on.saturating_sub(self.days().days());
        times::moment(day, time(9, 0, 0, 0))
    }
}

/// What is to be told of this meeting now, if anything. Whoever comes too late for the week before hears of it the day before.
fn due(meeting: &Meeting, now: Timestamp) -> Option<Ahead> {
    let is_on = |ahead: Ahead, until: Timestamp| ahead.from(meeting) <= now && now < until;
    let ahead = if is_on(Ahead::Day, meeting.slot.begins()) {
        Ahead::Day
    } else if is_on(Ahead::Week, Ahead::Day.from(meeting)) {
        Ahead::Week
    } else {
        return None;
    };
    (!meeting.told.contains(&ahead)).then_some(ahead)
}

/// The letters about meetings that are near, with a new id for each; nothing where none is.
pub fn remind(request: &Saved<Request>, mut id: impl FnMut() -> EventId, now: Timestamp) -> Option<Change> {
    let run = goes_on(&request.value)?;
    let mut told = run.clone();
    let mut letters = Vec::new();
    for meeting in &mut told.meetings {
        if let Some(ahead) = due(meeting, now) {
            meeting.told.push(ahead);
            letters.push((meeting.number, ahead));
        }
    }
    if letters.is_empty() {
        return None;
    }
    let after = Request {
        run: Some(Box::new(told)),
        ..request.value.clone()
    };
    let change = requests::written(request, after);
    Some(letters.into_iter().fold(change, |change, (meeting, ahead)| {
        change.tell(Event {
            id: id(),
            at: now,
            letter: Letter::RunReminder {
                request: request.value.id,
                meeting,
                ahead,
            },
        })
    }))
}

/// The last meeting is over, and with it the workshop. The same answers may be sent again.
pub fn finish(request: &Saved<Request>, doer: Doer) -> Option<Change> {
    let run = goes_on(&request.value)?;
    let over = run.meetings.iter().all(|meeting| meeting.slot.ends() <= doer.now);
    if run.meetings.is_empty() || !over {
        return None;
    }
    let mut after = request.value.clone();
    after.state = State::Finished;
    after.history.push((doer.now, Happening::Finished));
    let minutes: u32 = run
        .meetings
        .iter()
        .map(|meeting| u32::from(meeting.slot.minutes))
        .sum();
    let counted = after
        .groups
        .iter()
        .map(|group| tally::met_for(*group, minutes / 60, doer.now));
    let counted = counted.fold(requests::released(&after), Change::and);
    Some(counted.and(requests::looked_at(request, after, What::Finished, doer)))
}

/// The run of a request, while it has dates that stand.
fn goes_on(request: &Request) -> Option<&Run> {
    let stands = matches!(request.state, State::Picked | State::Planned);
    request.run.as_deref().filter(|_| stands)
}
