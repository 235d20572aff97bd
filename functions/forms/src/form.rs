//! A form: its steps, its questions, how answers become a typed thing and back.
//!
//! A form knows nothing of pages, HTTP or words. Its readers are `html`, `openapi`, `privacy` and the tests.

use std::collections::BTreeSet;

use jiff::civil::Date;
use programme::personal::Personal;
use programme::requests::{Asked, Trap};

use crate::answers::Answers;
use crate::clean;
use crate::field::{Asks, Field, FieldSpec};
use crate::kinds::{Kind, Optional, Shape};
use crate::problem::Problem;
use crate::{contact, workshop_request};

/// The control that people cannot see and leave empty.
pub const TRAP: &str = "website";

/// A public form. Its words begin with its id.
#[derive(Debug)]
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

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Question({})", self.field.spec().id)
    }
}

impl Form {
    /// The typed thing, or every problem of the whole form.
    pub fn read(&self, answers: &Answers, today: Date) -> Result<Asked, Vec<Problem>> {
        let problems = self.problems(answers, today);
        if !problems.is_empty() {
            return Err(problems);
        }
        (self.read)(&mut Reading::new(answers, today)).map_err(|problem| vec![problem])
    }

    /// Answers that would be read as this very thing; `None` when another form asked it.
    pub fn write(&self, asked: &Asked) -> Option<Answers> {
        let mut writing = Writing::default();
        (self.write)(asked, &mut writing);
        (asked.form() == self.id).then_some(writing.0)
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

    /// The first step that is not yet answered well.
    pub fn first_open_step(&self, answers: &Answers, today: Date) -> Option<&'static Step> {
        self.steps
            .iter()
            .find(|step| !self.problems_in(step, answers, today).is_empty())
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&'static Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step that asks for this field.
    pub fn step_of(&self, field: &str) -> Option<&'static Step> {
        self.steps
            .iter()
            .find(|step| step.questions.iter().any(|question| question.spec().id == field))
    }

    /// All questions of all steps.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> {
        self.steps.iter().flat_map(|step| step.questions)
    }

    /// What this form asks for, and nothing else: other names are left out, and so is a second answer to a question that takes
    /// one.
    pub fn only_known(&self, answers: &Answers) -> Answers {
        known(self.questions(), answers)
    }

    /// Names that this form does not ask for, besides the given ones. An API says so instead of losing them.
    pub fn unknown<'a>(&self, answers: &'a Answers) -> BTreeSet<&'a str> {
        let known = self.only_known(answers);
        answers
            .pairs()
            .map(|(name, _)| name)
            .filter(|name| *name != TRAP && known.get(name).is_none())
            .collect()
    }

    /// The answers after one step was sent: everything that step asks is taken from `sent`, also what is no longer ticked there.
    #[must_use]
    pub fn with_step(&self, step: &Step, mut answers: Answers, sent: &Answers) -> Answers {
        for question in step.questions {
            for control in question.spec().controls() {
                answers.remove(&control);
            }
        }
        answers.merge(known(step.questions.iter(), sent))
    }

    /// Bytes that are the same for the same request, however it was typed: without case, in a fixed order, and only what was
    /// asked. A keyed digest of them is the natural key of the request.
    pub fn same(&self, asked: &Asked) -> Vec<u8> {
        let answers = self.write(asked).unwrap_or_default();
        let mut canonical: Vec<String> = answers
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

fn known<'a>(questions: impl Iterator<Item = &'a Question>, answers: &Answers) -> Answers {
    let mut known = Answers::default();
    for spec in questions.map(Question::spec) {
        let most = match &spec.shape {
            Shape::AnyOf(options) => options.len(),
            _ => 1,
        };
        for control in spec.controls() {
            for value in answers.all(&control).take(most) {
                known.add(&control, value);
            }
        }
    }
    known
}

/// The answers, one question at a time.
#[derive(Debug)]
pub struct Reading<'a> {
    answers: &'a Answers,
    today: Date,
    /// The fields that were read, so that a test can compare them with those that are asked.
    pub(crate) read: Vec<&'static str>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(answers: &'a Answers, today: Date) -> Self {
        Self {
            answers,
            today,
            read: Vec::new(),
        }
    }

    /// The answer to this question.
    pub(crate) fn get<K: Kind>(&mut self, field: &Field<K>) -> Result<K::Value, Problem> {
        self.read.push(field.id);
        field.read(self.answers, self.today)
    }

    /// The answer to this question, which is about a person.
    pub(crate) fn personal<K: Kind>(&mut self, field: &Field<K>) -> Result<Personal<K::Value>, Problem> {
        self.get(field).map(Personal::new)
    }

    /// The answer to this question, which is about a person and may be skipped.
    pub(crate) fn personal_if_any<K: Kind>(
        &mut self,
        field: &Field<Optional<K>>,
    ) -> Result<Option<Personal<K::Value>>, Problem> {
        Ok(self.get(field)?.map(Personal::new))
    }
}

/// Answers in the making.
#[derive(Debug, Default)]
pub struct Writing(Answers);

impl Writing {
    /// Writes an answer.
    pub(crate) fn put<K: Kind>(&mut self, field: &Field<K>, value: &K::Value) {
        field.write(value, &mut self.0);
    }

    /// Writes an answer, if there is one.
    pub(crate) fn put_if_any<K: Kind>(&mut self, field: &Field<Optional<K>>, value: Option<&K::Value>) {
        if let Some(value) = value {
            field.kind.0.write(field.id, value, &mut self.0);
        }
    }
}
