//! What waits, as whoever looks after a group sees it.
//!
//! Made from stored records for one reader. The contact somebody would ask is nowhere in it, and nobody's map.

use std::collections::BTreeMap;

use forms::reasons;
use jiff::Timestamp;
use programme::change::Saved;
use programme::choices::Choice;
use programme::groups::Group;
use programme::ids::{MatchId, PersonId, PostId};
use programme::looks::Opened;
use programme::matches::{Match, Part, Stage, Supply};
use programme::personal::Personal;
use programme::policy::Act;
use programme::posts::talk::{Owner, Talk};
use programme::posts::{Held, Post, Standing};
use programme::reasons::Reader;
use programme::reports::{About, Report};
use programme::requests::{Asked, Request, State};
use serde::Serialize;
use store::Board;

use super::history::Names;
use crate::web::answer::Sorry;
use crate::web::session::Desk;
use crate::web::visit::{date_of, time_of};

/// A post that waits for a look.
#[derive(Serialize)]
pub(super) struct PostToCheck {
    path: String,
    seen: u64,
    /// As [`super::approve`] reads it, where many may be approved at once: those that need no closer look.
    pub(super) item: Option<String>,
    group: String,
    name: String,
    age: Option<String>,
    side: &'static str,
    title: String,
    details: Option<String>,
    category: String,
    picture: Option<String>,
    /// Whether its words seem to hold a way to reach somebody.
    contact_details: bool,
    /// Whether somebody said that it does not feel right.
    reported: bool,
    /// What a trainer asked, and what the owner says to it.
    said: Option<Said>,
    day: String,
    #[serde(skip)]
    pub(super) at: Timestamp,
}

/// What a trainer and the owner of a post said about it.
#[derive(Serialize)]
pub(super) struct Said {
    /// The end of the key of its words.
    kind: &'static str,
    asked: String,
    /// The second part of other words.
    more: Option<String>,
    answer: Option<String>,
}

/// What a trainer and the owner of a post said about it, if they did.
pub(super) fn said_about(post: &Post) -> Option<Said> {
    let text = |text: &Personal<String>| text.reveal().clone();
    let simple = |kind, asked, answer: Option<&Personal<String>>| Said {
        kind,
        asked: text(asked),
        more: None,
        answer: answer.map(text),
    };
    Some(match post.talk.as_ref()? {
        Talk::Why { words } => simple("why", words, None),
        Talk::Question { question, answer, .. } => simple("question", question, answer.as_ref()),
        Talk::Instead { words, owner, .. } => Said {
            kind: match owner {
                Owner::IsAsked => "words",
                Owner::KeepsTheirOwn => "kept",
            },
            asked: text(&words.title),
            more: words.details.as_ref().map(text),
            answer: None,
        },
    })
}

/// What is to be done about a match.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Waits {
    /// Both are asked, or it is refused.
    Proposed,
    /// Both said yes: they are brought together.
    Agreed,
    /// An answer is overdue.
    Overdue,
    /// Nothing just now.
    Not,
}

/// Two people who may be brought together.
#[derive(Serialize)]
pub(super) struct Proposal {
    #[serde(skip)]
    pub(super) id: MatchId,
    path: String,
    seen: u64,
    /// As [`super::approve`] reads it, where many may be approved at once.
    pub(super) item: Option<String>,
    waits: Waits,
    /// Who did not say yes yet.
    silent: Vec<String>,
    /// Until when they may.
    until: Option<String>,
    group: String,
    asker: String,
    giver: String,
    need: String,
    /// What is offered; nothing where the giver asks somebody they know.
    offer: Option<String>,
    picture: Option<String>,
    reasons: Vec<String>,
    day: String,
    /// Since when it waits for what is to be done.
    #[serde(skip)]
    pub(super) at: Timestamp,
}

/// Something that was reported.
#[derive(Serialize)]
pub(super) struct Reported {
    id: String,
    path: String,
    seen: u64,
    /// Who takes care of it.
    with: Option<String>,
    is_mine: bool,
    group: String,
    who: String,
    what: String,
    note: Option<String>,
    about: Option<String>,
    /// The post it is about, while it is held because of a report and the reader may put it back.
    post: Option<ReportedPost>,
    day: String,
}

