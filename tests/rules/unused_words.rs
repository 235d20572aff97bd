//! No word is translated in vain: each is asked for by a template, by the program, by a page or by another word.

use std::collections::BTreeSet;

use regex::Regex;

use crate::harness::{front_parts, root};

/// Where words are asked for.
const PLACES: [&str; 11] = [
    "site/src/*.rs",
    "functions/*.rs",
    "site/templates",
    "functions/*.html",
    "functions/*.txt",
    "site/theme/*.js",
    "content/site.toml",
    "content/categories.toml",
    "content/pages",
    "content/demo",
    "content/words/nl",
];

/// Every text between quotes, and every name, in all of them.
struct Asked {
    quoted: BTreeSet<String>,
    /// Texts between quotes that something is put behind: `theme-`.
    begun: Vec<String>,
    /// Words that other words stand in for: `{ organisation }`.
    inside: BTreeSet<String>,
}

impl Asked {
    fn of(text: &str) -> Self {
        let all = |pattern: &str| -> BTreeSet<String> {
            let pattern = Regex::new(pattern).unwrap();
            pattern
                .captures_iter(text)
                .map(|found| found[1].to_owned())
                .collect()
        };
        Self {
            quoted: all(r#""([a-z][a-z0-9_.-]*)["{]"#),
            begun: all(r#""([a-z][a-z0-9_-]*-)(?:\{|")"#).into_iter().collect(),
            inside: all(r"\{ *([a-z][a-z0-9-]*)"),
        }
    }

    /// Whether this key is asked for: as it is, with something behind a beginning, or put together of two texts.
    fn asks(&self, key: &str) -> bool {
        let put_together = |(at, between): (usize, &str)| {
            self.quoted.contains(&key[..at]) && self.quoted.contains(&key[at + between.len()..])
        };
        self.quoted.contains(key)
            || self.inside.contains(key)
            || self.begun.iter().any(|begun| key.starts_with(begun.as_str()))
            || key.match_indices('-').any(put_together)
            || key.match_indices("-step-").any(put_together)
    }
}

/// All places, as one text.
fn places() -> String {
    let listed = std::process::Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .args(PLACES)
        .current_dir(root())
        .output()
        .unwrap();
    let paths = String::from_utf8(listed.stdout).unwrap();
    let texts = paths
        .lines()
        .filter(|path| !path.ends_with("tests.rs"))
        .map(|path| std::fs::read_to_string(root().join(path)).unwrap_or_default());
    texts.collect()
}

#[test]
fn every_word_is_asked_for_somewhere() {
    let (parts, asked) = (front_parts(), Asked::of(&places()));
    let of_a_form = |key: &str| {
        let form = key.split_once('-').map(|(form, _)| form);
        forms::form::all().iter().any(|known| Some(known.id) == form)
    };
    let keys: BTreeSet<_> = parts
        .words
        .keys(&parts.default)
        .map(|key| key.split_once('.').map_or(key, |(message, _)| message))
        .collect();
    assert!(keys.len() > 1000, "{} words", keys.len());
    let unused: Vec<_> = keys
        .into_iter()
        .filter(|key| !of_a_form(key) && !asked.asks(key))
        .collect();
    assert_eq!(unused, Vec::<&str>::new());
}

#[test]
fn a_word_nobody_asks_for_would_be_seen() {
    let asked = Asked::of(r#"say("menu-help"); format!("theme-{id}"); ("effort", "weekly") { feed-title }"#);
    for key in ["menu-help", "theme-work", "effort-weekly", "feed-title"] {
        assert!(asked.asks(key), "{key}");
    }
    for key in ["menu-hilfe", "menu", "effort-never", "feed"] {
        assert!(!asked.asks(key), "{key}");
    }
}
