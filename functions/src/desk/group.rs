//! One group: how it goes, who can join, who leads it.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::boards::circles;
use programme::change::{Claim, Saved};
use programme::codes::GroupCode;
use programme::groups::{self, Codes, Group, Joining, Sharing};
use programme::history::{About, Deed, Place};
use programme::ids::PersonId;
use programme::matches::Stage;
use programme::policy::Act;
use programme::posts::Side;
use serde::Serialize;
use store::{Board, Committed, Store};

use super::ending::Ended;
use super::history::Line;
use super::notices::{Done, Notice};
use super::piles::Piles;
use super::seat::Sheet;
use super::today::Tile;
use crate::web::answer::{Sent, Sorry};
use crate::web::session::Desk;
use crate::{codes, rounds};

/// The language and the group in the path.
pub(super) type Which = Path<(String, String)>;

/// How often a code is drawn before giving up.
const DRAWS: usize = 3;

/// How a group goes, in numbers; nobody is in them.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Counts {
    people: usize,
    needs: usize,
    offers: usize,
    asked: usize,
    agreed: usize,
    done: usize,
    circles: usize,
}

impl Counts {
    /// Of this board on this day.
    pub(super) fn of(desk: &Desk, board: &Board) -> Self {
        let today = desk.visit.today();
        let on_board = |side| {
            let posts = board.posts.iter().map(|saved| &saved.value);
            posts
                .filter(|post| post.side == side && post.is_on_board(today))
                .count()
        };
        let matches = |is: fn(Stage) -> bool| {
            let stages = board.matches.iter().map(|saved| saved.value.stage);
            stages.filter(|stage| is(*stage)).count()
        };
        let people = board.people.iter();
        Self {
            people: people.filter(|person| person.value.takes_part()).count(),
            needs: on_board(Side::Need),
            offers: on_board(Side::Offer),
            asked: matches(|stage| matches!(stage, Stage::Open(_))),
            agreed: matches(|stage| matches!(stage, Stage::Agreed(_) | Stage::Met(_))),
            done: matches(|stage| matches!(stage, Stage::Over(_, programme::matches::Ending::Done(_)))),
            circles: circles::count(&board.matches, &board.people),
        }
    }
}

/// How people join just now.
#[derive(Serialize)]
pub(super) struct Way {
    pub(super) code: String,
    /// The address to type where nothing can be scanned.
    pub(super) url: String,
    /// The address in the QR code.
    pub(super) scanned: String,
}

impl Way {
    /// Into this group; none while joining is closed. Papers are in the language of the page.
    pub(super) fn into(desk: &Desk, group: &Group) -> Option<Self> {
        let Joining::Open(code) = &group.joining else {
            return None;
        };
        let (base, lang) = (&desk.visit.app.settings.base_url, &desk.visit.lang);
        let code = code.reveal();
        Some(Self {
            code: code.to_string(),
            url: format!("{base}/{lang}/join"),
            scanned: format!("{base}/{lang}/join/{code}"),
        })
    }
}

#[derive(Serialize)]
struct Trainer {
    person: String,
    name: String,
    leads: bool,
}

#[derive(Serialize)]
struct Values {
    name: String,
    path: String,
    goes_on: bool,
    shares: bool,
    seats: u16,
    ends_on: String,
    counts: Counts,
    way: Option<Way>,
    trainers: Vec<Trainer>,
    /// What waits, with the pages where it is dealt with.
    tiles: Vec<Tile>,
    /// What holds once it has ended.
    ended: Option<Ended>,
    history: Vec<Line>,
}

