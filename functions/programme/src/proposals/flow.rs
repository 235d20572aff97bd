//! The solver: who helps whom so that the sum of all values is as high as it can be, exactly.
//!
//! This is the core that the board, the gap list and the replayed history share. It knows nothing of the programme: there are
//! *owners* (askers at one end, givers at the other), each with *units* (needs; supplies) that can be used once, and *pairs* of
//! a need and a supply with a value. How much an owner may use is given by *tiers*: the value of the first use, of the second,
//! and so on, never rising. That is a flow
//!
//! ```text
//! ground → asker (tiers) → need (once) → supply (once) → giver (tiers) → ground
//! ```
//!
//! and it is the same seen from either end, so one search serves both: a new asker looks for the cheapest way to the ground,
//! and so does, from the other end, one more place at a giver.
//!
//! The method is that of successive shortest paths with potentials (Edmonds and Karp, “Theoretical improvements in algorithmic
//! efficiency for network flow problems”, Journal of the ACM 19, 1972, section 1.2; Ahuja, Magnanti and Orlin, *Network Flows*,
//! 1993, section 9.7), in the form that adds one tier at a time, as the Hungarian method adds one row at a time. Each tier costs
//! one search, which ends as soon as the tier is placed or is known not to pay. The potentials are *prices*: kept from search
//! to search they keep searches local, and in the end they show that nothing better exists ([`Flow::prove`]).
//!
//! Who wins a tie: tiers enter by falling value, then in the order in which askers were added, and a later one takes the place of
//! an earlier one only for strictly more value; of free supplies that are equally good the one added first is taken. The same
//! network gives the same pairs, on every machine.
//!
//! You will not find floating point here, nor randomness, nor a hash map.

use std::cmp::Reverse;

mod dimacs;
mod proof;
mod search;
mod shape;
mod standing;
#[cfg(test)]
mod tests;

pub use proof::Flaw;
use search::{Search, Tier};
pub(super) use shape::number;
use shape::{NONE, Pair, Shape};
use standing::Standing;

/// Which end of a network something belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    /// Askers and their needs.
    Asking = 0,
    /// Givers and their supplies.
    Giving = 1,
}

impl End {
    fn across(self) -> Self {
        match self {
            Self::Asking => Self::Giving,
            Self::Giving => Self::Asking,
        }
    }
}

macro_rules! numbered {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        $(
            $(#[$doc])*
            ///
            /// Numbered from 0 in the order in which they were added to their [`Network`].
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
            pub struct $name(pub u32);
        )+
    };
}
numbered! {
    /// Somebody who asks.
    Asker,
    /// What an asker needs: met once or not at all.
    Need,
    /// Somebody who gives.
    Giver,
    /// What a giver has: used once or not at all.
    Supply,
}

/// A network while it is written down: givers, each followed by their supplies; askers, each followed by their needs.
#[derive(Clone, Debug, Default)]
pub struct Network {
    asking: Shape,
    giving: Shape,
    /// Givers who do not take part yet.
    standby: Vec<u32>,
}

impl Network {
    /// Adds a giver who can be asked as often as there are tiers; a tier is what that use is worth in itself, mostly 0. Tiers
    /// never rise.
    pub fn giver(&mut self, tiers: impl IntoIterator<Item = i64>) -> Giver {
        Giver(self.giving.add_owner(tiers))
    }

    /// Adds a giver who takes part only after [`Flow::join`].
    pub fn standby(&mut self, tiers: impl IntoIterator<Item = i64>) -> Giver {
        let giver = self.giver(tiers);
        self.standby.push(giver.0);
        giver
    }

    /// Adds a supply of the giver who was added last.
    ///
    /// # Panics
    /// Before any giver was added.
    pub fn supply(&mut self) -> Supply {
        Supply(self.giving.add_unit([]))
    }

    /// Adds an asker: the value of the first need met, of the second, and so on, never rising. Further needs are not met.
    pub fn asker(&mut self, tiers: impl IntoIterator<Item = i64>) -> Asker {
        Asker(self.asking.add_owner(tiers))
    }

    /// Adds a need of the asker who was added last, with the supplies that could meet it and what each would be worth. A supply
    /// that is named twice counts with its higher value.
    ///
    /// # Panics
    /// Before any asker was added.
    pub fn need(&mut self, pairs: impl IntoIterator<Item = (Supply, i32)>) -> Need {
        let pairs = pairs.into_iter();
        Need(self.asking.add_unit(pairs.map(|(supply, value)| Pair {
            unit: supply.0,
            value,
        })))
    }

    /// How many pairs were written down.
    pub fn pairs(&self) -> usize {
        self.asking.pair_count()
    }

    /// Finds the pairs of highest value.
    ///
    /// # Panics
    /// If a need names a supply that was not added.
    pub fn solve(self) -> Flow {
        let mut flow = Flow::without_askers(self);
        let askers = &flow.shapes[End::Asking as usize];
        let mut tiers: Vec<(Reverse<i64>, u32)> = Vec::new();
        for owner in 0..number(askers.owners()) {
            let possible = askers.tiers(owner).iter().take(askers.units(owner).len());
            tiers.extend(possible.map(|&value| (Reverse(value), owner)));
        }
        tiers.sort_unstable();
        for (_, owner) in tiers {
            flow.open(End::Asking, owner);
        }
        flow
    }
}

