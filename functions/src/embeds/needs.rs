//! The counter: how many young people look for what, over all groups. Numbers only, and none that is small.

use axum::response::Response;
use programme::choices::Choice;
use programme::partners::{Embeddable, Partner};
use programme::tallies::{FEWEST, Tally};
use serde::Serialize;

use super::steps::Which;
use super::{address, away, shown};
use crate::web::answer::{self, Sorry};
use crate::web::front::Menu;
use crate::web::headers::Kind;
use crate::web::page::Page;
use crate::web::visit::{Visit, date_of};

#[derive(Serialize)]
struct Row {
    category: String,
    picture: String,
    people: u32,
}

#[derive(Serialize)]
struct Values {
    theme: &'static str,
    level: &'static str,
    rows: Vec<Row>,
    fewest: u32,
    /// When it was counted: for machines, and as one writes it.
    counted: Option<(String, String)>,
    help_out: String,
}

/// The counter.
pub(super) async fn look(visit: Visit, axum::extract::Path((_lang, partner)): Which) -> Response {
    match shown(&visit, &partner, Embeddable::OpenNeeds).await {
        Ok(Some(partner)) => {
            let page = page(&visit, &partner).await;
            answer::framed_by(partner.wishes.origins.reveal(), visit.or_sorry(page))
        }
        Ok(None) => away::page(&visit, Embeddable::OpenNeeds),
        Err(sorry) => visit.sorry(sorry),
    }
}

/// The page, for whoever may put it in a frame.
pub(crate) async fn page(visit: &Visit, partner: &Partner) -> Result<Response, Sorry> {
    let tally = visit.app.store.tally().await?.map(|saved| saved.value);
    let look = partner.wishes.look;
    let counted = tally.as_ref().map(|tally| {
        let day = date_of(tally.counted_at);
        (day.to_string(), visit.front.words().date(&visit.lang, day))
    });
    let values = Values {
        theme: look.theme.id(),
        level: look.heading.id(),
        rows: tally.map(|tally| rows(visit, &tally)).unwrap_or_default(),
        fewest: FEWEST,
        counted,
        help_out: format!("/{}/{}", visit.lang, forms::helper_signup::FORM.path),
    };
    let main = visit.fragment("embed-needs.html", &values)?;
    let path = address(partner.id, Embeddable::OpenNeeds);
    let page = Page {
        menu: Menu::Bare,
        kind: Kind::Embedded,
        ..Page::private(visit.say("embed-needs"), main, path)
    };
    Ok(answer::page(visit, &page))
}

/// Categories that are still in the list, those most looked for first.
fn rows(visit: &Visit, tally: &Tally) -> Vec<Row> {
    let known = visit.front.categories();
    let row = |(category, people): &(programme::categories::CategoryId, u32)| {
        let category = known.get(category.as_str())?;
        Some(Row {
            category: visit.say(&format!("category-{}", category.id)),
            picture: category.picture.clone(),
            people: *people,
        })
    };
    tally.open_needs.iter().filter_map(row).collect()
}
