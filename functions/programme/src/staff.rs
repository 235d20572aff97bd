//! Adults who run the programme: who they are, what they may, and how they sign in.
//!
//! A mailed link and a code from their own phone, both: no password to steal. Pure; tokens and digests come from the caller.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Count, Counted, Digest, Record, Saved};
use crate::choice;
use crate::events::{ByWhom, Event, Letter};
use crate::history::{About, Doer, Place, Subject, What};
use crate::ids::{EventId, PersonId};
use crate::languages::Lang;
use crate::personal::Personal;
use crate::programmes::{ProgrammeId, Programmes};
use crate::requests::Email;
use crate::sessions::{self, Session};

/// How long a mailed link works.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// How long an invitation works.
pub const INVITATION_LASTS: SignedDuration = SignedDuration::from_hours(24 * 7);

/// How many links are mailed to somebody in an hour.
pub const LINKS_AN_HOUR: i64 = 5;

/// How many codes somebody may try in an hour; six digits then last for years.
pub const CODES_AN_HOUR: i64 = 10;

/// How many recovery codes somebody gets.
pub const RECOVERY_CODES: usize = 8;

choice! {
    /// What somebody does in the programme.
    Job {
        /// Leads groups of their own.
        Trainer = "trainer",
        /// Runs the programme.
        Coordinator = "coordinator",
        /// Looks after safety: sees every report.
        Safeguarding = "safeguarding",
        /// Runs the machine, and sees nobody's data.
        Admin = "admin",
    }
}

/// In which programmes somebody works.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// In all there are, also those to come; and for the house itself.
    #[default]
    All,
    /// In these.
    Only(Vec<ProgrammeId>),
}

impl Reach {
    /// The programmes with these ids; all there are where none is named.
    pub fn named<'a>(
        ids: impl IntoIterator<Item = &'a str>,
        programmes: &Programmes,
    ) -> Result<Self, NoSuchProgramme> {
        let mut some = Vec::new();
        for id in ids {
            let Some(programme) = programmes.get(id) else {
                let known: Vec<_> = programmes.iter().map(|one| one.id.as_str()).collect();
                return Err(NoSuchProgramme {
                    id: id.to_owned(),
                    known: known.join(", "),
                });
            };
            if !some.contains(&programme.id) {
                some.push(programme.id.clone());
            }
        }
        Ok(if some.is_empty() {
            Self::All
        } else {
            Self::Only(some)
        })
    }

    /// Whether this programme is within it.
    pub fn has(&self, programme: &ProgrammeId) -> bool {
        match self {
            Self::All => true,
            Self::Only(some) => some.contains(programme),
        }
    }

    /// Whether it is all there is.
    pub fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// Whether everything in the other one is within it.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::All, _) => true,
            (Self::Only(_), Self::All) => false,
            (Self::Only(_), Self::Only(some)) => some.iter().all(|programme| self.has(programme)),
        }
    }
}

/// A programme was named that is not there.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("there is no programme “{id}”; choose {known}")]
pub struct NoSuchProgramme {
    /// As it was named.
    pub id: String,
    /// What there is.
    pub known: String,
}

/// The second key: codes from somebody's own phone (RFC 6238).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SecondKey {
    /// The shared secret.
    pub secret: Personal<Vec<u8>>,
    /// The last time step that was used: a code works once.
    pub last_step: u64,
    /// Keyed digests of the recovery codes that are left.
    pub recovery: Vec<Digest>,
}

/// Somebody on the staff.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Staff {
    /// Who, and whose key seals what we know.
    pub person: PersonId,
    /// Their name.
    pub name: Personal<String>,
    /// Where their links go.
    pub email: Personal<Email>,
    /// The language they read.
    pub lang: Lang,
    /// What they do.
    pub jobs: Vec<Job>,
    /// In which programmes they do it.
    #[serde(default)]
    pub reach: Reach,
    /// Their second key, once they set it up.
    pub second_key: Option<SecondKey>,
    /// Browsers that came in before this are no longer known: their second key was another one.
    pub keys_since: Timestamp,
    /// Until when they can say that they come, where they were invited and have not said so yet.
    #[serde(default)]
    pub invited_until: Option<Timestamp>,
    /// When they were added.
    pub added_at: Timestamp,
    /// When they left, if they did.
    pub left_at: Option<Timestamp>,
}

