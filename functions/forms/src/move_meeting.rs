//! The coordinator moves a meeting of a workshop.

use programme::runs::{Following, Slot};

use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::{Day, Number, OneOf, TimeOfDay};
use crate::offer_dates::{MONTHS_AHEAD, WHEN_RULE};

const ON: Field<Day> = Field::new("on", Day::within_months(MONTHS_AHEAD), WHEN_RULE);
const FROM: Field<TimeOfDay> = Field::new("from", TimeOfDay, WHEN_RULE);
const MINUTES: Field<Number> = Field::new("minutes", Number::between(30, 480), WHEN_RULE);
const FOLLOWING: Field<OneOf<Following>> = Field::new("following", OneOf::list(), WHEN_RULE).preset("stays");

/// To when, and what moves along.
pub type Moved = (Slot, Following);

/// The form.
pub static FORM: Form<Moved> = Form {
    outline: Outline {
        id: "move_meeting",
        version: 1,
        path: "desk/runs/meetings",
        steps: &[Step {
            id: "when",
            questions: &[
                Question::always(&ON),
                Question::always(&FROM),
                Question::always(&MINUTES),
                Question::always(&FOLLOWING),
            ],
        }],
    },
    read: |form| {
        let slot = Slot {
            on: form.get(&ON)?,
            from: form.get(&FROM)?,
            minutes: form.get(&MINUTES)?,
        };
        Ok((slot, form.get(&FOLLOWING)?))
    },
    write: |(slot, following), form| {
        form.put(&ON, &slot.on);
        form.put(&FROM, &slot.from);
        form.put(&MINUTES, &slot.minutes);
        form.put(&FOLLOWING, following);
    },
};
