//! Everything about somebody in a group, for whoever asks the trainer for it: to read, to print, to take along, and to erase. Who is on
//! their map is not in it: that is theirs alone, and they take it along with their card.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::groups::Group;
use programme::ids::PersonId;
use programme::looks::Opened;
use programme::people;
use programme::policy::Act;
use serde::Serialize;
use store::Everything;

use super::notices::{Done, Notice};
use super::people::{Who, somebody};
use super::seat::Sheet;
use crate::erasing::{self, Erased, Wish};
use crate::everything::{About, Line, Pile};
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

#[derive(Serialize)]
struct Values {
    name: String,
    path: String,
    people_path: String,
    you: Vec<Line>,
    piles: Vec<Pile>,
    may_erase: bool,
}

/// The page.
pub(super) async fn look(desk: Desk, who: Who, Query(done): Query<Done>) -> Response {
    let page = async {
        let (group, everything) = match opened(&desk, &who, "").await? {
            Ok(opened) => opened,
            Err(page) => return Ok(*page),
        };
        let (you, piles) = About::at_desk(&everything).in_words(&desk.visit);
        let person = &everything.participant.value;
        let (people, path) = paths(&group, person.person);
        let values = Values {
            name: person.name.reveal().clone(),
            path: desk.at(&path),
            people_path: desk.at(&people),
            you,
            piles,
            may_erase: desk.may(Act::LeadGroup, Some(&group)),
        };
        let sheet = Sheet::of_group(desk.visit.say("desk-about"), format!("/desk{path}"));
        desk.page(sheet.in_kit().after(done), "desk-person.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// The file.
pub(super) async fn export(desk: Desk, who: Who) -> Response {
    let file = async {
        Ok(match opened(&desk, &who, "/export.json").await? {
            Ok((_group, everything)) => About::at_desk(&everything).as_file(),
            Err(page) => *page,
        })
    };
    desk.visit.or_sorry(file.await)
}

/// Everything about them, once the second key was shown again; that it was opened is written down.
async fn opened(
    desk: &Desk,
    who: &Who,
    below: &str,
) -> Result<Result<(Group, Everything), Box<Response>>, Sorry> {
    let (group, person) = somebody(desk, Act::SeeGroup, who).await?;
    let person = person.value.person;
    let (_people, path) = paths(&group, person);
    if let Err(page) = desk.shows_key_to_see(&format!("{path}{below}")) {
        return Ok(Err(page));
    }
    desk.looks_at(&group, person, Opened::Everything);
    let everything = desk.visit.app.store.everything_of(group.id, person).await?;
    Ok(Ok((group, everything.ok_or(Sorry::NotFound)?)))
}

#[derive(Serialize)]
struct Erasing {
    name: String,
    path: String,
}

/// What will happen.
pub(super) async fn ask(desk: Desk, who: Who) -> Response {
    let page = async {
        let (group, person) = somebody(&desk, Act::LeadGroup, &who).await?;
        let person = person.value;
        let (_people, path) = paths(&group, person.person);
        let values = Erasing {
            name: person.name.reveal().clone(),
            path: desk.at(&path),
        };
        let sheet = Sheet::of_group(desk.visit.say("desk-erase"), format!("/desk{path}/erase"));
        desk.page(sheet, "desk-erase.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// It happens, and stands in the history of the group without whom it was about; unless something they reported is still open.
pub(super) async fn erase(desk: Desk, who: Who, Sent(sent): Sent) -> Response {
    let Path((_lang, group, person)) = &who;
    if let Err(sorry) = somebody(&desk, Act::LeadGroup, &who).await {
        return desk.visit.sorry(sorry);
    }
    let desk = match desk
        .shows_key(&format!("/group/{group}/people/{person}/erase"), &sent)
        .await
    {
        Ok(desk) => desk,
        Err(page) => return page,
    };
    let done = async {
        let (group, person) = somebody(&desk, Act::LeadGroup, &who).await?;
        let deed = people::erased(&group, desk.doer());
        let whom = (group.id, person.value.person);
        let notice = match erasing::erase(&desk.visit, whom, Wish::Passed, &deed).await? {
            Erased::Gone => Notice::PersonErased,
            Erased::ReportFirst => Notice::ReportFirst,
        };
        Ok(notice.at(&desk, &format!("/group/{}/people", group.id)))
    };
    desk.visit.or_sorry(done.await)
}

/// Where everybody of the group stands, and where this person does, below the desk.
fn paths(group: &Group, person: PersonId) -> (String, String) {
    let people = format!("/group/{}/people", group.id);
    let path = format!("{people}/{person}");
    (people, path)
}
