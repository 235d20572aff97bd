//! Somebody on the staff asks for a link to come in.

use programme::requests::Email;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::EmailAddress;

const EMAIL_RULE: DataRule = DataRule {
    purpose: Purpose::LetIn,
    basis: Basis::Work,
    seen_by: &[SeenBy::Coordinator],
    kept: Kept::WhileWorking,
    cell: Cell::Sealed,
};

const EMAIL: Field<EmailAddress> = Field::new("email", EmailAddress, EMAIL_RULE);

/// The form. It says nothing about whether somebody with this address works here.
pub static FORM: Form<Email> = Form {
    outline: Outline {
        id: "sign_in",
        version: 1,
        path: "desk/sign-in",
        steps: &[Step {
            id: "email",
            questions: &[Question::always(&EMAIL)],
        }],
    },
    read: |form| form.get(&EMAIL),
    write: |email, form| form.put(&EMAIL, email),
};
