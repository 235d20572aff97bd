//! What something is about: categories, which are content and not code.

use programme::categories::CategoryId;

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::{Code, Problem};

/// One category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneCategory;

/// The category of a short text beside it, from a list that opens: chosen with a few keys. Where there is no text, there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CategoryOf {
    /// The field with the text.
    pub text: &'static str,
}

/// At least one category and not too many; each once, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SomeCategories {
    /// The most that may be chosen.
    pub most: usize,
}

impl SomeCategories {
    /// At most so many.
    pub const fn at_most(most: usize) -> Self {
        Self { most }
    }
}

impl Kind for OneCategory {
    type Value = CategoryId;

    fn shape(&self) -> Shape {
        Shape::Category
    }

    fn read(&self, given: &Given<'_>) -> Result<CategoryId, Problem> {
        let typed = given.typed().trim();
        if clean::is_blank(typed) {
            return Err(given.problem(Code::EmptyChoice));
        }
        let category = given.at.lists.categories.get(typed);
        category
            .map(|category| category.id.clone())
            .ok_or_else(|| given.problem(Code::NotAnOption))
    }

    fn write(&self, field: &'static str, value: &CategoryId, answers: &mut Answers) {
        answers.set(field, value.as_str());
    }
}

impl Kind for CategoryOf {
    type Value = Option<CategoryId>;

    const OPTIONAL: bool = true;

    fn shape(&self) -> Shape {
        Shape::CategoryOf(*self)
    }

    fn read(&self, given: &Given<'_>) -> Result<Self::Value, Problem> {
        let text = given.answers.get(self.text).unwrap_or_default();
        match (clean::is_blank(given.typed()), clean::is_blank(text)) {
            (true, true) => Ok(None),
            (false, true) => Err(given.problem(Code::EmptyText)),
            (_, false) => OneCategory.read(given).map(Some),
        }
    }

    fn write(&self, field: &'static str, value: &Self::Value, answers: &mut Answers) {
        if let Some(category) = value {
            OneCategory.write(field, category, answers);
        }
    }
}

impl Kind for SomeCategories {
    type Value = Vec<CategoryId>;

    fn shape(&self) -> Shape {
        Shape::Categories(*self)
    }

    fn read(&self, given: &Given<'_>) -> Result<Vec<CategoryId>, Problem> {
        let known = &given.at.lists.categories;
        let typed = given.answers.all(given.field).map(str::trim);
        let chosen: Vec<&str> = typed.filter(|typed| !clean::is_blank(typed)).collect();
        if chosen.is_empty() {
            return Err(given.problem(Code::EmptyChoice));
        }
        if chosen.iter().any(|id| known.get(id).is_none()) {
            return Err(given.problem(Code::NotAnOption));
        }
        let in_order = known.categories.iter().map(|category| &category.id);
        let chosen: Vec<CategoryId> = in_order
            .filter(|id| chosen.contains(&id.as_str()))
            .cloned()
            .collect();
        if chosen.len() > self.most {
            Err(given.problem(Code::TooMany).number("max", self.most))
        } else {
            Ok(chosen)
        }
    }

    fn write(&self, field: &'static str, value: &Vec<CategoryId>, answers: &mut Answers) {
        answers.remove(field);
        for category in value {
            answers.add(field, category.as_str());
        }
    }
}
