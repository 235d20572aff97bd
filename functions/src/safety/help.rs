//! Whom to call or to go to, at once.

use axum::response::Response;
use serde::Serialize;

use crate::board::Room;
use crate::web::Inside;
use crate::web::answer::Sorry;
use crate::web::session::Me;

/// Whom to call, and who leads the group.
#[derive(Serialize)]
pub(super) struct Help {
    trainers: Vec<String>,
}

impl Help {
    /// For somebody in this room.
    pub(super) async fn of(me: &Me, room: &Room) -> Result<Self, Sorry> {
        let mut trainers = Vec::new();
        for trainer in &room.board.group.value.trainers {
            let found = me.visit.app.store.a_staff(*trainer).await?;
            let there = found.filter(|staff| staff.value.left_at.is_none());
            trainers.extend(there.map(|staff| staff.value.name.reveal().clone()));
        }
        Ok(Self { trainers })
    }
}

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
    #[serde(flatten)]
    help: Help,
}

/// After something was reported: it is in, and whom to call.
pub(super) async fn thanks(me: Me) -> Response {
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
