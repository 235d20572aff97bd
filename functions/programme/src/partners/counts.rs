//! How often a partner's forms are used: numbers by month, never people.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Embeddable;
use crate::change::{Change, Count, Counted};
use crate::choice;
use crate::ids::PartnerId;

/// A partner sees a number from here on; a smaller one could be about somebody they know.
pub const COUNTS_FROM: i64 = 5;

/// More than any form is used in a month. A count without a bound would be one that a robot can make as large as it likes.
const MOST: i64 = 1_000_000;

choice! {
    /// How far somebody came. Looking at a page is none of these: browsers and robots do that too.
    Milestone {
        /// They pressed a button: the form was shown to a person.
        Shown = "shown",
        /// They filled in a first page.
        Started = "started",
        /// They sent it.
        Sent = "sent",
    }
}

/// A month of a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, from 1 on.
    pub month: i8,
}

impl Month {
    /// The month of this day.
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }
}

/// Somebody came so far with a form on a partner's site.
pub fn count(partner: PartnerId, form: Embeddable, milestone: Milestone, day: Date) -> Change {
    let of = Counted::Embedded {
        partner,
        form,
        milestone,
        month: Month::of(day),
    };
    Change::default().count(Count {
        of,
        add: 1,
        at_most: MOST,
        until: None,
    })
}
