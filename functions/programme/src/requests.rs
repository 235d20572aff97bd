//! What somebody asks of the programme through a public form, and what may become of it.
//!
//! Every public form ends here: a form is one more variant of [`Asked`]; receiving it, changing it and taking it back are the
//! same for all. Pure: ids, times and digests come from the caller.

mod asked;
mod helping;
mod looking;
mod partnership;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Count, Counted, Digest, Record, Saved};
use crate::events::{Event, Letter, News};
use crate::history::{self, Doer, Subject, What};
use crate::ids::{EventId, GroupId, PartnerId, PersonId, RequestId};
use crate::languages::Lang;
use crate::personal::Personal;
use crate::policy::Of;
use crate::programmes::ProgrammeId;
use crate::references::Reference;
use crate::runs::{Run, planning};
use crate::seasons::{self, Room, Season};

pub use asked::{
    AgeBand, Asked, Asker, Email, Message, Phone, Place, SchoolLevel, SpokenLanguage, Start, Topic,
    WorkshopWish,
};
pub use helping::{Day, FoundVia, FreeTime, HelperRole, HoursInAll, PartOfDay, Willing, WorkField};
pub use looking::{
    ANSWER_WITHIN, THROWN_AWAY_FOR, answered, hand_over, is_to_be_erased, may_be_handed_over,
    may_be_taken_back, not_answered, pick_up, put_down, release, take_back, throw_away, wants_copy,
};
pub use partnership::{OrganisationKind, Partnership};

/// So many requests an hour from one network address: a whole class behind one address gets through, a robot does not.
pub const PER_ADDRESS_AND_HOUR: i64 = 60;

/// Where a request stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is with the coordinator.
    Received,
    /// There is no room for the whole group yet.
    Waiting,
    /// Dates are on offer: it is with the asker.
    Offered,
    /// A date was picked; who is there, and where, is still asked.
    Picked,
    /// Everything is known.
    Planned,
    /// The last meeting is over.
    Finished,
    /// The programme called it off.
    CalledOff,
    /// A field that people cannot see was filled in: a person looks before anything is mailed.
    Quarantined,
    /// It came from a robot: it is kept for a while, in case it did not.
    ThrownAway,
    /// The asker took it back.
    Withdrawn,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 10] = [
        Self::Received,
        Self::Waiting,
        Self::Offered,
        Self::Picked,
        Self::Planned,
        Self::Finished,
        Self::CalledOff,
        Self::Quarantined,
        Self::ThrownAway,
        Self::Withdrawn,
    ];

    /// Whether anything can still become of a request that stands here.
    pub fn goes_on(self) -> bool {
        match self {
            Self::Received
            | Self::Waiting
            | Self::Offered
            | Self::Picked
            | Self::Planned
            | Self::Quarantined => true,
            Self::Finished | Self::CalledOff | Self::ThrownAway | Self::Withdrawn => false,
        }
    }
}

/// Where requests lie: those in one state together, and those that were answered apart, so that whoever looks for what waits
/// reads nothing else, however many there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Somebody at the desk said that they answered it, and nothing more became of it.
    Answered,
    /// In this state; of what came in only what waits for an answer.
    #[serde(untagged)]
    In(State),
}

impl From<State> for Shelf {
    fn from(state: State) -> Self {
        Self::In(state)
    }
}

/// What happened to a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// It was asked.
    Asked,
    /// The asker changed the answers.
    Changed,
    /// Somebody looked at it: it is a real request after all.
    Released,
    /// Somebody looked at it: it came from a robot.
    ThrownAway,
    /// Dates were put on offer.
    Offered,
    /// The asker picked one.
    Picked,
    /// None of them fits.
    NoneFits,
    /// The asker said who is there, and where.
    DetailsGiven,
    /// The asker asked for another date.
    MoveAsked,
    /// A meeting was moved.
    Moved,
    /// There is no room for the whole group yet.
    Waits,
    /// There is room for the whole group now.
    HasRoom,
    /// The programme called it off.
    CalledOff,
    /// The last meeting is over.
    Finished,
    /// The asker took it back.
    Withdrawn,
}

/// A request and its history.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// What the asker reads out on the phone.
    pub reference: Reference,
    /// Whose sealing key closes the personal cells.
    pub person: PersonId,
    /// The language it was asked in; letters are written in it.
    pub lang: Lang,
    /// What was asked.
    pub asked: Asked,
    /// Where it stands.
    pub state: State,
    /// What happened, oldest first; never empty.
    pub history: Vec<(Timestamp, Happening)>,
    /// The name under which the same answers would be recognised.
    pub same: Digest,
    /// Who takes care of it, if somebody said so.
    #[serde(default)]
    pub with: Option<PersonId>,
    /// The partner on whose site it was asked, if it was.
    #[serde(default)]
    pub through: Option<PartnerId>,
    /// The programme it came to.
    #[serde(default)]
    pub programme: ProgrammeId,
    /// What becomes of it, where it asks for a workshop and somebody began to plan it.
    #[serde(default)]
    pub run: Option<Box<Run>>,
    /// The groups that were made of it.
    #[serde(default)]
    pub groups: Vec<GroupId>,
    /// The room its group has in a season, or waits for.
    #[serde(default)]
    pub room: Option<Room>,
    /// When somebody at the desk said that they answered it.
    #[serde(default)]
    pub answered_at: Option<Timestamp>,
}

