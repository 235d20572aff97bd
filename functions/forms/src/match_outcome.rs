//! Somebody says whether the help worked.

use programme::matches::Worked;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::OneOf;

const WORKED_RULE: DataRule = DataRule {
    purpose: Purpose::Outcome,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Trainers],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Clear,
};

const WORKED: Field<OneOf<Worked>> = Field::new("worked", OneOf::list(), WORKED_RULE);

/// The form.
pub static FORM: Form<Worked> = Form {
    outline: Outline {
        id: "match_outcome",
        version: 1,
        path: "matches/outcome",
        steps: &[Step {
            id: "worked",
            questions: &[Question::always(&WORKED)],
        }],
    },
    read: |form| form.get(&WORKED),
    write: |worked, form| form.put(&WORKED, worked),
};
