//! TOML into a type, telling every mistake at once instead of the first.
//!
//! The types say what is known (`#[serde(deny_unknown_fields)]`); this module takes each key the type refuses out of
//! the table, notes it with its place and the nearest known name, and tries again until the rest is right or cannot be.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use crate::problems::{Problem, Problems};

/// Reads `file[part]`, which is TOML, into a `T`.
pub fn read<T: DeserializeOwned>(name: &str, file: &str, part: Range<usize>) -> Result<T, Problems> {
    let toml = &file[part.clone()];
    // Nearly always all is right, and then nothing need be known about places.
    if let Ok(value) = toml::from_str(toml) {
        return Ok(value);
    }
    let in_file = |span: Range<usize>| span.start + part.start..span.end + part.start;
    let (mut table, wrong) = DeTable::parse_recoverable(toml);
    if !wrong.is_empty() {
        return Err(wrong
            .iter()
            .map(|error| {
                let span = in_file(error.span().unwrap_or(0..0));
                Problem::at(name, file, span, sentence(error.message()))
            })
            .collect());
    }
    let mut problems = Problems::default();
    loop {
        let error = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(value) => return problems.or(value),
            Err(error) => error,
        };
        let span = error.span().filter(|span| !span.is_empty()).unwrap_or(0..0);
        if is_echo(error.message(), &problems) {
            return Err(problems);
        }
        problems.push(describe(name, file, in_file(span.clone()), error.message()));
        if !take_out(table.get_mut(), &span) {
            return Err(problems);
        }
    }
}

/// Whether a missing key is only missing because its wrong value was taken out.
fn is_echo(message: &str, problems: &Problems) -> bool {
    message.starts_with("missing field") && !problems.is_empty()
}

/// A serde message in words an editor knows.
fn describe(name: &str, file: &str, span: Range<usize>, message: &str) -> Problem {
    let mut quoted = message.split('`').skip(1).step_by(2);
    if message.starts_with("unknown field") {
        let wrong = quoted.next().unwrap_or_default();
        let known: Vec<&str> = quoted.collect();
        let problem = Problem::at(name, file, span, format!("“{wrong}” is not known here."));
        let list = format!("Known here: {}.", known.join(", "));
        let problem = problem.did_you_mean(wrong, known);
        return if problem.help.is_none() {
            problem.help(list)
        } else {
            problem
        };
    }
    if let Some(missing) = message.strip_prefix("missing field ") {
        let missing = missing.trim_matches('`');
        return Problem::at(name, file, span, format!("“{missing}” is missing here."))
            .help(format!("Add a line: {missing} = …"));
    }
    Problem::at(name, file, span, sentence(message))
}

fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string())
        .unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

/// Removes the key, or the value, that stands exactly at `span`.
fn take_out(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let found = table
        .iter()
        .find(|(key, value)| key.span() == *span || value.span() == *span)
        .map(|(key, _)| key.clone());
    if let Some(key) = found {
        return table.remove(&key).is_some();
    }
    table.iter_mut().any(|(_, value)| take_out_of_value(value, span))
}

fn take_out_of_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>) -> bool {
    match value.get_mut() {
        DeValue::Table(table) => take_out(table, span),
        DeValue::Array(values) => values.iter_mut().any(|value| take_out_of_value(value, span)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Person {
        name: String,
        town: Option<String>,
        #[serde(default)]
        links: Vec<Link>,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Link {
        url: String,
    }

    fn said(toml: &str) -> Vec<String> {
        let problems = read::<Person>("a.toml", toml, 0..toml.len()).unwrap_err();
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_right_is_read() {
        let toml = "name = 'Lin'\n[[links]]\nurl = 'https://a.example'\n";
        let person: Person = read("a.toml", toml, 0..toml.len()).unwrap();
        assert_eq!(
            person.links,
            [Link {
                url: "https://a.example".into()
            }]
        );
    }

    #[test]
    fn every_unknown_key_is_told_with_the_nearest_known_one() {
        assert_eq!(
            said("name = 'Lin'\ntwon = 'x'\n[[links]]\nurl = 'a'\nulr = 'b'\n"),
            [
                "a.toml:2:1: “twon” is not known here. Did you mean “town”?",
                "a.toml:5:1: “ulr” is not known here. Did you mean “url”?"
            ]
        );
    }

    #[test]
    fn a_wrong_kind_of_value_is_told_once_and_does_not_hide_the_next() {
        assert_eq!(
            said("name = 3\ntown = 4\n"),
            [
                "a.toml:1:8: Invalid type: integer `3`, expected a string.",
                "a.toml:2:8: Invalid type: integer `4`, expected a string.",
            ]
        );
    }

    #[test]
    fn a_missing_key_is_told() {
        assert_eq!(
            said("town = 'x'\n"),
            ["a.toml:1:1: “name” is missing here. Add a line: name = …"]
        );
    }

    #[test]
    fn what_is_no_toml_is_told_where() {
        assert!(
            said("name = \n")[0].starts_with("a.toml:1:8: "),
            "{:?}",
            said("name = \n")
        );
    }
}
