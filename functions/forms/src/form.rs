//! A form: its steps, its questions, how answers become a typed thing and back.
//!
//! A form knows nothing of pages, HTTP or words. Its readers are `html`, `openapi`, `privacy` and the tests.

mod flow;
mod machines;
mod reading;

use std::fmt;

use jiff::civil::Date;
use programme::requests::{Asked, Trap};

use crate::answers::Answers;
use crate::clean;
use crate::field::{Asks, FieldSpec};
use crate::problem::Problem;
use crate::{contact, workshop_request};

pub use reading::{Reading, Writing};

/// The control that people cannot see and leave empty.
pub const TRAP: &str = "website";

/// A public form. Its words begin with its id.
pub struct Form {
    /// Its id, as in the API: `workshop_request`.
    pub id: &'static str,
    /// Raised when old drafts can no longer be read.
    pub version: u16,
    /// Where it lives under each language: `workshop` for `/nl/workshop`.
    pub path: &'static str,
    /// Its steps, in order; never empty.
    pub steps: &'static [Step],
    /// How answers that have no problem become the typed thing.
    pub(crate) read: fn(&mut Reading<'_>) -> Result<Asked, Problem>,
    /// The way back; does nothing with what another form asked.
    pub(crate) write: fn(&Asked, &mut Writing),
}

/// One page of a form. Its heading is the message `<form>-step-<id>`.
#[derive(Debug)]
pub struct Step {
    /// Its id.
    pub id: &'static str,
    /// What it asks, in order.
    pub questions: &'static [Question],
}

/// A field in a step.
pub struct Question {
    field: &'static dyn Asks,
    when: Option<When>,
}

/// A question is asked when another one has this answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The other field: a choice in the same step, right before.
    pub field: &'static str,
    /// The id of the option.
    pub is: &'static str,
}

/// All public forms.
pub fn all() -> &'static [&'static Form] {
    static ALL: [&Form; 2] = [&workshop_request::FORM, &contact::FORM];
    &ALL
}

/// The form with this id.
pub fn by_id(id: &str) -> Option<&'static Form> {
    all().iter().copied().find(|form| form.id == id)
}

impl Step {
    /// Whether it asks for this field.
    pub fn asks(&self, field: &str) -> bool {
        self.questions.iter().any(|question| question.spec().id == field)
    }
}

impl Question {
    /// A question that is always asked.
    pub const fn always(field: &'static dyn Asks) -> Self {
        Self { field, when: None }
    }

    /// A question that is asked when the choice right before it has this answer.
    pub const fn when(field: &'static dyn Asks, other: &'static str, is: &'static str) -> Self {
        let when = Some(When { field: other, is });
        Self { field, when }
    }

    /// The field.
    pub fn spec(&self) -> FieldSpec {
        self.field.spec()
    }

    /// On what it depends, if on anything.
    pub fn shown_when(&self) -> Option<When> {
        self.when
    }

    /// Whether it is asked, given the other answers.
    pub fn is_asked(&self, answers: &Answers) -> bool {
        self.when
            .is_none_or(|when| answers.get(when.field).map(str::trim) == Some(when.is))
    }
}

impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Question({})", self.field.spec().id)
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Form({})", self.id)
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Form {}

impl Form {
    /// The typed thing, or every problem of the whole form.
    pub fn read(&self, answers: &Answers, today: Date) -> Result<Asked, Vec<Problem>> {
        let problems = self.problems(answers, today);
        if !problems.is_empty() {
            return Err(problems);
        }
        (self.read)(&mut Reading::new(answers, today)).map_err(|problem| vec![problem])
    }

    /// Answers that would be read as this very thing; none for what another form asked.
    pub fn write(&self, asked: &Asked) -> Answers {
        let mut writing = Writing::default();
        (self.write)(asked, &mut writing);
        writing.0
    }

    /// Every problem of the whole form, in the order of its questions.
    pub fn problems(&self, answers: &Answers, today: Date) -> Vec<Problem> {
        self.steps
            .iter()
            .flat_map(|step| self.problems_in(step, answers, today))
            .collect()
    }

    /// Every problem of one step. `answers` may hold those of other steps.
    pub fn problems_in(&self, step: &Step, answers: &Answers, today: Date) -> Vec<Problem> {
        step.questions
            .iter()
            .filter(|question| question.is_asked(answers))
            .filter_map(|question| question.field.check(answers, today).err())
            .collect()
    }

    /// The key of one of the form's own words: `title` is `form-workshop_request.title`.
    pub fn key(&self, word: &str) -> String {
        format!("form-{}.{word}", self.id)
    }

    /// The key of the heading of a step; its attribute `short` is how a button names the step.
    pub fn step_key(&self, step: &Step) -> String {
        format!("{}-step-{}", self.id, step.id)
    }

    /// The key of a field's label.
    pub fn field_key(&self, field: &str) -> String {
        format!("{}-{field}", self.id)
    }

    /// All questions of all steps.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> {
        self.steps.iter().flat_map(|step| step.questions)
    }

    /// Bytes that are the same for the same request, however it was typed: without case, in a fixed order, and only what was
    /// asked. A keyed digest of them is the natural key of the request.
    pub fn canonical(&self, asked: &Asked) -> Vec<u8> {
        let mut canonical: Vec<String> = self
            .write(asked)
            .pairs()
            .map(|(name, value)| format!("{name}\u{1f}{}\u{1e}", clean::line(value).to_lowercase()))
            .collect();
        canonical.sort();
        canonical.insert(0, format!("{}\u{1e}", asked.form()));
        canonical.concat().into_bytes()
    }

    /// Whether the control that people cannot see was filled in.
    pub fn trap(answers: &Answers) -> Trap {
        if answers.all(TRAP).all(clean::is_blank) {
            Trap::Empty
        } else {
            Trap::Sprung
        }
    }
}

#[cfg(test)]
mod tests;
