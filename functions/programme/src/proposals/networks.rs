//! From a pool to the network that the solver knows.

use super::candidates::Candidates;
use super::flow::{Giver, Network, Supply};
use super::number;
use super::pool::{Category, Consent, DEFAULT_ROOM, Pool, Presence};
use super::rules::room;
use super::settings::Settings;

/// need → the supplies that could meet it and what each would be worth, in one flat list.
pub(super) struct Lists {
    found: Vec<(Supply, i32)>,
    ends: Vec<u32>,
}

impl Lists {
    /// Finds them for every need of the pool.
    pub(super) fn of(pool: &Pool, candidates: &Candidates<'_>) -> Self {
        let mut lists = Self {
            found: Vec::new(),
            ends: vec![0],
        };
        let mut found = Vec::new();
        for need in 0..pool.needs().len() {
            candidates.find(need, &mut found);
            lists.found.extend_from_slice(&found);
            lists.ends.push(number(lists.found.len()));
        }
        lists
    }

    /// Those of one need.
    pub(super) fn of_need(&self, need: usize) -> &[(Supply, i32)] {
        &self.found[self.ends[need] as usize..self.ends[need + 1] as usize]
    }
}

/// Writes a pool down as a network: needs, askers, supplies and givers have the numbers of their places in the pool.
pub(super) fn network(pool: &Pool, settings: &Settings, lists: &Lists) -> Network {
    with_newcomers(pool, settings, lists, &[])
}

/// The same, and for each of these categories one giver more on standby; the first has the number after the last person.
pub(super) fn with_newcomers(
    pool: &Pool,
    settings: &Settings,
    lists: &Lists,
    newcomers: &[Category],
) -> Network {
    let weights = &settings.weights;
    let worth = [weights.newcomer_same(), weights.newcomer_sibling()]
        .into_iter()
        .filter(|_| !newcomers.is_empty());
    let values = || lists.found.iter().map(|&(_, value)| value).chain(worth.clone());
    let spread = values().fold(0, i32::max) - values().fold(0, i32::min);
    let pairs = pool
        .needs()
        .len()
        .min(pool.supplies().len() + usize::from(DEFAULT_ROOM));
    written_down(
        pool,
        settings,
        lists,
        (newcomers, weights.first_need(pairs, spread)),
    )
}

/// The same, with a given worth of a first need.
pub(super) fn written_down(
    pool: &Pool,
    settings: &Settings,
    lists: &Lists,
    (newcomers, first): (&[Category], i64),
) -> Network {
    let mut network = Network::default();
    for (at, person) in pool.people().iter().enumerate() {
        let supplies = pool.supplies_of(at).len();
        network.giver(std::iter::repeat_n(0, supplies.min(usize::from(room(person)))));
        for _ in 0..supplies {
            network.supply();
        }
    }
    let newcomers = add_newcomers(&mut network, newcomers);
    for (at, person) in pool.people().iter().enumerate() {
        let own = pool.needs_of(at);
        network.asker(
            settings
                .weights
                .tiers(first, person.helped, &pool.needs()[own.clone()]),
        );
        let takes_part = person.consent == Consent::Valid && person.presence == Presence::Active;
        for need in own {
            let asked = pool.needs()[need].category;
            let new = newcomers.iter().filter(|_| takes_part);
            let new = new.flat_map(|(given, supplies)| newcomer_pairs(settings, asked, *given, supplies));
            network.need(lists.of_need(need).iter().copied().chain(new));
        }
    }
    network
}

/// One giver on standby for each category, with the room of somebody who said nothing about it.
fn add_newcomers(network: &mut Network, categories: &[Category]) -> Vec<(Category, Vec<Supply>)> {
    let room = usize::from(DEFAULT_ROOM);
    let mut added = Vec::with_capacity(categories.len());
    for &category in categories {
        network.standby(std::iter::repeat_n(0, room));
        added.push((category, (0..room).map(|_| network.supply()).collect()));
    }
    added
}

/// What a newcomer's supplies would be worth for a need of this category.
fn newcomer_pairs(
    settings: &Settings,
    asked: Category,
    given: Category,
    supplies: &[Supply],
) -> impl Iterator<Item = (Supply, i32)> {
    let weights = &settings.weights;
    let same = (asked == given).then(|| weights.newcomer_same());
    let value = same.or_else(|| {
        settings
            .are_siblings(asked, given)
            .then(|| weights.newcomer_sibling())
    });
    value
        .into_iter()
        .flat_map(|value| supplies.iter().map(move |&supply| (supply, value)))
}

/// The giver on standby for the newcomer at this place.
pub(super) fn newcomer(pool: &Pool, at: usize) -> Giver {
    Giver(number(pool.people().len() + at))
}
