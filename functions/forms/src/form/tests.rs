//! Forms are read, written and sent a step at a time.

use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::problem::Code;
use crate::samples::{self, Tried, at};

mod inner;
mod laws;
mod privacy;
mod words;

/// Fields that a form asks and does not read, or reads and does not ask, or reads twice.
fn astray(form: &dyn Tried) -> Vec<&'static str> {
    let (answers, at) = (samples::answers(form.outline()), at());
    let mut read = form.fields_read(&answers, &at);
    // A question that depends on an answer is read where that answer is given.
    for when in form.outline().questions().filter_map(Question::shown_when) {
        let mut otherwise = answers.clone();
        if let Some((field, option)) = samples::asking(form.outline(), when, &at) {
            otherwise.set(field, option);
        }
        let also = form.fields_read(&otherwise, &at);
        read.extend(
            also.into_iter()
                .filter(|id| !read.contains(id))
                .collect::<Vec<_>>(),
        );
    }
    read.sort_unstable();
    let mut asked: Vec<_> = form
        .outline()
        .questions()
        .map(|question| question.spec().id)
        .collect();
    asked.sort_unstable();
    if asked == read {
        return Vec::new();
    }
    let count = |list: &[&str], id: &str| list.iter().filter(|known| **known == id).count();
    let all = asked.iter().chain(&read);
    all.filter(|id| count(&asked, id) != count(&read, id))
        .copied()
        .collect()
}

#[test]
fn every_question_asked_is_read_and_each_one_read_is_asked() {
    let forms = samples::forms();
    for form in &forms {
        assert_eq!(astray(*form), Vec::<&str>::new(), "{}", form.outline().id);
    }
    let tried: Vec<_> = forms.iter().map(|form| form.outline().id).collect();
    let all: Vec<_> = outlines().iter().map(|outline| outline.id).collect();
    assert_eq!(tried, all, "every form is tried");
}

#[test]
fn a_question_that_nobody_reads_is_found() {
    static FORGETFUL: Form<String> = Form {
        outline: Outline {
            id: "forgetful",
            version: 1,
            path: "forgetful",
            steps: &[Step {
                id: "one",
                questions: &[
                    Question::always(&crate::asker::NAME),
                    Question::always(&crate::asker::EMAIL),
                ],
            }],
        },
        read: |form| form.get(&crate::asker::NAME),
        write: |_, _| {},
    };
    assert_eq!(astray(&FORGETFUL), ["contact_email"]);
}

#[test]
fn a_condition_is_an_option_of_the_question_right_before() {
    for form in outlines() {
        for step in form.steps {
            let mut before = None;
            for question in step.questions {
                match question.shown_when() {
                    Some(when) if when.field().is_some() => {
                        assert_eq!(when.field(), before);
                        assert!(
                            samples::asking(form, when, &at()).is_some(),
                            "{question:?} is asked by an option"
                        );
                    }
                    _ => before = Some(question.spec().id),
                }
            }
        }
    }
}

