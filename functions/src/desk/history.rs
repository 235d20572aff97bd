//! Who did what, when: the lines below whatever passes over the desk.

use std::collections::BTreeMap;

use programme::change::Saved;
use programme::history::{Deed, Doer, What};
use programme::ids::{DeedId, PersonId};
use serde::Serialize;

use super::views::moment;
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// One line of history.
#[derive(Serialize)]
pub(super) struct Line {
    /// Machine-readable.
    at: String,
    day: String,
    what: &'static str,
    /// Nobody, where it went by itself.
    by: Option<String>,
    words: Option<String>,
}

impl Desk {
    /// Whoever sits here, doing something now.
    pub(crate) fn doer(&self) -> Doer {
        Doer {
            deed: DeedId(self.visit.app.ids.id()),
            by: Some(self.staff.value.person),
            now: self.visit.now,
        }
    }

    /// These deeds in words, with the names of who did them, also of those who left.
    pub(super) async fn lines(&self, deeds: &[Saved<Deed>]) -> Result<Vec<Line>, Sorry> {
        if deeds.is_empty() {
            return Ok(Vec::new());
        }
        let staff = self.visit.app.store.all_staff().await?.into_iter();
        let names: BTreeMap<PersonId, String> = staff
            .map(|saved| (saved.value.person, saved.value.name.reveal().clone()))
            .collect();
        let line = |deed: &Deed| Line {
            at: deed.at.to_string(),
            day: moment(self, deed.at),
            what: word(deed.what),
            by: deed.by.map(|by| {
                let name = names.get(&by).cloned();
                name.unwrap_or_else(|| self.visit.say("desk-former"))
            }),
            words: deed.words.as_ref().map(|words| words.reveal().clone()),
        };
        Ok(deeds.iter().map(|saved| line(&saved.value)).collect())
    }
}

/// The key of its words.
fn word(what: What) -> &'static str {
    match what {
        What::Released => "desk-did-released",
        What::ThrownAway => "desk-did-thrown-away",
        What::Ended => "desk-did-ended",
        What::GoesOn => "desk-did-goes-on",
        What::Reduced => "desk-did-reduced",
        What::KeyReplaced => "desk-did-key-replaced",
        What::KeyReset => "desk-did-key-reset",
        What::RecoveryRenewed => "desk-did-recovery-renewed",
        What::TakenBack => "desk-did-taken-back",
    }
}