impl Request {
    /// Where it lies.
    pub fn shelf(&self) -> Shelf {
        match (self.state, self.answered_at) {
            (State::Received, Some(_)) => Shelf::Answered,
            (state, _) => Shelf::In(state),
        }
    }

    /// How many young people it is for, if it asks for a workshop.
    pub fn group_size(&self) -> Option<u16> {
        match &self.asked {
            Asked::WorkshopRequest(wish) => Some(wish.group_size),
            _ => None,
        }
    }

    /// What it, and the workshop it asks for, is to somebody on the staff.
    pub fn to(&self, person: PersonId) -> Of<'_> {
        Of {
            programme: Some(&self.programme),
            leads: self.run.as_ref().is_some_and(|run| run.is_led_by(person)),
        }
    }

    /// What becomes of it so far; only a request for a workshop becomes a run.
    pub(crate) fn run_or_new(&self, now: Timestamp) -> Result<Run, Refusal> {
        self.group_size().ok_or(Refusal::OtherForm)?;
        Ok(self.run.as_deref().cloned().unwrap_or_else(|| Run::new(now)))
    }
}

/// What comes in with a form besides the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// A new id for the request.
    pub id: RequestId,
    /// A new id for the person.
    pub person: PersonId,
    /// New ids for the letters.
    pub events: [EventId; 2],
    /// A reference that is probably free.
    pub reference: Reference,
    /// The language of the page.
    pub lang: Lang,
    /// Now.
    pub now: Timestamp,
    /// The keyed digest of form and answers.
    pub same: Digest,
    /// A keyed digest of the network address, where there is one.
    pub address: Option<Digest>,
    /// Whether the field that people cannot see was filled in.
    pub trap: Trap,
    /// The partner on whose site it was asked, if it was.
    pub through: Option<PartnerId>,
    /// The programme it comes to.
    pub programme: ProgrammeId,
}

/// Whether the field that people cannot see was left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    /// As people leave it.
    Empty,
    /// As robots fill it.
    Sprung,
}

/// Why something cannot be done with a request. Each has a page that says what can be done instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It was taken back before.
    #[error("the request was withdrawn")]
    Withdrawn,
    /// Answers of one form cannot replace those of another.
    #[error("the answers belong to another form")]
    OtherForm,
    /// It was thrown away before.
    #[error("the request was thrown away")]
    ThrownAway,
    /// It is over: the last meeting was held, or it was called off.
    #[error("the request is over")]
    Over,
    /// Not in the state it is in now: somebody else was first.
    #[error("the request is in another state")]
    NotNow,
    /// What was chosen is not on offer, or its time has come.
    #[error("this is not on offer")]
    NotOnOffer,
    /// It does not wait for somebody to say whether it is real.
    #[error("the request is not in the trap")]
    NotInTrap,
    /// Too late: somebody outside has heard of it, or something else happened since.
    #[error("it cannot be taken back any longer")]
    TooLate,
}

/// Somebody asks.
pub fn ask(asked: Asked, arrival: Arrival) -> (Request, Change) {
    let Arrival {
        id,
        person,
        events: [copy, notice],
        reference,
        lang,
        now,
        same,
        address,
        trap,
        through,
        programme,
    } = arrival;
    let state = match trap {
        Trap::Empty => State::Received,
        Trap::Sprung => State::Quarantined,
    };
    let request = Request {
        id,
        reference,
        person,
        lang,
        asked,
        state,
        history: vec![(now, Happening::Asked)],
        same,
        with: None,
        through,
        programme,
        run: None,
        groups: Vec::new(),
        room: None,
        answered_at: None,
    };
    let mut change = Change {
        people: vec![person],
        claims: vec![
            (Claim::Reference(reference), id.into()),
            (Claim::SameAnswers(same), id.into()),
        ],
        ..Change::default()
    }
    .create(Record::Request(Box::new(request.clone())))
    .tell(Event {
        id: notice,
        at: now,
        letter: Letter::RequestNotice { request: id },
    });
    if state == State::Received {
        change = change.tell(Event {
            id: copy,
            at: now,
            letter: Letter::RequestCopy { request: id },
        });
    }
    if let Some(address) = address {
        change = change.count(from_address(address, now));
    }
    (request, change)
}

/// The asker changes the answers. Where the group has room in a season, it is counted anew: a larger group must fit as a whole.
pub fn change_answers(
    request: &Saved<Request>,
    asked: Asked,
    season: Option<&Season>,
    event: EventId,
    now: Timestamp,
) -> Result<(Request, Change), Refusal> {
    if request.value.asked.form() != asked.form() {
        return Err(Refusal::OtherForm);
    }
    let mut changed = Request {
        asked,
        // What it says now was not answered.
        answered_at: None,
        ..next(request, Happening::Changed, now)?
    };
    let mut counts = Vec::new();
    if let Some(Room::Held { .. }) = request.value.room {
        (changed.room, counts) = room_in(&changed, season);
    }
    let letter = Letter::ChangeNotice { request: changed.id };
    let change = Change {
        counts,
        ..Change::default()
    }
    .update(Record::Request(Box::new(changed.clone())), request.version)
    .tell(Event {
        id: event,
        at: now,
        letter,
    });
    Ok((changed, change))
}

