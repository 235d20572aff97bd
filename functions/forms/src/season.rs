//! The coordinator says for how many young people there is room, until when.

use jiff::civil::Date;

use crate::data_rule::{DataRule, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::{Day, Number};
use crate::offer_dates::WHEN_RULE;

const RULE: DataRule = DataRule {
    seen_by: &[SeenBy::Coordinator],
    ..WHEN_RULE
};
const UNTIL: Field<Day> = Field::new("until", Day::within_months(36), RULE);
const PLACES: Field<Number> = Field::new("places", Number::between(0, 9999), RULE);

/// The last day, and for how many there is room.
pub type Room = (Date, u16);

/// The form.
pub static FORM: Form<Room> = Form {
    outline: Outline {
        id: "season",
        version: 1,
        path: "desk/room",
        steps: &[Step {
            id: "room",
            questions: &[Question::always(&UNTIL), Question::always(&PLACES)],
        }],
    },
    read: |form| Ok((form.get(&UNTIL)?, form.get(&PLACES)?)),
    write: |(until, places), form| {
        form.put(&UNTIL, until);
        form.put(&PLACES, places);
    },
};
