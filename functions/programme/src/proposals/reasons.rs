//! Why two people are brought together: every proposal carries its reasons, and without them there is none.
//!
//! Reasons are values; their words stand in `content/words/`. Each reader gets those that are theirs to know. What nobody gets:
//! values, ranking, who else was considered, who declined.

use super::pool::{Category, Language, Place, SupplyId, Time, Urgency};
use super::rules::{Common, Fit, Match, Meeting};
use crate::choice;

choice! {
    /// For whom a proposal is told.
    Reader {
        /// Who asked.
        Asker = "asker",
        /// Who offered to help.
        Giver = "giver",
        /// Who knows somebody, and is willing to ask them.
        Intermediary = "intermediary",
        /// Who looks after the group.
        Coordinator = "coordinator",
    }
}

/// One reason.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// What is given is what was asked for.
    SameCategory(Category),
    /// What is given is akin to what was asked for. Somebody should look whether it helps.
    SiblingCategory {
        /// What was asked for.
        asked: Category,
        /// What is given.
        given: Category,
    },
    /// The giver knows somebody and is willing to ask.
    KnowsSomebody,
    /// They share this language.
    Language(Language),
    /// They share this time.
    Time(Time),
    /// They can choose any time.
    AnyTime,
    /// They share this place.
    Place(Place),
    /// They can meet online.
    Online,
    /// They are from different classes.
    OtherClass,
    /// They are from different schools.
    OtherSchool,
    /// It is needed soon, or now.
    Urgent(Urgency),
    /// No need of the asker was met before.
    FirstHelp,
    /// The need has stood open for so many days.
    Waited(u16),
}

impl Reason {
    /// The name of the reason in words files.
    pub fn id(self) -> &'static str {
        match self {
            Self::SameCategory(_) => "same_category",
            Self::SiblingCategory { .. } => "sibling_category",
            Self::KnowsSomebody => "knows_somebody",
            Self::Language(_) => "language",
            Self::Time(_) => "time",
            Self::AnyTime => "any_time",
            Self::Place(_) => "place",
            Self::Online => "online",
            Self::OtherClass => "other_class",
            Self::OtherSchool => "other_school",
            Self::Urgent(_) => "urgent",
            Self::FirstHelp => "first_help",
            Self::Waited(_) => "waited",
        }
    }

    /// Whether this reason is for this reader. How somebody is placed (first help, waiting) is for the coordinator only; where
    /// somebody belongs is not told to one who only makes an introduction.
    pub fn is_for(self, reader: Reader) -> bool {
        match self {
            Self::FirstHelp | Self::Waited(_) => reader == Reader::Coordinator,
            Self::OtherClass | Self::OtherSchool => reader != Reader::Intermediary,
            _ => true,
        }
    }
}

/// The reasons of one proposal: what fits, a language, a time and a place, and whatever else speaks for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reasons(Vec<Reason>);

impl Reasons {
    /// The reasons that follow from what two people have in common. There are always at least four.
    pub(super) fn of(pair: Match<'_>, common: &Common) -> Self {
        let mut reasons = vec![match common.fit {
            Fit::Same(category) => Reason::SameCategory(category),
            Fit::Sibling { asked, given } => Reason::SiblingCategory { asked, given },
        }];
        if let SupplyId::Contact(_) = pair.supply.id {
            reasons.push(Reason::KnowsSomebody);
        }
        reasons.push(Reason::Language(common.language));
        reasons.push(match common.time {
            Meeting::At(time) => Reason::Time(time),
            Meeting::Free => Reason::AnyTime,
        });
        reasons.push(match common.place {
            Meeting::At(place) => Reason::Place(place),
            Meeting::Free => Reason::Online,
        });
        if pair.asker.class.school != pair.giver.class.school {
            reasons.push(Reason::OtherSchool);
        } else if pair.asker.class != pair.giver.class {
            reasons.push(Reason::OtherClass);
        }
        if pair.need.urgency != Urgency::Whenever {
            reasons.push(Reason::Urgent(pair.need.urgency));
        }
        if pair.asker.helped == 0 {
            reasons.push(Reason::FirstHelp);
        }
        if pair.need.waiting > 0 {
            reasons.push(Reason::Waited(pair.need.waiting));
        }
        Self(reasons)
    }

    /// Those for one reader, the most important first.
    pub fn told_to(&self, reader: Reader) -> impl Iterator<Item = Reason> {
        self.0.iter().copied().filter(move |reason| reason.is_for(reader))
    }
}
