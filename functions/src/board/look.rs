//! Looking at the board.

use axum::extract::RawQuery;
use axum::response::Response;
use programme::categories::Categories;
use programme::choices::Choice;
use programme::groups::Sharing;
use programme::posts::Side;
use serde::Serialize;

use super::filter::Filter;
use super::listing::Listing;
use super::notices::Said;
use super::{Notice, Room};
use crate::web::Inside;
use crate::web::answer::{self, Sorry};
use crate::web::session::{AtBoard, Me};
use crate::web::visit::Visit;

/// The board.
pub(super) async fn look(AtBoard(me): AtBoard, RawQuery(query): RawQuery) -> Response {
    me.visit
        .or_sorry(page(&me, query.unwrap_or_default().as_bytes()).await)
}

async fn page(me: &Me, query: &[u8]) -> Result<Response, Sorry> {
    let visit = &me.visit;
    let room = Room::enter(me).await?;
    let map = me.map().await?;
    let query = answer::typed(query);
    let own = &room.board.group.value;
    let categories = visit.front.categories_in(&own.programme);
    let filter = Filter::read(&query, categories);
    let seen = room.seen(me);
    let shared = room.shared(me).await?;
    let values = Values {
        group: room.board.group.value.name.reveal(),
        notice: Notice::asked(visit, &query),
        looks_back: room
            .board
            .mirrors
            .iter()
            .any(|mirror| mirror.value.closed_at.is_none()),
        first_visit: seen.is_first_visit(),
        lang: visit.lang.code(),
        filter: FilterValues::of((visit, categories), &filter),
        shares: own.rules.sharing == Sharing::Yes,
        listing: Listing::of(
            visit,
            (seen, &seen.fitting(&map)),
            shared.neighbours().seen_from(own, visit.today()),
            &filter,
        ),
    };
    let inside = Inside {
        title: visit.say("board-title"),
        current: Some("board"),
        waiting: room.waiting(me),
        path: "/board".to_owned(),
        fragment: "board.html",
    };
    me.page(inside, &values)
}

#[derive(Serialize)]
struct Values<'a> {
    group: &'a str,
    notice: Option<Said>,
    /// Whether the trainer asks how the session was.
    looks_back: bool,
    /// Whoever comes for the first time begins with what they are good at.
    first_visit: bool,
    /// Whether the group shares with others.
    shares: bool,
    lang: &'a str,
    filter: FilterValues,
    #[serde(flatten)]
    listing: Listing,
}

#[derive(Serialize)]
struct FilterValues {
    is_set: bool,
    q: String,
    kinds: Vec<Choosable>,
    categories: Vec<Choosable>,
}

#[derive(Serialize)]
struct Choosable {
    value: String,
    text: String,
    chosen: bool,
}

impl FilterValues {
    fn of((visit, categories): (&Visit, &Categories), filter: &Filter) -> Self {
        let kinds = Side::ALL.iter().map(|side| Choosable {
            value: side.id().to_owned(),
            text: visit.say(&format!("board-kind-{}", side.id())),
            chosen: filter.kind == Some(*side),
        });
        let categories = categories.categories.iter().map(|category| Choosable {
            value: category.id.to_string(),
            text: visit.say(&format!("category-{}", category.id)),
            chosen: filter.category.as_ref() == Some(&category.id),
        });
        Self {
            is_set: !filter.is_empty(),
            q: filter.q.clone(),
            kinds: kinds.collect(),
            categories: categories.collect(),
        }
    }
}
