//! Telephone numbers, addresses and links in what people write.
//!
//! A guess that errs on the side of asking: what it finds is held for a trainer, never deleted, and its owner is told why. It
//! knows digits of several scripts, digits written apart or spelled out, “at” and “dot” spelled out, Dutch postcodes and handles.
//! It does not know every way around it: the trainer and the rules of the group do the rest.

/// So many digits close together may be a telephone number; fewer is an age, a time or a price.
const PHONE_DIGITS: usize = 8;

/// So many signs other than digits may stand between two digits of one number.
const GAP: usize = 3;

/// Whether the text seems to hold a way to reach somebody.
pub fn found_in(text: &str) -> bool {
    let plain = folded(text);
    has_number(&plain) || has_address(&plain) || has_postcode(&plain) || has_handle(&plain)
}

/// Small letters, digits of other scripts as ours, invisible signs dropped.
fn folded(text: &str) -> String {
    let visible = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'));
    let digit = |sign: char| match sign {
        '٠'..='٩' => char::from_digit(sign as u32 - '٠' as u32, 10).unwrap_or(sign),
        '۰'..='۹' => char::from_digit(sign as u32 - '۰' as u32, 10).unwrap_or(sign),
        '０'..='９' => char::from_digit(sign as u32 - '０' as u32, 10).unwrap_or(sign),
        other => other,
    };
    let small: String = visible.map(digit).flat_map(char::to_lowercase).collect();
    with_digits(&small)
}

/// Digits and the words for them, a digit a line.
const DIGITS: &str = include_str!("digits.csv");

/// The text with every word that is a digit written as one.
fn with_digits(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for part in text.split_inclusive(|sign: char| !sign.is_alphanumeric()) {
        let word = part.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        plain.push_str(digit(word).unwrap_or(word));
        plain.push_str(&part[word.len()..]);
    }
    plain
}

/// The digit that this word is, if it is one.
fn digit(word: &str) -> Option<&'static str> {
    let mut lines = DIGITS.lines().filter_map(|line| line.split_once(','));
    let found = lines.find(|(_digit, words)| words.split(',').any(|spelled| spelled == word));
    found.map(|(digit, _words)| digit)
}

/// Eight digits with little between them.
fn has_number(text: &str) -> bool {
    let (mut digits, mut gap) = (0, 0);
    for sign in text.chars() {
        if sign.is_ascii_digit() {
            digits += 1;
            gap = 0;
            if digits >= PHONE_DIGITS {
                return true;
            }
        } else {
            gap += 1;
            if gap > GAP {
                digits = 0;
            }
        }
    }
    false
}

/// Signs of an address as people spell them, also glued to the words around.
const SPELLED: [(&str, &str); 4] = [("(at)", "@"), ("[at]", "@"), ("(dot)", "."), ("[dot]", ".")];

/// The same as words of their own.
const SPELLED_APART: [(&str, &str); 4] = [
    (" at ", "@"),
    (" apenstaartje ", "@"),
    (" punt ", "."),
    (" dot ", "."),
];

/// An e-mail or web address, also with “at” and “dot” spelled out.
fn has_address(text: &str) -> bool {
    let spelled = SPELLED.iter().fold(text.to_owned(), |text, (from, to)| {
        text.replace(&format!(" {from} "), to).replace(from, to)
    });
    let spelled = SPELLED_APART
        .iter()
        .fold(spelled, |text, (from, to)| text.replace(from, to));
    spelled.split_whitespace().any(|word| {
        let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let mail = word
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        let link = ["http:", "https:", "www."]
            .iter()
            .any(|start| word.starts_with(start));
        let short = ["wa.me/", "t.me/", ".com/", ".nl/", "insta:", "snap:"]
            .iter()
            .any(|part| word.contains(part));
        mail || link || short
    })
}

/// A Dutch postcode: four digits, of which the first is not 0, and two letters, with or without a space between.
fn has_postcode(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let numbers =
        |word: &str| word.len() == 4 && !word.starts_with('0') && word.bytes().all(|b| b.is_ascii_digit());
    let letters = |word: &str| word.len() == 2 && word.bytes().all(|b| b.is_ascii_lowercase());
    let apart = words
        .windows(2)
        .any(|pair| numbers(pair[0]) && letters(pair[1]) && !COMMON.contains(&pair[1]));
    let joined = words.iter().any(|word| {
        word.is_char_boundary(4) && word.len() == 6 && numbers(&word[..4]) && letters(&word[4..])
    });
    apart || joined
}

/// Two letters that often follow a year or a number without being a postcode: “in 2026 ga ik”.
const COMMON: [&str; 13] = [
    "en", "of", "in", "is", "op", "om", "ga", "we", "ik", "to", "at", "on", "or",
];

/// A name on another network: `@samira_2009`.
fn has_handle(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = word.trim_start_matches(|sign: char| sign != '@' && !sign.is_alphanumeric());
        word.strip_prefix('@').is_some_and(|name| {
            name.chars()
                .take_while(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '.'))
                .count()
                >= 3
        })
    })
}

#[cfg(test)]
mod tests {
    use super::found_in;

    #[test]
    fn ways_to_reach_somebody_are_found() {
        for text in [
            "bel me op 06 12345678",
            "06-12 34 56 78",
            "zero: ٠٦١٢٣٤٥٦٧٨",
            "+31 (0)6 1234 5678",
            "0.6.1.2.3.4.5.6.7.8",
            "samira@school.example",
            "samira (at) school (dot) example",
            "kijk op www.example.org",
            "https://example.org/x",
            "wa.me/31612345678",
            "ik woon op 2611 AB",
            "kom naar 2611ab delft",
            "mijn insta is @samira_2009",
            "nul zes een twee drie vier vijf zes zeven acht",
            "call zero six, one two three four, five six",
            "صفر ستة واحد اثنان ثلاثة أربعة خمسة ستة",
            "0 zes 12 drie vier 5-6-zeven",
        ] {
            assert!(found_in(text), "{text}");
        }
    }

    #[test]
    fn ordinary_sentences_are_left_alone() {
        for text in [
            "Ik zoek een stage van 20 weken, 32 uur per week",
            "Om 15.30 uur, of op 12 maart 2027",
            "Ik ben 16 en heb 2 broers",
            "Een fiets van 50 euro @ school",
            "Wie kan helpen met Nederlands schrijven?",
            "Groep 4a of 4b, lokaal 2.14",
            "أبحث عن تدريب لمدة 20 أسبوعًا",
            "Havo 4 in 2026",
            "Een van de twee, drie keer per week, vier of vijf uur",
            "Ik ben een van zes, en zoek er zeven of acht",
            "In 2027 ga ik naar het mbo",
            "",
        ] {
            assert!(!found_in(text), "{text}");
        }
    }
}
