//! What a command shows, and where: results on the output, the rest on the error output, progress only to people.

use std::cell::RefCell;
use std::io::{self, ErrorKind, IsTerminal as _, Write};
use std::time::Duration;

use indicatif::ProgressBar;
use miette::{GraphicalReportHandler, GraphicalTheme};
use serde::Serialize;
use site::problems::{Pictured, Problem, Problems};

/// The two outputs of the process.
pub(super) struct Shown {
    results: RefCell<Box<dyn Write + Send>>,
    remarks: RefCell<Box<dyn Write + Send>>,
    /// Whether a person is looking at the remarks.
    person: bool,
}

impl Shown {
    /// As the process was started.
    pub(super) fn on_terminal() -> Self {
        Self {
            results: RefCell::new(Box::new(io::stdout())),
            remarks: RefCell::new(Box::new(io::stderr())),
            person: io::stderr().is_terminal(),
        }
    }

    /// On paper that can be read afterwards.
    #[cfg(test)]
    pub(super) fn on_paper(results: &Paper, remarks: &Paper) -> Self {
        let sheet = |paper: &Paper| RefCell::new(Box::new(paper.clone()) as Box<dyn Write + Send>);
        Self {
            results: sheet(results),
            remarks: sheet(remarks),
            person: false,
        }
    }

    /// A result.
    pub(super) fn say(&self, text: &str) -> io::Result<()> {
        let mut results = self.results.borrow_mut();
        match writeln!(results, "{text}").and_then(|()| results.flush()) {
            // Whoever reads us (`head`) has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            said => said,
        }
    }

    /// A result for machines: one JSON value on one line.
    pub(super) fn json(&self, value: &impl Serialize) -> anyhow::Result<()> {
        Ok(self.say(&serde_json::to_string(value)?)?)
    }

    /// Everything that is wrong with the sources, each with its line.
    pub(super) fn problems(&self, problems: &Problems) -> io::Result<()> {
        self.pictures(problems)?;
        let many = if problems.len() == 1 {
            "problem"
        } else {
            "problems"
        };
        self.note(&format!("{} {many} found.", problems.len()))
    }

    /// Each with its line, one after the other.
    pub(super) fn pictures(&self, problems: &Problems) -> io::Result<()> {
        let theme = if self.person {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let printer = GraphicalReportHandler::new_themed(theme).with_links(false);
        for problem in problems {
            let mut report = String::new();
            if problem.line == 0 || printer.render_report(&mut report, &Pictured(problem)).is_err() {
                report = format!("  × {problem}\n");
            }
            self.note(&report)?;
        }
        Ok(())
    }

    /// Something worth knowing that is no result.
    pub(super) fn note(&self, text: &str) -> io::Result<()> {
        writeln!(self.remarks.borrow_mut(), "{text}")
    }

    /// Why a command cannot be done.
    pub(super) fn failure(&self, error: &anyhow::Error) {
        // Without an error output, the exit code is all that can be said.
        self.note(&format!("netwerkt: {error:#}")).unwrap_or_default();
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
    problems: Vec<&'a Problem>,
    /// What is worth knowing though nothing is wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<&'a Problem>,
}

impl<'a> Found<'a> {
    /// The same, with remarks.
    pub(super) fn with_remarks(mut self, remarks: &'a Problems) -> Self {
        self.remarks = remarks.iter().collect();
        self
    }
}

impl<'a> From<&'a Problems> for Found<'a> {
    fn from(problems: &'a Problems) -> Self {
        Self {
            problems: problems.iter().collect(),
            remarks: Vec::new(),
        }
    }
}

/// What was said, for tests.
#[cfg(test)]
#[derive(Clone, Default)]
pub(super) struct Paper(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

#[cfg(test)]
impl Paper {
    /// All of it.
    pub(super) fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

#[cfg(test)]
impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
