//! What a pair is worth: by the platform's own rule, and by ours.

use programme::proposals::settings::{ONE, Weights};

use crate::history::{Helper, Pupil};

/// A rule. All values are in units of 10⁻⁸.
pub(crate) trait Rule {
    /// Its name.
    fn name(&self) -> &'static str;

    /// What it is worth that this pupil, who has waited so many days, is helped at all.
    fn person(&self, waited: f64) -> i64;

    /// What this pair is worth besides, with this (positive) overlap, when the pupil has waited so many days.
    fn pair(&self, pair: (&Pupil, &Helper), overlap: usize, waited: f64) -> i32;
}

/// One, in those units: fine enough for the platform's logistic function, and whole, so that sums are exact.
const UNIT: f64 = 1e8;

/// The platform's rule: the highest sum of 0.3 × overlap / max(subjects of pupil, of helper) + 0.6 × w, where w is the logistic
/// function of the days waited, halved under 14 days.
pub(crate) struct Platform;

impl Rule for Platform {
    fn name(&self) -> &'static str {
        "platform"
    }

    fn person(&self, _: f64) -> i64 {
        0
    }

    fn pair(&self, (pupil, helper): (&Pupil, &Helper), overlap: usize, waited: f64) -> i32 {
        let subjects = pupil.subjects.len().max(helper.subjects.len());
        let w = 1.0 / (1.0 + (-waited).exp()) * if waited < 14.0 { 0.5 } else { 1.0 };
        whole(0.3 * share(overlap, subjects) + 0.6 * w)
    }
}

/// Our rule: as many persons as possible first, and then the board's own weights, read for this history.
///
/// - what was asked for (1.0 on the board) counts by the share of the wished subjects, and a tenth more for each of them: help
///   with two subjects is more help;
/// - the bonus for reaching another school (0.1) is here one for the same state: the programme widens networks, this platform
///   wished for neighbours;
/// - versatile helpers are kept for those whom nobody else can help. A subject is finer than a category (helpers offer five or
///   six), so each counts half of the board's 0.05;
/// - waiting decides between pairs that are nearly alike: 0.01 a day for at most 60 days, so never more than a full match.
///   Waiting longer does not make a poor match a good one.
pub(crate) struct Ours;

/// What a day of waiting is worth, and how many count.
const DAY: (f64, f64) = (0.01, 60.0);

/// More than all pairs of any matching together differ: persons come first.
const PERSON: i64 = 100_000_000_000_000;

impl Rule for Ours {
    fn name(&self) -> &'static str {
        "ours"
    }

    fn person(&self, waited: f64) -> i64 {
        PERSON + i64::from(whole(DAY.0 * waited.clamp(0.0, DAY.1)))
    }

    fn pair(&self, (pupil, helper): (&Pupil, &Helper), overlap: usize, _: f64) -> i32 {
        let weights = Weights::default();
        let of_one = |weight: i32| f64::from(weight) / f64::from(ONE);
        let same_state = if pupil.state == helper.state {
            of_one(weights.other_school)
        } else {
            0.0
        };
        let subjects = share(overlap, pupil.subjects.len()) + 0.1 * count(overlap);
        let versatile = 0.5 * of_one(weights.versatile) * count(helper.subjects.len());
        whole(of_one(weights.same_category) * subjects + same_state - versatile)
    }
}

fn count(of: usize) -> f64 {
    f64::from(u32::try_from(of).unwrap_or(u32::MAX))
}

fn share(some: usize, all: usize) -> f64 {
    count(some) / count(all)
}

/// A value in units. No pair of either rule is worth more than 20 or less than −20.
#[expect(clippy::cast_possible_truncation, reason = "held within bounds by the clamp")]
fn whole(value: f64) -> i32 {
    (value.clamp(-20.0, 20.0) * UNIT).round() as i32
}
