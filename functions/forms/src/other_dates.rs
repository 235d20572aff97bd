//! Whoever asked for a workshop asks for other dates: none on offer fits, or one that stands must be moved.

use programme::personal::Personal;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::Text;

const RULE: DataRule = DataRule {
    purpose: Purpose::PlanWorkshop,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator, SeenBy::Trainers],
    kept: Kept::WhileNeeded,
    cell: Cell::Sealed,
};
const WORDS: Field<Text> = Field::new("words", Text::lines(1, 600), RULE);

/// The form.
pub static FORM: Form<Personal<String>> = Form {
    outline: Outline {
        id: "other_dates",
        version: 1,
        path: "workshop/status/other-dates",
        steps: &[Step {
            id: "what_fits",
            questions: &[Question::always(&WORDS)],
        }],
    },
    read: |form| form.personal(&WORDS),
    write: |words, form| form.put(&WORDS, words.reveal()),
};
