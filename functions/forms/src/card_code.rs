//! Somebody types the code on their own card.

use programme::codes::{CardCode, OF_A_CARD};

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::CodeOf;

const CARD_RULE: DataRule = DataRule {
    purpose: Purpose::LetIn,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Nobody],
    kept: Kept::NotKept,
    cell: Cell::Sealed,
};

/// The code: whose card it is is for whoever looks it up.
pub const CARD: Field<CodeOf<CardCode>> = Field::new("card", CodeOf::signs(OF_A_CARD), CARD_RULE);

/// The form.
pub static FORM: Form<CardCode> = Form {
    outline: Outline {
        id: "card_code",
        version: 1,
        path: "card",
        steps: &[Step {
            id: "card",
            questions: &[Question::always(&CARD)],
        }],
    },
    read: |form| form.get(&CARD),
    write: |card, form| form.put(&CARD, card),
};
