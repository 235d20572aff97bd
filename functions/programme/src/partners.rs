//! Organisations that show forms of the programme on their own sites: which ones, where, how they look.
//!
//! A partner begins when the coordinator approves what was asked through the partner form, and its id is made of that of the
//! request, so that a second yes finds it there. Whoever has the mailed link may set, pause and end it; a new link makes every
//! earlier one void, because links carry the number they were made under. Pure: who holds a link, and what a page looks like, is
//! for others.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::change::{Change, Count, Counted, Record, Saved};
use crate::choice;
use crate::events::{Event, Letter};
use crate::history::{About, Doer, Place, Subject, What};
use crate::ids::{EventId, PartnerId, PersonId, RequestId};
use crate::languages::Lang;
use crate::personal::Personal;
use crate::requests::{self, Asked, Email, Request};

mod counts;
mod origins;

pub use counts::{COUNTS_FROM, Milestone, Month, count};
pub use origins::{NotAnOrigin, Origin};

/// How long a mailed link works.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_hours(24);

/// How many links are mailed to a partner in an hour.
pub const LINKS_AN_HOUR: i64 = 5;

/// So long what we know of an ended partner's people is kept, for what is still asked about it.
pub const ENDED_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// On so many sites the forms of one partner may stand.
pub const MOST_SITES: usize = 5;

choice! {
    /// What can stand on a partner's site.
    Embeddable {
        /// The form with which a school or youth centre asks for a workshop.
        Workshop = "workshop_request",
        /// The form with which somebody writes us.
        Message = "contact",
        /// The form with which somebody becomes a mentor, buddy, expert or key person.
        Helper = "helper_signup",
        /// How many young people look for what: numbers, and nothing to fill in.
        OpenNeeds = "open_needs",
    }
}
choice! {
    /// A language in which a partner shows forms.
    PageLanguage { Dutch = "nl", English = "en", Arabic = "ar" }
}
choice! {
    /// The colours of an embedded form. Each was tested; there is no free choice, so that everybody can read it.
    Theme {
        /// The colour of the programme.
        Petrol = "petrol",
        /// Blue.
        Blue = "blue",
        /// Black and white.
        Ink = "ink",
    }
}
choice! {
    /// On which level the heading of an embedded form stands among those of the partner's page.
    HeadingLevel { One = "1", Two = "2", Three = "3" }
}
choice! {
    /// Where a partner stands.
    State {
        /// Its forms are shown.
        Active = "active",
        /// Its forms are not shown for a while.
        Paused = "paused",
        /// It is over.
        Ended = "ended",
    }
}

/// How embedded forms look.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Look {
    /// Their colours.
    pub theme: Theme,
    /// The level of their heading.
    pub heading: HeadingLevel,
}

/// What a partner sets for itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wishes {
    /// The sites on which its forms may stand; one to five.
    pub origins: Personal<Vec<Origin>>,
    /// Which forms.
    pub forms: Vec<Embeddable>,
    /// In which languages.
    pub langs: Vec<PageLanguage>,
    /// How they look.
    pub look: Look,
}

/// An organisation that shows forms on its own site.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Partner {
    /// Its id; [`request_of`] says which request it came from.
    pub id: PartnerId,
    /// Whose sealing key closes what we know of its people. It has the same number, so that both are read at once.
    pub person: PersonId,
    /// Its name.
    pub organisation: Personal<String>,
    /// Who asked for it.
    pub contact: Personal<String>,
    /// Where its links go.
    pub email: Personal<Email>,
    /// Who else hears of what changes.
    pub notify: Option<Personal<Email>>,
    /// The language of its letters.
    pub lang: Lang,
    /// What it set.
    pub wishes: Wishes,
    /// Where it stands.
    pub state: State,
    /// The number under which its links are made. A link with another number is void.
    pub link_number: u32,
    /// When it was approved.
    pub approved_at: Timestamp,
    /// When it ended, if it did.
    pub ended_at: Option<Timestamp>,
}

/// Why something cannot be done with a partner.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// What was asked is no partnership, or was taken back.
    #[error("nobody asks for a partnership here")]
    NotAsked,
    /// It is there already, or not there any longer.
    #[error("the partner is not where it was thought to be")]
    NotThere,
}

/// The key under which what we know of a partner's people is sealed.
pub fn person_of(id: PartnerId) -> PersonId {
    PersonId(id.0)
}

/// The partner that a request would become, or became: the same number, but of version 8 (made of another) instead of 7 (drawn).
pub fn of_request(request: &Request) -> PartnerId {
    PartnerId(turned(request.id.0))
}

/// The request from which a partner came; none for one that was added by hand.
pub fn request_of(partner: PartnerId) -> Option<RequestId> {
    let came_from_one = partner.0.get_version_num() == 8;
    came_from_one.then(|| RequestId(turned(partner.0)))
}

/// The number with another version: 7 for 8, and 8 for 7.
fn turned(id: Uuid) -> Uuid {
    Uuid::from_u128(id.as_u128() ^ (0xF << 76))
}

