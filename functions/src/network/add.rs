//! Putting somebody on one's map, and saying it in other words.

use axum::extract::Path;
use axum::response::Response;
use forms::add_contact::FORM;
use programme::change::Saved;
use programme::contacts::{self, About, Contact};
use programme::ids::ContactId;
use programme::networks::{A_SITTING, FIRST_SESSION};
use serde::Serialize;
use store::Committed;

use crate::web::answer::{self, Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::{AtMap, Me};

/// The language and the contact in the path.
pub(super) type OneOfMine = Path<(String, String)>;

/// What is said before the questions: how many there are, and how many are enough for now.
#[derive(Serialize)]
struct SoFar {
    count: usize,
    more: usize,
    enough: bool,
}

/// Who do you know?
pub(super) async fn ask(AtMap(me): AtMap) -> Response {
    match frame_to_add(&me).await {
        Ok(frame) => Filling::empty(&FORM, &me.visit, frame).open(),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

/// Kept, and with the second button on to the next one; after each five there is a pause with a compliment.
pub(super) async fn press(AtMap(me): AtMap, Sent(sent): Sent) -> Response {
    let frame = match frame_to_add(&me).await {
        Ok(frame) => frame,
        Err(sorry) => return me.visit.sorry(sorry),
    };
    let Complete { said, filling } = match Filling::pressed(&FORM, &me.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let contact = Contact {
        id: ContactId(filling.once()),
        person: me.person,
        group: me.group,
        about: said,
        added_at: me.visit.now,
    };
    match add(&me, contact).await {
        Ok(count) if filling.by_second_button() && count % A_SITTING != 0 => {
            answer::see(&format!("/{}/network/add", me.visit.lang))
        }
        Ok(_count) => answer::see(&format!("/{}/network?done=added", me.visit.lang)),
        Err(why) => filling.refuse(why),
    }
}

/// The same questions, about somebody who is on the map.
pub(super) async fn ask_edit(AtMap(me): AtMap, path: OneOfMine) -> Response {
    match one_of_mine(&me, &path).await {
        Ok(contact) => Filling::empty(&FORM, &me.visit, frame_to_edit(&me, contact.value.id))
            .again(&contact.value.about, (contact.value.id.0, contact.version))
            .open(),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

/// Said in other words.
pub(super) async fn press_edit(AtMap(me): AtMap, path: OneOfMine, Sent(sent): Sent) -> Response {
    let contact = match one_of_mine(&me, &path).await {
        Ok(contact) => contact,
        Err(sorry) => return me.visit.sorry(sorry),
    };
    let frame = frame_to_edit(&me, contact.value.id);
    let Complete { said, filling } = match Filling::pressed(&FORM, &me.visit, frame, &sent).go_on() {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    match edit(&me, &filling, &contact, said).await {
        Ok(()) => answer::see(&format!("/{}/network?done=changed", me.visit.lang)),
        Err(why) => filling.refuse(why),
    }
}

/// Somebody on one's own map.
pub(super) async fn one_of_mine(me: &Me, Path((_lang, id)): &OneOfMine) -> Result<Saved<Contact>, Sorry> {
    let id: ContactId = id.parse().map_err(|_not_an_id| Sorry::NotFound)?;
    let map = me.map().await?;
    let found = map.iter().find(|contact| contact.value.id == id);
    found.cloned().ok_or(Sorry::NotFound)
}

/// Puts a contact on the map, once, and says how many there are now.
async fn add(me: &Me, contact: Contact) -> Result<usize, NotKept> {
    let (store, id) = (&me.visit.app.store, contact.id);
    let before = me.map().await?.len();
    match store
        .commit(contacts::add(contact, &me.participant.value, before))
        .await?
    {
        Committed::Done => Ok(before + 1),
        Committed::Full(_) => Err(Sorry::Full.into()),
        Committed::Taken { .. } | Committed::Stale => {
            // A second press of the same form: it is there already.
            let there = store.contacts_of(me.group, me.person).await?;
            if there.iter().any(|contact| contact.value.id == id) {
                Ok(there.len())
            } else {
                Err(Sorry::Stale.into())
            }
        }
    }
}

async fn edit(
    me: &Me,
    filling: &Filling<'_, About>,
    contact: &Saved<Contact>,
    about: About,
) -> Result<(), NotKept> {
    if filling.replaces() != Some((contact.value.id.0, contact.version)) {
        return Err(Sorry::Stale.into());
    }
    Ok(me.visit.commit(contacts::edit(contact, about)).await?)
}

async fn frame_to_add(me: &Me) -> Result<Frame, Sorry> {
    let count = me.map().await?.len();
    let so_far = SoFar {
        count,
        more: A_SITTING - count % A_SITTING,
        enough: count >= FIRST_SESSION,
    };
    Ok(Frame {
        before: me.visit.fragment("network-so-far.html", &so_far)?,
        second: Some("network-and-another"),
        ..Frame::of(me, "/network/add".to_owned(), "network")
    })
}

fn frame_to_edit(me: &Me, id: ContactId) -> Frame {
    Frame::of(me, format!("/network/{id}/edit"), "network")
}
