//! All of one's matches.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Serialize;

use super::circles::{self, Circle};
use super::views::{Eyes, MatchForMe, Standing};
use crate::board::{Notice, Room, Said};
use crate::web::Inside;
use crate::web::answer::{self, Sorry};
use crate::web::session::{AtBoard, Me};

/// The page.
pub(super) async fn look(AtBoard(me): AtBoard, RawQuery(query): RawQuery) -> Response {
    me.visit
        .or_sorry(page(&me, query.unwrap_or_default().as_bytes()).await)
}

async fn page(me: &Me, query: &[u8]) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let map = me.map().await?;
    let eyes = Eyes::of(me, &room, &map);
    let matches = room.board.matches.iter().rev();
    let mut matches: Vec<MatchForMe> = matches.filter_map(|saved| eyes.see(&saved.value)).collect();
    matches.sort_by_key(|the_match| the_match.standing);
    let values = Values {
        notice: Notice::asked(&me.visit, &answer::typed(query)),
        consent_waits: !me.participant.value.consent.holds(),
        sections: sections(matches),
        circles: circles::of(me, &room),
        lang: me.visit.lang.code(),
    };
    let inside = Inside {
        title: me.visit.say("matches-title"),
        current: Some("matches"),
        waiting: room.waiting(me),
        path: "/matches".to_owned(),
        fragment: "matches.html",
    };
    me.page(inside, &values)
}

#[derive(Serialize)]
struct Values<'a> {
    notice: Option<Said>,
    /// Nobody is proposed to them before a parent or carer agreed.
    consent_waits: bool,
    sections: Vec<Section>,
    circles: Vec<Circle>,
    lang: &'a str,
}

#[derive(Serialize)]
struct Section {
    standing: Standing,
    matches: Vec<MatchForMe>,
}

/// One section for each standing, in order.
fn sections(matches: Vec<MatchForMe>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for the_match in matches {
        match sections.last_mut() {
            Some(section) if section.standing == the_match.standing => section.matches.push(the_match),
            _ => sections.push(Section {
                standing: the_match.standing,
                matches: vec![the_match],
            }),
        }
    }
    sections
}
