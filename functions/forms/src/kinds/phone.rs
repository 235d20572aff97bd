//! A telephone number, however people write it.

use programme::requests::Phone;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// A telephone number of 8 to 15 digits (E.164 has at most 15), with a leading `+` where it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhoneNumber;

/// The fewest digits.
pub const FEWEST: usize = 8;
/// The most digits.
pub const MOST: usize = 15;

impl Kind for PhoneNumber {
    type Value = Phone;

    fn shape(&self) -> Shape {
        Shape::Phone
    }

    fn read(&self, given: &Given<'_>) -> Result<Phone, Problem> {
        let typed = given.typed();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyText));
        }
        dialled(&clean::line(typed))
            .map(Phone)
            .ok_or_else(|| given.problem(Code::Phone))
    }

    fn write(&self, field: &'static str, value: &Phone, answers: &mut Answers) {
        answers.set(field, &value.0);
    }
}

/// What one would dial: `+31 (0)6 – 1234 5678` is `+31612345678`.
fn dialled(written: &str) -> Option<String> {
    let is_abroad = written.trim_start_matches(is_spacing).starts_with('+') || written.starts_with("00");
    let written = if is_abroad {
        written.replace("(0)", "")
    } else {
        written.to_owned()
    };
    let number: String = written.chars().filter(|sign| !is_spacing(*sign)).collect();
    let digits = number.strip_prefix('+').unwrap_or(&number);
    let is_number =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && (FEWEST..=MOST).contains(&digits.len());
    is_number.then_some(number)
}

/// What stands between digits and means nothing, also when it is pasted from elsewhere.
fn is_spacing(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '-' | '.' | '/' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
        || matches!(sign, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2060}')
}
