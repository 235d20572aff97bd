//! Ending a group, letting it go on after all, and what is left of it: a receipt with counts.

use axum::extract::Path;
use axum::response::Response;
use programme::groups;
use programme::policy::Act;
use programme::receipts::{self, Counts, Told};
use serde::Serialize;

use super::changed::is_as_seen;
use super::group::{Which, open_code};
use super::notices::Notice;
use super::seat::Sheet;
use super::views::day;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;
use crate::web::visit::date_of;

#[derive(Serialize)]
struct Ending {
    name: String,
    path: String,
    seen: u64,
    people: usize,
    keep_days: u16,
}

/// What will happen.
pub(super) async fn ask(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let board = desk.board(Act::LeadGroup, &id).await?;
        let group = &board.group.value;
        if !group.goes_on() {
            return Err(Sorry::Stale);
        }
        let people = board.people.iter();
        let path = format!("/desk/group/{}", group.id);
        let values = Ending {
            name: group.name.reveal().clone(),
            path: format!("/{}{path}", desk.visit.lang),
            seen: board.group.version.0,
            people: people.filter(|person| person.value.takes_part()).count(),
            keep_days: group.rules.keep_days,
        };
        let sheet = Sheet::of_group(desk.visit.say("desk-end"), format!("{path}/end"));
        desk.page(sheet, "desk-end.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// It ends.
pub(super) async fn end(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    if let Err(sorry) = desk.group(Act::LeadGroup, &id).await {
        return desk.visit.sorry(sorry);
    }
    let desk = match desk.shows_key(&format!("/group/{id}/end"), &sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let done = async {
        let group = desk.group(Act::LeadGroup, &id).await?;
        if !is_as_seen(&sent, group.version) {
            return Err(Sorry::Stale);
        }
        let code = open_code(&desk.visit.app.store, &group.value);
        let change = groups::end(&group, code, desk.doer()).map_err(|_ended| Sorry::Stale)?;
        desk.visit.commit(change).await?;
        Ok(Notice::Ended.at(&desk, &format!("/group/{id}")))
    };
    desk.visit.or_sorry(done.await)
}

/// It goes on after all. Too late once it was counted.
pub(super) async fn go_on(desk: Desk, Path((_lang, id)): Which) -> Response {
    let done = async {
        let group = desk.group(Act::LeadGroup, &id).await?;
        if desk.visit.app.store.a_receipt(group.value.id).await?.is_some() {
            return Err(Sorry::Stale);
        }
        let change = groups::go_on(&group, desk.visit.today(), desk.doer());
        desk.visit
            .commit(change.map_err(|_goes_on| Sorry::Stale)?)
            .await?;
        Ok(Notice::GoesOn.at(&desk, &format!("/group/{id}")))
    };
    desk.visit.or_sorry(done.await)
}

/// What stands on the page of a group that has ended.
#[derive(Serialize)]
pub(super) struct Ended {
    /// The last day on which its people can read and take along what is theirs.
    kept_until: String,
    /// Whether it was counted, and goes on no more.
    counted: bool,
}

impl Ended {
    /// Of this group; nothing while it goes on.
    pub(super) async fn of(desk: &Desk, group: &groups::Group) -> Result<Option<Self>, Sorry> {
        let Some(until) = group.kept_until() else {
            return Ok(None);
        };
        let receipt = desk.visit.app.store.a_receipt(group.id).await?;
        Ok(Some(Self {
            kept_until: day(desk, until),
            counted: receipt.is_some(),
        }))
    }
}

#[derive(Serialize)]
struct Row {
    what: String,
    /// A number; nothing where there are a few.
    number: Option<u32>,
}

#[derive(Serialize)]
struct Receipt {
    name: String,
    path: String,
    ended: Option<String>,
    /// The day on which everything else was gone; nothing while that is under way.
    removed: Option<String>,
    /// What was counted; nothing before that.
    rows: Option<Vec<Row>>,
    few: u32,
}

/// The receipt, to print or to send to the school.
pub(super) async fn receipt(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::SeeGroup, &id).await?.value;
        let visit = &desk.visit;
        let receipt = visit.app.store.a_receipt(group.id).await?;
        let receipt = receipt.map(|saved| saved.value);
        let path = format!("/desk/group/{}", group.id);
        let on = |at| visit.front.words().date(&visit.lang, date_of(at));
        let values = Receipt {
            name: group.name.reveal().clone(),
            path: format!("/{}{path}", visit.lang),
            ended: group.ended_at.map(on),
            removed: receipt.and_then(|receipt| receipt.removed_at).map(on),
            rows: receipt.map(|receipt| rows(&desk, &receipt.counts)),
            few: receipts::A_FEW,
        };
        let sheet = Sheet::of_group(visit.say("desk-receipt"), format!("{path}/receipt"));
        desk.page(sheet, "desk-receipt.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

fn rows(desk: &Desk, counts: &Counts) -> Vec<Row> {
    let Counts {
        people,
        contacts,
        needs,
        offers,
        agreed,
        introductions,
        worked,
    } = *counts;
    let rows = [
        ("people", people),
        ("contacts", contacts),
        ("needs", needs),
        ("offers", offers),
        ("agreed", agreed),
        ("introductions", introductions),
        ("worked", worked),
    ];
    let row = |(what, number)| Row {
        what: desk.visit.say(&format!("desk-receipt-{what}")),
        number: match receipts::told(number) {
            Told::Exactly(number) => Some(number),
            Told::AFew => None,
        },
    };
    rows.into_iter().map(row).collect()
}
