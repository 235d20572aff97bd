//! Where a network stands: who uses what, and the prices.

use super::End;
use super::shape::{NONE, Shape};

/// Farther than any way; two of these and a few values still fit in 64 bits.
pub(super) const FAR: i64 = i64::MAX / 4;

/// The uses on one end.
#[derive(Clone, Debug)]
pub(super) struct Uses {
    /// unit → the unit across that it is paired with, or [`NONE`].
    pub(super) partner: Vec<u32>,
    /// unit → what that pair is worth; 0 without a partner.
    pub(super) worth: Vec<i32>,
    /// owner → tiers that may be used.
    pub(super) open: Vec<u32>,
    /// owner → tiers in use, from the first on.
    pub(super) used: Vec<u32>,
}

impl Uses {
    fn none(shape: &Shape) -> Self {
        Self {
            partner: vec![NONE; shape.owner.len()],
            worth: vec![0; shape.owner.len()],
            open: vec![0; shape.owners()],
            used: vec![0; shape.owners()],
        }
    }

    /// Pairs a unit, or frees it with [`NONE`] and 0.
    pub(super) fn pair(&mut self, unit: u32, partner: u32, worth: i32) {
        self.partner[unit as usize] = partner;
        self.worth[unit as usize] = worth;
    }
}

/// Everything that changes while a network is solved.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// By [`End`].
    pub(super) uses: [Uses; 2],
    /// node → price, where the ground has price 0. What takes no part is far away from the other end.
    pub(super) price: Vec<i64>,
    /// Which node is what.
    pub(super) nodes: Nodes,
}

impl Standing {
    /// Nobody takes part yet.
    pub(super) fn idle(shapes: &[Shape; 2]) -> Self {
        let [asking, giving] = shapes;
        let nodes = Nodes::of(asking, giving);
        let mut price = vec![-FAR; nodes.supplies as usize];
        price.resize(nodes.end as usize, FAR);
        Self {
            uses: [Uses::none(asking), Uses::none(giving)],
            price,
            nodes,
        }
    }
}

/// The nodes of a network: askers, needs, supplies, givers, in one numbering.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nodes {
    needs: u32,
    pub(super) supplies: u32,
    givers: u32,
    pub(super) end: u32,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// An asker or a giver.
    Owner(End, u32),
    /// A need or a supply.
    Unit(End, u32),
}

impl Nodes {
    fn of(asking: &Shape, giving: &Shape) -> Self {
        let needs = asking.owners();
        let supplies = needs + asking.owner.len();
        let givers = supplies + giving.owner.len();
        let end = givers + giving.owners();
        let [needs, supplies, givers, end] = [needs, supplies, givers, end].map(super::shape::number);
        Self {
            needs,
            supplies,
            givers,
            end,
        }
    }

    /// How many there are.
    pub(super) fn count(self) -> usize {
        self.end as usize
    }

    /// The node of an owner.
    pub(super) fn owner(self, end: End, owner: u32) -> u32 {
        match end {
            End::Asking => owner,
            End::Giving => self.givers + owner,
        }
    }

    /// The node of a unit.
    pub(super) fn unit(self, end: End, unit: u32) -> u32 {
        match end {
            End::Asking => self.needs + unit,
            End::Giving => self.supplies + unit,
        }
    }

    /// What this node is.
    pub(super) fn what(self, node: u32) -> Node {
        if node < self.supplies {
            if node < self.needs {
                Node::Owner(End::Asking, node)
            } else {
                Node::Unit(End::Asking, node - self.needs)
            }
        } else if node < self.givers {
            Node::Unit(End::Giving, node - self.supplies)
        } else {
            Node::Owner(End::Giving, node - self.givers)
        }
    }
}
