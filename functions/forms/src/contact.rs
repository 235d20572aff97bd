//! Somebody writes us a message.

use programme::requests::{Asked, Message, Topic};

use crate::asker;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{OneOf, Text};
use crate::problem::Problem;

const MESSAGE_RULE: DataRule = DataRule {
    purpose: Purpose::Answer,
    basis: Basis::OwnRequest,
    seen_by: &[SeenBy::Coordinator],
    kept: Kept::WhileNeeded,
    cell: Cell::Sealed,
};
const TOPIC_RULE: DataRule = DataRule {
    purpose: Purpose::Route,
    cell: Cell::Clear,
    ..MESSAGE_RULE
};

const TOPIC: Field<OneOf<Topic>> = Field::new("topic", OneOf::list(), TOPIC_RULE);
const MESSAGE: Field<Text> = Field::new("message", Text::lines(10, 2000), MESSAGE_RULE);

/// The form.
pub static FORM: Form<Asked> = Form {
    outline: Outline {
        id: "contact",
        version: 1,
        path: "message",
        steps: &[Step {
            id: "message",
            questions: &[
                Question::always(&TOPIC),
                Question::always(&MESSAGE),
                Question::always(&asker::NAME),
                Question::always(&asker::EMAIL),
                Question::always(&asker::PHONE),
            ],
        }],
    },
    read,
    write,
};

fn read(form: &mut Reading<'_>) -> Result<Asked, Problem> {
    Ok(Asked::Contact(Message {
        topic: form.get(&TOPIC)?,
        text: form.personal(&MESSAGE)?,
        asker: asker::read(form)?,
    }))
}

fn write(asked: &Asked, form: &mut Writing) {
    let Asked::Contact(message) = asked else { return };
    form.put(&TOPIC, &message.topic);
    form.put(&MESSAGE, message.text.reveal());
    asker::write(&message.asker, form);
}
