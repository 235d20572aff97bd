//! Young people in a group: joining, consent, cards, leaving.
//!
//! No account, no e-mail address, no telephone number: a nickname that the group sees, an age band, a language and a card. You
//! will not find nationality, origin, status, religion or a date of birth here, and there is no place to put one.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Count, Counted, Record, Saved};
use crate::choice;
use crate::codes::CardCode;
use crate::figures::tally;
use crate::groups::{Group, Joining};
use crate::history::{Doer, What};
use crate::ids::{GroupId, PersonId};
use crate::languages::Lang;
use crate::personal::Personal;
use crate::sessions::{self, Session};

/// How many people somebody helps at once when they said nothing about it.
pub const USUAL_CAPACITY: u8 = 2;

choice! {
    /// How old somebody is, as far as the programme needs to know.
    Age { From12To15 = "12_15", From16To17 = "16_17", Adult = "18_plus" }
}

impl Age {
    /// Whether somebody is a minor in law.
    pub fn is_minor(self) -> bool {
        self != Self::Adult
    }
}

/// Whether a parent or carer agreed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Nobody has to.
    NotNeeded,
    /// Not yet: everything works up to being proposed to others.
    Waiting,
    /// They said so themselves, at this time.
    Said(Timestamp),
    /// The trainer has it on paper, since this time.
    OnPaper(Timestamp),
    /// It was taken back at this time.
    TakenBack(Timestamp),
}

impl Consent {
    /// Whether this person may be proposed to others.
    pub fn holds(self) -> bool {
        matches!(self, Self::NotNeeded | Self::Said(_) | Self::OnPaper(_))
    }
}

/// Somebody in a group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Participant {
    /// Who, and whose key seals what they told us.
    pub person: PersonId,
    /// Their group.
    pub group: GroupId,
    /// The name the group sees.
    pub name: Personal<String>,
    /// How old they are.
    pub age: Age,
    /// Their class, counted in [`Group::classes`].
    pub class: Option<u8>,
    /// The language they read in.
    pub lang: Lang,
    /// Whether a parent or carer agreed.
    pub consent: Consent,
    /// How many people they will help at once.
    pub capacity: u8,
    /// What opens their pages.
    pub card: Personal<CardCode>,
    /// Browsers that came in before this are no longer known: they may have come in with a card that was lost.
    pub card_since: Timestamp,
    /// People they are never to be proposed to again.
    pub apart: Vec<PersonId>,
    /// When they joined.
    pub joined_at: Timestamp,
    /// When they left, if they did.
    pub left_at: Option<Timestamp>,
}

impl Participant {
    /// Whether they take part now.
    pub fn takes_part(&self) -> bool {
        self.left_at.is_none()
    }

    /// Whether this browser of theirs is still let in: they take part, and it came in with the card they have now.
    pub fn knows(&self, session: &Session) -> bool {
        self.takes_part() && session.begun >= self.card_since
    }

    /// Whether they may be proposed to others now.
    pub fn may_be_proposed(&self) -> bool {
        self.takes_part() && self.consent.holds()
    }
}

/// What somebody fills in to join.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Join {
    /// The name the group shall see.
    pub name: String,
    /// How old they are.
    pub age: Age,
    /// Whether a parent or carer agreed, where that was asked.
    pub guardian: Option<GuardianSays>,
    /// The language they want to read.
    pub lang: Lang,
}

choice! {
    /// Whether a parent or carer agreed, as the young person says.
    GuardianSays { Yes = "yes", NotYet = "not_yet" }
}

/// What comes in with joining besides the answers.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// A new id.
    pub person: PersonId,
    /// A new card.
    pub card: CardCode,
    /// The name of that card, for looking it up.
    pub card_claim: Claim,
    /// The name of the nickname in this group.
    pub name_claim: Claim,
    /// Now.
    pub now: Timestamp,
}

/// Why somebody cannot join.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotJoined {
    /// The trainer has closed joining.
    #[error("joining is closed")]
    Closed,
    /// The group has ended.
    #[error("the group has ended")]
    Ended,
}

/// Somebody joins. That the group is not full and the name not taken is for the commit to see.
pub fn join(group: &Group, join: Join, arrival: &Arrival) -> Result<(Participant, Change), NotJoined> {
    if group.goes_on() && group.joining == Joining::Closed {
        return Err(NotJoined::Closed);
    }
    come_in(group, (join, Consent::Said), arrival)
}

/// Somebody joins on paper, and the trainer lets them in: also while joining is closed. A parent or carer agreed on paper, too.
pub(crate) fn join_on_paper(
    group: &Group,
    join: Join,
    arrival: &Arrival,
) -> Result<(Participant, Change), NotJoined> {
    come_in(group, (join, Consent::OnPaper), arrival)
}

