//! Addresses of sites: `https://`, a name, and nothing else.

use programme::partners::Origin;

use crate::answers::Answers;
use crate::field::Given;
use crate::kinds::{Kind, List, Shape};
use crate::problem::{Code, Problem};

/// At least one address and not too many, each on a line of its own and each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// The most lines.
    pub most: usize,
}

impl Addresses {
    /// At most so many.
    pub const fn at_most(most: usize) -> Self {
        Self { most }
    }
}

impl Kind for Addresses {
    type Value = Vec<Origin>;

    fn shape(&self) -> Shape {
        Shape::Addresses(*self)
    }

    fn read(&self, given: &Given<'_>) -> Result<Vec<Origin>, Problem> {
        let lines = List::lines(given.typed());
        if lines.is_empty() {
            return Err(given.problem(Code::EmptyText));
        }
        let mut origins: Vec<Origin> = Vec::new();
        for line in &lines {
            let origin = Origin::parse(line).map_err(|_why| given.problem(Code::SiteAddress))?;
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        if origins.len() > self.most {
            return Err(given.problem(Code::TooMany).number("max", self.most));
        }
        Ok(origins)
    }

    fn write(&self, field: &'static str, value: &Vec<Origin>, answers: &mut Answers) {
        let lines: Vec<&str> = value.iter().map(Origin::as_str).collect();
        answers.set(field, lines.join("\n"));
    }
}