/// The coordinator says yes to what was asked: there is a partner, and it gets its link.
pub fn approve(request: &Request, letter: EventId, doer: Doer) -> Result<(Partner, Change), Refusal> {
    let Asked::PartnerSignup(asked) = &request.asked else {
        return Err(Refusal::NotAsked);
    };
    if request.state != requests::State::Received {
        return Err(Refusal::NotAsked);
    }
    let id = of_request(request);
    let partner = Partner {
        id,
        person: person_of(id),
        organisation: asked.organisation.clone(),
        contact: asked.asker.name.clone(),
        email: asked.asker.email.clone(),
        notify: asked.notify.clone(),
        lang: request.lang.clone(),
        wishes: Wishes {
            origins: asked.origins.clone(),
            forms: asked.forms.clone(),
            langs: asked.langs.clone(),
            look: Look::USUAL,
        },
        state: State::Active,
        link_number: 1,
        approved_at: doer.now,
        ended_at: None,
    };
    let change = begin(&partner)
        .and(doer.did(
            What::PartnerApproved,
            itself(Place::Request(request.id), request.person),
        ))
        .tell(link_letter(id, letter, doer.now));
    Ok((partner, change))
}

/// There is a partner from now on.
pub fn begin(partner: &Partner) -> Change {
    Change {
        people: vec![partner.person],
        ..Change::default()
    }
    .create(Record::Partner(Box::new(partner.clone())))
}

/// The partner, or somebody at the desk, moves it on: pauses it, lets it go on, ends it. What has ended stays so.
pub fn becomes(partner: &Saved<Partner>, state: State, now: Timestamp) -> Result<Change, Refusal> {
    let may = match partner.value.state {
        State::Active => state != State::Active,
        State::Paused => state != State::Paused,
        State::Ended => false,
    };
    if !may {
        return Err(Refusal::NotThere);
    }
    Ok(with(partner, |partner| {
        partner.state = state;
        partner.ended_at = (state == State::Ended).then_some(now);
    }))
}

/// Whether a partner ended so long ago that nothing of its people is kept.
pub fn is_to_be_erased(partner: &Partner, now: Timestamp) -> bool {
    partner
        .ended_at
        .is_some_and(|ended| now.duration_since(ended) >= ENDED_FOR)
}

/// Somebody at the desk moves it on, and its people hear of it.
pub fn moved_by(
    partner: &Saved<Partner>,
    state: State,
    letter: EventId,
    doer: Doer,
) -> Result<Change, Refusal> {
    let what = match state {
        State::Active => What::PartnerResumed,
        State::Paused => What::PartnerPaused,
        State::Ended => What::PartnerEnded,
    };
    let Partner { id, person, .. } = partner.value;
    Ok(becomes(partner, state, doer.now)?
        .and(doer.did(what, itself(Place::Partner(id), person)))
        .tell(Event {
            id: letter,
            at: doer.now,
            letter: Letter::PartnerMoved { partner: id },
        }))
}

/// The partner sets something else.
pub fn set(partner: &Saved<Partner>, wishes: Wishes) -> Result<Change, Refusal> {
    if partner.value.state == State::Ended {
        return Err(Refusal::NotThere);
    }
    Ok(with(partner, |partner| partner.wishes = wishes))
}

/// Every link made so far is void, and a new one is mailed.
pub fn rotate(partner: &Saved<Partner>, letter: EventId, now: Timestamp) -> Change {
    with(partner, |partner| partner.link_number += 1).and(mail_link(&partner.value, letter, now))
}

/// A link is mailed. That there were not too many within the hour is for the commit to see.
pub fn mail_link(partner: &Partner, letter: EventId, now: Timestamp) -> Change {
    let window = now.as_second().div_euclid(3600);
    let links = Count {
        of: Counted::LinksTo {
            person: partner.person,
            window,
        },
        add: 1,
        at_most: LINKS_AN_HOUR,
        until: Some(now + SignedDuration::from_hours(2)),
    };
    Change::default()
        .count(links)
        .tell(link_letter(partner.id, letter, now))
}

impl Partner {
    /// Whether this is shown on its sites now.
    pub fn shows(&self, what: Embeddable) -> bool {
        self.state == State::Active && self.wishes.forms.contains(&what)
    }

    /// Whether a page of this site may show its forms.
    pub fn is_at(&self, origin: &str) -> bool {
        self.wishes
            .origins
            .reveal()
            .iter()
            .any(|listed| listed.is(origin))
    }
}

impl Look {
    /// As it begins.
    pub const USUAL: Self = Self {
        theme: Theme::Petrol,
        heading: HeadingLevel::Two,
    };
}

fn itself(place: Place, person: PersonId) -> Subject {
    Subject {
        place,
        about: About::Itself,
        person,
    }
}

fn link_letter(partner: PartnerId, id: EventId, at: Timestamp) -> Event {
    let letter = Letter::PartnerLink { partner };
    Event { id, at, letter }
}

fn with(partner: &Saved<Partner>, make: impl FnOnce(&mut Partner)) -> Change {
    let mut changed = partner.value.clone();
    make(&mut changed);
    Change::default().update(Record::Partner(Box::new(changed)), partner.version)
}

#[cfg(test)]
mod tests;
