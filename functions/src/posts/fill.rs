//! Filling in a need or an offer, and placing it.

use std::sync::Arc;

use axum::extract::RawQuery;
use axum::response::Response;
use forms::answers::Answers;
use forms::form::OwnContact;
use forms::posts::{asked_visibility, on};
use programme::boards;
use programme::change::{Change, Saved, Version};
use programme::contacts::Contact;
use programme::desk::said_anew;
use programme::groups::Sharing;
use programme::ids::PostId;
use programme::posts::{Held, Said, Side, Standing};
use store::Committed;

use super::hint;
use super::own::own;
use super::talk;
use crate::board::{Notice, Room};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::Me;

/// The form, empty. An address may name the category.
pub(super) async fn open(side: Side, me: Me, RawQuery(query): RawQuery) -> Response {
    me.visit
        .or_sorry(opened(side, &me, query.unwrap_or_default().as_bytes()).await)
}

async fn opened(side: Side, me: &Me, query: &[u8]) -> Result<Response, Sorry> {
    let query = answer::typed(query);
    let room = Room::enter(me).await?;
    let frame = frame(side, me, &room).await?;
    let hint = hint::about(side, me, &room, &query).await?;
    let mut filling = Filling::empty(on(side), &me.visit, frame).with_before(hint);
    if let Some((field, answer)) = asked_visibility(&query) {
        filling = filling.with_answer(field, answer);
    }
    Ok(filling.open_after_first(&query))
}

/// Any press of a button in the form.
pub(super) async fn press(side: Side, me: Me, Sent(sent): Sent) -> Response {
    me.visit.or_sorry(pressed(side, &me, &sent).await)
}

async fn pressed(side: Side, me: &Me, sent: &Answers) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let frame = frame(side, me, &room).await?;
    let filling = Filling::pressed(on(side), &me.visit, frame, sent);
    // Who sends it sees no hint any more, and does not wait for it.
    let filling = if filling.is_complete() {
        filling
    } else {
        let hint = hint::about(side, me, &room, filling.answers()).await?;
        filling.with_before(hint)
    };
    let complete = match filling.go_on() {
        Ok(complete) => complete,
        Err(page) => return Ok(page),
    };
    Ok(match keep(side, me, &room, &complete).await {
        Ok(notice) => answer::see(&notice.at(&me.visit, "/board")),
        Err(why) => complete.filling.refuse(why),
    })
}

/// Where the form stands, for somebody with this map and these rules.
pub(super) async fn frame(side: Side, me: &Me, room: &Room) -> Result<Frame, Sorry> {
    let map = match side {
        Side::Need => Arc::default(),
        Side::Offer => me.map().await?,
    };
    let on_map = |saved: &Saved<Contact>| OwnContact {
        id: saved.value.id,
        nickname: saved.value.about.nickname.reveal().clone(),
    };
    let at = me.visit.at_group(&room.board.group.value);
    let looked_at = room.rules().looks_first(me.participant.value.age);
    let promise = match (looked_at, room.rules().sharing) {
        (true, Sharing::No) => "post-promise-to_check",
        (true, Sharing::Yes) => "post-promise-shared-to_check",
        (false, Sharing::No) => "post-promise",
        (false, Sharing::Yes) => "post-promise-shared",
    };
    Ok(Frame {
        at: at.with_contacts(map.iter().map(on_map).collect()),
        promise: Some(promise),
        waiting: room.waiting(me),
        ..Frame::of(me, format!("/{}", on(side).path), "board")
    })
}

/// Places what was said, or says a post in other words; what the board then says about it.
async fn keep(side: Side, me: &Me, room: &Room, complete: &Complete<'_, Said>) -> Result<Notice, NotKept> {
    let Complete { said, filling } = complete;
    match filling.replaces() {
        Some((id, version)) => {
            let change = otherwise(me, room, (PostId(id), version), said.clone())?;
            me.visit.commit(change).await?;
            Ok(Notice::Changed)
        }
        None => place(side, me, room, (PostId(filling.once()), said.clone())).await,
    }
}

/// Places it once: a second press of the very same form finds it placed.
async fn place(side: Side, me: &Me, room: &Room, (id, said): (PostId, Said)) -> Result<Notice, NotKept> {
    let owner = &me.participant.value;
    let (post, change) = boards::place(
        (id, side, said),
        owner,
        &room.board.posts,
        (room.rules(), me.visit.now),
    );
    let placed = match post.standing {
        Standing::Held(Held::ContactDetails) => Notice::Held,
        Standing::Held(Held::ToCheck) => Notice::ToCheck,
        Standing::Held(Held::Reported) | Standing::OnBoard | Standing::SentBack | Standing::Gone(_) => {
            Notice::Placed
        }
    };
    let store = &me.visit.app.store;
    match store.commit(change).await? {
        Committed::Done => Ok(placed),
        Committed::Stale | Committed::Taken { .. } | Committed::Full(_) => {
            let earlier = store.a_post(me.group, id).await?;
            let mine = earlier.filter(|post| post.value.person == me.person);
            mine.map(|_| placed).ok_or(NotKept::Sorry(Sorry::Stale))
        }
    }
}

/// The post as it was read, in other words.
fn otherwise(me: &Me, room: &Room, (id, version): (PostId, Version), said: Said) -> Result<Change, Sorry> {
    let post = own(me, room, id)?;
    if post.version != version {
        return Err(Sorry::Stale);
    }
    let matches = room.board.matches.as_slice();
    let now = (room.rules(), me.visit.now);
    let said = boards::say_otherwise((post, matches), said, &me.participant.value, now);
    let said = said.map_err(|_gone| Sorry::Stale)?;
    Ok(said.and(said_anew(&post.value, talk::doer(me))))
}
