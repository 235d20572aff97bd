//! A school or youth centre asks for a workshop.

use programme::choice;
use programme::personal::Personal;
use programme::requests::{AgeBand, Asked, Asker, Place, SchoolLevel, SpokenLanguage, Start, WorkshopWish};

use crate::asker;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Agreed, Agreement, AnyOf, Day, Number, OneOf, Optional, Text};
use crate::problem::Problem;

const ABOUT_PLACE: DataRule = DataRule {
    purpose: Purpose::PlanWorkshop,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator, SeenBy::Trainers],
    kept: Kept::WhileNeeded,
    cell: Cell::Sealed,
};
const ABOUT_PLAN: DataRule = DataRule {
    cell: Cell::Clear,
    ..ABOUT_PLACE
};
const ABOUT_GROUP: DataRule = DataRule {
    purpose: Purpose::FitGroup,
    ..ABOUT_PLAN
};
const IN_OWN_WORDS: DataRule = DataRule {
    cell: Cell::Sealed,
    ..ABOUT_GROUP
};
const PERMISSION: DataRule = DataRule {
    purpose: Purpose::Permission,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Coordinator],
    ..ABOUT_PLAN
};

choice! {
    /// When a group wants to start, as it is asked.
    Period { Soon = "asap", ThisTerm = "this_term", NextTerm = "next_term", Date = "date" }
}

const ORG_TYPE: Field<OneOf<Place>> = Field::new("org_type", OneOf::list(), ABOUT_PLAN);
const ORG_NAME: Field<Text> = Field::new(
    "org_name",
    Text::line(2, 80).autofill("organization"),
    ABOUT_PLACE,
);
const TOWN: Field<Text> = Field::new("town", Text::line(2, 60).autofill("address-level2"), ABOUT_PLACE);
const GROUP_SIZE: Field<Number> =
    Field::new("group_size", Number::between(5, 200).note_above(40), ABOUT_GROUP);
const AGE_BANDS: Field<AnyOf<AgeBand>> = Field::new("age_bands", AnyOf::list(), ABOUT_GROUP);
const SCHOOL_LEVEL: Field<Optional<AnyOf<SchoolLevel>>> =
    Field::new("school_level", AnyOf::list(), ABOUT_GROUP).optional();
const LANGUAGES: Field<Optional<AnyOf<SpokenLanguage>>> =
    Field::new("languages", AnyOf::list(), ABOUT_GROUP).optional();
const OTHER_LANGUAGE: Field<Optional<Text>> =
    Field::new("other_language", Text::line(1, 40), IN_OWN_WORDS).optional();
const PERIOD: Field<OneOf<Period>> = Field::new("period", OneOf::list(), ABOUT_PLAN);
const START: Field<Day> = Field::new("start", Day::within_months(18), ABOUT_PLAN);
const GOAL: Field<Optional<Text>> = Field::new("goal", Text::lines(1, 600), IN_OWN_WORDS).optional();
const CONSENT: Field<Agreement> = Field::new("consent_contact", Agreement, PERMISSION);

/// The form.
pub static FORM: Form<Asked> = Form {
    outline: Outline {
        id: "workshop_request",
        version: 1,
        path: "workshop",
        steps: &[
            Step {
                id: "place",
                questions: &[
                    Question::always(&ORG_TYPE),
                    Question::always(&ORG_NAME),
                    Question::always(&TOWN),
                ],
            },
            Step {
                id: "group",
                questions: &[
                    Question::always(&GROUP_SIZE),
                    Question::always(&AGE_BANDS),
                    Question::always(&SCHOOL_LEVEL),
                    Question::always(&LANGUAGES),
                    Question::always(&OTHER_LANGUAGE),
                ],
            },
            Step {
                id: "period",
                questions: &[
                    Question::always(&PERIOD),
                    Question::when(&START, PERIOD.id, "date"),
                    Question::always(&GOAL),
                ],
            },
            Step {
                id: "contact",
                questions: &[
                    Question::always(&asker::NAME),
                    Question::always(&asker::ROLE),
                    Question::always(&asker::EMAIL),
                    Question::always(&asker::PHONE),
                    Question::always(&CONSENT),
                ],
            },
        ],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<Asked, Problem> {
    let Agreed { .. } = form.get(&CONSENT)?;
    Ok(Asked::WorkshopRequest(WorkshopWish {
        place: form.get(&ORG_TYPE)?,
        organisation: form.personal(&ORG_NAME)?,
        town: form.personal(&TOWN)?,
        group_size: form.get(&GROUP_SIZE)?,
        age_bands: form.get(&AGE_BANDS)?,
        school_levels: form.get(&SCHOOL_LEVEL)?.unwrap_or_default(),
        languages: form.get(&LANGUAGES)?.unwrap_or_default(),
        other_language: form.personal_if_any(&OTHER_LANGUAGE)?,
        start: match form.get(&PERIOD)? {
            Period::Soon => Start::Soon,
            Period::ThisTerm => Start::ThisTerm,
            Period::NextTerm => Start::NextTerm,
            Period::Date => Start::On(form.get(&START)?),
        },
        goal: form.personal_if_any(&GOAL)?,
        asker: Asker {
            role: form.personal_if_any(&asker::ROLE)?,
            ..asker::read(form)?
        },
    }))
}

fn write(asked: &Asked, form: &mut Writing) {
    let Asked::WorkshopRequest(wish) = asked else {
        return;
    };
    form.put(&ORG_TYPE, &wish.place);
    form.put(&ORG_NAME, wish.organisation.reveal());
    form.put(&TOWN, wish.town.reveal());
    form.put(&GROUP_SIZE, &wish.group_size);
    form.put(&AGE_BANDS, &wish.age_bands);
    form.put_if_any(&SCHOOL_LEVEL, Some(&wish.school_levels));
    form.put_if_any(&LANGUAGES, Some(&wish.languages));
    form.put_if_any(
        &OTHER_LANGUAGE,
        wish.other_language.as_ref().map(Personal::reveal),
    );
    form.put(
        &PERIOD,
        &match wish.start {
            Start::Soon => Period::Soon,
            Start::ThisTerm => Period::ThisTerm,
            Start::NextTerm => Period::NextTerm,
            Start::On(_) => Period::Date,
        },
    );
    if let Start::On(date) = &wish.start {
        form.put(&START, date);
    }
    form.put_if_any(&GOAL, wish.goal.as_ref().map(Personal::reveal));
    asker::write(&wish.asker, form);
    form.put_if_any(&asker::ROLE, wish.asker.role.as_ref().map(Personal::reveal));
    form.put(&CONSENT, &Agreed::BEFORE);
}
