//! Who you are in the group. That the group is not full and the name not taken is seen in the same moment in which it is kept.

use axum::extract::{Path, Query};
use axum::response::Response;
use forms::join_group::{DISPLAY_NAME, FORM};
use forms::nicknames;
use forms::problem::{Code as Wrong, Problem};
use http::HeaderValue;
use http::request::Parts;
use jiff::SignedDuration;
use programme::change::{Claim, Saved};
use programme::codes::GroupCode;
use programme::groups::Group;
use programme::ids::{GroupId, PersonId};
use programme::people::{self, Arrival, Join, NotJoined};
use programme::sessions::{Device, Who};
use serde::{Deserialize, Serialize};
use store::Committed;

use super::code;
use crate::codes;
use crate::programmes::Told;
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::headers::Kind;
use crate::web::session;
use crate::web::visit::Visit;

/// How many nicknames are suggested.
const SUGGESTIONS: usize = 3;

/// A second press of the same form finds the person the first one made; only for so long, because the page may lie open on a
/// device that somebody else picks up.
const DOUBLE_PRESS: SignedDuration = SignedDuration::from_mins(1);

/// How often a card is drawn before giving up.
const DRAWS: usize = 3;

/// A suggested name that was chosen.
#[derive(Deserialize)]
pub(super) struct Chosen {
    name: Option<String>,
}

