//! Who did what, when: the lines below whatever passes over the desk.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use jiff::Timestamp;
use programme::change::Saved;
use programme::choices::Choice;
use programme::history::{About, Deed, Doer, Place, What};
use programme::ids::{DeedId, GroupId, PersonId};
use programme::policy::Act;
use serde::Serialize;

use super::group::Which;
use super::seat::Sheet;
use super::views::moment;
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// Who is called what.
pub(super) type Names = BTreeMap<PersonId, String>;

/// One line of history.
#[derive(Serialize)]
pub(super) struct Line {
    /// Machine-readable.
    at: String,
    day: String,
    what: &'static str,
    /// Nobody, where it went by itself.
    by: Option<String>,
    words: Option<String>,
    /// The key of the reason that was given.
    why: Option<String>,
    /// The page of what it was done with, where that has one.
    path: Option<String>,
}

impl Line {
    /// Something that nobody did at the desk.
    pub(super) fn of_itself(desk: &Desk, what: &'static str, (at, by): (Timestamp, Option<String>)) -> Self {
        Self {
            at: format!("{at:.0}"),
            day: moment(desk, at),
            what,
            by,
            words: None,
            why: None,
            path: None,
        }
    }

    /// The same on the page of what it was done with.
    pub(super) fn without_path(self) -> Self {
        Self { path: None, ..self }
    }
}

impl Desk {
    /// Whoever sits here, doing something now.
    pub(crate) fn doer(&self) -> Doer {
        Doer {
            deed: DeedId(self.visit.app.ids.id()),
            by: Some(self.staff.value.person),
            now: self.visit.now,
        }
    }

    /// The names of everybody on the staff, also of those who left.
    pub(super) async fn names(&self) -> Result<Names, Sorry> {
        let staff = self.visit.app.store.all_staff().await?.into_iter();
        Ok(staff
            .map(|saved| (saved.value.person, saved.value.name.reveal().clone()))
            .collect())
    }

    /// These deeds in words, with the names of who did them, also of those who left.
    pub(super) async fn lines(&self, deeds: &[Saved<Deed>]) -> Result<Vec<Line>, Sorry> {
        if deeds.is_empty() {
            return Ok(Vec::new());
        }
        Ok(self.lines_of(deeds, &self.names().await?))
    }

    /// These deeds in words, done by people of these names.
    pub(super) fn lines_of(&self, deeds: &[Saved<Deed>], names: &Names) -> Vec<Line> {
        let line = |deed: &Deed| Line {
            at: format!("{:.0}", deed.at),
            day: moment(self, deed.at),
            what: word(deed.what),
            by: deed.by.map(|by| {
                let name = names.get(&by).cloned();
                name.unwrap_or_else(|| self.visit.say("desk-former"))
            }),
            words: deed.words.as_ref().map(|words| words.reveal().clone()),
            why: reason(deed.what),
            path: thing(deed).map(|thing| self.at(&thing)),
        };
        deeds.iter().map(|saved| line(&saved.value)).collect()
    }
}

#[derive(Serialize)]
struct Page {
    name: String,
    path: String,
    history: Vec<Line>,
    /// Its heading is that of the page.
    whole: bool,
}

