//! A group: about forty young people who meet, and the rules their programme has chosen for them.
//!
//! Pure. A group is made by its trainer, opened for joining with a code, and ended on a set date. Who may do that is in
//! [`crate::policy`].

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Record, Saved};
use crate::choice;
use crate::codes::GroupCode;
use crate::history::{About, Doer, Place, Subject, What};
use crate::ids::{GroupId, PersonId, RequestId};
use crate::languages::Lang;
use crate::people::Age;
use crate::personal::Personal;
use crate::policy::Of;
use crate::programmes::ProgrammeId;

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
#[serde(default)]
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
    /// How many days after its end people can still read and take along what is theirs; then it is removed.
    pub keep_days: u16,
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
            keep_days: 30,
        }
    }
}

/// For how many days a post may stay on the board; it may stay for half a year, and what it begins with stays well within that.
pub const POST_DAYS: (u16, u16) = (7, 150);
/// For how many hours a proposal may wait for an answer.
pub const ANSWER_HOURS: (u16, u16) = (12, 336);
/// For how many days what people have may stay theirs after the end.
pub const KEEP_DAYS: (u16, u16) = (0, 365);

/// A rule of a programme that its groups may tighten, and not loosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Firm {
    /// Which posts are looked at first.
    CheckFirst,
    /// From whom consent is needed.
    Consent,
    /// Whether minors and adults may be proposed to one another.
    Ages,
    /// How long what people have stays theirs after the end.
    KeepDays,
}

impl Rules {
    /// What a group with these rules loosens of what its programme has chosen.
    pub fn loosens(self, programme: Self) -> Vec<Firm> {
        let strict = |of: Age, rule: fn(Self, Age) -> bool| rule(self, of) || !rule(programme, of);
        let ages = [Age::From12To15, Age::From16To17, Age::Adult];
        let all = |rule: fn(Self, Age) -> bool| ages.into_iter().all(|age| strict(age, rule));
        let kept = [
            (Firm::CheckFirst, all(Self::looks_first)),
            (Firm::Consent, all(Self::needs_consent)),
            (Firm::Ages, programme.mixed_ages || !self.mixed_ages),
            (Firm::KeepDays, self.keep_days <= programme.keep_days),
        ];
        kept.into_iter()
            .filter(|(_, kept)| !kept)
            .map(|(firm, _)| firm)
            .collect()
    }

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
    /// The programme it is in.
    #[serde(default)]
    pub programme: ProgrammeId,
    /// What its programme has chosen, as it was when the group was made.
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
    /// It goes on.
    #[error("the group goes on")]
    GoesOn,
}

impl Group {
    /// Whether it goes on at this time.
    pub fn goes_on(&self) -> bool {
        self.ended_at.is_none()
    }

