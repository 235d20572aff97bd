//! What a component shows of a field: texts in the reader's language and the attributes of its controls.

use programme::choices::Choice;
use programme::languages::Lang;
use serde::Serialize;

use super::controls::ControlView;
use crate::answers::Answers;
use crate::clean;
use crate::field::FieldSpec;
use crate::form::{At, Outline, Question, Step, When};
use crate::kinds::{Lines, Shape};

use crate::problem::{DatePart, Problem};
use crate::words::{Args, Words};

/// A field, ready for its component.
#[derive(Debug, Serialize)]
pub(super) struct FieldView {
    /// Which component shows it.
    part: &'static str,
    id: String,
    label: String,
    optional: bool,
    hint: Option<String>,
    error: Option<String>,
    /// The most characters, where a reader wants to know.
    count: Option<usize>,
    note: Option<String>,
    /// What describes the whole field, for a group of controls.
    described_by: Option<String>,
    /// Which of the questions that only count with a certain answer to the one before, counted from 1.
    revealed: Option<usize>,
    controls: Vec<ControlView>,
}

/// Looks at a form in one language, with certain answers.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) words: &'a Words,
    pub(super) lang: &'a Lang,
    pub(super) form: &'a Outline,
    pub(super) answers: &'a Answers,
    pub(super) at: &'a At,
}

/// The id of the control that a problem is about.
pub(super) fn target(form: &Outline, problem: &Problem) -> String {
    let shape = form
        .questions()
        .map(Question::spec)
        .find(|spec| spec.id == problem.field)
        .map(|spec| spec.shape);
    match shape {
        Some(Shape::OneOf(_) | Shape::AnyOf(_)) => format!("{}-1", problem.field),
        Some(Shape::Day(_)) => {
            let part = problem.wrong_parts().first().unwrap_or(&DatePart::Day);
            format!("{}-{}", problem.field, part.id())
        }
        _ => problem.field.to_string(),
    }
}

impl View<'_> {
    /// The fields of a step.
    pub(super) fn fields(&self, step: &Step, problems: &[Problem]) -> Vec<FieldView> {
        step.questions
            .iter()
            .filter(|question| question.has_place(self.at))
            .map(|question| {
                let spec = question.spec();
                let problem = problems.iter().find(|problem| problem.field == spec.id);
                let revealed = place_among_revealed(step, question);
                FieldView {
                    revealed,
                    ..self.field(&spec, problem, &revealed_by(step, &spec))
                }
            })
            .collect()
    }

    fn field(&self, spec: &FieldSpec, problem: Option<&Problem>, reveals: &[When]) -> FieldView {
        let key = self.form.field_key(spec.id);
        let label = self.say(&key);
        let hint = self.say_if_any(&format!("{key}.hint"));
        let error = problem.map(|problem| problem.in_words(self.words, self.lang, self.form.id));
        let count = match &spec.shape {
            Shape::Text(text) if text.lines == Lines::Many => Some(text.max),
            _ => None,
        };
        let note = note(spec, self.answers).then(|| self.say(&format!("{key}.note")));
        let described_by: Vec<String> = [
            (hint.is_some(), "hint"),
            (error.is_some(), "error"),
            (count.is_some(), "count"),
            (note.is_some(), "note"),
        ]
        .into_iter()
        .filter(|(is_there, _)| *is_there)
        .map(|(_, what)| format!("{}-{what}", spec.id))
        .collect();
        let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
        let controls = self.controls(spec, problem, (described_by.as_deref(), reveals));
        FieldView {
            part: part(&spec.shape),
            id: spec.id.to_owned(),
            label,
            optional: spec.optional,
            hint,
            error,
            count,
            note,
            described_by,
            revealed: None,
            controls,
        }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(self.lang, key, &Args::NONE)
    }

    /// The words, where this language or the default one has them.
    fn say_if_any(&self, key: &str) -> Option<String> {
        self.words.try_say(self.lang, key, &Args::NONE).ok()
    }
}

/// The conditions of the questions that wait for an answer to this one.
fn revealed_by(step: &Step, spec: &FieldSpec) -> Vec<When> {
    let conditions = step.questions.iter().filter_map(Question::shown_when);
    conditions.filter(|when| when.field() == Some(spec.id)).collect()
}

/// The place of a question among those that wait for an answer to the same one.
fn place_among_revealed(step: &Step, question: &Question) -> Option<usize> {
    let field = question.shown_when()?.field()?;
    let waiting = step
        .questions
        .iter()
        .filter(|other| other.shown_when().and_then(When::field) == Some(field));
    Some(
        1 + waiting
            .take_while(|other| other.spec().id != question.spec().id)
            .count(),
    )
}

/// Which component shows a kind.
fn part(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text(text) if text.lines == Lines::Many => "textarea",
        Shape::Text(_) | Shape::Email | Shape::Phone | Shape::Number(_) => "input",
        Shape::OneOf(_) | Shape::AnyOf(_) => "options",
        Shape::Day(_) => "date",
        Shape::Agreement => "tick",
    }
}

/// Whether there is something good to know about this answer.
pub(super) fn note(spec: &FieldSpec, answers: &Answers) -> bool {
    let Shape::Number(number) = &spec.shape else {
        return false;
    };
    let given: Option<u16> = answers
        .get(spec.id)
        .and_then(|typed| clean::line(typed).parse().ok());
    number
        .note_above
        .zip(given)
        .is_some_and(|(limit, given)| given > limit && given <= number.max)
}
