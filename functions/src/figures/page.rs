//! The pages of the public figures, and what is downloaded there.

use axum::body::Bytes;
use axum::extract::Path;
use axum::response::Response;
use programme::choices::Choice;
use programme::figures::reports::Report;
use programme::figures::{Figure, PUBLIC};
use programme::languages::Direction;
use programme::provinces::Province;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::chart::{Bar, bars};
use super::tables::{Tables, in_place, name, province_name, said};
use super::{SHEET, download, sheet_of};
use crate::web::answer::{self, Sorry};
use crate::web::headers::Kind;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// The language and the quarter in the path.
type Which = Path<(String, String)>;

/// What is told over time.
const OVER_TIME: [Figure; 3] = [Figure::Joined, Figure::Asked, Figure::Met];

#[derive(Serialize)]
struct Period {
    until: String,
    cells: Vec<String>,
}

#[derive(Serialize)]
struct Other {
    path: String,
    until: String,
}

#[derive(Serialize)]
struct Values {
    path: String,
    until: String,
    frozen_on: String,
    tables: Tables,
    chart: String,
    /// Every quarter up to this one, when there is more than one.
    over_time: Vec<Period>,
    over_time_chart: String,
    checksum: String,
    earlier: Vec<Other>,
}

/// Said where there are no figures yet.
#[derive(Serialize)]
struct Nothing {
    until: Option<String>,
}

/// The newest figures.
pub(super) async fn newest(visit: Visit) -> Response {
    let page = async {
        let all = visit.app.store.all_figures().await?;
        if let Some(report) = all.first() {
            return shown(&visit, report, &all, "/figures".to_owned());
        }
        let main = visit.fragment("figures.html", &Nothing { until: None })?;
        Ok(page(&visit, main, "/figures".to_owned()))
    };
    visit.or_sorry(page.await)
}

/// The figures of a quarter.
pub(super) async fn of_quarter(visit: Visit, Path((_lang, quarter)): Which) -> Response {
    let page = async {
        let all = visit.app.store.all_figures().await?;
        let report = all.iter().find(|report| report.quarter.to_string() == quarter);
        let report = report.ok_or(Sorry::NotFound)?;
        shown(&visit, report, &all, format!("/figures/{quarter}"))
    };
    visit.or_sorry(page.await)
}

/// The file, byte for byte as it was frozen.
pub(super) async fn file(visit: Visit, which: Which) -> Response {
    let file = async {
        let report = report(&visit, &which).await?;
        let name = format!("netwerkt-{}.csv", report.quarter);
        Ok(download(
            "text/csv; charset=utf-8",
            &name,
            report.file.into_bytes(),
            Kind::Page,
        ))
    };
    visit.or_sorry(file.await)
}

/// The same as a sheet, in the language of the page.
pub(super) async fn sheet(visit: Visit, which: Which) -> Response {
    let sheet = async {
        let report = report(&visit, &which).await?;
        let name = format!("netwerkt-{}-{}.xlsx", report.quarter, visit.lang);
        let until = report.quarter.last_day();
        let bytes = sheet_of(&visit, &report.told, PUBLIC, (until, report.frozen_on))?;
        Ok(download(SHEET, &name, bytes, Kind::Page))
    };
    visit.or_sorry(sheet.await)
}

async fn report(visit: &Visit, Path((_lang, quarter)): &Which) -> Result<Report, Sorry> {
    let quarter = quarter.parse().map_err(|_no_quarter| Sorry::NotFound)?;
    let found = visit.app.store.figures_of(quarter).await?;
    Ok(found.ok_or(Sorry::NotFound)?.value)
}

fn shown(visit: &Visit, report: &Report, all: &[Report], path: String) -> Result<Response, Sorry> {
    let date = |date| visit.front.words().date(&visit.lang, date);
    // The newest is first; over time, the oldest is.
    let mut so_far: Vec<&Report> = all
        .iter()
        .filter(|other| other.quarter <= report.quarter)
        .collect();
    so_far.reverse();
    let over_time = if so_far.len() > 1 { so_far } else { Vec::new() };
    let others = all.iter().filter(|other| other.quarter != report.quarter);
    let values = Values {
        path: format!("/{}/figures/{}", visit.lang, report.quarter),
        until: date(report.quarter.last_day()),
        frozen_on: date(report.frozen_on),
        tables: Tables::of(visit, &report.told, PUBLIC),
        chart: by_province(visit, report),
        over_time_chart: over_time_chart(visit, &over_time),
        over_time: over_time.into_iter().map(|past| period(visit, past)).collect(),
        checksum: checksum(&report.file),
        earlier: others
            .map(|other| Other {
                path: format!("/{}/figures/{}", visit.lang, other.quarter),
                until: date(other.quarter.last_day()),
            })
            .collect(),
    };
    Ok(page(visit, visit.fragment("figures.html", &values)?, path))
}

fn by_province(visit: &Visit, report: &Report) -> String {
    let (told, joined) = (&report.told, Figure::Joined);
    let bar = |province: &Province| Bar {
        name: province_name(visit, *province),
        said: in_place(visit, told, (*province, joined), PUBLIC),
        value: told.of(*province, joined),
    };
    let all: Vec<Bar> = Province::ALL.iter().map(bar).collect();
    bars(&name(visit, joined), &all, direction(visit))
}

fn over_time_chart(visit: &Visit, periods: &[&Report]) -> String {
    let joined = Figure::Joined;
    let bar = |report: &&Report| Bar {
        name: visit.front.words().date(&visit.lang, report.quarter.last_day()),
        said: said(visit, report.told.total(joined), joined, PUBLIC),
        value: report.told.total(joined),
    };
    let all: Vec<Bar> = periods.iter().map(bar).collect();
    bars(&name(visit, joined), &all, direction(visit))
}

fn period(visit: &Visit, report: &Report) -> Period {
    let told = |figure: &Figure| said(visit, report.told.total(*figure), *figure, PUBLIC);
    Period {
        until: visit.front.words().date(&visit.lang, report.quarter.last_day()),
        cells: OVER_TIME.iter().map(told).collect(),
    }
}

fn direction(visit: &Visit) -> Direction {
    let language = visit.front.language(visit.lang.code());
    language.map_or(Direction::Ltr, |language| language.dir)
}

/// What `sha256sum` says of the file.
fn checksum(file: &str) -> String {
    format!("{:x}", Bytes::copy_from_slice(&Sha256::digest(file.as_bytes())))
}

fn page(visit: &Visit, main: String, path: String) -> Response {
    let page = Page {
        description: visit.say("figures.description"),
        listed: true,
        kind: Kind::Page,
        ..Page::private(visit.say("figures"), main, path)
    };
    answer::page(visit, &page)
}
