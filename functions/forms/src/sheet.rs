//! A form as a table: one column a question, one row for each time it is filled in, as a spreadsheet keeps it.
//!
//! A column is headed with the id of its question or with the question itself in any language; an answer that is chosen from a
//! list is its id or its words. So whoever types cards into a spreadsheet writes what stands on the card.

use std::collections::BTreeMap;

use programme::languages::Lang;

use crate::answers::Answers;
use crate::clean;
use crate::field::FieldSpec;
use crate::form::{At, Outline, Question};
use crate::kinds::Shape;
use crate::words::{Args, Words};

/// Which question each column answers.
#[derive(Debug)]
pub struct Columns {
    fields: Vec<&'static str>,
    /// For each question with a list, what its options are called, without case.
    options: BTreeMap<&'static str, BTreeMap<String, String>>,
}

/// A heading that is no question of the form, counted from 0, or one that stands there twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoQuestion {
    /// Which column.
    pub column: usize,
    /// What stands above it.
    pub heading: String,
    /// Every heading there could be.
    pub known: Vec<&'static str>,
}

impl Columns {
    /// The columns under these headings.
    pub fn read(
        form: &Outline,
        headings: &[&str],
        (words, langs): (&Words, &[Lang]),
        at: &At,
    ) -> Result<Self, Vec<NoQuestion>> {
        let specs: Vec<FieldSpec> = form.questions().map(Question::spec).collect();
        let known = || specs.iter().map(|spec| spec.id).collect();
        let (mut fields, mut wrong) = (Vec::new(), Vec::new());
        for (column, heading) in headings.iter().enumerate() {
            let asks = |spec: &&FieldSpec| names(form, spec, (words, langs)).contains(&folded(heading));
            match specs.iter().find(asks).filter(|spec| !fields.contains(&spec.id)) {
                Some(spec) => fields.push(spec.id),
                None => wrong.push(NoQuestion {
                    column,
                    heading: clean::line(heading),
                    known: known(),
                }),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let of_spec = |spec: &FieldSpec| (spec.id, options(form, spec, (words, langs), at));
        Ok(Self {
            fields,
            options: specs.iter().map(of_spec).collect(),
        })
    }

    /// The answers in a row. What is called like no option stays as it was typed, so that the form says what is wrong with it.
    pub fn answers(&self, cells: &[&str]) -> Answers {
        let filled = self.fields.iter().zip(cells);
        let filled = filled.filter(|(_, cell)| !clean::is_blank(cell));
        Answers::from_pairs(filled.map(|(field, cell)| {
            let called = self
                .options
                .get(field)
                .and_then(|options| options.get(&folded(cell)));
            (*field, called.cloned().unwrap_or_else(|| (*cell).to_owned()))
        }))
    }

    /// In which column this question is answered, counted from 0.
    pub fn of(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|known| *known == field)
    }
}

/// What a question is called.
fn names(form: &Outline, spec: &FieldSpec, (words, langs): (&Words, &[Lang])) -> Vec<String> {
    let key = form.field_key(spec.id);
    let said = langs.iter().map(|lang| words.say(lang, &key, &Args::NONE));
    std::iter::once(spec.id.to_owned())
        .chain(said)
        .map(|name| folded(&name))
        .collect()
}

/// What the options of a question are called, and which option that is.
fn options(
    form: &Outline,
    spec: &FieldSpec,
    (words, langs): (&Words, &[Lang]),
    at: &At,
) -> BTreeMap<String, String> {
    let key = form.field_key(spec.id);
    let called: Vec<(String, String)> = match &spec.shape {
        Shape::OneOf(options) => {
            let word = |option: &&'static str| ((*option).to_owned(), format!("{key}.opt-{option}"));
            options.iter().map(word).collect()
        }
        Shape::Category | Shape::CategoryOf(_) => {
            let known = at.lists.categories.categories.iter();
            let id = known.map(|category| category.id.to_string());
            id.map(|id| (id.clone(), format!("category-{id}"))).collect()
        }
        _ => Vec::new(),
    };
    let mut options = BTreeMap::new();
    for (id, key) in called {
        for lang in langs {
            options.insert(folded(&words.say(lang, &key, &Args::NONE)), id.clone());
        }
        options.insert(folded(&id), id);
    }
    options
}

/// The same however it is written: with capitals, and with other spaces between.
fn folded(text: &str) -> String {
    clean::line(text).to_lowercase()
}

#[cfg(test)]
mod tests;
