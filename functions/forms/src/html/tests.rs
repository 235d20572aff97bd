//! What a form looks like: a step with mistakes, the list to look everything over.

use std::sync::Arc;

use programme::languages::Lang;
use proptest::prelude::*;

use super::*;
use crate::form;
use crate::samples::{self, at};
use crate::workshop_request::FORM;
use crate::{add_contact, match_response, posts};

fn html() -> FormHtml {
    FormHtml::new(Arc::new(samples::words()))
}

/// A step as it comes back after it was sent: summary and questions.
fn sent_back(lang: &str, step: &str, answers: &Answers) -> String {
    let (html, lang, step) = (html(), Lang::new(lang), FORM.step(step).unwrap());
    let problems = FORM.problems_in(step, answers, &at());
    let filled = Filled {
        form: &FORM,
        step,
        answers,
        problems: &problems,
        at: &at(),
    };
    html.summary(&lang, &FORM, &problems).unwrap() + &html.fields(&lang, &filled).unwrap()
}

#[test]
fn a_step_with_problems_in_dutch() {
    let answers = Answers::from_pairs([
        ("period", "date"),
        ("start_day", "31"),
        ("start_month", "13"),
        ("start_year", "2027"),
        ("goal", &format!("\n<b>{}</b>", "a".repeat(600))),
    ]);
    insta::assert_snapshot!("period_with_problems", sent_back("nl", "period", &answers));
}

#[test]
fn a_step_with_problems_in_arabic() {
    insta::assert_snapshot!(
        "contact_with_problems",
        sent_back("ar", "contact", &Answers::default())
    );
}

#[test]
fn every_step_renders_in_every_language_with_every_question() {
    let html = html();
    for (form, answers) in samples::filled() {
        for language in samples::languages() {
            for step in form.steps {
                for answers in [&Answers::default(), &answers] {
                    let problems = form.problems_in(step, answers, &at());
                    let filled = Filled {
                        form,
                        step,
                        answers,
                        problems: &problems,
                        at: &at(),
                    };
                    let shown = html.fields(&language.code, &filled).unwrap();
                    assert!(!shown.contains('⟦'), "{shown}");
                    for question in step.questions {
                        let spec = question.spec();
                        let names = spec.controls().into_iter().filter(|name| {
                            let whole_date =
                                matches!(spec.shape, crate::kinds::Shape::Day(_)) && name == spec.id;
                            !whole_date
                        });
                        for name in names {
                            assert!(shown.contains(&format!("name=\"{name}\"")), "{name}");
                        }
                    }
                    let summary = html.summary(&language.code, form, &problems).unwrap();
                    assert_eq!(summary.is_empty(), problems.is_empty());
                    for href in summary.split("href=\"#").skip(1) {
                        let id = href.split('"').next().unwrap();
                        assert_eq!(
                            shown.matches(&format!(" id=\"{id}\"")).count(),
                            1,
                            "{id} is one control"
                        );
                    }
                }
            }
        }
    }
}

/// A step of a form inside a group, as it looks when it is opened or comes back.
fn inside(lang: &str, form: &Outline, step: &str, answers: &Answers) -> String {
    let (html, lang, step) = (html(), Lang::new(lang), form.step(step).unwrap());
    let problems = if answers == &form.begin(&at()) {
        Vec::new()
    } else {
        form.problems_in(step, answers, &at())
    };
    let filled = Filled {
        form,
        step,
        answers,
        problems: &problems,
        at: &at(),
    };
    html.summary(&lang, form, &problems).unwrap() + &html.fields(&lang, &filled).unwrap()
}

#[test]
fn categories_stand_under_their_headings_with_their_pictures() {
    let answers = Answers::from_pairs([("category", "dutch")]);
    insta::assert_snapshot!("category", inside("nl", &posts::POST_NEED, "category", &answers));
    let empty = inside("ar", &posts::POST_NEED, "category", &Answers::default());
    assert!(empty.contains("href=\"#category-1\""), "{empty}");
}

#[test]
fn an_offer_begins_with_what_most_people_would_say() {
    let mut answers = posts::POST_OFFER.begin(&at());
    answers.set("category", "homework");
    insta::assert_snapshot!(
        "offer_begins",
        inside("nl", &posts::POST_OFFER, "words", &answers)
    );
    let alone = at().with_contacts(Vec::new());
    let step = posts::POST_OFFER.step("words").unwrap();
    let filled = Filled {
        form: &posts::POST_OFFER,
        step,
        answers: &answers,
        problems: &[],
        at: &alone,
    };
    let shown = html().fields(&Lang::new("nl"), &filled).unwrap();
    assert!(
        !shown.contains("contact"),
        "with nobody on the map nobody is asked for: {shown}"
    );
}

#[test]
fn more_choices_are_open_when_something_is_wrong_there() {
    let mut answers = posts::POST_NEED.begin(&at());
    answers.set("title", "Een fiets");
    assert!(inside("nl", &posts::POST_NEED, "words", &answers).contains("<details class=\"more\">"));
    answers.set("until", "2020-01-01");
    assert!(inside("nl", &posts::POST_NEED, "words", &answers).contains("<details class=\"more\" open>"));
}

