//! Words as they are compared: without what one may leave out when typing.
//!
//! `ë` is `e`, `ş` is `s`, `ی` is `ي`, `أ` is `ا`, `٣` is `3`; tatweel, signs over letters and signs that nobody sees are gone, and
//! so is the Arabic article. `site/theme/search.js` does the same in a browser: whoever changes one changes the other, and
//! `tests/browser/search.test.mjs` compares them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that Unicode does not take apart, and what stands for them.
const SAME: [(char, &str); 12] = [
    ('ı', "i"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('œ', "oe"),
    ('ґ', "г"),
    ('ى', "ي"),
    ('ی', "ي"),
    ('ک', "ك"),
    ('ة', "ه"),
    ('ہ', "ه"),
    ('ٱ', "ا"),
];

/// The article, with what may stand before it: the longest first.
const ARTICLES: [&str; 5] = ["بال", "كال", "فال", "ال", "لل"];

/// How many letters an article leaves at least.
const LEFT: usize = 2;

/// Text as it is compared.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    let bare: String = text.nfkd().filter(|sign| !is_dropped(*sign)).collect();
    for sign in bare.to_lowercase().chars() {
        match SAME.iter().find(|(letter, _)| *letter == sign) {
            Some((_, same)) => folded.push_str(same),
            None => folded.push(digit(sign)),
        }
    }
    folded
}

/// The words of a text, as they are compared. One sign alone is no word.
pub fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| word.chars().nth(1).is_some())
        .map(|word| bare(word).to_owned())
        .collect()
}

/// A word without its Arabic article.
pub fn bare(word: &str) -> &str {
    let after_and = word.strip_prefix('و').unwrap_or(word);
    for article in ARTICLES {
        let rest = after_and.strip_prefix(article);
        if let Some(rest) = rest.filter(|rest| rest.chars().nth(LEFT - 1).is_some()) {
            return rest;
        }
    }
    word
}

/// Whether a sign can be part of a written word.
pub fn is_of_a_word(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_alphanumeric();
    }
    sign.is_alphanumeric() || is_dropped(sign)
}

/// Signs over letters, a hamza of its own, tatweel, and signs that nobody sees (Unicode calls them Cf).
fn is_dropped(sign: char) -> bool {
    is_combining_mark(sign)
        || matches!(
            sign,
            'ء' | '\u{0640}'
                | '\u{AD}'
                | '\u{0600}'..='\u{0605}'
                | '\u{061C}'
                | '\u{06DD}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{2064}'
                | '\u{2066}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0001}'..='\u{E007F}'
        )
}

/// ٠–٩ and ۰–۹ as 0–9.
fn digit(sign: char) -> char {
    let zero = match sign {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        _ => return sign,
    };
    char::from_digit(sign as u32 - zero, 10).unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_may_leave_out_when_typing_makes_no_difference() {
        for (written, typed) in [
            ("Geïnteresseerd", "geinteresseerd"),
            ("één", "een"),
            ("ŞİŞLİ ışık", "sisli isik"),
            ("Łódź, cœur, đak", "lodz coeur dak"),
            ("Їжа", "іжа"),
            ("أُسْرَة", "اسره"),
            ("مـــدرسة", "مدرسه"),
            ("كُلِّيّة", "كليه"),
            ("على", "علي"),
            ("ایران کتاب", "ايران كتاب"),
            ("می\u{200c}خواهم", "ميخواهم"),
            ("مسؤول رئيس", "مسوول رييس"),
            ("ٱلآن", "الان"),
            ("٢٠٢٦ ۱۴", "2026 14"),
            ("ｓｃｈｏｏｌ ﬁets", "school fiets"),
        ] {
            assert_eq!(words(written), words(typed), "{written}");
            let twice = folded(&folded(written));
            assert_eq!(twice, folded(written), "folding twice changes nothing");
        }
        assert_ne!(
            words("بيت"),
            words("بنت"),
            "the control: other letters are other words"
        );
    }

    #[test]
    fn the_arabic_article_is_no_part_of_a_word() {
        for with in ["الشباب", "والشباب", "بالشباب", "للشباب", "شباب"] {
            assert_eq!(words(with), ["شباب"], "{with}");
        }
        assert_eq!(words("الى"), ["الي"], "an article is not the whole of a word");
        assert_eq!(words("وال"), ["وال"]);
    }

    #[test]
    fn words_are_what_stands_between_other_signs() {
        assert_eq!(
            words("foto’s: A2-niveau, 06 1234"),
            ["foto", "a2", "niveau", "06", "1234"]
        );
        assert!(words(" … <>& a 1 ").is_empty());
    }
}
