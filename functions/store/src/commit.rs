//! A change becomes one transaction, or nothing.
//!
//! Everything a decision wants written (records, new people's keys, names taken and given back, counts, letters) is one
//! transaction with one token. What was expected and not found comes back as an outcome, not as an error. How a change is put
//! together is in `plan.rs`.

use std::collections::BTreeSet;
use std::sync::Arc;

use programme::change::{Change, Claim, Counted};
use programme::ids::{Holder, PersonId, RequestId};

use crate::retries::{TRIES, is_over, patience, pause};
use crate::sealing::chance;
use crate::table::{Act, Condition, Key, Live, Lost, Row, TableError, Token, Transacted};
use crate::{Store, StoreError, keys};

mod plan;

use plan::{Meaning, Plan};

/// What became of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
#[must_use]
pub enum Committed {
    /// It is written, durably and as a whole.
    Done,
    /// Nothing was written: a name is taken. Of several, what somebody chose comes before what was drawn by chance.
    Taken {
        /// The name.
        claim: Claim,
        /// Whose it is.
        by: Holder,
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

    /// What a refusal means; `None` if the plan was changed and shall be tried again.
    async fn revise(&self, plan: &mut Plan, lost: Vec<Lost>) -> Result<Option<Committed>, StoreError> {
        let mut outcomes = Vec::new();
        let mut released = BTreeSet::new();
        for Lost { act, found } in lost {
            match plan.meanings.get(act) {
                Some(Meaning::Claim(claim)) => match self.whose(*claim, found).await? {
                    Whose::Somebodys(by) => outcomes.push(Committed::Taken { claim: *claim, by }),
                    Whose::Nobodys(when) => plan.expect(act, when),
                },
                Some(Meaning::Release) => drop(released.insert(act)),
                Some(Meaning::Once(..)) => released.extend(plan.counted_before(act)),
                Some(Meaning::Count(of)) => outcomes.push(Committed::Full(of.clone())),
                Some(Meaning::Record | Meaning::Figure) | None => outcomes.push(Committed::Stale),
            }
        }
        plan.leave_out(&released);
        Ok(outcomes.into_iter().min_by_key(rank))
    }

    /// Whose a name is that was found taken. Answers and names of somebody erased are free again; what was drawn by chance is
    /// never given to another, for it may still stand on paper.
    async fn whose(&self, claim: Claim, found: Option<Row>) -> Result<Whose, StoreError> {
        let Some(row) = found else {
            return Ok(Whose::Nobodys(Condition::Absent));
        };
        let by: Holder = named_in(&row)?;
        let erased = match claim {
            Claim::SameAnswers(_) => self.a_request(RequestId(by.0)).await?.is_none(),
            Claim::Nickname(group, _) => self.is_erased(&keys::key_in_group(group, PersonId(by.0))).await?,
            Claim::StaffEmail(_) => self.is_erased(&keys::person_key(PersonId(by.0))).await?,
            Claim::Reference(_) | Claim::GroupCode(_) | Claim::Card(_) | Claim::Mirror(..) => false,
        };
        Ok(if erased {
            Whose::Nobodys(Condition::Version(row.version))
        } else {
            Whose::Somebodys(by)
        })
    }

    async fn is_erased(&self, key: &Key) -> Result<bool, StoreError> {
        Ok(self.get(key, Live::Forever).await?.is_none())
    }

    /// Sends a transaction until it is decided, at most [`TRIES`] times, with the same token.
    pub(crate) async fn write(&self, acts: &[Act]) -> Result<Transacted, StoreError> {
        let token = Token(chance()?);
        let acts: Arc<[Act]> = acts.into();
        let mut outcome_known = true;
        let mut last = StoreError::Conflict;
        let patience = patience();
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
            if is_over(patience) {
                break;
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
enum Whose {
    Somebodys(Holder),
    /// Free after all, if this is still what is there.
    Nobodys(Condition),
}

/// The id that a row names.
pub(crate) fn named_in<T: std::str::FromStr>(row: &Row) -> Result<T, StoreError> {
    let id = row.state.as_deref().and_then(|id| id.parse().ok());
    id.ok_or_else(|| StoreError::corrupt(&row.key, "it does not say whose it is"))
}

/// Of several reasons the first is told: what somebody chose (a double press deserves its receipt, a name another word), then
/// what was drawn by chance and is simply drawn again, then what is full.
fn rank(outcome: &Committed) -> u8 {
    match outcome {
        Committed::Taken {
            claim: Claim::SameAnswers(_) | Claim::Nickname(..) | Claim::Mirror(..) | Claim::StaffEmail(_),
            ..
        } => 0,
        Committed::Taken {
            claim: Claim::Reference(_) | Claim::GroupCode(_) | Claim::Card(_),
            ..
        } => 1,
        Committed::Full(_) => 2,
        Committed::Stale | Committed::Done => 3,
    }
}
