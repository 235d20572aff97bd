//! What the desk says of a request: from a robot or not, taken care of, answered; and since when it waits.

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::{Happening, Refusal, Request, State, looked_at, next};
use crate::change::{Change, Saved};
use crate::events::{Event, Letter};
use crate::history::{Deed, Doer, TAKE_BACK, What};
use crate::ids::{EventId, PersonId};
use crate::programmes::ProgrammeId;

/// So long a request that was thrown away is kept, in case it did not come from a robot.
pub const THROWN_AWAY_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// It did not come from a robot: it is on the pile from now on, and the asker gets the copy that was held, a moment later.
pub fn release(request: &Saved<Request>, letter: EventId, doer: Doer) -> Result<Change, Refusal> {
    let released = judged(request, (State::Received, Happening::Released), doer.now)?;
    let id = released.id;
    Ok(looked_at(request, released, What::Released, doer).tell(Event {
        id: letter,
        at: doer.now + TAKE_BACK,
        letter: Letter::RequestCopy { request: id },
    }))
}

/// It came from a robot. Nobody hears of it.
pub fn throw_away(request: &Saved<Request>, doer: Doer) -> Result<Change, Refusal> {
    let thrown = judged(request, (State::ThrownAway, Happening::ThrownAway), doer.now)?;
    Ok(looked_at(request, thrown, What::ThrownAway, doer))
}

/// What was said of it was a slip: it lies in the trap again. Too late once the asker had mail of it.
pub fn take_back(request: &Saved<Request>, doer: Doer) -> Result<Change, Refusal> {
    if !may_be_taken_back(&request.value, doer.now) {
        return Err(Refusal::TooLate);
    }
    let mut back = request.value.clone();
    back.history.pop();
    back.state = State::Quarantined;
    Ok(looked_at(request, back, What::TakenBack, doer))
}

/// “I take care of this”: others see it. Whoever took care of it before no longer does; nothing where it is so already.
pub fn pick_up(request: &Saved<Request>, doer: Doer) -> Option<Change> {
    (request.value.with != doer.by).then(|| handed(request, doer.by, (What::PickedUp, doer)))
}

/// They no longer take care of it.
pub fn put_down(request: &Saved<Request>, doer: Doer) -> Option<Change> {
    request
        .value
        .with
        .is_some()
        .then(|| handed(request, None, (What::PutDown, doer)))
}

/// It belongs to another programme, whose people take care of it from now on; nothing where it is there already, or dates are on offer.
pub fn hand_over(request: &Saved<Request>, programme: &ProgrammeId, doer: Doer) -> Option<Change> {
    if request.value.programme == *programme || !may_be_handed_over(&request.value) {
        return None;
    }
    let mut after = request.value.clone();
    after.programme = programme.clone();
    after.with = None;
    Some(looked_at(request, after, What::HandedOver, doer))
}

/// Whether it can still go to another programme.
pub fn may_be_handed_over(request: &Request) -> bool {
    request.state == State::Received && request.groups.is_empty()
}

/// So many working days after it was asked, an answer is overdue. Whoever asks was told that it takes three at the most.
pub const ANSWER_WITHIN: i32 = 2;

impl Request {
    /// Whether it waits for an answer.
    pub fn is_unanswered(&self) -> bool {
        self.state == State::Received && self.answered_at.is_none()
    }

    /// Since when it is as it is: asked, changed by its asker, or taken out of the trap.
    pub fn waits_since(&self) -> Timestamp {
        let mut history = self.history.iter().rev();
        let found = history
            .find(|(_, what)| matches!(what, Happening::Asked | Happening::Changed | Happening::Released));
        found.map_or(Timestamp::UNIX_EPOCH, |(at, _)| *at)
    }

    /// Whether its answer is overdue today, where `since` is the day since which it waits.
    pub fn is_overdue(&self, since: Date, today: Date) -> bool {
        self.is_unanswered() && working_days(since, today) >= ANSWER_WITHIN
    }
}

/// How many working days come after this day, up to and with that one.
fn working_days(after: Date, until: Date) -> i32 {
    let is_working = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let days = after.series(1.day()).skip(1).take_while(|day| *day <= until);
    // More than a few are never asked for.
    days.filter(is_working).take(99).fold(0, |days, _| days + 1)
}

/// “I answered this”: it waits no longer. Nothing where it does not wait.
pub fn answered(request: &Saved<Request>, doer: Doer) -> Option<Change> {
    request.value.is_unanswered().then(|| {
        let after = Request {
            answered_at: Some(doer.now),
            ..request.value.clone()
        };
        looked_at(request, after, What::Answered, doer)
    })
}

/// That was a slip: it waits again, unless something else happened to it since.
pub fn not_answered(request: &Saved<Request>, deed: &Deed, doer: Doer) -> Option<Change> {
    let is_this_one = deed.what == What::Answered && request.value.answered_at == Some(deed.at);
    is_this_one.then(|| {
        let after = Request {
            answered_at: None,
            ..request.value.clone()
        };
        looked_at(request, after, What::TakenBack, doer)
    })
}

fn handed(request: &Saved<Request>, with: Option<PersonId>, (what, doer): (What, Doer)) -> Change {
    let after = Request {
        with,
        ..request.value.clone()
    };
    looked_at(request, after, what, doer)
}

/// Whether what was said of a request in the trap can still be taken back.
pub fn may_be_taken_back(request: &Request, now: Timestamp) -> bool {
    match request.history.last() {
        Some((at, Happening::Released)) => now < *at + TAKE_BACK,
        Some((_, Happening::ThrownAway)) => true,
        Some(_) | None => false,
    }
}

/// Whether the copy that was to leave at this time is wanted: not while it lies in the trap, and only once after it was released.
pub fn wants_copy(request: &Request, at: Timestamp) -> bool {
    let mut history = request.history.iter().rev();
    let released = history.find(|(_, what)| *what == Happening::Released);
    let soon = released.is_some_and(|(released, _)| at < *released + TAKE_BACK);
    !matches!(request.state, State::Quarantined | State::ThrownAway) && !soon
}

/// Whether a request was thrown away so long ago that nothing of it is kept.
pub fn is_to_be_erased(request: &Request, now: Timestamp) -> bool {
    match request.history.last() {
        Some((at, Happening::ThrownAway)) => now.duration_since(*at) >= THROWN_AWAY_FOR,
        _ => false,
    }
}

fn judged(
    request: &Saved<Request>,
    (state, happening): (State, Happening),
    now: Timestamp,
) -> Result<Request, Refusal> {
    if request.value.state != State::Quarantined {
        return Err(Refusal::NotInTrap);
    }
    Ok(Request {
        state,
        ..next(request, happening, now)?
    })
}
