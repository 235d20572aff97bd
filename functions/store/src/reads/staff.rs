//! Adults who run the programme, and who is using a browser just now.
//!
//! Links and sessions expire: whether they are over is decided here, on reading, whatever the engine has removed by then.

use jiff::Timestamp;
use programme::change::{Claim, Digest, Saved};
use programme::ids::PersonId;
use programme::sessions::{self, Session};
use programme::staff::{SignIn, Staff};

use super::{People, live_at, open_all};
use crate::records::Closed;
use crate::table::{Key, Live, MOST_ACTS, Query};
use crate::{Store, StoreError, keys};

impl Store {
    /// Somebody on the staff, also if they left. One round trip.
    pub async fn a_staff(&self, person: PersonId) -> Result<Option<Saved<Staff>>, StoreError> {
        self.theirs(person, keys::staff(person)).await
    }

    /// Those of these people who are on the staff, in this order, also if they left. One round trip.
    pub async fn some_staff(&self, people: &[PersonId]) -> Result<Vec<Saved<Staff>>, StoreError> {
        let rows = people.iter().map(|person| keys::staff(*person));
        let openers = people.iter().map(|person| keys::person_key(*person));
        let at: Vec<Key> = rows.chain(openers).collect();
        let mut found = Vec::new();
        for some in at.chunks(MOST_ACTS) {
            found.extend(self.batch_get(some, Live::Forever).await?);
        }
        let openers = found.split_off(people.len());
        let mut keys = People::new();
        for row in openers.into_iter().flatten() {
            keys.insert(row.key.clone(), self.unwrap(&row)?);
        }
        let closed = found.into_iter().flatten().map(Closed::read);
        open_all(closed.collect::<Result<_, _>>()?, &keys)
    }

    /// Whose address this is.
    pub async fn staff_of_email(&self, email: &Digest) -> Result<Option<PersonId>, StoreError> {
        self.who_has(&Claim::StaffEmail(*email)).await
    }

    /// Everybody on the staff, also who left, in the order in which they were added. Two round trips.
    pub async fn all_staff(&self) -> Result<Vec<Saved<Staff>>, StoreError> {
        let rows = self.all(Query::index(keys::ALL_STAFF)).await?;
        let people = self.keys_of(&rows).await?;
        open_all(rows, &people)
    }

    /// A mailed link that is not too old, used or not. Two round trips.
    pub async fn a_sign_in(&self, key: &Digest, now: Timestamp) -> Result<Option<Saved<SignIn>>, StoreError> {
        let found: Option<Saved<SignIn>> = self.somebodys(&keys::link(key), live_at(now)).await?;
        Ok(found.filter(|link| now < link.value.until))
    }

    /// A browser that is still known. One round trip.
    pub async fn a_session(
        &self,
        key: &Digest,
        now: Timestamp,
    ) -> Result<Option<Saved<Session>>, StoreError> {
        let row = self.get(&keys::session(key), live_at(now)).await?;
        let found: Option<Saved<Session>> = row.map(|row| Closed::read(row)?.open(None)).transpose()?;
        Ok(found.filter(|session| sessions::is_known(&session.value, now)))
    }
}
