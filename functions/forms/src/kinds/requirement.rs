//! Something that must be so: yes or no, and with no the form is not for whoever fills it in.

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// The answer that lets somebody go on.
pub const YES: &str = "yes";
/// The answer after which there is nothing to put right, only something else to do.
pub const NO: &str = "no";

/// It is so. Whoever holds one knows that it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met(());

impl Met {
    /// Of somebody who has said it before, and now looks at what they sent.
    pub(crate) const BEFORE: Self = Self(());
}

/// Something that must be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement;

impl Kind for Requirement {
    type Value = Met;

    fn shape(&self) -> Shape {
        Shape::Requirement
    }

    fn read(&self, given: &Given<'_>) -> Result<Met, Problem> {
        let typed = given.typed();
        match typed.trim() {
            _ if clean::is_blank(typed) => Err(given.problem(Code::EmptyChoice)),
            YES => Ok(Met(())),
            NO => Err(given.problem(Code::NotEligible)),
            _ => Err(given.problem(Code::NotAnOption)),
        }
    }

    fn write(&self, field: &'static str, _met: &Met, answers: &mut Answers) {
        answers.set(field, YES);
    }
}
