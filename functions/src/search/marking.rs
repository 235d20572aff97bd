//! Where in a text the words stand that were looked for.

use serde::Serialize;

use super::folding::{is_of_a_word, words};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Piece<'t> {
    /// What it says.
    pub(super) text: &'t str,
    /// Whether it is a word that was looked for.
    pub(super) hit: bool,
}

/// A text in pieces: each word that begins with one that was looked for, and what stands between.
pub(super) fn marked<'t>(text: &'t str, wanted: &[String]) -> Vec<Piece<'t>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut between = 0;
    for (start, word) in each_word(text) {
        let is_wanted = |found: &String| wanted.iter().any(|wanted| counts(found, wanted));
        if !words(word).iter().any(is_wanted) {
            continue;
        }
        if between < start {
            pieces.push(Piece {
                text: &text[between..start],
                hit: false,
            });
        }
        pieces.push(Piece {
            text: word,
            hit: true,
        });
        between = start + word.len();
    }
    if between < text.len() {
        pieces.push(Piece {
            text: &text[between..],
            hit: false,
        });
    }
    pieces
}

/// Whether a word is one that was looked for, or begins with it.
fn counts(word: &str, wanted: &str) -> bool {
    word == wanted || (wanted.chars().nth(2).is_some() && word.starts_with(wanted))
}

/// Each word as it is written, and where.
fn each_word(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_of_a_word)?;
        let length = text[start..]
            .find(|sign| !is_of_a_word(sign))
            .unwrap_or(text.len() - start);
        rest = start + length;
        Some((start, &text[start..rest]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str, wanted: &[&str]) -> String {
        let wanted: Vec<_> = wanted.iter().map(|word| (*word).to_owned()).collect();
        let pieces = marked(text, &wanted);
        assert_eq!(
            pieces.iter().map(|piece| piece.text).collect::<String>(),
            text,
            "nothing is lost"
        );
        let shown = |piece: &Piece<'_>| {
            if piece.hit {
                format!("[{}]", piece.text)
            } else {
                piece.text.to_owned()
            }
        };
        pieces.iter().map(shown).collect()
    }

    #[test]
    fn words_that_were_looked_for_are_marked_as_they_are_written() {
        assert_eq!(
            seen("Een stáge, geen bijstage.", &["stage"]),
            "Een [stáge], geen bijstage."
        );
        assert_eq!(
            seen("Stageplekken en A2", &["stage", "a2"]),
            "[Stageplekken] en [A2]"
        );
        assert_eq!(
            seen("De naam", &["de"]),
            "[De] naam",
            "two signs are a word, not the beginning of one"
        );
        assert_eq!(seen("عن الشَّباب في", &["شباب"]), "عن [الشَّباب] في");
        assert_eq!(seen("<b>&amp;", &["amp"]), "<b>&[amp];");
        assert_eq!(seen("", &["a2"]), "");
        assert_eq!(seen("niets", &[]), "niets");
    }
}
