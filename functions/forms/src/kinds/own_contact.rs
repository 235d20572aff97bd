//! Somebody on one's own map.

use programme::ids::ContactId;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// Somebody on the map of whoever fills in the form: an id that is not on it is no option, whoever's it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnOwnMap;

impl Kind for OnOwnMap {
    type Value = ContactId;

    fn shape(&self) -> Shape {
        Shape::OwnContact
    }

    fn read(&self, given: &Given<'_>) -> Result<ContactId, Problem> {
        let typed = given.typed().trim();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyChoice));
        }
        let on_map = &given.at.lists.contacts;
        let chosen = on_map.iter().find(|contact| contact.id.to_string() == typed);
        chosen
            .map(|contact| contact.id)
            .ok_or_else(|| given.problem(Code::NotAnOption))
    }

    fn write(&self, field: &'static str, value: &ContactId, answers: &mut Answers) {
        answers.set(field, value.to_string());
    }
}
