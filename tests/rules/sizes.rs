//! A report, not a gate: the longest files and those without a word on what they are for.
//!
//! A file that is long because one idea is long stays whole; the list says where to look.

use crate::harness::root;

/// Longer than this is worth a look.
const LONG: usize = 300;

fn rust_files() -> Vec<(String, String)> {
    let listed = std::process::Command::new("git")
        .args(["ls-files", "*.rs"])
        .current_dir(root())
        .output()
        .unwrap();
    let paths = String::from_utf8(listed.stdout).unwrap();
    let read = |path: &str| Some((path.to_owned(), std::fs::read_to_string(root().join(path)).ok()?));
    paths.lines().filter_map(read).collect()
}

/// Whether a file opens with what it is for.
fn opens_with_its_purpose(text: &str) -> bool {
    text.trim_start().starts_with("//!")
}

#[test]
fn every_file_says_what_it_is_for() {
    let files = rust_files();
    let mute: Vec<_> = files
        .iter()
        .filter(|(_, text)| !opens_with_its_purpose(text))
        .map(|(path, _)| path)
        .collect();
    assert!(mute.is_empty(), "{mute:?}");
    assert!(!opens_with_its_purpose("use std::fmt;"), "the control");
    let mut long: Vec<_> = files
        .iter()
        .map(|(path, text)| (text.lines().count(), path))
        .filter(|(lines, _)| *lines > LONG)
        .collect();
    long.sort();
    for (lines, path) in long {
        println!("{lines} lines: {path}");
    }
}
