//! Looking back after a session, in class: what went well, what can be better, and one score. Nobody can tell who said what.
//!
//! An answer is kept without a name and without a time, under an id drawn by chance, sealed with the key of the group. That
//! somebody answered is a name taken by that person, in the same commit, and says nothing of the answer; so nobody answers twice.
//! What was said is shown when the trainer has closed it and not before, and only from five answers on: a list that grew while
//! it is looked at would tell whose words just came in. Who joins late finds it closed: closing fills the count of answers.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Claim, Count, Counted, Record, Saved};
use crate::choice;
use crate::choices::Choice;
use crate::groups::Group;
use crate::ids::{GroupId, MirrorAnswerId, MirrorId, PersonId};
use crate::personal::Personal;

/// From so many answers on they are shown.
pub const SHOWN_FROM: usize = 5;

/// More answers than any group gives. A mirror that is closed has counted this much more.
const CLOSED: i64 = 10_000;

choice! {
    /// How good it was.
    Score {
        /// Not good.
        One = "1",
        /// Between one and three.
        Two = "2",
        /// All right.
        Three = "3",
        /// Between three and five.
        Four = "4",
        /// Very good.
        Five = "5",
    }
}

/// A moment of looking back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mirror {
    /// Its id.
    pub id: MirrorId,
    /// The group.
    pub group: GroupId,
    /// When the trainer opened it.
    pub opened_at: Timestamp,
    /// When the trainer closed it, if that was.
    pub closed_at: Option<Timestamp>,
}

/// What somebody says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Said {
    /// What went well.
    pub well: Option<Personal<String>>,
    /// What can be better.
    pub better: Option<Personal<String>>,
    /// How good it was.
    pub score: Score,
}

/// An answer, nobody's.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MirrorAnswer {
    /// Its id, drawn by chance.
    pub id: MirrorAnswerId,
    /// What it answers.
    pub mirror: MirrorId,
    /// The group.
    pub group: GroupId,
    /// Whose key seals it: the group's own.
    pub person: PersonId,
    /// What was said.
    pub said: Said,
}

/// The trainer opens it.
pub fn open(mirror: Mirror) -> Change {
    Change::default().create(Record::Mirror(Box::new(mirror)))
}

/// The trainer closes it, for good; nothing where that was done already.
pub fn close(mirror: &Saved<Mirror>, now: Timestamp) -> Option<Change> {
    if mirror.value.closed_at.is_some() {
        return None;
    }
    let mut closed = mirror.value.clone();
    closed.closed_at = Some(now);
    let change = Change::default().count(Count {
        of: Counted::MirrorAnswers(closed.id),
        add: CLOSED,
        at_most: 2 * CLOSED,
        until: None,
    });
    Some(change.update(Record::Mirror(Box::new(closed)), mirror.version))
}

/// Somebody answers. That it is still open, and that they did not answer before, is for the commit to see.
pub fn answer(mirror: &Mirror, (id, by): (MirrorAnswerId, PersonId), said: Said, group: &Group) -> Change {
    let answer = MirrorAnswer {
        id,
        mirror: mirror.id,
        group: group.id,
        person: group.person,
        said,
    };
    let change = Change {
        claims: vec![(Claim::Mirror(mirror.id, by), by.into())],
        ..Change::default()
    };
    let one = Count {
        of: Counted::MirrorAnswers(mirror.id),
        add: 1,
        at_most: CLOSED - 1,
        until: None,
    };
    change.count(one).create(Record::MirrorAnswer(Box::new(answer)))
}

/// How many answers there are, of what was counted.
pub fn answers_of(counted: i64) -> i64 {
    counted % CLOSED
}

/// What is shown of answers: words by themselves, in an order that says nothing, and how often each score was given.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reflection {
    /// What went well.
    pub well: Vec<String>,
    /// What can be better.
    pub better: Vec<String>,
    /// How often each score was given, from the lowest on.
    pub scores: Vec<usize>,
}

/// What is shown of a mirror; nothing while it is open, or where there are too few answers.
pub fn reflect(mirror: &Mirror, answers: &[MirrorAnswer]) -> Option<Reflection> {
    if mirror.closed_at.is_none() || answers.len() < SHOWN_FROM {
        return None;
    }
    // By their own words, so that what somebody said to the one does not stand beside what they said to the other.
    let words = |of: fn(&Said) -> Option<&Personal<String>>| {
        let said = answers.iter().filter_map(|answer| of(&answer.said));
        let mut words: Vec<String> = said.map(|words| words.reveal().clone()).collect();
        words.sort();
        words
    };
    let given = |score: &Score| {
        let same = answers.iter().filter(|answer| answer.said.score == *score);
        same.count()
    };
    Some(Reflection {
        well: words(|said| said.well.as_ref()),
        better: words(|said| said.better.as_ref()),
        scores: Score::ALL.iter().map(given).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn mirror(closed: bool) -> Mirror {
        Mirror {
            id: MirrorId(Uuid::from_u128(1)),
            group: GroupId(Uuid::from_u128(2)),
            opened_at: Timestamp::UNIX_EPOCH,
            closed_at: closed.then_some(Timestamp::UNIX_EPOCH),
        }
    }

    fn answers(count: u128) -> Vec<MirrorAnswer> {
        let answer = |n: u128| MirrorAnswer {
            id: MirrorAnswerId(Uuid::from_u128(n)),
            mirror: mirror(true).id,
            group: mirror(true).group,
            person: PersonId(Uuid::from_u128(3)),
            said: Said {
                well: Some(Personal::new(format!("good {n}"))),
                better: n
                    .is_multiple_of(2)
                    .then(|| Personal::new(format!("better {}", 100 - n))),
                score: if n == 0 { Score::One } else { Score::Four },
            },
        };
        (0..count).map(answer).collect()
    }

    #[test]
    fn four_answers_say_nothing_and_five_do() {
        assert_eq!(reflect(&mirror(true), &answers(4)), None);
        let shown = reflect(&mirror(true), &answers(5)).unwrap();
        assert_eq!(shown.scores, [1, 0, 0, 4, 0]);
        assert_eq!(shown.well.len(), 5);
        assert_eq!(shown.better, ["better 100", "better 96", "better 98"]);
    }

    #[test]
    fn nothing_is_shown_while_it_is_open() {
        assert_eq!(reflect(&mirror(false), &answers(40)), None);
    }

    #[test]
    fn a_closed_mirror_is_closed_once() {
        let saved = |value| Saved {
            value,
            version: crate::change::Version(1),
        };
        assert!(close(&saved(mirror(false)), Timestamp::UNIX_EPOCH).is_some());
        assert!(close(&saved(mirror(true)), Timestamp::UNIX_EPOCH).is_none());
        assert_eq!(answers_of(CLOSED + 7), 7);
        assert_eq!(answers_of(7), 7);
    }
}
