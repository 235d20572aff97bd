//! Looking back after a session: two questions and a score.
//!
//! Whoever answers stays nameless, so ways to reach anybody are refused here, where they can be taken out again.

use programme::mirrors::{Said, Score};
use programme::personal::Personal;

use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{OneOf, Optional, Text};
use crate::problem::Problem;

const SCORE_RULE: DataRule = DataRule {
    purpose: Purpose::LookBack,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Trainers, SeenBy::Coordinator],
    kept: Kept::Nameless,
    cell: Cell::Clear,
};
const WORDS_RULE: DataRule = DataRule {
    cell: Cell::Sealed,
    ..SCORE_RULE
};

const WELL: Field<Optional<Text>> =
    Field::new("well", Text::lines(1, 280).without_ways_to_reach(), WORDS_RULE).optional();
const BETTER: Field<Optional<Text>> =
    Field::new("better", Text::lines(1, 280).without_ways_to_reach(), WORDS_RULE).optional();
const SCORE: Field<OneOf<Score>> = Field::new("score", OneOf::list(), SCORE_RULE);

/// The form.
pub static FORM: Form<Said> = Form {
    outline: Outline {
        id: "mirror_feedback",
        version: 1,
        path: "mirror",
        steps: &[Step {
            id: "back",
            questions: &[
                Question::always(&WELL),
                Question::always(&BETTER),
                Question::always(&SCORE),
            ],
        }],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<Said, Problem> {
    Ok(Said {
        well: form.personal_if_any(&WELL)?,
        better: form.personal_if_any(&BETTER)?,
        score: form.get(&SCORE)?,
    })
}

fn write(said: &Said, form: &mut Writing) {
    form.put_if_any(&WELL, said.well.as_ref().map(Personal::reveal));
    form.put_if_any(&BETTER, said.better.as_ref().map(Personal::reveal));
    form.put(&SCORE, &said.score);
}
