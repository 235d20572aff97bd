//! A change as acts of one transaction, and what each of them means.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use programme::change::{Change, Claim, Count, Counted, Expected, Record, Write};
use programme::events::Due;
use programme::figures::tally::Tallied;
use programme::ids::{GroupId, Holder, PersonId};

use crate::reads::People;
use crate::records::{kept, to_row};
use crate::sealing::{PersonKey, chance};
use crate::table::{Act, Attribute, Condition, Key, Row, Value};
use crate::{Store, StoreError, keys};

/// Acts, and what each of them means.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) acts: Vec<Act>,
    pub(super) meanings: Vec<Meaning>,
}

/// What it means when an act is refused.
pub(super) enum Meaning {
    /// A record is not as it was read.
    Record,
    /// A name is taken.
    Claim(Claim),
    /// A name is no longer one's own.
    Release,
    /// A count is at its bound.
    Count(Counted),
    /// It was counted before: so much less is added to this figure.
    Once(Key, i64),
    /// A figure, which has no bound.
    Figure,
}

impl Store {
    /// The acts of a change; `None` if it concerns somebody who was erased. Keys that this visit opened are not asked for again.
    pub(super) async fn plan(&self, change: &Change) -> Result<Option<Plan>, StoreError> {
        let mut plan = Plan::default();
        let mut people = People::new();
        for &person in &change.people {
            let at = place_of_new(change, person);
            let key = PersonKey::random()?;
            plan.create(key.wrap(&self.keys, at.clone())?);
            people.insert(at, Arc::new(key));
        }
        let openers = change
            .writes
            .iter()
            .filter_map(|write| kept(&write.record).opener());
        let counted = change.tallies.iter().filter_map(|tallied| {
            let (person, _milestone) = tallied.once?;
            Some(keys::key_in_group(tallied.tally.group, person))
        });
        let openers = openers.chain(counted);
        let known: BTreeSet<_> = openers.filter(|at| !people.contains_key(at)).collect();
        let known: Vec<_> = known.into_iter().collect();
        let mut keys_of_known = self.person_keys(&known).await?;
        for at in known {
            let Some(key) = keys_of_known.get(&at) else {
                return Ok(None);
            };
            // Erased between here and there, it must not be acknowledged: nobody could ever read it.
            let (key, when) = (at, key.is_kept());
            plan.add(Meaning::Record, Act::Check { key, when });
        }
        people.append(&mut keys_of_known);
        plan.add_records(change, &people)?;
        plan.add_names(change);
        plan.add_counts(change);
        plan.add_tallies(change)?;
        Ok(Some(plan))
    }
}

/// Where the key of somebody new is put: beside the keys of those with whom their records lie.
fn place_of_new(change: &Change, person: PersonId) -> Key {
    let records = change.writes.iter().map(|write| kept(&write.record));
    let mut theirs = records.filter(|record| record.person() == Some(person));
    let at = theirs.find_map(super::super::records::Kept::opener);
    at.unwrap_or_else(|| keys::person_key(person))
}

/// In which group somebody is, as far as the change says it.
fn group_of(change: &Change, holder: Holder) -> Option<GroupId> {
    change.writes.iter().find_map(|write| match &write.record {
        Record::Participant(participant) if Holder::from(participant.person) == holder => {
            Some(participant.group)
        }
        _ => None,
    })
}

impl Plan {
    fn add(&mut self, meaning: Meaning, act: Act) {
        self.meanings.push(meaning);
        self.acts.push(act);
    }

    fn create(&mut self, row: Row) {
        let when = Condition::Absent;
        self.add(Meaning::Record, Act::Put { row, when });
    }

    fn add_records(&mut self, change: &Change, people: &People) -> Result<(), StoreError> {
        for Write { record, expected } in &change.writes {
            let record = kept(record);
            let (version, when) = match expected {
                Expected::Absent => (1, Condition::Absent),
                Expected::Version(version) => (version.next().0, Condition::Version(version.0)),
            };
            let key = record.opener().and_then(|at| people.get(&at));
            let row = to_row(record, version, key.map(AsRef::as_ref))?;
            if let Some(key) = record.twin() {
                let (row, when) = (Row { key, ..row.clone() }, when.clone());
                self.add(Meaning::Record, Act::Put { row, when });
            }
            self.add(Meaning::Record, Act::Put { row, when });
            if let (Expected::Absent, Some(pointer)) = (expected, record.pointer()) {
                self.create(pointer);
            }
        }
        for event in &change.events {
            self.create(to_row(&Due::new(*event), 1, None)?);
        }
        let settled = change
            .settled
            .iter()
            .map(|due| (Record::Due(due.value), due.version));
        for (record, version) in settled.chain(change.deletes.iter().cloned()) {
            let (key, when) = (kept(&record).key(), Condition::Version(version.0));
            self.add(Meaning::Record, Act::Delete { key, when });
        }
        Ok(())
    }

