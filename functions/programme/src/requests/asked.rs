//! What is asked through each public form.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Partnership, Willing};
use crate::choice;
use crate::personal::Personal;

choice! {
    /// Where a workshop takes place.
    Place { School = "school", YouthCentre = "youth_centre", Other = "other" }
}
choice! {
    /// How old the young people are.
    AgeBand { From12To15 = "12_15", From16To17 = "16_17", From18To23 = "18_23" }
}
choice! {
    /// The Dutch school level.
    SchoolLevel {
        Praktijk = "praktijk", Vmbo = "vmbo", Havo = "havo", Vwo = "vwo", Mbo = "mbo", Isk = "isk", Other = "other",
    }
}
choice! {
    /// A language the young people speak.
    SpokenLanguage {
        Dutch = "nl", English = "en", Arabic = "ar", Ukrainian = "uk", Tigrinya = "ti", Turkish = "tr", Persian = "fa",
        Somali = "so", Polish = "pl", French = "fr",
    }
}
choice! {
    /// What a message is about.
    Topic { Workshop = "workshop", Partner = "partner", Press = "press", Privacy = "privacy", Other = "other" }
}

/// An e-mail address. Only the e-mail field of `forms` makes one, after checking it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(pub String);

/// A telephone number: digits, with a leading `+` if it was typed. Only the phone field of `forms` makes one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(pub String);

/// When a group wants to start.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// As soon as possible.
    Soon,
    /// This school term.
    ThisTerm,
    /// The next school term.
    NextTerm,
    /// From this date on.
    On(Date),
}

/// Who asks, and how to answer them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Asker {
    /// Their name.
    pub name: Personal<String>,
    /// What they do where they work, if they said so.
    pub role: Option<Personal<String>>,
    /// Where the copy and the answer go.
    pub email: Personal<Email>,
    /// A number to call, if they gave one.
    pub phone: Option<Personal<Phone>>,
}

/// A workshop for a group, as somebody wishes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WorkshopWish {
    /// Kind of place.
    pub place: Place,
    /// Name of the school or centre.
    pub organisation: Personal<String>,
    /// Town.
    pub town: Personal<String>,
    /// How many young people.
    pub group_size: u16,
    /// How old they are; at least one.
    pub age_bands: Vec<AgeBand>,
    /// School levels, if given.
    pub school_levels: Vec<SchoolLevel>,
    /// Languages they speak, if given.
    pub languages: Vec<SpokenLanguage>,
    /// A language that is not in the list.
    pub other_language: Option<Personal<String>>,
    /// When to start.
    pub start: Start,
    /// What they hope for.
    pub goal: Option<Personal<String>>,
    /// Who asks.
    pub asker: Asker,
}

/// A message through the contact form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Message {
    /// What it is about.
    pub topic: Topic,
    /// The message.
    pub text: Personal<String>,
    /// Who writes.
    pub asker: Asker,
}

/// What was asked: one variant for each public form.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Asked {
    /// Form `workshop_request`.
    WorkshopRequest(WorkshopWish),
    /// Form `contact`.
    Contact(Message),
    /// Form `helper_signup`.
    HelperSignup(Willing),
    /// Form `partner_signup`.
    PartnerSignup(Partnership),
}

impl Asked {
    /// Who asked.
    pub fn asker(&self) -> &Asker {
        match self {
            Self::WorkshopRequest(wish) => &wish.asker,
            Self::Contact(message) => &message.asker,
            Self::HelperSignup(willing) => &willing.asker,
            Self::PartnerSignup(partnership) => &partnership.asker,
        }
    }

    /// The id of the form it came through.
    pub fn form(&self) -> &'static str {
        match self {
            Self::WorkshopRequest(_) => "workshop_request",
            Self::Contact(_) => "contact",
            Self::HelperSignup(_) => "helper_signup",
            Self::PartnerSignup(_) => "partner_signup",
        }
    }
}
