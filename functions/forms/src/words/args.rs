//! What is put into a message: texts and numbers, by name.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use programme::languages::Lang;
use serde::Serialize;

use super::plurals;

/// A value for a message.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A text, shown as it is.
    Text(String),
    /// A whole number; messages can choose their plural by it.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The values a message is said with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(Vec<(Cow<'static, str>, Arg)>);

impl Args {
    /// No values: most messages need none.
    pub const NONE: Self = Self(Vec::new());

    /// Starts with one value.
    #[must_use]
    pub fn one(name: impl Into<Cow<'static, str>>, value: impl Into<Arg>) -> Self {
        Self::NONE.with(name, value)
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Arg>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    pub(super) fn to_fluent(&self, lang: &Lang) -> FluentArgs<'_> {
        self.0
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => plurals::number(lang, *number),
                };
                (name.as_ref(), value)
            })
            .collect()
    }
}
