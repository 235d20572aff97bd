//! Figures as a sheet for spreadsheet programs. Numbers are numbers, and texts are texts: no cell is a formula.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use jiff::civil::Date;
use programme::choices::Choice;
use programme::figures::publishing::Told;
use programme::figures::{self, K};
use programme::languages::Direction;
use programme::provinces::Province;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::tables::{name, province_name};
use crate::web::answer::{Kept, Sorry};
use crate::web::headers::Kind;
use crate::web::visit::Visit;

/// What a sheet is to a browser.
pub(crate) const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Widths of columns, in letters.
const NARROW: f64 = 14.0;
const WIDE: f64 = 34.0;
const WIDEST: f64 = 90.0;

/// The sheet of what is told in steps of k, up to a day, as it was on another.
pub(crate) fn of(visit: &Visit, told: &Told, k: K, days: (Date, Date)) -> Result<Vec<u8>, Sorry> {
    written(visit, told, k, days).map_err(|error| {
        tracing::error!(%error, "a sheet could not be written");
        Sorry::Unavailable
    })
}

fn written(visit: &Visit, told: &Told, k: K, (until, as_of): (Date, Date)) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same figures are the same bytes.
    let (year, month, day) = (as_of.year().cast_unsigned(), as_of.month(), as_of.day());
    let made = ExcelDateTime::from_ymd(year, month.cast_unsigned(), day.cast_unsigned())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let bold = Format::new().set_bold();
    let figures: Vec<_> = figures::all().collect();

    let sheet = begun(visit, book.add_worksheet())?;
    let date = visit.front.words().date(&visit.lang, until);
    sheet.set_name(visit.say("figures-sheet-name"))?;
    sheet.write_string_with_format(0, 0, visit.say("figures-province"), &bold)?;
    for (column, figure) in (1..).zip(&figures) {
        sheet.write_string_with_format(0, column, name(visit, *figure), &bold)?;
    }
    let mut row = 0;
    for province in Province::ALL {
        row += 1;
        sheet.write_string(row, 0, province_name(visit, *province))?;
        for (column, figure) in (1..).zip(&figures) {
            sheet.write_number(row, column, number(told.of(*province, *figure)))?;
        }
    }
    row += 1;
    sheet.write_string_with_format(row, 0, visit.say("figures-total"), &bold)?;
    for (column, figure) in (1..).zip(&figures) {
        sheet.write_number_with_format(row, column, number(told.total(*figure)), &bold)?;
    }
    sheet.set_column_width(0, WIDE)?;
    sheet.write_string(row + 2, 0, format!("{} {date}", visit.say("figures-sheet-until")))?;

    let meanings = begun(visit, book.add_worksheet())?;
    meanings.set_name(visit.say("figures-meaning-name"))?;
    let heads = [
        "figures-figure",
        "figures-meaning",
        "figures-defined",
        "figures-step",
    ];
    for (column, head) in (0..).zip(heads) {
        meanings.write_string_with_format(0, column, visit.say(head), &bold)?;
    }
    for (row, figure) in (1..).zip(&figures) {
        meanings.write_string(row, 0, name(visit, *figure))?;
        meanings.write_string(row, 1, visit.say(&format!("figure-{}.meaning", figure.id())))?;
        meanings.write_string(row, 2, figure.defined_on().to_string())?;
        meanings.write_number(row, 3, f64::from(figure.step(k)))?;
    }
    for (column, width) in (0..).zip([WIDE, WIDEST, NARROW, NARROW]) {
        meanings.set_column_width(column, width)?;
    }
    book.save_to_buffer()
}

fn begun<'b>(visit: &Visit, sheet: &'b mut Worksheet) -> Result<&'b mut Worksheet, XlsxError> {
    let language = visit.front.language(visit.lang.code());
    if language.is_some_and(|language| language.dir == Direction::Rtl) {
        sheet.set_right_to_left(true);
    }
    sheet.set_freeze_panes(1, 1)
}

/// A spreadsheet has no other numbers; ours are far below what it can tell exactly.
fn number(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// Something to keep as a file.
pub(crate) fn download(media_type: &'static str, name: &str, bytes: Vec<u8>, kind: Kind) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    response.extensions_mut().insert(Kept(kind));
    response
}
