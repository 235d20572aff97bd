//! What waits: reports on top, then requests, posts, proposals and people to introduce. Oldest first, one press each.

use std::collections::BTreeSet;

use axum::extract::Query;
use axum::response::Response;
use http::StatusCode;
use programme::matches::Stage;
use programme::policy::Act;
use programme::requests::State;
use serde::Serialize;

use super::notices::Done;
use super::seat::Sheet;
use super::views::{AskedFor, PostToCheck, Proposal, Reported, Seen, reported};
use crate::web::answer::Sorry;
use crate::web::session::Desk;

#[derive(Default, Serialize)]
struct Values {
    reports: Vec<Reported>,
    requests: Vec<AskedFor>,
    posts: Vec<PostToCheck>,
    proposals: Vec<Proposal>,
    agreed: Vec<Proposal>,
    /// How many letters could not be sent, and where they are looked at.
    letters: Option<(usize, String)>,
    /// Where what goes by itself is looked at, for whoever may, and whether something is wrong with it.
    chores: Option<(String, bool)>,
    /// Whether they see anybody's data at all.
    sees_people: bool,
    /// Where the buttons lead back to.
    back: &'static str,
}

/// The page of today.
pub(super) async fn look(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        let values = waiting(&desk).await?;
        let sheet = Sheet {
            title: desk.visit.say("desk-today"),
            path: "/desk".to_owned(),
            current: "desk",
            done,
            status: StatusCode::OK,
        };
        desk.page(sheet, "desk-today.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

async fn waiting(desk: &Desk) -> Result<Values, Sorry> {
    let store = &desk.visit.app.store;
    let mut values = Values {
        requests: requests(desk).await?,
        letters: letters(desk).await?,
        chores: chores(desk).await?,
        back: "today",
        ..Values::default()
    };
    let groups = desk.groups(Act::HandleReport).await?;
    values.sees_people = desk.may(Act::MakeGroup, None) || desk.may(Act::HandleReport, None);
    if !groups.is_empty() {
        values.reports = reported(desk, &groups, &store.open_reports().await?).await?;
    }
    let going_on = groups.iter().filter(|group| group.value.goes_on());
    for group in going_on.filter(|group| desk.may(Act::SeeGroup, Some(&group.value))) {
        let Some(board) = store.board(group.value.id).await? else {
            continue;
        };
        let seen = Seen { desk, board: &board };
        let of_stage = |is: fn(Stage) -> bool| {
            let of_stage = board.matches.iter().filter(move |saved| is(saved.value.stage));
            of_stage.map(|saved| seen.proposal(saved))
        };
        values
            .posts
            .extend(board.posts.iter().filter_map(|post| seen.post(post)));
        values
            .proposals
            .extend(of_stage(|stage| matches!(stage, Stage::Proposed)));
        values
            .agreed
            .extend(of_stage(|stage| matches!(stage, Stage::Agreed(_))));
    }
    values.posts.sort_by_key(PostToCheck::place);
    for pile in [&mut values.proposals, &mut values.agreed] {
        let mut seen = BTreeSet::new();
        pile.retain(|proposal| seen.insert(proposal.id().to_owned()));
        pile.sort_by_key(Proposal::at);
    }
    Ok(values)
}

async fn chores(desk: &Desk) -> Result<Option<(String, bool)>, Sorry> {
    if !desk.may(Act::SeeChores, None) {
        return Ok(None);
    }
    Ok(Some((desk.at("/chores"), super::chores::are_wrong(desk).await?)))
}

async fn letters(desk: &Desk) -> Result<Option<(usize, String)>, Sorry> {
    if !desk.may(Act::HandleLetters, None) {
        return Ok(None);
    }
    let parked = desk.visit.app.store.parked_letters().await?.len();
    Ok((parked > 0).then(|| (parked, desk.at("/letters"))))
}

async fn requests(desk: &Desk) -> Result<Vec<AskedFor>, Sorry> {
    let mut asked = Vec::new();
    if desk.may(Act::SeeRequests, None) {
        let names = desk.names().await?;
        for state in [State::Received, State::Quarantined] {
            let pile = desk.visit.app.store.requests(state, None).await?;
            let items = pile.items.iter().map(|saved| &saved.value);
            asked.extend(items.map(|request| AskedFor::of(desk, request, &names)));
        }
    }
    Ok(asked)
}
