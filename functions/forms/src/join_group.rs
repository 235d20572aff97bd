//! Somebody says who they are in their group: a name, an age band, a language. There is no question for more.

use programme::choices::Choice;
use programme::people::{Age, GuardianSays, Join};

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{At, Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Agreed, Agreement, OneLanguage, OneOf, Text};
use crate::problem::Problem;

pub(crate) const NAME_RULE: DataRule = DataRule {
    purpose: Purpose::Join,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Group, SeenBy::Trainers],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Sealed,
};
pub(crate) const AGE_RULE: DataRule = DataRule {
    purpose: Purpose::Safety,
    basis: Basis::Safety,
    seen_by: &[SeenBy::Trainers],
    cell: Cell::Clear,
    ..NAME_RULE
};
const LANG_RULE: DataRule = DataRule {
    purpose: Purpose::Read,
    basis: Basis::Consent,
    ..AGE_RULE
};

/// The name the group sees: whether it is free is for whoever keeps it.
pub const DISPLAY_NAME: Field<Text> =
    Field::new("display_name", Text::line(1, 30).autofill("nickname"), NAME_RULE);
const AGE_BAND: Field<OneOf<Age>> = Field::new("age_band", OneOf::list(), AGE_RULE);
const GUARDIAN_OK: Field<OneOf<GuardianSays>> = Field::new("guardian_ok", OneOf::list(), AGE_RULE);
const LANG_PREF: Field<OneLanguage> =
    Field::new("lang_pref", OneLanguage, LANG_RULE).preset_here(OneLanguage::of_the_page);
const RULES_OK: Field<Agreement> = Field::new("rules_ok", Agreement, AGE_RULE);

/// The form.
pub static FORM: Form<Join> = Form {
    outline: Outline {
        id: "join_group",
        version: 1,
        path: "join/you",
        steps: &[Step {
            id: "you",
            questions: &[
                Question::always(&DISPLAY_NAME),
                Question::always(&AGE_BAND),
                Question::when_fits(&GUARDIAN_OK, AGE_BAND.id, a_guardian_must_agree),
                Question::always(&LANG_PREF),
                Question::always(&RULES_OK),
            ],
        }],
    },
    read,
    write,
};

fn a_guardian_must_agree(age: &str, at: &At) -> bool {
    Age::from_id(age).is_some_and(|age| at.rules.needs_consent(age))
}

fn read(form: &mut Reading<'_>) -> Result<Join, Problem> {
    let Agreed { .. } = form.get(&RULES_OK)?;
    let age = form.get(&AGE_BAND)?;
    let guardian = if form.at().rules.needs_consent(age) {
        Some(form.get(&GUARDIAN_OK)?)
    } else {
        None
    };
    Ok(Join {
        name: form.get(&DISPLAY_NAME)?,
        age,
        guardian,
        lang: form.get(&LANG_PREF)?,
    })
}

fn write(join: &Join, form: &mut Writing) {
    form.put(&DISPLAY_NAME, &join.name);
    form.put(&AGE_BAND, &join.age);
    if let Some(says) = &join.guardian {
        form.put(&GUARDIAN_OK, says);
    }
    form.put(&LANG_PREF, &join.lang);
    form.put(&RULES_OK, &Agreed::BEFORE);
}
