//! “Undo this”: what was done with a post, a match or a report is taken back, if nothing came of it.

use axum::extract::Path;
use axum::response::Response;
use programme::change::{Change, Saved};
use programme::desk::{Thing, take_back};
use programme::groups::Group;
use programme::history::{About, Deed, Place};
use programme::policy::Act;

use super::changed::changed;
use super::notices::Notice;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The deeds that this button stood beside, one by one; what is too late for stays as it is.
pub(super) async fn press(
    desk: Desk,
    Path((_lang, group)): Path<(String, String)>,
    Sent(sent): Sent,
) -> Response {
    let done = async {
        let group = desk.group(Act::HandleReport, &group).await?.value;
        let mut back = 0;
        for id in sent.all("deed").filter_map(|id| id.parse().ok()) {
            let deed = desk.visit.app.store.a_deed(Place::Group(group.id), id).await?;
            let Some(deed) = deed else { continue };
            back += usize::from(taken_back(&desk, &group, &deed.value).await?);
        }
        if back == 0 {
            return changed(&desk, "desk-now-too-late");
        }
        Ok(Notice::TakenBack.back(&desk, &sent, &format!("/group/{}", group.id)))
    };
    desk.visit.or_sorry(done.await)
}

async fn taken_back(desk: &Desk, group: &Group, deed: &Deed) -> Result<bool, Sorry> {
    let Some(change) = change(desk, group, deed).await? else {
        return Ok(false);
    };
    match desk.visit.commit(change).await {
        Ok(()) => Ok(true),
        Err(Sorry::Stale) => Ok(false),
        Err(sorry) => Err(sorry),
    }
}

async fn change(desk: &Desk, group: &Group, deed: &Deed) -> Result<Option<Change>, Sorry> {
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
