//! One's own posts: saying them in other words, saying that they are still true, taking them away.
//!
//! A post of somebody else and one that is gone look the same: there is nothing here.

use axum::extract::Path;
use axum::response::Response;
use forms::posts::on;
use jiff::ToSpan;
use programme::boards;
use programme::change::Saved;
use programme::ids::PostId;
use programme::policy::{Act, Role, may};
use programme::posts::{self, Post, Standing};
use serde::Serialize;

use super::fill;
use crate::board::{Notice, Room};
use crate::web::Inside;
use crate::web::answer::{self, Sorry};
use crate::web::filling::Filling;
use crate::web::session::{AtBoard, Me};

/// The language and the post in the path.
pub(super) type Which = Path<(String, String)>;

/// The form again, filled with what the post says.
pub(super) async fn edit(AtBoard(me): AtBoard, which: Which) -> Response {
    me.visit.or_sorry(form_again(&me, &which).await)
}

async fn form_again(me: &Me, which: &Which) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let post = own(me, &room, id(which)?)?;
    let frame = fill::frame(post.value.side, me, &room).await?;
    let filling = Filling::empty(on(post.value.side), &me.visit, frame);
    let replaces = (post.value.id.0, post.version);
    Ok(filling.again(&post.value.said, replaces).look_over())
}

/// “Is this still true?” Yes.
pub(super) async fn renew(AtBoard(me): AtBoard, which: Which) -> Response {
    me.visit.or_sorry(renewed(&me, &which).await)
}

async fn renewed(me: &Me, which: &Which) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let post = own(me, &room, id(which)?)?;
    let days = i64::from(room.rules().post_days).days();
    let until = me.visit.today().saturating_add(days);
    let change = posts::renew(post, until, me.visit.now).map_err(|_gone| Sorry::NotFound)?;
    me.visit.commit(change).await?;
    Ok(answer::see(&Notice::Renewed.at(&me.visit, "/board")))
}

/// “Are you sure?”
pub(super) async fn ask_withdraw(AtBoard(me): AtBoard, which: Which) -> Response {
    me.visit.or_sorry(asked_withdraw(&me, &which).await)
}

#[derive(Serialize)]
struct Values<'a> {
    title: &'a str,
    path: String,
    board_path: String,
}

async fn asked_withdraw(me: &Me, which: &Which) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let post = own(me, &room, id(which)?)?;
    let path = format!("/post/{}/withdraw", post.value.id);
    let values = Values {
        title: post.value.said.title.reveal(),
        path: format!("/{}{path}", me.visit.lang),
        board_path: format!("/{}/board", me.visit.lang),
    };
    let inside = Inside {
        title: me.visit.say("post-withdraw"),
        current: Some("board"),
        waiting: room.waiting(me),
        path,
        fragment: "post-withdraw.html",
    };
    me.page(inside, &values)
}

/// Takes a post away, and what was proposed with it.
pub(super) async fn withdraw(AtBoard(me): AtBoard, which: Which) -> Response {
    me.visit.or_sorry(withdrawn(&me, &which).await)
}

async fn withdrawn(me: &Me, which: &Which) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let post = own(me, &room, id(which)?)?;
    let change = boards::take_away(post, &room.board.matches, me.visit.now);
    me.visit.commit(change.map_err(|_gone| Sorry::NotFound)?).await?;
    Ok(answer::see(&Notice::TakenAway.at(&me.visit, "/board")))
}

/// The post of this id, if it is one's own and still there.
pub(super) fn own<'r>(me: &Me, room: &'r Room, id: PostId) -> Result<&'r Saved<Post>, Sorry> {
    let post = room.post(id).ok_or(Sorry::NotFound)?;
    let role = if post.value.person == me.person {
        Role::Participant
    } else {
        Role::OtherParticipant
    };
    let is_there = !matches!(post.value.standing, Standing::Gone(_));
    if may(role, Act::ChangeOwnPost) && is_there {
        Ok(post)
    } else {
        Err(Sorry::NotFound)
    }
}

pub(super) fn id(Path((_lang, post)): &Which) -> Result<PostId, Sorry> {
    post.parse().map_err(|_no_id| Sorry::NotFound)
}
