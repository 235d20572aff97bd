//! Rounds of small groups against every possible set of proposals.
//!
//! The search here shares nothing with the solver but the hard rules and the value of a pair: it walks through the needs and tries
//! for each to leave it, or to meet it with any supply that is left, remembering what it has seen.

use std::collections::HashMap;

use super::varied::{Parts, parts, settings};
use crate::proposals::pool::Pool;
use crate::proposals::rounds::{Proposal, propose};
use crate::proposals::rules::{Match, check, room};
use crate::proposals::settings::Settings;

/// The most people that can be helped, and the highest value of a set that helps so many.
type Best = (usize, i64);

/// After so many different situations the search gives up.
const MOST_TRIED: usize = 4000;

struct Search<'a> {
    pool: &'a Pool,
    /// need → (supply, value).
    possible: Vec<Vec<(usize, i64)>>,
    /// (need, supplies taken, needs of this asker met) → the best from there.
    seen: HashMap<(usize, u64, usize), Best>,
}

impl Search<'_> {
    fn best(&mut self, need: usize, taken: u64, met: usize) -> Best {
        if need == self.pool.needs().len() {
            return (0, 0);
        }
        let asker = self.pool.asker(need);
        let goes_on = need > 0 && self.pool.asker(need - 1) == asker;
        let met = if goes_on { met } else { 0 };
        if let Some(&best) = self.seen.get(&(need, taken, met)) {
            return best;
        }
        if self.seen.len() > MOST_TRIED {
            return (0, 0);
        }
        let mut best = self.best(need + 1, taken, met);
        for (supply, value) in self.possible[need].clone() {
            let giver = self.pool.giver(supply);
            let taken_of_giver = self
                .pool
                .supplies_of(giver)
                .filter(|&other| taken & (1 << other) != 0)
                .count();
            if taken & (1 << supply) == 0 && taken_of_giver < usize::from(room(&self.pool.people()[giver])) {
                let (first, value) = (self.first(asker, met), value + self.tier(asker, met));
                let rest = self.best(need + 1, taken | 1 << supply, met + 1);
                best = best.max((rest.0 + first, rest.1 + value));
            }
        }
        self.seen.insert((need, taken, met), best);
        best
    }

    fn first(&self, asker: usize, met: usize) -> usize {
        usize::from(met == 0 && self.pool.people()[asker].helped == 0)
    }

    /// The value of one need more, without the worth of a first need.
    fn tier(&self, asker: usize, met: usize) -> i64 {
        let needs = &self.pool.needs()[self.pool.needs_of(asker)];
        let waited = needs
            .iter()
            .map(|need| i64::from(need.waiting.min(30)) * 1000)
            .max()
            .unwrap();
        let nth = i64::from(self.pool.people()[asker].helped) + i64::try_from(met).unwrap() + 1;
        let tier = if nth == 1 { 0 } else { (12 - nth).max(1) * 1000 };
        tier + if met == 0 { waited } else { 0 }
    }
}

/// The best there is, or nothing where there is too much to try.
fn best(pool: &Pool, settings: &Settings) -> Option<Best> {
    let served = |giver: usize| {
        let mut all: Vec<_> = pool
            .supplies_of(giver)
            .flat_map(|at| pool.supplies()[at].helps_with.iter())
            .collect();
        all.sort_unstable();
        all.dedup();
        u16::try_from(all.len()).unwrap()
    };
    let worth = |need: usize, supply: usize| {
        let (asker, giver) = (
            &pool.people()[pool.asker(need)],
            &pool.people()[pool.giver(supply)],
        );
        let pair = Match {
            asker,
            need: &pool.needs()[need],
            giver,
            supply: &pool.supplies()[supply],
        };
        let common = check(settings, pair).ok()?;
        Some((
            supply,
            i64::from(settings.weights.pair(pair, &common, served(pool.giver(supply)))),
        ))
    };
    let supplies = pool.supplies().len();
    let possible =
        (0..pool.needs().len()).map(|need| (0..supplies).filter_map(|supply| worth(need, supply)).collect());
    let mut search = Search {
        pool,
        possible: possible.collect(),
        seen: HashMap::new(),
    };
    let best = search.best(0, 0, 0);
    (search.seen.len() <= MOST_TRIED).then_some(best)
}

fn agrees(parts: &Parts, settings: &Settings) -> bool {
    let pool = parts.pool();
    let Some((people, value)) = best(&pool, settings) else {
        return false;
    };
    let round = propose(&pool, settings);
    let firsts = |proposals: &[Proposal]| {
        let helped = |id| {
            pool.people()
                .iter()
                .any(|person| person.id == id && person.helped > 0)
        };
        let mut first: Vec<_> = proposals
            .iter()
            .map(Proposal::asker)
            .filter(|&id| !helped(id))
            .collect();
        first.dedup();
        first.len()
    };
    assert_eq!(firsts(&round.proposals), people);
    assert_eq!(
        round.value,
        i64::try_from(people).unwrap() * settings.weights.first_need + value
    );
    true
}

#[test]
fn no_set_of_proposals_is_better_in_thousands_of_small_groups() {
    let settings = settings();
    let tried = (0..2400)
        .filter(|&seed| agrees(&parts(8, seed), &settings))
        .count();
    assert!(tried > 1800, "{tried} groups were small enough");
}

#[test]
fn generated_groups_too() {
    use crate::proposals::generated::{Recipe, group};
    let mut tried = 0;
    for seed in 0..1200 {
        let recipe = Recipe {
            people: 2 + u16::try_from(seed % 7).unwrap(),
            categories: 6,
            practicable: 540,
            willing: 100,
        };
        let made = group(recipe, seed).unwrap();
        let parts = Parts {
            people: made.people().to_vec(),
            needs: made.needs().to_vec(),
            supplies: made.supplies().to_vec(),
        };
        tried += usize::from(agrees(&parts, &Settings::default()));
    }
    assert!(tried > 600, "{tried} groups were small enough");
}
