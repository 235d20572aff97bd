//! Whoever asked for a workshop says who is there, and where, once a date was picked.

use programme::personal::Personal;
use programme::runs::{AGREEMENT, Details, ParentsHearFrom};

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Agreed, Agreement, OneOf, Optional, PhoneNumber, Text};
use crate::problem::Problem;

const RULE: DataRule = DataRule {
    purpose: Purpose::PlanWorkshop,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Trainers, SeenBy::Coordinator],
    kept: Kept::WhileNeeded,
    cell: Cell::Sealed,
};
const CLEAR_RULE: DataRule = DataRule {
    cell: Cell::Clear,
    ..RULE
};
const ROOM: Field<Text> = Field::new("room", Text::line(1, 80).autofill("off"), RULE);
const ADULT: Field<Text> = Field::new("adult", Text::line(1, 80).autofill("off"), RULE);
const PHONE: Field<Optional<PhoneNumber>> = Field::new("adult_phone", PhoneNumber, RULE).optional();
const PARENTS: Field<OneOf<ParentsHearFrom>> = Field::new("parents", OneOf::list(), CLEAR_RULE);
const NOTE: Field<Optional<Text>> = Field::new("note", Text::lines(1, 600), RULE).optional();
const AGREED: Field<Agreement> = Field::new("agreement", Agreement, CLEAR_RULE);

/// The form.
pub static FORM: Form<Details> = Form {
    outline: Outline {
        id: "run_details",
        version: 1,
        path: "workshop/status/details",
        steps: &[Step {
            id: "there",
            questions: &[
                Question::always(&ROOM),
                Question::always(&ADULT),
                Question::always(&PHONE),
                Question::always(&PARENTS),
                Question::always(&NOTE),
                Question::always(&AGREED),
            ],
        }],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<Details, Problem> {
    let details = Details {
        room: form.personal(&ROOM)?,
        adult: form.personal(&ADULT)?,
        phone: form.personal_if_any(&PHONE)?,
        parents: form.get(&PARENTS)?,
        note: form.personal_if_any(&NOTE)?,
        // They agree to the text that stands there now.
        agreement: AGREEMENT.to_owned(),
    };
    let Agreed { .. } = form.get(&AGREED)?;
    Ok(details)
}

fn write(details: &Details, form: &mut Writing) {
    form.put(&ROOM, details.room.reveal());
    form.put(&ADULT, details.adult.reveal());
    form.put_if_any(&PHONE, details.phone.as_ref().map(Personal::reveal));
    form.put(&PARENTS, &details.parents);
    form.put_if_any(&NOTE, details.note.as_ref().map(Personal::reveal));
    form.put(&AGREED, &Agreed::BEFORE);
}