impl Staff {
    /// Whether this browser of theirs is still let in: they work here, and it came in with the keys they have now.
    pub fn knows(&self, session: &Session) -> bool {
        self.works_here() && session.begun >= self.keys_since
    }

    /// Whether they work here now.
    pub fn works_here(&self) -> bool {
        self.left_at.is_none() && self.invited_until.is_none()
    }

    /// Whether they were invited, and have not said that they come.
    pub fn is_invited(&self) -> bool {
        self.left_at.is_none() && self.invited_until.is_some()
    }

    /// Whether they could lead a group in this programme.
    pub fn could_lead_in(&self, programme: &ProgrammeId) -> bool {
        self.works_here() && self.jobs.contains(&Job::Trainer) && self.reach.has(programme)
    }

    /// They themselves, as their history names them.
    fn subject(&self) -> Subject {
        Subject {
            place: Place::Staff(self.person),
            about: About::Itself,
            person: self.person,
        }
    }
}

/// For so long after coming in somebody may do what needs both keys at hand.
pub const AT_HAND: SignedDuration = SignedDuration::from_mins(15);

/// Whether somebody showed both keys, or the second one again, a moment ago.
pub fn has_keys_at_hand(session: &Session, now: Timestamp) -> bool {
    now < session.keys_shown.unwrap_or(session.begun) + AT_HAND
}

/// Somebody in a browser that is known showed the second key again.
pub fn show_again(session: &Saved<Session>, now: Timestamp) -> Change {
    let shown = Session {
        keys_shown: Some(now),
        ..session.value
    };
    Change::default().update(Record::Session(shown), session.version)
}

/// A mailed link on its way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SignIn {
    /// A keyed digest of the link's secret.
    pub key: Digest,
    /// For whom.
    pub person: PersonId,
    /// A keyed digest of what only the asking browser knows.
    pub browser: Digest,
    /// The link's secret, for the letter; sealed with the staff member's key.
    pub secret: Personal<String>,
    /// Until when it works.
    pub until: Timestamp,
    /// Whether it was used.
    pub used: bool,
}

/// Why a link does not work.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// Its time is over.
    #[error("the link is too old")]
    TooOld,
    /// It was used.
    #[error("the link was used")]
    Used,
    /// It was asked for in another browser.
    #[error("the link belongs to another browser")]
    OtherBrowser,
    /// They no longer work here.
    #[error("they left")]
    Left,
}

/// Somebody is added to the staff.
pub fn add(staff: Staff, email: Claim) -> Change {
    let claims = vec![(email, staff.person.into())];
    Change {
        people: vec![staff.person],
        claims,
        ..Change::default()
    }
    .create(Record::Staff(Box::new(staff)))
}

/// Somebody is invited to work here; they hear of it by mail.
pub fn invite(staff: Staff, email: Claim, letter: EventId, doer: Doer) -> Change {
    let invited = Staff {
        invited_until: Some(doer.now + INVITATION_LASTS),
        ..staff
    };
    let deed = doer.did(What::Invited, invited.subject());
    let letter = invitation(&invited, (letter, doer.now));
    add(invited, email).and(deed).tell(letter)
}

/// They are invited once more, with another link; the one before no longer works. Nothing where they said that they come.
pub fn invite_again(staff: &Saved<Staff>, letter: EventId, doer: Doer) -> Option<Change> {
    let deed = doer.did(What::Invited, staff.value.subject());
    staff.value.is_invited().then(|| {
        with(staff, |changed| {
            changed.invited_until = Some(doer.now + INVITATION_LASTS);
        })
        .and(deed)
        .tell(invitation(&staff.value, (letter, doer.now)))
    })
}

/// They say that they come, with the link that works until then: from now on they can ask for a link to sign in.
pub fn accept(staff: &Saved<Staff>, until: Timestamp, now: Timestamp) -> Result<Change, Refusal> {
    if staff.value.left_at.is_some() {
        return Err(Refusal::Left);
    }
    match staff.value.invited_until {
        None => Err(Refusal::Used),
        Some(works) if works != until || now >= until => Err(Refusal::TooOld),
        Some(_) => Ok(with(staff, |changed| changed.invited_until = None)),
    }
}

