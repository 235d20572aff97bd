//! Forms inside a group: few taps, and nothing that is not somebody's own.

use programme::groups::{ConsentRule, Rules};

use super::super::*;
use crate::problem::Code;
use crate::samples::{self, at};

/// Whoever leaves “more choices” alone has answered: each of them may be skipped, or begins with an answer that is accepted.
#[test]
fn what_waits_behind_more_choices_can_be_left_alone() {
    let at = at();
    for form in outlines() {
        let begun = form.begin(&at);
        for step in form.steps {
            let mut asides = step.questions.iter().map(Question::is_aside);
            assert!(
                asides.by_ref().skip_while(|aside| !aside).all(|aside| aside),
                "{}: they come last",
                form.id
            );
            for question in step.questions.iter().filter(|question| question.is_aside()) {
                assert_eq!(question.field.check(&begun, &at), Ok(()), "{question:?}");
            }
        }
        for (name, _) in begun.pairs() {
            let question = form
                .questions()
                .find(|question| question.spec().id == name)
                .unwrap();
            assert_eq!(
                question.field.check(&begun, &at),
                Ok(()),
                "{question:?} begins with an answer"
            );
        }
    }
}

#[test]
fn a_need_takes_one_choice_and_a_few_words() {
    let mut answers = posts::POST_NEED.begin(&at());
    answers.set("category", "internship");
    answers.set("title", "Stage bij garage De Brug");
    let said = posts::POST_NEED.read(&answers, &at()).unwrap();
    assert_eq!(
        said.until,
        jiff::civil::date(2026, 11, 13),
        "sixty days, as the group has it"
    );
    assert_eq!(said.place, programme::posts::Where::Here);
    let shorter = at().in_group(Rules {
        post_days: 7,
        ..Rules::default()
    });
    assert_eq!(
        posts::POST_NEED.begin(&shorter).get("until"),
        Some("2026-09-21"),
        "a week, as another group has it"
    );
}

#[test]
fn a_telephone_number_is_held_on_the_board_and_refused_on_the_map() {
    let mut need = samples::answers(&posts::POST_NEED);
    need.set("details", "bel me op 06 12345678");
    assert!(posts::POST_NEED.read(&need, &at()).is_ok());
    let mut contact = samples::answers(&add_contact::FORM);
    for field in ["nickname", "note"] {
        contact.set(field, "oom 06 12345678");
    }
    let problems = add_contact::FORM.read(&contact, &at()).unwrap_err();
    let codes: Vec<_> = problems
        .iter()
        .map(|problem| (&*problem.field, problem.code))
        .collect();
    assert_eq!(
        codes,
        [("nickname", Code::ContactInText), ("note", Code::ContactInText)]
    );
}

#[test]
fn an_offer_names_a_contact_only_from_ones_own_map() {
    let form = &posts::POST_OFFER;
    let mut answers = samples::answers(form);
    let of_somebody_else = "0199ffffffffffffffffffffffffffff";
    let through = |answers: &Answers, at: &At| form.read(answers, at).map(|said| said.through);
    assert!(through(&answers, &at()).unwrap().is_some());
    answers.set("contact", of_somebody_else);
    let problems = through(&answers, &at()).unwrap_err();
    assert_eq!(
        (&*problems[0].field, problems[0].code),
        ("contact", Code::NotAnOption)
    );
    let alone = at().with_contacts(Vec::new());
    assert_eq!(
        through(&answers, &alone),
        Ok(None),
        "with nobody on the map it is not asked"
    );
    answers.set("via_contact", "self");
    assert_eq!(through(&answers, &at()), Ok(None));
}

#[test]
fn a_guardian_is_asked_for_where_the_group_wants_it() {
    let form = &join_group::FORM;
    for (rule, asked) in [
        (ConsentRule::Nobody, [false, false, false]),
        (ConsentRule::UnderSixteen, [true, false, false]),
        (ConsentRule::Everybody, [true, true, false]),
    ] {
        let at = at().in_group(Rules {
            consent: rule,
            ..Rules::default()
        });
        for (age, asked) in ["12_15", "16_17", "18_plus"].iter().zip(asked) {
            let mut answers = samples::answers(form);
            answers.set("age_band", *age);
            answers.set("guardian_ok", "not_yet");
            let join = form.read(&answers, &at).unwrap();
            assert_eq!(join.guardian.is_some(), asked, "{rule:?} {age}");
            answers.set("guardian_ok", "");
            assert_eq!(form.read(&answers, &at).is_err(), asked, "{rule:?} {age}");
        }
    }
}
