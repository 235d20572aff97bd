//! What the tests of several modules share: the real words, and answers to every question.

use jiff::civil::{Date, date};
use programme::languages::{Direction, Lang, Language};

use crate::answers::{Answers, TICKED};
use crate::form::{self, Form};
use crate::kinds::Shape;
use crate::words::{WordSource, Words};

pub(crate) fn languages() -> [Language; 3] {
    [
        ("nl", Direction::Ltr, true),
        ("en", Direction::Ltr, true),
        ("ar", Direction::Rtl, false),
    ]
    .map(|(code, dir, complete)| Language {
        code: Lang::new(code),
        own_name: code.to_owned(),
        dir,
        complete,
    })
}

/// The real words: those of forms, and the few messages of pages that forms use.
pub(crate) fn words() -> Words {
    words_without("nothing is left out")
}

/// The real words, but for one line.
pub(crate) fn words_without(line: &str) -> Words {
    let texts = [
        ("nl", "forms", include_str!("../../../content/words/nl/forms.ftl")),
        (
            "nl",
            "functions",
            include_str!("../../../content/words/nl/functions.ftl"),
        ),
        ("nl", "site", include_str!("../../../content/words/nl/site.ftl")),
        ("en", "forms", include_str!("../../../content/words/en/forms.ftl")),
        (
            "en",
            "functions",
            include_str!("../../../content/words/en/functions.ftl"),
        ),
        ("en", "site", include_str!("../../../content/words/en/site.ftl")),
        ("ar", "forms", include_str!("../../../content/words/ar/forms.ftl")),
        (
            "ar",
            "functions",
            include_str!("../../../content/words/ar/functions.ftl"),
        ),
        ("ar", "site", include_str!("../../../content/words/ar/site.ftl")),
    ];
    let sources = texts.map(|(lang, file, text)| WordSource {
        lang: Lang::new(lang),
        file: format!("content/words/{lang}/{file}.ftl"),
        text: text.replace(line, ""),
    });
    Words::read(&languages(), &Lang::new("nl"), &sources).unwrap()
}

/// The day on which everything is read here.
pub(crate) const TODAY: Date = date(2026, 9, 14);

/// Every form, with answers to all its questions.
pub(crate) fn filled() -> Vec<(&'static Form, Answers)> {
    form::all().iter().map(|form| (*form, answers(form))).collect()
}

/// Answers to all questions of a form, also to those that depend on another.
pub(crate) fn answers(form: &Form) -> Answers {
    let mut answers = Answers::default();
    for question in form.questions() {
        let spec = question.spec();
        let id = spec.id;
        match spec.shape {
            Shape::Text(text) => {
                answers.set(id, "Samira Öğretmen".chars().take(text.max).collect::<String>());
            }
            Shape::Email => answers.set(id, "samira@school.nl"),
            Shape::Phone => answers.set(id, "+31612345678"),
            Shape::Number(number) => answers.set(id, number.min.to_string()),
            Shape::OneOf(options) | Shape::AnyOf(options) => answers.set(id, options[0]),
            Shape::Day(_) => answers.set(id, "2026-10-01"),
            Shape::Agreement => answers.set(id, TICKED),
        }
        if let Some(when) = question.shown_when() {
            answers.set(when.field, when.is);
        }
    }
    answers
}
