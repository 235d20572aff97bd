//! What the tests of several modules share: the real words, answers to every question, and forms of every type as one list.

use std::fmt;
use std::sync::Arc;

use jiff::civil::{Date, date};
use programme::categories::Categories;
use programme::ids::ContactId;
use programme::languages::{Direction, Lang, Language};
use serde::Serialize;
use serde_json::Value;

use crate::answers::{Answers, TICKED};
use crate::form::{At, Form, Outline, OwnContact, Question, Reading, When};
use crate::kinds::Shape;
use crate::problem::Problem;
use crate::words::{WordSource, Words};
use crate::{contact, workshop_request};

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

macro_rules! word_files {
    ($($lang:literal / $file:literal),+ $(,)?) => {
        [$(($lang, $file, include_str!(concat!("../../../content/words/", $lang, "/", $file, ".ftl")))),+]
    };
}

/// The real words, but for one line.
pub(crate) fn words_without(line: &str) -> Words {
    let texts = word_files![
        "nl" / "forms",
        "nl" / "functions",
        "nl" / "site",
        "en" / "forms",
        "en" / "functions",
        "en" / "site",
        "ar" / "forms",
        "ar" / "functions",
        "ar" / "site",
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

/// Where and when everything is read here: with two people on the map.
pub(crate) fn at() -> At {
    let contacts = ["Oom Tom", "Mevrouw <b>"].map(|nickname| OwnContact {
        id: contact_id(nickname),
        nickname: nickname.to_owned(),
    });
    At::on(TODAY)
        .with_categories(&categories())
        .with_contacts(contacts.into())
        .in_language(&Lang::new("nl"))
}

/// Categories under two headings.
pub(crate) fn categories() -> Arc<Categories> {
    let category = |(id, sphere): (&str, &str)| serde_json::json!({ "id": id, "sphere": sphere, "picture": id.replace('_', "-") });
    let categories = [
        ("internship", "work"),
        ("side_job", "work"),
        ("applying", "work"),
        ("homework", "school"),
        ("dutch", "school"),
        ("study_choice", "school"),
    ];
    let categories = serde_json::json!({
        "spheres": ["work", "school"],
        "categories": categories.map(category),
    });
    Arc::new(serde_json::from_value(categories).unwrap())
}

fn contact_id(of: &str) -> ContactId {
    format!("0199{:028x}", of.len()).parse().unwrap()
}

/// A form of any type, as the tests try it.
pub(crate) trait Tried: Sync {
    /// What it asks.
    fn outline(&self) -> &Outline;

    /// The fields that it reads.
    fn fields_read(&self, answers: &Answers, at: &At) -> Vec<&'static str>;

    /// What it makes of answers, written again; checks on the way that this is read as the very same.
    fn rewritten(&self, answers: &Answers, at: &At) -> Result<Answers, Vec<Problem>>;

    /// The bytes by which the same answers are known.
    fn canonical_bytes(&self, answers: &Answers, at: &At) -> Vec<u8>;
}

impl<T: PartialEq + fmt::Debug> Tried for Form<T> {
    fn outline(&self) -> &Outline {
        &self.outline
    }

    fn fields_read(&self, answers: &Answers, at: &At) -> Vec<&'static str> {
        let mut reading = Reading::new(answers, at);
        let read = (self.read)(&mut reading);
        assert!(read.is_ok(), "{:?}", read.err());
        reading.read
    }

    fn rewritten(&self, answers: &Answers, at: &At) -> Result<Answers, Vec<Problem>> {
        let thing = self.read(answers, at)?;
        let written = self.write(&thing);
        let again = self.read(&written, at);
        assert_eq!(again.as_ref(), Ok(&thing));
        assert_eq!(self.write(&again.unwrap()), written);
        Ok(written)
    }

    fn canonical_bytes(&self, answers: &Answers, at: &At) -> Vec<u8> {
        self.canonical(&self.read(answers, at).unwrap())
    }
}

/// Every form.
pub(crate) fn forms() -> Vec<&'static dyn Tried> {
    vec![&workshop_request::FORM, &contact::FORM]
}

/// What the store is given of somebody's answers.
type Stored = fn(&Answers, &At) -> Value;

/// Every form whose answers are kept, and what the store is given of them.
pub(crate) fn kept() -> Vec<(&'static Outline, Stored)> {
    vec![
        (&workshop_request::FORM, |answers, at| {
            json(&workshop_request::FORM, answers, at)
        }),
        (&contact::FORM, |answers, at| json(&contact::FORM, answers, at)),
    ]
}

fn json<T: Serialize>(form: &Form<T>, answers: &Answers, at: &At) -> Value {
    serde_json::to_value(form.read(answers, at).unwrap()).unwrap()
}

/// What every form asks, with answers to all its questions.
pub(crate) fn filled() -> Vec<(&'static Outline, Answers)> {
    let outlines = crate::form::outlines().iter();
    outlines.map(|outline| (*outline, answers(outline))).collect()
}

/// Answers to all questions of a form, also to those that depend on another.
pub(crate) fn answers(form: &Outline) -> Answers {
    let at = at();
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
        if let Some((field, option)) = question.shown_when().and_then(|when| asking(form, when, &at)) {
            answers.set(field, option);
        }
    }
    answers
}

/// The field that a condition looks at, and an option of it that asks for the question here.
pub(crate) fn asking(form: &Outline, when: When, at: &At) -> Option<(&'static str, &'static str)> {
    let field = when.field()?;
    let spec = form.questions().map(Question::spec);
    let Shape::OneOf(options) = spec.into_iter().find(|spec| spec.id == field)?.shape else {
        return None;
    };
    let option = options.into_iter().find(|option| when.is_asked_by(option, at))?;
    Some((field, option))
}
