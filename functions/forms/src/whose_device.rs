//! Whose device somebody holds: one that others use too forgets them soon.

use programme::sessions::Device;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::OneOf;

const DEVICE_RULE: DataRule = DataRule {
    purpose: Purpose::LetIn,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Nobody],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Clear,
};

const DEVICE: Field<OneOf<Device>> = Field::new("device", OneOf::list(), DEVICE_RULE);

/// The form.
pub static FORM: Form<Device> = Form {
    outline: Outline {
        id: "whose_device",
        version: 1,
        path: "device",
        steps: &[Step {
            id: "device",
            questions: &[Question::always(&DEVICE)],
        }],
    },
    read: |form| form.get(&DEVICE),
    write: |device, form| form.put(&DEVICE, device),
};
