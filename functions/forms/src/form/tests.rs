//! Forms are read, written and sent a step at a time.

use std::collections::BTreeSet;

use programme::choices::Choice;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::clean;
use crate::data_rule::Cell;
use crate::kinds::{Lines, Shape};
use crate::privacy;
use crate::problem::Code;
use crate::samples::{self, TODAY};
use crate::words::{Args, Words};

/// Fields that a form asks and does not read, or reads and does not ask, or reads twice.
fn astray(form: &Form) -> Vec<&'static str> {
    let answers = samples::answers(form);
    let mut reading = Reading::new(&answers, TODAY);
    let _asked = (form.read)(&mut reading).unwrap();
    let mut read = reading.read;
    read.sort_unstable();
    let mut asked: Vec<_> = form.questions().map(|question| question.spec().id).collect();
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
    for form in all() {
        assert_eq!(astray(form), Vec::<&str>::new(), "{}", form.id);
    }
}

#[test]
fn a_question_that_nobody_reads_is_found() {
    static FORGETFUL: Form = Form {
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
        read: |form| {
            form.get(&crate::asker::NAME)?;
            let message = contact::FORM.read(&samples::answers(&contact::FORM), TODAY);
            message.map_err(|mut problems| problems.remove(0))
        },
        write: |_, _| {},
    };
    assert_eq!(astray(&FORGETFUL), ["contact_email"]);
}

#[test]
fn a_condition_is_an_option_of_the_question_right_before() {
    for step in all().iter().flat_map(|form| form.steps) {
        for pair in step.questions.windows(2) {
            let Some(when) = pair[1].shown_when() else {
                continue;
            };
            let before = pair[0].spec();
            assert_eq!(before.id, when.field);
            assert!(matches!(&before.shape, Shape::OneOf(options) if options.contains(&when.is)));
        }
        assert!(step.questions[0].shown_when().is_none());
    }
}

