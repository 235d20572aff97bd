//! One post or one match, with everything that happened to it: who did what, when.
//!
//! Also of what waits no longer: the history of a group leads here. Who said no, and why, is not here.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use programme::change::Saved;
use programme::choices::Choice;
use programme::groups::Group;
use programme::history::{About, Deed, Place, What};
use programme::ids::{MatchId, PostId, ReportId};
use programme::looks::Opened;
use programme::matches::{Match, Objection, Stage};
use programme::policy::Act;
use programme::posts::talk::Talk;
use programme::posts::{Post, SentBackFor, Standing};
use serde::Serialize;
use store::Board;

use super::filter::Filter;
use super::history::Line;
use super::seat::Sheet;
use super::views::{PostToCheck, Proposal, Seen};
use crate::web::answer::{self, Sorry};
use crate::web::session::Desk;

/// The language, the group and the post or match in the path.
type Which = Path<(String, String, String)>;

/// The way back: to the group, and to what was asked for of the page of today.
#[derive(Serialize)]
struct Way {
    group_path: String,
    today_path: String,
    /// Goes with every button.
    back: String,
    /// The same for the end of a path.
    along: String,
}

#[derive(Serialize)]
struct APost {
    post: PostToCheck,
    /// Where it stands: the end of the key of its words.
    standing: &'static str,
    /// Whether somebody waits for a look at it.
    waits: bool,
    /// Whether it can be sent back, and the reasons there are.
    may_go_back: bool,
    reasons: Vec<&'static str>,
    /// The report that brought here: it is dealt with in the same press.
    report: Option<String>,
    effort: String,
    place: String,
    until: String,
    way: Way,
    history: Vec<Line>,
}

#[derive(Serialize)]
struct AMatch {
    proposal: Proposal,
    /// Why it may be refused.
    reasons: Vec<&'static str>,
    /// Where it stands: the end of the key of its words.
    standing: &'static str,
    way: Way,
    history: Vec<Line>,
}

/// A post.
pub(super) async fn post(desk: Desk, which: Which, RawQuery(query): RawQuery) -> Response {
    desk.visit.or_sorry(a_post(&desk, which, query).await)
}

/// A match.
pub(super) async fn the_match(desk: Desk, which: Which, RawQuery(query): RawQuery) -> Response {
    desk.visit.or_sorry(a_match(&desk, which, query).await)
}

async fn a_post(
    desk: &Desk,
    Path((_lang, group, id)): Which,
    query: Option<String>,
) -> Result<Response, Sorry> {
    let id: PostId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    let board = desk.board(Act::SeeGroup, &group).await?;
    let found = board.posts.iter().find(|post| post.value.id == id);
    let saved = found.ok_or(Sorry::NotFound)?;
    let value = &saved.value;
    desk.looks_at(&board.group.value, value.person, Opened::Post);
    let seen = Seen { desk, board: &board };
    let say = |list: &str, option: &str| desk.visit.say(&format!("{list}-{option}"));
    let placed = (value.placed_at, Some(seen.name(value.person)));
    let mut history = vec![Line::of_itself(desk, "desk-did-placed", placed)];
    let done = deeds_about(desk, &board.group.value, About::Post(id)).await?;
    let mut names = desk.names().await?;
    names.insert(value.person, seen.name(value.person));
    history.extend(here(desk.lines_of(&done, &names)));
    if let Standing::Gone(at) = value.standing {
        history.push(Line::of_itself(desk, "desk-did-gone", (at, None)));
    }
    let values = APost {
        standing: standing(value),
        waits: matches!(value.standing, Standing::Held(_)),
        may_go_back: matches!(value.standing, Standing::Held(_) | Standing::OnBoard),
        reasons: SentBackFor::ALL.iter().copied().map(Choice::id).collect(),
        report: report_in(query.as_deref()),
        effort: say("effort", value.said.effort.id()),
        place: say("place", value.said.place.id()),
        until: desk.visit.front.words().date(&desk.visit.lang, value.said.until),
        way: way(desk, &board, query),
        history,
        post: seen.any_post(saved),
    };
    let path = format!("/desk/group/{group}/posts/{id}");
    let sheet = Sheet::of_group(desk.visit.say(&format!("desk-side-{}", value.side.id())), path);
    desk.page(sheet, "desk-a-post.html", &values)
}

