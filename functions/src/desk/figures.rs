//! The figures as they stand today, for coordinators: rounded too, only less.

use axum::response::Response;
use programme::figures::INTERNAL;
use programme::figures::publishing::{Counts, Told};
use programme::figures::quarters::Quarter;
use programme::policy::Act;
use serde::Serialize;

use super::seat::Sheet;
use crate::figures::{self, Tables};
use crate::web::answer::Sorry;
use crate::web::headers::Kind;
use crate::web::session::Desk;

#[derive(Serialize)]
struct Values {
    path: String,
    public: String,
    tables: Tables,
    chart: Option<String>,
}

/// The page.
pub(super) async fn look(desk: Desk) -> Response {
    let page = async {
        desk.must(Act::SeeFigures)?;
        let values = Values {
            path: desk.at("/figures"),
            public: format!("/{}/figures", desk.visit.lang),
            tables: Tables::of(&desk.visit, &told(&desk).await?, INTERNAL),
            chart: None,
        };
        let sheet = Sheet {
            current: "desk/figures",
            ..Sheet::of_desk(desk.visit.say("figures"), "/desk/figures".to_owned())
        };
        desk.page(sheet, "desk-figures.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// The same as a sheet.
pub(super) async fn sheet(desk: Desk) -> Response {
    let sheet = async {
        desk.must(Act::SeeFigures)?;
        let today = desk.visit.today();
        let bytes = figures::sheet_of(&desk.visit, &told(&desk).await?, INTERNAL, (today, today))?;
        let name = format!("netwerkt-{today}.xlsx");
        Ok(figures::download(figures::SHEET, &name, bytes, Kind::PrivatePage))
    };
    desk.visit.or_sorry(sheet.await)
}

async fn told(desk: &Desk) -> Result<Told, Sorry> {
    let quarter = Quarter::of(desk.visit.now);
    let counted = desk.visit.app.store.tallies(quarter).await?;
    Ok(Counts::up_to(quarter, &counted).told(INTERNAL))
}
