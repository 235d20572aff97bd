//! One search: from an owner who may use one tier more to the ground, by the way that costs least.
//!
//! Dijkstra's method on reduced costs. For a step from node `a` to node `b` that costs `c` (a pair taken costs minus its value,
//! a pair given up costs its value, a tier given up costs its value) the reduced cost is `c − price(a) + price(b)`, which is never
//! negative; seen from the giving end all prices change sign. A way of length `d` to the ground costs `price(start) + d`, so a
//! tier of value `t` pays if and only if `d < t − price(start)`: nothing farther is looked at, and what is found shorter lowers
//! that limit. Afterwards the price of every node nearer than the limit rises by what it is nearer, which keeps all reduced costs
//! at or above 0.
//!
//! Of equally good ways the first that is seen is taken: straight to a supply that is free rather than by moving somebody over,
//! and of free supplies the one that was added first.
//!
//! The work of a search is the part of the network within its limit: a handful of nodes as long as there is room.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use super::End;
use super::shape::{NONE, Shape};
use super::standing::{FAR, Node, Standing};

/// The scratch paper of searches, kept so that a search allocates nothing.
#[derive(Clone, Debug)]
pub(super) struct Search {
    /// node → its distance from the start, [`FAR`] between searches.
    distance: Vec<i64>,
    /// node → the node before it.
    before: Vec<u32>,
    /// Nodes with a distance.
    seen: Vec<u32>,
    /// Nodes to go on from, nearest first.
    later: BinaryHeap<Reverse<(i64, u32)>>,
    /// Nodes at the present distance: no need to sort them in. Those from which the ground may be one step away stand in front.
    now: VecDeque<u32>,
    /// The way found, last node first.
    way: Vec<u32>,
    /// The present distance.
    here: i64,
    /// Distances from there on are of no interest.
    limit: i64,
    /// The last node before the ground, or [`NONE`].
    last: u32,
}

/// One tier of an owner, to be placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tier {
    /// The end at which the owner is.
    pub(super) end: End,
    /// The owner.
    pub(super) owner: u32,
    /// What the tier is worth.
    pub(super) value: i64,
}

/// From which end a search looks, and what it looks at.
struct View<'a> {
    end: End,
    shapes: &'a [Shape; 2],
    standing: &'a Standing,
}

impl View<'_> {
    /// Whether a node lies across and on a way that nothing stands in: an owner, or a unit without a partner.
    fn is_free(&self, node: u32) -> bool {
        match self.standing.nodes.what(node) {
            Node::Owner(end, _) => end != self.end,
            Node::Unit(end, unit) => {
                end != self.end && self.standing.uses[end as usize].partner[unit as usize] == NONE
            }
        }
    }

    /// The price of a node, seen from this end.
    fn price(&self, node: u32) -> i64 {
        let price = self.standing.price[node as usize];
        match self.end {
            End::Asking => price,
            End::Giving => -price,
        }
    }
}

