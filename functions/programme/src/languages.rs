//! A language, by its code. Which languages there are is content (`content/site.toml`), not code.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A language code as it stands in addresses and file names: `nl`, `en`, `ar`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lang(Arc<str>);

impl Lang {
    /// The language with this code. Whether the site has it is for the caller to know.
    pub fn new(code: &str) -> Self {
        Self(Arc::from(code))
    }

    /// The code, as in an address.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({})", self.0)
    }
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language of the site, as `content/site.toml` lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its code.
    pub code: Lang,
    /// What its speakers call it.
    pub own_name: String,
    /// Which way it is written.
    pub dir: Direction,
    /// Whether a named reader has signed for it; before that it carries a notice and stays out of the menu.
    pub complete: bool,
}
