//! Whom to call or to go to, at once.

use axum::response::Response;
use serde::Serialize;

use crate::board::Room;
use crate::web::Inside;
use crate::web::answer::Sorry;
use crate::web::session::{AtBoard, Me};

/// Whom to call, and who leads the group.
#[derive(Serialize)]
pub(super) struct Help {
    trainers: Vec<String>,
}

impl Help {
    /// For somebody in this room.
    pub(super) async fn of(me: &Me, room: &Room) -> Result<Self, Sorry> {
        let trainers = &room.board.group.value.trainers;
        let found = me.visit.app.store.some_staff(trainers).await?;
        let there = found.iter().filter(|staff| staff.value.works_here());
        Ok(Self {
            trainers: there.map(|staff| staff.value.name.reveal().clone()).collect(),
        })
    }
}

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    #[serde(flatten)]
    help: Help,
}

/// After something was reported: it is in, and whom to call.
pub(super) async fn thanks(AtBoard(me): AtBoard) -> Response {
    me.visit.or_sorry(page(&me).await)
}

async fn page(me: &Me) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let values = Values {
        lang: me.visit.lang.code(),
        help: Help::of(me, &room).await?,
    };
    let inside = Inside {
        title: me.visit.say("safe-thanks"),
        current: None,
        waiting: room.waiting(me),
        path: "/safe/thanks".to_owned(),
        fragment: "safe-thanks.html",
    };
    me.page(inside, &values)
}
