//! Nicknames for who has no idea: “Snelle Otter”.
//!
//! The lists stand in the words of each language and are chosen so that no pair of them can hurt: no animal that is an insult
//! anywhere, nothing about looks, no colour of a skin.

use programme::languages::Lang;

use crate::clean;
use crate::words::{Args, Words};

/// A nickname drawn by chance; different numbers give different names, until all were given.
pub fn suggest(words: &Words, lang: &Lang, chance: u64) -> String {
    let (kinds, things) = (
        list(words, lang, "nickname-kinds"),
        list(words, lang, "nickname-things"),
    );
    let kind = drawn(&kinds, chance);
    let thing = drawn(&things, chance / at_least_one(kinds.len()));
    let name = words.say(
        lang,
        "nickname",
        &Args::one("kind", kind.as_str()).with("thing", thing.as_str()),
    );
    // Without the signs that keep arguments apart in languages written from right to left.
    clean::line(&name)
}

/// The words of a list, which are written with commas between them.
fn list(words: &Words, lang: &Lang, key: &str) -> Vec<String> {
    words
        .say(lang, key, &Args::NONE)
        .split([',', '،'])
        .map(|word| word.trim().to_owned())
        .collect()
}

fn drawn(list: &[String], chance: u64) -> String {
    let place = usize::try_from(chance % at_least_one(list.len())).unwrap_or_default();
    list.get(place).cloned().unwrap_or_default()
}

fn at_least_one(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX).max(1)
}

#[cfg(test)]
mod tests;
