//! A field in a step: whether it is asked, and whether it waits behind “more choices”.

use std::fmt;

use super::At;
use crate::answers::Answers;
use crate::field::{Asks, FieldSpec};

/// A field in a step.
pub struct Question {
    pub(super) field: &'static dyn Asks,
    when: Option<When>,
    aside: bool,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// When the choice right before it, in the same step, has this answer.
    Is {
        /// The other field.
        field: &'static str,
        /// The id of the option.
        is: &'static str,
    },
    /// When the choice right before it, in the same step, has an answer that asks for it here.
    Fits {
        /// The other field.
        field: &'static str,
        /// Whether this option asks for it here.
        fits: fn(&str, &At) -> bool,
    },
    /// When it makes sense here at all.
    Here(fn(&At) -> bool),
}

impl When {
    /// The field it depends on, if it depends on one.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Self::Is { field, .. } | Self::Fits { field, .. } => Some(field),
            Self::Here(_) => None,
        }
    }

    /// Whether this option of the other field asks for it here.
    pub fn is_asked_by(self, option: &str, at: &At) -> bool {
        match self {
            Self::Is { is, .. } => option == is,
            Self::Fits { fits, .. } => fits(option, at),
            Self::Here(_) => false,
        }
    }
}

impl Question {
    /// A question that is always asked.
    pub const fn always(field: &'static dyn Asks) -> Self {
        Self {
            field,
            when: None,
            aside: false,
        }
    }

    /// A question that is asked when the choice right before it has this answer.
    pub const fn when(field: &'static dyn Asks, other: &'static str, is: &'static str) -> Self {
        Self::always(field).only(When::Is { field: other, is })
    }

    /// A question that is asked when the choice right before it has an answer that asks for it here.
    pub const fn when_fits(
        field: &'static dyn Asks,
        other: &'static str,
        fits: fn(&str, &At) -> bool,
    ) -> Self {
        Self::always(field).only(When::Fits { field: other, fits })
    }

    /// A question that is asked where it makes sense.
    pub const fn here(field: &'static dyn Asks, makes_sense: fn(&At) -> bool) -> Self {
        Self::always(field).only(When::Here(makes_sense))
    }

    /// The same question behind “more choices”: whoever leaves it alone gives the answer it begins with.
    #[must_use]
    pub const fn aside(self) -> Self {
        Self { aside: true, ..self }
    }

    const fn only(self, when: When) -> Self {
        Self {
            when: Some(when),
            ..self
        }
    }

    /// The field.
    pub fn spec(&self) -> FieldSpec {
        self.field.spec()
    }

    /// On what it depends, if on anything.
    pub fn shown_when(&self) -> Option<When> {
        self.when
    }

    /// Whether it waits behind “more choices”.
    pub fn is_aside(&self) -> bool {
        self.aside
    }

    /// Whether it makes sense here, whatever is answered.
    pub(super) fn makes_sense(&self, at: &At) -> bool {
        match self.when {
            Some(When::Here(makes_sense)) => makes_sense(at),
            Some(When::Is { .. } | When::Fits { .. }) | None => true,
        }
    }

    /// Whether the question it depends on, if any, has an answer that asks for it.
    pub(super) fn is_asked_for(&self, answers: &Answers, at: &At) -> bool {
        let Some((when, field)) = self.when.and_then(|when| Some((when, when.field()?))) else {
            return true;
        };
        let answer = answers.get(field);
        answer.is_some_and(|option| when.is_asked_by(option.trim(), at))
    }
}

impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Question({})", self.field.spec().id)
    }
}
