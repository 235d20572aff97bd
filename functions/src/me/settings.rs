//! What can be set at any time: the name the group sees, the language one reads, how many people one helps at once.

use axum::response::Response;
use forms::about_me::FORM;
use forms::join_group::DISPLAY_NAME;
use forms::problem::{Code as Wrong, Problem};
use programme::change::Claim;
use programme::people::{self, Settings};
use store::Committed;

use crate::codes;
use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::Me;

fn filling(me: &Me) -> Filling<'_, Settings> {
    let participant = &me.participant.value;
    let now = Settings {
        name: participant.name.reveal().clone(),
        lang: participant.lang.clone(),
        capacity: participant.capacity,
    };
    Filling::empty(&FORM, &me.visit, frame(me)).again(&now, (me.person.0, me.participant.version))
}

fn frame(me: &Me) -> Frame {
    Frame::of(me, "/me/settings".to_owned(), "me")
}

/// What is set now.
pub(super) async fn ask(me: Me) -> Response {
    filling(&me).open()
}

/// It is set otherwise.
pub(super) async fn press(me: Me, Sent(sent): Sent) -> Response {
    let Complete { said, filling } = match Filling::pressed(&FORM, &me.visit, frame(&me), &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let lang = me.visit.clone().in_language(said.lang.code()).lang;
    match set(&me, said).await {
        Ok(()) => answer::see(&format!("/{lang}/me")),
        Err(why) => filling.refuse(why),
    }
}

async fn set(me: &Me, said: Settings) -> Result<(), NotKept> {
    let store = &me.visit.app.store;
    let claim = |name: &str| Claim::Nickname(me.group, codes::nickname(store, name));
    let (new, old) = (claim(&said.name), claim(me.participant.value.name.reveal()));
    match store.commit(people::set(&me.participant, said, new, old)).await? {
        Committed::Done => Ok(()),
        Committed::Taken { .. } => {
            let taken = Problem::new(DISPLAY_NAME.id(), Wrong::Taken);
            Err(NotKept::Problems(vec![taken]))
        }
        Committed::Full(_) | Committed::Stale => Err(Sorry::Stale.into()),
    }
}