/// A solved network. It stays solved when somebody joins.
#[derive(Clone, Debug)]
pub struct Flow {
    shapes: [Shape; 2],
    standing: Standing,
    search: Search,
}

impl Flow {
    fn without_askers(network: Network) -> Self {
        let shapes = [network.asking, network.giving];
        let standing = Standing::idle(&shapes);
        let search = Search::new(standing.nodes.count());
        let mut flow = Self {
            shapes,
            standing,
            search,
        };
        let mut absent = network.standby.into_iter().peekable();
        for giver in 0..number(flow.shapes[End::Giving as usize].owners()) {
            if absent.next_if_eq(&giver).is_none() {
                flow.open_all(giver);
            }
        }
        flow
    }

    fn open_all(&mut self, giver: u32) {
        for _ in 0..self.shapes[End::Giving as usize].tiers(giver).len() {
            self.open(End::Giving, giver);
        }
    }

    /// Opens the next tier of an owner and uses it if that raises the sum.
    fn open(&mut self, end: End, owner: u32) {
        let open = &mut self.standing.uses[end as usize].open[owner as usize];
        let value = self.shapes[end as usize].tiers(owner)[*open as usize];
        *open += 1;
        if *open == 1 {
            self.enter(end, owner, value);
        }
        let tier = Tier { end, owner, value };
        self.search.place(tier, &self.shapes, &mut self.standing);
    }

    /// Gives an owner and their units their first prices: the highest (seen from this end) at which no step from them, and no
    /// first tier, has a negative reduced cost.
    fn enter(&mut self, end: End, owner: u32, first: i64) {
        let shape = &self.shapes[end as usize];
        let Standing { price, nodes, .. } = &mut self.standing;
        let seen = |price: i64| if end == End::Asking { price } else { -price };
        let mut lowest = first;
        for unit in shape.units(owner) {
            let ways = shape.pairs(unit).iter();
            let cheapest = ways
                .map(|pair| seen(price[nodes.unit(end.across(), pair.unit) as usize]) - i64::from(pair.value))
                .fold(first, i64::min);
            price[nodes.unit(end, unit) as usize] = seen(cheapest);
            lowest = lowest.min(cheapest);
        }
        price[nodes.owner(end, owner) as usize] = seen(lowest);
    }

    /// The supply that meets this need.
    pub fn met_by(&self, need: Need) -> Option<Supply> {
        let partner = self.standing.uses[0].partner[need.0 as usize];
        (partner != NONE).then_some(Supply(partner))
    }

    /// How many of this asker's needs are met.
    pub fn met(&self, asker: Asker) -> u32 {
        self.standing.uses[0].used[asker.0 as usize]
    }

    /// How many askers have at least one need met.
    pub fn helped(&self) -> usize {
        self.standing.uses[0]
            .used
            .iter()
            .filter(|&&used| used > 0)
            .count()
    }

    /// Every met need with its supply, in the order of needs.
    pub fn pairs(&self) -> impl Iterator<Item = (Need, Supply)> {
        let partners = (0..).zip(&self.standing.uses[0].partner);
        partners
            .filter(|&(_, &partner)| partner != NONE)
            .map(|(need, &partner)| (Need(need), Supply(partner)))
    }

    /// How many needs are met.
    pub fn needs_met(&self) -> usize {
        self.standing.uses[0].used.iter().map(|&used| used as usize).sum()
    }

    /// The sum that was made as high as it can be: all tiers in use and the values of all pairs.
    pub fn value(&self) -> i64 {
        let mut sum = 0;
        for (shape, uses) in self.shapes.iter().zip(&self.standing.uses) {
            for (owner, &used) in uses.used.iter().enumerate() {
                sum += shape.tiers(number(owner))[..used as usize].iter().sum::<i64>();
            }
        }
        let pairs = self.standing.uses[0].worth.iter();
        sum + pairs.map(|&worth| i64::from(worth)).sum::<i64>()
    }

    /// Makes this network one that others can [join](Self::join): from now on it is also known from the giving end.
    #[must_use]
    pub fn open_to_joining(mut self) -> Self {
        let [asking, giving] = &mut self.shapes;
        giving.mirror(asking);
        self
    }

    /// Looks at what it would be like with this giver of [`Network::standby`] taking part, and leaves everything as it was.
    pub fn with<T>(&mut self, giver: Giver, look: impl FnOnce(&Self) -> T) -> T {
        let before = self.standing.clone();
        self.join(giver);
        let seen = look(self);
        self.standing = before;
        seen
    }

    /// A giver of [`Network::standby`] takes part from now on, all places at once. Costs one search for each place.
    pub fn join(&mut self, giver: Giver) {
        self.open_all(giver.0);
    }
}
