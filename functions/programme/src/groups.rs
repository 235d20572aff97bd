//! A group: about forty young people who meet, and the rules their programme has chosen for them.
//!
//! Pure. A group is made by its trainer, opened for joining with a code, and ended on a set date. Who may do that is in
//! [`crate::policy`].

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Record, Saved};
use crate::choice;
use crate::codes::GroupCode;
use crate::ids::{GroupId, PersonId, RequestId};
use crate::languages::Lang;
use crate::people::Age;
use crate::personal::Personal;

/// The usual size of a group.
pub const USUAL_SEATS: u16 = 40;

choice! {
    /// Which posts a trainer looks at before others see them.
    CheckFirst { All = "all", UnderSixteen = "under_16", Nothing = "none" }
}
choice! {
    /// From whom a parent or carer must have agreed.
    ConsentRule { Everybody = "all", UnderSixteen = "under_16", Nobody = "none" }
}
choice! {
    /// Whether a group shares needs and offers with the other groups of the programme that share too.
    Sharing { No = "no", Yes = "yes" }
}
choice! {
    /// What happens when both said yes.
    AfterYes {
        /// They meet in class.
        InClass = "in_class",
        /// The trainer introduces them to one another.
        ByTrainer = "by_trainer",
    }
}

/// What a programme has chosen for its groups.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rules {
    /// Which posts are looked at first.
    pub check_first: CheckFirst,
    /// From whom consent is needed.
    pub consent: ConsentRule,
    /// What happens when both said yes.
    pub after_yes: AfterYes,
    /// How many days a post stays on the board unless its owner says otherwise.
    pub post_days: u16,
    /// How many hours a proposal waits for an answer.
    pub answer_hours: u16,
    /// Whether minors and adults may be proposed to one another.
    pub mixed_ages: bool,
    /// Whether needs and offers whose owners want it are shared with other groups. A trainer says so for their own group, and
    /// two groups share when both have said it.
    pub sharing: Sharing,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            check_first: CheckFirst::UnderSixteen,
            consent: ConsentRule::UnderSixteen,
            after_yes: AfterYes::InClass,
            post_days: 60,
            answer_hours: 72,
            mixed_ages: false,
            sharing: Sharing::No,
        }
    }
}

impl Rules {
    /// Whether a trainer looks at the posts of somebody of this age first.
    pub fn looks_first(self, age: Age) -> bool {
        match self.check_first {
            CheckFirst::All => true,
            CheckFirst::UnderSixteen => age == Age::From12To15,
            CheckFirst::Nothing => false,
        }
    }

    /// Whether a parent or carer of somebody of this age must have agreed.
    pub fn needs_consent(self, age: Age) -> bool {
        match self.consent {
            ConsentRule::Everybody => age != Age::Adult,
            ConsentRule::UnderSixteen => age == Age::From12To15,
            ConsentRule::Nobody => false,
        }
    }
}

/// Whether people can join.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Joining {
    /// With this code, while the trainer has it open.
    Open(Personal<GroupCode>),
    /// Not now.
    Closed,
}

/// A group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Whose key seals what is typed about it: the group's own.
    pub person: PersonId,
    /// How its people call it: “Havo 4, Zoetermeer”.
    pub name: Personal<String>,
    /// Names of its classes or halves; help from another one is worth a little more.
    pub classes: Vec<Personal<String>>,
    /// The language its pages begin in.
    pub lang: Lang,
    /// How many may join.
    pub seats: u16,
    /// What its programme has chosen.
    pub rules: Rules,
    /// Who leads it.
    pub trainers: Vec<PersonId>,
    /// The request it came from, if it came from one.
    pub request: Option<RequestId>,
    /// Whether people can join.
    pub joining: Joining,
    /// The day on which it ends, and maps and needs become counts.
    pub ends_on: Date,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was ended, if it was.
    pub ended_at: Option<Timestamp>,
}

/// Why something cannot be done with a group.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// It was ended.
    #[error("the group has ended")]
    Ended,
}

impl Group {
    /// Whether it goes on at this time.
    pub fn goes_on(&self) -> bool {
        self.ended_at.is_none()
    }

    /// Whether it shares with this other group: both go on, and the trainers of both said so.
    pub fn shares_with(&self, other: &Self) -> bool {
        let shares = |group: &Self| group.goes_on() && group.rules.sharing == Sharing::Yes;
        self.id != other.id && shares(self) && shares(other)
    }
}

/// A trainer makes a group.
pub fn make(group: Group) -> Change {
    Change {
        people: vec![group.person],
        ..Change::default()
    }
    .create(Record::Group(Box::new(group)))
}

/// The trainer opens joining, with a fresh code; a code that was open before no longer works.
pub fn open_joining(group: &Saved<Group>, code: GroupCode, claims: Codes) -> Result<Change, Refusal> {
    let mut opened = going_on(group)?;
    opened.joining = Joining::Open(Personal::new(code));
    let mut change = release(group, claims.old);
    change.claims.push((claims.new, opened.id.into()));
    Ok(change.update(Record::Group(Box::new(opened)), group.version))
}

/// The trainer closes joining. Who has joined stays.
pub fn close_joining(group: &Saved<Group>, old: Option<Claim>) -> Result<Change, Refusal> {
    let mut closed = going_on(group)?;
    closed.joining = Joining::Closed;
    Ok(release(group, old).update(Record::Group(Box::new(closed)), group.version))
}

/// Somebody on the staff leads the group from now on, or no longer does; nothing where that is so already. A group is never
/// without anybody who leads it.
pub fn set_trainer(group: &Saved<Group>, person: PersonId, leads: bool) -> Option<Change> {
    let mut changed = group.value.clone();
    changed.trainers.retain(|trainer| *trainer != person);
    if leads {
        changed.trainers.push(person);
    }
    let same = group.value.trainers.contains(&person) == leads;
    (!same && !changed.trainers.is_empty())
        .then(|| Change::default().update(Record::Group(Box::new(changed)), group.version))
}

/// A trainer shares with other groups from now on, or no longer; nothing where that is so already.
pub fn set_sharing(group: &Saved<Group>, sharing: Sharing) -> Option<Change> {
    let mut changed = group.value.clone();
    changed.rules.sharing = sharing;
    (changed != group.value)
        .then(|| Change::default().update(Record::Group(Box::new(changed)), group.version))
}

/// The names of the codes: the caller keeps the key that makes them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Codes {
    /// Of the code that is given out now.
    pub new: Claim,
    /// Of the code that was open before, if one was.
    pub old: Option<Claim>,
}

fn going_on(group: &Saved<Group>) -> Result<Group, Refusal> {
    if group.value.goes_on() {
        Ok(group.value.clone())
    } else {
        Err(Refusal::Ended)
    }
}

fn release(group: &Saved<Group>, old: Option<Claim>) -> Change {
    Change {
        releases: old
            .map(|claim| (claim, group.value.id.into()))
            .into_iter()
            .collect(),
        ..Change::default()
    }
}