async fn a_match(
    desk: &Desk,
    Path((_lang, group, id)): Which,
    query: Option<String>,
) -> Result<Response, Sorry> {
    let id: MatchId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    let board = desk.board(Act::SeeGroup, &group).await?;
    let found = board.matches.iter().find(|the_match| the_match.value.id == id);
    let saved = found.ok_or(Sorry::NotFound)?;
    let value = &saved.value;
    desk.looks_at_match(&board.group.value, value);
    let done = deeds_about(desk, &board.group.value, About::Match(id)).await?;
    let mut history = vec![Line::of_itself(
        desk,
        "desk-did-proposed",
        (value.proposed_at, None),
    )];
    history.extend(with_both_yes(desk, value, &done).await?);
    let values = AMatch {
        standing: stage(value),
        reasons: Objection::ALL.iter().copied().map(Choice::id).collect(),
        way: way(desk, &board, query),
        history,
        proposal: Seen { desk, board: &board }.proposal(saved),
    };
    let path = format!("/desk/group/{group}/matches/{id}");
    let sheet = Sheet::of_group(desk.visit.say("desk-match"), path);
    desk.page(sheet, "desk-a-match.html", &values)
}

fn way(desk: &Desk, board: &Board, query: Option<String>) -> Way {
    let query = answer::typed(query.unwrap_or_default().as_bytes());
    let filter = Filter::sent(&query).unwrap_or_default();
    Way {
        group_path: desk.at(&format!("/group/{}", board.group.value.id)),
        today_path: desk.at(&filter.after_path()),
        back: filter.query(),
        along: filter.along(),
    }
}

/// The report that an address names, if that is one.
fn report_in(query: Option<&str>) -> Option<String> {
    let query = answer::typed(query.unwrap_or_default().as_bytes());
    let report: ReportId = query.get("report")?.parse().ok()?;
    Some(report.to_string())
}

async fn deeds_about(desk: &Desk, group: &Group, about: About) -> Result<Vec<Saved<Deed>>, Sorry> {
    let mut deeds = desk.visit.app.store.history(Place::Group(group.id)).await?;
    deeds.retain(|deed| deed.value.subject.about == about);
    Ok(deeds)
}

/// Lines that stand on the page of their thing lead nowhere.
fn here(lines: Vec<Line>) -> Vec<Line> {
    lines.into_iter().map(Line::without_path).collect()
}

/// What was done with a match, and between it, when both had said yes and when it was over: the match itself knows that, or
/// whatever was done next.
async fn with_both_yes(desk: &Desk, value: &Match, done: &[Saved<Deed>]) -> Result<Vec<Line>, Sorry> {
    let introduced = done
        .iter()
        .enumerate()
        .find_map(|(place, deed)| match deed.value.what {
            What::Introduced {
                was: Stage::Agreed(at),
            } => Some((place, at)),
            _ => None,
        });
    let (place, agreed) = match (introduced, value.stage) {
        (Some((place, at)), _) => (place, Some(at)),
        (None, Stage::Agreed(at)) => (done.partition_point(|deed| deed.value.at <= at), Some(at)),
        (None, _) => (done.len(), None),
    };
    let (before, after) = done.split_at(place);
    let mut lines = here(desk.lines(before).await?);
    lines.extend(agreed.map(|at| Line::of_itself(desk, "desk-did-agreed", (at, None))));
    lines.extend(here(desk.lines(after).await?));
    // What the desk ended itself stands there already.
    let ended = match value.stage {
        Stage::Over(at, _) => Some(at).filter(|at| done.iter().all(|deed| deed.value.at != *at)),
        _ => None,
    };
    lines.extend(ended.map(|at| Line::of_itself(desk, "desk-did-over", (at, None))));
    Ok(lines)
}

/// Where a post stands: the end of the key of its words.
pub(super) fn standing(post: &Post) -> &'static str {
    match (post.standing, &post.talk) {
        (Standing::Held(_), _) => "held",
        (Standing::OnBoard, _) => "on-board",
        (Standing::SentBack, Some(Talk::Instead { .. })) => "words",
        (Standing::SentBack, Some(Talk::Question { .. })) => "asked",
        (Standing::SentBack, Some(Talk::Why { .. }) | None) => "sent-back",
        (Standing::Gone(_), _) => "gone",
    }
}

fn stage(the_match: &Match) -> &'static str {
    match the_match.stage {
        Stage::Proposed => "proposed",
        Stage::Open(_) => "open",
        Stage::Agreed(_) => "agreed",
        Stage::Met(_) => "met",
        Stage::Over(..) => "over",
    }
}
