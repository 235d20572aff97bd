//! What somebody asks of the programme through a public form, and what may become of it.
//!
//! Every public form ends here: a form is one more variant of [`Asked`]; receiving it, changing it and taking it back are the
//! same for all. Pure: ids, times and digests come from the caller.

mod helping;
mod partnership;

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Count, Counted, Digest, Record, Saved};
use crate::choice;
use crate::events::{Event, Letter, News};
use crate::history::{self, Deed, Doer, Subject, TAKE_BACK, What};
use crate::ids::{EventId, PartnerId, PersonId, RequestId};
use crate::languages::Lang;
use crate::personal::Personal;
use crate::policy::Of;
use crate::programmes::ProgrammeId;
use crate::references::Reference;
use crate::runs::{Run, planning};
use crate::seasons::{self, Room, Season};

pub use helping::{Day, FoundVia, FreeTime, HelperRole, HoursInAll, PartOfDay, Willing, WorkField};
pub use partnership::{OrganisationKind, Partnership};

/// So many requests an hour from one network address: a whole class behind one address gets through, a robot does not.
pub const PER_ADDRESS_AND_HOUR: i64 = 60;

choice! {
    /// Where a workshop takes place.
    Place { School = "school", YouthCentre = "youth_centre", Other = "other" }
}
choice! {
    /// How old the young people are.
    AgeBand { From12To15 = "12_15", From16To17 = "16_17", From18To23 = "18_23" }
}
choice! {
    /// The Dutch school level.
    SchoolLevel {
        Praktijk = "praktijk", Vmbo = "vmbo", Havo = "havo", Vwo = "vwo", Mbo = "mbo", Isk = "isk", Other = "other",
    }
}
choice! {
    /// A language the young people speak.
    SpokenLanguage {
        Dutch = "nl", English = "en", Arabic = "ar", Ukrainian = "uk", Tigrinya = "ti", Turkish = "tr", Persian = "fa",
        Somali = "so", Polish = "pl", French = "fr",
    }
}
choice! {
    /// What a message is about.
    Topic { Workshop = "workshop", Partner = "partner", Press = "press", Privacy = "privacy", Other = "other" }
}

/// An e-mail address. Only the e-mail field of `forms` makes one, after checking it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(pub String);

/// A telephone number: digits, with a leading `+` if it was typed. Only the phone field of `forms` makes one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(pub String);

/// When a group wants to start.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// As soon as possible.
    Soon,
    /// This school term.
    ThisTerm,
    /// The next school term.
    NextTerm,
    /// From this date on.
    On(Date),
}

/// Who asks, and how to answer them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Asker {
    /// Their name.
    pub name: Personal<String>,
    /// What they do where they work, if they said so.
    pub role: Option<Personal<String>>,
    /// Where the copy and the answer go.
    pub email: Personal<Email>,
    /// A number to call, if they gave one.
    pub phone: Option<Personal<Phone>>,
}

/// A workshop for a group, as somebody wishes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WorkshopWish {
    /// Kind of place.
    pub place: Place,
    /// Name of the school or centre.
    pub organisation: Personal<String>,
    /// Town.
    pub town: Personal<String>,
    /// How many young people.
    pub group_size: u16,
    /// How old they are; at least one.
    pub age_bands: Vec<AgeBand>,
    /// School levels, if given.
    pub school_levels: Vec<SchoolLevel>,
    /// Languages they speak, if given.
    pub languages: Vec<SpokenLanguage>,
    /// A language that is not in the list.
    pub other_language: Option<Personal<String>>,
    /// When to start.
    pub start: Start,
    /// What they hope for.
    pub goal: Option<Personal<String>>,
    /// Who asks.
    pub asker: Asker,
}

/// A message through the contact form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Message {
    /// What it is about.
    pub topic: Topic,
    /// The message.
    pub text: Personal<String>,
    /// Who writes.
    pub asker: Asker,
}

/// What was asked: one variant for each public form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Asked {
    /// Form `workshop_request`.
    WorkshopRequest(WorkshopWish),
    /// Form `contact`.
    Contact(Message),
    /// Form `helper_signup`.
    HelperSignup(Willing),
    /// Form `partner_signup`.
    PartnerSignup(Partnership),
}

impl Asked {
    /// Who asked.
    pub fn asker(&self) -> &Asker {
        match self {
            Self::WorkshopRequest(wish) => &wish.asker,
            Self::Contact(message) => &message.asker,
            Self::HelperSignup(willing) => &willing.asker,
            Self::PartnerSignup(partnership) => &partnership.asker,
        }
    }

