//! Cleans what was typed before it is checked. What was typed itself stays as it is, to be shown again.
//!
//! Dropped: control signs, signs that turn the direction of writing around, code points that are no characters. Kept: the
//! zero-width joiner and non-joiner, which Persian and emoji need. Digits of Arabic and Persian become 0–9.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// A text of one line: signs dropped, spaces joined, digits folded, composed (NFC), trimmed. Cleaning twice changes nothing.
pub fn line(typed: &str) -> String {
    join_spaces(&composed(typed))
}

/// A text of several lines: as [`line()`], but lines stay lines, and at most one empty line stays between two others.
pub fn lines(typed: &str) -> String {
    let composed = composed(typed)
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut kept: Vec<String> = Vec::new();
    for line in composed.split('\n').map(join_spaces) {
        if !line.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(line);
        }
    }
    kept.join("\n").trim_end().to_owned()
}

/// How many characters a reader would count.
pub fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Whether nothing would be seen of it.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|sign| sign.is_whitespace() || is_dropped(sign) || is_invisible(sign))
}

/// What was typed, without the signs that no page may contain. Everything a person can see stays.
pub fn showable(typed: &str) -> Cow<'_, str> {
    if typed.chars().any(is_unshowable) {
        Cow::Owned(typed.chars().filter(|sign| !is_unshowable(*sign)).collect())
    } else {
        Cow::Borrowed(typed)
    }
}

fn composed(typed: &str) -> String {
    typed
        .chars()
        .filter(|sign| sign.is_whitespace() || !is_dropped(*sign))
        .map(folded)
        .nfc()
        .collect()
}

fn join_spaces(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// ٠–٩ and ۰–۹ as 0–9.
fn folded(sign: char) -> char {
    let zero = match sign {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        _ => return sign,
    };
    char::from_digit(sign as u32 - zero, 10).unwrap_or(sign)
}

/// Signs that say nothing and can only deceive.
fn is_dropped(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || is_no_character(sign)
}

/// Signs that are part of other signs, or blanks that count as letters: alone they are nothing.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FFA0}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

fn is_no_character(sign: char) -> bool {
    matches!(sign, '\u{FDD0}'..='\u{FDEF}') || (sign as u32) & 0xFFFE == 0xFFFE
}

fn is_unshowable(sign: char) -> bool {
    (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')) || is_no_character(sign)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn drops_what_deceives_and_keeps_what_is_written() {
        for (typed, cleaned) in [
            ("  Yara   \t de  Vries ", "Yara de Vries"),
            ("Ren\u{e9}", "Ren\u{e9}"),
            ("Rene\u{301}", "Ren\u{e9}"),
            ("a\u{202E}b\u{2066}c\u{2069}\u{0}d\u{1b}[31m", "abcd[31m"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("👨\u{200D}👩\u{200D}👧", "👨\u{200D}👩\u{200D}👧"),
            ("٤٠ / ۴۰", "40 / 40"),
            ("e\u{202E}\u{301}", "é"),
            ("one\r\ntwo", "one two"),
            ("\u{FFFE}\u{FEFF}x", "x"),
            ("\u{a0}\u{3000}", ""),
        ] {
            assert_eq!(line(typed), cleaned, "{typed:?}");
        }
    }

    #[test]
    fn keeps_lines_where_lines_may_be() {
        assert_eq!(
            lines("\r\n one \r\n\r\n\r\n\n two\u{2028}three  \n\n"),
            "one\n\ntwo\nthree"
        );
    }

    #[test]
    fn counts_as_a_reader_does() {
        for (text, count) in [
            ("", 0),
            ("é", 1),
            ("e\u{301}", 1),
            ("👨‍👩‍👧", 1),
            ("ሰላም", 3),
            ("한국어", 3),
        ] {
            assert_eq!(length(text), count, "{text}");
        }
    }

    #[test]
    fn knows_what_cannot_be_seen() {
        for blank in [
            "",
            " ",
            "\u{200B}\u{200D}",
            "\u{3164}",
            "\u{0}\n",
            "\u{2800}\u{202E}",
        ] {
            assert!(is_blank(blank), "{blank:?}");
        }
        assert!(!is_blank("\u{200D}a"));
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in "\\PC*|[\\s\\S]*") {
            let once = line(&typed);
            prop_assert_eq!(line(&once), once.clone());
            let once = lines(&typed);
            prop_assert_eq!(lines(&once), once.clone());
            prop_assert!(!once.contains(is_dropped_but_line_breaks));
        }
    }

    fn is_dropped_but_line_breaks(sign: char) -> bool {
        sign != '\n' && is_dropped(sign)
    }
}
