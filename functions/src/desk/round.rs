//! “Maak ronde”: what a round would come to, before it is made; then its proposals wait on the page of today.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use programme::boards::round::{Round, Totals};
use programme::choices::Choice;
use programme::looks::Opened;
use programme::policy::Act;
use programme::proposals::why_not::WhyNot;
use serde::Serialize;
use store::Board;

use super::filter::{Filter, Pile};
use super::group::Which;
use super::notices::Notice;
use super::seat::Sheet;
use crate::rounds;
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// So many gaps are shown: more is a list nobody reads in class.
const GAPS: usize = 8;

/// Where one giver more would help.
#[derive(Serialize)]
struct Gap {
    category: String,
    picture: Option<String>,
    people: usize,
    needs: usize,
}

/// A need that stays open, and what stands in the way.
#[derive(Serialize)]
struct Unmet {
    title: String,
    category: String,
    why: String,
}

#[derive(Serialize)]
struct Values {
    name: String,
    path: String,
    proposals: usize,
    asking: usize,
    before: usize,
    after: usize,
    open_needs: usize,
    introductions: usize,
    across: usize,
    circles: usize,
    worst_met: usize,
    worst_of: usize,
    unmet: Vec<Unmet>,
    gaps: Vec<Gap>,
}

/// What a round would come to. Looking changes nothing.
pub(super) async fn look(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::LeadGroup, &id).await?.value;
        let visit = &desk.visit;
        let (round, board) = rounds::look_ahead(&visit.app, group.id, visit.now)
            .await?
            .ok_or(Sorry::NotFound)?;
        desk.looks_at_all(&group, Opened::Board);
        let path = format!("/desk/group/{}", group.id);
        let name = group.name.reveal().clone();
        let path_here = format!("/{}{path}", visit.lang);
        let values = values(&desk, &round, unmet(&desk, &round, &board), (name, path_here));
        let sheet = Sheet::of_group(visit.say("desk-round"), format!("{path}/round")).in_kit();
        desk.page(sheet, "desk-round.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// The round is made: its proposals wait to be looked over.
pub(super) async fn make(desk: Desk, Path((_lang, id)): Which) -> Response {
    let made = async {
        let group = desk.group(Act::LeadGroup, &id).await?.value;
        let visit = &desk.visit;
        rounds::make_round(&visit.app, group.id, visit.now)
            .await?
            .ok_or(Sorry::Stale)?;
        let proposals = Filter::of_group(group.id).only(Pile::Proposals);
        Ok(Notice::Round.today(&desk, proposals, ""))
    };
    desk.visit.or_sorry(made.await)
}

/// What would stay open, oldest first, each with the first rule that left nobody.
fn unmet(desk: &Desk, round: &Round, board: &Board) -> Vec<Unmet> {
    let why: BTreeMap<_, _> = round.unmet.iter().copied().collect();
    let posts = board.posts.iter().map(|saved| &saved.value);
    let unmet = posts.filter_map(|post| {
        let why = match why.get(&post.id)? {
            WhyNot::Rule(rule) => rule.id(),
            WhyNot::Taken => "taken",
        };
        Some(Unmet {
            title: post.said.title.reveal().clone(),
            category: desk.visit.say(&format!("category-{}", post.said.category)),
            why: desk.visit.say(&format!("why-not-{why}")),
        })
    });
    unmet.collect()
}

fn values(desk: &Desk, round: &Round, unmet: Vec<Unmet>, (name, path): (String, String)) -> Values {
    let Totals {
        asking,
        before,
        after,
        open_needs,
        introductions,
        across,
        circles,
        worst_placed,
    } = round.totals;
    let front = &desk.visit.front;
    let gaps = round.gaps.iter().take(GAPS).map(|gap| Gap {
        category: desk.visit.say(&format!("category-{}", gap.category)),
        picture: front
            .categories()
            .get(gap.category.as_str())
            .map(|category| category.picture.clone()),
        people: gap.people,
        needs: gap.needs,
    });
    Values {
        name,
        path,
        proposals: round.proposals.len(),
        asking,
        before,
        after,
        open_needs,
        introductions,
        across,
        circles,
        worst_met: worst_placed.met,
        worst_of: worst_placed.of,
        unmet,
        gaps: gaps.collect(),
    }
}
