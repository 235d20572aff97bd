//! Which supplies could meet a need: every pair that no hard rule stops, and what it is worth.
//!
//! Supplies are looked up by category and by where the giver can be, so that in a large pool nobody is compared with people of
//! another town.

use super::flow;
use super::number;
use super::pool::{Category, Online, Place, Pool};
use super::rules::{Common, HardRule, Match, check};
use super::settings::Settings;

/// A pool with its supplies looked up.
pub(super) struct Candidates<'a> {
    pool: &'a Pool,
    settings: &'a Settings,
    /// (category, place or online, supply), sorted.
    shelves: Vec<(Category, Option<Place>, u32)>,
    /// person → how many categories they serve.
    categories: Vec<u16>,
}

impl<'a> Candidates<'a> {
    /// Looks up the supplies of a pool.
    pub(super) fn of(pool: &'a Pool, settings: &'a Settings) -> Self {
        let mut shelves = Vec::with_capacity(pool.supplies().len());
        for (at, supply) in pool.supplies().iter().enumerate() {
            let places = &pool.people()[pool.giver(at)].places;
            let online = (places.online == Online::Yes).then_some(None);
            for place in places.at.iter().map(Some).chain(online) {
                shelves.extend(
                    supply
                        .helps_with
                        .iter()
                        .map(|category| (category, place, number(at))),
                );
            }
        }
        shelves.sort_unstable();
        Self {
            pool,
            settings,
            shelves,
            categories: categories_served(pool),
        }
    }

    /// The need and the supply at these places, with their people.
    pub(super) fn pair(&self, need: usize, supply: usize) -> Match<'a> {
        let people = self.pool.people();
        Match {
            asker: &people[self.pool.asker(need)],
            need: &self.pool.needs()[need],
            giver: &people[self.pool.giver(supply)],
            supply: &self.pool.supplies()[supply],
        }
    }

    /// What a need and a supply have in common.
    ///
    /// # Errors
    /// The first hard rule that stops the pair.
    pub(super) fn check(&self, need: usize, supply: usize) -> Result<Common, HardRule> {
        check(self.settings, self.pair(need, supply))
    }

    /// Puts the supplies that could meet a need into `found`, in their order, each with what it would be worth.
    pub(super) fn find(&self, need: usize, found: &mut Vec<(flow::Supply, i32)>) {
        found.clear();
        let asked = self.pool.needs()[need].category;
        let places = &self.pool.people()[self.pool.asker(need)].places;
        let online = (places.online == Online::Yes).then_some(None);
        for place in places.at.iter().map(Some).chain(online) {
            for category in std::iter::once(asked).chain(self.settings.siblings(asked)) {
                found.extend(
                    self.shelf(category, place)
                        .iter()
                        .map(|&(_, _, supply)| (flow::Supply(supply), 0)),
                );
            }
        }
        found.sort_unstable();
        found.dedup();
        found.retain_mut(|(supply, value)| {
            let pair = self.pair(need, supply.0 as usize);
            let common = check(self.settings, pair);
            if let Ok(common) = &common {
                let served = self.categories[self.pool.giver(supply.0 as usize)];
                *value = self.settings.weights.pair(pair, common, served);
            }
            common.is_ok()
        });
    }

    fn shelf(&self, category: Category, place: Option<Place>) -> &[(Category, Option<Place>, u32)] {
        let start = self
            .shelves
            .partition_point(|&(c, p, _)| (c, p) < (category, place));
        let rest = &self.shelves[start..];
        &rest[..rest.partition_point(|&(c, p, _)| (c, p) == (category, place))]
    }
}

/// person → how many different categories their supplies help with.
fn categories_served(pool: &Pool) -> Vec<u16> {
    let mut served = vec![0; pool.people().len()];
    let mut seen: Vec<(u32, Category)> = Vec::new();
    for (at, supply) in pool.supplies().iter().enumerate() {
        seen.extend(
            supply
                .helps_with
                .iter()
                .map(|category| (number(pool.giver(at)), category)),
        );
    }
    seen.sort_unstable();
    seen.dedup();
    for (person, _) in seen {
        served[person as usize] += 1;
    }
    served
}
