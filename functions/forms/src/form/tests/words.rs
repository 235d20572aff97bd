//! Every question has its words, in every language, and no word is left over.

use std::collections::BTreeSet;

use programme::choices::Choice;
use programme::requests::{Day, PartOfDay};

use super::super::*;
use crate::kinds::{OneLanguage, Shape};
use crate::privacy;
use crate::problem::Code;
use crate::samples;
use crate::words::Words;

/// Every message that forms need, in one language.
fn needed() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = [
        "summary-heading",
        "error-prefix",
        "optional",
        "count-limit",
        "not-answered",
        "yes",
        "trap-label",
        "more-choices",
        "choose",
        "nickname",
        "nickname-kinds",
        "nickname-things",
        "list-and",
        "date-part-day",
        "date-part-month",
        "date-part-year",
        "problem-expired",
        "problem-rate",
    ]
    .map(str::to_owned)
    .into();
    keys.extend(OneLanguage::codes().map(|code| format!("language-{code}")));
    keys.extend(Day::ALL.iter().map(|day| format!("day-{}", day.id())));
    keys.extend(
        PartOfDay::ALL
            .iter()
            .map(|part| format!("part-of-day-{}", part.id())),
    );
    keys.extend(Code::ALL.iter().map(|code| format!("problem-{}", code.id())));
    keys.extend(all().iter().map(|form| form.key("description")));
    for form in outlines() {
        for word in ["title", "send"] {
            keys.insert(form.key(word));
        }
        for step in form.steps {
            keys.insert(form.step_key(step));
            keys.insert(format!("{}.short", form.step_key(step)));
        }
        for spec in form.questions().map(Question::spec) {
            let key = form.field_key(spec.id);
            keys.insert(format!("{key}.name"));
            if let Shape::OneOf(options) | Shape::AnyOf { options, .. } = &spec.shape {
                keys.extend(options.iter().map(|option| format!("{key}.opt-{option}")));
            }
            if spec.shape == Shape::Requirement {
                let own = ["opt-yes", "opt-no", "not_eligible"];
                keys.extend(own.map(|word| format!("{key}.{word}")));
            }
            if matches!(&spec.shape, Shape::Text(text) if text.starters.is_some()) {
                keys.insert(format!("{key}.hint"));
            }
            if matches!(&spec.shape, Shape::Number(number) if number.note_above.is_some()) {
                keys.insert(format!("{key}.note"));
            }
            keys.insert(key);
        }
    }
    keys
}

fn missing(words: &Words) -> Vec<String> {
    let lacks = |lang| needed().into_iter().filter(move |key| !words.has(lang, key));
    words
        .languages()
        .flat_map(|language| lacks(&language.code))
        .collect()
}

#[test]
fn every_question_has_words_in_every_language() {
    let words = samples::words();
    assert_eq!(missing(&words), Vec::<String>::new());
    let problems: Vec<_> = words.differences().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        Vec::<String>::new(),
        "the same messages with the same arguments"
    );
    for language in words.languages() {
        for row in privacy::in_words(&words, &language.code) {
            let shown = serde_json::to_string(&row).unwrap();
            assert!(!shown.contains('⟦'), "{shown}");
        }
    }
}

#[test]
fn a_message_that_is_missing_is_found() {
    let without = samples::words_without("not-answered = Not filled in");
    assert!(missing(&without).contains(&"not-answered".to_owned()));
    assert!(!without.differences().is_empty());
}

/// What a message of these forms is called after must exist: an option or a question that was removed leaves no words behind.
#[test]
fn no_words_are_left_over() {
    let words = samples::words();
    let codes: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
    let needed = needed();
    for form in outlines() {
        let of_form = format!("{}-", form.id);
        for key in words
            .keys(words.default_language())
            .filter(|key| key.starts_with(&of_form))
        {
            let (field, attribute) = key.split_once('.').unwrap_or((key, ""));
            let is_known = needed.contains(key)
                || (needed.contains(field) && (attribute == "hint" || codes.contains(attribute)));
            assert!(is_known, "{key}");
        }
    }
}
