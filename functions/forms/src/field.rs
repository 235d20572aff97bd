//! A question: its id, what kind of answer it takes, and the rule its answer lives under.
//!
//! A field is a constant, written once. Everything else that knows the question reads it from here.

use crate::answers::Answers;
use crate::data_rule::DataRule;
use crate::form::At;
use crate::kinds::{Kind, Optional, Shape};
use crate::problem::{Code, Problem};

/// A question that is answered with a `K::Value`.
#[derive(Clone, Copy, Debug)]
pub struct Field<K> {
    /// Its id: the name of its control, and the end of the key of its words.
    pub id: &'static str,
    pub(crate) kind: K,
    rule: DataRule,
    preset: Option<Preset>,
}

/// With what a question begins, as it would be typed.
#[derive(Clone, Copy, Debug)]
pub enum Preset {
    /// With this answer.
    Is(&'static str),
    /// With what fits here, if anything does.
    Fits(fn(&At) -> Option<String>),
}

impl<K: Kind> Field<K> {
    /// A question that must be answered. The id is stable: it stands in pages, words and stored drafts.
    pub const fn new(id: &'static str, kind: K, rule: DataRule) -> Self {
        Self {
            id,
            kind,
            rule,
            preset: None,
        }
    }

    /// The same question, which may be skipped.
    #[must_use]
    pub const fn optional(self) -> Field<Optional<K>> {
        Field {
            id: self.id,
            kind: Optional(self.kind),
            rule: self.rule,
            preset: self.preset,
        }
    }

    /// The same question, which begins with this answer.
    #[must_use]
    pub const fn preset(self, answer: &'static str) -> Self {
        let preset = Some(Preset::Is(answer));
        Self { preset, ..self }
    }

    /// The same question, which begins with what fits where it is asked.
    #[must_use]
    pub const fn preset_here(self, fits: fn(&At) -> Option<String>) -> Self {
        let preset = Some(Preset::Fits(fits));
        Self { preset, ..self }
    }

    /// Its id, as it is sent.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Its typed answer, or what is wrong with it.
    pub fn read(&self, answers: &Answers, at: &At) -> Result<K::Value, Problem> {
        self.kind.read(&Given {
            field: self.id,
            answers,
            at,
        })
    }

    /// Writes a typed answer as somebody could have typed it.
    pub fn write(&self, value: &K::Value, answers: &mut Answers) {
        self.kind.write(self.id, value, answers);
    }
}

/// What a kind reads from: the answers to one field, and where and when they are read.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The field.
    pub field: &'static str,
    /// All answers; a kind looks only at its own controls.
    pub answers: &'a Answers,
    /// The day, for dates, and the lists there are to choose from.
    pub at: &'a At,
}

impl<'a> Given<'a> {
    /// What was typed in the field's one control; empty when nothing came.
    pub fn typed(&self) -> &'a str {
        self.answers.get(self.field).unwrap_or_default()
    }

    /// A problem of this field.
    pub fn problem(&self, code: Code) -> Problem {
        Problem::new(self.field, code)
    }
}

/// A field as its readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its id.
    pub id: &'static str,
    /// What kind of answer it takes, with its limits.
    pub shape: Shape,
    /// Whether it may be skipped.
    pub optional: bool,
    /// The rule its answer lives under.
    pub rule: DataRule,
}

impl FieldSpec {
    /// The names of the controls this field may send.
    pub fn controls(&self) -> Vec<String> {
        self.shape.controls(self.id)
    }
}

/// A field of any kind.
pub trait Asks: Sync {
    /// The field for its readers.
    fn spec(&self) -> FieldSpec;

    /// What is wrong with its answer, if anything.
    fn check(&self, answers: &Answers, at: &At) -> Result<(), Problem>;

    /// Its id and the answer it begins with, if it begins with one.
    fn preset(&self, at: &At) -> Option<(&'static str, String)>;
}

impl<K: Kind> Asks for Field<K> {
    fn spec(&self) -> FieldSpec {
        FieldSpec {
            id: self.id,
            shape: self.kind.shape(),
            optional: K::OPTIONAL,
            rule: self.rule,
        }
    }

    fn check(&self, answers: &Answers, at: &At) -> Result<(), Problem> {
        self.read(answers, at).map(drop)
    }

    fn preset(&self, at: &At) -> Option<(&'static str, String)> {
        let answer = match self.preset? {
            Preset::Is(answer) => Some(answer.to_owned()),
            Preset::Fits(fits) => fits(at),
        };
        answer.map(|answer| (self.id, answer))
    }
}
