//! “This does not feel right”: what somebody reports, on top of the trainer's pile at once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Record, Saved};
use crate::choice;
use crate::events::{Event, Letter};
use crate::ids::{EventId, GroupId, MatchId, PersonId, PostId, ReportId};
use crate::personal::Personal;

choice! {
    /// What is wrong.
    What { Mean = "mean", Unsafe = "unsafe", PrivateData = "private_data", Spam = "spam", Other = "other" }
}

/// What a report is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A post on the board.
    Post(PostId),
    /// A post on the board of another group, which shares it.
    Shared(GroupId, PostId),
    /// A match.
    Match(MatchId),
    /// Nothing in particular.
    Nothing,
}

/// A report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Report {
    /// Its id.
    pub id: ReportId,
    /// Who reported, and whose key seals the note.
    pub person: PersonId,
    /// The group.
    pub group: GroupId,
    /// What is wrong.
    pub what: What,
    /// What it is about.
    pub about: About,
    /// In their own words.
    pub note: Option<Personal<String>>,
    /// When.
    pub at: Timestamp,
    /// When a trainer dealt with it, and who.
    pub closed: Option<(Timestamp, PersonId)>,
    /// Who takes care of it, if somebody said so.
    #[serde(default)]
    pub with: Option<PersonId>,
}

/// Somebody reports something: kept, and the trainers are told at once.
pub fn report(report: Report, event: EventId) -> Change {
    let letter = Letter::ReportNotice {
        group: report.group,
        report: report.id,
    };
    Change::default()
        .tell(Event {
            id: event,
            at: report.at,
            letter,
        })
        .create(Record::Report(Box::new(report)))
}

/// A trainer dealt with it.
pub fn close(report: &Saved<Report>, by: PersonId, now: Timestamp) -> Change {
    let closed = Report {
        closed: Some((now, by)),
        ..report.value.clone()
    };
    Change::default().update(Record::Report(Box::new(closed)), report.version)
}

/// Somebody takes care of it, or nobody any longer.
pub fn hand(report: &Saved<Report>, with: Option<PersonId>) -> Change {
    let handed = Report {
        with,
        ..report.value.clone()
    };
    Change::default().update(Record::Report(Box::new(handed)), report.version)
}
