//! Replays a history of requests for help and offers: `cargo run --release -p programme --example replay -- DIR`.
//!
//! `DIR` holds `pupils.jsonl` and `helpers.jsonl`. The history is walked through with two rules, the platform's own and ours, each
//! with a matching at most once a day and at each arrival; every replay prints one line of JSON. Both rules are answered by the
//! solver that the board uses, [`programme::proposals::flow`].

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

mod history;
mod rules;
mod walk;

use history::History;
use rules::{Ours, Platform, Rule};
use walk::Figures;

/// Every replay in the order in which it is printed: the name of the rule, the days between matchings, and what came of it.
fn replays(history: &History) -> [(&'static str, i64, Figures); 4] {
    let replay = |rule: &dyn Rule, days| (rule.name(), days, walk::replay(history, rule, days));
    [
        replay(&Platform, 1),
        replay(&Platform, 0),
        replay(&Ours, 1),
        replay(&Ours, 0),
    ]
}

/// One line for each replay.
fn print(history: &History, to: &mut impl Write) -> std::io::Result<()> {
    for (rule, every_days, figures) in replays(history) {
        let Figures { matches, means } = figures;
        let [subjects, full, same_state, pupil_days, helper_days] = means.map(rounded);
        let line = serde_json::json!({
            "rule": rule, "every_days": every_days, "matches": matches, "subjects": subjects, "full": full,
            "same_state": same_state, "pupil_days": pupil_days, "helper_days": helper_days,
        });
        writeln!(to, "{line}")?;
    }
    Ok(())
}

/// Four places behind the point; nothing where there were no matches.
fn rounded(mean: Option<f64>) -> Option<f64> {
    mean.map(|mean| (mean * 10_000.0).round() / 10_000.0)
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next(), arguments.next()) else {
        return refuse("usage: replay DIR (a folder with pupils.jsonl and helpers.jsonl)");
    };
    let history = match History::read(Path::new(&folder)) {
        Ok(history) => history,
        Err(problem) => return refuse(&problem),
    };
    match print(&history, &mut std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("the lines could not be written: {error}")),
    }
}

/// Says what is wrong and leaves with 2.
fn refuse(problem: &str) -> ExitCode {
    match writeln!(std::io::stderr(), "replay: {problem}") {
        Ok(()) | Err(_) => ExitCode::from(2),
    }
}
