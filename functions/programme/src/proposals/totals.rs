//! What a round comes to, in counts: for the desk, and to see that a round is fair.

use super::networks::Lists;
use super::pool::{Pool, SupplyId};
use crate::ids::PersonId;

/// Counts of one round.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Totals {
    /// People with at least one open need.
    pub asking: Share,
    /// Open needs.
    pub needs: Share,
    /// The fifth of the people asking who are placed worst. Somebody is placed as well as the need of theirs that most people
    /// could meet; whoever is placed as badly as the last of the fifth is counted too.
    pub worst_placed: Share,
    /// Proposals that are introductions.
    pub introductions: usize,
}

/// Some of all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Share {
    /// How many people have had a need met, in this round or before; or how many needs are met in this round.
    pub met: usize,
    /// Of how many.
    pub of: usize,
}

/// Somebody of the fifth that is placed worst.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlacedWorst {
    /// Who.
    pub person: PersonId,
    /// Whether they had a need met, in this round or before.
    pub helped: bool,
}

impl Totals {
    /// Counts a round, given as places of needs and supplies; and says who is placed worst.
    pub(super) fn of(
        pool: &Pool,
        lists: &Lists,
        pairs: impl Iterator<Item = (usize, usize)>,
    ) -> (Self, Vec<PlacedWorst>) {
        let mut helped: Vec<bool> = pool.people().iter().map(|person| person.helped > 0).collect();
        let mut totals = Self::default();
        for (need, supply) in pairs {
            totals.needs.met += 1;
            helped[pool.asker(need)] = true;
            if let SupplyId::Contact(_) = pool.supplies()[supply].id {
                totals.introductions += 1;
            }
        }
        totals.needs.of = pool.needs().len();
        let mut placed = placement(pool, lists);
        let count = |people: &[(usize, usize)]| Share {
            met: people.iter().filter(|&&(_, person)| helped[person]).count(),
            of: people.len(),
        };
        totals.asking = count(&placed);
        placed.sort_unstable();
        if let Some(&(last, _)) = placed
            .len()
            .div_ceil(5)
            .checked_sub(1)
            .and_then(|last| placed.get(last))
        {
            let worst = placed.partition_point(|&(givers, _)| givers <= last);
            placed.truncate(worst);
        }
        totals.worst_placed = count(&placed);
        let worst = placed.into_iter().map(|(_givers, person)| PlacedWorst {
            person: pool.people()[person].id,
            helped: helped[person],
        });
        (totals, worst.collect())
    }
}

/// For each person who asks: how many people could meet the need of theirs that most could meet, and who it is.
fn placement(pool: &Pool, lists: &Lists) -> Vec<(usize, usize)> {
    let mut placed: Vec<(usize, usize)> = Vec::new();
    let mut givers = Vec::new();
    for need in 0..pool.needs().len() {
        givers.clear();
        givers.extend(
            lists
                .of_need(need)
                .iter()
                .map(|(supply, _)| pool.giver(supply.0 as usize)),
        );
        givers.dedup();
        let asker = pool.asker(need);
        match placed.last_mut() {
            Some((most, person)) if *person == asker => *most = givers.len().max(*most),
            _ => placed.push((givers.len(), asker)),
        }
    }
    placed
}
