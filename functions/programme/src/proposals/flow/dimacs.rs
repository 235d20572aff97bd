//! A network in the words of other solvers: the DIMACS format for minimum-cost flow problems.
//!
//! (DIMACS, “The first DIMACS international algorithm implementation challenge: problem definitions and specifications”, 1990.)
//! Source is node 1, sink node 2. As much flow leaves the source as all tiers together allow; what helps nobody goes straight to
//! the sink, for nothing. The least cost is minus [`Flow::value`](super::Flow::value).

use std::fmt::{self, Write};

use super::shape::{Shape, number};
use super::{End, Network};

impl Network {
    /// Writes this network down as a minimum-cost flow problem. Givers on standby are there with no room.
    ///
    /// # Errors
    /// Where `to` refuses to be written to.
    pub fn write_dimacs(&self, to: &mut impl Write) -> fmt::Result {
        let (asking, giving) = (&self.asking, &self.giving);
        let units = asking.owner.len() + giving.owner.len();
        let nodes = 2 + asking.owners() + giving.owners() + units;
        let arcs = 1 + asking.tier_count() + giving.tier_count() + units + self.pairs();
        let most = asking.tier_count();
        writeln!(
            to,
            "p min {nodes} {arcs}\nn 1 {most}\nn 2 -{most}\na 1 2 0 {most} 0"
        )?;
        let askers = 3;
        let needs = askers + asking.owners();
        let supplies = needs + asking.owner.len();
        let givers = supplies + giving.owner.len();
        self.write_owners(to, End::Asking, askers, needs)?;
        self.write_owners(to, End::Giving, givers, supplies)?;
        for need in 0..number(asking.owner.len()) {
            for pair in asking.pairs(need) {
                let (from, into) = (needs + need as usize, supplies + pair.unit as usize);
                writeln!(to, "a {from} {into} 0 1 {}", -pair.value)?;
            }
        }
        Ok(())
    }

    /// Writes tiers and units of one end.
    fn write_owners(&self, to: &mut impl Write, end: End, owners: usize, units: usize) -> fmt::Result {
        let shape: &Shape = if end == End::Asking {
            &self.asking
        } else {
            &self.giving
        };
        let mut standby = self.standby.iter().filter(|_| end == End::Giving).peekable();
        for owner in 0..number(shape.owners()) {
            let node = owners + owner as usize;
            let room = u8::from(standby.next_if_eq(&&owner).is_none());
            for value in shape.tiers(owner) {
                match end {
                    End::Asking => writeln!(to, "a 1 {node} 0 1 {}", -value)?,
                    End::Giving => writeln!(to, "a {node} 2 0 {room} {}", -value)?,
                }
            }
            for unit in shape.units(owner) {
                let unit = units + unit as usize;
                match end {
                    End::Asking => writeln!(to, "a {node} {unit} 0 1 0")?,
                    End::Giving => writeln!(to, "a {unit} {node} 0 1 0")?,
                }
            }
        }
        Ok(())
    }
}