    /// The id of the form it came through.
    pub fn form(&self) -> &'static str {
        match self {
            Self::WorkshopRequest(_) => "workshop_request",
            Self::Contact(_) => "contact",
            Self::HelperSignup(_) => "helper_signup",
            Self::PartnerSignup(_) => "partner_signup",
        }
    }
}

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
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::change::Version;
    use crate::choices::Choice;
    use crate::ids::DeedId;
    use uuid::Uuid;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn message() -> Asked {
        let asker = Asker {
            name: Personal::new("Samira".to_owned()),
            role: None,
            email: Personal::new(Email("samira@school.example".to_owned())),
            phone: None,
        };
        Asked::Contact(Message {
            topic: Topic::Other,
            text: Personal::new("Dag allemaal".to_owned()),
            asker,
        })
    }

    fn arrival(trap: Trap) -> Arrival {
        Arrival {
            id: RequestId(id(1)),
            person: PersonId(id(2)),
            events: [EventId(id(3)), EventId(id(4))],
            reference: Reference::draw(2026, 42, 0),
            lang: Lang::new("nl"),
            now: Timestamp::UNIX_EPOCH,
            same: Digest([7; 32]),
            address: Some(Digest([8; 32])),
            trap,
            through: None,
            programme: ProgrammeId::default(),
        }
    }

    /// A request that came in over the front door, or into the trap.
    fn asked(trap: Trap) -> Saved<Request> {
        Saved {
            value: ask(message(), arrival(trap)).0,
            version: Version(1),
        }
    }

    #[test]
    fn asking_is_one_change_with_everything_in_it() {
        let (request, change) = ask(message(), arrival(Trap::Empty));
        assert_eq!(change.people, [request.person], "the asker gets a sealing key");
        assert_eq!(change.writes.len(), 1);
        assert_eq!(
            change.claims,
            [
                (Claim::Reference(request.reference), request.id.into()),
                (Claim::SameAnswers(request.same), request.id.into())
            ]
        );
        assert_eq!(
            change.events.len(),
            2,
            "a copy for the asker and a notice for the coordinator"
        );
        assert_eq!(change.counts.len(), 1, "one more from this address");
    }

    #[test]
    fn what_fell_into_the_trap_is_kept_and_told_but_mailed_to_nobody_outside() {
        let (request, change) = ask(message(), arrival(Trap::Sprung));
        assert_eq!(request.state, State::Quarantined);
        assert_eq!(change.writes.len(), 1, "kept all the same");
        let letters: Vec<_> = change.events.iter().map(|event| event.letter).collect();
        assert_eq!(letters, [Letter::RequestNotice { request: request.id }]);
    }

    /// Walks every state that can be reached by every move, and checks what must hold in each.
    #[test]
    fn every_reachable_state_keeps_the_rules() {
        let mut seen = BTreeSet::new();
        let mut open = vec![asked(Trap::Empty), asked(Trap::Sprung)];
        while let Some(request) = open.pop() {
            let name = format!("{:?} {:?}", request.value.state, request.value.history.last());
            if !seen.insert(name) {
                continue;
            }
            assert!(!request.value.history.is_empty());
            let now = Timestamp::UNIX_EPOCH;
            let changed = change_answers(&request, message(), None, EventId(id(5)), now);
            let withdrawn = withdraw(&request, [EventId(id(6)), EventId(id(60))], DOER);
            let over = match request.value.state {
                State::Withdrawn => Some(Refusal::Withdrawn),
                State::ThrownAway => Some(Refusal::ThrownAway),
                State::Received | State::Quarantined => None,
                other => panic!("a message is never {other:?}"),
            };
            let judged = [
                release(&request, EventId(id(7)), DOER),
                throw_away(&request, DOER),
            ];
            let in_trap = request.value.state == State::Quarantined;
            for change in judged {
                assert_eq!(change.is_ok(), in_trap, "only what lies in the trap is judged");
                open.extend(change.ok().map(|change| after(&change)));
            }
            if let Ok(change) = take_back(&request, DOER) {
                assert_eq!(after(&change).value.state, State::Quarantined, "back in the trap");
            }
            if let Some(over) = over {
                assert_eq!(changed, Err(over));
                assert_eq!(withdrawn, Err(over));
                continue;
            }
            let (changed, change) = changed.unwrap();
            assert_eq!(
                changed.state, request.value.state,
                "changing answers does not leave the trap"
            );
            assert_eq!(change.events.len(), 1);
            let (withdrawn, change) = withdrawn.unwrap();
            assert_eq!(
                change.releases,
                [(Claim::SameAnswers(withdrawn.same), withdrawn.id.into())],
                "may be asked again"
            );
            for next in [changed, withdrawn] {
                assert!(
                    next.history.starts_with(&request.value.history),
                    "history only grows"
                );
                open.push(Saved {
                    value: next,
                    version: Version(request.version.0 + 1),
                });
            }
        }
        assert_eq!(seen.len(), 7, "{seen:?}");
    }

    const DOER: Doer = Doer {
        deed: DeedId(Uuid::from_u128(8)),
        by: Some(PersonId(Uuid::from_u128(9))),
        now: Timestamp::UNIX_EPOCH,
    };

    /// The request as this change leaves it.
    fn after(change: &Change) -> Saved<Request> {
        let mut requests = change.writes.iter().filter_map(|write| match &write.record {
            Record::Request(request) => Some((**request).clone()),
            _ => None,
        });
        Saved {
            value: requests.next_back().unwrap(),
            version: Version(2),
        }
    }

    fn later(seconds: i64) -> Doer {
        Doer {
            now: Timestamp::from_second(seconds).unwrap(),
            ..DOER
        }
    }

    #[test]
    fn what_is_real_after_all_gets_its_letter_once_and_a_moment_later() {
        let trapped = asked(Trap::Sprung);
        assert!(
            !wants_copy(&trapped.value, DOER.now),
            "nothing is mailed from the trap"
        );
        let change = release(&trapped, EventId(id(7)), DOER).unwrap();
        let [letter] = change.events.as_slice() else {
            panic!("{} letters", change.events.len())
        };
        assert_eq!(letter.at, DOER.now + TAKE_BACK);
        let released = after(&change);
        assert!(wants_copy(&released.value, letter.at));

        // A slip: taken back before the letter left, and released once more.
        let back = after(&take_back(&released, later(9)).unwrap());
        assert!(!wants_copy(&back.value, letter.at));
        assert_eq!(back.value.history, trapped.value.history);
        let again = release(&back, EventId(id(8)), later(9)).unwrap();
        let released = after(&again).value;
        let sent = [letter.at, again.events[0].at].map(|at| wants_copy(&released, at));
        assert_eq!(sent, [false, true], "one letter for two releases");
        assert_eq!(take_back(&after(&again), later(19)), Err(Refusal::TooLate));
    }

    #[test]
    fn what_was_thrown_away_is_kept_for_a_month_and_tells_nobody() {
        let change = throw_away(&asked(Trap::Sprung), DOER).unwrap();
        assert_eq!(change.events, []);
        let thrown = after(&change);
        let month = THROWN_AWAY_FOR.as_secs();
        assert!(!is_to_be_erased(&thrown.value, later(month - 1).now));
        assert!(is_to_be_erased(&thrown.value, later(month).now));
        let back = after(&take_back(&thrown, later(month - 1)).unwrap());
        assert!(!is_to_be_erased(&back.value, later(month).now), "it was a person");
    }

    #[test]
    fn answers_of_another_form_do_not_replace() {
        let mut request = asked(Trap::Empty);
        let Asked::Contact(Message { asker, .. }) = message() else {
            unreachable!()
        };
        request.value.asked = Asked::WorkshopRequest(WorkshopWish {
            place: Place::School,
            organisation: Personal::new("De Brug".to_owned()),
            town: Personal::new("Delft".to_owned()),
            group_size: 40,
            age_bands: vec![AgeBand::From12To15],
            school_levels: Vec::new(),
            languages: Vec::new(),
            other_language: None,
            start: Start::Soon,
            goal: None,
            asker,
        });
        let refused = change_answers(&request, message(), None, EventId(id(5)), Timestamp::UNIX_EPOCH);
        assert_eq!(refused, Err(Refusal::OtherForm));
    }

    /// The day on which the answer to what was asked on this one is overdue, by hand: from Monday 14 September 2026 on.
    fn overdue_on(since: Date) -> Date {
        let days = match since.weekday() {
            Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Sunday => 2,
            Weekday::Thursday | Weekday::Friday => 4,
            Weekday::Saturday => 3,
        };
        since.saturating_add(i64::from(days).days())
    }

    /// Noon of a day, for whoever does something then.
    fn on(day: Date) -> Doer {
        let noon = day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
        Doer {
            now: noon.unwrap().timestamp(),
            ..DOER
        }
    }

    /// More moments than there are is a mistake in the walk, and not a reason to fill the memory.
    const MOST: usize = 5_000;

    /// Walks through ten days of a request: whatever can be done with it is tried on each. The first that is overdue when it is
    /// not, or is not when it is, if there is one.
    fn first_wrong(overdue: impl Fn(&Request, Date, Date) -> bool) -> Option<String> {
        let first = jiff::civil::date(2026, 9, 14);
        let mut seen = BTreeSet::new();
        let (mut ahead, mut behind) = (0, 0);
        let start = |trap| {
            let mut request = asked(trap);
            request.value.history[0].0 = on(first).now;
            (request, first, first)
        };
        let mut open = vec![start(Trap::Empty), start(Trap::Sprung)];
        while let Some((request, since, today)) = open.pop() {
            let Request {
                state,
                with,
                answered_at,
                ..
            } = &request.value;
            let name = format!("{state:?} {with:?} {answered_at:?} {since} {today}");
            if today > first.saturating_add(10.days()) || !seen.insert(name.clone()) {
                continue;
            }
            assert!(seen.len() <= MOST, "more moments than there can be");
            let waits = request.value.state == State::Received && request.value.answered_at.is_none();
            let expected = waits && today >= overdue_on(since);
            if overdue(&request.value, since, today) != expected {
                return Some(name);
            }
            if expected {
                ahead += 1;
            } else {
                behind += 1;
            }
            let doer = on(today);
            let stays = [
                answered(&request, doer),
                pick_up(&request, doer),
                put_down(&request, doer),
                throw_away(&request, doer).ok(),
            ];
            open.extend(stays.iter().flatten().map(|change| (after(change), since, today)));
            let anew = [
                change_answers(&request, message(), None, EventId(id(5)), doer.now)
                    .ok()
                    .map(|(_, change)| change),
                release(&request, EventId(id(7)), doer).ok(),
            ];
            open.extend(anew.iter().flatten().map(|change| (after(change), today, today)));
            let gone = withdraw(&request, [EventId(id(6)), EventId(id(60))], doer);
            open.extend(gone.ok().map(|(_, change)| (after(&change), since, today)));
            open.push((request, since, today.saturating_add(1.day())));
        }
        assert!(ahead > 10 && behind > 10, "{ahead} overdue, {behind} not");
        None
    }

    #[test]
    fn an_answer_is_overdue_two_working_days_after_it_was_last_asked_for() {
        let is_overdue = |request: &Request, _: Date, today: Date| {
            let since = request.waits_since().to_zoned(jiff::tz::TimeZone::UTC).date();
            request.is_overdue(since, today)
        };
        assert_eq!(first_wrong(is_overdue), None);
        // The controls: days at the weekend counted, what was answered counted, and what was changed not asked anew.
        let any_day = |request: &Request, since: Date, today: Date| {
            request.is_unanswered() && today >= since.saturating_add(2.days())
        };
        assert!(first_wrong(any_day).is_some());
        let answered_too = |request: &Request, since: Date, today: Date| {
            request.state == State::Received && today >= overdue_on(since)
        };
        assert!(first_wrong(answered_too).is_some());
        let first_asked = |request: &Request, _: Date, today: Date| {
            let since = request.history[0].0.to_zoned(jiff::tz::TimeZone::UTC).date();
            request.is_overdue(since, today)
        };
        assert!(first_wrong(first_asked).is_some());
    }

    #[test]
    fn what_was_answered_lies_apart_until_it_waits_again() {
        let came_in = asked(Trap::Empty);
        assert_eq!(came_in.value.shelf(), Shelf::In(State::Received));
        let done = after(&answered(&came_in, DOER).unwrap());
        assert_eq!(done.value.shelf(), Shelf::Answered);
        let (again, _) = change_answers(&done, message(), None, EventId(id(5)), DOER.now).unwrap();
        assert_eq!(
            again.shelf(),
            Shelf::In(State::Received),
            "it says something else now"
        );
        let (gone, _) = withdraw(&done, [EventId(id(6)), EventId(id(60))], DOER).unwrap();
        assert_eq!(gone.shelf(), Shelf::In(State::Withdrawn));
    }

    #[test]
    fn every_option_is_found_by_its_id() {
        for place in Place::ALL {
            assert_eq!(Place::from_id(place.id()), Some(*place));
        }
        assert_eq!(Place::from_id("school "), None);
    }
}
