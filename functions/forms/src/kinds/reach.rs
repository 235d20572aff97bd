//! In which programmes somebody works.

use programme::programmes::ProgrammeId;
use programme::staff::Reach;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// What stands for all programmes, also those to come. It is no id that a programme can have.
pub const EVERYWHERE: &str = "*";

/// At least one of the programmes there are to choose from, or all of them where that may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SomeProgrammes;

impl Kind for SomeProgrammes {
    type Value = Reach;

    fn shape(&self) -> Shape {
        Shape::Programmes
    }

    fn read(&self, given: &Given<'_>) -> Result<Reach, Problem> {
        let known = &given.at.lists.programmes;
        let typed = given.answers.all(given.field).map(str::trim);
        let chosen: Vec<&str> = typed.filter(|typed| !clean::is_blank(typed)).collect();
        if chosen.is_empty() {
            return Err(given.problem(Code::EmptyChoice));
        }
        if chosen.iter().any(|id| known.iter().all(|one| one.id != *id)) {
            return Err(given.problem(Code::NotAnOption));
        }
        if chosen.contains(&EVERYWHERE) {
            return Ok(Reach::All);
        }
        let in_order = known.iter().filter(|one| chosen.contains(&one.id.as_str()));
        Ok(Reach::Only(
            in_order.map(|one| ProgrammeId::new(&one.id)).collect(),
        ))
    }

    fn write(&self, field: &'static str, value: &Reach, answers: &mut Answers) {
        answers.remove(field);
        match value {
            Reach::All => answers.add(field, EVERYWHERE),
            Reach::Only(some) => {
                for programme in some {
                    answers.add(field, programme.as_str());
                }
            }
        }
    }
}
