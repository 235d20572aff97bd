//! Everything checks say, in Dutch as well: `--lang nl`.
//!
//! The checks say it in English, with what it is about in its place. Here stands each of those sentences with its holes, and under it
//! what one says in Dutch. A test reads the source of this crate and finds every sentence that has none.

use std::sync::LazyLock;

use super::{Problem, Problems};

/// In which language to say what is wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Tongue {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
}

/// Two lines for each sentence: English, Dutch. A hole is `{}`.
const SENTENCES: &str = include_str!("dutch.txt");

/// Each sentence, those with the most letters first: `A {} b.` would also fit where `A {}.` is meant.
static PAIRS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut pairs: Vec<_> = SENTENCES
        .split("\n\n")
        .filter_map(|pair| pair.trim_end().split_once('\n'))
        .collect();
    pairs.sort_by_key(|(english, _)| std::cmp::Reverse(english.replace("{}", "").len()));
    pairs
});

impl Problems {
    /// The same problems in a language.
    #[must_use]
    pub fn said_in(&self, tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => self.clone(),
            Tongue::Nl => self.iter().map(Problem::in_dutch).collect(),
        }
    }
}

impl Problem {
    fn in_dutch(&self) -> Self {
        Self {
            message: in_dutch(&self.message),
            help: self.help.as_deref().map(in_dutch),
            ..self.clone()
        }
    }
}

/// What somebody else's program says (of TOML, of templates) has no Dutch; then at least it says so.
fn in_dutch(said: &str) -> String {
    let fits = PAIRS
        .iter()
        .find_map(|(english, dutch)| Some((fillings(english, said)?, dutch)));
    let Some((fillings, dutch)) = fits else {
        return format!("Hier klopt iets niet. In het Engels: {said}");
    };
    let mut fillings = fillings.into_iter();
    let mut parts = dutch.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + fillings.next().unwrap_or_default() + part
    })
}

/// What stands in the holes of a sentence, when that is what was said.
fn fillings<'s>(sentence: &str, said: &'s str) -> Option<Vec<&'s str>> {
    let mut parts = sentence.split("{}");
    let mut rest = said.strip_prefix(parts.next()?)?;
    let mut fillings = Vec::new();
    let parts: Vec<_> = parts.collect();
    for (at, part) in parts.iter().enumerate() {
        let is_last = at + 1 == parts.len();
        let end = if is_last {
            rest.strip_suffix(part)?.len()
        } else {
            rest.find(part)?
        };
        fillings.push(&rest[..end]);
        rest = &rest[end + part.len()..];
    }
    rest.is_empty().then_some(fillings)
}

#[cfg(test)]
mod tests;
