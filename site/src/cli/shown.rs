//! What a command shows, and where: results on the output, the rest on the error output, progress only to people.

use std::cell::{Cell, RefCell};
use std::io::{self, ErrorKind, IsTerminal as _, Write};
use std::time::Duration;

use indicatif::ProgressBar;
use miette::{GraphicalReportHandler, GraphicalTheme};
use serde::Serialize;
use site::problems::{Pictured, Problem, Problems, Tongue};

use super::Speech;

/// The two outputs of the process.
pub(super) struct Shown {
    results: RefCell<Box<dyn Write + Send>>,
    remarks: RefCell<Box<dyn Write + Send>>,
    /// Whether a person is looking at the remarks.
    person: bool,
    /// In which language to say what is wrong.
    tongue: Cell<Tongue>,
}

impl Shown {
    /// As the process was started.
    pub(super) fn on_terminal() -> Self {
        Self {
            results: RefCell::new(Box::new(io::stdout())),
            remarks: RefCell::new(Box::new(io::stderr())),
            person: io::stderr().is_terminal(),
            tongue: Cell::default(),
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
            tongue: Cell::default(),
        }
    }

    /// From here on in this language.
    pub(super) fn speak(&self, speech: Speech) {
        self.tongue.set(speech.lang);
    }

    /// One of two texts, English and Dutch.
    pub(super) fn either<'t>(&self, english: &'t str, dutch: &'t str) -> &'t str {
        match self.tongue.get() {
            Tongue::En => english,
            Tongue::Nl => dutch,
        }
    }

    /// The same problems in the language that is spoken.
    pub(super) fn told(&self, problems: &Problems) -> Problems {
        problems.said_in(self.tongue.get())
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
        self.note(&match (problems.len(), self.tongue.get()) {
            (1, Tongue::En) => "1 problem found.".to_owned(),
            (many, Tongue::En) => format!("{many} problems found."),
            (1, Tongue::Nl) => "Er is 1 ding mis.".to_owned(),
            (many, Tongue::Nl) => format!("Er zijn {many} dingen mis."),
        })
    }

    /// Each with its line, one after the other.
    pub(super) fn pictures(&self, problems: &Problems) -> io::Result<()> {
        let theme = if self.person {
            GraphicalTheme::unicode()
        } else {
            GraphicalTheme::unicode_nocolor()
        };
        let printer = GraphicalReportHandler::new_themed(theme).with_links(false);
        for problem in &self.told(problems) {
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
