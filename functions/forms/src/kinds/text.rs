//! Free text: any script, any name. Nothing is refused for odd letters.

use programme::posts::contact_details;
use validator::ValidateLength;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// No text may be larger than this as it was typed, however few characters a reader would count.
const MOST_BYTES: usize = 10_000;

/// One line or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// Line breaks become spaces.
    One,
    /// Line breaks stay.
    Many,
}

/// Free text, with its limits in characters as a reader counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The fewest characters, where there is an answer at all.
    pub min: usize,
    /// The most characters.
    pub max: usize,
    /// One line or several.
    pub lines: Lines,
    /// What a browser may fill in: a token of HTML's `autocomplete`.
    pub autofill: Option<&'static str>,
    /// Whether a browser may underline it as misspelt: not in names.
    pub spellcheck: bool,
    /// Whether it may tell how to reach somebody.
    pub tells: Tells,
    /// Where beginnings of a sentence come from, to be shown as examples.
    pub starters: Option<Starters>,
    /// Whether typing begins in it as soon as its page is there: only where one form is filled in after the other.
    pub first: bool,
}

/// Whether a text may tell how to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// It may; if it should not, somebody looks at it later.
    Anything,
    /// No telephone number, address or the like.
    NoWayToReach,
}

/// Beginnings of a sentence that belong to a category: the attribute `side` of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starters {
    /// The field that asks for the category, in a step before.
    pub category: &'static str,
    /// `need` or `offer`.
    pub side: &'static str,
}

impl Text {
    /// One line of text.
    pub const fn line(min: usize, max: usize) -> Self {
        Self {
            min,
            max,
            lines: Lines::One,
            autofill: None,
            spellcheck: true,
            tells: Tells::Anything,
            starters: None,
            first: false,
        }
    }

    /// Several lines of text.
    pub const fn lines(min: usize, max: usize) -> Self {
        Self {
            lines: Lines::Many,
            ..Self::line(min, max)
        }
    }

    /// What a browser may fill in. Such a text is a name of something, so it is not checked for spelling.
    #[must_use]
    pub const fn autofill(self, token: &'static str) -> Self {
        Self {
            autofill: Some(token),
            spellcheck: false,
            ..self
        }
    }

    /// Takes no telephone number, address or the like.
    #[must_use]
    pub const fn without_ways_to_reach(self) -> Self {
        Self {
            tells: Tells::NoWayToReach,
            ..self
        }
    }

    /// Shows how a sentence could begin, in the hint: its argument `starter`.
    #[must_use]
    pub const fn starters(self, category: &'static str, side: &'static str) -> Self {
        let starters = Some(Starters { category, side });
        Self { starters, ..self }
    }

    /// Typing begins in it as soon as its page is there.
    #[must_use]
    pub const fn first(self) -> Self {
        Self { first: true, ..self }
    }

    fn cleaned(self, typed: &str) -> String {
        match self.lines {
            Lines::One => clean::line(typed),
            Lines::Many => clean::lines(typed),
        }
    }
}

impl Kind for Text {
    type Value = String;

    fn shape(&self) -> Shape {
        Shape::Text(*self)
    }

    fn read(&self, given: &Given<'_>) -> Result<String, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyText));
        }
        let text = self.cleaned(typed);
        check_size(given, &text, self.max)?;
        if !Characters(&text).validate_length(Some(self.min), None, None) {
            Err(given.problem(Code::TooShort).number("min", self.min))
        } else if self.tells == Tells::NoWayToReach && contact_details::found_in(&text) {
            Err(given.problem(Code::ContactInText))
        } else {
            Ok(text)
        }
    }

    fn write(&self, field: &'static str, value: &String, answers: &mut Answers) {
        answers.set(field, value);
    }
}

/// Refuses a text that is too long, and says how long it is.
pub(super) fn check_size(given: &Given<'_>, text: &str, max: usize) -> Result<(), Problem> {
    let too_long = |n: usize| given.problem(Code::TooLong).number("n", n).number("max", max);
    if !Characters(text).validate_length(None, Some(max), None) {
        return Err(too_long(clean::length(text)));
    }
    if text.len() > MOST_BYTES {
        // Few characters with very many marks on them: every mark is counted.
        return Err(too_long(text.chars().count()));
    }
    Ok(())
}

/// Measured as a reader counts: in grapheme clusters.
struct Characters<'a>(&'a str);

impl ValidateLength<usize> for Characters<'_> {
    fn length(&self) -> Option<usize> {
        Some(clean::length(self.0))
    }
}
