//! Looking proposals over, and bringing people together.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use programme::change::{Change, Saved};
use programme::groups::Group;
use programme::ids::MatchId;
use programme::matches::{self, Match, Refusal};
use programme::policy::Act;

use super::changed::{changed, is_as_seen, match_now};
use super::notices::Notice;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language, the group and the match in the path.
type Which = Path<(String, String, String)>;

/// A decision about a match, as the rules of its group have it.
type Decide = fn(&Saved<Match>, &Group, jiff::Timestamp) -> Result<(Match, Change), Refusal>;

const APPROVE: Decide = |the_match, group, now| matches::approve(the_match, group.rules, now);
const REFUSE: Decide = |the_match, _group, now| matches::refuse(the_match, now);
const INTRODUCE: Decide = |the_match, _group, now| matches::introduce(the_match, now);

/// Both are asked.
pub(super) async fn approve(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decided = decided(&desk, &which, &sent, (APPROVE, Notice::Asked));
    desk.visit.or_sorry(decided.await)
}

/// The trainer does not think it right. Nobody hears of it.
pub(super) async fn refuse(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decided = decided(&desk, &which, &sent, (REFUSE, Notice::Refused));
    desk.visit.or_sorry(decided.await)
}

/// The two were brought together.
pub(super) async fn introduce(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decided = decided(&desk, &which, &sent, (INTRODUCE, Notice::Introduced));
    desk.visit.or_sorry(decided.await)
}

/// Everything that stood beside the button, one by one: what changed meanwhile stays as it is, and stays to be seen.
pub(super) async fn approve_all(
    desk: Desk,
    Path((_lang, id)): Path<(String, String)>,
    Sent(sent): Sent,
) -> Response {
    let done = async {
        let group = desk.group(Act::LeadGroup, &id).await?.value;
        for seen in sent.all("match") {
            let Some((id, version)) = seen.split_once(':') else {
                continue;
            };
            let the_match = a_match(&desk, &group, id).await?;
            if the_match.version.0.to_string() != version {
                continue;
            }
            if let Ok((_open, change)) = APPROVE(&the_match, &group, desk.visit.now) {
                match desk.visit.commit(change).await {
                    Ok(()) | Err(Sorry::Stale) => {}
                    Err(sorry) => return Err(sorry),
                }
            }
        }
        Ok(Notice::Asked.back(&desk, &sent, &format!("/group/{}", group.id)))
    };
    desk.visit.or_sorry(done.await)
}

async fn decided(
    desk: &Desk,
    Path((_lang, group, id)): &Which,
    sent: &Answers,
    (decide, notice): (Decide, Notice),
) -> Result<Response, Sorry> {
    let group = desk.group(Act::LeadGroup, group).await?.value;
    let the_match = a_match(desk, &group, id).await?;
    let decided = decide(&the_match, &group, desk.visit.now)
        .ok()
        .filter(|_| is_as_seen(sent, the_match.version));
    let Some((_next, change)) = decided else {
        return changed(desk, match_now(&the_match.value));
    };
    match desk.visit.commit(change).await {
        Ok(()) => Ok(notice.back(desk, sent, &format!("/group/{}", group.id))),
        Err(Sorry::Stale) => changed(desk, match_now(&a_match(desk, &group, id).await?.value)),
        Err(sorry) => Err(sorry),
    }
}

async fn a_match(desk: &Desk, group: &Group, id: &str) -> Result<Saved<Match>, Sorry> {
    let id: MatchId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    let found = desk.visit.app.store.a_match(group.id, id).await?;
    found.ok_or(Sorry::NotFound)
}
