//! A box that must be ticked.

use crate::answers::{Answers, TICKED};
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// The box was ticked. Whoever holds one knows that it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed(());

impl Agreed {
    /// Of somebody who has ticked it before, and now looks at what they sent.
    pub(crate) const BEFORE: Self = Self(());
}

/// A box that must be ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement;

impl Kind for Agreement {
    type Value = Agreed;

    fn shape(&self) -> Shape {
        Shape::Agreement
    }

    fn read(&self, given: &Given<'_>) -> Result<Agreed, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            Err(given.problem(Code::EmptyChoice))
        } else if typed.trim() == TICKED {
            Ok(Agreed(()))
        } else {
            Err(given.problem(Code::NotAnOption))
        }
    }

    fn write(&self, field: &'static str, _ticked: &Agreed, answers: &mut Answers) {
        answers.set(field, TICKED);
    }
}