/// The page of a group.
pub(super) async fn look(desk: Desk, Path((_lang, id)): Which, Query(done): Query<Done>) -> Response {
    let page = async {
        let board = desk.board(Act::SeeGroup, &id).await?;
        let group = &board.group.value;
        let visit = &desk.visit;
        let piles = Piles::in_group(&desk, &board);
        let path = format!("/desk/group/{}", group.id);
        let values = Values {
            name: group.name.reveal().clone(),
            path: format!("/{}{path}", visit.lang),
            goes_on: group.goes_on(),
            shares: group.rules.sharing == Sharing::Yes,
            seats: group.seats,
            ends_on: visit.front.words().date(&visit.lang, group.ends_on),
            counts: Counts::of(&desk, &board),
            way: Way::into(&desk, group),
            trainers: trainers(&desk, group).await?,
            tiles: Tile::of_group(&desk, &piles, group.id),
            ended: Ended::of(&desk, group).await?,
            history: desk
                .lines(&of_itself(visit.app.store.history(Place::Group(group.id)).await?))
                .await?,
        };
        let sheet = Sheet::of_group(values.name.clone(), path);
        desk.page(sheet.after(done), "desk-group.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// People can join, with a fresh code.
pub(super) async fn open_joining(desk: Desk, Path((_lang, id)): Which) -> Response {
    let done = async {
        let group = desk.group(Act::LeadGroup, &id).await?;
        for _draw in 0..DRAWS {
            let code: GroupCode = codes::draw(&*desk.visit.app.ids)?;
            let claims = Codes {
                new: claim(&desk, code),
                old: open_code(&desk.visit.app.store, &group.value),
            };
            let change = groups::open_joining(&group, code, claims).map_err(|_ended| Sorry::Stale)?;
            match desk.visit.app.store.commit(change).await? {
                Committed::Done => return Ok(Notice::Opened.at(&desk, &format!("/group/{id}"))),
                Committed::Taken { .. } => {}
                Committed::Full(_) | Committed::Stale => return Err(Sorry::Stale),
            }
        }
        Err(Sorry::Unavailable)
    };
    desk.visit.or_sorry(done.await)
}

/// Nobody can join any longer. Who is in stays in.
pub(super) async fn close_joining(desk: Desk, Path((_lang, id)): Which) -> Response {
    let done = async {
        let group = desk.group(Act::LeadGroup, &id).await?;
        let old = open_code(&desk.visit.app.store, &group.value);
        let change = groups::close_joining(&group, old).map_err(|_ended| Sorry::Stale)?;
        desk.visit.commit(change).await?;
        Ok(Notice::Closed.at(&desk, &format!("/group/{id}")))
    };
    desk.visit.or_sorry(done.await)
}

/// Somebody on the staff leads the group from now on, or no longer does.
pub(super) async fn set_trainer(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let done = async {
        let group = desk.group(Act::LeadGroup, &id).await?;
        let person: PersonId = sent
            .get("person")
            .and_then(|person| person.parse().ok())
            .ok_or(Sorry::NotFound)?;
        let known = trainers(&desk, &group.value).await?;
        if !known.iter().any(|trainer| trainer.person == person.to_string()) {
            return Err(Sorry::NotFound);
        }
        let leads = sent.get("leads") == Some("yes");
        if let Some(change) = groups::set_trainer(&group, person, leads) {
            desk.visit.commit(change).await?;
        }
        Ok(Notice::Trainers.at(&desk, &format!("/group/{id}")))
    };
    desk.visit.or_sorry(done.await)
}

/// The group shares with other groups from now on, or no longer.
pub(super) async fn set_sharing(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let done = async {
        let group = desk.group(Act::LeadGroup, &id).await?;
        let sharing = match sent.get("sharing") {
            Some("yes") => Sharing::Yes,
            _ => Sharing::No,
        };
        if let Some(change) = groups::set_sharing(&group, sharing) {
            desk.visit.commit(change).await?;
            // What was proposed with other groups is over at once.
            rounds::end_what_is_over(&desk.visit.app, group.value.id, desk.visit.now).await?;
        }
        Ok(Notice::Sharing.at(&desk, &format!("/group/{id}")))
    };
    desk.visit.or_sorry(done.await)
}

fn claim(desk: &Desk, code: GroupCode) -> Claim {
    Claim::GroupCode(codes::group_code(&desk.visit.app.store, code))
}

/// What was done with the group itself, and not with what is in it.
fn of_itself(mut deeds: Vec<Saved<Deed>>) -> Vec<Saved<Deed>> {
    deeds.retain(|deed| deed.value.subject.about == About::Itself);
    deeds
}

/// The name of the code that is open, if one is.
pub(crate) fn open_code(store: &Store, group: &Group) -> Option<Claim> {
    match &group.joining {
        Joining::Open(code) => Some(Claim::GroupCode(codes::group_code(store, *code.reveal()))),
        Joining::Closed => None,
    }
}

/// Who leads the group, and who could.
async fn trainers(desk: &Desk, group: &Group) -> Result<Vec<Trainer>, Sorry> {
    let staff = desk.visit.app.store.all_staff().await?;
    let staff = staff.into_iter().map(|saved| saved.value);
    let shown = staff.filter(|staff| {
        staff.could_lead_in(&group.programme)
            || (staff.works_here() && group.trainers.contains(&staff.person))
    });
    let trainers = shown.map(|staff| Trainer {
        person: staff.person.to_string(),
        name: staff.name.reveal().clone(),
        leads: group.trainers.contains(&staff.person),
    });
    Ok(trainers.collect())
}
