//! The coordinator calls a workshop off, and says why.

use programme::personal::Personal;

use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::Text;
use crate::offer_dates::WORDS_RULE;

const WORDS: Field<Text> = Field::new("words", Text::lines(1, 600), WORDS_RULE);

/// The form.
pub static FORM: Form<Personal<String>> = Form {
    outline: Outline {
        id: "call_off",
        version: 1,
        path: "desk/runs/call-off",
        steps: &[Step {
            id: "why",
            questions: &[Question::always(&WORDS)],
        }],
    },
    read: |form| form.personal(&WORDS),
    write: |words, form| form.put(&WORDS, words.reveal()),
};
