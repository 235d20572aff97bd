//! Answering a proposal: yes and where, later, no and perhaps why.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use forms::match_response::FORM;
use programme::boards;
use programme::change::Saved;
use programme::ids::{EventId, MatchId, ReportId};
use programme::matches::{self, Answer, Match, Part, Refusal, Stage, WhyNot};
use programme::policy::{Act, Role, may};
use programme::reports::{self, About, Report, What};
use serde::Serialize;
use uuid::Uuid;

use super::views::{Eyes, MatchForMe};
use crate::board::{Notice, Room};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame};
use crate::web::session::{AtBoard, Me};

/// The language and the match in the path.
pub(super) type Which = Path<(String, String)>;

/// The form, below what is proposed and why.
pub(super) async fn open(AtBoard(me): AtBoard, which: Which) -> Response {
    me.visit.or_sorry(opened(&me, &which).await)
}

async fn opened(me: &Me, which: &Which) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let (the_match, _part) = own(me, &room, which)?;
    let frame = frame(me, &room, the_match, "answer").await?;
    Ok(Filling::empty(&FORM, &me.visit, frame).open())
}

/// Any press of a button in the form.
pub(super) async fn press(AtBoard(me): AtBoard, which: Which, Sent(sent): Sent) -> Response {
    me.visit.or_sorry(pressed(&me, &which, &sent).await)
}

async fn pressed(me: &Me, which: &Which, sent: &Answers) -> Result<Response, Sorry> {
    let room = Room::enter(me).await?;
    let (the_match, part) = own(me, &room, which)?;
    let frame = frame(me, &room, the_match, "answer").await?;
    let complete = match Filling::pressed(&FORM, &me.visit, frame, sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return Ok(page),
    };
    let Complete { said, filling } = complete;
    if said == Answer::No(Some(WhyNot::NotSafe)) {
        return not_safe(me, &room, (the_match, part), filling.once()).await;
    }
    let notice = answered(me, the_match, part, said).await;
    Ok(match notice {
        Ok(notice) => answer::see(&notice.at(&me.visit, "/matches")),
        Err(sorry) => filling.refuse(sorry.into()),
    })
}

async fn answered(me: &Me, the_match: &Saved<Match>, part: Part, said: Answer) -> Result<Notice, Sorry> {
    let (next, change) = match matches::answer(the_match, part, said, me.visit.now) {
        Ok(answered) => answered,
        // Saying yes again changes nothing.
        Err(Refusal::Already) if matches!(said, Answer::Yes(_)) => return Ok(Notice::BothSaidYes),
        Err(why) => return Err(too_late(why)),
    };
    me.visit.commit(change).await?;
    Ok(match said {
        Answer::Yes(_) if matches!(next.stage, Stage::Agreed(_)) => Notice::BothSaidYes,
        Answer::Yes(_) => Notice::SaidYes,
        Answer::Later => Notice::SaidLater,
        Answer::No(_) => Notice::SaidNo,
    })
}

/// “No, it does not feel safe”: the trainer hears of it at once, and the two are set apart.
async fn not_safe(
    me: &Me,
    room: &Room,
    (the_match, part): (&Saved<Match>, Part),
    once: Uuid,
) -> Result<Response, Sorry> {
    let visit = &me.visit;
    let said = Answer::No(Some(WhyNot::NotSafe));
    let (_over, change) = matches::answer(the_match, part, said, visit.now).map_err(too_late)?;
    let board = &room.board;
    let apart = boards::set_apart(&the_match.value, &board.matches, board.everybody(), visit.now);
    let report = Report {
        id: ReportId(once),
        person: me.person,
        group: me.group,
        what: What::Unsafe,
        about: About::Match(the_match.value.id),
        note: None,
        at: visit.now,
        closed: None,
        with: None,
    };
    let told = reports::report(report, EventId(visit.app.ids.id()));
    visit.commit(change.and(apart).and(told)).await?;
    Ok(answer::see(&format!("/{}/safe/thanks", visit.lang)))
}

#[derive(Serialize)]
struct Shown {
    #[serde(rename = "match")]
    the_match: MatchForMe,
}

/// Where a form about a match stands: below the match as its reader sees it.
pub(super) async fn frame(
    me: &Me,
    room: &Room,
    the_match: &Saved<Match>,
    form: &str,
) -> Result<Frame, Sorry> {
    let visit = &me.visit;
    let map = me.map().await?;
    let seen = Eyes::of(me, room, &map)
        .see(&the_match.value)
        .ok_or(Sorry::NotFound)?;
    let values = Shown { the_match: seen };
    let before = visit.fragment("match-before.html", &values)?;
    let path = format!("/matches/{}/{form}", the_match.value.id);
    Ok(Frame {
        before,
        waiting: room.waiting(me),
        ..Frame::of(me, path, "matches")
    })
}

/// The match in the path, if one has a part in it.
pub(super) fn own<'r>(
    me: &Me,
    room: &'r Room,
    Path((_lang, id)): &Which,
) -> Result<(&'r Saved<Match>, Part), Sorry> {
    let id: MatchId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    let the_match = room.a_match(id).ok_or(Sorry::NotFound)?;
    let part = the_match.value.part_of(me.person);
    let role = match part {
        Some(_) => Role::Participant,
        None => Role::OtherParticipant,
    };
    part.filter(|_| may(role, Act::AnswerOwnMatch))
        .map(|part| (the_match, part))
        .ok_or(Sorry::NotFound)
}

/// A match that is over is not there any more; one that changed meanwhile is looked at again.
pub(super) fn too_late(why: Refusal) -> Sorry {
    match why {
        Refusal::Over | Refusal::NotYet => Sorry::NotFound,
        Refusal::Already => Sorry::Stale,
    }
}
