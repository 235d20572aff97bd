//! The replay of a history: on the real one where it is at hand, and always on a made-up twin.

#[path = "../examples/replay/history.rs"]
mod history;
#[path = "../examples/replay/rules.rs"]
mod rules;
#[path = "../examples/replay/walk.rs"]
mod walk;

use std::io::Write;
use std::path::{Path, PathBuf};

use history::{Helper, History, Offer, Pupil, Wish};
use jiff::ToSpan;
use jiff::civil::date;
use programme::proposals::generated::chance::Chance;
use rules::{Ours, Pair, Platform, Rule};
use walk::{Figures, replay};

/// The real history, where it is at hand.
fn real() -> Option<History> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/bench/lern-fair");
    folder
        .is_dir()
        .then(|| History::read(&folder).unwrap_or_default())
}

/// A made-up history of one year: a few more offers than requests, a few popular subjects and many rare ones, sixteen states.
fn twin(seed: u64) -> History {
    let mut chance = Chance::new(seed);
    let popular: Vec<u64> = (1..=18).map(|rank| 100_000 / rank).collect();
    let states: Vec<u64> = (1..=16).map(|rank| 1000 / rank).collect();
    let start = date(2022, 8, 25).at(0, 0, 0, 0);
    let minute = |chance: &mut Chance| start + i64::from(chance.below(371 * 24 * 60)).minutes();
    let pupils = (0..210).map(|id| Pupil {
        id,
        requested_at: minute(&mut chance),
        state: chance.one_of(&states).0.to_string(),
        grade: grade(1, 13, &mut chance),
        subjects: names(&popular, 1 + chance.below(3), &mut chance)
            .into_iter()
            .map(|name| Wish {
                name,
                mandatory: chance.happens(100),
            })
            .collect(),
    });
    let pupils = pupils.collect();
    let helpers = (0..260).map(|id| Helper {
        id,
        requested_at: minute(&mut chance),
        state: chance.one_of(&states).0.to_string(),
        subjects: names(&popular, 1 + chance.below(8), &mut chance)
            .into_iter()
            .map(|name| Offer {
                name,
                min_grade: 1,
                max_grade: grade(5, 13, &mut chance),
            })
            .collect(),
    });
    History::new(pupils, helpers.collect())
}

/// A school year between these.
fn grade(lowest: u16, highest: u16, chance: &mut Chance) -> u8 {
    u8::try_from(lowest + chance.below_u16(highest - lowest + 1)).unwrap_or_default()
}

/// So many different subjects.
fn names(popular: &[u64], how_many: u32, chance: &mut Chance) -> Vec<String> {
    let mut left = popular.to_vec();
    let draw = |_| {
        let subject = chance.one_of(&left);
        left[usize::from(subject.0)] = 0;
        format!("subject {}", subject.0)
    };
    (0..how_many).map(draw).collect()
}

/// Subjects, full, same state (more is better), days of pupils and of helpers (fewer is better).
fn means(figures: &Figures) -> [f64; 5] {
    figures.means.map(Option::unwrap)
}

/// The columns in which the first is not better than the second.
fn not_better(ours: [f64; 5], theirs: [f64; 5]) -> Vec<usize> {
    let better = |column: usize| {
        if column < 3 {
            ours[column] > theirs[column]
        } else {
            ours[column] < theirs[column]
        }
    };
    (0..5).filter(|&column| !better(column)).collect()
}

#[test]
fn the_known_figures_of_the_platform_come_out_again() {
    let Some(history) = real() else { return skipped() };
    // Whole numbers of people are known exactly; between equally good matchings each solver takes its own, which moves the
    // other columns by a match or a few.
    for (days, known) in [
        (1, [1.678, 0.577, 0.159, 13.25, 32.5]),
        (0, [1.663, 0.572, 0.168, 12.13, 30.8]),
    ] {
        let figures = replay(&history, &Platform, days);
        assert_eq!(figures.matches, 208);
        for ((ours, known), near) in means(&figures)
            .into_iter()
            .zip(known)
            .zip([0.01, 0.001, 0.011, 0.01, 1.0])
        {
            assert!(
                (ours - known).abs() <= near,
                "every {days} days: {ours}, known {known}"
            );
        }
    }
}

#[test]
fn our_rule_is_better_on_all_five_columns_of_the_real_history() {
    let Some(history) = real() else { return skipped() };
    for days in [1, 0] {
        let (ours, theirs) = (replay(&history, &Ours, days), replay(&history, &Platform, days));
        assert!(ours.matches >= theirs.matches);
        assert!(
            not_better(means(&ours), means(&theirs)).is_empty(),
            "every {days} days: {ours:?} {theirs:?}"
        );
    }
}

/// Sums over six twins: matches, and the mean of each column.
fn over_twins(rule: &dyn Rule, days: i64) -> (u32, [f64; 5]) {
    let all: Vec<Figures> = (1..=6).map(|seed| replay(&twin(seed), rule, days)).collect();
    let column = |column: usize| all.iter().map(|figures| means(figures)[column]).sum::<f64>() / 6.0;
    (
        all.iter().map(|figures| figures.matches).sum(),
        std::array::from_fn(column),
    )
}

#[test]
fn our_rule_is_better_on_all_five_columns_of_made_up_histories() {
    for days in [1, 0] {
        let (ours, theirs) = (over_twins(&Ours, days), over_twins(&Platform, days));
        assert!(ours.0 >= theirs.0, "{ours:?} {theirs:?}");
        assert!(
            not_better(ours.1, theirs.1).is_empty(),
            "every {days} days: {ours:?} {theirs:?}"
        );
    }
}

/// A rule that takes any pair for as good as any other: the figures can be missed.
struct Blind;

impl Rule for Blind {
    fn person(&self, _: f64) -> i64 {
        1
    }

    fn pair(&self, _: Pair<'_>) -> i32 {
        0
    }
}

#[test]
fn a_rule_that_looks_at_nothing_is_not_better() {
    let (blind, theirs) = (over_twins(&Blind, 0).1, over_twins(&Platform, 0).1);
    assert!(!not_better(blind, theirs).is_empty(), "{blind:?} {theirs:?}");
}

/// A folder with these two files.
#[expect(clippy::disallowed_methods, reason = "the test needs files to read")]
fn folder(name: &str, pupils: &str, helpers: &str) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("pupils.jsonl"), pupils)?;
    std::fs::write(folder.join("helpers.jsonl"), helpers)?;
    Ok(folder)
}

#[test]
fn a_bad_line_is_named() {
    let good = r#"{"id": 1, "requested_at": "2022-09-01 21:21:13.559", "state": "nw", "subjects": [{"name": "Deutsch"}]}"#;
    let empty = History::read(&folder("empty", "", "\n").unwrap()).unwrap();
    assert_eq!(
        replay(&empty, &Ours, 0),
        Figures {
            matches: 0,
            means: [None; 5]
        }
    );
    for (bad, what) in [
        ("{", "EOF"),
        (r#"{"id": 2}"#, "requested_at"),
        (&good.replace("2022-09-01", "2022-13-01"), "month"),
    ] {
        let problem =
            History::read(&folder("bad", &format!("{good}\n\n{bad}\n"), good).unwrap()).unwrap_err();
        assert!(
            problem.contains("pupils.jsonl:3: ") && problem.contains(what),
            "{problem}"
        );
    }
    let history = History::read(&folder("good", good, good).unwrap()).unwrap();
    assert_eq!(replay(&history, &Platform, 1).matches, 1);
}

fn skipped() {
    let said = writeln!(std::io::stderr(), "skipped: no ../shared");
    assert!(said.is_ok());
}
