//! What happened and who must still hear of it.
//!
//! An [`Event`] is written in the same commit as the change that caused it. A worker turns it into a letter, at least once; the
//! event's id keys the letter, so that a second try is recognisable. Events name records, never people: the letter is composed
//! from the record when it is sent, so a letter about something erased is simply not sent.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Digest, Record, Saved};
use crate::choice;
use crate::ids::{EventId, GroupId, PartnerId, PersonId, ReportId, RequestId};
use crate::runs::Ahead;

choice! {
    /// Who did something to somebody's key.
    ByWhom { Themselves = "themselves", Another = "another" }
}

choice! {
    /// What happened to the dates of a workshop.
    News {
        /// Dates are on offer: to the contact.
        Offered = "offered",
        /// The contact picked one: to everybody.
        Picked = "picked",
        /// None of them fits: to the coordinator.
        NoneFits = "none_fits",
        /// The contact said who is there, and where: to the trainers and the coordinator.
        Ready = "ready",
        /// The contact asks for another date: to the coordinator.
        MoveAsked = "move_asked",
        /// A meeting is at another time: to the contact and the trainers.
        Moved = "moved",
        /// The workshop does not go on, whoever said so: to the contact and the trainers.
        Over = "over",
        /// There is no room yet: to the contact.
        Waits = "waits",
        /// There is room for the whole group now: to the coordinator.
        HasRoom = "has_room",
    }
}

/// Which letter, about what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    /// To the asker: what you asked, your reference, your status link.
    RequestCopy {
        /// The request it is about.
        request: RequestId,
    },
    /// To the coordinator: something was asked.
    RequestNotice {
        /// The request it is about.
        request: RequestId,
    },
    /// To the coordinator: the asker changed the answers.
    ChangeNotice {
        /// The request it is about.
        request: RequestId,
    },
    /// To the coordinator: the asker took the request back.
    WithdrawalNotice {
        /// The request it is about.
        request: RequestId,
    },
    /// To a staff member: the link to sign in with.
    SignInLink {
        /// Which link.
        key: Digest,
    },
    /// To a staff member: their second key was replaced, by themselves or by somebody else.
    KeyNotice {
        /// Whose.
        person: PersonId,
        /// By whom.
        by: ByWhom,
    },
    /// To somebody who is invited to work here: the link with which they say that they come.
    Invitation {
        /// Who.
        person: PersonId,
    },
    /// To a staff member: what they do, or where, is something else.
    WorkNotice {
        /// Who.
        person: PersonId,
    },
    /// About the dates of a workshop, to whoever must hear of this.
    RunNews {
        /// The request it came of.
        request: RequestId,
        /// What happened.
        news: News,
    },
    /// To the contact and the trainers: a meeting is near.
    RunReminder {
        /// The request it came of.
        request: RequestId,
        /// Which meeting.
        meeting: u8,
        /// How near.
        ahead: Ahead,
    },
    /// To a trainer or coordinator: what waits at the desk. Not sent where nothing does any longer.
    Digest {
        /// To whom.
        person: PersonId,
    },
    /// To the trainers of a group and whoever looks after safety: somebody reported something.
    ReportNotice {
        /// The group.
        group: GroupId,
        /// The report.
        report: ReportId,
    },
    /// To a partner: the link to its page.
    PartnerLink {
        /// Which partner.
        partner: PartnerId,
    },
    /// To a partner: somebody at the desk paused it, let it go on or ended it.
    PartnerMoved {
        /// Which partner.
        partner: PartnerId,
    },
}