fn come_in(
    group: &Group,
    (join, agreed): (Join, fn(Timestamp) -> Consent),
    arrival: &Arrival,
) -> Result<(Participant, Change), NotJoined> {
    if !group.goes_on() {
        return Err(NotJoined::Ended);
    }
    let consent = match (group.rules.needs_consent(join.age), join.guardian) {
        (false, _) => Consent::NotNeeded,
        (true, Some(GuardianSays::Yes)) => agreed(arrival.now),
        (true, Some(GuardianSays::NotYet) | None) => Consent::Waiting,
    };
    let participant = Participant {
        person: arrival.person,
        group: group.id,
        name: Personal::new(join.name),
        age: join.age,
        class: None,
        lang: join.lang,
        consent,
        capacity: USUAL_CAPACITY,
        card: Personal::new(arrival.card),
        card_since: arrival.now,
        apart: Vec::new(),
        joined_at: arrival.now,
        left_at: None,
    };
    let holder = participant.person.into();
    let change = Change {
        people: vec![participant.person],
        claims: vec![(arrival.name_claim, holder), (arrival.card_claim, holder)],
        counts: vec![seat(group, 1)],
        ..Change::default()
    };
    let change = change.and(tally::joined(&participant));
    Ok((
        participant.clone(),
        change.create(Record::Participant(Box::new(participant))),
    ))
}

/// Everything of somebody in this group is removed by whoever looks after it: that it was stays, and not of whom.
pub fn erased(group: &Group, doer: Doer) -> Change {
    doer.did(What::PersonErased, group.subject())
}

/// The trainer has consent on paper.
pub fn consent_on_paper(participant: &Saved<Participant>, now: Timestamp) -> Change {
    with(participant, |changed| changed.consent = Consent::OnPaper(now))
}

/// The parent or carer agreed after all, as the young person says. Nothing to do where nobody waits for it.
pub fn consent_said(participant: &Saved<Participant>, now: Timestamp) -> Option<Change> {
    (participant.value.consent == Consent::Waiting)
        .then(|| with(participant, |changed| changed.consent = Consent::Said(now)))
}

/// What somebody can set about themselves at any time.
#[derive(Clone, PartialEq, Eq)]
pub struct Settings {
    /// The name the group sees.
    pub name: String,
    /// The language they read.
    pub lang: Lang,
    /// How many people they will help at once.
    pub capacity: u8,
}

/// They have another name for the group, read another language, or help more or fewer people at once. The old name is given back
/// where it is another one; that the new one is not taken is for the commit to see.
pub fn set(participant: &Saved<Participant>, settings: Settings, new: Claim, old: Claim) -> Change {
    let holder = participant.value.person.into();
    let mut change = with(participant, |changed| {
        changed.name = Personal::new(settings.name);
        changed.lang = settings.lang;
        changed.capacity = settings.capacity;
    });
    if new != old {
        change.claims.push((new, holder));
        change.releases.push((old, holder));
    }
    change
}

/// Consent is taken back: nobody is proposed to this person any longer.
pub fn take_consent_back(participant: &Saved<Participant>, now: Timestamp) -> Change {
    with(participant, |changed| changed.consent = Consent::TakenBack(now))
}

/// A new card; the old one no longer opens anything, and whoever came in with it is out.
pub fn new_card(
    participant: &Saved<Participant>,
    card: CardCode,
    [new, old]: [Claim; 2],
    now: Timestamp,
) -> Change {
    let holder = participant.value.person.into();
    let mut change = with(participant, |changed| {
        changed.card = Personal::new(card);
        changed.card_since = sessions::only_later_ones(now);
    });
    change.claims.push((new, holder));
    change.releases.push((old, holder));
    change
}

/// Somebody leaves: the seat is free again, and the name and the card are given back.
pub fn leave(
    participant: &Saved<Participant>,
    group: &Group,
    given_back: [Claim; 2],
    now: Timestamp,
) -> Change {
    let holder = participant.value.person.into();
    let mut change = with(participant, |changed| changed.left_at = Some(now));
    change.releases.extend(given_back.map(|claim| (claim, holder)));
    change.counts.push(seat(group, -1));
    change
}

/// These two are never proposed to one another again.
pub fn set_apart(one: &Saved<Participant>, other: PersonId) -> Change {
    if one.value.apart.contains(&other) {
        return Change::default();
    }
    with(one, |changed| changed.apart.push(other))
}

fn with(participant: &Saved<Participant>, make: impl FnOnce(&mut Participant)) -> Change {
    let mut changed = participant.value.clone();
    make(&mut changed);
    Change::default().update(Record::Participant(Box::new(changed)), participant.version)
}

fn seat(group: &Group, add: i64) -> Count {
    Count {
        of: Counted::Seats(group.id),
        add,
        at_most: i64::from(group.seats),
        until: None,
    }
}
