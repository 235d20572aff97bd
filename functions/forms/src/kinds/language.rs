//! A language to read in.

use programme::choices::Choice;
use programme::languages::Lang;
use programme::requests::SpokenLanguage;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::form::At;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// One of the languages the young people speak, each under the name its own speakers give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneLanguage;

impl OneLanguage {
    /// The codes there are to choose from.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        SpokenLanguage::ALL.iter().map(|language| language.id())
    }

    /// Those of them that there are to choose from here.
    pub fn offered(at: &At) -> impl Iterator<Item = &'static str> {
        let some = &at.lists.languages;
        Self::codes().filter(move |code| some.is_empty() || some.iter().any(|lang| lang.code() == *code))
    }

    /// The language of the page, if it is one of them: with it a question begins.
    pub fn of_the_page(at: &At) -> Option<String> {
        let lang = at.lang.as_ref()?.code();
        Self::offered(at).find(|code| *code == lang).map(str::to_owned)
    }
}

impl Kind for OneLanguage {
    type Value = Lang;

    fn shape(&self) -> Shape {
        Shape::Language
    }

    fn read(&self, given: &Given<'_>) -> Result<Lang, Problem> {
        let typed = given.typed().trim();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyChoice));
        }
        Self::offered(given.at)
            .find(|code| *code == typed)
            .map(Lang::new)
            .ok_or_else(|| given.problem(Code::NotAnOption))
    }

    fn write(&self, field: &'static str, value: &Lang, answers: &mut Answers) {
        answers.set(field, value.code());
    }
}
