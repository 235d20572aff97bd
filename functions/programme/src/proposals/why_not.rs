//! Why somebody has no proposal: what to tell the trainer, who may be able to do something about it.

use super::pool::Pool;
use super::rounds::Round;
use super::rules::{HardRule, Match, check};
use super::settings::Settings;
use crate::ids::PostId;

/// Why a need has no proposal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum WhyNot {
    /// This rule left nobody: some got past all rules before it, none past this one.
    Rule(HardRule),
    /// There are people who could help, and all of them are helping somebody else first.
    Taken,
}

/// Why this need has no proposal in a round of this pool; `None` if it has one, or is not in the pool.
pub fn why_not(pool: &Pool, settings: &Settings, round: &Round, need: PostId) -> Option<WhyNot> {
    let at = pool.find(need)?;
    if round.proposals.iter().any(|proposal| proposal.need() == need) {
        return None;
    }
    let asker = &pool.people()[pool.asker(at)];
    let rule_for = |supply: usize| {
        let pair = Match {
            asker,
            need: &pool.needs()[at],
            giver: &pool.people()[pool.giver(supply)],
            supply: &pool.supplies()[supply],
        };
        check(settings, pair).err()
    };
    let others = (0..pool.supplies().len()).filter(|&supply| pool.giver(supply) != pool.asker(at));
    // The rule that left nobody is the last rule that any supply gets as far as: rules are asked in the order of the enum.
    let mut farthest = HardRule::Category;
    for supply in others {
        match rule_for(supply) {
            None => return Some(WhyNot::Taken),
            Some(rule) => farthest = farthest.max(rule),
        }
    }
    Some(WhyNot::Rule(farthest))
}
