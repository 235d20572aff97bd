//! Many at once: what was chosen of a list, or all of it, is approved one by one.
//!
//! Each names its version: what somebody else changed meanwhile stays as it is, and is told.

use std::collections::BTreeSet;

use axum::response::Response;
use programme::change::Change;
use programme::desk::approve_post;
use programme::history::{Doer, Place};
use programme::policy::Act;

use super::changed::changed;
use super::matches;
use super::notices::Notice;
use super::take_back::Deeds;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// What of a list a page named beside its buttons: its number, what it is, its group, its id and the version that was seen.
struct Named<'a> {
    number: &'a str,
    kind: &'a str,
    group: &'a str,
    id: &'a str,
    seen: u64,
}

impl<'a> Named<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split('/');
        let mut next = || parts.next();
        Some(Self {
            number: next()?,
            kind: next()?,
            group: next()?,
            id: next()?,
            seen: next()?.parse().ok()?,
        })
    }
}

/// The press of one of the two buttons below a list.
pub(super) async fn press(desk: Desk, Sent(sent): Sent) -> Response {
    let done = async {
        let chosen: BTreeSet<&str> = sent.all("chosen").collect();
        let all = sent.get("scope") == Some("all");
        let named = sent.all("item").filter_map(Named::read);
        let (mut deeds, mut left) = (Deeds::default(), 0);
        for item in named.filter(|item| all || chosen.contains(item.number)) {
            match approved(&desk, &item).await? {
                Some((place, doer)) => deeds.add(place, doer.deed),
                None => left += 1,
            }
        }
        match (deeds.is_empty(), left) {
            (true, 0) => Ok(Notice::NoneChosen.where_it_stood(&desk, &sent, "")),
            (true, _) => changed(&desk, "desk-now-all"),
            (false, 0) => Ok(Notice::Several.undoable(&desk, &sent, &deeds)),
            (false, _) => Ok(Notice::SomeLeft.undoable(&desk, &sent, &deeds)),
        }
    };
    desk.visit.or_sorry(done.await)
}

/// Nothing where it is no longer as it was seen, or not theirs to approve.
async fn approved(desk: &Desk, item: &Named<'_>) -> Result<Option<(Place, Doer)>, Sorry> {
    let group = match desk.group(Act::LeadGroup, item.group).await {
        Ok(group) => group.value,
        Err(Sorry::NotFound) => return Ok(None),
        Err(sorry) => return Err(sorry),
    };
    let doer = desk.doer();
    let store = &desk.visit.app.store;
    let change: Option<Change> = match (item.kind, item.id) {
        ("posts", id) => {
            let Ok(id) = id.parse() else { return Ok(None) };
            let post = store.a_post(group.id, id).await?;
            let as_seen = post.filter(|post| post.version.0 == item.seen);
            as_seen.and_then(|post| approve_post(&post, doer).ok())
        }
        ("matches", id) => {
            let Ok(id) = id.parse() else { return Ok(None) };
            let the_match = store.a_match(group.id, id).await?;
            let as_seen = the_match.filter(|the_match| the_match.version.0 == item.seen);
            as_seen.and_then(|the_match| matches::APPROVE(&the_match, &group, doer).ok())
        }
        _ => None,
    };
    let Some(change) = change else {
        return Ok(None);
    };
    match desk.visit.commit(change).await {
        Ok(()) => Ok(Some((Place::Group(group.id), doer))),
        Err(Sorry::Stale) => Ok(None),
        Err(sorry) => Err(sorry),
    }
}