/// What they do, and in which programmes, is from now on this; nothing where it is so already. They hear of it by mail. Nobody does
/// it to themselves: so there is always somebody left who can.
pub fn set_work(
    staff: &Saved<Staff>,
    (jobs, reach): (Vec<Job>, Reach),
    letter: EventId,
    doer: Doer,
) -> Option<Change> {
    let same = staff.value.jobs == jobs && staff.value.reach == reach;
    if same || doer.by == Some(staff.value.person) || staff.value.left_at.is_some() {
        return None;
    }
    let deed = doer.did(What::WorkSet, staff.value.subject());
    let change = with(staff, |changed| {
        changed.jobs = jobs;
        changed.reach = reach;
    });
    let change = change.and(deed);
    let notice = Event {
        id: letter,
        at: doer.now,
        letter: Letter::WorkNotice {
            person: staff.value.person,
        },
    };
    Some(if staff.value.is_invited() {
        change
    } else {
        change.tell(notice)
    })
}

/// They no longer work here, or their invitation is taken back: every browser of theirs is out, their address and their second key are
/// gone. Their name stays with what they did. Nobody does it to themselves.
pub fn end(staff: &Saved<Staff>, email: Claim, doer: Doer) -> Option<Change> {
    if staff.value.left_at.is_some() || doer.by == Some(staff.value.person) {
        return None;
    }
    let deed = doer.did(What::LeftStaff, staff.value.subject());
    let mut change = with(staff, |changed| {
        changed.left_at = Some(doer.now);
        changed.second_key = None;
        changed.email = Personal::new(Email(String::new()));
    });
    change.releases.push((email, staff.value.person.into()));
    Some(change.and(deed))
}

fn invitation(staff: &Staff, (id, at): (EventId, Timestamp)) -> Event {
    Event {
        id,
        at,
        letter: Letter::Invitation { person: staff.person },
    }
}

/// Somebody asks for a link. That there were not too many within the hour is for the commit to see.
pub fn ask_link(sign_in: SignIn, event: EventId, now: Timestamp) -> Change {
    let letter = Letter::SignInLink { key: sign_in.key };
    let window = now.as_second().div_euclid(3600);
    let links = Counted::LinksTo {
        person: sign_in.person,
        window,
    };
    Change::default()
        .count(one_more(links, LINKS_AN_HOUR, now))
        .tell(Event {
            id: event,
            at: now,
            letter,
        })
        .create(Record::SignIn(Box::new(sign_in)))
}

/// The link is pressed, in the browser that asked for it: it works once.
pub fn use_link(
    sign_in: &Saved<SignIn>,
    staff: &Staff,
    browser: &Digest,
    now: Timestamp,
) -> Result<Change, Refusal> {
    if !staff.works_here() {
        return Err(Refusal::Left);
    }
    if sign_in.value.used {
        return Err(Refusal::Used);
    }
    if now >= sign_in.value.until {
        return Err(Refusal::TooOld);
    }
    if sign_in.value.browser != *browser {
        return Err(Refusal::OtherBrowser);
    }
    let used = SignIn {
        used: true,
        ..sign_in.value.clone()
    };
    Ok(Change::default().update(Record::SignIn(Box::new(used)), sign_in.version))
}

/// Somebody tries a code. Counted before anybody looks whether it is right, so that guessing side by side leads nowhere; refused
/// by the commit once there were too many. `whose` tells people apart.
pub fn try_code(whose: Digest, now: Timestamp) -> Change {
    let window = now.as_second().div_euclid(3600) * 60;
    let tries = Counted::Guesses {
        address: whose,
        window,
    };
    Change::default().count(one_more(tries, CODES_AN_HOUR, now))
}

/// The second key is set up; nothing where somebody has one.
pub fn set_up(staff: &Saved<Staff>, key: SecondKey) -> Option<Change> {
    let has_none = staff.value.second_key.is_none();
    has_none.then(|| with(staff, |changed| changed.second_key = Some(key)))
}

/// A code of this time step was shown. It works once, and none before it works any longer.
pub fn show_code(staff: &Saved<Staff>, step: u64) -> Option<Change> {
    let key = staff.value.second_key.as_ref()?;
    let shown = SecondKey {
        last_step: step,
        ..key.clone()
    };
    (step > key.last_step).then(|| with(staff, |changed| changed.second_key = Some(shown)))
}

