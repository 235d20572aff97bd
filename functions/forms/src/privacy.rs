//! What is asked, why, who sees it and how long it stays: the inventory behind the privacy page.
//!
//! It is read from the data rules of the fields, so it cannot forget a question.

use programme::choices::Choice;
use programme::languages::Lang;
use serde::Serialize;

use crate::data_rule::{Cell, DataRule};
use crate::form::{self, Outline};
use crate::words::{Args, Words};

/// One question and the rule it lives under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InventoryRow {
    /// The form that asks it.
    pub form: &'static Outline,
    /// The field.
    pub field: &'static str,
    /// Its rule.
    pub rule: DataRule,
}

/// Of whom a form asks something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedOf {
    /// Schools, helpers, partners: whoever comes to the site.
    Visitors,
    /// Young people in a group.
    Group,
    /// Trainers and coordinators.
    Desk,
}

impl AskedOf {
    fn form(form: &Outline) -> Self {
        let below = |public: &str| form.path.starts_with(&format!("{public}/"));
        let public = form::all()
            .iter()
            .any(|public| public.id == form.id || below(public.path));
        if below("desk") {
            Self::Desk
        } else if public || below("partners") {
            Self::Visitors
        } else {
            Self::Group
        }
    }
}

/// The same, as a visitor reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InventoryRowInWords {
    /// The id of the form, so that a page can group by it.
    pub form: &'static str,
    /// Of whom it is asked.
    pub asked_of: AskedOf,
    /// The title of the form.
    pub form_title: String,
    /// The question.
    pub field: String,
    /// Why it is asked.
    pub purpose: String,
    /// Why we may keep the answer.
    pub basis: String,
    /// Who sees it.
    pub seen_by: String,
    /// How long it stays.
    pub kept: String,
    /// Whether it is sealed in the store.
    pub sealed: bool,
    /// The same in words.
    pub sealed_in_words: String,
}

/// Every question of every form, in the order in which they are asked.
pub fn inventory() -> Vec<InventoryRow> {
    let rows = |form: &&'static Outline| {
        let form = *form;
        form.questions().map(move |question| {
            let spec = question.spec();
            InventoryRow {
                form,
                field: spec.id,
                rule: spec.rule,
            }
        })
    };
    form::outlines().iter().flat_map(rows).collect()
}

/// The inventory in a reader's language.
pub fn in_words(words: &Words, lang: &Lang) -> Vec<InventoryRowInWords> {
    inventory()
        .into_iter()
        .map(|row| row.in_words(words, lang))
        .collect()
}

impl InventoryRow {
    fn in_words(self, words: &Words, lang: &Lang) -> InventoryRowInWords {
        let say = |key: &str| words.say(lang, key, &Args::NONE);
        let rule = self.rule;
        let seen_by = rule
            .seen_by
            .iter()
            .map(|reader| say(&format!("privacy-seen_by-{}", reader.id())))
            .reduce(|some, one| words.say(lang, "list-and", &Args::one("some", some).with("one", one)));
        InventoryRowInWords {
            form: self.form.id,
            asked_of: AskedOf::form(self.form),
            form_title: say(&self.form.key("title")),
            field: say(&self.form.field_key(self.field)),
            purpose: say(&format!("privacy-purpose-{}", rule.purpose.id())),
            basis: say(&format!("privacy-basis-{}", rule.basis.id())),
            seen_by: seen_by.unwrap_or_default(),
            kept: say(&format!("privacy-kept-{}", rule.kept.id())),
            sealed: rule.cell == Cell::Sealed,
            sealed_in_words: say(&format!("privacy-cell-{}", rule.cell.id())),
        }
    }
}
