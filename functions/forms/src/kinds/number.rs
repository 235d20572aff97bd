//! A whole number between two limits.

use validator::ValidateRange;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// A whole number, with its limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The least.
    pub min: u16,
    /// The most.
    pub max: u16,
    /// Above this a note is shown (`<form>-<field>.note`): it is no problem, but good to know.
    pub note_above: Option<u16>,
}

impl Number {
    /// A number from `min` to `max`.
    pub const fn between(min: u16, max: u16) -> Self {
        Self {
            min,
            max,
            note_above: None,
        }
    }

    /// Shows a note above this number.
    #[must_use]
    pub const fn note_above(self, number: u16) -> Self {
        Self {
            note_above: Some(number),
            ..self
        }
    }
}

impl Kind for Number {
    type Value = u16;

    fn shape(&self) -> Shape {
        Shape::Number(*self)
    }

    fn read(&self, given: &Given<'_>) -> Result<u16, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyText));
        }
        let range = || {
            given
                .problem(Code::Range)
                .number("min", self.min)
                .number("max", self.max)
        };
        let digits = clean::line(typed);
        let unsigned = digits.strip_prefix(['-', '+', '\u{2212}']).unwrap_or(&digits);
        if unsigned.is_empty() || !unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(given.problem(Code::Number));
        }
        // Only digits are left, so what cannot be read is below zero or far too large.
        let number: u16 = digits.parse().map_err(|_not_in_range| range())?;
        if number.validate_range(Some(self.min), Some(self.max), None, None) {
            Ok(number)
        } else {
            Err(range())
        }
    }

    fn write(&self, field: &'static str, value: &u16, answers: &mut Answers) {
        answers.set(field, value.to_string());
    }
}
