//! What a trainer and the owner of a post say to one another before others see it: other words, a question, why not, an answer.

use programme::personal::Personal;
use programme::posts::SentBackFor;
use programme::posts::talk::Wording;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Step};
use crate::kinds::{OneOf, Optional, Text};

const TRAINERS_RULE: DataRule = DataRule {
    purpose: Purpose::Board,
    basis: Basis::Work,
    seen_by: &[SeenBy::Owner, SeenBy::Trainers],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Sealed,
};
const REASON_RULE: DataRule = DataRule {
    cell: Cell::Clear,
    ..TRAINERS_RULE
};
const OWNERS_RULE: DataRule = DataRule {
    basis: Basis::Consent,
    seen_by: &[SeenBy::Trainers],
    ..TRAINERS_RULE
};

/// The words others would see first; a trainer must not give a telephone number away in them.
pub const TITLE: Field<Text> = Field::new("title", Text::line(5, 60), TRAINERS_RULE);
const DETAILS: Field<Optional<Text>> = Field::new("details", Text::lines(1, 280), TRAINERS_RULE).optional();
const QUESTION: Field<Text> = Field::new("question", Text::lines(1, 280), TRAINERS_RULE);
const WHY: Field<OneOf<SentBackFor>> = Field::new("why", OneOf::list(), REASON_RULE);
const NOTE: Field<Optional<Text>> = Field::new("note", Text::lines(1, 280), TRAINERS_RULE).optional();
const ANSWER: Field<Text> = Field::new("answer", Text::lines(1, 280), OWNERS_RULE);

/// A trainer would rather read other words.
pub static OTHER_WORDS: Form<Wording> = Form {
    outline: Outline {
        id: "other_words",
        version: 1,
        path: "desk/posts/words",
        steps: &[Step {
            id: "words",
            questions: &[Question::always(&TITLE), Question::always(&DETAILS)],
        }],
    },
    read: |form| {
        Ok(Wording {
            title: form.personal(&TITLE)?,
            details: form.personal_if_any(&DETAILS)?,
        })
    },
    write: |words, form| {
        form.put(&TITLE, words.title.reveal());
        form.put_if_any(&DETAILS, words.details.as_ref().map(Personal::reveal));
    },
};

/// A trainer asks the owner something.
pub static ASK_OWNER: Form<Personal<String>> = Form {
    outline: Outline {
        id: "ask_owner",
        version: 1,
        path: "desk/posts/ask",
        steps: &[Step {
            id: "question",
            questions: &[Question::always(&QUESTION)],
        }],
    },
    read: |form| form.personal(&QUESTION),
    write: |question, form| form.put(&QUESTION, question.reveal()),
};

/// Why a post is sent back, and the same in the trainer's own words.
pub type Why = (SentBackFor, Option<Personal<String>>);

/// A trainer sends a post back, and says why.
pub static SEND_BACK: Form<Why> = Form {
    outline: Outline {
        id: "send_back",
        version: 1,
        path: "desk/posts/why",
        steps: &[Step {
            id: "why",
            questions: &[Question::always(&WHY), Question::always(&NOTE)],
        }],
    },
    read: |form| Ok((form.get(&WHY)?, form.personal_if_any(&NOTE)?)),
    write: |(why, note), form| {
        form.put(&WHY, why);
        form.put_if_any(&NOTE, note.as_ref().map(Personal::reveal));
    },
};

/// The owner answers.
pub static ANSWER_TRAINER: Form<Personal<String>> = Form {
    outline: Outline {
        id: "answer_trainer",
        version: 1,
        path: "post/answer",
        steps: &[Step {
            id: "answer",
            questions: &[Question::always(&ANSWER)],
        }],
    },
    read: |form| form.personal(&ANSWER),
    write: |answer, form| form.put(&ANSWER, answer.reveal()),
};
