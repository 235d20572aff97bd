//! One option of a list.

use std::marker::PhantomData;

use programme::choices::Choice;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// One option of the list `C`.
#[derive(Debug)]
pub struct OneOf<C>(PhantomData<fn() -> C>);

impl<C> OneOf<C> {
    /// One option of the list `C`.
    pub const fn list() -> Self {
        Self(PhantomData)
    }
}

impl<C> Clone for OneOf<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for OneOf<C> {}

impl<C: Choice> Kind for OneOf<C> {
    type Value = C;

    fn shape(&self) -> Shape {
        Shape::OneOf(ids::<C>())
    }

    fn read(&self, given: &Given<'_>) -> Result<C, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyChoice));
        }
        C::from_id(typed.trim()).ok_or_else(|| given.problem(Code::NotAnOption))
    }

    fn write(&self, field: &'static str, value: &C, answers: &mut Answers) {
        answers.set(field, value.id());
    }
}

/// The ids of all options.
pub(super) fn ids<C: Choice>() -> Vec<&'static str> {
    C::ALL.iter().map(|option| option.id()).collect()
}