    /// What it is to somebody on the staff.
    pub fn to(&self, person: PersonId) -> Of<'_> {
        Of {
            programme: Some(&self.programme),
            leads: self.trainers.contains(&person),
        }
    }

    /// Whether it shares with this other group: they are in one programme, both go on, and the trainers of both said so.
    pub fn shares_with(&self, other: &Self) -> bool {
        let shares = |group: &Self| group.goes_on() && group.rules.sharing == Sharing::Yes;
        self.id != other.id && self.programme == other.programme && shares(self) && shares(other)
    }

    /// The group itself, as its history names it.
    pub(crate) fn subject(&self) -> Subject {
        Subject {
            place: Place::Group(self.id),
            about: About::Itself,
            person: self.person,
        }
    }

    /// Whether its last day is over, and nobody has ended it.
    pub fn is_to_end(&self, today: Date) -> bool {
        self.goes_on() && self.ends_on < today
    }

    /// Until when people can read and take along what is theirs, once it has ended.
    pub fn kept_until(&self) -> Option<Timestamp> {
        let kept = SignedDuration::from_hours(24 * i64::from(self.rules.keep_days));
        self.ended_at.map(|ended| ended + kept)
    }

    /// Whether everything of its people is to be removed by now.
    pub fn is_to_be_reduced(&self, now: Timestamp) -> bool {
        self.kept_until().is_some_and(|until| until <= now)
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

/// A group that goes on after all, after its last day, goes on for so long.
const LONGER_BY_DAYS: i64 = 14;

/// The group ends: nobody joins any longer, nothing is placed or proposed. What its people have stays theirs for a while.
pub fn end(group: &Saved<Group>, code: Option<Claim>, doer: Doer) -> Result<Change, Refusal> {
    let mut ended = going_on(group)?;
    ended.joining = Joining::Closed;
    ended.ended_at = Some(doer.now);
    let deed = doer.did(What::Ended, ended.subject());
    let closed = release(group, code).and(deed);
    Ok(closed.update(Record::Group(Box::new(ended)), group.version))
}

/// It goes on after all, as long as nothing was removed. Where its last day is over it gets a new one.
pub fn go_on(group: &Saved<Group>, today: Date, doer: Doer) -> Result<Change, Refusal> {
    if group.value.goes_on() {
        return Err(Refusal::GoesOn);
    }
    let mut going = group.value.clone();
    going.ended_at = None;
    if going.ends_on < today {
        going.ends_on = today.saturating_add(LONGER_BY_DAYS.days());
    }
    let deed = doer.did(What::GoesOn, going.subject());
    Ok(deed.update(Record::Group(Box::new(going)), group.version))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Digest, Version};
    use crate::ids::DeedId;
    use uuid::Uuid;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn day(n: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * n)
    }

    fn on(n: i64) -> Doer {
        Doer {
            deed: DeedId(id(9)),
            by: Some(PersonId(id(8))),
            now: day(n),
        }
    }

    fn open() -> Saved<Group> {
        let value = Group {
            id: GroupId(id(1)),
            person: PersonId(id(2)),
            name: Personal::new("Havo 4".to_owned()),
            classes: Vec::new(),
            lang: Lang::new("nl"),
            seats: 40,
            programme: ProgrammeId::default(),
            rules: Rules::default(),
            trainers: vec![PersonId(id(8))],
            request: None,
            joining: Joining::Open(Personal::new("23456789".parse().unwrap())),
            ends_on: Date::constant(1970, 1, 20),
            made_at: day(0),
            ended_at: None,
        };
        Saved {
            value,
            version: Version(3),
        }
    }

    /// The group as this change leaves it.
    fn after(change: &Change) -> Saved<Group> {
        let mut groups = change.writes.iter().filter_map(|write| match &write.record {
            Record::Group(group) => Some((**group).clone()),
            _ => None,
        });
        Saved {
            value: groups.next().unwrap(),
            version: Version(4),
        }
    }

    #[test]
    fn a_group_may_be_stricter_than_its_programme_and_not_looser() {
        let usual = Rules::default();
        assert_eq!(usual.loosens(usual), []);
        let stricter = Rules {
            check_first: CheckFirst::All,
            consent: ConsentRule::Everybody,
            keep_days: 5,
            ..usual
        };
        assert_eq!(stricter.loosens(usual), []);
        assert_eq!(
            usual.loosens(stricter),
            [Firm::CheckFirst, Firm::Consent, Firm::KeepDays]
        );
        let mixed = Rules {
            mixed_ages: true,
            // What is not firm may be anything.
            post_days: 100,
            after_yes: AfterYes::ByTrainer,
            ..usual
        };
        assert_eq!(mixed.loosens(usual), [Firm::Ages]);
        assert_eq!(usual.loosens(mixed), []);
    }

    #[test]
    fn groups_share_within_their_programme_only() {
        let mut one = open().value;
        one.rules.sharing = Sharing::Yes;
        let mut other = Group {
            id: GroupId(id(9)),
            ..one.clone()
        };
        assert!(one.shares_with(&other));
        other.programme = ProgrammeId::new("west");
        assert!(!one.shares_with(&other));
    }

    #[test]
    fn ending_closes_everything_at_once_and_says_who_did_it() {
        let code = Claim::GroupCode(Digest([1; 32]));
        let change = end(&open(), Some(code), on(10)).unwrap();
        assert_eq!(change.releases, [(code, GroupId(id(1)).into())]);
        assert_eq!(change.writes.len(), 2, "the group and a line of its history");
        let ended = after(&change);
        assert!(!ended.value.goes_on());
        assert_eq!(ended.value.joining, Joining::Closed);
        assert_eq!(end(&ended, None, on(11)), Err(Refusal::Ended));
        let new = Codes { new: code, old: None };
        let code = "23456789".parse().unwrap();
        assert_eq!(open_joining(&ended, code, new), Err(Refusal::Ended));
    }

    #[test]
    fn what_people_have_is_kept_for_as_long_as_the_group_says() {
        let mut group = open();
        group.value.rules.keep_days = 5;
        assert!(!group.value.is_to_be_reduced(day(4000)), "it goes on");
        let ended = after(&end(&group, None, on(10)).unwrap());
        assert_eq!(ended.value.kept_until(), Some(day(15)));
        let just_before = day(15) - SignedDuration::from_nanos(1);
        assert!(!ended.value.is_to_be_reduced(just_before));
        assert!(ended.value.is_to_be_reduced(day(15)));
    }

    #[test]
    fn it_can_go_on_after_all_and_then_ends_by_itself_later() {
        let group = open();
        assert!(
            !group.value.is_to_end(Date::constant(1970, 1, 20)),
            "its last day"
        );
        assert!(group.value.is_to_end(Date::constant(1970, 1, 21)));
        assert_eq!(
            go_on(&group, Date::constant(1970, 1, 5), on(4)),
            Err(Refusal::GoesOn)
        );
        let ended = after(&end(&group, None, on(10)).unwrap());
        let early = after(&go_on(&ended, Date::constant(1970, 1, 11), on(10)).unwrap());
        assert_eq!(early.value.ends_on, group.value.ends_on);
        let late = after(&go_on(&ended, Date::constant(1970, 1, 25), on(24)).unwrap());
        assert!(late.value.goes_on() && !late.value.is_to_end(Date::constant(1970, 1, 26)));
    }
}