choice! {
    /// The kinds of letters there are, whatever they are about: whoever must know each of them goes through this list.
    Kind {
        /// [`Letter::RequestCopy`].
        RequestCopy = "request_copy",
        /// [`Letter::RequestNotice`].
        RequestNotice = "request_notice",
        /// [`Letter::ChangeNotice`].
        ChangeNotice = "change_notice",
        /// [`Letter::WithdrawalNotice`].
        WithdrawalNotice = "withdrawal_notice",
        /// [`Letter::SignInLink`].
        SignInLink = "sign_in_link",
        /// [`Letter::KeyNotice`].
        KeyNotice = "key_notice",
        /// [`Letter::WorkNotice`].
        WorkNotice = "work_notice",
        /// [`Letter::Invitation`].
        Invitation = "invitation",
        /// [`Letter::RunNews`].
        RunNews = "run_news",
        /// [`Letter::RunReminder`].
        RunReminder = "run_reminder",
        /// [`Letter::Digest`].
        Digest = "digest",
        /// [`Letter::ReportNotice`].
        ReportNotice = "report_notice",
        /// [`Letter::PartnerLink`].
        PartnerLink = "partner_link",
        /// [`Letter::PartnerMoved`].
        PartnerMoved = "partner_moved",
    }
}

impl Letter {
    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::RequestCopy { .. } => Kind::RequestCopy,
            Self::RequestNotice { .. } => Kind::RequestNotice,
            Self::ChangeNotice { .. } => Kind::ChangeNotice,
            Self::WithdrawalNotice { .. } => Kind::WithdrawalNotice,
            Self::SignInLink { .. } => Kind::SignInLink,
            Self::KeyNotice { .. } => Kind::KeyNotice,
            Self::WorkNotice { .. } => Kind::WorkNotice,
            Self::Invitation { .. } => Kind::Invitation,
            Self::RunNews { .. } => Kind::RunNews,
            Self::RunReminder { .. } => Kind::RunReminder,
            Self::Digest { .. } => Kind::Digest,
            Self::ReportNotice { .. } => Kind::ReportNotice,
            Self::PartnerLink { .. } => Kind::PartnerLink,
            Self::PartnerMoved { .. } => Kind::PartnerMoved,
        }
    }
}

/// Something that happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// Keys the letter: the same event never makes two different ones.
    pub id: EventId,
    /// When it happened.
    pub at: Timestamp,
    /// What must be told.
    #[serde(flatten)]
    pub letter: Letter,
}

choice! {
    /// Why a letter did not leave.
    Trouble {
        /// The mail server says that it cannot be delivered to this address: another try would not help.
        Refused = "refused",
        /// A mail server took it and sent it back later.
        CameBack = "came_back",
        /// It did not work this time.
        Away = "away",
    }
}

/// An event on its way to somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Due {
    /// The event.
    pub event: Event,
    /// How often sending was tried.
    pub attempts: u32,
    /// When it is next tried; `None` once it is parked for a person to look at.
    pub next: Option<Timestamp>,
    /// Why it did not leave the last time, if it did not.
    #[serde(default)]
    pub trouble: Option<Trouble>,
}

/// How long a worker may hold a letter before another may try.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// After so many attempts a letter is parked and shown to the coordinator.
pub const ATTEMPTS: u32 = 12;

impl Due {
    /// A fresh event, due at once.
    pub fn new(event: Event) -> Self {
        Self {
            event,
            attempts: 0,
            next: Some(event.at),
            trouble: None,
        }
    }
}

/// A worker takes the letter: nobody else tries it before the lease is over.
pub fn take(due: &Saved<Due>, now: Timestamp) -> (Due, Change) {
    let taken = Due {
        attempts: due.value.attempts + 1,
        next: Some(now + LEASE),
        ..due.value
    };
    (taken, Change::default().update(Record::Due(taken), due.version))
}

/// The letter left the house.
pub fn delivered(due: Saved<Due>) -> Change {
    Change {
        settled: vec![due],
        ..Change::default()
    }
}

/// It could not be sent: it is tried again after 1, 2, 4 … minutes, at most every six hours, and parked after
/// [`ATTEMPTS`] attempts (about a day). What was refused is parked at once.
pub fn failed(due: &Saved<Due>, trouble: Trouble, now: Timestamp) -> Change {
    let attempts = due.value.attempts;
    let minutes = 1_i64 << attempts.saturating_sub(1).min(9);
    let again = attempts < ATTEMPTS && trouble == Trouble::Away;
    let after = Due {
        next: again.then(|| now + SignedDuration::from_mins(minutes.min(360))),
        trouble: Some(trouble),
        ..due.value
    };
    Change::default().update(Record::Due(after), due.version)
}

