//! Somebody on the staff shows their second key: six digits from their own phone, or one of their recovery codes.

use std::fmt;
use std::str::FromStr;

use programme::codes::{Code, NotACode};

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::CodeOf;

/// Digits of a code from a phone (RFC 6238).
pub const OF_A_PHONE: usize = 6;

/// Signs of a recovery code.
pub const OF_A_RECOVERY: usize = 12;

/// A recovery code, on paper.
pub type RecoveryCode = Code<OF_A_RECOVERY>;

/// What was shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum SecondKey {
    /// A code from the phone: a number below a million.
    FromPhone(u32),
    /// A recovery code.
    Recovery(RecoveryCode),
}

impl FromStr for SecondKey {
    type Err = NotACode;

    /// Reads it as people type it, with spaces or dashes.
    fn from_str(typed: &str) -> Result<Self, NotACode> {
        let signs = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-');
        let signs: String = signs.collect();
        let is_from_phone = signs.len() == OF_A_PHONE && signs.bytes().all(|sign| sign.is_ascii_digit());
        match signs.parse() {
            Ok(number) if is_from_phone => Ok(Self::FromPhone(number)),
            _ => signs.parse().map(Self::Recovery),
        }
    }
}

impl fmt::Display for SecondKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FromPhone(number) => write!(f, "{number:06}"),
            Self::Recovery(code) => code.fmt(f),
        }
    }
}

/// A key opens something: it does not print.
impl fmt::Debug for SecondKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecondKey(…)")
    }
}

const CODE_RULE: DataRule = DataRule {
    purpose: Purpose::LetIn,
    basis: Basis::Work,
    seen_by: &[SeenBy::Nobody],
    kept: Kept::NotKept,
    cell: Cell::Sealed,
};

/// The code: whether it is right is for whoever compares it.
pub const CODE: Field<CodeOf<SecondKey>> = Field::new("code", CodeOf::signs(OF_A_PHONE).once(), CODE_RULE);

/// The form.
pub static FORM: Form<SecondKey> = Form {
    outline: Outline {
        id: "second_key",
        version: 1,
        path: "desk/second-key",
        steps: &[Step {
            id: "code",
            questions: &[Question::always(&CODE)],
        }],
    },
    read: |form| form.get(&CODE),
    write: |key, form| form.put(&CODE, key),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_phone_shows_and_what_stands_on_paper() {
        for typed in ["012345", "012 345", " 012-345 "] {
            assert_eq!(typed.parse(), Ok(SecondKey::FromPhone(12_345)), "{typed}");
        }
        let paper = "h4vk-7f3m-22yz".parse();
        assert!(matches!(paper, Ok(SecondKey::Recovery(_))));
        assert_eq!(paper.map(|key| key.to_string()), Ok("H4VK-7F3M-22YZ".to_owned()));
        assert_eq!(SecondKey::FromPhone(7).to_string(), "000007");
    }

    #[test]
    fn refuses_everything_else_and_prints_nothing() {
        for typed in ["", "12345", "1234567", "12345a", "h4vk-7f3m", "+12345"] {
            assert!(typed.parse::<SecondKey>().is_err(), "{typed}");
        }
        assert_eq!(format!("{:?}", SecondKey::FromPhone(123_456)), "SecondKey(…)");
    }
}
