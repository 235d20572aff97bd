//! A code that people read from somewhere and type in.

use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// A code: `T` reads what was typed, and shows it again.
#[derive(Debug)]
pub struct CodeOf<T> {
    look: CodeLook,
    code: PhantomData<fn() -> T>,
}

/// What a code looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeLook {
    /// How many letters and digits it has.
    pub signs: usize,
    /// What a browser may fill in: a token of HTML's `autocomplete`.
    pub autofill: &'static str,
}

impl<T> CodeOf<T> {
    /// A code of so many letters and digits, which a browser never fills in.
    pub const fn signs(signs: usize) -> Self {
        let look = CodeLook {
            signs,
            autofill: "off",
        };
        let code = PhantomData;
        Self { look, code }
    }

    /// The same code, which is asked for once and not again.
    #[must_use]
    pub const fn once(self) -> Self {
        let look = CodeLook {
            autofill: "one-time-code",
            ..self.look
        };
        Self { look, ..self }
    }
}

impl<T> Clone for CodeOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for CodeOf<T> {}

impl<T: FromStr + Display + 'static> Kind for CodeOf<T> {
    type Value = T;

    fn shape(&self) -> Shape {
        Shape::Code(self.look)
    }

    fn read(&self, given: &Given<'_>) -> Result<T, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyText));
        }
        clean::line(typed)
            .parse()
            .map_err(|_not_a_code| given.problem(Code::NotACode).number("n", self.look.signs))
    }

    fn write(&self, field: &'static str, value: &T, answers: &mut Answers) {
        answers.set(field, value.to_string());
    }
}