/// A recovery code was shown. It works once.
pub fn show_recovery(staff: &Saved<Staff>, code: &Digest) -> Option<Change> {
    let mut key = staff.value.second_key.clone()?;
    let place = key.recovery.iter().position(|left| left == code)?;
    key.recovery.remove(place);
    Some(with(staff, |changed| changed.second_key = Some(key)))
}

/// They set up another phone, with new recovery codes: whoever came in with the old one is out, and they hear of it by mail.
pub fn replace_key(staff: &Saved<Staff>, key: SecondKey, letter: EventId, doer: Doer) -> Change {
    let change = with(staff, |changed| {
        changed.second_key = Some(key);
        changed.keys_since = doer.now;
    });
    let deed = doer.did(What::KeyReplaced, staff.value.subject());
    change
        .and(deed)
        .tell(notice(&staff.value, ByWhom::Themselves, (letter, doer.now)))
}

/// They make new recovery codes; the old ones no longer work. Nothing where they have no second key.
pub fn renew_recovery(staff: &Saved<Staff>, codes: Vec<Digest>, doer: Doer) -> Option<Change> {
    let mut key = staff.value.second_key.clone()?;
    key.recovery = codes;
    let deed = doer.did(What::RecoveryRenewed, staff.value.subject());
    Some(with(staff, |changed| changed.second_key = Some(key)).and(deed))
}

/// Somebody else, or whoever runs the machine, takes their second key away: with the next link they set up a new one. Whoever came in
/// with the old one is out. Nobody does it to themselves: they have their recovery codes.
pub fn reset_key(staff: &Saved<Staff>, letter: EventId, doer: Doer) -> Option<Change> {
    if doer.by == Some(staff.value.person) {
        return None;
    }
    let change = with(staff, |changed| {
        changed.second_key = None;
        changed.keys_since = sessions::only_later_ones(doer.now);
    });
    let deed = doer.did(What::KeyReset, staff.value.subject());
    let notice = notice(&staff.value, ByWhom::Another, (letter, doer.now));
    Some(change.and(deed).tell(notice))
}

fn notice(staff: &Staff, by: ByWhom, (id, at): (EventId, Timestamp)) -> Event {
    let person = staff.person;
    Event {
        id,
        at,
        letter: Letter::KeyNotice { person, by },
    }
}

/// The staff member, changed.
pub fn with(staff: &Saved<Staff>, make: impl FnOnce(&mut Staff)) -> Change {
    let mut changed = staff.value.clone();
    make(&mut changed);
    Change::default().update(Record::Staff(Box::new(changed)), staff.version)
}

fn one_more(of: Counted, at_most: i64, now: Timestamp) -> Count {
    Count {
        of,
        add: 1,
        at_most,
        until: Some(now + SignedDuration::from_hours(2)),
    }
}

