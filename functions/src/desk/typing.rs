//! Typing in cards that were filled in on paper: one form after the other, each with few keys.
//!
//! What was typed in last stands above the empty form, read from the group and not from the address: no name is ever in one.

use axum::extract::{Path, Query};
use axum::response::Response;
use forms::paper_card::{FORM, WHOSE};
use programme::choices::Choice;
use programme::groups::Group;
use programme::ids::PersonId;
use programme::paper::{Card, Whose};
use programme::policy::Act;
use serde::{Deserialize, Serialize};
use store::Board;

use super::group::Which;
use crate::paper_cards::{Pile, TypedIn};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::headers::Kind;
use crate::web::session::Desk;

/// What the address of the next form says: what was chosen on the last one, and whose it was.
#[derive(Default, Deserialize)]
pub(super) struct After {
    whose: Option<String>,
    of: Option<String>,
}

/// The form, empty; after a card, it begins with what was said of whose that one was.
pub(super) async fn ask(desk: Desk, Path((_lang, id)): Which, Query(after): Query<After>) -> Response {
    let page = async {
        let board = desk.board(Act::LeadGroup, &id).await?;
        let last = after.whose.as_deref().and_then(Whose::from_id);
        let filling = Filling::empty(&FORM, &desk.visit, frame(&desk, &board, &after)?);
        Ok(match last {
            Some(whose) => filling.with_answer(WHOSE.id(), whose.id()).open(),
            None => filling.open(),
        })
    };
    desk.visit.or_sorry(page.await)
}

/// Any press of a button in it.
pub(super) async fn press(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let page = async {
        let board = desk.board(Act::LeadGroup, &id).await?;
        let frame = frame(&desk, &board, &After::default())?;
        let complete = match Filling::pressed(&FORM, &desk.visit, frame, &sent).go_on() {
            Ok(complete) => complete,
            Err(page) => return Ok(page),
        };
        Ok(match keep(&desk, &board.group.value, &complete).await {
            Ok(TypedIn { person, .. }) => {
                let whose = complete.said.whose.id();
                let next = format!("/group/{id}/type?whose={whose}&of={person}");
                answer::see(&desk.at(&next))
            }
            Err(why) => complete.filling.refuse(why),
        })
    };
    desk.visit.or_sorry(page.await)
}

async fn keep(desk: &Desk, group: &Group, complete: &Complete<'_, Card>) -> Result<TypedIn, NotKept> {
    let app = &desk.visit.app;
    let pile = Pile {
        store: &app.store,
        ids: &*app.ids,
        group: group.id,
    };
    let once = complete.filling.once();
    pile.take(&complete.said, once, desk.doer()).await
}

#[derive(Serialize)]
struct Before<'a> {
    group: &'a str,
    path: String,
    people: usize,
    seats: u16,
    /// Whose card was just typed in.
    last: Option<String>,
}

fn frame(desk: &Desk, board: &Board, after: &After) -> Result<Frame, Sorry> {
    let visit = &desk.visit;
    let group = &board.group.value;
    let people = board.people.iter().map(|saved| &saved.value);
    let taking_part: Vec<_> = people.filter(|person| person.takes_part()).collect();
    let last = after.of.as_deref().and_then(|of| of.parse::<PersonId>().ok());
    let last = taking_part.iter().find(|person| Some(person.person) == last);
    let before = Before {
        group: group.name.reveal(),
        path: desk.at(&format!("/group/{}", group.id)),
        people: taking_part.len(),
        seats: group.seats,
        last: last.map(|person| person.name.reveal().clone()),
    };
    Ok(Frame {
        at: visit.at_group(group),
        kind: Kind::PrivatePage,
        before: visit.fragment("desk-typing.html", &before)?,
        ..desk.frame("desk/groups", format!("/desk/group/{}/type", group.id))
    })
}
