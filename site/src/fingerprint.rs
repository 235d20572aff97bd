//! What tells bytes, and things made of many parts, from all others: 128 bits that are quick to make.
//!
//! For comparing what this program made with what it would make again, never for secrets: whoever wants to find two things
//! with one fingerprint can. The sources are those of people who mean well.

use std::fmt;
use std::str::FromStr;

use twox_hash::XxHash3_128;

/// 128 bits that differ when what they were made of differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(XxHash3_128::oneshot(bytes))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for Fingerprint {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u128::from_str_radix(text, 16).map(Self)
    }
}

/// The parts of one thing, in order. Each knows its length, so that no two lists of parts look the same.
#[derive(Debug, Default)]
pub struct Parts(Vec<u8>);

impl Parts {
    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.number(text.len()).0.extend_from_slice(text.as_bytes());
        self
    }

    /// Adds a text there may be.
    pub fn maybe(&mut self, text: Option<&str>) -> &mut Self {
        self.number(usize::from(text.is_some()));
        self.text(text.unwrap_or_default())
    }

    /// Adds a number.
    pub fn number(&mut self, number: usize) -> &mut Self {
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    /// Adds the fingerprint of a part.
    pub fn print(&mut self, print: Fingerprint) -> &mut Self {
        self.0.extend_from_slice(&print.0.to_le_bytes());
        self
    }

    /// The fingerprint of all parts. Afterwards there are none, and the next thing can begin.
    pub fn finish(&mut self) -> Fingerprint {
        let print = Fingerprint::of(&self.0);
        self.0.clear();
        print
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_run_together_are_not_the_same() {
        let print = |texts: &[&str]| {
            let mut parts = Parts::default();
            for text in texts {
                parts.text(text);
            }
            parts.finish()
        };
        assert_ne!(print(&["ab", "c"]), print(&["a", "bc"]));
        assert_ne!(print(&["ab"]), print(&["ab", ""]));
        assert_eq!(print(&["ab", "c"]), print(&["ab", "c"]));
    }

    #[test]
    fn a_fingerprint_is_read_as_it_is_written() {
        let print = Fingerprint::of(b"x");
        assert_eq!(print.to_string().parse(), Ok(print));
        assert_ne!(print, Fingerprint::of(b"y"));
    }
}
