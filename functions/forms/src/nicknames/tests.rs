//! A nickname is suggested from words that are harmless in every language.

use std::collections::BTreeSet;

use super::*;
use crate::kinds::Text;
use crate::samples;

/// Parts of words that hurt somewhere, in the languages the young people speak. Not complete, and not meant to be: whoever
/// chooses the words reads them with care, this catches a slip.
const HURTS: [&str; 34] = [
    "aap",
    "varken",
    "ezel",
    "hond",
    "slang",
    "rat",
    "koe",
    "dik",
    "lelijk",
    "dom",
    "zwart",
    "blank",
    "wit",
    "bruin",
    "geel",
    "monkey",
    "pig",
    "donkey",
    "dog",
    "snake",
    "cow",
    "fat",
    "ugly",
    "stupid",
    "black",
    "white",
    "كلب",
    "خنزير",
    "حمار",
    "قرد",
    "بقرة",
    "أسود",
    "غبي",
    "صاروخ",
];

#[test]
fn every_name_fits_and_all_are_different() {
    let words = samples::words();
    for language in samples::languages() {
        let lang = &language.code;
        let kinds = list(&words, lang, "nickname-kinds").len();
        let things = list(&words, lang, "nickname-things").len();
        let all = u64::try_from(kinds * things).unwrap();
        assert!(all >= 200, "{lang}: five times a group");
        let names: BTreeSet<String> = (0..all).map(|chance| suggest(&words, lang, chance)).collect();
        assert_eq!(names.len(), kinds * things, "{lang}: every number another name");
        let longest = Text::line(1, 30).max;
        for name in &names {
            assert!(clean::length(name) <= longest, "{name}");
            assert_eq!(clean::line(name), *name, "nothing that a field would drop");
            assert!(name.split(' ').count() == 2, "{name}");
            let low = name.to_lowercase();
            assert!(
                !HURTS.iter().any(|part| low.split(' ').any(|word| word == *part)),
                "{name}"
            );
        }
    }
}

#[test]
fn any_number_gives_a_name() {
    let words = samples::words();
    for chance in [0, 1, 255, u64::MAX] {
        assert!(!suggest(&words, &Lang::new("nl"), chance).is_empty());
        assert!(
            !suggest(&words, &Lang::new("xx"), chance).contains('⟦'),
            "else in the default language"
        );
    }
}
