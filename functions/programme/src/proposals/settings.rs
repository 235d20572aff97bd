//! What a programme sets about proposals, and what each thing is worth.
//!
//! Values are whole numbers in thousandths, so that sums are exact: the 1000 for a first need met is 1 000 000 here.

use super::pool::{Category, Need, Past, SupplyId, Urgency};
use super::rules::{AgeRule, Common, Fit, Match};

/// One, in thousandths.
pub const ONE: i32 = 1000;

/// What a programme sets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// Which ages meet.
    pub ages: AgeRule,
    /// The sphere of each category, by its place in the programme's list. Categories of one sphere are siblings.
    pub spheres: Vec<u16>,
    /// What things are worth.
    pub weights: Weights,
}

impl Default for Settings {
    /// Young people of the same or the next age band, no siblings, the usual weights.
    fn default() -> Self {
        Self {
            ages: AgeRule::NextBand,
            spheres: Vec::new(),
            weights: Weights::default(),
        }
    }
}

impl Settings {
    /// Whether two different categories belong to one sphere.
    pub fn are_siblings(&self, one: Category, other: Category) -> bool {
        let sphere = |category: Category| self.spheres.get(usize::from(category.0));
        one != other && sphere(one).is_some() && sphere(one) == sphere(other)
    }

    /// A category's siblings.
    pub(super) fn siblings(&self, of: Category) -> impl Iterator<Item = Category> {
        let all = (0..=u16::MAX)
            .zip(&self.spheres)
            .map(|(number, _)| Category(number));
        all.filter(move |&other| self.are_siblings(of, other))
    }
}

/// What things are worth, in thousandths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weights {
    /// The first need of a person.
    pub first_need: i64,
    /// Their second need; every further one is worth [`ONE`] less, and never less than that.
    pub second_need: i64,
    /// Each day that somebody has waited, …
    pub waiting_day: i64,
    /// … for at most so many days.
    pub waiting_days: u16,
    /// Help of the category that was asked for.
    pub same_category: i32,
    /// Help of a sibling category.
    pub sibling_category: i32,
    /// Something that is needed soon.
    pub soon: i32,
    /// Something that is needed now.
    pub now: i32,
    /// Somebody from another class: the network grows.
    pub other_class: i32,
    /// Somebody from another school.
    pub other_school: i32,
    /// Taken off for each category that the giver serves: versatile givers are kept for those whom nobody else can help.
    pub versatile: i32,
    /// Taken off for an introduction: somebody must be asked first.
    pub introduction: i32,
    /// Taken off if it was proposed before and nobody answered.
    pub expired: i32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            first_need: 1_000_000,
            second_need: 10_000,
            waiting_day: 1000,
            waiting_days: 30,
            same_category: ONE,
            sibling_category: 400,
            soon: 100,
            now: 200,
            other_class: 10,
            other_school: 100,
            versatile: 50,
            introduction: 200,
            expired: 300,
        }
    }
}

impl Weights {
    /// What a pair is worth, when the giver serves so many categories.
    ///
    /// Of two needs of one person that are otherwise equal the one that has waited longer goes first: a thousandth a day.
    pub fn pair(&self, pair: Match<'_>, common: &Common, categories: u16) -> i32 {
        let fit = match common.fit {
            Fit::Same(_) => self.same_category,
            Fit::Sibling { .. } => self.sibling_category,
        };
        let urgency = match pair.need.urgency {
            Urgency::Whenever => 0,
            Urgency::Soon => self.soon,
            Urgency::Now => self.now,
        };
        let (here, there) = (pair.asker.class, pair.giver.class);
        let elsewhere = match (here.school == there.school, here.class == there.class) {
            (true, true) => 0,
            (true, false) => self.other_class,
            (false, _) => self.other_school,
        };
        let introduction = match pair.supply.id {
            SupplyId::Offer(_) => 0,
            SupplyId::Contact(_) => self.introduction,
        };
        let expired = if common.before == Some(Past::Expired) {
            self.expired
        } else {
            0
        };
        let waited = i32::from(pair.need.waiting.min(self.waiting_days));
        fit + urgency + elsewhere + waited - self.versatile * i32::from(categories) - introduction - expired
    }

    /// What somebody new would be worth who helps with exactly what was asked for, and with nothing else.
    pub(super) fn newcomer_same(&self) -> i32 {
        self.same_category - self.versatile
    }

    /// The same for something akin to what was asked for.
    pub(super) fn newcomer_sibling(&self) -> i32 {
        self.sibling_category - self.versatile
    }

    /// What each further need of somebody is worth who was helped so often before, `first` being the worth of a first need. Who
    /// has waited gets that on top of the next one.
    pub(super) fn tiers(&self, first: i64, helped: u16, needs: &[Need]) -> impl Iterator<Item = i64> {
        let waited = needs
            .iter()
            .map(|need| need.waiting.min(self.waiting_days))
            .max()
            .unwrap_or(0);
        let waited = self.waiting_day * i64::from(waited);
        let second = self.second_need;
        let worth = move |before: i64| match before {
            0 => first,
            before => (second - (before - 1) * i64::from(ONE)).max(i64::from(ONE)),
        };
        (0..)
            .zip(needs)
            .map(move |(met, _)| worth(i64::from(helped) + met) + if met == 0 { waited } else { 0 })
    }

    /// What a first need must be worth so that no number of better pairs, second needs or days outweighs it.
    ///
    /// Suppose somebody more could be helped than in the best solution. Then there is one cycle of changes that helps one more
    /// (the difference of two flows is made of cycles). It gains a first need; it gives up at most one other tier, worth at most
    /// `second_need + waiting`; and it exchanges at most as many pairs as are in use, each for one that is worth at most `spread`
    /// less, besides one pair that is new or given up, worth at most `spread` away from nothing. So more than
    /// `second_need + waiting + spread × (pairs in use + 1)` is enough. The usual 1000 covers some hundreds of needs; in
    /// larger pools the first need is worth more, so that “persons first” is kept at every size.
    pub(super) fn first_need(&self, most_pairs: usize, spread: i32) -> i64 {
        let pairs = i64::try_from(most_pairs).unwrap_or(i64::MAX / 2);
        let enough = self.second_need
            + self.waiting_day * i64::from(self.waiting_days)
            + i64::from(spread).saturating_mul(pairs.saturating_add(1))
            + 1;
        self.first_need.max(enough)
    }
}
