//! A table of a spreadsheet: the first line has the names of the columns, each other line is a page.

use std::ops::Range;

use csv::ReaderBuilder;

use super::{Cell, Draft, NAME, Spot, TEXT, THEMES};
use crate::problems::{Problem, Problems};

/// Where a cell stands, without its quotes, and whether it stands there letter by letter.
type Place = (Range<usize>, bool);

/// The rows of a table.
pub(super) fn drafts(name: &str, text: &str, problems: &mut Problems) -> Vec<Draft> {
    let between = delimiter(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(between)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut columns: Option<Vec<(String, Range<usize>)>> = None;
    let mut drafts = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(Problem::of_file(name, format!("This is no CSV: {error}.")));
                continue;
            }
        };
        let begin = record
            .position()
            .map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        let begin =
            begin + text[begin..].len() - text[begin..].trim_start_matches(['\r', '\n', '\u{feff}']).len();
        let places = places(text, begin, between, record.len());
        let cells = || record.iter().map(str::trim).zip(places.iter().cloned());
        let Some(columns) = &columns else {
            columns = Some(cells().map(|(key, (place, _))| (key.to_owned(), place)).collect());
            continue;
        };
        let place = places.first().map_or(begin..begin, |(place, _)| place.clone());
        if record.len() != columns.len() {
            let message = format!(
                "This row has {} cells, and there are {} columns.",
                record.len(),
                columns.len()
            );
            let problem = Problem::at(name, text, place, message);
            problems
                .push(problem.help("Put a cell that has a comma or a new line in it between double quotes."));
            continue;
        }
        let mut draft = Draft {
            name: String::new(),
            name_at: place.clone(),
            place: place.clone(),
            cells: Vec::new(),
            text: String::new(),
            text_at: place,
            is_exact: false,
        };
        for ((key, key_at), (at, (cell, (place, is_exact)))) in columns.iter().zip(cells().enumerate()) {
            match key.as_str() {
                NAME => (draft.name, draft.name_at) = (cell.to_owned(), place),
                // Not trimmed: an empty line at the beginning is a line.
                TEXT => {
                    (draft.text, draft.text_at, draft.is_exact) = (record[at].to_owned(), place, is_exact);
                }
                _ if cell.is_empty() => {}
                key => draft.cells.push(Cell {
                    key: key.to_owned(),
                    value: in_toml(key, cell),
                    at: Spot::Cell(key_at.clone(), place),
                }),
            }
        }
        drafts.push(draft);
    }
    let has_names = columns.is_some_and(|columns| columns.iter().any(|(key, _)| key == NAME));
    if !has_names {
        let problem = Problem::at(name, text, 0..0, "This table has no column “name”.");
        problems.push(problem.help("The first line names the columns: name,title,description,text"));
    }
    drafts
}

/// A cell as TOML writes it. A spreadsheet knows only text, so the column says what it is; several things stand with a comma or a
/// semicolon between them.
fn in_toml(key: &str, cell: &str) -> String {
    let quoted = |text: &str| ::toml::Value::String(text.to_owned()).to_string();
    match key {
        "date" | "updated" | "from" | "until" | "weight" | "draft" | "paginate_by" | "part" | "of"
        | "start" | "end" | "online"
            if !cell.contains('\n') =>
        {
            cell.to_owned()
        }
        THEMES | "aliases" | "languages" => {
            let several = cell.split([',', ';']).map(|one| quoted(one.trim()));
            format!("[{}]", several.collect::<Vec<_>>().join(", "))
        }
        _ => quoted(cell),
    }
}

/// What stands between two columns: whichever of the three the headings have most of.
pub fn delimiter(text: &str) -> u8 {
    let headings = text.lines().next().unwrap_or_default();
    let often = |sign: &u8| headings.bytes().filter(|byte| byte == sign).count();
    [b',', b'\t', b';'].into_iter().max_by_key(often).unwrap_or(b',')
}

/// Where each of the cells stands that begin at `at`.
fn places(text: &str, mut at: usize, between: u8, count: usize) -> Vec<Place> {
    let bytes = text.as_bytes();
    let mut places = Vec::with_capacity(count);
    for _ in 0..count {
        if bytes.get(at) == Some(&b'"') {
            let begin = at + 1;
            let (mut end, mut is_exact) = (begin, true);
            while let Some(quote) = text[end..].find('"') {
                end += quote;
                if bytes.get(end + 1) != Some(&b'"') {
                    break;
                }
                is_exact = false;
                end += 2;
            }
            places.push((begin..end, is_exact));
            at = end + 2;
        } else {
            let is_end = |sign: &u8| *sign == between || matches!(sign, b'\r' | b'\n');
            let length = bytes.get(at..).and_then(|rest| rest.iter().position(is_end));
            let end = length.map_or(text.len(), |length| at + length);
            places.push((at.min(end)..end, true));
            at = end + 1;
        }
    }
    places
}
