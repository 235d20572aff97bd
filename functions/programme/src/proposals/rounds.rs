//! A round: the best set of proposals for a pool, with what it comes to.

use super::candidates::Candidates;
use super::flow::Network;
use super::networks::{self, Lists};
use super::pool::{Need, Pool, Supply, SupplyId};
use super::reasons::Reasons;
use super::rules::Fit;
use super::settings::Settings;
use super::totals::Totals;
use crate::ids::{PersonId, PostId};

/// Two people who could be brought together, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    need: PostId,
    asker: PersonId,
    supply: SupplyId,
    giver: PersonId,
    look: Look,
    reasons: Reasons,
}

/// Whether the trainer must look at a proposal before anybody hears of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// What is given is not quite what was asked for.
    Needed,
    /// As the programme has it.
    AsSet,
}

impl Proposal {
    /// A proposal. There are reasons only for a pair that no hard rule stops, so there is no other way to make one.
    fn new(need: &Need, supply: &Supply, fit: Fit, reasons: Reasons) -> Self {
        Self {
            need: need.id,
            asker: need.owner,
            supply: supply.id,
            giver: supply.giver,
            look: match fit {
                Fit::Same(_) => Look::AsSet,
                Fit::Sibling { .. } => Look::Needed,
            },
            reasons,
        }
    }

    /// The need that would be met.
    pub fn need(&self) -> PostId {
        self.need
    }

    /// Whose need it is.
    pub fn asker(&self) -> PersonId {
        self.asker
    }

    /// The offer, or the contact.
    pub fn supply(&self) -> SupplyId {
        self.supply
    }

    /// Who would help, or make the introduction.
    pub fn giver(&self) -> PersonId {
        self.giver
    }

    /// Whether the trainer must look at it.
    pub fn look(&self) -> Look {
        self.look
    }

    /// Why.
    pub fn reasons(&self) -> &Reasons {
        &self.reasons
    }
}

/// What a round comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// One proposal for each need that can be met, by asker and need.
    pub proposals: Vec<Proposal>,
    /// What they come to.
    pub totals: Totals,
    /// The value of the round in thousandths. For comparing rounds in tests, never for showing.
    pub value: i64,
}

/// Finds the best proposals for a pool: as many people as possible with a first need met, then by the programme's weights.
///
/// The same pool and settings always give the same round, in whatever order things came in.
pub fn propose(pool: &Pool, settings: &Settings) -> Round {
    let candidates = Candidates::of(pool, settings);
    let lists = Lists::of(pool, &candidates);
    let flow = networks::network(pool, settings, &lists).solve();
    let pairs = || {
        flow.pairs()
            .map(|(need, supply)| (need.0 as usize, supply.0 as usize))
    };
    let mut proposals = Vec::with_capacity(flow.needs_met());
    for (need, supply) in pairs() {
        if let Ok(common) = candidates.check(need, supply) {
            let reasons = Reasons::of(candidates.pair(need, supply), &common);
            let (need, supply) = (&pool.needs()[need], &pool.supplies()[supply]);
            proposals.push(Proposal::new(need, supply, common.fit, reasons));
        }
    }
    Round {
        totals: Totals::of(pool, &lists, pairs()),
        proposals,
        value: flow.value(),
    }
}

/// The network of a pool, as [`propose`] solves it: for measuring, and for handing the same question to other solvers.
pub fn network(pool: &Pool, settings: &Settings) -> Network {
    let lists = Lists::of(pool, &Candidates::of(pool, settings));
    networks::network(pool, settings, &lists)
}
