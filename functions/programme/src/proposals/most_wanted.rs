//! The gap list: which one extra giver would help most people.
//!
//! For each category the question is put exactly: if one person more came, with the room of somebody who says nothing about it
//! ([`DEFAULT_ROOM`](super::pool::DEFAULT_ROOM)), helping with this category, and able to meet everybody: how many people more
//! would be helped, and how many needs more would be met? The round is solved once; then each newcomer in turn joins the solved
//! network (one search for each place) and leaves it again.

use std::cmp::Reverse;

use super::candidates::Candidates;
use super::networks::{Lists, newcomer, with_newcomers};
use super::pool::{Category, Pool};
use super::settings::Settings;

/// What one extra giver would bring.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gap {
    /// What they would help with.
    pub category: Category,
    /// How many people more would have a need met for the first time.
    pub people: usize,
    /// How many needs more would be met.
    pub needs: usize,
    /// What that is worth, in thousandths; orders gaps that are otherwise equal.
    value: i64,
}

/// Every category that somebody asks for and in which one giver more would get a need met that otherwise stays open, the widest gap first: by people,
/// needs, value, and then the order of the programme's list.
pub fn most_wanted(pool: &Pool, settings: &Settings) -> Vec<Gap> {
    let mut asked: Vec<Category> = pool.needs().iter().map(|need| need.category).collect();
    asked.sort_unstable();
    asked.dedup();
    let lists = Lists::of(pool, &Candidates::of(pool, settings));
    let mut flow = with_newcomers(pool, settings, &lists, &asked)
        .solve()
        .open_to_joining();
    let first_helped = |flow: &super::flow::Flow| {
        let helped = (0..).zip(pool.people()).filter(|(_, person)| person.helped == 0);
        helped
            .filter(|&(asker, _)| flow.met(super::flow::Asker(asker)) > 0)
            .count()
    };
    let (people, needs, value) = (first_helped(&flow), flow.needs_met(), flow.value());
    let mut gaps = Vec::new();
    for (at, &category) in asked.iter().enumerate() {
        let with = flow.with(newcomer(pool, at), |flow| Gap {
            category,
            people: first_helped(flow) - people,
            needs: flow.needs_met() - needs,
            value: flow.value() - value,
        });
        if with.people > 0 || with.needs > 0 {
            gaps.push(with);
        }
    }
    gaps.sort_by_key(|gap| (Reverse((gap.people, gap.needs, gap.value)), gap.category));
    gaps
}