impl Search {
    /// Paper for so many nodes.
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            distance: vec![FAR; nodes],
            before: vec![NONE; nodes],
            seen: Vec::new(),
            later: BinaryHeap::new(),
            now: VecDeque::new(),
            way: Vec::new(),
            here: 0,
            limit: 0,
            last: NONE,
        }
    }

    /// Uses a tier, if that pays.
    pub(super) fn place(&mut self, tier: Tier, shapes: &[Shape; 2], standing: &mut Standing) {
        let Tier { end, owner, value } = tier;
        let start = standing.nodes.owner(end, owner);
        let view = View {
            end,
            shapes,
            standing,
        };
        self.limit = value - view.price(start);
        if self.limit <= 0 {
            return;
        }
        self.explore(&view, start);
        self.settle_prices(end, standing);
        if self.last != NONE {
            self.shift(end, start, shapes, standing);
        }
    }

    /// Looks at everything nearer than the limit, nearest first.
    fn explore(&mut self, view: &View<'_>, start: u32) {
        self.last = NONE;
        self.distance[start as usize] = 0;
        self.seen.push(start);
        self.now.push_back(start);
        self.here = 0;
        while self.here < self.limit {
            let node = match self.now.pop_front() {
                Some(node) => node,
                None => match self.later.pop() {
                    Some(Reverse((distance, node))) => {
                        if distance > self.distance[node as usize] {
                            continue;
                        }
                        self.here = distance;
                        if distance >= self.limit {
                            break;
                        }
                        node
                    }
                    None => break,
                },
            };
            self.go_on(view, node);
        }
        self.now.clear();
        self.later.clear();
    }

    /// Takes every step that is possible from a node.
    fn go_on(&mut self, view: &View<'_>, node: u32) {
        let nodes = view.standing.nodes;
        let here = self.here - view.price(node);
        match nodes.what(node) {
            Node::Owner(end, owner) => {
                let (shape, uses) = (&view.shapes[end as usize], &view.standing.uses[end as usize]);
                let taken = uses.used[owner as usize];
                let own = end == view.end;
                if own && taken > 0 {
                    self.end_at(node, here + shape.tiers(owner)[taken as usize - 1]);
                } else if !own && taken < uses.open[owner as usize] {
                    self.end_at(node, here - shape.tiers(owner)[taken as usize]);
                }
                for unit in shape.units(owner).rev() {
                    if own == (uses.partner[unit as usize] == NONE) {
                        self.step(view, node, nodes.unit(end, unit), here);
                    }
                }
            }
            Node::Unit(end, unit) => {
                let (shape, uses) = (&view.shapes[end as usize], &view.standing.uses[end as usize]);
                let partner = uses.partner[unit as usize];
                let own = end == view.end;
                if own != (partner == NONE) {
                    self.step(view, node, nodes.owner(end, shape.owner[unit as usize]), here);
                }
                if own {
                    for pair in shape.pairs(unit).iter().rev() {
                        if pair.unit != partner {
                            let across = nodes.unit(end.across(), pair.unit);
                            self.step(view, node, across, here - i64::from(pair.value));
                        }
                    }
                } else if partner != NONE {
                    let worth = i64::from(uses.worth[unit as usize]);
                    self.step(view, node, nodes.unit(end.across(), partner), here + worth);
                }
            }
        }
    }

    /// A step to a node whose distance, before its own price is counted, is `so_far`.
    fn step(&mut self, view: &View<'_>, from: u32, to: u32, so_far: i64) {
        let distance = so_far + view.price(to);
        debug_assert!(distance >= self.here, "reduced costs are never negative");
        if distance < self.limit && distance < self.distance[to as usize] {
            if self.distance[to as usize] == FAR {
                self.seen.push(to);
            }
            self.distance[to as usize] = distance;
            self.before[to as usize] = from;
            if distance > self.here {
                self.later.push(Reverse((distance, to)));
            } else if view.is_free(to) {
                self.now.push_front(to);
            } else {
                self.now.push_back(to);
            }
        }
    }

    /// A way to the ground, whose price is 0.
    fn end_at(&mut self, node: u32, distance: i64) {
        debug_assert!(distance >= self.here, "reduced costs are never negative");
        if distance < self.limit {
            self.limit = distance;
            self.last = node;
        }
    }

    /// Raises the price of everything nearer than the limit, and clears the paper.
    fn settle_prices(&mut self, end: End, standing: &mut Standing) {
        for node in self.seen.drain(..) {
            let distance = std::mem::replace(&mut self.distance[node as usize], FAR);
            let nearer = (self.limit - distance).max(0);
            standing.price[node as usize] += match end {
                End::Asking => nearer,
                End::Giving => -nearer,
            };
        }
    }

    /// Uses the tier: along the way, what was given up is free and what was taken is paired.
    fn shift(&mut self, end: End, start: u32, shapes: &[Shape; 2], standing: &mut Standing) {
        self.way.clear();
        self.way.push(self.last);
        let mut node = self.last;
        while node != start {
            node = self.before[node as usize];
            self.way.push(node);
        }
        let nodes = standing.nodes;
        let uses = &mut standing.uses;
        for &node in &self.way {
            if let Node::Unit(at, unit) = nodes.what(node) {
                uses[at as usize].pair(unit, NONE, 0);
            }
        }
        for step in self.way.windows(2) {
            if let [Node::Unit(across, to), Node::Unit(own, from)] =
                [nodes.what(step[0]), nodes.what(step[1])]
                && own == end
            {
                let value = shapes[own as usize].value(from, to);
                uses[own as usize].pair(from, to, value);
                uses[across as usize].pair(to, from, value);
            }
        }
        if let Node::Owner(at, owner) = nodes.what(self.last) {
            let taken = &mut uses[at as usize].used[owner as usize];
            *taken = if at == end { *taken - 1 } else { *taken + 1 };
        }
        if let Node::Owner(at, owner) = nodes.what(start) {
            uses[at as usize].used[owner as usize] += 1;
        }
    }
}
