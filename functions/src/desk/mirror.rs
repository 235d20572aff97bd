//! Looking back with a group: opened and closed in class, read afterwards.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::change::{Counted, Saved};
use programme::choices::Choice;
use programme::ids::MirrorId;
use programme::mirrors::{self, Mirror, Score};
use programme::policy::Act;
use serde::Serialize;
use store::Board;

use super::group::Which;
use super::notices::{Done, Notice};
use super::seat::Sheet;
use crate::web::answer::Sorry;
use crate::web::session::Desk;
use crate::web::visit::date_of;

#[derive(Serialize)]
struct Given {
    score: String,
    times: usize,
}

#[derive(Serialize)]
struct Shown {
    day: String,
    /// Nothing of what was said is shown, because too few answered.
    too_few: bool,
    well: Vec<String>,
    better: Vec<String>,
    scores: Vec<Given>,
}

#[derive(Serialize)]
struct Values {
    name: String,
    path: String,
    goes_on: bool,
    is_open: bool,
    /// How many answered so far, while one is open.
    answers: i64,
    shown_from: usize,
    closed: Vec<Shown>,
}

/// What was said, and the buttons to open and close.
pub(super) async fn look(desk: Desk, Path((_lang, id)): Which, Query(done): Query<Done>) -> Response {
    let page = async {
        let board = desk.board(Act::SeeGroup, &id).await?;
        let (group, mirrors) = (&board.group.value, board.mirrors.iter().rev());
        let store = &desk.visit.app.store;
        let mut values = Values {
            name: group.name.reveal().clone(),
            path: desk.at(&format!("/group/{}", group.id)),
            goes_on: group.goes_on(),
            is_open: false,
            answers: 0,
            shown_from: mirrors::SHOWN_FROM,
            closed: Vec::new(),
        };
        for mirror in mirrors.map(|saved| &saved.value) {
            if mirror.closed_at.is_none() {
                let counted = store.counted(&Counted::MirrorAnswers(mirror.id)).await?;
                values.is_open = true;
                values.answers = mirrors::answers_of(counted);
            } else {
                values.closed.push(shown(&desk, mirror).await?);
            }
        }
        let path = format!("/desk/group/{}/mirror", group.id);
        let sheet = Sheet::of_group(desk.visit.say("desk-mirror"), path);
        desk.page(sheet.after(done), "desk-mirror.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// Opens one, unless one is open.
pub(super) async fn open(desk: Desk, Path((_lang, id)): Which) -> Response {
    let done = async {
        let board = desk.board(Act::LeadGroup, &id).await?;
        let group = &board.group.value;
        if group.goes_on() && open_one(&board).is_none() {
            let mirror = Mirror {
                id: MirrorId(desk.visit.app.ids.id()),
                group: group.id,
                opened_at: desk.visit.now,
                closed_at: None,
            };
            desk.visit.commit(mirrors::open(mirror)).await?;
        }
        Ok(Notice::MirrorOpened.at(&desk, &format!("/group/{id}/mirror")))
    };
    desk.visit.or_sorry(done.await)
}

/// Closes the one that is open.
pub(super) async fn close(desk: Desk, Path((_lang, id)): Which) -> Response {
    let done = async {
        let board = desk.board(Act::LeadGroup, &id).await?;
        if let Some(change) = open_one(&board).and_then(|mirror| mirrors::close(mirror, desk.visit.now)) {
            desk.visit.commit(change).await?;
        }
        Ok(Notice::MirrorClosed.at(&desk, &format!("/group/{id}/mirror")))
    };
    desk.visit.or_sorry(done.await)
}

fn open_one(board: &Board) -> Option<&Saved<Mirror>> {
    let mut mirrors = board.mirrors.iter();
    mirrors.find(|mirror| mirror.value.closed_at.is_none())
}

async fn shown(desk: &Desk, mirror: &Mirror) -> Result<Shown, Sorry> {
    let visit = &desk.visit;
    let answers = visit.app.store.mirror_answers(mirror.group, mirror.id).await?;
    let reflection = mirrors::reflect(mirror, &answers);
    let too_few = reflection.is_none();
    let reflection = reflection.unwrap_or_default();
    let scores = Score::ALL.iter().zip(reflection.scores);
    Ok(Shown {
        day: visit.front.words().date(&visit.lang, date_of(mirror.opened_at)),
        too_few,
        well: reflection.well,
        better: reflection.better,
        scores: scores
            .map(|(score, times)| Given {
                score: visit.say(&format!("mirror_feedback-score.opt-{}", score.id())),
                times,
            })
            .collect(),
    })
}
