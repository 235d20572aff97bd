//! A form on paper: the same questions in the same words, with lines to write on and boxes to tick.

use programme::choices::Choice;
use programme::languages::Lang;
use programme::requests::Day;
use serde::Serialize;

use super::view::View;
use crate::answers::Answers;
use crate::field::FieldSpec;
use crate::form::{At, Outline, Question};
use crate::kinds::{Lines, NO, OneLanguage, Shape, Times, YES};
use crate::problem::DatePart;
use crate::words::Words;

/// A question on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperField {
    /// The field.
    pub field: &'static str,
    /// The question.
    pub label: String,
    /// One sentence under it, if the words have one.
    pub hint: Option<String>,
    /// Whether it may be skipped.
    pub optional: bool,
    /// The lines there are to write on.
    pub lines: Vec<usize>,
    /// Boxes to tick, under a heading where there are several kinds.
    pub ticks: Vec<Ticks>,
}

/// Boxes to tick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ticks {
    /// What they have in common.
    pub heading: Option<String>,
    /// What stands beside each box.
    pub options: Vec<String>,
}

/// Every question of a form that makes sense here, in the order in which it is asked.
pub(super) fn fields(words: &Words, lang: &Lang, form: &Outline, at: &At) -> Vec<PaperField> {
    let answers = Answers::default();
    let view = View {
        words,
        lang,
        form,
        answers: &answers,
        at,
    };
    let placed = form.steps.iter().flat_map(|step| step.placed(at));
    let questions = placed.filter(|question| can_be_asked(form, question, at));
    let on_paper = questions.map(|question| {
        let spec = question.spec();
        let key = form.field_key(spec.id);
        PaperField {
            field: spec.id,
            label: view.say(&key),
            hint: words
                .try_say(lang, &format!("{key}.hint"), &crate::words::Args::NONE)
                .ok(),
            optional: spec.optional,
            lines: (1..=lines(&spec.shape)).collect(),
            ticks: ticks(&view, &spec),
        }
    });
    on_paper.collect()
}

/// Whether any answer to the question it depends on asks for it here.
fn can_be_asked(form: &Outline, question: &Question, at: &At) -> bool {
    let Some((when, field)) = question.shown_when().and_then(|when| Some((when, when.field()?))) else {
        return true;
    };
    let mut specs = form.questions().map(Question::spec);
    match specs.find(|spec| spec.id == field).map(|spec| spec.shape) {
        Some(Shape::OneOf(options)) => options.iter().any(|option| when.is_asked_by(option, at)),
        _ => true,
    }
}

fn lines(shape: &Shape) -> usize {
    match shape {
        Shape::Text(text) if text.lines == Lines::Many => 3,
        Shape::Text(_)
        | Shape::Email
        | Shape::Phone
        | Shape::Number(_)
        | Shape::Time
        | Shape::Code(_)
        | Shape::OwnContact => 1,
        Shape::List(list) => list.most,
        Shape::Addresses(some) => some.most,
        Shape::OneOf(_)
        | Shape::AnyOf { .. }
        | Shape::Requirement
        | Shape::Times
        | Shape::Category
        | Shape::CategoryOf(_)
        | Shape::Categories(_)
        | Shape::Language
        | Shape::Programmes
        | Shape::Day(_)
        | Shape::Agreement => 0,
    }
}

fn ticks(view: &View<'_>, spec: &FieldSpec) -> Vec<Ticks> {
    let key = view.form.field_key(spec.id);
    let plain = |options: Vec<String>| {
        let heading = None;
        vec![Ticks { heading, options }]
    };
    match &spec.shape {
        Shape::OneOf(options) | Shape::AnyOf { options, .. } => {
            let option = |option: &&str| view.say(&format!("{key}.opt-{option}"));
            plain(options.iter().map(option).collect())
        }
        Shape::Requirement => {
            let option = |option: &str| view.say(&format!("{key}.opt-{option}"));
            plain([YES, NO].map(option).into())
        }
        Shape::Times => {
            let of = |day: &Day| Ticks {
                heading: Some(view.say(&format!("day-{}", day.id()))),
                options: Times::of(*day)
                    .map(|(part, _)| view.say(&format!("part-of-day-{}", part.id())))
                    .collect(),
            };
            Day::ALL.iter().map(of).collect()
        }
        Shape::Language => {
            let codes = OneLanguage::offered(view.at);
            plain(codes.map(|code| view.say(&format!("language-{code}"))).collect())
        }
        Shape::Programmes => {
            let known = view.at.lists.programmes.iter();
            plain(known.map(|programme| programme.name.clone()).collect())
        }
        Shape::Day(_) => {
            let part = |part: &DatePart| view.say(&format!("date-part-{}", part.id()));
            plain(DatePart::ALL.iter().map(part).collect())
        }
        Shape::Agreement => plain(vec![view.say(&key)]),
        Shape::Category | Shape::CategoryOf(_) | Shape::Categories(_) => {
            let known = &view.at.lists.categories;
            let of = |sphere: &String| Ticks {
                heading: Some(view.say(&format!("sphere-{sphere}"))),
                options: known
                    .categories
                    .iter()
                    .filter(|category| category.sphere == *sphere)
                    .map(|category| view.say(&format!("category-{}", category.id.as_str())))
                    .collect(),
            };
            known.spheres.iter().map(of).collect()
        }
        Shape::Text(_)
        | Shape::Email
        | Shape::Phone
        | Shape::Number(_)
        | Shape::Code(_)
        | Shape::Time
        | Shape::OwnContact
        | Shape::List(_)
        | Shape::Addresses(_) => Vec::new(),
    }
}
