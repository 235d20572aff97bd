//! The walk through a history, as the platform tests itself.
//!
//! Everybody enters a waiting list at their time. After an arrival that is more than so many days after the last matching (or
//! after the first arrival) a matching runs; each request and each offer is matched once, and nobody twice with the same person.
//! After the end there are two matchings more, 31 and 62 days after the last arrival.

use std::collections::HashSet;

use jiff::ToSpan;
use jiff::civil::DateTime;
use programme::proposals::flow::Network;

use crate::history::{Helper, History, Pupil, by_name, overlap};
use crate::rules::Rule;

/// What came of a replay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figures {
    /// How many were matched.
    pub(crate) matches: u32,
    /// Means over all matches, if there are any: wished subjects that are offered (by name), whether all are covered, whether both
    /// are from one state, days that pupil and helper waited.
    pub(crate) means: [Option<f64>; 5],
}

/// Walks through a history with a rule, with a matching when more than `every_days` days have passed since the last.
pub(crate) fn replay(history: &History, rule: &dyn Rule, every_days: i64) -> Figures {
    let mut lists = Lists::default();
    let mut pupils = history.pupils.iter().peekable();
    let mut helpers = history.helpers.iter().peekable();
    let mut last: Option<DateTime> = None;
    let mut now = DateTime::MIN;
    loop {
        let first = match (pupils.peek(), helpers.peek()) {
            (Some(pupil), Some(helper)) => pupil.requested_at < helper.requested_at,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => break,
        };
        if first {
            lists.pupils.extend(pupils.next());
        } else {
            lists.helpers.extend(helpers.next());
        }
        now = lists.latest(first).unwrap_or(now);
        let since = *last.get_or_insert(now);
        if days(since, now) > whole_days(every_days) {
            lists.run(rule, now);
            last = Some(now);
        }
    }
    for after in [31, 62] {
        if let Ok(later) = now.checked_add(after.days()) {
            lists.run(rule, later);
        }
    }
    lists.figures()
}

/// Who waits, and what was matched.
#[derive(Default)]
struct Lists<'a> {
    pupils: Vec<&'a Pupil>,
    helpers: Vec<&'a Helper>,
    together: HashSet<(u64, u64)>,
    sums: [f64; 5],
    matches: u32,
}

impl Lists<'_> {
    /// When the one who came last came.
    fn latest(&self, pupil: bool) -> Option<DateTime> {
        if pupil {
            self.pupils.last().map(|pupil| pupil.requested_at)
        } else {
            self.helpers.last().map(|helper| helper.requested_at)
        }
    }

    /// Matches who waits.
    fn run(&mut self, rule: &dyn Rule, now: DateTime) {
        let mut network = Network::default();
        let supplies: Vec<_> = (0..self.helpers.len())
            .map(|_| {
                network.giver([0]);
                network.supply()
            })
            .collect();
        let mut needs = Vec::with_capacity(self.pupils.len());
        for pupil in &self.pupils {
            let waited = days(pupil.requested_at, now);
            network.asker([rule.person(waited)]);
            let pairs = self
                .helpers
                .iter()
                .zip(&supplies)
                .filter_map(|(helper, &supply)| {
                    let met = self.together.contains(&(pupil.id, helper.id));
                    let overlap = if met { 0 } else { overlap(pupil, helper) };
                    (overlap > 0).then(|| (supply, rule.pair((pupil, helper), overlap, waited)))
                });
            needs.push(network.need(pairs));
        }
        let flow = network.solve();
        let partners: Vec<Option<usize>> = needs
            .iter()
            .map(|&need| flow.met_by(need).map(|supply| supply.0 as usize))
            .collect();
        self.keep(&partners, now);
    }

    /// Counts the matches and takes them off the lists. Of two matches of the same two people the second waits for another.
    fn keep(&mut self, partners: &[Option<usize>], now: DateTime) {
        let mut taken = vec![false; self.helpers.len()];
        let mut waiting = Vec::new();
        for (&pupil, partner) in self.pupils.iter().zip(partners) {
            match partner.map(|at| (at, self.helpers[at])) {
                Some((at, helper)) if self.together.insert((pupil.id, helper.id)) => {
                    taken[at] = true;
                    self.matches += 1;
                    for (sum, value) in self.sums.iter_mut().zip(measure(pupil, helper, now)) {
                        *sum += value;
                    }
                }
                _ => waiting.push(pupil),
            }
        }
        self.pupils = waiting;
        let mut taken = taken.into_iter();
        self.helpers.retain(|_| taken.next() == Some(false));
    }

    fn figures(&self) -> Figures {
        let matches = self.matches;
        Figures {
            matches,
            means: self
                .sums
                .map(|sum| (matches > 0).then(|| sum / f64::from(matches))),
        }
    }
}

/// What is told of a match, in the order of [`Figures::means`].
fn measure(pupil: &Pupil, helper: &Helper, now: DateTime) -> [f64; 5] {
    let yes = |holds: bool| if holds { 1.0 } else { 0.0 };
    [
        f64::from(u32::try_from(by_name(pupil, helper)).unwrap_or(u32::MAX)),
        yes(overlap(pupil, helper) == pupil.subjects.len()),
        yes(pupil.state == helper.state),
        days(pupil.requested_at, now),
        days(helper.requested_at, now),
    ]
}

fn days(from: DateTime, to: DateTime) -> f64 {
    to.duration_since(from).as_secs_f64() / 86_400.0
}

fn whole_days(days: i64) -> f64 {
    f64::from(i32::try_from(days).unwrap_or(i32::MAX))
}
