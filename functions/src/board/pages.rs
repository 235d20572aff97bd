//! Pages for somebody in a group.

use axum::response::Response;
use http::StatusCode;
use serde::Serialize;

use super::Room;
use crate::web::answer::{self, Sorry};
use crate::web::front::Menu;
use crate::web::headers::Kind;
use crate::web::page::{Elsewhere, Page};
use crate::web::session::Me;

/// Who is here, and in which group; it stands above every page inside a group.
#[derive(Serialize)]
pub(crate) struct Here {
    name: String,
    group: String,
    safe_path: String,
}

/// A page inside a group.
pub(crate) struct Inside<'a> {
    /// Who looks.
    pub(crate) me: &'a Me,
    /// Its title.
    pub(crate) title: String,
    /// The entry of the menu it is, or stands below.
    pub(crate) current: Option<&'static str>,
    /// Its address, without the language.
    pub(crate) path: String,
}

impl Here {
    /// Who came into this room.
    pub(crate) fn of(me: &Me, room: &Room) -> Self {
        Self {
            name: room.mine.value.name.reveal().clone(),
            group: room.board.group.value.name.reveal().clone(),
            safe_path: format!("/{}/safe", me.visit.lang),
        }
    }
}

impl Inside<'_> {
    /// The page with this fragment in its middle.
    pub(crate) fn page(self, fragment: &str, values: &impl Serialize) -> Result<Response, Sorry> {
        let visit = &self.me.visit;
        let main = visit.front.fragment(&visit.lang, fragment, values);
        let main = main.map_err(|error| {
            tracing::error!(%error, fragment, "a fragment failed");
            Sorry::Unavailable
        })?;
        let page = Page {
            title: self.title,
            description: String::new(),
            main,
            menu: Menu::Participant,
            current: self.current,
            elsewhere: Elsewhere::Links(self.path),
            listed: false,
            status: StatusCode::OK,
            kind: Kind::PrivatePage,
        };
        Ok(answer::page(visit, &page))
    }
}
