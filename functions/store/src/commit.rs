//! A change becomes one transaction, or nothing.
//!
//! Everything a decision wants written (records, new people's keys, names taken and given back, counts, letters) is one
//! transaction with one token. What was expected and not found comes back as an outcome, not as an error.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use programme::change::{Change, Claim, Counted, Expected, Record, Write};
use programme::events::Due;
use programme::ids::{PersonId, RequestId};

use crate::records::{Kept, to_row};
use crate::retries::{TRIES, pause};
use crate::sealing::{PersonKey, chance};
use crate::table::{Act, Attribute, Condition, Live, Lost, Row, TableError, Token, Transacted, Value};
use crate::{Store, StoreError, keys};

/// What became of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
#[must_use]
pub enum Committed {
    /// It is written, durably and as a whole.
    Done,
    /// Nothing was written: a name is taken. Of several, the answers come before the reference.
    Taken {
        /// The name.
        claim: Claim,
        /// Whose it is.
        by: RequestId,
    },
    /// Nothing was written: a count would exceed its bound.
    Full(Counted),
    /// Nothing was written: a record was changed or erased since it was read. Load it again and decide again.
    Stale,
}

/// So many times a transaction is put together anew, because a name had been given back meanwhile.
const REVISIONS: usize = 8;

impl Store {
    /// Writes a change as a whole, or says why not. It answers only when what it wrote is durable.
    pub async fn commit(&self, change: Change) -> Result<Committed, StoreError> {
        let Some(mut plan) = self.plan(&change).await? else {
            return Ok(Committed::Stale);
        };
        for _ in 0..REVISIONS {
            if plan.acts.is_empty() {
                return Ok(Committed::Done);
            }
            let lost = match self.write(&plan.acts).await? {
                Transacted::Applied => return Ok(Committed::Done),
                Transacted::Refused(lost) => lost,
            };
            if let Some(outcome) = self.revise(&mut plan, lost).await? {
                return Ok(outcome);
            }
        }
        Err(StoreError::Conflict)
    }

    /// The acts of a change; `None` if it concerns somebody who was erased.
    async fn plan(&self, change: &Change) -> Result<Option<Plan>, StoreError> {
        let mut plan = Plan::default();
        let mut people = BTreeMap::new();
        for &person in &change.people {
            let key = PersonKey::random()?;
            let row = key.wrap(&self.keys, keys::person_key(person))?;
            let when = Condition::Absent;
            plan.add(Meaning::Record, Act::Put { row, when });
            people.insert(person, key);
        }
        let owners = change.writes.iter().filter_map(|write| owner(&write.record));
        let known: BTreeSet<_> = owners.filter(|person| !people.contains_key(person)).collect();
        for person in known {
            let Some(key) = self.person_key(person).await? else {
                return Ok(None);
            };
            people.insert(person, key);
            // Erased between here and there, it must not be acknowledged: nobody could ever read it.
            let (key, when) = (keys::person_key(person), Condition::Exists);
            plan.add(Meaning::Record, Act::Check { key, when });
        }
        for write in &change.writes {
            plan.add(Meaning::Record, put(write, &people)?);
        }
        for due in &change.settled {
            let (key, when) = (due.value.key(), Condition::Version(due.version.0));
            plan.add(Meaning::Record, Act::Delete { key, when });
        }
        for event in &change.events {
            let row = to_row(&Due::new(*event), 1, None)?;
            let when = Condition::Absent;
            plan.add(Meaning::Record, Act::Put { row, when });
        }
        plan.add_names(change);
        Ok(Some(plan))
    }

    /// What a refusal means; `None` if the plan was changed and shall be tried again.
    async fn revise(&self, plan: &mut Plan, lost: Vec<Lost>) -> Result<Option<Committed>, StoreError> {
        let mut outcomes = Vec::new();
        let mut released = BTreeSet::new();
        for Lost { act, found } in lost {
            match plan.meanings.get(act) {
                Some(Meaning::Claim(claim)) => match self.holder(*claim, found).await? {
                    Holder::Request(by) => outcomes.push(Committed::Taken { claim: *claim, by }),
                    Holder::Nobody(when) => plan.expect(act, when),
                },
                Some(Meaning::Release) => drop(released.insert(act)),
                Some(Meaning::Count(of)) => outcomes.push(Committed::Full(of.clone())),
                Some(Meaning::Record) | None => outcomes.push(Committed::Stale),
            }
        }
        plan.leave_out(&released);
        Ok(outcomes.into_iter().min_by_key(rank))
    }

