//! Making a group: by hand, or of a request for a workshop.

use axum::extract::Path;
use axum::response::Response;
use forms::make_group::{self, FORM, GroupDraft};
use programme::figures::tally;
use programme::groups::{self, Group, Joining};
use programme::ids::{GroupId, PersonId};
use programme::policy::Act;
use programme::requests::{Asked, Request};
use store::Committed;

use super::notices::Notice;
use super::requests::a_request;
use crate::web::answer::{Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::front::Menu;
use crate::web::headers::Kind;
use crate::web::session::Desk;

/// The language and the request in the path.
type Which = Path<(String, String)>;

/// An empty form.
pub(super) async fn ask(desk: Desk) -> Response {
    match desk.must(Act::MakeGroup) {
        Ok(()) => Filling::empty(&FORM, &desk.visit, frame(&desk, None)).open(),
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// Any press of a button in it.
pub(super) async fn press(desk: Desk, sent: Sent) -> Response {
    match desk.must(Act::MakeGroup) {
        Ok(()) => pressed(&desk, None, sent).await,
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// The form with what the request says.
pub(super) async fn ask_for_request(desk: Desk, Path((_lang, id)): Which) -> Response {
    let request = match a_request(&desk, &id).await {
        Ok(request) => request,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let mut filling = Filling::empty(&FORM, &desk.visit, frame(&desk, Some(&request)));
    if let Asked::WorkshopRequest(wish) = &request.asked {
        let today = desk.visit.today();
        let last = request.run.as_ref().and_then(|run| run.meetings.last());
        let last = last.map(|meeting| meeting.slot.on).filter(|on| *on > today);
        let known = make_group::of_request(wish, &request.lang, last);
        for (field, answer) in known.pairs() {
            filling = filling.with_answer(field, answer);
        }
    }
    filling.open()
}

/// Any press of a button in it.
pub(super) async fn press_for_request(desk: Desk, Path((_lang, id)): Which, sent: Sent) -> Response {
    match a_request(&desk, &id).await {
        Ok(request) => pressed(&desk, Some(&request), sent).await,
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

async fn pressed(desk: &Desk, request: Option<&Request>, Sent(sent): Sent) -> Response {
    let frame = frame(desk, request);
    let complete = match Filling::pressed(&FORM, &desk.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match make(desk, request, &complete).await {
        Ok(id) => Notice::Made.at(desk, &format!("/group/{id}")),
        Err(why) => complete.filling.refuse(why),
    }
}

async fn make(
    desk: &Desk,
    request: Option<&Request>,
    complete: &Complete<'_, GroupDraft>,
) -> Result<GroupId, NotKept> {
    let (visit, store) = (&desk.visit, &desk.visit.app.store);
    let said = &complete.said;
    let group = Group {
        id: GroupId(complete.filling.once()),
        // Its words are sealed under its own id: the group and their key are then asked for at once.
        person: PersonId(complete.filling.once()),
        name: said.name.clone(),
        classes: said.classes.clone(),
        lang: said.lang.clone(),
        seats: said.seats,
        rules: said.rules,
        trainers: trainers(desk, request).await?,
        request: request.map(|request| request.id),
        joining: Joining::Closed,
        ends_on: said.ends_on,
        made_at: visit.now,
        ended_at: None,
    };
    let id = group.id;
    let counted = tally::made(&group, said.province);
    match store.commit(groups::make(group).and(counted)).await? {
        Committed::Done => Ok(id),
        // The same form was sent before.
        Committed::Stale if store.a_group(id).await?.is_some() => Ok(id),
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => Err(Sorry::Stale.into()),
    }
}

/// Who leads it: whoever leads the workshop it is for, as far as they are still there; whoever makes it where nobody does.
async fn trainers(desk: &Desk, request: Option<&Request>) -> Result<Vec<PersonId>, Sorry> {
    let of_run = request.and_then(|request| request.run.as_deref());
    let mut leading = of_run.map_or_else(Vec::new, |run| run.trainers.clone());
    if !leading.is_empty() {
        let staff = desk.visit.app.store.all_staff().await?;
        let is_there = |person: &PersonId| {
            let mut there = staff.iter().filter(|saved| saved.value.left_at.is_none());
            there.any(|saved| saved.value.person == *person)
        };
        leading.retain(is_there);
    }
    if leading.is_empty() {
        leading.push(desk.staff.value.person);
    }
    Ok(leading)
}

fn frame(desk: &Desk, request: Option<&Request>) -> Frame {
    let path = match request {
        Some(request) => format!("/desk/requests/{}/group", request.id),
        None => "/desk/groups/new".to_owned(),
    };
    Frame {
        menu: Menu::Desk,
        current: Some("desk/groups"),
        whose: Some(desk.staff.value.person),
        kind: Kind::FormPage,
        listed: false,
        ..Frame::public(&desk.visit, path)
    }
}
