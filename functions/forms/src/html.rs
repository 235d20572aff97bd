//! A form as HTML: its questions, the summary of what is wrong, and the list to look everything over.
//!
//! Pages, embeds and letters all come here. The parts are components, one a file in `html/`; every text comes from the words,
//! every attribute from the definition of the field. What was typed is shown again as it was typed.

mod check;
mod controls;
mod paper;
mod view;

use std::sync::Arc;

use jiff::civil::Date;
use programme::languages::Lang;
use serde::Serialize;

use crate::answers::Answers;
use crate::form::{At, Outline, Step, TRAP};
use crate::problem::Problem;
use crate::words::{Engines, Reach, Words};

pub use check::CheckRow;
pub use paper::{PaperField, Ticks};
use view::{FieldView, View};

const PARTS: [(&str, &str); 12] = [
    ("around.html", include_str!("html/around.html")),
    ("input.html", include_str!("html/input.html")),
    ("textarea.html", include_str!("html/textarea.html")),
    ("options.html", include_str!("html/options.html")),
    ("grouped.html", include_str!("html/grouped.html")),
    ("select.html", include_str!("html/select.html")),
    ("date.html", include_str!("html/date.html")),
    ("tick.html", include_str!("html/tick.html")),
    ("trap.html", include_str!("html/trap.html")),
    ("field.html", include_str!("html/field.html")),
    ("fields.html", include_str!("html/fields.html")),
    ("summary.html", include_str!("html/summary.html")),
];

/// Renders forms, in every language.
pub struct FormHtml {
    words: Arc<Words>,
    engines: Engines,
}

/// A step of a form as somebody has filled it in so far.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a> {
    /// What the form asks.
    pub form: &'a Outline,
    /// The step that is shown.
    pub step: &'a Step,
    /// What was typed, in this step and in others.
    pub answers: &'a Answers,
    /// What is wrong in this step.
    pub problems: &'a [Problem],
    /// Where and when it is filled in.
    pub at: &'a At,
}

#[derive(Serialize)]
struct StepView {
    fields: Vec<FieldView>,
    aside: Vec<FieldView>,
    /// What leads to those that wait.
    more: String,
    aside_open: bool,
    trap: &'static str,
}

#[derive(Serialize)]
struct Summary {
    problems: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    href: String,
    text: String,
}

impl FormHtml {
    /// Renders with these words. The parts are compiled when the first form is shown.
    pub fn new(words: Arc<Words>) -> Self {
        let engines = Engines::new(Arc::clone(&words), PARTS, Reach::All);
        Self { words, engines }
    }

    /// The questions of one step with what was typed, and each problem beside its own control.
    pub fn fields(&self, lang: &Lang, filled: &Filled<'_>) -> Result<String, tera::Error> {
        let view = View {
            words: &self.words,
            lang,
            form: filled.form,
            answers: filled.answers,
            at: filled.at,
        };
        let (aside, fields): (Vec<_>, Vec<_>) = view
            .fields(filled.step, filled.problems)
            .into_iter()
            .partition(FieldView::is_aside);
        let values = StepView {
            fields,
            more: view.more(),
            aside_open: aside.iter().any(FieldView::is_wrong),
            aside,
            trap: TRAP,
        };
        self.engines.render(lang, "fields.html", &values)
    }

    /// What is wrong, as links to the very controls; nothing when nothing is. It stands above the heading of the page.
    pub fn summary(&self, lang: &Lang, form: &Outline, problems: &[Problem]) -> Result<String, tera::Error> {
        if problems.is_empty() {
            return Ok(String::new());
        }
        let problems = problems
            .iter()
            .map(|problem| Line {
                href: format!("#{}", view::target(form, problem)),
                text: problem.in_words(&self.words, lang, form.id),
            })
            .collect();
        self.engines.render(lang, "summary.html", &Summary { problems })
    }

    /// Everything that was answered, in words.
    pub fn check_rows(&self, lang: &Lang, form: &Outline, answers: &Answers, at: &At) -> Vec<CheckRow> {
        check::rows(&self.words, lang, form, (answers, at))
    }

    /// The questions of a form for paper: those that make sense here.
    pub fn on_paper(&self, lang: &Lang, form: &Outline, at: &At) -> Vec<PaperField> {
        paper::fields(&self.words, lang, form, at)
    }
}

/// A date as a reader of this language writes it.
pub fn date_in_words(words: &Words, lang: &Lang, date: Date) -> String {
    words.date(lang, date)
}

#[cfg(test)]
mod tests;
