//! Somebody wants to share their network: as a mentor, a buddy, an expert or a key person.

use serde::{Deserialize, Serialize};

use super::{Asker, SpokenLanguage};
use crate::choice;
use crate::personal::Personal;

choice! {
    /// What somebody wants to be.
    HelperRole { Mentor = "mentor", Buddy = "buddy", Expert = "expert_pool", KeyPerson = "key_person" }
}
choice! {
    /// A field of work, or of life.
    WorkField {
        Care = "care", Tech = "tech", Building = "building", Hospitality = "hospitality", Shops = "shops", Sport = "sport",
        TownHall = "town_hall", Education = "education", Culture = "culture", OwnFirm = "own_firm",
    }
}
choice! {
    /// A day of the week.
    Day {
        Monday = "mon", Tuesday = "tue", Wednesday = "wed", Thursday = "thu", Friday = "fri", Saturday = "sat", Sunday = "sun",
    }
}
choice! {
    /// A part of a day.
    PartOfDay { Morning = "morning", Afternoon = "afternoon", Evening = "evening" }
}
choice! {
    /// How many hours somebody gives in all.
    HoursInAll { Ten = "10", Twenty = "20", Forty = "40", More = "more" }
}
choice! {
    /// Where somebody heard of the programme.
    FoundVia { Friends = "friends", School = "school", Work = "work", Website = "website", SocialMedia = "social_media", Other = "other" }
}

/// A part of a day on which somebody has time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FreeTime {
    /// The day.
    pub day: Day,
    /// The part of it.
    pub part: PartOfDay,
}

/// Somebody who wants to help. They are eighteen or older, and a mentor or buddy asks for a certificate of conduct (a VOG):
/// without saying so there is none of these.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Willing {
    /// What they want to be.
    pub role: HelperRole,
    /// Town.
    pub town: Personal<String>,
    /// Languages they speak; at least one.
    pub languages: Vec<SpokenLanguage>,
    /// What they do for work; one to five.
    pub fields: Vec<WorkField>,
    /// Where they know many people; one to five.
    pub network: Vec<WorkField>,
    /// When they have time; at least once a week.
    pub free: Vec<FreeTime>,
    /// How many hours they give.
    pub hours: HoursInAll,
    /// Why they want to help.
    pub motivation: Personal<String>,
    /// Where they heard of it, if they say so.
    pub found_via: Option<FoundVia>,
    /// Who they are.
    pub asker: Asker,
}

impl HelperRole {
    /// Whether this role meets young people alone, and so needs a certificate of conduct (a VOG).
    pub fn needs_conduct(self) -> bool {
        matches!(self, Self::Mentor | Self::Buddy)
    }
}
