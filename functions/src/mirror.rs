//! Looking back after a session, on a device of one's own or on one that goes round: two questions and a score, once.

use axum::response::Response;
use forms::mirror_feedback::FORM;
use programme::change::Claim;
use programme::ids::MirrorAnswerId;
use programme::mirrors::{self, Mirror, Said};
use programme::policy::Act;
use programme::sessions::Device;
use serde::Serialize;
use store::Committed;
use uuid::Uuid;

use crate::board::Room;
use crate::web::Inside;
use crate::web::answer::{Sent, Sorry};
use crate::web::doors::Doors;
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::{AtBoard, Me};

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[("mirror-said.html", include_str!("mirror/said.html"))];

/// Its doors.
pub fn doors() -> Doors {
    Doors::default()
        .get("/{lang}/mirror", Act::AnswerMirror, ask)
        .post("/{lang}/mirror", Act::AnswerMirror, press)
}

/// The questions, while the trainer has them open.
async fn ask(AtBoard(me): AtBoard) -> Response {
    let page = async {
        let room = Room::enter(&me).await?;
        match open_one(&room) {
            Some(_open) => Ok(Filling::empty(&FORM, &me.visit, frame(&me)).open()),
            None => said(&me, "mirror-closed"),
        }
    };
    me.visit.or_sorry(page.await)
}

/// Any press of a button in the form.
async fn press(AtBoard(me): AtBoard, Sent(sent): Sent) -> Response {
    let page = async {
        let room = Room::enter(&me).await?;
        let Some(mirror) = open_one(&room) else {
            return said(&me, "mirror-closed");
        };
        let complete = match Filling::pressed(&FORM, &me.visit, frame(&me), &sent).go_on() {
            Ok(complete) => complete,
            Err(page) => return Ok(page),
        };
        let Complete { said: words, filling } = complete;
        match keep(&me, &room, mirror, words).await {
            Ok(outcome) => said(&me, outcome),
            Err(sorry) => Ok(filling.refuse(NotKept::from(sorry))),
        }
    };
    me.visit.or_sorry(page.await)
}

/// Keeps an answer once; what the page then says.
async fn keep(me: &Me, room: &Room, mirror: &Mirror, words: Said) -> Result<&'static str, Sorry> {
    let store = &me.visit.app.store;
    // Not an id that is ordered by time: the order of answers says nothing of who gave them.
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&me.visit.app.ids.secret()[..16]);
    let id = MirrorAnswerId(Uuid::from_bytes(bytes));
    let change = mirrors::answer(mirror, (id, me.person), words, &room.board.group.value);
    match store.commit(change).await? {
        Committed::Done => Ok("mirror-thanks"),
        Committed::Taken {
            claim: Claim::Mirror(..),
            ..
        } => Ok("mirror-already"),
        Committed::Full(_) => Ok("mirror-closed"),
        Committed::Taken { .. } | Committed::Stale => Err(Sorry::Stale),
    }
}

fn open_one(room: &Room) -> Option<&Mirror> {
    let mut mirrors = room.board.mirrors.iter().map(|saved| &saved.value);
    mirrors.find(|mirror| mirror.closed_at.is_none())
}

fn frame(me: &Me) -> Frame {
    Frame::of(me, "/mirror".to_owned(), "board")
}

#[derive(Serialize)]
struct Values<'a> {
    words: &'a str,
    lang: &'a str,
    shared: bool,
}

/// That it is in, or why not; on a shared device the way out for the next one.
fn said(me: &Me, words: &str) -> Result<Response, Sorry> {
    let values = Values {
        words,
        lang: me.visit.lang.code(),
        shared: me.session.value.device == Device::Shared,
    };
    let inside = Inside {
        title: me.visit.say(words),
        path: "/mirror".to_owned(),
        current: Some("board"),
        waiting: 0,
        fragment: "mirror-said.html",
    };
    me.page(inside, &values)
}
