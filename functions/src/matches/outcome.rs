//! “Did it work?”, and thanks.

use axum::response::Response;
use forms::answers::Answers;
use forms::match_outcome::FORM;
use programme::boards;
use programme::matches::{self, Part, Worked};

use super::answers::{Which, frame, own, too_late};
use crate::board::{Notice, Room};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling};
use crate::web::session::{AtBoard, Me};

/// The question, below the match it is about.
pub(super) async fn open(AtBoard(me): AtBoard, which: Which) -> Response {
    me.visit.or_sorry(opened(&me, &which).await)
}

async fn opened(me: &Me, which: &Which) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let (the_match, part) = own(me, &room, which)?;
    only_asker(part)?;
    let frame = frame(me, &room, the_match, "outcome").await?;
    Ok(Filling::empty(&FORM, &me.visit, frame).open())
}

/// Any press of a button in the form.
pub(super) async fn press(AtBoard(me): AtBoard, which: Which, Sent(sent): Sent) -> Response {
    me.visit.or_sorry(pressed(&me, &which, &sent).await)
}

async fn pressed(me: &Me, which: &Which, sent: &Answers) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let (the_match, part) = own(me, &room, which)?;
    only_asker(part)?;
    let frame = frame(me, &room, the_match, "outcome").await?;
    let Complete { said, .. } = match Filling::pressed(&FORM, &me.visit, frame, sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return Ok(page),
    };
    let need = room.post(the_match.value.need);
    let told = boards::tell_outcome((the_match, need), said, room.rules(), me.visit.now);
    me.visit.commit(told.map_err(too_late)?).await?;
    let notice = match said {
        Worked::Yes | Worked::Partly => Notice::ToldGood,
        Worked::NotYet | Worked::No => Notice::ToldOther,
    };
    Ok(answer::see(&notice.at(&me.visit, "/matches")))
}

/// Thanks, by one press.
pub(super) async fn thank(AtBoard(me): AtBoard, which: Which) -> Response {
    me.visit.or_sorry(thanked(&me, &which).await)
}

async fn thanked(me: &Me, which: &Which) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let (the_match, part) = own(me, &room, which)?;
    only_asker(part)?;
    match matches::thank(the_match) {
        Ok((_thanked, change)) => me.visit.commit(change).await?,
        // Thanking twice is as good as once.
        Err(matches::Refusal::Already) => {}
        Err(why) => return Err(too_late(why)),
    }
    Ok(answer::see(&Notice::Thanked.at(&me.visit, "/matches")))
}

/// How it went is for the one who asked to say.
fn only_asker(part: Part) -> Result<(), Sorry> {
    match part {
        Part::Asker => Ok(()),
        Part::Giver => Err(Sorry::NotFound),
    }
}
