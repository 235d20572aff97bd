//! Looking posts over before others see them.

use axum::extract::Path;
use axum::response::Response;
use forms::answers::Answers;
use programme::change::{Change, Saved};
use programme::choices::Choice;
use programme::desk::{approve_post, deal_with, send_post_back};
use programme::history::{Doer, Place};
use programme::ids::{PostId, ReportId};
use programme::policy::Act;
use programme::posts::{Post, Refusal, SentBackFor};
use programme::reports::{About, Report};

use super::changed::{changed, is_as_seen, post_now};
use super::notices::Notice;
use super::take_back::Deeds;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;

/// The language, the group and the post in the path.
pub(super) type Which = Path<(String, String, String)>;

/// The post goes on the board.
pub(super) async fn approve(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let decide = |post: &Saved<Post>, doer| approve_post(post, doer);
    let looked = looked_over(&desk, &which, &sent, (&decide, Notice::Approved));
    desk.visit.or_sorry(looked.await)
}

/// Its owner is asked to say it in other words, and reads why: the button says it.
pub(super) async fn send_back(desk: Desk, which: Which, Sent(sent): Sent) -> Response {
    let why = sent.get("why").and_then(SentBackFor::from_id);
    let why = why.unwrap_or(SentBackFor::Unclear);
    let decide = |post: &Saved<Post>, doer| send_post_back(post, (why, None), doer);
    let looked = looked_over(&desk, &which, &sent, (&decide, Notice::SentBack));
    desk.visit.or_sorry(looked.await)
}

type Decide<'a> = &'a (dyn Fn(&Saved<Post>, Doer) -> Result<Change, Refusal> + Sync);

async fn looked_over(
    desk: &Desk,
    which: &Which,
    sent: &Answers,
    (decide, notice): (Decide<'_>, Notice),
) -> Result<Response, Sorry> {
    let post = a_post(desk, which).await?;
    let doer = desk.doer();
    let change = decide(&post, doer)
        .ok()
        .filter(|_| is_as_seen(sent, post.version));
    let Some(change) = change else {
        return changed(desk, post_now(&post.value));
    };
    let change = change.and(with_its_report(desk, &post.value, sent).await?);
    match desk.visit.commit(change).await {
        Ok(()) => {
            let deed = Deeds::one(Place::Group(post.value.group), doer.deed);
            Ok(notice.undoable(desk, sent, &deed))
        }
        Err(Sorry::Stale) => changed(desk, post_now(&a_post(desk, which).await?.value)),
        Err(sorry) => Err(sorry),
    }
}

/// The report whose button this was is dealt with in the same moment.
async fn with_its_report(desk: &Desk, post: &Post, sent: &Answers) -> Result<Change, Sorry> {
    let Some(id) = sent.get("report").and_then(|id| id.parse::<ReportId>().ok()) else {
        return Ok(Change::default());
    };
    let reports = desk.visit.app.store.reports(post.group).await?;
    let open = reports.iter().find(|report| {
        let Report { about, closed, .. } = &report.value;
        report.value.id == id && *about == About::Post(post.id) && closed.is_none()
    });
    let closed = open.map(|report| deal_with(report, desk.doer()));
    Ok(closed.unwrap_or_default())
}

/// The post that a path names, for whoever may look it over.
pub(super) async fn a_post(desk: &Desk, Path((_lang, group, post)): &Which) -> Result<Saved<Post>, Sorry> {
    let group = desk.group(Act::LeadGroup, group).await?;
    let id: PostId = post.parse().map_err(|_no_id| Sorry::NotFound)?;
    let found = desk.visit.app.store.a_post(group.value.id, id).await?;
    found.ok_or(Sorry::NotFound)
}
