//! “Undo this”: what was done at the desk is taken back, if nothing came of it.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use axum::response::Response;
use programme::change::{Change, Saved};
use programme::desk::{Thing, take_back};
use programme::groups::Group;
use programme::history::{About, Deed, Place, What};
use programme::ids::{DeedId, GroupId, RequestId};
use programme::policy::Act;
use programme::requests;

use super::changed::changed;
use super::notices::Notice;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// Things that were just done, with where each is written down. An address names them: `g<group>.<deed>.<deed>_r<request>.<deed>`.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Deeds(BTreeMap<Place, Vec<DeedId>>);

impl Deeds {
    /// One thing.
    pub(super) fn one(place: Place, deed: DeedId) -> Self {
        Self([(place, vec![deed])].into())
    }

    /// One thing more.
    pub(super) fn add(&mut self, place: Place, deed: DeedId) {
        self.0.entry(place).or_default().push(deed);
    }

    /// Whether nothing was done.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Deeds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        for (place, deeds) in &self.0 {
            match place {
                Place::Group(id) => write!(f, "{between}g{id}")?,
                Place::Request(id) => write!(f, "{between}r{id}")?,
                // What is done with keys and with partners is not taken back here.
                Place::Staff(_) | Place::Partner(_) => continue,
            }
            for deed in deeds {
                write!(f, ".{deed}")?;
            }
            between = "_";
        }
        Ok(())
    }
}

impl FromStr for Deeds {
    type Err = Infallible;

    /// Whatever is no id is left out, so that an address leads nowhere else.
    fn from_str(text: &str) -> Result<Self, Infallible> {
        let mut deeds = Self::default();
        for part in text.split('_') {
            let mut ids = part.split('.');
            let Some(place) = ids.next().and_then(place) else {
                continue;
            };
            for deed in ids.filter_map(|id| id.parse().ok()) {
                deeds.add(place, deed);
            }
        }
        Ok(deeds)
    }
}

fn place(text: &str) -> Option<Place> {
    match text.split_at_checked(1)? {
        ("g", id) => id.parse().ok().map(|id: GroupId| Place::Group(id)),
        ("r", id) => id.parse().ok().map(|id: RequestId| Place::Request(id)),
        _ => None,
    }
}

/// The deeds that this button stood beside, one by one; what is too late for stays as it is.
pub(super) async fn press(desk: Desk, Sent(sent): Sent) -> Response {
    let done = async {
        let Ok(deeds) = sent.get("deeds").unwrap_or_default().parse::<Deeds>();
        let mut back = 0;
        for (place, ids) in deeds.0 {
            for id in ids {
                back += usize::from(taken_back(&desk, place, id).await?);
            }
        }
        if back == 0 {
            return changed(&desk, "desk-now-too-late");
        }
        Ok(Notice::TakenBack.where_it_stood(&desk, &sent, ""))
    };
    desk.visit.or_sorry(done.await)
}

async fn taken_back(desk: &Desk, place: Place, id: DeedId) -> Result<bool, Sorry> {
    let Some(deed) = desk.visit.app.store.a_deed(place, id).await? else {
        return Ok(false);
    };
    let change = match place {
        Place::Group(group) => in_group(desk, group, &deed.value).await?,
        Place::Request(request) => with_request(desk, request, &deed.value).await?,
        Place::Staff(_) | Place::Partner(_) => None,
    };
    let Some(change) = change else {
        return Ok(false);
    };
    match desk.visit.commit(change).await {
        Ok(()) => Ok(true),
        Err(Sorry::Stale) => Ok(false),
        Err(sorry) => Err(sorry),
    }
}

/// Nothing where the group is one of others, as if there were no such deed.
async fn in_group(desk: &Desk, group: GroupId, deed: &Deed) -> Result<Option<Change>, Sorry> {
    match desk.group(Act::HandleReport, &group.to_string()).await {
        Ok(group) => with_its_thing(desk, &group.value, deed).await,
        Err(Sorry::NotFound) => Ok(None),
        Err(sorry) => Err(sorry),
    }
}

async fn with_its_thing(desk: &Desk, group: &Group, deed: &Deed) -> Result<Option<Change>, Sorry> {
    let store = &desk.visit.app.store;
    let leads = desk.may(Act::LeadGroup, Some(group));
    let decide = |thing| take_back(deed, thing, desk.doer()).ok();
    Ok(match deed.subject.about {
        About::Post(id) if leads => {
            let post = store.a_post(group.id, id).await?;
            post.as_ref().and_then(|post| decide(Thing::Post(post)))
        }
        About::Match(id) if leads => {
            let the_match = store.a_match(group.id, id).await?;
            let board = store.board(group.id).await?;
            let others = board.map_or_else(Vec::new, |board| board.matches);
            the_match
                .as_ref()
                .and_then(|one| decide(Thing::Match(one, &others)))
        }
        About::Report(id) => {
            let reports = store.reports(group.id).await?;
            let found = reports.iter().find(|report: &&Saved<_>| report.value.id == id);
            found.and_then(|report| decide(Thing::Report(report)))
        }
        About::Post(_) | About::Match(_) | About::Itself | About::Participant => None,
    })
}

async fn with_request(desk: &Desk, id: RequestId, deed: &Deed) -> Result<Option<Change>, Sorry> {
    let request = desk.visit.app.store.a_request(id).await?;
    let request = request.filter(|request| desk.may_about(Act::AnswerRequest, &request.value));
    Ok(request.and_then(|request| match deed.what {
        What::Answered => requests::not_answered(&request, deed, desk.doer()),
        // Of these two, what was said last can be taken back.
        What::Released | What::ThrownAway => requests::take_back(&request, desk.doer()).ok(),
        _ => None,
    }))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_address_names_what_was_done_and_leads_nowhere_else() {
        let id = Uuid::from_u128;
        let mut deeds = Deeds::one(Place::Group(GroupId(id(1))), DeedId(id(2)));
        deeds.add(Place::Group(GroupId(id(1))), DeedId(id(3)));
        deeds.add(Place::Request(RequestId(id(4))), DeedId(id(5)));
        let Ok(read) = deeds.to_string().parse::<Deeds>();
        assert_eq!(read, deeds);
        for odd in ["", "g", "x7.1", "é", "g/../../x.1", "_._"] {
            let Ok(read) = odd.parse::<Deeds>();
            assert!(read.is_empty(), "{odd}");
        }
    }
}
