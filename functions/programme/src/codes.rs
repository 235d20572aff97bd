//! Codes that people read from a poster or a card and type in.
//!
//! Thirty signs that are not mistaken for one another (no 0, 1, I, L, O, U), shown in fours: `H4VK-7F3M`. Eight signs are 39 bits,
//! enough for a group that joins while its trainer stands there; twelve are 58 bits, for a card that somebody keeps.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Count, Counted, Digest};

/// The signs of a code.
pub const SIGNS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs in the code of a group.
pub const OF_A_GROUP: usize = 8;

/// Signs on a card.
pub const OF_A_CARD: usize = 12;

/// How many codes that open nothing may come from one address in a minute: a class that mistypes stays far below it.
///
/// Who has a right code always gets in, however many wrong ones came from the same school. That guessing leads nowhere is for
/// the length of the codes; this only keeps a robot from being answered, and from being looked up for.
pub const WRONG_A_MINUTE: i64 = 100;

/// A code from this address opened nothing. Refused by the commit once there were too many.
pub fn opened_nothing(address: Digest, now: Timestamp) -> Change {
    let window = now.as_second().div_euclid(60);
    Change::default().count(Count {
        of: Counted::Guesses { address, window },
        add: 1,
        at_most: WRONG_A_MINUTE,
        until: Some(now + jiff::SignedDuration::from_mins(2)),
    })
}

/// A code of `N` signs.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code<const N: usize>([u8; N]);

/// The code of a group, on its poster.
pub type GroupCode = Code<OF_A_GROUP>;

/// The code on somebody's card.
pub type CardCode = Code<OF_A_CARD>;

/// What was typed is not a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a code has {0} letters and digits")]
pub struct NotACode(pub usize);

impl<const N: usize> Code<N> {
    /// A code drawn from random bytes. A byte beyond the largest multiple of thirty is skipped, so that every sign is equally
    /// likely; `None` when the bytes run out (give three times `N`).
    pub fn draw(chance: impl IntoIterator<Item = u8>) -> Option<Self> {
        let mut signs = [0; N];
        let mut fair = chance
            .into_iter()
            .filter(|byte| usize::from(*byte) < 256 / SIGNS.len() * SIGNS.len());
        for sign in &mut signs {
            *sign = SIGNS[usize::from(fair.next()?) % SIGNS.len()];
        }
        Some(Self(signs))
    }

    /// The signs, without the dashes between them.
    pub fn signs(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl<const N: usize> FromStr for Code<N> {
    type Err = NotACode;

    /// Reads a code as people type it: in small letters, with spaces or dashes.
    fn from_str(typed: &str) -> Result<Self, NotACode> {
        let mut signs = [0; N];
        let mut given = typed
            .chars()
            .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '‐' | '–'));
        for sign in &mut signs {
            let typed = given.next().ok_or(NotACode(N))?.to_ascii_uppercase();
            *sign = u8::try_from(typed)
                .ok()
                .filter(|byte| SIGNS.contains(byte))
                .ok_or(NotACode(N))?;
        }
        if given.next().is_some() {
            Err(NotACode(N))
        } else {
            Ok(Self(signs))
        }
    }
}

impl<const N: usize> fmt::Display for Code<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, sign) in self.signs().chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

/// A code opens something: it does not print.
impl<const N: usize> fmt::Debug for Code<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

impl<const N: usize> Serialize for Code<N> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.signs())
    }
}

impl<'de, const N: usize> Deserialize<'de> for Code<N> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_shows_and_what_people_make_of_it() {
        let code = GroupCode::draw(0..=255).unwrap();
        let shown = code.to_string();
        assert_eq!(shown, "2345-6789");
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            " 2345 6789 ".to_owned(),
            "23456789".to_owned(),
            "2345–6789".to_owned(),
        ] {
            assert_eq!(typed.parse(), Ok(code), "{typed}");
        }
    }

    #[test]
    fn refuses_what_is_none() {
        for typed in [
            "",
            "2345",
            "2345-678",
            "2345-67899",
            "2345-678O",
            "2345-678é",
            "١٢٣٤٥٦٧٨",
        ] {
            assert_eq!(typed.parse::<GroupCode>(), Err(NotACode(8)), "{typed}");
        }
    }

    #[test]
    fn every_sign_is_equally_likely() {
        let mut seen = [0_u32; 256];
        for byte in 0..=255_u8 {
            if let Some(code) = Code::<1>::draw([byte]) {
                seen[usize::from(code.0[0])] += 1;
            }
        }
        assert!(
            SIGNS.iter().all(|sign| seen[usize::from(*sign)] == 8),
            "eight bytes lead to each sign"
        );
    }
}
