//! Adding somebody to the staff, and letting somebody in again who lost every key.

use jiff::Timestamp;
use programme::change::Claim;
use programme::history::Doer;
use programme::ids::{DeedId, EventId, PersonId};
use programme::languages::Lang;
use programme::personal::Personal;
use programme::requests::Email;
use programme::staff::{self, Job, Reach, Staff};
use store::{Committed, Store, StoreError};

use super::address;
use crate::app::Ids;

/// Somebody who is to be added.
#[derive(Clone, Debug)]
pub struct NewStaff {
    /// Their name.
    pub name: String,
    /// Where their links go.
    pub email: Personal<Email>,
    /// The language they read.
    pub lang: Lang,
    /// What they do.
    pub jobs: Vec<Job>,
    /// In which programmes they do it.
    pub reach: Reach,
}

/// What became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Added {
    /// They can sign in.
    Added(PersonId),
    /// Somebody with this address is on the staff.
    Taken,
}

/// Adds somebody. An address belongs to one person.
pub async fn add(store: &Store, ids: &dyn Ids, who: NewStaff, now: Timestamp) -> Result<Added, StoreError> {
    let person = PersonId(ids.id());
    let claim = Claim::StaffEmail(address(store, who.email.reveal()));
    let staff = Staff {
        person,
        name: Personal::new(who.name),
        email: who.email,
        lang: who.lang,
        jobs: who.jobs,
        reach: who.reach,
        second_key: None,
        keys_since: now,
        invited_until: None,
        added_at: now,
        left_at: None,
    };
    match store.commit(staff::add(staff, claim)).await? {
        Committed::Done => Ok(Added::Added(person)),
        Committed::Taken { .. } => Ok(Added::Taken),
        Committed::Full(_) | Committed::Stale => Err(StoreError::Conflict),
    }
}

/// Takes the second key of whoever has this address away, as whoever runs the machine may: with the next link they set up a new one,
/// and they hear of it by mail. Whether there was somebody.
pub async fn reset_key(
    store: &Store,
    ids: &dyn Ids,
    email: &Email,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let Some(person) = store.staff_of_email(&address(store, email)).await? else {
        return Ok(false);
    };
    let Some(staff) = store.a_staff(person).await? else {
        return Ok(false);
    };
    let doer = Doer {
        deed: DeedId(ids.id()),
        by: None,
        now,
    };
    let Some(change) = staff::reset_key(&staff, EventId(ids.id()), doer) else {
        return Ok(false);
    };
    match store.commit(change).await? {
        Committed::Done => Ok(true),
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => Err(StoreError::Conflict),
    }
}
