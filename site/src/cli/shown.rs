//! What a command shows, and where: results on the output, the rest on the error output, progress only to people.

use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

use indicatif::ProgressBar;
use miette::{GraphicalReportHandler, GraphicalTheme};
use serde::Serialize;
use site::problems::{Problem, Problems};

/// The two outputs of the process.
pub(super) struct Shown {
    /// Whether a person is looking at the error output.
    person: bool,
}

impl Shown {
    /// As the process was started.
    pub(super) fn on_terminal() -> Self {
        Self {
            person: std::io::stderr().is_terminal(),
        }
    }

    /// A result.
    pub(super) fn say(&self, text: &str) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        match writeln!(out, "{text}") {
            // Whoever reads us (`head`) has seen enough.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            said => said,
        }
    }

    /// A result for machines: one JSON value on one line.
    pub(super) fn json(&self, value: &impl Serialize) -> anyhow::Result<()> {
        Ok(self.say(&serde_json::to_string(value)?)?)
    }

    /// Everything that is wrong with the sources, each with its line.
    pub(super) fn problems(&self, problems: &Problems) -> std::io::Result<()> {
        let theme = if self.person {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let printer = GraphicalReportHandler::new_themed(theme).with_links(false);
        let mut err = std::io::stderr().lock();
        for problem in problems {
            let mut report = String::new();
            if problem.line == 0 || printer.render_report(&mut report, problem).is_err() {
                report = format!("  × {problem}\n");
            }
            writeln!(err, "{report}")?;
        }
        let many = if problems.len() == 1 {
            "problem"
        } else {
            "problems"
        };
        writeln!(err, "{} {many} found.", problems.len())
    }

    /// Something worth knowing while a command runs.
    pub(super) fn note(&self, text: &str) -> std::io::Result<()> {
        writeln!(std::io::stderr().lock(), "{text}")
    }

    /// Why a command cannot be done.
    pub(super) fn failure(&self, error: &anyhow::Error) {
        let said = writeln!(std::io::stderr().lock(), "netwerkt: {error:#}");
        // Without an error output the exit code is all that can be said.
        drop(said);
    }

    /// Shows a person that work is going on, until it is done.
    pub(super) fn while_working<T>(&self, what: &'static str, work: impl FnOnce() -> T) -> T {
        if !self.person {
            return work();
        }
        let spinner = ProgressBar::new_spinner().with_message(what);
        spinner.enable_steady_tick(Duration::from_millis(120));
        let done = work();
        spinner.finish_and_clear();
        done
    }
}

/// The problems of a command as one JSON value.
#[derive(Serialize)]
pub(super) struct Found<'a> {
    /// Each, sorted by file and line.
    pub(super) problems: Vec<&'a Problem>,
}

impl<'a> From<&'a Problems> for Found<'a> {
    fn from(problems: &'a Problems) -> Self {
        Self {
            problems: problems.iter().collect(),
        }
    }
}