#[test]
fn a_form_may_say_itself_what_waits() {
    let answers = add_contact::FORM.begin(&at());
    let shown = inside("nl", &add_contact::FORM, "contact", &answers);
    assert!(
        shown.contains("<summary>Kan deze persoon ergens mee helpen?</summary>"),
        "{shown}"
    );
    let shown = inside("nl", &posts::POST_NEED, "words", &answers);
    assert!(shown.contains("<summary>Meer keuzes</summary>"), "{shown}");
}

#[test]
fn a_question_that_depends_says_on_which_option() {
    let shown = inside(
        "nl",
        &match_response::FORM,
        "answer",
        &Answers::from_pairs([("answer", "later")]),
    );
    assert!(shown.contains("value=\"yes\" class=\"reveals-1\""), "{shown}");
    assert!(shown.contains("value=\"no\" class=\"reveals-2\""), "{shown}");
    assert!(shown.contains("field revealed revealed-2"), "{shown}");
}

#[test]
fn what_was_typed_is_shown_again_escaped() {
    let typed = "\"><script>\u{0}&amp; \u{202e}x";
    let shown = sent_back(
        "nl",
        "place",
        &Answers::from_pairs([("town", typed), ("org_type", "school")]),
    );
    assert!(
        shown.contains("value=\"&quot;&gt;&lt;script&gt;&amp;amp; \u{202e}x\""),
        "{shown}"
    );
    assert!(shown.contains("value=\"school\" checked"), "{shown}");
}

#[test]
fn a_big_group_gets_a_note_and_no_problem() {
    let answers = Answers::from_pairs([("group_size", "٨٠"), ("age_bands", "12_15")]);
    let shown = sent_back("nl", "group", &answers);
    assert!(shown.contains("<p class=\"note\" id=\"group_size-note\">Dan maken we meer groepen</p>"));
    assert!(!shown.contains("role=\"alert\""));
    assert!(
        shown.contains("value=\"٨٠\""),
        "what was typed stays as it was typed"
    );
}

#[test]
fn everything_can_be_looked_over_in_words() {
    let html = html();
    let answers = Answers::from_pairs([
        ("org_type", "youth_centre"),
        ("org_name", "  Testcentrum "),
        ("group_size", "80"),
        ("age_bands", "16_17"),
        ("age_bands", "12_15"),
        ("period", "date"),
        ("start", "2027-03-01"),
        ("goal", "een\r\n\r\ntwee"),
        ("consent_contact", "yes"),
    ]);
    let rows = html.check_rows(&Lang::new("nl"), &FORM, &answers, &at());
    let shown: Vec<String> = rows
        .iter()
        .map(|row| format!("{} | {}: {}", row.step, row.label, row.lines.join(" / ")))
        .collect();
    insta::assert_snapshot!("looked_over", shown.join("\n"));
    let note = rows
        .iter()
        .find(|row| row.field == "group_size")
        .and_then(|row| row.note.as_deref());
    assert_eq!(note, Some("Dan maken we meer groepen"));
    let without_date = html.check_rows(&Lang::new("nl"), &FORM, &answers.without("period"), &at());
    assert!(
        without_date.iter().all(|row| row.field != "start"),
        "what is not asked is not shown"
    );
    for form in form::outlines() {
        let rows = html.check_rows(&Lang::new("en"), form, &Answers::default(), &at());
        assert!(
            rows.iter()
                .all(|row| row.skipped && row.lines == ["Not filled in"])
        );
    }
}

/// Anything in any control of a form.
fn anything(form: &'static Outline) -> impl Strategy<Value = Answers> {
    let mut names: Vec<String> = form
        .questions()
        .flat_map(|question| question.spec().controls())
        .collect();
    names.push("nobody_asked".to_owned());
    let mut options: Vec<String> = vec![
        "yes".to_owned(),
        "31".to_owned(),
        "2".to_owned(),
        "2027-02-31".to_owned(),
    ];
    for question in form.questions() {
        if let crate::kinds::Shape::OneOf(ids) | crate::kinds::Shape::AnyOf { options: ids, .. } =
            question.spec().shape
        {
            options.extend(ids.into_iter().map(str::to_owned));
        }
    }
    let value = prop_oneof![
        proptest::sample::select(options),
        any::<String>(),
        "[\\x00-\\x7f]{0,20}"
    ];
    proptest::collection::vec((proptest::sample::select(names), value), 0..40).prop_map(Answers::from_pairs)
}

#[test]
fn nothing_that_can_be_sent_breaks_a_page() {
    let (html, languages, at) = (html(), samples::languages(), at());
    for form in form::outlines() {
        let config = ProptestConfig {
            cases: 100,
            ..ProptestConfig::default()
        };
        proptest!(config, |(answers in anything(form), language in proptest::sample::select(languages.to_vec()))| {
            let lang = &language.code;
            let problems = form.problems(&answers, &at);
            for step in form.steps {
                let filled = Filled { form, step, answers: &answers, problems: &problems, at: &at };
                let shown = html.fields(lang, &filled).unwrap();
                prop_assert!(!shown.contains(|sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')));
                // A problem names a field and never repeats what was typed, so that it may be logged.
                let named = problems.iter().all(|problem| form.questions().any(|question| question.spec().id == problem.field));
                prop_assert!(named);
            }
            let summary = html.summary(lang, form, &problems).unwrap();
            prop_assert_eq!(summary.matches("<li>").count(), problems.len());
            prop_assert!(!html.check_rows(lang, form, &answers, &at).is_empty());
        });
    }
}
