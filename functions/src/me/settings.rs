//! What can be set at any time: the language one reads, how many people one helps at once.

use axum::response::Response;
use forms::about_me::{AboutMe, FORM};
use programme::people;

use crate::web::answer::{self, Sent};
use crate::web::filling::{Complete, Filling, Frame};
use crate::web::session::Me;

fn filling(me: &Me) -> Filling<'_, AboutMe> {
    let now = AboutMe {
        lang: me.participant.value.lang.clone(),
        capacity: me.participant.value.capacity,
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
    let change = people::set(&me.participant, said.lang, said.capacity);
    match me.visit.commit(change).await {
        Ok(()) => answer::see(&format!("/{lang}/me")),
        Err(sorry) => filling.refuse(sorry.into()),
    }
}