/// A post that is held because of a report.
#[derive(Serialize)]
struct ReportedPost {
    path: String,
    seen: u64,
    name: String,
    details: Option<String>,
}

/// Something that was asked through a public form.
#[derive(Serialize)]
pub(super) struct AskedFor {
    path: String,
    reference: String,
    title: String,
    place: Option<String>,
    quarantined: bool,
    /// Who takes care of it.
    with: Option<String>,
    day: String,
}

/// The same where it waits for an answer, with what its buttons need.
#[derive(Serialize)]
pub(super) struct ToAnswer {
    #[serde(flatten)]
    asked: AskedFor,
    seen: u64,
    is_mine: bool,
    email: String,
    /// Whether its answer is overdue.
    pub(super) overdue: bool,
    #[serde(skip)]
    pub(super) at: Timestamp,
}

impl PostToCheck {
    /// What was reported comes first, then what was placed first.
    pub(super) fn place(&self) -> (bool, Timestamp) {
        (!self.reported, self.at)
    }
}

impl ToAnswer {
    /// A request that waits for an answer, or for somebody to say whether it is real.
    pub(super) fn of(desk: &Desk, saved: &Saved<Request>, names: &Names) -> Option<Self> {
        let request = &saved.value;
        let waits = request.is_unanswered() || request.state == State::Quarantined;
        let since = request.waits_since();
        waits.then(|| Self {
            asked: AskedFor::of(desk, request, names),
            seen: saved.version.0,
            is_mine: request.with == Some(desk.staff.value.person),
            email: request.asked.asker().email.reveal().0.clone(),
            overdue: request.is_overdue(date_of(since), desk.visit.today()),
            at: since,
        })
    }
}

impl AskedFor {
    /// A request, for the list.
    pub(super) fn of(desk: &Desk, request: &Request, names: &Names) -> Self {
        let visit = &desk.visit;
        let place = match &request.asked {
            Asked::WorkshopRequest(wish) => {
                let (name, town) = (wish.organisation.reveal(), wish.town.reveal());
                Some(format!("{name}, {town}"))
            }
            Asked::HelperSignup(willing) => Some(willing.town.reveal().clone()),
            Asked::PartnerSignup(partnership) => Some(partnership.organisation.reveal().clone()),
            Asked::Contact(_) => None,
        };
        Self {
            path: desk.at(&format!("/requests/{}", request.id)),
            reference: request.reference.to_string(),
            title: visit.say(&format!("form-{}.title", request.asked.form())),
            place,
            quarantined: request.state == State::Quarantined,
            with: request.with.and_then(|person| names.get(&person).cloned()),
            day: day(desk, request.history[0].0),
        }
    }
}

/// A group with all that is on its board, seen from the desk.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) desk: &'a Desk,
    pub(super) board: &'a Board,
}

impl<'a> Seen<'a> {
    /// A post that waits.
    pub(super) fn post(self, post: &Saved<Post>) -> Option<PostToCheck> {
        matches!(post.value.standing, Standing::Held(_)).then(|| self.any_post(post))
    }

    /// A post, whether it waits or not.
    pub(super) fn any_post(self, post: &Saved<Post>) -> PostToCheck {
        let Self { desk, board } = self;
        let Post { said, side, .. } = &post.value;
        let owner = board
            .people
            .iter()
            .find(|person| person.value.person == post.value.person);
        let age = owner.map(|owner| format!("join_group-age_band.opt-{}", owner.value.age.id()));
        let contact_details = said.tells_how_to_reach_somebody();
        let reported = post.value.standing == Standing::Held(Held::Reported);
        let (id, group) = (post.value.id, post.value.group);
        let said_about = said_about(&post.value);
        PostToCheck {
            item: (!contact_details && !reported && said_about.is_none())
                .then(|| format!("posts/{group}/{id}/{}", post.version.0)),
            path: desk.at(&format!("/group/{}/posts/{}", post.value.group, post.value.id)),
            seen: post.version.0,
            group: board.group.value.name.reveal().clone(),
            name: self.name(post.value.person),
            age: age.map(|key| desk.visit.say(&key)),
            side: side.id(),
            title: said.title.reveal().clone(),
            details: said.details.as_ref().map(|details| details.reveal().clone()),
            category: desk.visit.say(&format!("category-{}", said.category)),
            picture: self.picture(&post.value),
            contact_details,
            reported,
            said: said_about,
            day: day(desk, post.value.placed_at),
            at: post.value.placed_at,
        }
    }

