//! What a trainer asks about one's own post: taking over other words or keeping one's own, and answering a question.
//!
//! Each press names the version that was read: nobody agrees to words that were exchanged meanwhile.

use axum::response::Response;
use forms::talk::ANSWER_TRAINER;
use programme::change::Saved;
use programme::desk::{answer_trainer, keep_words, take_words};
use programme::history::Doer;
use programme::ids::DeedId;
use programme::posts::talk::Talk;
use programme::posts::{Post, Standing};
use serde::Serialize;

use super::own::{Which, id, own};
use crate::board::{Notice, Room};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::{AtBoard, Me};

/// Takes over the words of the trainer, or keeps one's own: the button says it.
pub(super) async fn words(AtBoard(me): AtBoard, which: Which, Sent(sent): Sent) -> Response {
    let done = async {
        let room = Room::enter(&me).await?;
        let post = own(&me, &room, id(&which)?)?;
        let (decided, notice) = match sent.get("says") {
            Some("take") => (take_words(post, doer(&me)), Notice::WordsTaken),
            _ => (keep_words(post, doer(&me)), Notice::WordsKept),
        };
        let as_seen = sent.get("seen") == Some(post.version.0.to_string().as_str());
        let notice = match decided.ok().filter(|_| as_seen) {
            Some(change) => match me.visit.commit(change).await {
                Ok(()) => notice,
                Err(Sorry::Stale) => Notice::AskedAnew,
                Err(sorry) => return Err(sorry),
            },
            None => Notice::AskedAnew,
        };
        Ok(answer::see(&notice.at(&me.visit, "/board")))
    };
    me.visit.or_sorry(done.await)
}

/// The form for an answer, with what is asked above it.
pub(super) async fn ask(AtBoard(me): AtBoard, which: Which) -> Response {
    let page = async {
        let room = Room::enter(&me).await?;
        let post = own(&me, &room, id(&which)?)?;
        if asked(&post.value).is_none() {
            return Ok(answer::see(&Notice::AskedAnew.at(&me.visit, "/board")));
        }
        let filling = Filling::empty(&ANSWER_TRAINER, &me.visit, frame(&me, &room, post)?);
        Ok(filling.about((post.value.id.0, post.version)).open())
    };
    me.visit.or_sorry(page.await)
}

/// Any press of a button in it.
pub(super) async fn answer(AtBoard(me): AtBoard, which: Which, Sent(sent): Sent) -> Response {
    let page = async {
        let room = Room::enter(&me).await?;
        let post = own(&me, &room, id(&which)?)?;
        let frame = frame(&me, &room, post)?;
        let pressed = Filling::pressed(&ANSWER_TRAINER, &me.visit, frame, &sent);
        let Complete { said, filling } = match pressed.go_on() {
            Ok(complete) => complete,
            Err(page) => return Ok(page),
        };
        let as_read = (post.value.id.0, post.version);
        if filling.replaces() != Some(as_read) {
            return Ok(filling.about(as_read).refuse(NotKept::Changed));
        }
        let Ok(change) = answer_trainer(post, said, doer(&me)) else {
            return Ok(filling.refuse(NotKept::Changed));
        };
        Ok(match me.visit.commit(change).await {
            Ok(()) => answer::see(&Notice::Answered.at(&me.visit, "/board")),
            Err(Sorry::Stale) => filling.refuse(NotKept::Changed),
            Err(sorry) => filling.refuse(NotKept::Sorry(sorry)),
        })
    };
    me.visit.or_sorry(page.await)
}

/// Whoever came in, doing something with their own post.
pub(super) fn doer(me: &Me) -> Doer {
    Doer {
        deed: DeedId(me.visit.app.ids.id()),
        by: Some(me.person),
        now: me.visit.now,
    }
}

#[derive(Serialize)]
struct Values<'a> {
    title: &'a str,
    question: Option<&'a str>,
}

/// What the owner of a post is asked just now.
fn asked(post: &Post) -> Option<&str> {
    match (post.standing, &post.talk) {
        (Standing::SentBack, Some(Talk::Question { question, .. })) => Some(question.reveal()),
        _ => None,
    }
}

/// Where the form stands.
fn frame(me: &Me, room: &Room, post: &Saved<Post>) -> Result<Frame, Sorry> {
    let values = Values {
        title: post.value.said.title.reveal(),
        question: asked(&post.value),
    };
    Ok(Frame {
        before: me.visit.fragment("post-question.html", &values)?,
        waiting: room.waiting(me),
        says_anew: true,
        ..Frame::of(me, format!("/post/{}/answer", post.value.id), "board")
    })
}