/// A letter about what waits at the desk: at most one a day.
pub fn tell_what_waits(person: PersonId, event: EventId, now: Timestamp) -> Change {
    let today = crate::times::date_of(now);
    let day = i64::from(
        today
            .since(Date::constant(1970, 1, 1))
            .map_or(0, |span| span.get_days()),
    );
    let count = Count {
        of: Counted::DigestsTo { person, day },
        add: 1,
        at_most: 1,
        until: Some(now + SignedDuration::from_hours(48)),
    };
    Change::default().count(count).tell(Event {
        id: event,
        at: now,
        letter: Letter::Digest { person },
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::change::{Version, Write};

    fn somebody(last_step: u64, recovery: Vec<Digest>) -> Saved<Staff> {
        let second_key = SecondKey {
            secret: Personal::new(vec![7; 20]),
            last_step,
            recovery,
        };
        let value = Staff {
            person: PersonId(Uuid::from_u128(1)),
            name: Personal::new("Fatima".to_owned()),
            email: Personal::new(Email("fatima@backup.example".to_owned())),
            lang: Lang::new("nl"),
            jobs: vec![Job::Trainer],
            reach: Reach::All,
            second_key: Some(second_key),
            keys_since: Timestamp::UNIX_EPOCH,
            invited_until: None,
            added_at: Timestamp::UNIX_EPOCH,
            left_at: None,
        };
        Saved {
            value,
            version: Version(1),
        }
    }

    fn after(change: &Change) -> SecondKey {
        match change.writes.as_slice() {
            [
                Write {
                    record: Record::Staff(staff),
                    ..
                },
            ] => staff.second_key.clone().unwrap(),
            other => panic!("{} writes", other.len()),
        }
    }

    #[test]
    fn a_code_works_once_and_none_before_it_any_longer() {
        let staff = somebody(100, Vec::new());
        let shown = show_code(&staff, 101).unwrap();
        assert_eq!(after(&shown).last_step, 101);
        assert!(show_code(&staff, 100).is_none(), "the same again");
        assert!(show_code(&staff, 99).is_none(), "one before it");
    }

    #[test]
    fn each_recovery_code_works_once() {
        let [one, other] = [Digest([1; 32]), Digest([2; 32])];
        let staff = somebody(0, vec![one, other]);
        let shown = show_recovery(&staff, &one).unwrap();
        assert_eq!(after(&shown).recovery, [other]);
        let left = somebody(0, vec![other]);
        assert!(show_recovery(&left, &one).is_none());
    }

    fn doer(by: u128, seconds: i64) -> Doer {
        Doer {
            deed: crate::ids::DeedId(Uuid::from_u128(5)),
            by: Some(PersonId(Uuid::from_u128(by))),
            now: Timestamp::from_second(seconds).unwrap(),
        }
    }

    fn staff_after(change: &Change) -> Staff {
        let mut staff = change.writes.iter().filter_map(|write| match &write.record {
            Record::Staff(staff) => Some((**staff).clone()),
            _ => None,
        });
        staff.next().unwrap()
    }

    fn session_begun(seconds: i64) -> Session {
        let who = sessions::Who::Staff {
            person: PersonId(Uuid::from_u128(1)),
        };
        let now = Timestamp::from_second(seconds).unwrap();
        sessions::begin(Digest([1; 32]), who, sessions::Device::Shared, now).0
    }

    #[test]
    fn another_key_ends_what_began_with_the_old_one_and_is_told() {
        let staff = somebody(0, Vec::new());
        let (letter, key) = (
            EventId(Uuid::from_u128(6)),
            staff.value.second_key.clone().unwrap(),
        );
        assert!(staff.value.knows(&session_begun(99)), "the control");
        for change in [
            replace_key(&staff, key, letter, doer(1, 100)),
            reset_key(&staff, letter, doer(2, 100)).unwrap(),
        ] {
            let after = staff_after(&change);
            assert!(!after.knows(&session_begun(99)));
            assert!(after.knows(&session_begun(102)));
            assert_eq!(change.events.len(), 1, "they hear of it");
        }
        assert!(
            staff_after(&reset_key(&staff, letter, doer(2, 100)).unwrap())
                .second_key
                .is_none()
        );
    }

    #[test]
    fn nobody_takes_their_own_key_away() {
        let staff = somebody(0, Vec::new());
        let letter = EventId(Uuid::from_u128(6));
        assert!(reset_key(&staff, letter, doer(1, 100)).is_none());
        let machine = Doer {
            by: None,
            ..doer(1, 100)
        };
        assert!(reset_key(&staff, letter, machine).is_some());
    }

    #[test]
    fn new_recovery_codes_take_the_place_of_the_old_ones() {
        let [old, new] = [Digest([1; 32]), Digest([2; 32])];
        let staff = somebody(7, vec![old]);
        let change = renew_recovery(&staff, vec![new], doer(1, 100)).unwrap();
        let key = staff_after(&change).second_key.unwrap();
        assert_eq!((key.recovery, key.last_step), (vec![new], 7));
        let mut without = staff.clone();
        without.value.second_key = None;
        assert!(renew_recovery(&without, vec![new], doer(1, 100)).is_none());
    }

    #[test]
    fn keys_are_at_hand_for_a_quarter_of_an_hour() {
        let session = session_begun(0);
        let at = |seconds| has_keys_at_hand(&session, Timestamp::from_second(seconds).unwrap());
        assert_eq!([at(0), at(899), at(900)], [true, true, false]);
    }

    #[test]
    fn a_second_key_is_set_up_once() {
        let staff = somebody(0, Vec::new());
        let key = staff.value.second_key.clone().unwrap();
        assert!(set_up(&staff, key).is_none());
    }
}
