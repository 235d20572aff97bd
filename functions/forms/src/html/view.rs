//! What a component shows of a field: texts in the reader's language and the attributes of its controls.

use programme::choices::Choice;
use programme::languages::Lang;
use serde::Serialize;

use super::controls::{ControlView, GroupView};
use crate::answers::Answers;
use crate::clean;
use crate::field::FieldSpec;
use crate::form::{At, Outline, Question, Step, When};
use crate::kinds::{Lines, Shape, Starters, Text};
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
    /// The options of a list that opens.
    options: Vec<ControlView>,
    /// Options under headings.
    groups: Vec<GroupView>,
    #[serde(skip)]
    aside: bool,
}

impl FieldView {
    /// Whether it waits behind “more choices”.
    pub(super) fn is_aside(&self) -> bool {
        self.aside
    }

    /// Whether something is wrong with its answer.
    pub(super) fn is_wrong(&self) -> bool {
        self.error.is_some()
    }
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
        Some(
            Shape::OneOf(_)
            | Shape::AnyOf { .. }
            | Shape::Requirement
            | Shape::Programmes
            | Shape::Times
            | Shape::Category
            | Shape::Categories(_),
        ) => {
            format!("{}-1", problem.field)
        }
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
        step.placed(self.at)
            .map(|question| {
                let spec = question.spec();
                let problem = problems.iter().find(|problem| problem.field == spec.id);
                let revealed = place_among_revealed(step, question);
                FieldView {
                    revealed,
                    aside: question.is_aside(),
                    ..self.field(&spec, problem, &revealed_by(step, &spec))
                }
            })
            .collect()
    }

    fn field(&self, spec: &FieldSpec, problem: Option<&Problem>, reveals: &[When]) -> FieldView {
        let key = self.form.field_key(spec.id);
        let label = self.say(&key);
        let hint = self.hint(&key, &spec.shape);
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
            options: self.list_that_opens(spec),
            groups: self.groups(spec),
            aside: false,
        }
    }

    /// What leads to the questions that wait: the form's own words, or those of all forms.
    pub(super) fn more(&self) -> String {
        self.words
            .try_say(self.lang, &self.form.key("more"), &Args::NONE)
            .unwrap_or_else(|_no_words_of_its_own| self.say("more-choices"))
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(self.lang, key, &Args::NONE)
    }

    /// One sentence under the label, where the words have one. With beginnings of a sentence there is none before a category
    /// was chosen.
    fn hint(&self, key: &str, shape: &Shape) -> Option<String> {
        let args = match shape {
            Shape::Text(Text {
                starters: Some(starters),
                ..
            }) => Args::one("starter", self.starter(*starters)?),
            _ => Args::NONE,
        };
        self.words.try_say(self.lang, &format!("{key}.hint"), &args).ok()
    }

    /// How a sentence about the chosen category could begin.
    fn starter(&self, starters: Starters) -> Option<String> {
        let chosen = self.answers.get(starters.category)?.trim();
        let category = self.at.lists.categories.get(chosen)?;
        let key = format!("category-{}.{}", category.id, starters.side);
        self.words.try_say(self.lang, &key, &Args::NONE).ok()
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
        Shape::List(_) | Shape::Addresses(_) => "textarea",
        Shape::Text(_) | Shape::Email | Shape::Phone | Shape::Number(_) | Shape::Time | Shape::Code(_) => {
            "input"
        }
        Shape::Category | Shape::Categories(_) | Shape::Times => "grouped",
        Shape::OwnContact | Shape::Language | Shape::CategoryOf(_) => "select",
        Shape::OneOf(_) | Shape::AnyOf { .. } | Shape::Requirement | Shape::Programmes => "options",
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
