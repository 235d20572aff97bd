//! Numbers that look random and are the same in every run.

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine and in every version.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The numbers of this seed.
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap();
        usize::try_from(self.number() % limit).unwrap()
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub fn one_of<'a, T>(&mut self, these: &'a [T]) -> &'a T {
        &these[self.below(these.len())]
    }

    /// One of these words.
    pub fn word<'a>(&mut self, these: &[&'a str]) -> &'a str {
        these[self.below(these.len())]
    }

    /// So many bytes of any kind.
    pub fn bytes(&mut self, many: usize) -> Vec<u8> {
        (0..many).map(|_| self.number().to_be_bytes()[0]).collect()
    }

    /// A network address nobody else is likely to get.
    pub fn address(&mut self) -> [u8; 4] {
        let [_, a, b, c, ..] = self.number().to_be_bytes();
        [10, a, b, c]
    }
}

#[test]
fn the_same_seed_gives_the_same_numbers() {
    let first = |seed| Chance::of(seed).number();
    assert_eq!(
        (first(0), first(1)),
        (0xE220_A839_7B1D_CDAF, 0x910A_2DEC_8902_5CC1)
    );
    let mut chance = Chance::of(7);
    assert!((0..1000).all(|_| (3..=5).contains(&chance.between(3, 5))));
}
