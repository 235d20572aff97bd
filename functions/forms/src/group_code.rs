//! Somebody types the code on the poster of their group.

use programme::codes::{GroupCode, OF_A_GROUP};

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::CodeOf;

const CODE_RULE: DataRule = DataRule {
    purpose: Purpose::LetIn,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Nobody],
    kept: Kept::NotKept,
    cell: Cell::Sealed,
};

/// The code: whether a group has it is for whoever looks it up.
pub const CODE: Field<CodeOf<GroupCode>> = Field::new("code", CodeOf::signs(OF_A_GROUP).once(), CODE_RULE);

/// The form.
pub static FORM: Form<GroupCode> = Form {
    outline: Outline {
        id: "group_code",
        version: 1,
        path: "join",
        steps: &[Step {
            id: "code",
            questions: &[Question::always(&CODE)],
        }],
    },
    read: |form| form.get(&CODE),
    write: |code, form| form.put(&CODE, code),
};
