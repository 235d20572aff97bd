//! Looking proposals over, and bringing people together.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use programme::change::{Change, Saved};
use programme::choices::Choice;
use programme::desk::{self, ask_both, refuse_match};
use programme::groups::Group;
use programme::history::{Doer, Place};
use programme::ids::MatchId;
use programme::matches::{Match, Objection, Refusal};
use programme::policy::Act;

use super::changed::{changed, is_as_seen, match_now};
use super::notices::Notice;
use super::take_back::Deeds;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language, the group and the match in the path.
type Which = Path<(String, String, String)>;

/// A decision about a match, as the rules of its group have it.
pub(super) type Decide = fn(&Saved<Match>, &Group, Doer) -> Result<Change, Refusal>;

/// The same, as what was sent has it.
type Deciding<'a> = &'a (dyn Fn(&Saved<Match>, &Group, Doer) -> Result<Change, Refusal> + Sync);

/// Both are asked.
pub(super) const APPROVE: Decide =
    |the_match, group, doer| ask_both((the_match, group.id), group.rules, doer);
const REMIND: Decide = |the_match, group, doer| {
    desk::remind_match((the_match, group.id), the_match.value.rules(group.rules), doer)
};
const LET_GO: Decide = |the_match, group, doer| desk::let_match_go((the_match, group.id), doer);
const INTRODUCE: Decide = |the_match, group, doer| desk::introduce((the_match, group.id), doer);

/// Both are asked.
pub(super) async fn approve(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decided = decided(&desk, &which, &sent, (&APPROVE, Notice::Asked));
    desk.visit.or_sorry(decided.await)
}

/// The trainer does not think it right. Nobody hears of it.
pub(super) async fn refuse(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let why = sent.get("why").and_then(Objection::from_id);
    let refuse =
        |the_match: &Saved<Match>, group: &Group, doer| refuse_match((the_match, group.id), why, doer);
    let decided = decided(&desk, &which, &sent, (&refuse, Notice::Refused));
    desk.visit.or_sorry(decided.await)
}

/// The two were brought together.
pub(super) async fn introduce(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decided = decided(&desk, &which, &sent, (&INTRODUCE, Notice::Introduced));
    desk.visit.or_sorry(decided.await)
}

/// Both are asked for their answer once more.
pub(super) async fn remind(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decided = decided(&desk, &which, &sent, (&REMIND, Notice::Reminded));
    desk.visit.or_sorry(decided.await)
}

/// Nobody waits for their answer any longer.
pub(super) async fn let_go(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decided = decided(&desk, &which, &sent, (&LET_GO, Notice::LetGo));
    desk.visit.or_sorry(decided.await)
}

async fn decided(
    desk: &Desk,
    Path((_lang, group, id)): &Which,
    sent: &Answers,
    (decide, notice): (Deciding<'_>, Notice),
) -> Result<Response, Sorry> {
    let group = desk.group(Act::LeadGroup, group).await?.value;
    let the_match = a_match(desk, &group, id).await?;
    let doer = desk.doer();
    let decided = decide(&the_match, &group, doer)
        .ok()
        .filter(|_| is_as_seen(sent, the_match.version));
    let Some(change) = decided else {
        return changed(desk, match_now(&the_match.value));
    };
    match desk.visit.commit(change).await {
        Ok(()) => {
            let deed = Deeds::one(Place::Group(group.id), doer.deed);
            Ok(notice.undoable(desk, sent, &deed))
        }
        Err(Sorry::Stale) => changed(desk, match_now(&a_match(desk, &group, id).await?.value)),
        Err(sorry) => Err(sorry),
    }
}

async fn a_match(desk: &Desk, group: &Group, id: &str) -> Result<Saved<Match>, Sorry> {
    let id: MatchId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    let found = desk.visit.app.store.a_match(group.id, id).await?;
    found.ok_or(Sorry::NotFound)
}
