//! The people of a group: their cards, and whether a parent or carer agreed.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::change::{Change, Claim, Saved};
use programme::choices::Choice;
use programme::codes::CardCode;
use programme::groups::Group;
use programme::ids::PersonId;
use programme::looks::Opened;
use programme::people::{self, Consent, Participant};
use programme::policy::Act;
use serde::Serialize;
use store::Committed;

use super::group::Which;
use super::notices::{Done, Notice};
use super::seat::Sheet;
use super::views::day;
use crate::cards::Pass;
use crate::codes;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language, the group and the person in the path.
pub(super) type Who = Path<(String, String, String)>;

/// How often a card is drawn before giving up.
const DRAWS: usize = 3;

#[derive(Serialize)]
struct Line {
    path: String,
    name: String,
    age: String,
    consent: &'static str,
    may_be_written_down: bool,
    may_be_taken_back: bool,
    joined: String,
}

#[derive(Serialize)]
struct Values {
    group: String,
    path: String,
    people: Vec<Line>,
}

/// Everybody who takes part, first come first.
pub(super) async fn list(desk: Desk, Path((_lang, id)): Which, Query(done): Query<Done>) -> Response {
    let page = async {
        let board = desk.board(Act::SeeGroup, &id).await?;
        let group = &board.group.value;
        desk.looks_at_all(group, Opened::People);
        let people = board.people.iter().map(|saved| &saved.value);
        let values = Values {
            group: group.name.reveal().clone(),
            path: desk.at(&format!("/group/{}", group.id)),
            people: people
                .filter(|person| person.takes_part())
                .map(|person| line(&desk, person))
                .collect(),
        };
        let path = format!("/desk/group/{}/people", group.id);
        let sheet = Sheet::of_group(desk.visit.say("desk-people"), path);
        desk.page(sheet.after(done), "desk-people.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

fn line(desk: &Desk, person: &Participant) -> Line {
    let age = format!("join_group-age_band.opt-{}", person.age.id());
    let (consent, may_be_written_down) = match person.consent {
        Consent::NotNeeded => ("desk-consent-not-needed", false),
        Consent::Waiting => ("desk-consent-waiting", true),
        Consent::Said(_) => ("desk-consent-said", true),
        Consent::OnPaper(_) => ("desk-consent-on-paper", false),
        Consent::TakenBack(_) => ("desk-consent-taken-back", true),
    };
    Line {
        path: desk.at(&format!("/group/{}/people/{}", person.group, person.person)),
        name: person.name.reveal().clone(),
        age: desk.visit.say(&age),
        consent,
        may_be_written_down,
        may_be_taken_back: matches!(person.consent, Consent::Said(_) | Consent::OnPaper(_)),
        joined: day(desk, person.joined_at),
    }
}

/// Somebody of this group who takes part, and the group.
pub(super) async fn somebody(
    desk: &Desk,
    act: Act,
    Path((_lang, group, person)): &Who,
) -> Result<(Group, Saved<Participant>), Sorry> {
    let group = desk.group(act, group).await?.value;
    let person: PersonId = person.parse().map_err(|_no_id| Sorry::NotFound)?;
    let found = desk.visit.app.store.a_participant(group.id, person).await?;
    let found = found.filter(|person| person.value.takes_part());
    Ok((group, found.ok_or(Sorry::NotFound)?))
}

#[derive(Serialize)]
struct Card {
    pass: Pass,
    people_path: String,
}

/// Somebody's card, to print.
pub(super) async fn card(desk: Desk, who: Who, Query(done): Query<Done>) -> Response {
    let page = async {
        let (group, person) = somebody(&desk, Act::SeeGroup, &who).await?;
        let person = person.value;
        let here = format!("/group/{}/people/{}/card", person.group, person.person);
        if let Err(page) = desk.shows_key_to_see(&here) {
            return Ok(*page);
        }
        desk.looks_at(&group, person.person, Opened::Card);
        let values = Card {
            pass: Pass::of(&desk.visit, &person, &group),
            people_path: desk.at(&format!("/group/{}/people", person.group)),
        };
        let path = format!("/desk/group/{}/people/{}/card", person.group, person.person);
        let sheet = Sheet::of_group(desk.visit.say("desk-card"), path);
        desk.page(sheet.in_kit().after(done), "desk-card.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// A new card. The old one opens nothing from this moment on.
pub(super) async fn new_card(desk: Desk, who: Who, Sent(sent): Sent) -> Response {
    let (_lang, group, person) = &*who;
    if let Err(sorry) = somebody(&desk, Act::LeadGroup, &who).await {
        return desk.visit.sorry(sorry);
    }
    let path = format!("/group/{group}/people/{person}/card");
    let desk = match desk.shows_key(&path, &sent).await {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let done = async {
        let (_group, person) = somebody(&desk, Act::LeadGroup, &who).await?;
        let store = &desk.visit.app.store;
        let claim = |card| Claim::Card(codes::card(store, card));
        for _draw in 0..DRAWS {
            let card: CardCode = codes::draw(&*desk.visit.app.ids)?;
            let old = claim(*person.value.card.reveal());
            let change = people::new_card(&person, card, [claim(card), old], desk.visit.now);
            match store.commit(change).await? {
                Committed::Done => {
                    let Participant { group, person, .. } = &person.value;
                    return Ok(Notice::Card.at(&desk, &format!("/group/{group}/people/{person}/card")));
                }
                Committed::Taken { .. } => {}
                Committed::Full(_) | Committed::Stale => return Err(Sorry::Stale),
            }
        }
        Err(Sorry::Unavailable)
    };
    desk.visit.or_sorry(done.await)
}

/// A parent or carer agreed, on paper.
pub(super) async fn consent(desk: Desk, who: Who) -> Response {
    let change = people::consent_on_paper;
    desk.visit
        .or_sorry(written(&desk, &who, change, Notice::Consent).await)
}

/// A parent or carer takes it back.
pub(super) async fn consent_back(desk: Desk, who: Who) -> Response {
    let change = people::take_consent_back;
    desk.visit
        .or_sorry(written(&desk, &who, change, Notice::ConsentBack).await)
}

async fn written(
    desk: &Desk,
    who: &Who,
    decide: fn(&Saved<Participant>, jiff::Timestamp) -> Change,
    notice: Notice,
) -> Result<Response, Sorry> {
    let (_group, person) = somebody(desk, Act::LeadGroup, who).await?;
    desk.visit.commit(decide(&person, desk.visit.now)).await?;
    Ok(notice.at(desk, &format!("/group/{}/people", person.value.group)))
}
