//! Some options of a list.

use std::marker::PhantomData;

use programme::choices::Choice;

use super::choice::ids;
use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// At least one option of the list `C`; each once, in the order of the list.
#[derive(Debug)]
pub struct AnyOf<C> {
    most: usize,
    of: PhantomData<fn() -> C>,
}

impl<C> AnyOf<C> {
    /// At least one option of the list `C`.
    pub const fn list() -> Self {
        Self {
            most: usize::MAX,
            of: PhantomData,
        }
    }

    /// The same, but not more than so many.
    #[must_use]
    pub const fn at_most(self, most: usize) -> Self {
        Self { most, ..self }
    }
}

impl<C> Clone for AnyOf<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for AnyOf<C> {}

impl<C: Choice> Kind for AnyOf<C> {
    type Value = Vec<C>;

    fn shape(&self) -> Shape {
        let options = ids::<C>();
        let most = self.most.min(options.len());
        Shape::AnyOf { options, most }
    }

    fn read(&self, given: &Given<'_>) -> Result<Vec<C>, Problem> {
        let chosen: Vec<&str> = given
            .answers
            .all(given.field)
            .filter(|typed| !clean::is_blank(typed))
            .map(str::trim)
            .collect();
        if chosen.is_empty() {
            Err(given.problem(Code::EmptyChoice))
        } else if chosen.iter().any(|id| C::from_id(id).is_none()) {
            Err(given.problem(Code::NotAnOption))
        } else {
            let is_chosen = |option: &C| chosen.contains(&option.id());
            let chosen: Vec<C> = C::ALL.iter().copied().filter(is_chosen).collect();
            if chosen.len() > self.most {
                Err(given.problem(Code::TooMany).number("max", self.most))
            } else {
                Ok(chosen)
            }
        }
    }

    fn write(&self, field: &'static str, value: &Vec<C>, answers: &mut Answers) {
        answers.remove(field);
        for option in value {
            answers.add(field, option.id());
        }
    }
}
