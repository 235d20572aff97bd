//! Why two people are proposed to one another, and who is told what of it.
//!
//! The solver says what the two have in common ([`crate::proposals::rules::Common`]); the board, which knows the posts, makes
//! reasons of that. They are facts of two posts, never of a person's background, a score, a rank, or who else was considered. A
//! match without reasons cannot be made. Words for each reader are in `content/words/`.

use serde::{Deserialize, Serialize};

use crate::categories::CategoryId;
use crate::choice;
use crate::contacts::Circle;
use crate::posts::Where;

choice! {
    /// For whom a reason is told.
    Reader {
        /// Who needs something.
        Asker = "asker",
        /// Who helps.
        Giver = "giver",
        /// Who asks somebody they know, and makes the introduction.
        Intermediary = "intermediary",
        /// Who looks after the group.
        Coordinator = "coordinator",
    }
}

/// One reason.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// What is needed is what is offered.
    SameCategory {
        /// About this.
        category: CategoryId,
    },
    /// What is offered is close to what is needed; a trainer must look at it.
    Sibling {
        /// What is needed.
        needed: CategoryId,
        /// What is offered.
        offered: CategoryId,
    },
    /// The giver knows somebody, in this circle.
    KnowsSomebody {
        /// Where from.
        circle: Circle,
    },
    /// It can be done there.
    Place {
        /// Where.
        place: Where,
    },
    /// They are in different classes: two networks meet.
    OtherClass,
    /// They are in different groups, which share.
    OtherGroup,
    /// The asker never had help before.
    FirstHelp,
    /// The need has waited so many days.
    Waited {
        /// Days on the board.
        days: u16,
    },
    /// The need must be met soon.
    Soon {
        /// Days until it runs out.
        days: u16,
    },
}

impl Reason {
    /// Its name in words files.
    pub fn id(&self) -> &'static str {
        match self {
            Self::SameCategory { .. } => "same_category",
            Self::Sibling { .. } => "sibling",
            Self::KnowsSomebody { .. } => "knows_somebody",
            Self::Place { .. } => "place",
            Self::OtherClass => "other_class",
            Self::OtherGroup => "other_group",
            Self::FirstHelp => "first_help",
            Self::Waited { .. } => "waited",
            Self::Soon { .. } => "soon",
        }
    }

    /// Whether it is this reader's to know. How somebody is placed (never helped before, so many days) is for the coordinator
    /// only; where somebody belongs is not told to who only makes an introduction; and who helps in person knows nobody else for
    /// it.
    pub fn is_for(&self, reader: Reader) -> bool {
        match self {
            Self::FirstHelp | Self::Waited { .. } => reader == Reader::Coordinator,
            Self::OtherClass | Self::OtherGroup => reader != Reader::Intermediary,
            Self::KnowsSomebody { .. } => reader != Reader::Giver,
            Self::SameCategory { .. } | Self::Sibling { .. } | Self::Place { .. } | Self::Soon { .. } => true,
        }
    }
}

/// At least one reason.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Vec<Reason>", into = "Vec<Reason>")]
pub struct Reasons(Vec<Reason>);

/// There were none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a proposal has at least one reason")]
pub struct NoReasons;

impl Reasons {
    /// These reasons, if there are any.
    pub fn new(reasons: Vec<Reason>) -> Result<Self, NoReasons> {
        if reasons.is_empty() {
            Err(NoReasons)
        } else {
            Ok(Self(reasons))
        }
    }

    /// Those that are this reader's to know, the weightiest first.
    pub fn told_to(&self, reader: Reader) -> impl Iterator<Item = &Reason> {
        self.0.iter().filter(move |reason| reason.is_for(reader))
    }
}

impl TryFrom<Vec<Reason>> for Reasons {
    type Error = NoReasons;

    fn try_from(reasons: Vec<Reason>) -> Result<Self, NoReasons> {
        Self::new(reasons)
    }
}

impl From<Reasons> for Vec<Reason> {
    fn from(reasons: Reasons) -> Self {
        reasons.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Choice;

    #[test]
    fn each_reader_is_told_what_is_theirs_to_know() {
        use Reader::{Asker, Coordinator, Giver, Intermediary};
        let category = || CategoryId::new("homework");
        let (needed, offered) = (category(), category());
        let circle = Circle::Family;
        let table: [(Reason, &[Reader]); 9] = [
            (Reason::SameCategory { category: category() }, Reader::ALL),
            (Reason::Sibling { needed, offered }, Reader::ALL),
            (
                Reason::KnowsSomebody { circle },
                &[Asker, Intermediary, Coordinator],
            ),
            (Reason::Place { place: Where::Here }, Reader::ALL),
            (Reason::Soon { days: 2 }, Reader::ALL),
            (Reason::OtherClass, &[Asker, Giver, Coordinator]),
            (Reason::OtherGroup, &[Asker, Giver, Coordinator]),
            (Reason::FirstHelp, &[Coordinator]),
            (Reason::Waited { days: 3 }, &[Coordinator]),
        ];
        let all = Reasons::new(table.iter().map(|(reason, _)| reason.clone()).collect()).unwrap();
        for reader in Reader::ALL {
            let told: Vec<&Reason> = all.told_to(*reader).collect();
            let theirs = table.iter().filter(|(_, readers)| readers.contains(reader));
            assert_eq!(
                told,
                theirs.map(|(reason, _)| reason).collect::<Vec<_>>(),
                "{reader:?}"
            );
        }
    }

    #[test]
    fn without_a_reason_there_are_no_reasons() {
        assert_eq!(Reasons::new(Vec::new()), Err(NoReasons));
        assert!(serde_json::from_str::<Reasons>("[]").is_err());
    }
}