/// Everything that was done with a group and with what is in it, oldest first.
pub(super) async fn look(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::SeeGroup, &id).await?.value;
        let deeds = desk.visit.app.store.history(Place::Group(group.id)).await?;
        let path = format!("/desk/group/{}", group.id);
        let values = Page {
            name: group.name.reveal().clone(),
            path: format!("/{}{path}", desk.visit.lang),
            history: desk.lines_of(&deeds, &names(&desk, group.id, &deeds).await?),
            whole: true,
        };
        let sheet = Sheet::of_group(desk.visit.say("desk-history"), format!("{path}/history"));
        desk.page(sheet, "desk-all-history.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// The names of whoever did this: of the staff, and of the young people who did something themselves.
async fn names(desk: &Desk, group: GroupId, deeds: &[Saved<Deed>]) -> Result<Names, Sorry> {
    let mut names = desk.names().await?;
    let did_it_themselves = |deed: &Saved<Deed>| deed.value.by == Some(deed.value.subject.person);
    if deeds.iter().any(did_it_themselves)
        && let Some(board) = desk.visit.app.store.board(group).await?
    {
        let people = board.people.iter().map(|saved| &saved.value);
        names.extend(people.map(|person| (person.person, person.name.reveal().clone())));
    }
    Ok(names)
}

/// The page of the post or the match that something was done with.
fn thing(deed: &Deed) -> Option<String> {
    let Place::Group(group) = deed.subject.place else {
        return None;
    };
    match deed.subject.about {
        About::Post(post) => Some(format!("/group/{group}/posts/{post}")),
        About::Match(id) => Some(format!("/group/{group}/matches/{id}")),
        About::Itself | About::Participant | About::Report(_) => None,
    }
}

/// The key of the reason that was given, if one was.
fn reason(what: What) -> Option<String> {
    match what {
        What::PostSentBack { why, .. } => why.map(|why| format!("desk-back-{}", why.id())),
        What::MatchRefused { why, .. } => why.map(|why| format!("desk-objection-{}", why.id())),
        _ => None,
    }
}

/// The key of its words.
fn word(what: What) -> &'static str {
    match what {
        What::Released => "desk-did-released",
        What::ThrownAway => "desk-did-thrown-away",
        What::Ended => "desk-did-ended",
        What::GoesOn => "desk-did-goes-on",
        What::Reduced => "desk-did-reduced",
        What::HandedOver => "desk-did-handed-over",
        What::PersonErased => "desk-did-person-erased",
        What::PostApproved { .. } => "desk-did-approved",
        What::PostSentBack { .. } => "desk-did-sent-back",
        What::PostWordsProposed { .. } => "desk-did-words-proposed",
        What::PostAsked { .. } => "desk-did-owner-asked",
        What::PostWordsTaken => "desk-did-words-taken",
        What::PostWordsKept => "desk-did-words-kept",
        What::PostAnswered => "desk-did-owner-answered",
        What::PostSaidAnew => "desk-did-said-anew",
        What::MatchAsked => "desk-did-asked",
        What::MatchRefused { .. } => "desk-did-refused",
        What::MatchReminded { .. } => "desk-did-reminded",
        What::MatchLetGo { .. } => "desk-did-let-go",
        What::Introduced { .. } => "desk-did-introduced",
        What::TypedIn => "desk-did-typed-in",
        What::Dealt => "desk-did-dealt",
        What::Answered => "desk-did-answered",
        What::PickedUp => "desk-did-picked-up",
        What::PutDown => "desk-did-put-down",
        What::KeyReplaced => "desk-did-key-replaced",
        What::KeyReset => "desk-did-key-reset",
        What::RecoveryRenewed => "desk-did-recovery-renewed",
        What::Invited => "desk-did-invited",
        What::WorkSet => "desk-did-work-set",
        What::LeftStaff => "desk-did-left-staff",
        What::DatesOffered => "desk-did-offered",
        What::DatePicked => "desk-did-picked",
        What::NoDateFits => "desk-did-none-fits",
        What::DetailsGiven => "desk-did-details",
        What::MoveAsked => "desk-did-move-asked",
        What::MeetingMoved => "desk-did-moved",
        What::RunTrainers => "desk-did-run-trainers",
        What::CalledOff => "desk-did-called-off",
        What::Withdrawn => "desk-did-withdrawn",
        What::Waits => "desk-did-waits",
        What::HasRoom => "desk-did-has-room",
        What::Finished => "desk-did-finished",
        What::TakenBack => "desk-did-taken-back",
        What::PartnerApproved => "desk-did-partner-approved",
        What::PartnerPaused => "desk-did-partner-paused",
        What::PartnerResumed => "desk-did-partner-resumed",
        What::PartnerEnded => "desk-did-partner-ended",
    }
}
