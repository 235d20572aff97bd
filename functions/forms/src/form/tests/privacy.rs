//! What is asked, what is never asked, and how it is kept.

use serde_json::Value;

use super::super::*;
use crate::data_rule::{Cell, Kept};
use crate::kinds::Shape;
use crate::privacy;
use crate::samples::{self, at};
use crate::words::Args;

#[test]
fn what_people_write_is_sealed_and_nothing_else() {
    for spec in outlines()
        .iter()
        .flat_map(|form| form.questions())
        .map(Question::spec)
    {
        let cell = if spec.shape.is_written() {
            Cell::Sealed
        } else {
            Cell::Clear
        };
        assert_eq!(spec.rule.cell, cell, "{}", spec.id);
        let is_kept = spec.rule.kept != Kept::NotKept;
        assert_eq!(
            is_kept,
            !matches!(spec.shape, Shape::Code(_)),
            "{}: codes are compared, not kept",
            spec.id
        );
    }
}

/// What a person told us lies sealed: seen in what the store would get.
#[test]
fn sealed_fields_lie_in_marked_cells() {
    for (form, stored) in samples::kept() {
        let mut answers = samples::answers(form);
        let specs: Vec<_> = form.questions().map(Question::spec).collect();
        for (at, spec) in specs.iter().enumerate() {
            let canary = format!("canary number {at}x in a cage");
            match spec.shape {
                Shape::Text(_) | Shape::List(_) => answers.set(spec.id, canary),
                Shape::Email => answers.set(spec.id, format!("canary{at}x@school.nl")),
                Shape::Phone => answers.set(spec.id, format!("06123456{at:02}")),
                Shape::Addresses(_) => answers.set(spec.id, format!("https://canary{at}x.nl")),
                _ => {}
            }
        }
        let stored = stored(&answers, &at());
        let mut sealed = String::new();
        let open = without_sealed(stored, &mut sealed).to_string();
        for (at, spec) in specs.iter().enumerate() {
            let canary = match spec.shape {
                Shape::Text(_) | Shape::List(_) => format!("canary number {at}x in a cage"),
                Shape::Email | Shape::Addresses(_) => format!("canary{at}x"),
                Shape::Phone => format!("06123456{at:02}"),
                _ => continue,
            };
            assert!(sealed.contains(&canary) && !open.contains(&canary), "{}", spec.id);
        }
    }
}

fn without_sealed(value: Value, sealed: &mut String) -> Value {
    match value {
        Value::Object(map) if map.contains_key(programme::personal::MARK) => {
            sealed.push_str(&Value::Object(map).to_string());
            Value::Null
        }
        Value::Object(map) => map
            .into_iter()
            .map(|(key, value)| (key, without_sealed(value, sealed)))
            .collect(),
        Value::Array(items) => items
            .into_iter()
            .map(|item| without_sealed(item, sealed))
            .collect(),
        other => other,
    }
}

#[test]
fn nobody_is_asked_where_they_come_from() {
    let forbidden = [
        "nationalit",
        "herkomst",
        "origin",
        "afkomst",
        "verblijf",
        "residence",
        "geloof",
        "religi",
        "geboorte",
        "birth",
        "bsn",
        "burgerservice",
        "foto",
        "photo",
        "ethnic",
        "etnic",
        "paspoort",
        "passport",
        "asiel",
        "asylum",
        "vluchteling",
        "refugee",
        "achternaam",
        "surname",
        "last name",
        "thuisland",
        "country",
        "geslacht",
        "gender",
        "جنسي",
        "أصل",
        "ديان",
        "ميلاد",
        "لاجئ",
        "إقامة",
        "جواز",
        "لجوء",
    ];
    let words = samples::words();
    for form in outlines() {
        for spec in form.questions().map(Question::spec) {
            let said = ["nl", "en", "ar"].map(|lang| {
                let lang = programme::languages::Lang::new(lang);
                words
                    .say(&lang, &form.field_key(spec.id), &Args::NONE)
                    .to_lowercase()
            });
            for word in forbidden {
                assert!(
                    !spec.id.contains(word) && !said.iter().any(|said| said.contains(word)),
                    "{}",
                    spec.id
                );
            }
        }
    }
}

/// No account: a young person is never asked how to be reached, and writes of themselves only a name that the group sees.
#[test]
fn a_young_person_is_not_asked_for_a_way_to_reach_them() {
    let is_public = |form: &&&Outline| all().iter().any(|public| public.id == form.id);
    let is_of_partner = |form: &&&Outline| form.path.starts_with("partners/");
    let is_at_desk = |form: &&&Outline| form.path.starts_with("desk/");
    // What is asked of an adult who asked for something, behind the link to it.
    let is_of_asker = |form: &&&Outline| {
        all()
            .iter()
            .any(|public| form.path.starts_with(&format!("{}/status/", public.path)))
    };
    let for_the_young: Vec<_> = outlines()
        .iter()
        .filter(|form| !is_public(form) && !is_at_desk(form) && !is_of_partner(form) && !is_of_asker(form))
        .collect();
    assert_eq!(for_the_young.len(), 13);
    for form in for_the_young {
        for spec in form.questions().map(Question::spec) {
            assert!(!matches!(spec.shape, Shape::Email | Shape::Phone), "{}", spec.id);
        }
    }
    let written = |form: &Outline| -> Vec<_> {
        let specs = form.questions().map(Question::spec);
        specs
            .filter(|spec| spec.shape.is_written())
            .map(|spec| spec.id)
            .collect()
    };
    for form in [&join_group::FORM.outline, &about_me::FORM.outline] {
        assert_eq!(written(form), ["display_name"], "{}", form.id);
    }
}

#[test]
fn the_inventory_forgets_no_question() {
    let asked: usize = outlines().iter().map(|form| form.questions().count()).sum();
    let inventory = privacy::inventory();
    assert_eq!(inventory.len(), asked);
    assert!(inventory.iter().all(|row| !row.rule.seen_by.is_empty()));
}
