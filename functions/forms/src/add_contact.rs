//! Somebody puts a person they know on their own map.
//!
//! The name is the owner's alone. A telephone number or an address of a person who knows nothing of this is refused here, where
//! the owner can take it out again.

use programme::contacts::{About, Circle, Closeness, Introduces};
use programme::personal::Personal;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{OneOf, Optional, SomeCategories, Text};
use crate::problem::Problem;

/// The most things one contact can help with.
const HELPS_WITH: usize = 5;

const NAME_RULE: DataRule = DataRule {
    purpose: Purpose::OwnMap,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Writer],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Sealed,
};
const MAP_RULE: DataRule = DataRule {
    cell: Cell::Clear,
    ..NAME_RULE
};
const ROLE_RULE: DataRule = DataRule {
    purpose: Purpose::Match,
    seen_by: &[SeenBy::Writer, SeenBy::OtherSide, SeenBy::Trainers],
    ..MAP_RULE
};

const NICKNAME: Field<Text> = Field::new(
    "nickname",
    Text::line(1, 30).autofill("off").without_ways_to_reach(),
    NAME_RULE,
);
const CIRCLE: Field<OneOf<Circle>> = Field::new("circle", OneOf::list(), ROLE_RULE);
const CLOSENESS: Field<OneOf<Closeness>> = Field::new("closeness", OneOf::list(), MAP_RULE);
const CAN_HELP: Field<Optional<SomeCategories>> =
    Field::new("can_help", SomeCategories::at_most(HELPS_WITH), ROLE_RULE).optional();
const NOTE: Field<Optional<Text>> =
    Field::new("note", Text::line(1, 60).without_ways_to_reach(), NAME_RULE).optional();
const MAY_INTRODUCE: Field<OneOf<Introduces>> =
    Field::new("may_introduce", OneOf::list(), ROLE_RULE).preset("no");

/// The form.
pub static FORM: Form<About> = Form {
    outline: Outline {
        id: "add_contact",
        version: 1,
        path: "network/add",
        steps: &[Step {
            id: "contact",
            questions: &[
                Question::always(&NICKNAME),
                Question::always(&CIRCLE),
                Question::always(&CLOSENESS),
                Question::always(&CAN_HELP).aside(),
                Question::always(&NOTE).aside(),
                Question::always(&MAY_INTRODUCE).aside(),
            ],
        }],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<About, Problem> {
    Ok(About {
        nickname: form.personal(&NICKNAME)?,
        circle: form.get(&CIRCLE)?,
        closeness: form.get(&CLOSENESS)?,
        can_help: form.get(&CAN_HELP)?.unwrap_or_default(),
        note: form.personal_if_any(&NOTE)?,
        introduces: form.get(&MAY_INTRODUCE)?,
    })
}

fn write(about: &About, form: &mut Writing) {
    form.put(&NICKNAME, about.nickname.reveal());
    form.put(&CIRCLE, &about.circle);
    form.put(&CLOSENESS, &about.closeness);
    form.put_if_any(&CAN_HELP, Some(&about.can_help));
    form.put_if_any(&NOTE, about.note.as_ref().map(Personal::reveal));
    form.put(&MAY_INTRODUCE, &about.introduces);
}