    /// What is to be done about a match now, and since when.
    pub(super) fn waits(self, the_match: &Match) -> (Waits, Timestamp) {
        let rules = the_match.rules(self.board.group.value.rules);
        let overdue = the_match.overdue_since(rules, self.desk.visit.now);
        match (the_match.stage, overdue) {
            (Stage::Proposed, _) => (Waits::Proposed, the_match.proposed_at),
            (Stage::Agreed(at), _) => (Waits::Agreed, at),
            (_, Some(since)) => (Waits::Overdue, since),
            (Stage::Open(_) | Stage::Met(_) | Stage::Over(..), None) => (Waits::Not, the_match.proposed_at),
        }
    }

    /// A match, whatever its stage.
    pub(super) fn proposal(self, the_match: &Saved<Match>) -> Proposal {
        let Self { desk, board } = self;
        let visit = &desk.visit;
        let value = &the_match.value;
        let title = |id| self.post_of(id).map(|post| post.said.title.reveal().clone());
        let elsewhere = value.is_across();
        let gone = || {
            visit.say(if elsewhere {
                "desk-match-elsewhere"
            } else {
                "desk-gone"
            })
        };
        let words = visit.front.words();
        let (waits, at) = self.waits(value);
        let group = board.group.value.id;
        let is_open = matches!(value.stage, Stage::Open(_));
        Proposal {
            id: value.id,
            item: (waits == Waits::Proposed)
                .then(|| format!("matches/{group}/{}/{}", value.id, the_match.version.0)),
            waits,
            silent: value
                .silent()
                .filter(|_| is_open)
                .map(|part| self.name_in(value, part))
                .collect(),
            until: match value.stage {
                Stage::Open(until) => Some(moment(desk, until)),
                _ => None,
            },
            path: desk.at(&format!("/group/{}/matches/{}", board.group.value.id, value.id)),
            seen: the_match.version.0,
            group: board.group.value.name.reveal().clone(),
            asker: self.name_in(value, Part::Asker),
            giver: self.name_in(value, Part::Giver),
            need: title(value.need).unwrap_or_else(gone),
            offer: match value.supply {
                Supply::Offer(id) => Some(title(id).unwrap_or_else(gone)),
                Supply::Introduction(_) => None,
            },
            picture: self.post_of(value.need).and_then(|post| self.picture(post)),
            reasons: reasons::told_to(words, &visit.lang, Reader::Coordinator, &value.reasons),
            day: day(desk, value.proposed_at),
            at,
        }
    }

    /// The name of one of the two. Who is of another group is named once both said yes.
    fn name_in(self, the_match: &Match, part: Part) -> String {
        let is_guest = the_match.group_of(part) != self.board.group.value.id;
        let person = match part {
            Part::Asker => the_match.asker,
            Part::Giver => the_match.giver,
        };
        if is_guest && !the_match.opens() {
            self.desk.visit.say("desk-match-guest")
        } else {
            self.name(person)
        }
    }

    /// Somebody's name in the group.
    pub(super) fn name(self, person: PersonId) -> String {
        let found = self.board.everybody().find(person);
        found.map_or_else(
            || self.desk.visit.say("desk-former"),
            |saved| saved.value.name.reveal().clone(),
        )
    }

