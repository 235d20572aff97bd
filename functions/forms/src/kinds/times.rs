//! When somebody has time: a week as boxes, three to a day.

use programme::choices::Choice;
use programme::requests::{Day, FreeTime, PartOfDay};

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// At least one part of one day; each once, in the order of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times;

impl Times {
    /// The boxes of one day, each with its id.
    pub fn of(day: Day) -> impl Iterator<Item = (PartOfDay, String)> {
        PartOfDay::ALL
            .iter()
            .map(move |part| (*part, format!("{}_{}", day.id(), part.id())))
    }

    /// Every box there is, with its id.
    pub fn all() -> impl Iterator<Item = (FreeTime, String)> {
        Day::ALL
            .iter()
            .flat_map(|day| Self::of(*day).map(|(part, id)| (FreeTime { day: *day, part }, id)))
    }
}

impl Kind for Times {
    type Value = Vec<FreeTime>;

    fn shape(&self) -> Shape {
        Shape::Times
    }

    fn read(&self, given: &Given<'_>) -> Result<Vec<FreeTime>, Problem> {
        let typed = given.answers.all(given.field).map(str::trim);
        let chosen: Vec<&str> = typed.filter(|typed| !clean::is_blank(typed)).collect();
        if chosen.is_empty() {
            return Err(given.problem(Code::EmptyChoice));
        }
        let known: Vec<_> = Self::all().collect();
        if !chosen.iter().all(|typed| known.iter().any(|(_, id)| id == typed)) {
            return Err(given.problem(Code::NotAnOption));
        }
        let is_chosen = |(_, id): &(FreeTime, String)| chosen.contains(&id.as_str());
        Ok(known
            .into_iter()
            .filter(is_chosen)
            .map(|(time, _)| time)
            .collect())
    }

    fn write(&self, field: &'static str, value: &Vec<FreeTime>, answers: &mut Answers) {
        answers.remove(field);
        for (_, id) in Self::all().filter(|(time, _)| value.contains(time)) {
            answers.add(field, id);
        }
    }
}