#[test]
fn ids_are_told_apart() {
    let mut ids: Vec<_> = all().iter().flat_map(|form| [form.id, form.path]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(
        ids.len(),
        2 * all().len(),
        "no form is called or lives like another"
    );
    for form in all() {
        assert_eq!(by_id(form.id), Some(*form));
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
    for (form, answers) in samples::filled() {
        let asked = form.read(&answers, TODAY).unwrap();
        assert_eq!(asked.form(), form.id);
        let written = form.write(&asked);
        assert_eq!(form.read(&written, TODAY).as_ref(), Ok(&asked), "{}", form.id);
        for other in all().iter().filter(|other| *other != &form) {
            assert!(other.write(&asked).is_empty());
        }
    }
}

#[test]
fn an_empty_form_names_every_problem_at_once() {
    for form in all() {
        let problems = form.read(&Answers::default(), TODAY).unwrap_err();
        let expected = form
            .questions()
            .filter(|question| !question.spec().optional && question.shown_when().is_none())
            .count();
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
        let problems = form.problems(answers, TODAY);
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
    let start = form.write(&form.read(&answers, TODAY).unwrap());
    assert_eq!(start.get("start_day"), None, "and not kept");
}

#[test]
fn steps_follow_each_other() {
    for form in all() {
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
    let asked = form.read(&answers, TODAY).unwrap();
    let written = form.write(&asked);
    assert_eq!(written.all("age_bands").collect::<Vec<_>>(), ["12_15", "16_17"]);
    assert_eq!(written.get("start_month"), Some("3"));
    assert_eq!(form.read(&written, TODAY), Ok(asked));
}

#[test]
fn the_same_answers_are_the_same_however_typed() {
    let form = &workshop_request::FORM;
    let answers = samples::answers(form);
    let canonical = |answers: &Answers| form.canonical(&form.read(answers, TODAY).unwrap());
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

/// What a person told us lies sealed, and nothing else does: seen in what the store would get.
#[test]
fn sealed_fields_lie_in_marked_cells() {
    for (form, mut answers) in samples::filled() {
        let specs: Vec<_> = form.questions().map(Question::spec).collect();
        for (at, spec) in specs.iter().enumerate() {
            let canary = format!("canary number {at}x");
            match spec.shape {
                Shape::Text(_) => answers.set(spec.id, canary),
                Shape::Email => answers.set(spec.id, format!("canary{at}x@school.nl")),
                Shape::Phone => answers.set(spec.id, format!("061234567{at}")),
                _ => {}
            }
        }
        let stored = serde_json::to_value(form.read(&answers, TODAY).unwrap()).unwrap();
        let mut sealed = String::new();
        let open = without_sealed(stored, &mut sealed).to_string();
        for (at, spec) in specs.iter().enumerate() {
            let canary = match spec.shape {
                Shape::Text(_) => format!("canary number {at}x"),
                Shape::Email => format!("canary{at}x"),
                Shape::Phone => format!("061234567{at}"),
                _ => {
                    assert_eq!(
                        spec.rule.cell,
                        Cell::Clear,
                        "{}: only free answers are sealed",
                        spec.id
                    );
                    continue;
                }
            };
            assert_eq!(spec.rule.cell, Cell::Sealed, "{}", spec.id);
            assert!(sealed.contains(&canary) && !open.contains(&canary), "{}", spec.id);
        }
    }
}

fn without_sealed(value: Value, sealed: &mut String) -> Value {
    match value {
        Value::Object(map) if map.contains_key(programme::personal::MARK) => {
            sealed.push_str(&Value::Object(map).to_string());
            Value::Null
        }
        Value::Object(map) => map
            .into_iter()
            .map(|(key, value)| (key, without_sealed(value, sealed)))
            .collect(),
        Value::Array(items) => items
            .into_iter()
            .map(|item| without_sealed(item, sealed))
            .collect(),
        other => other,
    }
}

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
        "list-and",
        "date-part-day",
        "date-part-month",
        "date-part-year",
        "problem-expired",
        "problem-rate",
    ]
    .map(str::to_owned)
    .into();
    keys.extend(Code::ALL.iter().map(|code| format!("problem-{}", code.id())));
    for form in all() {
        for word in ["title", "description", "send"] {
            keys.insert(form.key(word));
        }
        for step in form.steps {
            keys.insert(form.step_key(step));
            keys.insert(format!("{}.short", form.step_key(step)));
        }
        for spec in form.questions().map(Question::spec) {
            let key = form.field_key(spec.id);
            keys.insert(format!("{key}.name"));
            if let Shape::OneOf(options) | Shape::AnyOf(options) = &spec.shape {
                keys.extend(options.iter().map(|option| format!("{key}.opt-{option}")));
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
    for form in all() {
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

#[test]
fn nobody_is_asked_where_they_come_from() {
    let forbidden = [
        "nationalit",
        "herkomst",
        "origin",
        "afkomst",
        "verblijf",
        "residence",
        "geloof",
        "religi",
        "geboorte",
        "birth",
        "bsn",
        "burgerservice",
        "foto",
        "photo",
        "ethnic",
        "etnic",
        "paspoort",
        "passport",
        "asiel",
        "asylum",
        "vluchteling",
        "refugee",
    ];
    let words = samples::words();
    for form in all() {
        for spec in form.questions().map(Question::spec) {
            let said = ["nl", "en"].map(|lang| {
                let lang = programme::languages::Lang::new(lang);
                words
                    .say(&lang, &form.field_key(spec.id), &Args::NONE)
                    .to_lowercase()
            });
            for word in forbidden {
                assert!(
                    !spec.id.contains(word) && !said.iter().any(|said| said.contains(word)),
                    "{}",
                    spec.id
                );
            }
        }
    }
}

#[test]
fn the_inventory_forgets_no_question() {
    let asked: usize = all().iter().map(|form| form.questions().count()).sum();
    let inventory = privacy::inventory();
    assert_eq!(inventory.len(), asked);
    assert!(inventory.iter().all(|row| !row.rule.seen_by.is_empty()));
}

#[test]
fn a_trap_is_sprung_by_anything_that_can_be_seen() {
    for (typed, trap) in [("", Trap::Empty), (" ", Trap::Empty), ("http://x", Trap::Sprung)] {
        assert_eq!(Form::trap(&Answers::from_pairs([(TRAP, typed)])), trap);
    }
    assert_eq!(Form::trap(&Answers::default()), Trap::Empty);
}

/// Whatever somebody could type into a field and have accepted.
fn acceptable(spec: &FieldSpec) -> BoxedStrategy<Vec<(String, String)>> {
    let id = spec.id.to_owned();
    let one = move |value: String| vec![(id.clone(), value)];
    let id = spec.id.to_owned();
    match spec.shape.clone() {
        Shape::Text(text) => {
            let (min, max) = (text.min, text.max.min(60));
            let fits = move |typed: &String| (min..=max).contains(&clean::length(&clean::lines(typed)));
            let typed = format!("[\\PC\\s]{{{},{}}}", min + 2, max);
            proptest::string::string_regex(&typed)
                .unwrap()
                .prop_filter("blank or short", move |typed| {
                    !clean::is_blank(typed) && fits(typed)
                })
                .prop_map(one)
                .boxed()
        }
        Shape::Email => "[a-zA-Z0-9+_-]{1,20}@[a-z]{2,20}\\.(nl|com|москва|भारत)"
            .prop_map(one)
            .boxed(),
        Shape::Phone => "(\\+31 ?|0)[0-9]([ -]?[0-9]){8,10}".prop_map(one).boxed(),
        Shape::Number(number) => (number.min..=number.max)
            .prop_map(move |number| one(number.to_string()))
            .boxed(),
        Shape::OneOf(options) => proptest::sample::select(options)
            .prop_map(move |option| one(option.to_owned()))
            .boxed(),
        Shape::AnyOf(options) => proptest::sample::subsequence(options.clone(), 1..=options.len())
            .prop_shuffle()
            .prop_map(move |chosen| {
                chosen
                    .iter()
                    .map(|option| (id.clone(), (*option).to_owned()))
                    .collect()
            })
            .boxed(),
        Shape::Day(_) => (1_i64..500)
            .prop_map(move |days| {
                let date = TODAY.saturating_add(jiff::SignedDuration::from_hours(24 * days));
                one(date.to_string())
            })
            .boxed(),
        Shape::Agreement => Just(one(crate::answers::TICKED.to_owned())).boxed(),
    }
}

fn acceptable_answers(form: &'static Form) -> BoxedStrategy<Answers> {
    let fields: Vec<_> = form
        .questions()
        .map(|question| {
            let spec = question.spec();
            let typed = acceptable(&spec);
            if spec.optional {
                prop_oneof![Just(Vec::new()), typed].boxed()
            } else {
                typed
            }
        })
        .collect();
    fields
        .prop_map(|fields| Answers::from_pairs(fields.concat()))
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn reading_what_was_written_gives_the_same(
        (form, answers) in proptest::sample::select(all().to_vec())
            .prop_flat_map(|form| (Just(form), acceptable_answers(form)))
    ) {
        let asked = form.read(&answers, TODAY);
        prop_assert!(asked.is_ok(), "{:?}", asked.err());
        let asked = asked.unwrap();
        let written = form.write(&asked);
        prop_assert_eq!(form.read(&written, TODAY), Ok(asked.clone()));
        let read_again = form.read(&written, TODAY).unwrap();
        prop_assert_eq!(form.write(&read_again), written);
        prop_assert_eq!(form.canonical(&read_again), form.canonical(&asked));
    }

    #[test]
    fn whatever_is_accepted_is_within_its_limits(
        (form, typed) in (proptest::sample::select(all().to_vec()), "[\\PC\\s\\x00-\\x1f]{0,120}")
    ) {
        for question in form.questions() {
            let spec = question.spec();
            let mut answers = Answers::default();
            answers.set(spec.id, &typed);
            let Shape::Text(text) = &spec.shape else { continue };
            match question.field.check(&answers, TODAY) {
                Ok(()) if spec.optional && clean::is_blank(&typed) => {}
                Ok(()) => {
                    let cleaned = match text.lines {
                        Lines::One => clean::line(&typed),
                        Lines::Many => clean::lines(&typed),
                    };
                    prop_assert!((text.min..=text.max).contains(&clean::length(&cleaned)));
                }
                Err(problem) => {
                    prop_assert!(matches!(problem.code, Code::EmptyText | Code::TooShort | Code::TooLong));
                }
            }
        }
    }
}