/// Who are you? Somebody who is in this group already is led to its board.
pub(super) async fn ask(
    visit: Visit,
    parts: Parts,
    Path((_lang, typed)): Path<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Response {
    let typed = code::typed(&typed);
    let (me, led) = tokio::join!(
        session::who_is_here(visit.clone(), &parts),
        code::look_up(&visit, &typed, None),
    );
    let (me, led) = match (me, led) {
        (Ok(me), Ok(led)) => (me, led),
        (Err(page), _) | (_, Err(page)) => return page,
    };
    let group = &led.group;
    if me.is_some_and(|me| me.group == group.value.id) {
        return answer::see(&format!("/{}/board", visit.lang));
    }
    if let Err(page) = code::has_room(&visit, &led) {
        return page;
    }
    let filling = match frame(&visit, led.code, &group.value) {
        Ok(frame) => Filling::empty(&FORM, &visit, frame),
        Err(sorry) => return visit.sorry(sorry),
    };
    match chosen.name {
        Some(name) => filling.with_answer(DISPLAY_NAME.id(), &name).open(),
        None => filling.open(),
    }
}

/// Any press of a button in the form.
pub(super) async fn press(
    visit: Visit,
    Path((_lang, typed)): Path<(String, String)>,
    Sent(sent): Sent,
) -> Response {
    let likely = Filling::likely(&FORM, &visit, &Frame::public(&visit, path(&typed)), &sent);
    let led = code::look_up(&visit, &code::typed(&typed), likely.map(GroupId)).await;
    let code::Led { code, group, .. } = match led {
        Ok(led) => led,
        Err(page) => return page,
    };
    let frame = match frame(&visit, code, &group.value) {
        Ok(frame) => frame,
        Err(sorry) => return visit.sorry(sorry),
    };
    let complete = match Filling::pressed(&FORM, &visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match join(&visit, &group, &complete).await {
        Ok(cookie) => {
            let lang = visit.clone().in_language(complete.said.lang.code()).lang;
            session::with_cookie(answer::see(&format!("/{lang}/me/card")), cookie)
        }
        Err(NotIn::Group(wrong)) => code::refused(&visit, code, wrong),
        Err(NotIn::You(why)) => complete.filling.refuse(why),
    }
}

/// Why somebody did not get in.
enum NotIn {
    /// It is the group.
    Group(Wrong),
    /// It is what they said, or us.
    You(NotKept),
}

impl<E: Into<NotKept>> From<E> for NotIn {
    fn from(why: E) -> Self {
        Self::You(why.into())
    }
}

/// Joins, and gives the cookie that opens the new pages.
async fn join(
    visit: &Visit,
    group: &Saved<Group>,
    complete: &Complete<'_, Join>,
) -> Result<HeaderValue, NotIn> {
    let app = &visit.app;
    let Complete { said, filling } = complete;
    let person = PersonId(filling.once());
    let group = &group.value;
    let name_claim = Claim::Nickname(group.id, codes::nickname(&app.store, &said.name));
    for _draw in 0..DRAWS {
        let card = codes::draw(&*app.ids)?;
        let arrival = Arrival {
            person,
            card,
            card_claim: Claim::Card(codes::card(&app.store, card)),
            name_claim,
            now: visit.now,
        };
        let (_participant, change) = people::join(group, said.clone(), &arrival).map_err(|why| {
            NotIn::Group(match why {
                NotJoined::Closed => Wrong::Closed,
                NotJoined::Ended => Wrong::Ended,
            })
        })?;
        let (session, cookie) = begin(visit, group, person);
        match app.store.commit(change.and(session)).await? {
            Committed::Done => return Ok(cookie),
            Committed::Taken {
                claim: Claim::Card(_),
                ..
            } => {}
            Committed::Taken { by, .. } if by != person.into() => {
                let taken = Problem::new(DISPLAY_NAME.id(), Wrong::Taken);
                return Err(NotKept::Problems(vec![taken]).into());
            }
            Committed::Full(_) => return Err(NotIn::Group(Wrong::Full)),
            Committed::Taken { .. } | Committed::Stale => return again(visit, group, person).await,
        }
    }
    Err(Sorry::Unavailable.into())
}

/// The same form was sent before: if that was a moment ago, its sender is in.
async fn again(visit: &Visit, group: &Group, person: PersonId) -> Result<HeaderValue, NotIn> {
    let found = visit.app.store.a_participant(group.id, person).await?;
    let just_now = |joined| visit.now.duration_since(joined) <= DOUBLE_PRESS;
    if !found.is_some_and(|found| just_now(found.value.joined_at)) {
        return Err(Sorry::Stale.into());
    }
    let (session, cookie) = begin(visit, group, person);
    visit.commit(session).await?;
    Ok(cookie)
}

/// A new browser is a shared one until its user says otherwise.
fn begin(visit: &Visit, group: &Group, person: PersonId) -> (programme::change::Change, HeaderValue) {
    let who = Who::Participant {
        person,
        group: group.id,
    };
    session::begin(visit, who, Device::Shared)
}

#[derive(Serialize)]
struct Before<'a> {
    lang: &'a str,
    group: &'a str,
    /// What the programme says to whoever joins.
    welcome: Option<Told>,
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Suggestion {
    name: String,
    path: String,
}

/// Where the form stands, with this code.
fn path(code: &str) -> String {
    format!("/join/{code}")
}

fn frame(visit: &Visit, code: GroupCode, group: &Group) -> Result<Frame, Sorry> {
    let mut frame = Frame::public(visit, path(&code.to_string()));
    frame.likely = Some(group.id.0);
    let path = format!("/{}{}", visit.lang, frame.path);
    let suggest = || {
        let chance = u64::from(visit.app.ids.chance());
        let name = nicknames::suggest(visit.front.words(), &visit.lang, chance);
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("name", &name)
            .finish();
        Suggestion {
            path: format!("{path}?{query}"),
            name,
        }
    };
    let before = Before {
        lang: visit.lang.code(),
        group: group.name.reveal(),
        welcome: Told::welcome(visit, &group.programme),
        suggestions: std::iter::repeat_with(suggest).take(SUGGESTIONS).collect(),
    };
    frame.before = visit.fragment("arriving.html", &before)?;
    frame.at = visit.at_group(group);
    frame.listed = false;
    // Whoever picks the device up next and goes back finds an empty form.
    frame.kind = Kind::PrivatePage;
    Ok(frame)
}
