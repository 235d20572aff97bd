//! What may follow what: the one place that says how a request for a workshop becomes a run, and how it ends.
//!
//! Each decision takes the request as it was read and gives one change: the request, a line of history and the letters.

use jiff::Timestamp;

use super::meetings::{beginning, called_off, moved};
use super::{Details, Following, Offer, Run, Slot};
use crate::change::{Change, Saved};
use crate::events::{Event, Letter, News};
use crate::history::{Doer, What};
use crate::ids::{EventId, PersonId};
use crate::personal::Personal;
use crate::requests::{self, Happening, Refusal, Request, State};
use crate::seasons::{self, Room, Season};

/// What a decision comes to: where the request stands then, and what is written down and told of it.
struct Step {
    state: State,
    happening: Happening,
    what: What,
    news: News,
    words: Option<Personal<String>>,
}

/// Whoever decides, and the letter it makes.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// Who, when.
    pub doer: Doer,
    /// A new id for the letter.
    pub letter: EventId,
}

/// Dates are put on offer. Where they lie in a season, the whole group takes its places in it.
pub fn offer(
    request: &Saved<Request>,
    offer: Offer,
    season: Option<&Season>,
    by: By,
) -> Result<Change, Refusal> {
    let mut run = run_in(request, &[State::Received, State::Offered], by)?;
    run.offer = Some(offer);
    run.wish = None;
    let (room, counts) = requests::room_in(&request.value, season);
    let step = Step {
        state: State::Offered,
        happening: Happening::Offered,
        what: What::DatesOffered,
        news: News::Offered,
        words: None,
    };
    let mut change = written(request, (run, room), step, by);
    change.counts.extend(counts);
    Ok(change)
}

/// The contact picks one of the dates on offer: the meetings are made.
pub fn pick(request: &Saved<Request>, slot: Slot, by: By) -> Result<Change, Refusal> {
    let mut run = run_in(request, &[State::Offered], by)?;
    let offer = run.offer.as_ref().filter(|offer| offer.slots.contains(&slot));
    let offer = offer.ok_or(Refusal::NotOnOffer)?;
    if slot.begins() <= by.doer.now {
        return Err(Refusal::NotOnOffer);
    }
    run.meetings = beginning(slot, offer);
    let step = Step {
        state: State::Picked,
        happening: Happening::Picked,
        what: What::DatePicked,
        news: News::Picked,
        words: None,
    };
    Ok(written(request, (run, request.value.room), step, by))
}

/// The contact asks for other dates: none of those on offer fits, or one that stands must be moved.
pub fn wish(request: &Saved<Request>, words: Personal<String>, by: By) -> Result<Change, Refusal> {
    let mut run = run_in(request, &[State::Offered, State::Picked, State::Planned], by)?;
    run.wish = Some(words.clone());
    let step = if request.value.state == State::Offered {
        run.offer = None;
        Step {
            state: State::Received,
            happening: Happening::NoneFits,
            what: What::NoDateFits,
            news: News::NoneFits,
            words: Some(words),
        }
    } else {
        Step {
            state: request.value.state,
            happening: Happening::MoveAsked,
            what: What::MoveAsked,
            news: News::MoveAsked,
            words: Some(words),
        }
    };
    Ok(written(request, (run, request.value.room), step, by))
}

/// The contact says who is there, and where.
pub fn give_details(request: &Saved<Request>, details: Details, by: By) -> Result<Change, Refusal> {
    let mut run = run_in(request, &[State::Picked, State::Planned], by)?;
    run.details = Some(details);
    let step = Step {
        state: State::Planned,
        happening: Happening::DetailsGiven,
        what: What::DetailsGiven,
        news: News::Ready,
        words: None,
    };
    Ok(written(request, (run, request.value.room), step, by))
}

/// A meeting is at another time, and those after it too where they move along. It answers what the contact asked for.
pub fn move_meeting(
    request: &Saved<Request>,
    (number, to, following): (u8, Slot, Following),
    by: By,
) -> Result<Change, Refusal> {
    let mut run = run_in(request, &[State::Picked, State::Planned], by)?;
    let after = moved(&run.meetings, number, to, following);
    if run.meeting(number).is_none() || after == run.meetings {
        return Err(Refusal::NotOnOffer);
    }
    run.meetings = after;
    run.wish = None;
    let step = Step {
        state: request.value.state,
        happening: Happening::Moved,
        what: What::MeetingMoved,
        news: News::Moved,
        words: None,
    };
    Ok(written(request, (run, request.value.room), step, by))
}

