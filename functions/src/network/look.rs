//! The map, its list, and where there is room for more.

use axum::extract::Query;
use axum::response::Response;
use programme::change::Saved;
use programme::choices::Choice;
use programme::contacts::Contact;
use programme::networks::{self, A_SITTING, FIRST_SESSION};
use serde::{Deserialize, Serialize};

use super::rings::{self, Map};
use crate::board::Room;
use crate::web::Inside;
use crate::web::answer::Sorry;
use crate::web::session::{AtBoard, Me};

/// What was done right before.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum Done {
    Added,
    Changed,
    Removed,
}

/// What comes with the address.
#[derive(Deserialize)]
pub(super) struct After {
    done: Option<Done>,
}

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    done: Option<Done>,
    /// A round number was reached just now.
    compliment: bool,
    enough: bool,
    count: usize,
    map: Map,
    circles: Vec<Known>,
    empty: Vec<String>,
    wanted: Vec<String>,
    people: Vec<Row>,
}

#[derive(Serialize)]
struct Known {
    circle: String,
    count: usize,
}

#[derive(Serialize)]
struct Row {
    number: usize,
    id: String,
    name: String,
    circle: String,
    closeness: String,
    helps: Vec<String>,
}

/// The page.
pub(super) async fn look(AtBoard(me): AtBoard, after: Query<After>) -> Response {
    me.visit.or_sorry(page(&me, &after).await)
}

async fn page(me: &Me, after: &After) -> Result<Response, Sorry> {
    let visit = &me.visit;
    let contacts = me.map().await?;
    let room = Room::enter(me).await?;
    let mine: Vec<&Contact> = contacts.iter().map(|contact| &contact.value).collect();
    let posts = room.board.posts.iter().map(|post| &post.value);
    let space = networks::room(&mine, posts, visit.today());
    let circle = |id: &str| visit.say(&format!("circle-{id}"));
    let count = contacts.len();
    let values = Values {
        lang: visit.lang.code(),
        done: after.done,
        compliment: after.done == Some(Done::Added) && count % A_SITTING == 0,
        enough: count >= FIRST_SESSION,
        count,
        map: rings::draw(visit, &contacts),
        circles: space
            .circles
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(known, count)| Known {
                circle: circle(known.id()),
                count: *count,
            })
            .collect(),
        empty: space
            .circles
            .iter()
            .filter(|(_, count)| *count == 0)
            .map(|(empty, _)| circle(empty.id()))
            .collect(),
        wanted: space
            .wanted
            .iter()
            .map(|category| visit.say(&format!("category-{category}")))
            .collect(),
        people: contacts
            .iter()
            .enumerate()
            .map(|(place, contact)| row(me, place, contact))
            .collect(),
    };
    let inside = Inside {
        title: visit.say("network-title"),
        path: "/network".to_owned(),
        current: Some("network"),
        waiting: room.waiting(me),
        fragment: "network.html",
    };
    me.page(inside, &values)
}

fn row(me: &Me, place: usize, contact: &Saved<Contact>) -> Row {
    let (visit, about) = (&me.visit, &contact.value.about);
    let helps = about.can_help.iter();
    Row {
        number: place + 1,
        id: contact.value.id.to_string(),
        name: about.nickname.reveal().clone(),
        circle: visit.say(&format!("circle-{}", about.circle.id())),
        closeness: visit.say(&format!("closeness-{}", about.closeness.id())),
        helps: helps
            .map(|category| visit.say(&format!("category-{category}")))
            .collect(),
    }
}
