//! A table in TOML: each `[[page]]` is a page; what stands above the first one holds for all of them.

use std::ops::Range;

use serde::Serialize as _;
use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::{Cell, Draft, NAME, Spot, TEXT};
use crate::problems::{Problem, Problems};
use crate::strict_toml;

/// The list of pages.
const PAGE: &str = "page";

/// The rows of a table.
pub(super) fn drafts(name: &str, text: &str, problems: &mut Problems) -> Vec<Draft> {
    read(name, text).unwrap_or_else(|more| {
        problems.extend(more);
        Vec::new()
    })
}

fn read(name: &str, text: &str) -> Result<Vec<Draft>, Problems> {
    let values: Table = strict_toml::read(name, text, 0..text.len())?;
    // It was read, so it is TOML.
    let (table, _) = DeTable::parse_recoverable(text);
    let places = table.get_ref();
    let wrong =
        |message: &str| Problem::at(name, text, 0..0, message).help("Write each page below a line [[page]].");
    let (Some(Value::Array(pages)), Some(DeValue::Array(places_of_pages))) =
        (values.get(PAGE), places.get(PAGE).map(Spanned::get_ref))
    else {
        return Err(wrong("There is no page in this table.").into());
    };
    let above: Vec<_> = places.iter().filter(|(key, _)| key.get_ref() != PAGE).collect();
    let mut drafts = Vec::with_capacity(pages.len());
    for (page, place) in pages.iter().zip(places_of_pages.iter()) {
        let (Value::Table(page), DeValue::Table(cells)) = (page, place.get_ref()) else {
            return Err(wrong("This is no page.").into());
        };
        let mut draft = Draft {
            name: String::new(),
            name_at: place.span(),
            place: place.span(),
            cells: Vec::new(),
            text: String::new(),
            text_at: place.span(),
            is_exact: false,
        };
        let own = cells.iter().map(|cell| (cell, page));
        let shared = above
            .iter()
            .filter(|(key, _)| !page.contains_key(key.get_ref().as_ref()));
        for ((key, value), of) in own.chain(shared.map(|cell| (*cell, &values))) {
            let (key_at, value_at) = (key.span(), value.span());
            let Some(value) = of.get(key.get_ref().as_ref()) else {
                continue;
            };
            match (key.get_ref().as_ref(), value) {
                (NAME, Value::String(name)) => (draft.name, draft.name_at) = (name.clone(), value_at),
                (TEXT, Value::String(markdown)) => {
                    (draft.text_at, draft.is_exact) = inside(text, value_at, markdown);
                    draft.text.clone_from(markdown);
                }
                (key @ (NAME | TEXT), _) => {
                    let message = format!("“{key}” is text between quotes.");
                    return Err(Problem::at(name, text, value_at, message).into());
                }
                (key, value) => draft.cells.push(Cell {
                    key: key.to_owned(),
                    value: written(value)
                        .map_err(|error| Problem::at(name, text, value_at.clone(), error))?,
                    at: Spot::Cell(key_at, value_at),
                }),
            }
        }
        drafts.push(draft);
    }
    Ok(drafts)
}

/// Where a text stands in its quotes, and whether it stands there letter by letter.
fn inside(text: &str, place: Range<usize>, value: &str) -> (Range<usize>, bool) {
    let found = text[place.clone()].find(value).filter(|_| !value.is_empty());
    match found {
        Some(at) => (place.start + at..place.start + at + value.len(), true),
        None => (place, false),
    }
}

/// A value as TOML writes it behind a key.
fn written(value: &Value) -> Result<String, String> {
    let mut toml = String::new();
    let writer = ::toml::ser::ValueSerializer::new(&mut toml);
    value.serialize(writer).map_err(|error| error.to_string())?;
    Ok(toml)
}
