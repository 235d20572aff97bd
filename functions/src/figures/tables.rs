//! What is told, as tables in the language of the reader.

use forms::words::Args;
use programme::choices::Choice;
use programme::figures::publishing::Told;
use programme::figures::{self, Figure, K};
use programme::provinces::Province;
use serde::Serialize;

use crate::web::visit::Visit;

/// The figures that stand beside each province; the others are told for the whole country.
const BY_PROVINCE: [Figure; 3] = [Figure::Joined, Figure::Asked, Figure::Met];

/// A province and what is told of it.
#[derive(Serialize)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) groups: u64,
    /// In the order of the columns.
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    label: String,
    said: String,
}

/// A figure of the whole country, with what it means.
#[derive(Serialize)]
struct Meant {
    name: String,
    meaning: String,
    said: String,
    /// The day of the definition.
    defined_on: String,
}

/// The tables.
#[derive(Serialize)]
pub(crate) struct Tables {
    columns: Vec<String>,
    groups: String,
    places: Vec<Place>,
    figures: Vec<Meant>,
    k: u32,
}

impl Tables {
    /// Of what is told in steps of k.
    pub(crate) fn of(visit: &Visit, told: &Told, k: K) -> Self {
        let places = Province::ALL.iter().map(|province| Place {
            name: province_name(visit, *province),
            groups: told.of(*province, Figure::Groups),
            cells: BY_PROVINCE
                .iter()
                .map(|figure| Cell {
                    label: name(visit, *figure),
                    said: in_place(visit, told, (*province, *figure), k),
                })
                .collect(),
        });
        let figures = figures::all().map(|figure| Meant {
            name: name(visit, figure),
            meaning: visit.say(&format!("figure-{}.meaning", figure.id())),
            said: said(visit, told.total(figure), figure, k),
            defined_on: visit.front.words().date(&visit.lang, figure.defined_on()),
        });
        Self {
            columns: BY_PROVINCE.iter().map(|figure| name(visit, *figure)).collect(),
            groups: name(visit, Figure::Groups),
            places: places.collect(),
            figures: figures.collect(),
            k: k.0,
        }
    }
}

/// The name of a figure.
pub(super) fn name(visit: &Visit, figure: Figure) -> String {
    visit.say(&format!("figure-{}", figure.id()))
}

/// The name of a province.
pub(super) fn province_name(visit: &Visit, province: Province) -> String {
    visit.say(&format!("make_group-province.opt-{}", province.id()))
}

/// What is told of a province: where there is no group there is nobody, and that may be said.
pub(super) fn in_place(visit: &Visit, told: &Told, (province, figure): (Province, Figure), k: K) -> String {
    let count = told.of(province, figure);
    if count == 0 && told.of(province, Figure::Groups) == 0 && province != Province::Elsewhere {
        return "0".to_owned();
    }
    said(visit, count, figure, k)
}

/// A count as it is told: of few, only that they are few.
pub(super) fn said(visit: &Visit, count: u64, figure: Figure, k: K) -> String {
    let step = i64::from(figure.step(k));
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let (key, n) = match (count, step) {
        (_, 1) => ("figures-exactly", count),
        (0, step) => ("figures-fewer", step),
        (count, _) => ("figures-at-least", count),
    };
    let words = visit.front.words();
    words.say(&visit.lang, key, &Args::one("n", n))
}
