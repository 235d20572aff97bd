//! For the wall and for paper: a poster, a sheet of cards, and counts large enough to read from the back of a class.

use axum::extract::Path;
use axum::response::Response;
use programme::looks::Opened;
use programme::policy::Act;
use serde::Serialize;

use super::group::{Counts, Way, Which};
use super::seat::Sheet;
use crate::cards::Pass;
use crate::web::qr;
use crate::web::session::Desk;

#[derive(Serialize)]
struct Poster {
    name: String,
    path: String,
    way: Option<Way>,
    qr: Option<String>,
}

/// A poster with the code of the group, while people can join.
pub(super) async fn poster(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::SeeGroup, &id).await?.value;
        let way = Way::into(&desk, &group);
        let values = Poster {
            name: group.name.reveal().clone(),
            path: desk.at(&format!("/group/{}", group.id)),
            qr: code(&desk, way.as_ref()),
            way,
        };
        let path = format!("/desk/group/{}/poster", group.id);
        let sheet = Sheet::of_group(desk.visit.say("desk-poster"), path).in_kit();
        desk.page(sheet, "desk-poster.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

#[derive(Serialize)]
struct Cards {
    path: String,
    passes: Vec<Pass>,
}

/// The card of everybody who takes part, eight on a page of paper.
pub(super) async fn cards(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let board = desk.board(Act::SeeGroup, &id).await?;
        let group = &board.group.value;
        if let Err(page) = desk.shows_key_to_see(&format!("/group/{}/cards", group.id)) {
            return Ok(*page);
        }
        desk.looks_at_all(group, Opened::Cards);
        let people = board.people.iter().map(|saved| &saved.value);
        let taking_part = people.filter(|person| person.takes_part());
        let values = Cards {
            path: desk.at(&format!("/group/{}", group.id)),
            passes: taking_part
                .map(|person| Pass::of(&desk.visit, person, group))
                .collect(),
        };
        let path = format!("/desk/group/{}/cards", group.id);
        let sheet = Sheet::of_group(desk.visit.say("desk-cards"), path).in_kit();
        desk.page(sheet, "desk-cards.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

#[derive(Serialize)]
struct Wall {
    path: String,
    counts: Counts,
    way: Option<Way>,
    qr: Option<String>,
}

/// Counts for the wall. No name and no word of anybody is among them.
pub(super) async fn wall(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let board = desk.board(Act::SeeGroup, &id).await?;
        let group = &board.group.value;
        let way = Way::into(&desk, group);
        let values = Wall {
            path: desk.at(&format!("/group/{}", group.id)),
            counts: Counts::of(&desk, &board),
            qr: code(&desk, way.as_ref()),
            way,
        };
        let path = format!("/desk/group/{}/wall", group.id);
        let sheet = Sheet::of_group(desk.visit.say("desk-wall"), path).in_kit();
        desk.page(sheet, "desk-wall.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

fn code(desk: &Desk, way: Option<&Way>) -> Option<String> {
    qr::svg(&way?.scanned, &desk.visit.say("desk-poster-qr"))
}