/// The asker takes the request back, whatever became of it so far. The same answers may be sent again afterwards.
pub fn withdraw(
    request: &Saved<Request>,
    [notice, told]: [EventId; 2],
    doer: Doer,
) -> Result<(Request, Change), Refusal> {
    let now = doer.now;
    let before = next(request, Happening::Withdrawn, now)?;
    let id = before.id;
    let had_dates = before.run.as_ref().is_some_and(|run| !run.meetings.is_empty());
    let withdrawn = Request {
        state: State::Withdrawn,
        run: before.run.map(|run| Box::new(planning::taken_back(*run, now))),
        room: None,
        ..before
    };
    let mut change = released(&withdrawn)
        .and(looked_at(request, withdrawn.clone(), What::Withdrawn, doer))
        .tell(Event {
            id: notice,
            at: now,
            letter: Letter::WithdrawalNotice { request: id },
        });
    change.counts.extend(room_given_back(&request.value));
    if had_dates {
        change = change.tell(Event {
            id: told,
            at: now,
            letter: Letter::RunNews {
                request: id,
                news: News::Over,
            },
        });
    }
    Ok((withdrawn, change))
}

/// The room this request has in a season, all its places counted at once, and what it had before given back.
pub(crate) fn room_in(request: &Request, season: Option<&Season>) -> (Option<Room>, Vec<Count>) {
    let Some((season, places)) = season.zip(request.group_size()) else {
        return (None, room_given_back(request).into_iter().collect());
    };
    let room = Some(Room::Held {
        season: season.id,
        places,
    });
    let counts = match request.room {
        Some(Room::Held {
            season: same,
            places: had,
        }) if same == season.id => {
            // Nothing is asked of a season that a group takes no more of.
            let more = i64::from(places) - i64::from(had);
            (more != 0)
                .then(|| seasons::take(season, more))
                .into_iter()
                .collect()
        }
        _ => {
            let taken = seasons::take(season, places.into());
            room_given_back(request).into_iter().chain([taken]).collect()
        }
    };
    (room, counts)
}

/// The room it has, given back.
pub(crate) fn room_given_back(request: &Request) -> Option<Count> {
    match request.room? {
        Room::Held { season, places } => Some(seasons::give_back(season, places)),
        Room::Waits(_) => None,
    }
}

/// The same answers may be sent again.
pub(crate) fn released(request: &Request) -> Change {
    Change {
        releases: vec![(Claim::SameAnswers(request.same), request.id.into())],
        ..Change::default()
    }
}

pub(crate) fn looked_at(before: &Saved<Request>, after: Request, what: What, doer: Doer) -> Change {
    looked_at_and_said(before, after, (what, None), doer)
}

/// The same, with words.
pub(crate) fn looked_at_and_said(
    before: &Saved<Request>,
    after: Request,
    (what, words): (What, Option<Personal<String>>),
    doer: Doer,
) -> Change {
    let subject = Subject {
        place: history::Place::Request(after.id),
        about: history::About::Itself,
        person: after.person,
    };
    doer.said(what, subject, words).and(written(before, after))
}

/// A group is made of it. The change that makes the group goes along.
pub fn grouped(request: &Saved<Request>, group: GroupId) -> Change {
    let mut after = request.value.clone();
    after.groups.push(group);
    written(request, after)
}

/// The request over the one that was read, and nothing else.
pub(crate) fn written(before: &Saved<Request>, after: Request) -> Change {
    Change::default().update(Record::Request(Box::new(after)), before.version)
}

/// The request with one more line of history, unless it was taken back.
fn next(request: &Saved<Request>, happening: Happening, now: Timestamp) -> Result<Request, Refusal> {
    let mut next = going_on(&request.value)?.clone();
    next.history.push((now, happening));
    Ok(next)
}

/// The request, if anything can still become of it.
pub(crate) fn going_on(request: &Request) -> Result<&Request, Refusal> {
    match request.state {
        State::Withdrawn => Err(Refusal::Withdrawn),
        State::ThrownAway => Err(Refusal::ThrownAway),
        State::Finished | State::CalledOff => Err(Refusal::Over),
        State::Received
        | State::Waiting
        | State::Offered
        | State::Picked
        | State::Planned
        | State::Quarantined => Ok(request),
    }
}

fn from_address(address: Digest, now: Timestamp) -> Count {
    let window = now.as_second().div_euclid(3600);
    let until = Timestamp::from_second((window + 2) * 3600).ok();
    Count {
        of: Counted::FromAddress { address, window },
        add: 1,
        at_most: PER_ADDRESS_AND_HOUR,
        until,
    }
}

#[cfg(test)]
mod tests;