/// It had left, and was sent back later: it is parked at once. One that is on its way once more stays as it is.
pub fn came_back(event: Event) -> Change {
    let parked = Due {
        attempts: 1,
        next: None,
        trouble: Some(Trouble::CameBack),
        ..Due::new(event)
    };
    Change::default().create(Record::Due(parked))
}

/// Somebody looked at a parked letter: it is tried again from now on.
pub fn try_again(due: &Saved<Due>, now: Timestamp) -> Option<Change> {
    let again = Due {
        attempts: 0,
        next: Some(now),
        ..due.value
    };
    is_parked(&due.value).then(|| Change::default().update(Record::Due(again), due.version))
}

/// Somebody looked at a parked letter: it need not leave any longer.
pub fn let_go(due: Saved<Due>) -> Option<Change> {
    is_parked(&due.value).then(|| delivered(due))
}

/// Whether it waits for somebody to look at it.
pub fn is_parked(due: &Due) -> bool {
    due.next.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::Version;
    use uuid::Uuid;

    fn due() -> Saved<Due> {
        let letter = Letter::RequestCopy {
            request: RequestId(Uuid::from_u128(1)),
        };
        let event = Event {
            id: EventId(Uuid::from_u128(2)),
            at: Timestamp::UNIX_EPOCH,
            letter,
        };
        Saved {
            value: Due::new(event),
            version: Version(1),
        }
    }

    fn only_due(change: &Change) -> Due {
        match change.writes.as_slice() {
            [write] => match write.record {
                Record::Due(due) => due,
                _ => panic!("a letter was expected"),
            },
            other => panic!("one write was expected, not {}", other.len()),
        }
    }

    #[test]
    fn a_letter_that_keeps_failing_waits_longer_and_is_parked_in_the_end() {
        let mut letter = due();
        let mut now = Timestamp::UNIX_EPOCH;
        let mut waits = Vec::new();
        loop {
            let (taken, _) = take(&letter, now);
            let failed = only_due(&failed(
                &Saved {
                    value: taken,
                    version: Version(2),
                },
                Trouble::Away,
                now,
            ));
            let Some(next) = failed.next else { break };
            waits.push(next.duration_since(now).as_mins());
            now = next;
            letter.value = failed;
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
        assert_eq!(waits.len() + 1, ATTEMPTS as usize);
    }

    #[test]
    fn what_was_refused_is_parked_at_once() {
        let (taken, _) = take(&due(), Timestamp::UNIX_EPOCH);
        let taken = Saved {
            value: taken,
            version: Version(2),
        };
        let refused = only_due(&failed(&taken, Trouble::Refused, Timestamp::UNIX_EPOCH));
        assert!(is_parked(&refused));
        assert_eq!((refused.attempts, refused.trouble), (1, Some(Trouble::Refused)));
        let away = only_due(&failed(&taken, Trouble::Away, Timestamp::UNIX_EPOCH));
        assert!(!is_parked(&away), "the control");
    }

    #[test]
    fn only_a_parked_letter_waits_for_somebody() {
        let waiting = due();
        assert!(try_again(&waiting, Timestamp::UNIX_EPOCH).is_none());
        assert!(
            let_go(waiting.clone()).is_none(),
            "what is on its way is not stopped"
        );
        let mut parked = waiting;
        parked.value.attempts = ATTEMPTS;
        parked.value.next = None;
        let again = only_due(&try_again(&parked, Timestamp::UNIX_EPOCH).unwrap());
        assert_eq!((again.attempts, again.next), (0, Some(Timestamp::UNIX_EPOCH)));
        assert_eq!(let_go(parked.clone()).unwrap().settled, [parked]);
    }

    #[test]
    fn a_letter_that_is_taken_is_left_alone_until_the_lease_is_over() {
        let now = Timestamp::UNIX_EPOCH;
        let (taken, change) = take(&due(), now);
        assert_eq!(taken.next, Some(now + LEASE));
        assert_eq!(only_due(&change), taken, "what is written is what was taken");
    }
}
