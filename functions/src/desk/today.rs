//! What waits today: reports on top, then the four piles. Oldest first, one press each.

use axum::extract::{Query, RawQuery};
use axum::response::Response;
use programme::choices::Choice;
use programme::ids::GroupId;
use programme::policy::Act;
use serde::Serialize;

use super::filter::{Filter, Pile};
use super::notices::Done;
use super::piles::{Item, Piles};
use super::seat::Sheet;
use super::views::Reported;
use crate::web::answer::{self, Sorry};
use crate::web::session::Desk;

/// So many things of each pile stand on the first page, so that it stays light.
const OF_EACH: usize = 3;

/// So many stand on a page of one pile.
const OF_ONE: usize = 20;

/// A pile as its tile shows it.
#[derive(Serialize)]
pub(super) struct Tile {
    id: &'static str,
    amount: usize,
    /// The page on which it stands alone.
    path: String,
    current: bool,
}

/// What of a pile is shown.
#[derive(Serialize)]
struct Shown {
    id: &'static str,
    items: Vec<Item>,
    /// Whether several of them can be approved at once.
    bulk: bool,
    /// Where the rest stands: how many there are in all, and the address.
    all: Option<(usize, String)>,
    before: Option<String>,
    after: Option<String>,
}

#[derive(Serialize)]
struct OfGroup {
    id: String,
    name: String,
    current: bool,
}

#[derive(Serialize)]
struct Values {
    reports: Vec<Reported>,
    tiles: Vec<Tile>,
    piles: Vec<Shown>,
    /// The groups one can choose from, where there are several.
    groups: Vec<OfGroup>,
    /// Whether something is left out.
    filtered: bool,
    /// The one pile that is asked for.
    only: Option<&'static str>,
    /// How many letters could not be sent, and where they are looked at.
    letters: Option<(usize, String)>,
    /// Where what goes by itself is looked at, for whoever may, and whether something is wrong with it.
    chores: Option<(String, bool)>,
    /// Whether they see anybody's data at all.
    sees_people: bool,
    path: String,
    /// What was asked for: it goes with every button.
    back: String,
    /// The same for the end of a path.
    along: String,
}

impl Tile {
    /// The four piles, each with the page on which it stands alone.
    pub(super) fn all(desk: &Desk, piles: &Piles, filter: Filter) -> Vec<Self> {
        let tile = |pile: &Pile| Self {
            id: pile.id(),
            amount: piles.amount(*pile),
            path: desk.at(&filter.only(*pile).after_path()),
            current: filter.pile == Some(*pile),
        };
        Pile::ALL.iter().map(tile).collect()
    }

    /// The piles that can hold something of a group.
    pub(super) fn of_group(desk: &Desk, piles: &Piles, group: GroupId) -> Vec<Self> {
        let mut tiles = Self::all(desk, piles, Filter::of_group(group));
        tiles.retain(|tile| tile.id != Pile::Requests.id());
        tiles
    }
}

/// The page of today.
pub(super) async fn look(desk: Desk, RawQuery(query): RawQuery, Query(done): Query<Done>) -> Response {
    let page = async {
        let filter = Filter::read(&answer::typed(query.unwrap_or_default().as_bytes()));
        let values = waiting(&desk, filter).await?;
        let sheet = Sheet::of_desk(desk.visit.say("desk-today"), "/desk".to_owned());
        desk.page(sheet.after(done.on(filter)), "desk-today.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

async fn waiting(desk: &Desk, filter: Filter) -> Result<Values, Sorry> {
    let (mut piles, groups) = Piles::of(desk, filter).await?;
    let several = groups.len() > 1;
    let groups = groups.into_iter().filter(|_| several).map(|group| OfGroup {
        id: group.value.id.to_string(),
        name: group.value.name.reveal().clone(),
        current: filter.group == Some(group.value.id),
    });
    Ok(Values {
        groups: groups.collect(),
        reports: std::mem::take(&mut piles.reports),
        tiles: Tile::all(desk, &piles, filter),
        piles: shown(desk, piles, filter),
        filtered: filter != Filter::default(),
        only: filter.pile.map(Pile::id),
        letters: letters(desk).await?,
        chores: chores(desk).await?,
        sees_people: [Act::MakeGroup, Act::HandleReport]
            .map(|act| desk.must_somewhere(act).is_ok())
            .contains(&true),
        path: desk.at(""),
        back: filter.query(),
        along: filter.along(),
    })
}

/// The first of each pile, or one page of one.
fn shown(desk: &Desk, mut piles: Piles, filter: Filter) -> Vec<Shown> {
    let asked_for = Pile::ALL
        .iter()
        .filter(|pile| filter.pile.is_none_or(|only| only == **pile));
    let shown = asked_for.map(|pile| {
        let items = piles.take_pile(*pile);
        let amount = items.len();
        let (each, number) = match filter.pile {
            Some(_) => (OF_ONE, filter.page.get().min(amount.div_ceil(OF_ONE)).max(1)),
            None => (OF_EACH, 1),
        };
        let address = |number| desk.at(&filter.only(*pile).at_page(number).after_path());
        let items: Vec<Item> = items.into_iter().skip((number - 1) * each).take(each).collect();
        let is_more = filter.pile.is_none() && amount > each;
        let is_after = filter.pile.is_some() && amount > number * each;
        Shown {
            id: pile.id(),
            bulk: items.iter().filter(|item| item.is_many()).count() > 1,
            all: is_more.then(|| (amount, address(1))),
            before: (number > 1).then(|| address(number - 1)),
            after: is_after.then(|| address(number + 1)),
            items,
        }
    });
    shown.filter(|shown| !shown.items.is_empty()).collect()
}

async fn chores(desk: &Desk) -> Result<Option<(String, bool)>, Sorry> {
    if !desk.may(Act::SeeChores, None) {
        return Ok(None);
    }
    Ok(Some((desk.at("/chores"), super::chores::are_wrong(desk).await?)))
}

async fn letters(desk: &Desk) -> Result<Option<(usize, String)>, Sorry> {
    if !desk.may(Act::HandleLetters, None) {
        return Ok(None);
    }
    let parked = desk.visit.app.store.parked_letters().await?.len();
    Ok((parked > 0).then(|| (parked, desk.at("/letters"))))
}
