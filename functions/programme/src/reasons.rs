//! Why two people are proposed to one another.
//!
//! Reasons are facts of the two posts, never of a person's background, a score, a rank, or who else was considered. A proposal
//! without reasons cannot be made. Words for each reader are in `content/words/`.

use serde::{Deserialize, Serialize};

use crate::categories::CategoryId;
use crate::contacts::Circle;
use crate::posts::Where;

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

    /// The reasons, the weightiest first.
    pub fn iter(&self) -> impl Iterator<Item = &Reason> {
        self.0.iter()
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
