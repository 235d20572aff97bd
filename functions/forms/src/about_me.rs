//! What somebody in a group can set for themselves at any time.

use programme::people::Settings;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::join_group::DISPLAY_NAME;
use crate::kinds::{Number, OneLanguage};
use crate::problem::Problem;

const LANG_RULE: DataRule = DataRule {
    purpose: Purpose::Read,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Trainers],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Clear,
};
const CAPACITY_RULE: DataRule = DataRule {
    purpose: Purpose::Match,
    ..LANG_RULE
};

const LANG_PREF: Field<OneLanguage> = Field::new("lang_pref", OneLanguage, LANG_RULE);
const CAPACITY: Field<Number> = Field::new("capacity", Number::between(1, 5), CAPACITY_RULE);

/// The form.
pub static FORM: Form<Settings> = Form {
    outline: Outline {
        id: "about_me",
        version: 1,
        path: "me/settings",
        steps: &[Step {
            id: "me",
            questions: &[
                Question::always(&DISPLAY_NAME),
                Question::always(&LANG_PREF),
                Question::always(&CAPACITY),
            ],
        }],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<Settings, Problem> {
    Ok(Settings {
        name: form.get(&DISPLAY_NAME)?,
        lang: form.get(&LANG_PREF)?,
        // The question asks for five at most.
        capacity: u8::try_from(form.get(&CAPACITY)?).unwrap_or(u8::MAX),
    })
}

fn write(me: &Settings, form: &mut Writing) {
    form.put(&DISPLAY_NAME, &me.name);
    form.put(&LANG_PREF, &me.lang);
    form.put(&CAPACITY, &u16::from(me.capacity));
}
