//! What a form looks like: a step with mistakes, the list to look everything over.

use std::sync::Arc;

use programme::languages::Lang;
use proptest::prelude::*;

use super::*;
use crate::form;
use crate::samples::{self, TODAY};
use crate::workshop_request::FORM;

fn html() -> FormHtml {
    FormHtml::new(Arc::new(samples::words()), &samples::languages()).unwrap()
}

/// A step as it comes back after it was sent: summary and questions.
fn sent_back(lang: &str, step: &str, answers: &Answers) -> String {
    let (html, lang, step) = (html(), Lang::new(lang), FORM.step(step).unwrap());
    let problems = FORM.problems_in(step, answers, TODAY);
    let filled = Filled {
        form: &FORM,
        step,
        answers,
        problems: &problems,
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
                    let problems = form.problems_in(step, answers, TODAY);
                    let filled = Filled {
                        form,
                        step,
                        answers,
                        problems: &problems,
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
    let rows = html.check_rows(&Lang::new("nl"), &FORM, &answers);
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
    let without_date = html.check_rows(&Lang::new("nl"), &FORM, &answers.without("period"));
    assert!(
        without_date.iter().all(|row| row.field != "start"),
        "what is not asked is not shown"
    );
    for form in form::all() {
        let rows = html.check_rows(&Lang::new("en"), form, &Answers::default());
        assert!(
            rows.iter()
                .all(|row| row.skipped && row.lines == ["Not filled in"])
        );
    }
}

/// Anything in any control of a form.
fn anything(form: &'static Form) -> impl Strategy<Value = Answers> {
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
        if let crate::kinds::Shape::OneOf(ids) | crate::kinds::Shape::AnyOf(ids) = question.spec().shape {
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
    let (html, languages) = (html(), samples::languages());
    for form in form::all() {
        let config = ProptestConfig {
            cases: 100,
            ..ProptestConfig::default()
        };
        proptest!(config, |(answers in anything(form), language in proptest::sample::select(languages.to_vec()))| {
            let lang = &language.code;
            let problems = form.read(&answers, TODAY).err().unwrap_or_default();
            for step in form.steps {
                let filled = Filled { form, step, answers: &answers, problems: &problems };
                let shown = html.fields(lang, &filled).unwrap();
                prop_assert!(!shown.contains(|sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')));
                // A problem names a field and never repeats what was typed, so that it may be logged.
                let named = problems.iter().all(|problem| form.questions().any(|question| question.spec().id == problem.field));
                prop_assert!(named);
            }
            let summary = html.summary(lang, form, &problems).unwrap();
            prop_assert_eq!(summary.matches("<li>").count(), problems.len());
            prop_assert!(!html.check_rows(lang, form, &answers).is_empty());
        });
    }
}
