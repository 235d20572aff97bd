//! Which words a text asks for: what stands between quotes in it, and what stands in braces.
//!
//! Read twice: by `build.rs`, over the source of the programs, so that `netwerkt check` knows what they say; and by the check itself,
//! over templates and texts.

use std::collections::BTreeSet;

/// Every text between quotes, and every name in braces, of many texts.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) quoted: BTreeSet<String>,
    /// Words that other words stand in for: `{ organisation }`.
    pub(super) inside: BTreeSet<String>,
}

impl Asked {
    /// Adds what a text asks for.
    pub(super) fn add(&mut self, text: &str) {
        for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '"' | '{')) {
            let rest = &text[at + 1..];
            let rest = if sign == '{' {
                rest.trim_start_matches(' ')
            } else {
                rest
            };
            let is_part =
                |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "_.-".contains(sign);
            let name = &rest[..rest.find(|sign| !is_part(sign)).unwrap_or(rest.len())];
            if !name.starts_with(|sign: char| sign.is_ascii_lowercase()) {
                continue;
            }
            if sign == '{' {
                self.inside.insert(name.to_owned());
            } else if rest[name.len()..].starts_with(['"', '{']) {
                self.quoted.insert(name.to_owned());
            }
        }
    }
}