/// The programme calls it off, and says why. The same answers may be sent again.
pub fn call_off(request: &Saved<Request>, words: Personal<String>, by: By) -> Result<Change, Refusal> {
    let open = [
        State::Received,
        State::Waiting,
        State::Offered,
        State::Picked,
        State::Planned,
    ];
    let mut run = run_in(request, &open, by)?;
    run.meetings = called_off(&run.meetings);
    run.wish = None;
    run.why = Some(words.clone());
    let step = Step {
        state: State::CalledOff,
        happening: Happening::CalledOff,
        what: What::CalledOff,
        news: News::Over,
        words: Some(words),
    };
    let mut change = written(request, (run, None), step, by);
    change.counts.extend(requests::room_given_back(&request.value));
    Ok(requests::released(&request.value).and(change))
}

/// There is no room for the whole group: it waits in this season.
pub fn wait(request: &Saved<Request>, season: &Season, by: By) -> Result<Change, Refusal> {
    let mut run = run_in(request, &[State::Received, State::Offered], by)?;
    run.offer = None;
    let step = Step {
        state: State::Waiting,
        happening: Happening::Waits,
        what: What::Waits,
        news: News::Waits,
        words: None,
    };
    let mut change = written(request, (run, Some(Room::Waits(season.id))), step, by);
    change.counts.extend(requests::room_given_back(&request.value));
    Ok(change)
}

/// There is room for the whole group now: all its places at once, or the change is refused.
pub fn let_in(request: &Saved<Request>, season: &Season, by: By) -> Result<Change, Refusal> {
    let run = run_in(request, &[State::Waiting], by)?;
    let places = request.value.group_size().ok_or(Refusal::OtherForm)?;
    let room = Room::Held {
        season: season.id,
        places,
    };
    let step = Step {
        state: State::Received,
        happening: Happening::HasRoom,
        what: What::HasRoom,
        news: News::HasRoom,
        words: None,
    };
    let change = written(request, (run, Some(room)), step, by);
    Ok(change.count(seasons::take(season, i64::from(places))))
}

/// Somebody leads the workshop, or no longer does. Nobody hears of it by mail: they are asked by whoever does it.
pub fn set_trainer(
    request: &Saved<Request>,
    (trainer, leads): (PersonId, bool),
    doer: Doer,
) -> Result<Change, Refusal> {
    let mut run = request.value.run_or_new(doer.now)?;
    run.trainers.retain(|other| *other != trainer);
    if leads {
        run.trainers.push(trainer);
    }
    let after = Request {
        run: Some(Box::new(run)),
        ..requests::going_on(&request.value)?.clone()
    };
    Ok(requests::looked_at(request, after, What::RunTrainers, doer))
}

/// The run of a request that stands in one of these states.
fn run_in(request: &Saved<Request>, states: &[State], by: By) -> Result<Run, Refusal> {
    let value = requests::going_on(&request.value)?;
    if states.contains(&value.state) {
        value.run_or_new(by.doer.now)
    } else {
        Err(Refusal::NotNow)
    }
}

fn written(request: &Saved<Request>, (run, room): (Run, Option<Room>), step: Step, by: By) -> Change {
    let Doer { now, .. } = by.doer;
    let mut after = request.value.clone();
    let before = request.value.run.as_ref().map(|run| &run.meetings);
    let changed_at = changed_at(&run, before, now);
    after.run = Some(Box::new(Run { changed_at, ..run }));
    after.room = room;
    after.state = step.state;
    after.history.push((now, step.happening));
    let id = after.id;
    requests::looked_at_and_said(request, after, (step.what, step.words), by.doer).tell(Event {
        id: by.letter,
        at: now,
        letter: Letter::RunNews {
            request: id,
            news: step.news,
        },
    })
}

/// When anything of the meetings changed last.
fn changed_at(run: &Run, before: Option<&Vec<super::Meeting>>, now: Timestamp) -> Timestamp {
    if before.is_some_and(|before| *before == run.meetings) {
        run.changed_at
    } else {
        now
    }
}

/// The meetings of a run that its asker took back: calendars must hear of it.
pub(crate) fn taken_back(run: Run, now: Timestamp) -> Run {
    Run {
        meetings: called_off(&run.meetings),
        wish: None,
        changed_at: now,
        ..run
    }
}
