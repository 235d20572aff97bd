//! Somebody wants to share their network: mentor, buddy, expert or key person.

use programme::choices::Choice;
use programme::personal::Personal;
use programme::requests::{Asked, FoundVia, HelperRole, HoursInAll, SpokenLanguage, Willing, WorkField};

use crate::asker;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{At, Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Agreed, Agreement, AnyOf, Met, OneOf, Optional, Requirement, Text, Times};
use crate::problem::Problem;

const TO_HELP: DataRule = DataRule {
    purpose: Purpose::Help,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator],
    kept: Kept::WhileNeeded,
    cell: Cell::Clear,
};
const IN_OWN_WORDS: DataRule = DataRule {
    cell: Cell::Sealed,
    ..TO_HELP
};
const SAFE: DataRule = DataRule {
    purpose: Purpose::Safety,
    basis: Basis::Safety,
    ..TO_HELP
};

/// The most fields of work that may be chosen.
const MOST_FIELDS: usize = 5;

const ROLE: Field<OneOf<HelperRole>> = Field::new("role", OneOf::list(), TO_HELP);
const CONDUCT: Field<Agreement> = Field::new("vog_ok", Agreement, SAFE);
const AGE_CHECK: Field<Requirement> = Field::new("age_check", Requirement, SAFE);
const TOWN: Field<Text> = Field::new("town", Text::line(2, 60).autofill("address-level2"), IN_OWN_WORDS);
const LANGUAGES: Field<AnyOf<SpokenLanguage>> = Field::new("languages", AnyOf::list(), TO_HELP);
const FIELDS: Field<AnyOf<WorkField>> =
    Field::new("fields_of_work", AnyOf::list().at_most(MOST_FIELDS), TO_HELP);
const NETWORK: Field<AnyOf<WorkField>> = Field::new("network", AnyOf::list().at_most(MOST_FIELDS), TO_HELP);
const AVAILABILITY: Field<Times> = Field::new("availability", Times, TO_HELP);
const HOURS: Field<OneOf<HoursInAll>> = Field::new("hours_total", OneOf::list(), TO_HELP).preset("40");
const MOTIVATION: Field<Text> = Field::new("motivation", Text::lines(20, 600), IN_OWN_WORDS);
const FOUND_VIA: Field<Optional<OneOf<FoundVia>>> =
    Field::new("found_via", OneOf::list(), TO_HELP).optional();

/// The form.
pub static FORM: Form<Asked> = Form {
    outline: Outline {
        id: "helper_signup",
        version: 1,
        path: "help-out",
        steps: &[
            Step {
                id: "role",
                questions: &[
                    Question::always(&ROLE),
                    Question::when_fits(&CONDUCT, ROLE.id, needs_conduct),
                    Question::always(&AGE_CHECK),
                ],
            },
            Step {
                id: "network",
                questions: &[
                    Question::always(&TOWN),
                    Question::always(&LANGUAGES),
                    Question::always(&FIELDS),
                    Question::always(&NETWORK),
                ],
            },
            Step {
                id: "time",
                questions: &[
                    Question::always(&AVAILABILITY),
                    Question::always(&HOURS),
                    Question::always(&MOTIVATION),
                    Question::always(&FOUND_VIA),
                ],
            },
            Step {
                id: "contact",
                questions: &[
                    Question::always(&asker::NAME),
                    Question::always(&asker::EMAIL),
                    Question::always(&asker::PHONE),
                ],
            },
        ],
    },
    read,
    write,
};

/// Whether this role is asked for a certificate of conduct.
fn needs_conduct(role: &str, _at: &At) -> bool {
    HelperRole::from_id(role).is_some_and(HelperRole::needs_conduct)
}

fn read(form: &mut Reading<'_>) -> Result<Asked, Problem> {
    let role = form.get(&ROLE)?;
    if role.needs_conduct() {
        let Agreed { .. } = form.get(&CONDUCT)?;
    }
    let Met { .. } = form.get(&AGE_CHECK)?;
    Ok(Asked::HelperSignup(Willing {
        role,
        town: form.personal(&TOWN)?,
        languages: form.get(&LANGUAGES)?,
        fields: form.get(&FIELDS)?,
        network: form.get(&NETWORK)?,
        free: form.get(&AVAILABILITY)?,
        hours: form.get(&HOURS)?,
        motivation: form.personal(&MOTIVATION)?,
        found_via: form.get(&FOUND_VIA)?,
        asker: asker::read(form)?,
    }))
}

fn write(asked: &Asked, form: &mut Writing) {
    let Asked::HelperSignup(willing) = asked else {
        return;
    };
    form.put(&ROLE, &willing.role);
    if willing.role.needs_conduct() {
        form.put(&CONDUCT, &Agreed::BEFORE);
    }
    form.put(&AGE_CHECK, &Met::BEFORE);
    form.put(&TOWN, willing.town.reveal());
    form.put(&LANGUAGES, &willing.languages);
    form.put(&FIELDS, &willing.fields);
    form.put(&NETWORK, &willing.network);
    form.put(&AVAILABILITY, &willing.free);
    form.put(&HOURS, &willing.hours);
    form.put(&MOTIVATION, Personal::reveal(&willing.motivation));
    form.put_if_any(&FOUND_VIA, willing.found_via.as_ref());
    asker::write(&willing.asker, form);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Code;
    use crate::samples::{self, at};

    fn codes(role: &str, age: &str, conduct: &str) -> Vec<(String, Code)> {
        let mut answers = samples::answers(&FORM);
        answers.set("role", role);
        answers.set("age_check", age);
        answers.set("vog_ok", conduct);
        let problems = FORM.problems(&answers, &at());
        problems
            .into_iter()
            .map(|problem| (problem.field.into_owned(), problem.code))
            .collect()
    }

    #[test]
    fn whoever_meets_young_people_asks_for_a_certificate_and_others_are_not_asked() {
        for (role, needs) in [
            ("mentor", true),
            ("buddy", true),
            ("expert_pool", false),
            ("key_person", false),
        ] {
            let missing = vec![("vog_ok".to_owned(), Code::EmptyChoice)];
            assert_eq!(
                codes(role, "yes", ""),
                if needs { missing } else { Vec::new() },
                "{role}"
            );
            assert_eq!(codes(role, "yes", "yes"), []);
        }
    }

    #[test]
    fn nobody_under_eighteen_gets_in() {
        let younger = ("age_check".to_owned(), Code::NotEligible);
        assert_eq!(codes("mentor", "no", "yes"), [younger]);
        let unsaid = ("age_check".to_owned(), Code::EmptyChoice);
        assert_eq!(codes("mentor", "", "yes"), [unsaid]);
        let odd = ("age_check".to_owned(), Code::NotAnOption);
        assert_eq!(codes("mentor", "true", "yes"), [odd]);
    }

    #[test]
    fn six_fields_are_one_too_many() {
        let all = ["care", "tech", "building", "hospitality", "shops", "sport"];
        for (many, fits) in [(5, true), (6, false)] {
            let mut answers = samples::answers(&FORM);
            answers.remove("network");
            for field in &all[..many] {
                answers.add("network", *field);
            }
            assert_eq!(FORM.problems(&answers, &at()).is_empty(), fits, "{many}");
        }
    }
}
