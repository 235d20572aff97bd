//! Numbers that look drawn and are not: the same seed gives the same row on every machine.
//!
//! The generator is `SplitMix64` (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014; constants
//! as in the public-domain `splitmix64.c` of Sebastiano Vigna). It is for made-up data; it keeps no secret.

use crate::proposals::pool::Category;

/// A row of drawn numbers.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The row of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `end - 1` (0 if `end` is 0): the high half of a product, after Lemire, “Fast random integer generation
    /// in an interval”, 2019. For the small numbers wanted here the chances differ by less than one in 2^40.
    pub fn below_u64(&mut self, end: u64) -> u64 {
        let product = u128::from(self.bits()) * u128::from(end);
        u64::try_from(product >> 64).unwrap_or_default()
    }

    /// The same for small numbers.
    pub fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.below_u64(u64::from(end))).unwrap_or_default()
    }

    /// The same for smaller ones.
    pub fn below_u16(&mut self, end: u16) -> u16 {
        u16::try_from(self.below_u64(u64::from(end))).unwrap_or_default()
    }

    /// Whether something happens that happens so often in a thousand times.
    pub fn happens(&mut self, in_a_thousand: u32) -> bool {
        self.below(1000) < in_a_thousand
    }

    /// A category, each in proportion to its weight. Not all weights are 0.
    pub fn one_of(&mut self, weights: &[u64]) -> Category {
        let mut left = self.below_u64(weights.iter().sum());
        for (category, &weight) in (0..).zip(weights) {
            match left.checked_sub(weight) {
                Some(rest) => left = rest,
                None => return Category(category),
            }
        }
        Category(0)
    }

    /// Puts things in a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for (last, end) in (1..things.len())
            .rev()
            .zip((2..=u64::try_from(things.len()).unwrap_or_default()).rev())
        {
            let other = usize::try_from(self.below_u64(end)).unwrap_or_default();
            things.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_row_that_was_published() {
        let mut chance = Chance::new(1_234_567);
        let row: Vec<u64> = std::iter::repeat_with(|| chance.bits()).take(3).collect();
        assert_eq!(
            row,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn draws_in_proportion() {
        let mut chance = Chance::new(1);
        let mut drawn = [0_u32; 3];
        for _ in 0..6000 {
            drawn[usize::from(chance.one_of(&[3, 0, 1]).0)] += 1;
        }
        assert!((4400..4600).contains(&drawn[0]) && drawn[1] == 0, "{drawn:?}");
    }
}
