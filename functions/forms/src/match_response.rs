//! Somebody answers a proposal: yes and where, no and perhaps why, or later.

use programme::choice;
use programme::matches::{Answer, Meet, WhyNot};

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{OneOf, Optional};
use crate::problem::Problem;

const ANSWER_RULE: DataRule = DataRule {
    purpose: Purpose::Match,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Trainers],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Clear,
};
const MEET_RULE: DataRule = DataRule {
    seen_by: &[SeenBy::OtherSide, SeenBy::Trainers],
    ..ANSWER_RULE
};
const REASON_RULE: DataRule = DataRule {
    purpose: Purpose::Safety,
    ..ANSWER_RULE
};

choice! {
    /// The answer, as it is asked.
    Reply { Yes = "yes", No = "no", Later = "later" }
}

const ANSWER: Field<OneOf<Reply>> = Field::new("answer", OneOf::list(), ANSWER_RULE);
const MEET: Field<OneOf<Meet>> = Field::new("meet", OneOf::list(), MEET_RULE);
const REASON: Field<Optional<OneOf<WhyNot>>> = Field::new("reason", OneOf::list(), REASON_RULE).optional();

/// The form.
pub static FORM: Form<Answer> = Form {
    outline: Outline {
        id: "match_response",
        version: 1,
        path: "matches/answer",
        steps: &[Step {
            id: "answer",
            questions: &[
                Question::always(&ANSWER),
                Question::when(&MEET, ANSWER.id, "yes"),
                Question::when(&REASON, ANSWER.id, "no"),
            ],
        }],
    },
    read,
    write: |answer, form| write(*answer, form),
};

fn read(form: &mut Reading<'_>) -> Result<Answer, Problem> {
    Ok(match form.get(&ANSWER)? {
        Reply::Yes => Answer::Yes(form.get(&MEET)?),
        Reply::No => Answer::No(form.get(&REASON)?),
        Reply::Later => Answer::Later,
    })
}

fn write(answer: Answer, form: &mut Writing) {
    let reply = match answer {
        Answer::Yes(meet) => {
            form.put(&MEET, &meet);
            Reply::Yes
        }
        Answer::No(reason) => {
            form.put_if_any(&REASON, reason.as_ref());
            Reply::No
        }
        Answer::Later => Reply::Later,
    };
    form.put(&ANSWER, &reply);
}
