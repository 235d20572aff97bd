//! A partner added by hand, by whoever runs the machine: without a request, and with a link at once.

use jiff::Timestamp;
use programme::ids::PartnerId;
use programme::languages::Lang;
use programme::partners::{self, Embeddable, Look, Origin, PageLanguage, Partner, State, Wishes, person_of};
use programme::personal::Personal;
use programme::requests::Email;
use store::{Committed, Store, StoreError};

use super::first_path;
use crate::app::Ids;

/// Who is added.
pub struct NewPartner {
    /// The name of the organisation.
    pub organisation: String,
    /// Where its links go.
    pub email: Personal<Email>,
    /// On which sites its forms may stand.
    pub origins: Vec<Origin>,
    /// Which forms.
    pub forms: Vec<Embeddable>,
    /// In which languages.
    pub langs: Vec<PageLanguage>,
    /// The language of its letters.
    pub lang: Lang,
}

/// Adds a partner, and gives it with the path of its page; the link in it works for a day.
pub async fn add(
    store: &Store,
    ids: &dyn Ids,
    new: NewPartner,
    now: Timestamp,
) -> Result<(Partner, String), StoreError> {
    let id = PartnerId(ids.id());
    let partner = Partner {
        id,
        person: person_of(id),
        contact: Personal::new(new.organisation.clone()),
        organisation: Personal::new(new.organisation),
        email: new.email,
        notify: None,
        lang: new.lang,
        wishes: Wishes {
            origins: Personal::new(new.origins),
            forms: new.forms,
            langs: new.langs,
            look: Look::USUAL,
        },
        state: State::Active,
        link_number: 1,
        approved_at: now,
        ended_at: None,
    };
    match store.commit(partners::begin(&partner)).await? {
        Committed::Done => {
            let path = first_path(store, &partner, now);
            Ok((partner, path))
        }
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => Err(StoreError::Conflict),
    }
}
