//! What is wrong with the sources, said to the editor who can mend it.
//!
//! Every check of the build makes [`Problem`]s and goes on, so that one run tells all of them. Nothing here prints:
//! the command line and the page of `serve` are the two readers.

mod dutch;
mod pictured;

use std::fmt;
use std::ops::Range;

use serde::Serialize;

pub use dutch::Tongue;
pub use pictured::Pictured;

/// One thing to mend, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Problem {
    /// The file, as the editor would type it.
    pub file: String,
    /// The line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// The column in characters, from 1; 0 when the whole file is meant.
    pub column: usize,
    /// How many characters from there on are meant.
    pub width: usize,
    /// The line itself.
    pub excerpt: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

impl Problem {
    /// A problem with a file as a whole.
    pub fn of_file(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
            width: 0,
            excerpt: String::new(),
            message: message.into(),
            help: None,
        }
    }

    /// A problem at the bytes `span` of `text`, which is all of `file`.
    pub fn at(file: impl Into<String>, text: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        let start = text.floor_char_boundary(span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let end = text.floor_char_boundary(span.end).clamp(start, line_end);
        Self {
            file: file.into(),
            line: text[..start].matches('\n').count() + 1,
            column: text[line_start..start].chars().count() + 1,
            width: text[start..end].chars().count(),
            excerpt: text[line_start..line_end].trim_end_matches('\r').to_owned(),
            message: message.into(),
            help: None,
        }
    }

    /// The same problem with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same problem with the known name that looks most like `wrong`, if one does.
    #[must_use]
    pub fn did_you_mean<'a>(mut self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        if let Some(near) = nearest(wrong, known) {
            self.help = Some(format!("Did you mean “{near}”?"));
        }
        self
    }
}

impl fmt::Display for Problem {
    /// One line: `file:line:column: message help`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if self.line > 0 {
            write!(f, "{}:{}:", self.line, self.column)?;
        }
        write!(f, " {}", self.message)?;
        self.help.as_ref().map_or(Ok(()), |help| write!(f, " {help}"))
    }
}

impl std::error::Error for Problem {}

/// All that is wrong, in the order of files and lines. Never empty where it is an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes one more.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Each, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// `value` when nothing is wrong, else everything that is, sorted.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(self.sorted())
        }
    }

    /// The same, in the order of files and lines, and each only once.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.0.sort();
        self.0.dedup();
        self
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, more: I) {
        self.0.extend(more);
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(f, "{problem}"))
    }
}

impl std::error::Error for Problems {}

/// The known name nearest to `wrong`, when it is near enough to be a slip of the fingers.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (strsim::normalized_damerau_levenshtein(wrong, name), name))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_knows_its_line_column_and_excerpt_in_characters() {
        let text = "één\ntwéé drie\nvier";
        let at = text.find("drie").unwrap();
        let problem = Problem::at("a.md", text, at..at + 4, "wrong").did_you_mean("drei", ["vier", "drie"]);
        assert_eq!((problem.line, problem.column, problem.width), (2, 6, 4));
        assert_eq!(problem.excerpt, "twéé drie");
        assert_eq!(problem.to_string(), "a.md:2:6: wrong Did you mean “drie”?");
    }

    #[test]
    fn a_problem_at_the_end_of_a_file_does_not_fall_off() {
        let problem = Problem::at("a.md", "x", 1..9, "wrong");
        assert_eq!((problem.line, problem.column, problem.width), (1, 2, 0));
    }

    #[test]
    fn only_a_slip_of_the_fingers_is_guessed() {
        assert_eq!(
            nearest("organistion", ["organisation", "town"]),
            Some("organisation")
        );
        assert_eq!(nearest("xyz", ["organisation", "town"]), None);
    }
}
