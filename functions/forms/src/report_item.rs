//! “This does not feel right.”

use programme::personal::Personal;
use programme::reports::What;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::{OneOf, Optional, Text};

const WHAT_RULE: DataRule = DataRule {
    purpose: Purpose::Safety,
    basis: Basis::Safety,
    seen_by: &[SeenBy::Trainers, SeenBy::Safeguarding],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Clear,
};
const NOTE_RULE: DataRule = DataRule {
    cell: Cell::Sealed,
    ..WHAT_RULE
};

const WHAT: Field<OneOf<What>> = Field::new("what", OneOf::list(), WHAT_RULE);
const NOTE: Field<Optional<Text>> = Field::new("note", Text::lines(1, 500), NOTE_RULE).optional();

/// What is wrong, and the same in somebody's own words.
pub type Told = (What, Option<Personal<String>>);

/// The form.
pub static FORM: Form<Told> = Form {
    outline: Outline {
        id: "report_item",
        version: 1,
        path: "safe",
        steps: &[Step {
            id: "what",
            questions: &[Question::always(&WHAT), Question::always(&NOTE)],
        }],
    },
    read: |form| Ok((form.get(&WHAT)?, form.personal_if_any(&NOTE)?)),
    write: |(what, note), form| {
        form.put(&WHAT, what);
        form.put_if_any(&NOTE, note.as_ref().map(Personal::reveal));
    },
};