    fn post_of(self, id: PostId) -> Option<&'a Post> {
        let mut posts = self.board.posts.iter();
        posts.find(|post| post.value.id == id).map(|post| &post.value)
    }

    fn picture(self, post: &Post) -> Option<String> {
        let categories = self.desk.visit.front.categories();
        let category = categories.get(post.said.category.as_str())?;
        Some(category.picture.clone())
    }
}

/// What was reported in these groups, oldest first. Two reads for each: who reported, and about what.
pub(super) async fn reported(
    desk: &Desk,
    groups: &[Saved<Group>],
    reports: &[Saved<Report>],
) -> Result<Vec<Reported>, Sorry> {
    let is_with_somebody = reports.iter().any(|report| report.value.with.is_some());
    let names = if is_with_somebody {
        desk.names().await?
    } else {
        Names::new()
    };
    let groups: BTreeMap<_, _> = groups
        .iter()
        .map(|group| (group.value.id, &group.value))
        .collect();
    let mut reported = Vec::new();
    for report in reports {
        if let Some(group) = groups.get(&report.value.group) {
            reported.push(one_reported(desk, (group, &names), report).await?);
        }
    }
    Ok(reported)
}

async fn one_reported(
    desk: &Desk,
    (group, names): (&Group, &Names),
    Saved {
        value: report,
        version,
    }: &Saved<Report>,
) -> Result<Reported, Sorry> {
    let (visit, store) = (&desk.visit, &desk.visit.app.store);
    desk.looks_at(group, report.person, Opened::Report);
    let who = store.a_participant(report.group, report.person).await?;
    let post = match report.about {
        About::Post(id) => store.a_post(report.group, id).await?,
        About::Shared(group, id) => store.a_post(group, id).await?,
        About::Match(_) | About::Nothing => None,
    };
    let about = match (report.about, &post) {
        (About::Post(_) | About::Shared(..), Some(post)) => Some(post.value.said.title.reveal().clone()),
        (About::Post(_) | About::Shared(..), None) => Some(visit.say("desk-gone")),
        (About::Match(_), _) => Some(visit.say("desk-report-match")),
        (About::Nothing, _) => None,
    };
    // What another group shares is put back by its own trainers.
    let held = post.filter(|post| {
        post.value.standing == Standing::Held(Held::Reported) && post.value.group == report.group
    });
    let post = match held {
        Some(post) if desk.may(Act::LeadGroup, Some(group)) => Some(reported_post(desk, &post).await?),
        _ => None,
    };
    Ok(Reported {
        path: desk.at(&format!("/group/{}/reports/{}", report.group, report.id)),
        seen: version.0,
        with: report.with.and_then(|person| names.get(&person).cloned()),
        is_mine: report.with == Some(desk.staff.value.person),
        group: group.name.reveal().clone(),
        who: who.map_or_else(|| visit.say("desk-former"), |who| who.value.name.reveal().clone()),
        what: visit.say(&format!("report_item-what.opt-{}", report.what.id())),
        note: report.note.as_ref().map(|note| note.reveal().clone()),
        about,
        post,
        id: report.id.to_string(),
        day: day(desk, report.at),
    })
}

async fn reported_post(desk: &Desk, post: &Saved<Post>) -> Result<ReportedPost, Sorry> {
    let (visit, store) = (&desk.visit, &desk.visit.app.store);
    let value = &post.value;
    let owner = store.a_participant(value.group, value.person).await?;
    Ok(ReportedPost {
        path: desk.at(&format!("/group/{}/posts/{}", value.group, value.id)),
        seen: post.version.0,
        name: owner.map_or_else(
            || visit.say("desk-former"),
            |owner| owner.value.name.reveal().clone(),
        ),
        details: value
            .said
            .details
            .as_ref()
            .map(|details| details.reveal().clone()),
    })
}

/// Day and time of a moment.
pub(super) fn moment(desk: &Desk, at: Timestamp) -> String {
    format!("{}, {}", day(desk, at), time_of(at))
}

/// The day of a moment.
pub(super) fn day(desk: &Desk, at: Timestamp) -> String {
    let visit = &desk.visit;
    visit.front.words().date(&visit.lang, date_of(at))
}
