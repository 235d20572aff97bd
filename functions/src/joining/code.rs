//! Which group: the code on its poster, typed or scanned.

use axum::response::Response;
use forms::answers::Answers;
use forms::group_code::{CODE, FORM};
use forms::problem::{Code as Wrong, Problem};
use programme::change::{Counted, Saved};
use programme::codes::GroupCode;
use programme::groups::{Group, Joining};
use programme::ids::GroupId;
use store::{Store, StoreError};

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
    match look_up(&visit, &sent, None).await {
        // Whether there is room is seen there.
        Ok(Led { code, .. }) => answer::see(&format!("/{}/join/{code}", visit.lang)),
        Err(page) => page,
    }
}

/// What typing this code would send.
pub(super) fn typed(code: &str) -> Answers {
    Answers::from_pairs([("step", FORM.first().id), (CODE.id(), code)])
}

/// The group that takes people in with this code, or the page that asks for the code again and says what is wrong.
/// `likely` is the group that the code led to before: it is asked for beside the code.
pub(super) async fn look_up(visit: &Visit, sent: &Answers, likely: Option<GroupId>) -> Result<Led, Response> {
    let Complete { said: code, filling } = Filling::pressed(&FORM, visit, frame(visit), sent).go_on()?;
    match group(visit, code, likely).await {
        Ok((group, taken)) => Ok(Led { code, group, taken }),
        Err(why) => Err(filling.refuse(why)),
    }
}

/// Where a code leads.
pub(super) struct Led {
    pub(super) code: GroupCode,
    pub(super) group: Saved<Group>,
    /// How many seats are taken.
    taken: i64,
}

/// Whether a seat is left, so that nobody fills in who they are for nothing; if not, the page that says so. Who gets the last
/// seat is for the commit to see.
pub(super) fn has_room(visit: &Visit, led: &Led) -> Result<(), Response> {
    if led.taken < i64::from(led.group.value.seats) {
        Ok(())
    } else {
        Err(refused(visit, led.code, Wrong::Full))
    }
}

/// The page that asks for the code again, because this one does not let anybody in.
pub(super) fn refused(visit: &Visit, code: GroupCode, wrong: Wrong) -> Response {
    Filling::pressed(&FORM, visit, frame(visit), &typed(&code.to_string())).refuse(because(wrong))
}

async fn group(
    visit: &Visit,
    code: GroupCode,
    likely: Option<GroupId>,
) -> Result<(Saved<Group>, i64), NotKept> {
    let store = &visit.app.store;
    let code = codes::group_code(store, code);
    let (led_to, likely_found) = tokio::try_join!(store.group_of_code(&code), with_seats(store, likely))?;
    let found = if led_to == likely {
        likely_found
    } else {
        with_seats(store, led_to).await?
    };
    let Some((group, taken)) = found else {
        return Err(codes::opened_nothing(visit, CODE.id()).await);
    };
    if !group.value.goes_on() {
        return Err(because(Wrong::Ended));
    }
    if group.value.joining == Joining::Closed {
        return Err(because(Wrong::Closed));
    }
    Ok((group, taken))
}

/// A group, and how many of its seats are taken.
async fn with_seats(store: &Store, id: Option<GroupId>) -> Result<Option<(Saved<Group>, i64)>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    let seats = Counted::Seats(id);
    let (group, taken) = tokio::try_join!(store.a_group(id), store.counted(&seats))?;
    Ok(group.map(|group| (group, taken)))
}

fn because(wrong: Wrong) -> NotKept {
    NotKept::Problems(vec![Problem::new(CODE.id(), wrong)])
}
