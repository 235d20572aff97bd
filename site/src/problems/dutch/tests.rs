//! No sentence without Dutch: every sentence in the source of this crate is looked up.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;
use crate::sources::tests::everything_below;

/// Folders and files that say nothing to whoever writes the texts of the site: other commands, tests, the made-up class.
const OTHERS: [&str; 9] = [
    "cli/",
    "cli.rs",
    "demo",
    "serve/",
    "sample.rs",
    "well_known.rs",
    "tests.rs",
    "edits.rs",
    "dutch",
];

/// Sentences that are no problem: lines of files we write, and what templates and libraries say among themselves.
const NOT_SAID: [&str; 8] = [
    "{} cannot be written: {}",
    "{} {} 301\n",
    "{} {}w",
    "{}{} = {}",
    "{} = {}",
    "WebP cannot be set up",
    "WebP says {}",
    "“{}” is no picture that says how large it is",
];

/// Every text between quotes that begins like a sentence, with its holes empty.
fn sentences(source: &str) -> BTreeSet<String> {
    let own = source.split("mod tests {").next().unwrap_or_default();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let own = own
        .lines()
        .filter(is_code)
        .flat_map(|line| [line, "\n"])
        .collect::<String>();
    let mut found = BTreeSet::new();
    let mut rest = own.replace("'\"'", "");
    while let Some(at) = rest.find('"') {
        let (text, after) = text_of(&rest[at + 1..]);
        let begins = |sign: char| sign.is_uppercase() || matches!(sign, '“' | '{');
        if text.contains(' ') && text.starts_with(begins) {
            found.insert(with_holes(&text));
        }
        rest = after.to_owned();
    }
    found
}

/// The text that begins here, as Rust reads it, and what comes after its quote.
fn text_of(source: &str) -> (String, &str) {
    let mut text = String::new();
    let mut signs = source.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return (text, &source[at + 1..]),
            '\\' => match signs.next().map(|(_, sign)| sign) {
                Some('n') => text.push('\n'),
                Some('\n') => {
                    let idle = source[at + 2..].len() - source[at + 2..].trim_start().len();
                    for _ in 0..idle {
                        signs.next();
                    }
                }
                Some(sign) => text.push(sign),
                None => {}
            },
            sign => text.push(sign),
        }
    }
    (text, "")
}

/// `“{name}” is {what}.` with nothing in its holes. Two braces are one brace.
fn with_holes(text: &str) -> String {
    let text = text.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| match part.split_once('}') {
        // An id in a heading is no hole.
        Some((inside, rest)) if !inside.starts_with('#') => text + "{}" + rest,
        _ => text + "{" + part,
    });
    text.replace('\u{1}', "{").replace('\u{2}', "}")
}

fn without_dutch(source: &str) -> Vec<String> {
    let english: BTreeSet<&str> = PAIRS.iter().map(|(english, _)| *english).collect();
    let said = sentences(source).into_iter();
    said.filter(|said| !english.contains(said.as_str()) && !NOT_SAID.contains(&said.as_str()))
        .collect()
}

#[test]
fn every_sentence_of_the_checks_has_its_dutch() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = everything_below(&folder).into_iter();
    let files = files.filter(|(path, _)| !OTHERS.iter().any(|other| path.contains(other)));
    let missing: Vec<_> = files
        .flat_map(|(path, bytes)| {
            let missing = without_dutch(&String::from_utf8(bytes).unwrap());
            missing
                .into_iter()
                .map(move |sentence| format!("{path}: {sentence}"))
        })
        .collect();
    assert!(missing.is_empty(), "add to problems/dutch.txt: {missing:#?}");
}

#[test]
fn a_sentence_that_has_none_is_found() {
    let source = "let x = format!(\"The {thing} is \\\n   new.\");\n// \"The old one.\"\nlet y = \"There is no page “@/{id}”.\";";
    assert_eq!(without_dutch(source), ["The {} is new."]);
}

#[test]
fn what_is_said_is_said_in_dutch_with_what_it_is_about() {
    for (said, expected) in [
        ("There is no page “@/a.md”.", "Er is geen pagina “@/a.md”."),
        ("“x” is also the address of y.", "“x” is ook het adres van y."),
        ("“a” is 3; it goes from 1 to 2.", "“a” is 3. Het kan van 1 tot 2."),
        (
            "Give one of the headings an id of its own: ## Heading {#other-id}",
            "Geef een van de koppen een eigen id: ## Kop {#andere-id}",
        ),
        (
            "Invalid type: integer `3`, expected a string.",
            "Hier hoort tekst tussen aanhalingstekens, geen integer `3`.",
        ),
        ("Strange.", "Hier klopt iets niet. In het Engels: Strange."),
    ] {
        assert_eq!(in_dutch(said), expected);
    }
}

#[test]
fn every_pair_has_the_same_holes_and_two_languages() {
    for (english, dutch) in PAIRS.iter() {
        let holes = |text: &str| text.matches("{}").count();
        assert_eq!(holes(english), holes(dutch), "{english}");
        assert!(!dutch.contains('\n'), "{english}");
        let is_code = english.starts_with("Write <html");
        assert!(is_code || english != dutch, "{english}");
    }
    assert!(PAIRS.len() > 100);
}
