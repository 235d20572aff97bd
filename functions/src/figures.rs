//! The figures of the programme, for everybody: one page in each language, a file with a checksum, and a sheet.
//!
//! Only frozen figures are shown here ([`programme::figures::reports`]): they are made once a quarter, by themselves, and nobody
//! can change them or choose when. What is told of them, and why so little, is in [`programme::figures::publishing`].

mod chart;
mod freezing;
mod page;
mod sheet;
mod tables;

use programme::policy::Act;

use crate::web::doors::Doors;

pub use freezing::freeze_if_due;
pub(crate) use sheet::{MEDIA_TYPE as SHEET, download, of as sheet_of};
pub(crate) use tables::Tables;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("figures.html", include_str!("figures/figures.html")),
    ("figures-tables.html", include_str!("figures/tables.html")),
];

/// Its doors.
pub fn doors() -> Doors {
    Doors::default()
        .get("/{lang}/figures", Act::ReadFigures, page::newest)
        .get("/{lang}/figures/{quarter}", Act::ReadFigures, page::of_quarter)
        .get(
            "/{lang}/figures/{quarter}/figures.csv",
            Act::ReadFigures,
            page::file,
        )
        .get(
            "/{lang}/figures/{quarter}/sheet.xlsx",
            Act::ReadFigures,
            page::sheet,
        )
}