    /// Whose a name is that was found taken. Answers of somebody erased may be sent again; a reference is never given to
    /// another, for it may still stand on paper.
    async fn holder(&self, claim: Claim, found: Option<Row>) -> Result<Holder, StoreError> {
        let Some(row) = found else {
            return Ok(Holder::Nobody(Condition::Absent));
        };
        let by = row.state.as_deref().and_then(|id| id.parse().ok());
        let by =
            by.ok_or_else(|| StoreError::corrupt(&keys::claim(&claim), "it does not say whose it is"))?;
        match claim {
            Claim::SameAnswers(_) if self.a_request(by).await?.is_none() => {
                Ok(Holder::Nobody(Condition::Version(row.version)))
            }
            Claim::SameAnswers(_) | Claim::Reference(_) => Ok(Holder::Request(by)),
        }
    }

    /// Sends a transaction until it is decided, at most [`TRIES`] times, with the same token.
    pub(crate) async fn write(&self, acts: &[Act]) -> Result<Transacted, StoreError> {
        let token = Token(chance()?);
        let acts: Arc<[Act]> = acts.into();
        let mut outcome_known = true;
        let mut last = StoreError::Conflict;
        for attempt in 0..TRIES {
            pause(attempt).await?;
            last = match self.table.transact(token, Arc::clone(&acts)).await {
                Ok(decided) => return Ok(decided),
                Err(TableError::UnknownOutcome(why)) => {
                    outcome_known = false;
                    StoreError::Unavailable(why)
                }
                Err(error) => StoreError::from(error),
            };
            if !last.may_pass() {
                return Err(last);
            }
        }
        if !outcome_known && self.is_written(&acts).await? {
            return Ok(Transacted::Applied);
        }
        Err(last)
    }

    /// Whether a transaction was applied, by reading one of its rows back. A sealed or new row is like no other; where there
    /// is none, or it was written over meanwhile, nothing can be said.
    async fn is_written(&self, acts: &[Act]) -> Result<bool, StoreError> {
        let put = acts.iter().find_map(|act| match act {
            Act::Put { row, .. } => Some(row),
            Act::Add { .. } | Act::Delete { .. } | Act::Check { .. } => None,
        });
        match put {
            None => Ok(false),
            Some(row) => Ok(self.get(&row.key, Live::Forever).await?.as_ref() == Some(row)),
        }
    }
}

/// Whose a name is.
enum Holder {
    Request(RequestId),
    /// Free after all, if this is still what is there.
    Nobody(Condition),
}

/// Acts, and what each of them means.
#[derive(Default)]
struct Plan {
    acts: Vec<Act>,
    meanings: Vec<Meaning>,
}

enum Meaning {
    Record,
    Claim(Claim),
    Release,
    Count(Counted),
}

impl Plan {
    fn add(&mut self, meaning: Meaning, act: Act) {
        self.meanings.push(meaning);
        self.acts.push(act);
    }

    fn add_names(&mut self, change: &Change) {
        for (claim, by) in &change.claims {
            let row = Row {
                state: Some(by.to_string()),
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
        for count in &change.counts {
            let act = Act::Add {
                key: keys::count(&count.of),
                add: count.add,
                // Giving back is never refused, even where the bound was lowered meanwhile.
                at_most: (count.add > 0).then_some(count.at_most),
                expires: count.until.map(jiff::Timestamp::as_second),
            };
            self.add(Meaning::Count(count.of.clone()), act);
        }
    }

    fn expect(&mut self, act: usize, condition: Condition) {
        if let Some(Act::Put { row, when }) = self.acts.get_mut(act) {
            if let Condition::Version(version) = condition {
                row.version = version + 1;
            }
            *when = condition;
        }
    }

    /// Names that are no longer this request's are not given back.
    fn leave_out(&mut self, released: &BTreeSet<usize>) {
        for &act in released.iter().rev() {
            self.acts.remove(act);
            self.meanings.remove(act);
        }
    }
}

/// Of several reasons the first is told: the same answers (a double press deserves its receipt), then the reference.
fn rank(outcome: &Committed) -> u8 {
    match outcome {
        Committed::Taken {
            claim: Claim::SameAnswers(_),
            ..
        } => 0,
        Committed::Taken {
            claim: Claim::Reference(_),
            ..
        } => 1,
        Committed::Full(_) => 2,
        Committed::Stale | Committed::Done => 3,
    }
}

fn owner(record: &Record) -> Option<PersonId> {
    match record {
        Record::Request(request) => request.person(),
        Record::Due(due) => due.person(),
    }
}

fn put(write: &Write, people: &BTreeMap<PersonId, PersonKey>) -> Result<Act, StoreError> {
    let (version, when) = match write.expected {
        Expected::Absent => (1, Condition::Absent),
        Expected::Version(version) => (version.0 + 1, Condition::Version(version.0)),
    };
    let key = owner(&write.record).and_then(|person| people.get(&person));
    let row = match &write.record {
        Record::Request(request) => to_row(request.as_ref(), version, key)?,
        Record::Due(due) => to_row(due, version, key)?,
    };
    Ok(Act::Put { row, when })
}
