//! A round: the best set of proposals for a pool, with what it comes to.

use super::candidates::Candidates;
use super::flow::Network;
use super::networks::{self, Lists};
use super::pool::{Need, Pool, Supply, SupplyId};
use super::rules::{Common, Fit};
use super::settings::Settings;
use super::totals::{PlacedWorst, Totals};
use crate::ids::{PersonId, PostId};

/// Two people who could be brought together, and what they have in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    need: PostId,
    asker: PersonId,
    supply: SupplyId,
    giver: PersonId,
    common: Common,
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
    /// A proposal. Two people have something in common only if no hard rule stops them, so there is no other way to make one.
    fn new(need: &Need, supply: &Supply, common: Common) -> Self {
        Self {
            need: need.id,
            asker: need.owner,
            supply: supply.id,
            giver: supply.giver,
            common,
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
        match self.common.fit {
            Fit::Same(_) => Look::AsSet,
            Fit::Sibling { .. } => Look::Needed,
        }
    }

    /// What the two have in common.
    pub fn common(&self) -> &Common {
        &self.common
    }
}

/// What a round comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// One proposal for each need that can be met, by asker and need.
    pub proposals: Vec<Proposal>,
    /// What they come to.
    pub totals: Totals,
    /// Who is placed worst, for the figures of the programme.
    pub worst_placed: Vec<PlacedWorst>,
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
            let (need, supply) = (&pool.needs()[need], &pool.supplies()[supply]);
            proposals.push(Proposal::new(need, supply, common));
        }
    }
    let (totals, worst_placed) = Totals::of(pool, &lists, pairs());
    Round {
        totals,
        worst_placed,
        proposals,
        value: flow.value(),
    }
}

/// The network of a pool, as [`propose`] solves it: for measuring, and for handing the same question to other solvers.
pub fn network(pool: &Pool, settings: &Settings) -> Network {
    let lists = Lists::of(pool, &Candidates::of(pool, settings));
    networks::network(pool, settings, &lists)
}
