//! Which group: the code on its poster, typed or scanned.

use axum::response::Response;
use forms::answers::Answers;
use forms::group_code::{CODE, FORM};
use forms::problem::{Code as Wrong, Problem};
use programme::change::{Counted, Saved};
use programme::codes::GroupCode;
use programme::groups::{Group, Joining};

use crate::codes;
use crate::web::answer::{self, Sent};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::visit::Visit;

fn frame(visit: &Visit) -> Frame {
    Frame {
        listed: false,
        ..Frame::public(visit, "/join".to_owned())
    }
}

/// The question for the code.
pub(super) async fn ask(visit: Visit) -> Response {
    Filling::empty(&FORM, &visit, frame(&visit)).open()
}

/// A code was typed: to its group.
pub(super) async fn press(visit: Visit, Sent(sent): Sent) -> Response {
    match look_up(&visit, &sent).await {
        // Whether there is room is seen there.
        Ok((code, _group)) => answer::see(&format!("/{}/join/{code}", visit.lang)),
        Err(page) => page,
    }
}

/// What typing this code would send.
pub(super) fn typed(code: &str) -> Answers {
    Answers::from_pairs([("step", FORM.first().id), (CODE.id(), code)])
}

/// The group that takes people in with this code, or the page that asks for the code again and says what is wrong.
pub(super) async fn look_up(visit: &Visit, sent: &Answers) -> Result<(GroupCode, Saved<Group>), Response> {
    let Complete { said: code, filling } = Filling::pressed(&FORM, visit, frame(visit), sent).go_on()?;
    match group(visit, code).await {
        Ok(group) => Ok((code, group)),
        Err(why) => Err(filling.refuse(why)),
    }
}

/// Whether a seat is left, so that nobody fills in who they are for nothing; if not, the page that says so. Who gets the last
/// seat is for the commit to see.
pub(super) async fn has_room(visit: &Visit, code: GroupCode, group: &Group) -> Result<(), Response> {
    match visit.app.store.counted(&Counted::Seats(group.id)).await {
        Ok(taken) if taken < i64::from(group.seats) => Ok(()),
        Ok(_full) => Err(refused(visit, code, Wrong::Full)),
        Err(error) => Err(visit.sorry(error.into())),
    }
}

/// The page that asks for the code again, because this one does not let anybody in.
pub(super) fn refused(visit: &Visit, code: GroupCode, wrong: Wrong) -> Response {
    Filling::pressed(&FORM, visit, frame(visit), &typed(&code.to_string())).refuse(because(wrong))
}

async fn group(visit: &Visit, code: GroupCode) -> Result<Saved<Group>, NotKept> {
    let store = &visit.app.store;
    let found = match store.group_of_code(&codes::group_code(store, code)).await? {
        Some(id) => store.a_group(id).await?,
        None => None,
    };
    let Some(group) = found else {
        return Err(codes::opened_nothing(visit, CODE.id()).await);
    };
    if !group.value.goes_on() {
        return Err(because(Wrong::Ended));
    }
    if group.value.joining == Joining::Closed {
        return Err(because(Wrong::Closed));
    }
    Ok(group)
}

fn because(wrong: Wrong) -> NotKept {
    NotKept::Problems(vec![Problem::new(CODE.id(), wrong)])
}
