//! Documents that hold: every path they name exists, every command they give is one the program knows.

use std::collections::BTreeSet;
use std::process::Command;

use regex::Regex;

use crate::harness::{netwerkt, root};

const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];

/// Where a path in a document may begin.
const TOPS: [&str; 6] = ["content/", "functions/", "infra/", "site/", "tests/", ".ci/"];

fn text(document: &str) -> String {
    std::fs::read_to_string(root().join(document)).unwrap_or_else(|error| panic!("{document}: {error}"))
}

/// Paths in back-ticks and in links that begin with one of our folders, without what varies (`<lang>`, `*`).
fn paths(text: &str) -> BTreeSet<String> {
    let named = Regex::new(r"`([^`\s]+)`|\]\(([^)\s]+)\)").unwrap();
    let of = |found: regex::Captures<'_>| {
        let path = found.get(1).or(found.get(2)).unwrap().as_str().to_owned();
        let fixed = path
            .split(['<', '*', '{', '#', '…'])
            .next()
            .unwrap_or_default()
            .to_owned();
        TOPS.iter().any(|top| fixed.starts_with(top)).then_some(fixed)
    };
    named.captures_iter(text).filter_map(of).collect()
}

fn missing(text: &str) -> Vec<String> {
    paths(text)
        .into_iter()
        .filter(|path| !root().join(path).exists())
        .collect()
}

#[test]
fn every_path_exists() {
    for document in DOCUMENTS {
        assert_eq!(missing(&text(document)), Vec::<String>::new(), "{document}");
    }
    let readme = paths(&text("README.md"));
    assert!(
        readme.len() >= 8,
        "the table of the README names places: {readme:?}"
    );
}

#[test]
fn a_path_that_is_gone_would_be_seen() {
    assert_eq!(
        missing("See `site/src/nowhere.rs` and [this](functions/gone/)."),
        ["functions/gone/", "site/src/nowhere.rs"]
    );
}

/// The commands of the README that begin with the program's name or with cargo, without what a reader fills in.
fn commands(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().map(|line| line.trim().trim_start_matches("$ "));
    let lines = lines.filter_map(|line| {
        line.strip_prefix("cargo run -- ")
            .or_else(|| line.strip_prefix("netwerkt "))
    });
    let words = |line: &str| {
        line.split('#')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect()
    };
    lines.map(words).collect()
}

#[test]
fn every_command_is_one_the_program_knows() {
    let commands: Vec<_> = DOCUMENTS
        .iter()
        .flat_map(|document| commands(&text(document)))
        .collect();
    assert!(commands.len() >= 3, "{commands:?}");
    for command in commands {
        // `user add` is a command within a command.
        let deep = if command[0] == "user" { 2 } else { 1 };
        let subcommand = command[..deep].join(" ");
        let output = Command::new(netwerkt())
            .args(&command[..deep])
            .arg("--help")
            .output()
            .unwrap();
        assert!(output.status.success(), "netwerkt {subcommand} is not known");
        let help = String::from_utf8(output.stdout).unwrap();
        for option in command.iter().filter(|word| word.starts_with("--")) {
            assert!(
                help.contains(option.as_str()),
                "netwerkt {subcommand} does not know {option}"
            );
        }
    }
}

#[test]
fn an_unknown_command_would_be_seen() {
    let output = Command::new(netwerkt())
        .args(["nonsense", "--help"])
        .output()
        .unwrap();
    assert!(!output.status.success());
}

#[test]
fn each_command_has_an_example_that_works_as_far_as_it_goes() {
    let help = Command::new(netwerkt()).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for command in [
        "build",
        "check",
        "serve",
        "new",
        "backup",
        "restore",
        "completions",
    ] {
        assert!(help.contains(&format!("  {command}")), "{help}");
        let of = Command::new(netwerkt())
            .args([command, "--help"])
            .output()
            .unwrap();
        let of = String::from_utf8(of.stdout).unwrap();
        assert!(
            of.contains(&format!("netwerkt {command}")),
            "the help of {command} has an example: {of}"
        );
    }
}
