//! Whether a flow is right, and whether nothing better exists: checked from scratch, in one pass over all pairs.
//!
//! A flow has the highest value there is if there are prices at which no possible step has a negative reduced cost (duality of
//! linear programmes; Ahuja, Magnanti and Orlin, *Network Flows*, 1993, theorem 9.3). The solver ends with such prices, so the
//! check needs no second solver and no trust in the first: it looks at the pairs, the tiers and the prices only.

use super::shape::{NONE, Shape};
use super::standing::Uses;
use super::{End, Flow};

/// What is wrong with a flow.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Flaw {
    /// A need and a supply disagree about being a pair, or are one that was never written down.
    #[error("need {0} is paired with a supply that does not know of it")]
    Torn(u32),
    /// An owner uses more or fewer units than tiers, or more tiers than there are.
    #[error("an owner, number {0} on their side, uses what is not theirs to use")]
    Counted(u32),
    /// One more tier of this owner would pay.
    #[error("one more use would pay for owner {0} of one side")]
    MoreWouldPay(u32),
    /// One tier less of this owner would pay.
    #[error("one use less would pay for owner {0} of one side")]
    LessWouldPay(u32),
    /// A unit and its owner would rather have it the other way.
    #[error("unit {0} of one side would be better used the other way")]
    UnitWouldPay(u32),
    /// A pair would be better taken, or given up.
    #[error("need {0} and supply {1} would be better used the other way")]
    PairWouldPay(u32, u32),
}

impl Flow {
    /// Checks that this flow is possible and that no flow is worth more.
    ///
    /// # Errors
    /// The first flaw found; a flow that comes out of [`super::Network::solve`] has none.
    pub fn prove(&self) -> Result<(), Flaw> {
        self.pairs_agree()?;
        for end in [End::Asking, End::Giving] {
            for owner in 0..super::number(self.shapes[end as usize].owners()) {
                if self.standing.uses[end as usize].open[owner as usize] > 0 {
                    self.owner_is_content(end, owner)?;
                }
            }
        }
        self.pairs_are_content()
    }

    fn parts(&self, end: End) -> (&Shape, &Uses) {
        (&self.shapes[end as usize], &self.standing.uses[end as usize])
    }

    fn price(&self, end: End, node: u32) -> i64 {
        let price = self.standing.price[node as usize];
        if end == End::Asking { price } else { -price }
    }

    fn pairs_agree(&self) -> Result<(), Flaw> {
        let (shape, needs) = self.parts(End::Asking);
        let (_, supplies) = self.parts(End::Giving);
        let mut met = 0;
        for (need, &supply) in (0..).zip(&needs.partner) {
            if supply == NONE {
                continue;
            }
            met += 1;
            let known = shape.pairs(need).iter().find(|pair| pair.unit == supply);
            let agreed = supplies.partner[supply as usize] == need
                && known.is_some_and(|pair| {
                    pair.value == needs.worth[need as usize] && pair.value == supplies.worth[supply as usize]
                });
            if !agreed {
                return Err(Flaw::Torn(need));
            }
        }
        let used = supplies.partner.iter().filter(|&&need| need != NONE).count();
        if used == met {
            Ok(())
        } else {
            Err(Flaw::Torn(NONE))
        }
    }

    fn owner_is_content(&self, end: End, owner: u32) -> Result<(), Flaw> {
        let (shape, uses) = self.parts(end);
        let nodes = self.standing.nodes;
        let (taken, open) = (
            uses.used[owner as usize] as usize,
            uses.open[owner as usize] as usize,
        );
        let paired = |&unit: &u32| uses.partner[unit as usize] != NONE;
        let tiers = shape.tiers(owner);
        if shape.units(owner).filter(paired).count() != taken || taken > open || open > tiers.len() {
            return Err(Flaw::Counted(owner));
        }
        let price = self.price(end, nodes.owner(end, owner));
        if taken < open && price < tiers[taken] {
            return Err(Flaw::MoreWouldPay(owner));
        }
        if taken > 0 && price > tiers[taken - 1] {
            return Err(Flaw::LessWouldPay(owner));
        }
        for unit in shape.units(owner) {
            let own = self.price(end, nodes.unit(end, unit));
            if if paired(&unit) { own > price } else { own < price } {
                return Err(Flaw::UnitWouldPay(unit));
            }
        }
        Ok(())
    }

    fn pairs_are_content(&self) -> Result<(), Flaw> {
        let (shape, needs) = self.parts(End::Asking);
        let (giving, supplies) = self.parts(End::Giving);
        let nodes = self.standing.nodes;
        for (need, &asker) in (0..).zip(&shape.owner) {
            if needs.open[asker as usize] == 0 {
                continue;
            }
            let offer = self.price(End::Asking, nodes.unit(End::Asking, need));
            for pair in shape.pairs(need) {
                if supplies.open[giving.owner[pair.unit as usize] as usize] == 0 {
                    continue;
                }
                let price = self.price(End::Asking, nodes.unit(End::Giving, pair.unit));
                let left = price - offer - i64::from(pair.value);
                let taken = needs.partner[need as usize] == pair.unit;
                if if taken { left > 0 } else { left < 0 } {
                    return Err(Flaw::PairWouldPay(need, pair.unit));
                }
            }
        }
        Ok(())
    }
}