#[test]
fn ids_are_told_apart() {
    let mut ids: Vec<_> = outlines().iter().flat_map(|form| [form.id, form.path]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(
        ids.len(),
        2 * outlines().len(),
        "no form is called or lives like another"
    );
    for form in all() {
        assert_eq!(by_id(form.id).map(|found| found.id), Some(form.id));
    }
    for form in outlines() {
        let controls: Vec<_> = form
            .questions()
            .flat_map(|question| question.spec().controls())
            .collect();
        let apart: BTreeSet<_> = controls.iter().collect();
        assert_eq!(apart.len(), controls.len(), "{}", form.id);
        // Names that travel with every form.
        for taken in [
            TRAP, "draft", "step", "then", "go", "lang", "form", "token", "once",
        ] {
            assert!(!controls.iter().any(|control| control == taken), "{taken}");
        }
    }
}

#[test]
fn every_form_can_be_written_back() {
    for form in samples::forms() {
        let answers = samples::answers(form.outline());
        let written = form.rewritten(&answers, &at()).unwrap();
        assert!(!written.is_empty(), "{}", form.outline().id);
    }
    for form in all() {
        let asked = form.read(&samples::answers(form), &at()).unwrap();
        assert_eq!(asked.form(), form.id);
        for other in all().iter().filter(|other| other.id != form.id) {
            assert!(other.write(&asked).is_empty());
        }
    }
}

#[test]
fn an_empty_form_names_every_problem_at_once() {
    let nothing = Answers::default();
    for form in outlines() {
        let problems = form.problems(&nothing, &at());
        let at = at();
        let asked = form.steps.iter().flat_map(|step| step.asked(&nothing, &at));
        let expected = asked.filter(|question| !question.spec().optional).count();
        assert_eq!(problems.len(), expected, "{}", form.id);
        let empty = |problem: &Problem| matches!(problem.code, Code::EmptyText | Code::EmptyChoice);
        assert!(problems.iter().all(empty));
        assert_eq!(
            form.first_with(&problems).map(|step| step.id),
            Some(form.first().id)
        );
    }
}

#[test]
fn a_question_that_depends_is_asked_only_then() {
    let form = &workshop_request::FORM;
    let mut answers = samples::answers(form).without("start");
    let codes = |answers: &Answers| -> Vec<_> {
        let problems = form.problems(answers, &at());
        problems
            .iter()
            .map(|problem| (problem.field.to_string(), problem.code))
            .collect()
    };
    assert_eq!(codes(&answers), [("start".to_owned(), Code::EmptyText)]);
    answers.set("period", "asap");
    assert_eq!(codes(&answers), []);
    answers.set("start", "2020-02-31");
    assert_eq!(codes(&answers), [], "what is not asked is not checked");
    let start = form.write(&form.read(&answers, &at()).unwrap());
    assert_eq!(start.get("start_day"), None, "and not kept");
}

#[test]
fn steps_follow_each_other() {
    for form in outlines() {
        let mut step = form.first();
        let mut seen = vec![step.id];
        while let Some(next) = form.after(step) {
            assert_eq!(form.before(next).id, step.id);
            assert_eq!(form.position(next), form.position(step) + 1);
            assert_eq!(form.step(next.id).map(|step| step.id), Some(next.id));
            seen.push(next.id);
            step = next;
        }
        assert_eq!(seen.len(), form.steps.len());
        assert_eq!(form.before(form.first()).id, form.first().id);
        assert_eq!(form.sends_at_once(), form.steps.len() == 1);
    }
}

#[test]
fn a_step_sent_again_replaces_only_itself() {
    let form = &workshop_request::FORM;
    let before = samples::answers(form);
    let step = form.step("group").unwrap();
    let sent = Answers::from_pairs([
        ("group_size", "12"),
        ("group_size", "13"),
        ("town", "x"),
        ("token", "y"),
    ]);
    let after = form.replaced(&before, step, &sent);
    assert_eq!(after.all("group_size").collect::<Vec<_>>(), ["12"]);
    assert_eq!(after.get("age_bands"), None, "no longer ticked");
    assert_eq!(after.get("town"), before.get("town"));
    assert_eq!(after.get("token"), None);
}

#[test]
fn what_nobody_asked_for_is_named() {
    let form = &contact::FORM;
    let answers = Answers::from_pairs([("message", "x"), ("lang", "nl"), ("mesage", "y"), ("\u{0}a", "z")]);
    let unknown: Vec<_> = form
        .unknown(&answers, &["lang"])
        .into_iter()
        .map(|problem| problem.field)
        .collect();
    assert_eq!(unknown, ["a", "mesage"]);
    let malformed = |body: &[u8]| -> Vec<String> {
        let problems = form.answers_from_json(body).unwrap_err();
        assert!(problems.iter().all(|problem| problem.code == Code::Malformed));
        problems.iter().map(|problem| problem.field.to_string()).collect()
    };
    for body in ["", "[]", "{", "\"x\"", "\u{0}"] {
        assert_eq!(malformed(body.as_bytes()), [""], "{body}");
    }
    assert_eq!(malformed(b"{\"message\": {\"a\": 1}}"), ["message"]);
    for other_type in ["true", "false", "12", "[\"a\", \"b\"]", "[]"] {
        let body = format!("{{\"message\": {other_type}, \"topic\": {other_type}, \"contact_phone\": null}}");
        assert_eq!(malformed(body.as_bytes()), ["message", "topic"], "{other_type}");
    }
    let twice = Answers::from_pairs([
        ("message", "x"),
        ("topic", "a"),
        ("topic", "a"),
        ("mesage", "y"),
        ("mesage", "y"),
    ]);
    let repeated: Vec<_> = form
        .repeated(&twice)
        .into_iter()
        .map(|problem| problem.field)
        .collect();
    assert_eq!(repeated, ["topic"]);
    let several = Answers::from_pairs([("age_bands", "16_17"), ("age_bands", "12_15")]);
    assert!(workshop_request::FORM.repeated(&several).is_empty());
    assert_eq!(malformed(&[0xff]), [""]);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(malformed(deep.as_bytes()), [""]);
}

#[test]
fn json_is_read_as_the_page_is() {
    let form = &workshop_request::FORM;
    let body = json!({
        "org_type": "school", "org_name": "Testschool", "town": "Zoetermeer", "group_size": 40,
        "age_bands": ["16_17", "12_15"], "period": "date", "start": "2027-03-01", "goal": null,
        "contact_name": "Samira", "contact_email": "samira@school.nl", "consent_contact": true,
    });
    let answers = form.answers_from_json(body.to_string().as_bytes()).unwrap();
    let asked = form.read(&answers, &at()).unwrap();
    let written = form.write(&asked);
    assert_eq!(written.all("age_bands").collect::<Vec<_>>(), ["12_15", "16_17"]);
    assert_eq!(written.get("start_month"), Some("3"));
    assert_eq!(form.read(&written, &at()), Ok(asked));
}

#[test]
fn the_same_answers_are_the_same_however_typed() {
    let form = &workshop_request::FORM;
    let answers = samples::answers(form);
    let canonical = |answers: &Answers| form.canonical(&form.read(answers, &at()).unwrap());
    let first = canonical(&answers);
    let mut pairs: Vec<_> = answers
        .pairs()
        .map(|(n, v)| (n.to_owned(), v.to_owned()))
        .collect();
    pairs.reverse();
    let mut typed_otherwise = Answers::from_pairs(pairs);
    typed_otherwise.set("org_name", "  SAMIRA   öğretmen ");
    typed_otherwise.set("contact_phone", "+31 (0)6 - 12345678");
    typed_otherwise.set("website", "");
    typed_otherwise.remove("start");
    typed_otherwise.set("start_day", "01");
    typed_otherwise.set("start_month", "oktober");
    typed_otherwise.set("start_year", "2026");
    assert_eq!(canonical(&typed_otherwise), first);
    for (field, value) in [
        ("group_size", "6"),
        ("town", "Delft"),
        ("period", "asap"),
        ("goal", ""),
    ] {
        let mut other = answers.clone();
        other.set(field, value);
        assert_ne!(canonical(&other), first, "{field}");
    }
}

#[test]
fn a_trap_is_sprung_by_anything_that_can_be_seen() {
    for (typed, seen) in [("", Trap::Empty), (" ", Trap::Empty), ("http://x", Trap::Sprung)] {
        assert_eq!(trap(&Answers::from_pairs([(TRAP, typed)])), seen);
    }
    assert_eq!(trap(&Answers::default()), Trap::Empty);
}
