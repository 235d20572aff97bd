//! Erasing a person: their key is destroyed, and with it everything that was sealed with it.
//!
//! From that moment every record of that person reads as if it were not there, and nothing more can be written for them. What
//! they had is then given back (their names, their seat) and what nobody needs without them is removed (their place in the
//! group, their map, their posts). What belongs to others as well stays: a match, in which they are then nobody; that something
//! was reported, without their words; and what was never personal (a request's size, the history of its states), for the counts.
//!
//! A backup still holds the wrapped key. So that a restore does not bring anybody back, each erased person's id is first
//! written to a list beside the data (`erased.log`, or rows that are kept apart), and the list is gone through whenever a store is
//! opened or a backup is restored. An id says nothing about the person; it only names a key that must not exist.

use std::collections::BTreeSet;

use programme::change::Counted;
use programme::choices::Choice;
use programme::figures::tally::Milestone;
use programme::ids::{GroupId, PersonId};

use crate::commit::named_in;
use crate::opening::OpenError;
use crate::records::Closed;
use crate::table::{
    Act, Attribute, Condition, Key, Live, MOST_ACTS, MOST_ROWS_A_PAGE, Query, Row, Transacted, Value,
};
use crate::{Everything, Store, StoreError, keys};

mod ledger;

pub(crate) use ledger::Ledger;

/// Where it is written down who was erased.
#[derive(Clone, Debug)]
pub(crate) enum Erased {
    /// Nowhere: a store in memory has no backups that could bring anybody back.
    Nowhere,
    /// In a file beside the data.
    Beside(Ledger),
    /// In rows that are kept apart, and are not in the backup that the others are in.
    Apart,
}

impl Store {
    /// Erases somebody in a group. Their matches stay with the other side; end those that go on before, so that whoever is
    /// waiting for them hears of it.
    pub async fn erase_participant(&self, everything: &Everything) -> Result<(), StoreError> {
        self.erase(everything.participant.value.person).await
    }

    /// Removes every moment of looking back of a group, and what was said then: it is nobody's, so nobody's erasing takes it along.
    pub async fn forget_mirrors(&self, group: GroupId) -> Result<(), StoreError> {
        let mirrors = self.of_group(group, keys::mirrors()).await?;
        let answers = self.of_group(group, keys::answers()).await?;
        self.remove(answers.into_iter().chain(mirrors).map(Closed::into_key))
            .await
    }

    /// Removes every look at the people of a group, and at the group as a whole.
    pub async fn forget_looks(&self, group: GroupId) -> Result<(), StoreError> {
        let looks = self.of_group(group, keys::looks(None)).await?;
        self.remove(looks.into_iter().map(Closed::into_key)).await
    }

    /// Erases a person by destroying their key. Erasing twice changes nothing.
    pub async fn erase(&self, person: PersonId) -> Result<(), StoreError> {
        // The list first: a crash in between is made good when the store is next opened. The other way round, a restored
        // backup would bring somebody back who was told that they are gone.
        self.list(person).await?;
        self.destroy(person).await
    }

    /// Writes a person on the list of the erased; durable when it returns.
    async fn list(&self, person: PersonId) -> Result<(), StoreError> {
        match self.erased.clone() {
            Erased::Nowhere => Ok(()),
            Erased::Beside(ledger) => {
                let not_written = "the list of erased people was not written";
                let listed = tokio::task::spawn_blocking(move || ledger.add(person)).await;
                let listed = listed.map_err(|_stopped| StoreError::Unavailable(not_written.to_owned()))?;
                listed.map_err(|e| StoreError::Unavailable(e.to_string()))
            }
            Erased::Apart => {
                let (row, when) = (Row::new(keys::erased(person)), Condition::ALWAYS);
                self.write(&[Act::Put { row, when }]).await.map(drop)
            }
        }
    }

    /// Everybody on the list of the erased.
    async fn listed(&self) -> Result<BTreeSet<PersonId>, OpenError> {
        match &self.erased {
            Erased::Nowhere => Ok(BTreeSet::new()),
            Erased::Beside(ledger) => ledger.read(),
            Erased::Apart => {
                let mut people = BTreeSet::new();
                let mut query = Query {
                    limit: MOST_ROWS_A_PAGE,
                    ..Query::partition(keys::ALL_ERASED)
                };
                loop {
                    let page = self.page(&query).await?;
                    for row in page.rows {
                        let id = std::str::from_utf8(&row.key.sort)
                            .ok()
                            .and_then(|id| id.parse().ok());
                        people.insert(id.ok_or_else(|| StoreError::corrupt(&row.key, "it is nobody's id"))?);
                    }
                    query.after = page.next;
                    if query.after.is_none() {
                        return Ok(people);
                    }
                }
            }
        }
    }

    /// Erases everybody on the list of whom something is still there: they came back with a backup.
    pub async fn erase_again(&self) -> Result<(), OpenError> {
        let mut back = Vec::new();
        let signs = |person: &PersonId| {
            let at = [keys::person_key, keys::whereabouts, keys::stands_for, keys::staff];
            at.map(|key| (*person, key(*person)))
        };
        let signs: Vec<_> = self.listed().await?.iter().flat_map(signs).collect();
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
        let places = [keys::whereabouts(person), keys::stands_for(person)];
        let found = self.batch_get(&places, Live::Forever).await?;
        let mut named = found.iter().map(|row| row.as_ref().map(named_in).transpose());
        let (group, own) = (
            named.next().transpose()?.flatten(),
            named.next().transpose()?.flatten(),
        );
        let in_group = group.map(|group| keys::key_in_group(group, person));
        let of_group = own.map(|group| keys::key_in_group(group, person));
        let all = [Some(keys::person_key(person)), in_group, of_group];
        self.remove(all.into_iter().flatten()).await?;
        if let Some(group) = group {
            self.remove(self.belongings(group, person).await?).await?;
        }
        if let Some(group) = own {
            // What was said looking back is the group's own.
            let answers = self.of_group(group, keys::answers()).await?;
            self.remove(answers.into_iter().map(Closed::into_key)).await?;
        }
        self.give_names_back(person).await?;
        let marks = Milestone::ALL
            .iter()
            .map(|milestone| keys::once(person, *milestone));
        let rest = [
            keys::staff(person),
            keys::stands_for(person),
            keys::count(&Counted::ContactsOf(person)),
        ];
        self.remove(rest.into_iter().chain(marks)).await?;
        match group {
            Some(group) => self.give_seat_back(group, person).await,
            None => Ok(()),
        }
    }

    /// Where somebody's map and posts lie, and who looked at them.
    async fn belongings(&self, group: GroupId, person: PersonId) -> Result<Vec<Key>, StoreError> {
        let mut rows = self.of_group(group, keys::maps(Some(person))).await?;
        let posts = self.of_group(group, keys::posts()).await?;
        let looks = self.of_group(group, keys::looks(Some(person))).await?;
        rows.extend(looks);
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
