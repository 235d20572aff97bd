//! Everything that was answered, in words: for the check page, the receipt and letters.

use programme::choices::Choice;
use programme::languages::Lang;
use programme::requests::Day;
use serde::Serialize;

use super::view::note;
use crate::answers::Answers;
use crate::clean;
use crate::field::FieldSpec;
use crate::form::{At, Outline};
use crate::kinds::{self, List, NO, OneLanguage, Shape, Times, YES};
use crate::words::{Args, Words};

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckRow {
    /// The field.
    pub field: &'static str,
    /// The question, as it was asked.
    pub label: String,
    /// The answer, a line each.
    pub lines: Vec<String>,
    /// Whether the lines are the visitor's own words, which find their own direction.
    pub given: bool,
    /// Whether the question was skipped.
    pub skipped: bool,
    /// Something good to know about the answer.
    pub note: Option<String>,
    /// The step that asks it.
    pub step: &'static str,
}

pub(super) fn rows(
    words: &Words,
    lang: &Lang,
    form: &Outline,
    (answers, at): (&Answers, &At),
) -> Vec<CheckRow> {
    let mut rows = Vec::new();
    for step in form.steps {
        for question in step.asked(answers, at) {
            let spec = question.spec();
            let key = form.field_key(spec.id);
            let say = |key: &str| words.say(lang, key, &Args::NONE);
            let lines = lines(words, lang, (&key, &spec), (answers, at));
            let skipped = lines.is_empty();
            rows.push(CheckRow {
                field: spec.id,
                label: say(&key),
                lines: if skipped { vec![say("not-answered")] } else { lines },
                given: !skipped
                    && (spec.shape.is_written()
                        || matches!(
                            spec.shape,
                            Shape::Number(_) | Shape::Time | Shape::OwnContact | Shape::Language
                        )),
                skipped,
                note: note(&spec, answers).then(|| say(&format!("{key}.note"))),
                step: step.id,
            });
        }
    }
    rows
}

fn lines(
    words: &Words,
    lang: &Lang,
    (key, spec): (&str, &FieldSpec),
    (answers, at): (&Answers, &At),
) -> Vec<String> {
    let say = |key: &str| words.say(lang, key, &Args::NONE);
    let typed = answers.get(spec.id).unwrap_or_default();
    let written = |text: String| (!clean::is_blank(&text)).then_some(text).into_iter().collect();
    match &spec.shape {
        Shape::Text(text) if text.lines == kinds::Lines::Many => {
            let cleaned = clean::lines(typed);
            if clean::is_blank(&cleaned) {
                Vec::new()
            } else {
                cleaned.split('\n').map(str::to_owned).collect()
            }
        }
        Shape::Text(_) | Shape::Email | Shape::Phone | Shape::Number(_) | Shape::Time | Shape::Code(_) => {
            written(clean::line(typed))
        }
        Shape::List(_) | Shape::Addresses(_) => List::lines(typed),
        Shape::Requirement => [YES, NO]
            .into_iter()
            .filter(|option| typed.trim() == *option)
            .map(|option| say(&format!("{key}.opt-{option}")))
            .collect(),
        Shape::Times => Day::ALL
            .iter()
            .filter_map(|day| {
                let chosen = |id: &str| answers.all(spec.id).any(|typed| typed.trim() == id);
                let parts: Vec<_> = Times::of(*day)
                    .filter(|(_, id)| chosen(id))
                    .map(|(part, _)| say(&format!("part-of-day-{}", part.id())))
                    .collect();
                let day = say(&format!("day-{}", day.id()));
                (!parts.is_empty()).then(|| format!("{day}: {}", parts.join(", ")))
            })
            .collect(),
        Shape::Category | Shape::CategoryOf(_) | Shape::Categories(_) => {
            let known = at
                .lists
                .categories
                .categories
                .iter()
                .map(|category| category.id.as_str());
            let chosen = |id: &&str| answers.all(spec.id).any(|typed| typed.trim() == *id);
            known
                .filter(chosen)
                .map(|id| say(&format!("category-{id}")))
                .collect()
        }
        Shape::OwnContact => {
            let mut contacts = at.lists.contacts.iter();
            let chosen = contacts.find(|contact| contact.id.to_string() == typed.trim());
            chosen
                .map(|contact| contact.nickname.clone())
                .into_iter()
                .collect()
        }
        Shape::Programmes => {
            let known = at.lists.programmes.iter();
            let chosen = known.filter(|one| answers.all(spec.id).any(|typed| typed.trim() == one.id));
            chosen.map(|one| one.name.clone()).collect()
        }
        Shape::Language => OneLanguage::codes()
            .filter(|code| *code == typed.trim())
            .map(|code| say(&format!("language-{code}")))
            .collect(),
        Shape::OneOf(options) | Shape::AnyOf { options, .. } => {
            let chosen = |option: &&&str| answers.all(spec.id).any(|typed| typed.trim() == **option);
            options
                .iter()
                .filter(chosen)
                .map(|option| say(&format!("{key}.opt-{option}")))
                .collect()
        }
        Shape::Day(_) => match kinds::date_typed(answers, spec.id) {
            Some(date) => vec![words.date(lang, date)],
            None => written(clean::line(&kinds::boxes(answers, spec.id).join(" "))),
        },
        Shape::Agreement if clean::is_blank(typed) => Vec::new(),
        Shape::Agreement => vec![say("yes")],
    }
}
