//! Telling that something does not feel right.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use forms::report_item::{FORM, Told};
use programme::boards;
use programme::change::{Change, Saved};
use programme::ids::{EventId, GroupId, MatchId, PostId, ReportId};
use programme::posts::{Post, SeenBy};
use programme::reports::{self, About, Report};
use store::Committed;
use uuid::Uuid;

use super::Which;
use super::help::Help;
use crate::board::Room;
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::Me;

/// How often it is tried when others write the same: a report does not get lost in a crowd.
const TRIES: usize = 5;

/// The questions, below whom to call.
pub(super) async fn open(me: &Me, which: Option<Which>) -> Response {
    me.visit.or_sorry(opened(me, which.as_ref()).await)
}

async fn opened(me: &Me, which: Option<&Which>) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let about = about(me, &room, which).await?;
    let filling = Filling::empty(&FORM, &me.visit, frame(me, &room, about));
    Ok(filling.with_before(whom_to_call(me, &room).await?).open())
}

/// Any press of a button in the form.
pub(super) async fn press(me: &Me, which: Option<Which>, Sent(sent): Sent) -> Response {
    me.visit.or_sorry(pressed(me, which.as_ref(), &sent).await)
}

async fn pressed(me: &Me, which: Option<&Which>, sent: &Answers) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let about = about(me, &room, which).await?;
    let filling = Filling::pressed(&FORM, &me.visit, frame(me, &room, about), sent);
    // Who sends it sees the page no more, and does not wait for it.
    let filling = if filling.is_complete() {
        filling
    } else {
        filling.with_before(whom_to_call(me, &room).await?)
    };
    let Complete { said, filling } = match filling.go_on() {
        Ok(complete) => complete,
        Err(page) => return Ok(page),
    };
    Ok(match keep(me, room, (filling.once(), about), &said).await {
        Ok(()) => answer::see(&format!("/{}/safe/thanks", me.visit.lang)),
        Err(why) => filling.refuse(why),
    })
}

/// Keeps the report, with what follows from it; once, however often the form is sent.
async fn keep(me: &Me, mut room: Room, (once, about): (Uuid, About), told: &Told) -> Result<(), NotKept> {
    let id = ReportId(once);
    for _ in 0..TRIES {
        let (what, note) = told.clone();
        let report = Report {
            id,
            person: me.person,
            group: me.group,
            what,
            about,
            note,
            at: me.visit.now,
            closed: None,
            with: None,
        };
        let reported = reports::report(report, EventId(me.visit.app.ids.id()));
        let change = reported.and(what_follows(me, &room, about).await?);
        match me.visit.app.store.commit(change).await? {
            Committed::Done => return Ok(()),
            Committed::Stale | Committed::Taken { .. } | Committed::Full(_) => {
                let known = me.visit.app.store.reports(me.group).await?;
                if known.iter().any(|report| report.value.id == id) {
                    return Ok(());
                }
                room = Room::enter_again(me).await?;
            }
        }
    }
    Err(Sorry::Unavailable.into())
}

/// A match that does not feel safe is stopped, and the two are set apart; a post is held until a trainer looked.
async fn what_follows(me: &Me, room: &Room, about: About) -> Result<Change, Sorry> {
    let board = &room.board;
    let held = |posts: &[Saved<Post>], id| {
        let post = posts.iter().find(|post| post.value.id == id)?;
        Some(boards::report_post(post, room.person(me.person)?, posts))
    };
    let follows = match about {
        About::Match(id) => room.a_match(id).map(|the_match| {
            boards::stop_as_unsafe(the_match, &board.matches, board.everybody(), me.visit.now)
        }),
        About::Post(id) => held(&board.posts, id),
        About::Shared(group, id) => {
            let there = me.visit.app.store.board(group).await?;
            there.and_then(|there| held(&there.posts, id))
        }
        About::Nothing => None,
    };
    Ok(follows.unwrap_or_default())
}

/// What the path says it is about: a post of the group, one that another group shares, or a match one has a part in.
async fn about(me: &Me, room: &Room, which: Option<&Which>) -> Result<About, Sorry> {
    let Some(Path((_lang, kind, id))) = which else {
        return Ok(About::Nothing);
    };
    let about = match kind.as_str() {
        "post" => {
            let id: PostId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
            room.post(id).map(|_| About::Post(id))
        }
        "shared" => shared(me, room, id).await?,
        "match" => {
            let id: MatchId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
            let found = room.a_match(id);
            found
                .filter(|the_match| the_match.value.part_of(me.person).is_some())
                .map(|_| About::Match(id))
        }
        _ => None,
    };
    about.ok_or(Sorry::NotFound)
}

/// A post that a group shares with one's own; also when it is held by now.
async fn shared(me: &Me, room: &Room, which: &str) -> Result<Option<About>, Sorry> {
    let store = &me.visit.app.store;
    let Some((group, id)) = which.split_once('-') else {
        return Ok(None);
    };
    let (Ok(group), Ok(id)) = (group.parse::<GroupId>(), id.parse::<PostId>()) else {
        return Ok(None);
    };
    let own = &room.board.group.value;
    let neighbours = store
        .a_group(group)
        .await?
        .is_some_and(|group| own.shares_with(&group.value));
    if !neighbours {
        return Ok(None);
    }
    let post = store.a_post(group, id).await?;
    let shared = post.filter(|post| post.value.said.seen_by == SeenBy::GroupsOfProgramme);
    Ok(shared.map(|_| About::Shared(group, id)))
}

/// Whom to call: above the questions.
async fn whom_to_call(me: &Me, room: &Room) -> Result<String, Sorry> {
    let help = Help::of(me, room).await?;
    me.visit.fragment("safe-help.html", &help)
}

/// Where the form stands.
fn frame(me: &Me, room: &Room, about: About) -> Frame {
    let path = match about {
        About::Nothing => "/safe".to_owned(),
        About::Post(id) => format!("/safe/about/post/{id}"),
        About::Shared(group, id) => format!("/safe/about/shared/{group}-{id}"),
        About::Match(id) => format!("/safe/about/match/{id}"),
    };
    Frame {
        current: None,
        waiting: room.waiting(me),
        ..Frame::of(me, path, "safe")
    }
}