    fn add_names(&mut self, change: &Change) {
        for (claim, by) in &change.claims {
            // A card says in which group its person is, so that the two are asked for at once.
            let group = group_of(change, *by).filter(|_| matches!(claim, Claim::Card(_)));
            let row = Row {
                state: Some(by.to_string()),
                body: group.map_or_else(Vec::new, |group| group.to_string().into_bytes()),
                index: keys::name_of(claim, *by),
                ..Row::new(keys::claim(claim))
            };
            let when = Condition::Absent;
            self.add(Meaning::Claim(*claim), Act::Put { row, when });
        }
        for (claim, by) in &change.releases {
            let key = keys::claim(claim);
            let when = Condition::Equals(Attribute::State, Value::Text(by.to_string()));
            self.add(Meaning::Release, Act::Delete { key, when });
        }
    }

    fn add_counts(&mut self, change: &Change) {
        for count in merged(&change.counts) {
            let act = Act::Add {
                key: keys::count(&count.of),
                add: count.add,
                // Giving back is never refused, even where the bound was lowered meanwhile.
                at_most: (count.add > 0).then_some(count.at_most),
                expires: count.until.map(jiff::Timestamp::as_second),
            };
            self.add(Meaning::Count(count.of), act);
        }
    }

    /// A figure is one act, however often the change raises it; each person that is counted once has a mark.
    fn add_tallies(&mut self, change: &Change) -> Result<(), StoreError> {
        let mut sums: BTreeMap<Key, i64> = BTreeMap::new();
        let mut marks = BTreeSet::new();
        for Tallied { tally, add, once } in &change.tallies {
            let key = keys::tally(tally);
            if let Some((person, milestone)) = *once {
                if !marks.insert((person, milestone)) {
                    continue;
                }
                let row = Row {
                    // Like no other, so that an unknown outcome can be told from an earlier one.
                    body: chance::<16>()?.to_vec(),
                    ..Row::new(keys::once(person, milestone))
                };
                let when = Condition::Absent;
                self.add(Meaning::Once(key.clone(), *add), Act::Put { row, when });
            }
            *sums.entry(key).or_default() += add;
        }
        for (key, add) in sums.into_iter().filter(|(_, add)| *add != 0) {
            let (at_most, expires) = (None, None);
            self.add(
                Meaning::Figure,
                Act::Add {
                    key,
                    add,
                    at_most,
                    expires,
                },
            );
        }
        Ok(())
    }

    /// What was counted before is not counted again; gives the acts that are then left out.
    pub(super) fn counted_before(&mut self, mark: usize) -> BTreeSet<usize> {
        let mut left_out = BTreeSet::from([mark]);
        let Some(Meaning::Once(figure, less)) = self.meanings.get(mark) else {
            return BTreeSet::new();
        };
        for (at, act) in self.acts.iter_mut().enumerate() {
            if let Act::Add { key, add, .. } = act
                && key == figure
            {
                *add -= less;
                if *add == 0 {
                    left_out.insert(at);
                }
            }
        }
        left_out
    }

    /// A name turned out to be free: it is taken, if that is still so.
    pub(super) fn expect(&mut self, act: usize, condition: Condition) {
        if let Some(Act::Put { row, when }) = self.acts.get_mut(act) {
            if let Condition::Version(version) = condition {
                row.version = version + 1;
            }
            *when = condition;
        }
    }

    /// Names that are no longer this holder's are not given back, and what was counted before is not counted.
    pub(super) fn leave_out(&mut self, released: &BTreeSet<usize>) {
        for &act in released.iter().rev() {
            self.acts.remove(act);
            self.meanings.remove(act);
        }
    }
}

/// Counts of the same thing as one, for a transaction touches a row once: the sum of what is added, the lowest of the bounds.
fn merged(counts: &[Count]) -> Vec<Count> {
    let mut merged: Vec<Count> = Vec::new();
    for count in counts {
        match merged.iter_mut().find(|before| before.of == count.of) {
            None => merged.push(count.clone()),
            Some(before) => {
                before.add += count.add;
                before.at_most = before.at_most.min(count.at_most);
                before.until = before.until.max(count.until);
            }
        }
    }
    merged
}
