//! The kinds of answers there are: one file each, with its check.
//!
//! A kind turns what was typed into a typed value or into one problem. The functions of `validator` do the checking; its error
//! type carries the rejected value, so it never leaves a kind.

mod addresses;
mod agreement;
mod category;
mod choice;
mod choices;
mod code;
mod date;
mod email;
mod language;
mod list;
mod months;
mod number;
mod optional;
mod own_contact;
mod phone;
mod reach;
mod requirement;
mod text;
mod time;
mod times;

use programme::choices::Choice;

use crate::answers::Answers;
use crate::field::Given;
use crate::problem::{DatePart, Problem};

pub use addresses::Addresses;
pub use agreement::{Agreed, Agreement};
pub use category::{CategoryOf, OneCategory, SomeCategories};
pub use choice::OneOf;
pub use choices::AnyOf;
pub use code::{CodeLook, CodeOf};
pub use date::{Day, boxes, control as date_control, typed as date_typed};
pub use email::{EmailAddress, LONGEST as LONGEST_EMAIL};
pub use language::OneLanguage;
pub use list::List;
pub use number::Number;
pub use optional::Optional;
pub use own_contact::OnOwnMap;
pub use phone::{FEWEST as FEWEST_DIGITS, MOST as MOST_DIGITS, PhoneNumber};
pub use reach::{EVERYWHERE, SomeProgrammes};
pub use requirement::{Met, NO, Requirement, YES};
pub use text::{Lines, Starters, Tells, Text};
pub use time::TimeOfDay;
pub use times::Times;

/// A kind of answer.
pub trait Kind: Copy + Sync + 'static {
    /// What the answer is when it is right.
    type Value;

    /// Whether the question may be skipped.
    const OPTIONAL: bool = false;

    /// The kind for readers.
    fn shape(&self) -> Shape;

    /// The answer, or what is wrong with it: the first thing that is wrong, because a person mends one thing at a time.
    fn read(&self, given: &Given<'_>) -> Result<Self::Value, Problem>;

    /// Writes an answer as somebody could have typed it.
    fn write(&self, field: &'static str, value: &Self::Value, answers: &mut Answers);
}

/// More boxes than any list has.
const MOST_TICKS: usize = 200;

/// A kind with its limits, for readers of a form: pages, the API description, the tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Free text.
    Text(Text),
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A whole number.
    Number(Number),
    /// One of these options.
    OneOf(Vec<&'static str>),
    /// Some of these options.
    AnyOf {
        /// Their ids.
        options: Vec<&'static str>,
        /// The most that may be chosen.
        most: usize,
    },
    /// Yes or no; only with yes the form is for whoever fills it in.
    Requirement,
    /// When somebody has time: parts of the days of a week.
    Times,
    /// Addresses of sites, one a line.
    Addresses(Addresses),
    /// One category of the list.
    Category,
    /// The category of a text beside it.
    CategoryOf(CategoryOf),
    /// Some categories of the list.
    Categories(SomeCategories),
    /// Somebody on one's own map.
    OwnContact,
    /// Some programmes, or all.
    Programmes,
    /// A language to read in.
    Language,
    /// A code to type in.
    Code(CodeLook),
    /// A short list, one thing a line.
    List(List),
    /// A day.
    Day(Day),
    /// A time of the day.
    Time,
    /// A box to tick.
    Agreement,
}

impl Shape {
    /// How many answers a field of this kind may send. Where there is a limit, more may be sent than are allowed, so that the
    /// problem can say so with everything still ticked.
    pub fn most_answers(&self) -> usize {
        match self {
            Self::AnyOf { options, .. } => options.len(),
            Self::Times => Times::all().count(),
            Self::Categories(_) | Self::Programmes => MOST_TICKS,
            _ => 1,
        }
    }

    /// Whether people write the answer themselves, in their own words.
    pub fn is_written(&self) -> bool {
        match self {
            Self::Text(_)
            | Self::Email
            | Self::Phone
            | Self::Code(_)
            | Self::List(_)
            | Self::Addresses(_) => true,
            Self::Number(_)
            | Self::OneOf(_)
            | Self::AnyOf { .. }
            | Self::Requirement
            | Self::Times
            | Self::Category
            | Self::CategoryOf(_)
            | Self::Categories(_)
            | Self::OwnContact
            | Self::Programmes
            | Self::Language
            | Self::Day(_)
            | Self::Time
            | Self::Agreement => false,
        }
    }

    /// The names of the controls a field of this kind may send.
    pub fn controls(&self, field: &str) -> Vec<String> {
        let whole = [field.to_owned()];
        match self {
            Self::Day(_) => {
                let parts = DatePart::ALL.iter().map(|part| date::control(field, *part));
                whole.into_iter().chain(parts).collect()
            }
            _ => whole.into(),
        }
    }
}

#[cfg(test)]
mod tests;
