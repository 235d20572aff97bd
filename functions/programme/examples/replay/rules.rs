//! What a pair is worth: by the platform's own rule, and by ours.

use programme::proposals::settings::{ONE, Weights};

use crate::history::{Helper, Pupil};

/// A pupil and a helper who could be matched.
#[derive(Clone, Copy)]
pub(crate) struct Pair<'a> {
    /// Who asks.
    pub(crate) pupil: &'a Pupil,
    /// Who offers.
    pub(crate) helper: &'a Helper,
    /// How many of the wished subjects are offered; at least one.
    pub(crate) overlap: usize,
    /// Days that the pupil has waited, and the helper.
    pub(crate) waited: [f64; 2],
    /// How rare the helper is: for each subject and grade they help with, one part in as many as could do that now, summed over
    /// subjects and averaged over all grades. Somebody who alone offers two subjects for all grades has 2.
    pub(crate) rare: f64,
}

/// A rule. All values are in units of 10⁻⁸.
pub(crate) trait Rule {
    /// What it is worth that somebody who has waited so many days is helped at all.
    fn person(&self, waited: f64) -> i64;

    /// What a pair is worth besides.
    fn pair(&self, pair: Pair<'_>) -> i32;
}

/// One, in those units: fine enough for the platform's logistic function, and whole, so that sums are exact.
const UNIT: f64 = 1e8;

/// The platform's rule: the highest sum of 0.3 × overlap / max(subjects of pupil, of helper) + 0.6 × w, where w is the logistic
/// function of the days waited, halved under 14 days.
pub(crate) struct Platform;

impl Rule for Platform {
    fn person(&self, _: f64) -> i64 {
        0
    }

    fn pair(&self, pair: Pair<'_>) -> i32 {
        let subjects = pair.pupil.subjects.len().max(pair.helper.subjects.len());
        let [waited, _] = pair.waited;
        let w = 1.0 / (1.0 + (-waited).exp()) * if waited < 14.0 { 0.5 } else { 1.0 };
        whole(0.3 * share(pair.overlap, subjects) + 0.6 * w)
    }
}

/// Our rule: as many persons as possible first, and then the board's own weights, read for this history.
///
/// - What was asked for (1.0 on the board) counts by the share of the wished subjects, and 0.15 more for each of them: help with
///   two subjects is more help.
/// - The bonus for reaching another school (0.1) is here one for the same state: the programme widens networks, this platform
///   wished for neighbours.
/// - Versatile helpers are kept for those whom nobody else can help: the board's 0.05 for each subject, and 0.6 for
///   each that is shared by all who could give it at the moment, grade by grade, so that the only one is kept most.
/// - Waiting decides between pairs that are nearly alike: 0.01 a day for at most 60 days, so never more than a full match.
///   Waiting longer does not make a poor match a good one.
/// - Of two helpers who fit alike the one who offered last is asked, 0.001 a day: what was offered last week still stands more
///   often than what was offered last winter.
///
/// The numbers beside the board's were chosen on samples of the history and on made-up ones, as round numbers from the middle of
/// where all five figures are good, not as what is best for one history.
pub(crate) struct Ours;

/// More than all pairs of any matching together differ: persons come first.
const PERSON: i64 = 100_000_000_000_000;

impl Rule for Ours {
    fn person(&self, waited: f64) -> i64 {
        PERSON + i64::from(whole(0.01 * waited.clamp(0.0, 60.0)))
    }

    fn pair(&self, pair: Pair<'_>) -> i32 {
        let Pair {
            pupil,
            helper,
            overlap,
            waited: [_, offered],
            rare,
        } = pair;
        let weights = Weights::default();
        let of_one = |weight: i32| f64::from(weight) / f64::from(ONE);
        let subjects = share(overlap, pupil.subjects.len()) + 0.15 * count(overlap);
        let neighbours = if pupil.state == helper.state {
            of_one(weights.other_school)
        } else {
            0.0
        };
        let kept = of_one(weights.versatile) * count(helper.subjects.len()) + 0.6 * rare;
        whole(of_one(weights.same_category) * subjects + neighbours - kept - 0.001 * offered)
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
