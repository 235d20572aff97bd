//! An organisation wants forms of the programme on its own site.

use serde::{Deserialize, Serialize};

use super::{Asker, Email};
use crate::choice;
use crate::partners::{Embeddable, Origin, PageLanguage};
use crate::personal::Personal;

choice! {
    /// What kind of organisation it is.
    OrganisationKind {
        School = "school", YouthCentre = "youth_centre", Municipality = "municipality", Employer = "employer",
        Association = "association", Other = "other",
    }
}

/// A partnership, as somebody wishes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Partnership {
    /// Name of the organisation.
    pub organisation: Personal<String>,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// The sites on which the forms will stand; one to five.
    pub origins: Personal<Vec<Origin>>,
    /// Which forms; at least one.
    pub forms: Vec<Embeddable>,
    /// In which languages; at least one.
    pub langs: Vec<PageLanguage>,
    /// Who else hears of what changes.
    pub notify: Option<Personal<Email>>,
    /// Who asks.
    pub asker: Asker,
}
