//! A short list, one thing a line.

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// At least one thing and not too many, each on a line of its own and each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// The most lines.
    pub most: usize,
    /// The most characters of one.
    pub longest: usize,
}

impl List {
    /// At most so many lines, each with at most so many characters.
    pub const fn of(most: usize, longest: usize) -> Self {
        Self { most, longest }
    }

    /// The lines that were typed.
    pub fn lines(typed: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for line in clean::lines(typed).split('\n') {
            if !clean::is_blank(line) && !lines.iter().any(|known| known == line) {
                lines.push(line.to_owned());
            }
        }
        lines
    }
}

impl Kind for List {
    type Value = Vec<String>;

    fn shape(&self) -> Shape {
        Shape::List(*self)
    }

    fn read(&self, given: &Given<'_>) -> Result<Vec<String>, Problem> {
        let lines = Self::lines(given.typed());
        if lines.is_empty() {
            return Err(given.problem(Code::EmptyText));
        }
        if lines.len() > self.most {
            return Err(given.problem(Code::TooMany).number("max", self.most));
        }
        for line in &lines {
            super::text::check_size(given, line, self.longest)?;
        }
        Ok(lines)
    }

    fn write(&self, field: &'static str, value: &Vec<String>, answers: &mut Answers) {
        answers.set(field, value.join("\n"));
    }
}
