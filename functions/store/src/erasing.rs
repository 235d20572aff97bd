//! Erasing a person: their key is destroyed, and with it everything that was sealed with it.
//!
//! From that moment every record of that person reads as if it were not there, and nothing more can be written for them. What
//! they had is then given back (their names, their seat) and what nobody needs without them is removed (their place in the
//! group, their map, their posts). What belongs to others as well stays: a match, in which they are then nobody; that something
//! was reported, without their words; and what was never personal (a request's size, the history of its states), for the counts.
//!
//! A backup still holds the wrapped key. So that a restore does not bring anybody back, each erased person's id is first
//! written to a list beside the data, `erased.log`, and the list is gone through whenever a store is opened or a backup is
//! restored. An id says nothing about the person; it only names a key that must not exist.

use programme::change::Counted;
use programme::ids::{GroupId, PersonId};

use crate::commit::named_in;
use crate::opening::OpenError;
use crate::records::Closed;
use crate::table::{Act, Attribute, Condition, Key, Live, MOST_ACTS, Query, Transacted, Value};
use crate::{Everything, Store, StoreError, keys};

mod ledger;

pub(crate) use ledger::Ledger;

impl Store {
    /// Erases somebody in a group. Their matches stay with the other side; end those that go on before, so that whoever is
    /// waiting for them hears of it.
    pub async fn erase_participant(&self, everything: &Everything) -> Result<(), StoreError> {
        self.erase(everything.participant.value.person).await
    }

    /// Erases a person by destroying their key. Erasing twice changes nothing.
    pub async fn erase(&self, person: PersonId) -> Result<(), StoreError> {
        // The list first: a crash in between is made good when the store is next opened. The other way round, a restored
        // backup would bring somebody back who was told that they are gone.
        if let Some(ledger) = self.ledger.clone() {
            let listed = tokio::task::spawn_blocking(move || ledger.add(person)).await;
            listed
                .map_err(|_stopped| {
                    StoreError::Unavailable("the list of erased people was not written".to_owned())
                })?
                .map_err(|e| StoreError::Unavailable(e.to_string()))?;
        }
        self.destroy(person).await
    }

    /// Erases everybody on the list of whom something is still there.
    pub(crate) async fn erase_again(&self) -> Result<(), OpenError> {
        let Some(ledger) = &self.ledger else { return Ok(()) };
        let mut back = Vec::new();
        let signs = |person: &PersonId| {
            let at = [keys::person_key, keys::whereabouts, keys::staff];
            at.map(|key| (*person, key(*person)))
        };
        let signs: Vec<_> = ledger.read()?.iter().flat_map(signs).collect();
        for signs in signs.chunks(MOST_ACTS) {
            let at: Vec<Key> = signs.iter().map(|(_, key)| key.clone()).collect();
            let found = self.batch_get(&at, Live::Forever).await?;
            let there = signs.iter().zip(found).filter(|(_, row)| row.is_some());
            back.extend(there.map(|((person, _), _)| *person));
        }
        back.dedup();
        if !back.is_empty() {
            tracing::warn!(
                people = back.len(),
                "erased people were back in the data, and are erased again"
            );
        }
        for person in back {
            self.destroy(person).await?;
        }
        Ok(())
    }

    /// The key first: from then on nobody can write anything for this person, so what is found afterwards is all there is.
    async fn destroy(&self, person: PersonId) -> Result<(), StoreError> {
        self.remove([keys::person_key(person)]).await?;
        let whereabouts = self.get(&keys::whereabouts(person), Live::Forever).await?;
        let group = whereabouts.as_ref().map(named_in).transpose()?;
        if let Some(group) = group {
            self.remove(self.belongings(group, person).await?).await?;
        }
        self.give_names_back(person).await?;
        self.remove([keys::staff(person), keys::count(&Counted::ContactsOf(person))])
            .await?;
        match group {
            Some(group) => self.give_seat_back(group, person).await,
            None => Ok(()),
        }
    }

    /// Where somebody's map and posts lie.
    async fn belongings(&self, group: GroupId, person: PersonId) -> Result<Vec<Key>, StoreError> {
        let mut rows = self.of_group(group, keys::maps(Some(person))).await?;
        let posts = self.of_group(group, keys::posts()).await?;
        rows.extend(posts.into_iter().filter(|post| post.owner() == Some(person)));
        Ok(rows.into_iter().map(Closed::into_key).collect())
    }

    async fn give_names_back(&self, person: PersonId) -> Result<(), StoreError> {
        let names = self.page(&Query::index(keys::names_of(person.into()))).await?;
        for name in names.rows {
            let theirs = Condition::Equals(Attribute::State, Value::Text(person.to_string()));
            let (key, when) = (name.key, theirs);
            // A refusal says that it is somebody else's by now.
            self.write(&[Act::Delete { key, when }]).await.map(drop)?;
        }
        Ok(())
    }

    /// Their place in the group, and the seat if they still had it. What says in which group they are goes with it, in one
    /// transaction: so it is done once, and as long as it is not done it can be seen.
    async fn give_seat_back(&self, group: GroupId, person: PersonId) -> Result<(), StoreError> {
        let place = keys::participant(group, person);
        let row = self.get(&place, Live::Forever).await?;
        let has_seat = match row.map(Closed::read).transpose()? {
            Some(participant) => participant.text("left_at").is_none(),
            None => false,
        };
        let mut acts = vec![
            Act::Delete {
                key: keys::whereabouts(person),
                when: Condition::Exists,
            },
            Act::Delete {
                key: place,
                when: Condition::ALWAYS,
            },
        ];
        if has_seat {
            acts.push(Act::Add {
                key: keys::count(&Counted::Seats(group)),
                add: -1,
                at_most: None,
                expires: None,
            });
        }
        // A refusal says that somebody else has done it.
        self.write(&acts).await.map(drop)
    }

    /// Removes rows, whatever is in them.
    async fn remove(&self, rows: impl IntoIterator<Item = Key>) -> Result<(), StoreError> {
        let delete = |key| Act::Delete {
            key,
            when: Condition::ALWAYS,
        };
        let acts: Vec<_> = rows.into_iter().map(delete).collect();
        for acts in acts.chunks(MOST_ACTS) {
            match self.write(acts).await? {
                Transacted::Applied => {}
                // Nothing was expected, so nothing can be lost.
                Transacted::Refused(_) => return Err(StoreError::Conflict),
            }
        }
        Ok(())
    }
}
