//! Making a group: by hand, or of a request for a workshop.

use axum::extract::Path;
use axum::response::Response;
use forms::make_group::{self, FORM, GroupDraft};
use forms::problem::{Code, Problem};
use programme::change::Saved;
use programme::figures::tally;
use programme::groups::{self, Group, Joining};
use programme::ids::{GroupId, PersonId};
use programme::languages::Lang;
use programme::policy::Act;
use programme::programmes::Programme;
use programme::requests::{self, Asked, Request};
use serde::Serialize;
use store::Committed;

use super::notices::Notice;
use super::requests::a_saved_request;
use crate::programmes;
use crate::web::answer::{Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::Desk;

/// So many times a group is made of a request that somebody else changes at this very moment.
const TRIES: usize = 3;

/// The language, and the request or the programme, in the path.
type Which = Path<(String, String)>;

/// An empty form.
pub(super) async fn ask(desk: Desk) -> Response {
    match Making::by_hand(&desk, None).and_then(|making| making.frame()) {
        Ok(frame) => Filling::empty(&FORM, &desk.visit, frame).open(),
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// Any press of a button in it.
pub(super) async fn press(desk: Desk, sent: Sent) -> Response {
    match Making::by_hand(&desk, None) {
        Ok(making) => making.pressed(sent).await,
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// An empty form for a group in this programme.
pub(super) async fn ask_in(desk: Desk, Path((_lang, programme)): Which) -> Response {
    match Making::by_hand(&desk, Some(&programme)).and_then(|making| making.frame()) {
        Ok(frame) => Filling::empty(&FORM, &desk.visit, frame).open(),
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// Any press of a button in it.
pub(super) async fn press_in(desk: Desk, Path((_lang, programme)): Which, sent: Sent) -> Response {
    match Making::by_hand(&desk, Some(&programme)) {
        Ok(making) => making.pressed(sent).await,
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// The form with what the request says.
pub(super) async fn ask_for_request(desk: Desk, Path((_lang, id)): Which) -> Response {
    let request = match a_saved_request(&desk, Act::SeeRequests, &id).await {
        Ok(request) => request,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let frame = match Making::of(&desk, &request).frame() {
        Ok(frame) => frame,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let mut filling = Filling::empty(&FORM, &desk.visit, frame);
    let request = &request.value;
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
    match a_saved_request(&desk, Act::SeeRequests, &id).await {
        Ok(request) => Making::of(&desk, &request).pressed(sent).await,
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// A group in the making: by whom, in which programme, and of which request if of one.
struct Making<'a> {
    desk: &'a Desk,
    programme: &'a Programme,
    request: Option<&'a Saved<Request>>,
    path: String,
}

#[derive(Serialize)]
struct Other<'a> {
    name: &'a str,
    lang: &'a Lang,
    path: String,
}

#[derive(Serialize)]
struct Before<'a> {
    name: &'a str,
    lang: &'a Lang,
    others: Vec<Other<'a>>,
}

impl<'a> Making<'a> {
    /// In this programme, or in the first one in which they may.
    fn by_hand(desk: &'a Desk, programme: Option<&str>) -> Result<Self, Sorry> {
        let named = |one: &&Programme| programme.is_none_or(|id| one.id.as_str() == id);
        let found = desk.programmes(Act::MakeGroup).find(named);
        let path = programme.map_or_else(String::new, |programme| format!("/{programme}"));
        Ok(Self {
            desk,
            programme: found.ok_or(Sorry::NotFound)?,
            request: None,
            path: format!("/desk/groups/new{path}"),
        })
    }

    /// Of this request, in the programme to which it came.
    fn of(desk: &'a Desk, request: &'a Saved<Request>) -> Self {
        Self {
            desk,
            programme: desk.visit.front.programmes().of(&request.value.programme),
            request: Some(request),
            path: format!("/desk/requests/{}/group", request.value.id),
        }
    }

    async fn pressed(&self, Sent(sent): Sent) -> Response {
        let frame = match self.frame() {
            Ok(frame) => frame,
            Err(sorry) => return self.desk.visit.sorry(sorry),
        };
        let complete = match Filling::pressed(&FORM, &self.desk.visit, frame, &sent).go_on() {
            Ok(complete) => complete,
            Err(page) => return page,
        };
        match self.make(&complete).await {
            Ok(id) => Notice::Made.at(self.desk, &format!("/group/{id}")),
            Err(why) => complete.filling.refuse(why),
        }
    }

    async fn make(&self, complete: &Complete<'_, GroupDraft>) -> Result<GroupId, NotKept> {
        let (visit, store) = (&self.desk.visit, &self.desk.visit.app.store);
        let said = &complete.said;
        let loosened = said.rules.loosens(self.programme.rules).into_iter();
        let problems: Vec<_> = loosened
            .map(|rule| Problem::new(make_group::about(rule), Code::Looser))
            .collect();
        if !problems.is_empty() {
            return Err(NotKept::Problems(problems));
        }
        let group = Group {
            id: GroupId(complete.filling.once()),
            // Its words are sealed under its own id: the group and their key are then asked for at once.
            person: PersonId(complete.filling.once()),
            name: said.name.clone(),
            classes: said.classes.clone(),
            lang: said.lang.clone(),
            seats: said.seats,
            programme: self.programme.id.clone(),
            rules: said.rules,
            trainers: trainers(self.desk, self.request.map(|request| &request.value)).await?,
            request: self.request.map(|request| request.value.id),
            joining: Joining::Closed,
            ends_on: said.ends_on,
            made_at: visit.now,
            ended_at: None,
        };
        let id = group.id;
        let counted = tally::made(&group, said.province);
        let made = groups::make(group).and(counted);
        let mut request = self.request.cloned();
        for _again in 0..TRIES {
            let of_it = request.as_ref().map(|request| requests::grouped(request, id));
            match store.commit(made.clone().and(of_it.unwrap_or_default())).await? {
                Committed::Done => return Ok(id),
                // The same form was sent before.
                Committed::Stale if store.a_group(id).await?.is_some() => return Ok(id),
                // Something else was done with the request meanwhile; it gets its group all the same.
                Committed::Stale if request.is_some() => {
                    let request_id = request.map(|request| request.value.id);
                    request = match request_id {
                        Some(id) => store.a_request(id).await?,
                        None => None,
                    };
                }
                Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => break,
            }
        }
        Err(Sorry::Stale.into())
    }

    /// The form, below the name of the programme where there are several.
    fn frame(&self) -> Result<Frame, Sorry> {
        let desk = self.desk;
        let visit = &desk.visit;
        let others = desk
            .programmes(Act::MakeGroup)
            .filter(|one| self.request.is_none() && one.id != self.programme.id);
        let others: Vec<_> = others
            .map(|one| {
                let (lang, name) = programmes::name(visit, one);
                let path = desk.at(&format!("/groups/new/{}", one.id));
                Other { name, lang, path }
            })
            .collect();
        let several = visit.front.programmes().iter().count() > 1;
        let (lang, name) = programmes::name(visit, self.programme);
        let before = Before { name, lang, others };
        Ok(Frame {
            before: if several {
                visit.fragment("desk-in-programme.html", &before)?
            } else {
                String::new()
            },
            at: visit.at_programme(&self.programme.id),
            ..desk.frame("desk/groups", self.path.clone())
        })
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
