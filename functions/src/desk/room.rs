//! For how many young people there is room, until when; and who waits for it.

use axum::extract::{Path, Query};
use axum::response::Response;
use forms::season;
use programme::change::{Counted, Saved};
use programme::ids::SeasonId;
use programme::policy::Act;
use programme::requests::State;
use programme::seasons::{self, Room, Season};
use serde::Serialize;
use store::Committed;

use super::notices::{Done, Notice};
use super::seat::Sheet;
use super::views::AskedFor;
use crate::web::answer::{Sent, Sorry};
use crate::web::filling::{Complete, Filling, Frame, NotKept};
use crate::web::session::Desk;

/// The language and the season in the path.
type Which = Path<(String, String)>;

#[derive(Serialize)]
struct Waiting {
    asked: AskedFor,
    places: u16,
}

#[derive(Serialize)]
struct Line {
    path: String,
    until: String,
    places: u16,
    taken: i64,
    waiting: Vec<Waiting>,
}

#[derive(Serialize)]
struct Values {
    seasons: Vec<Line>,
    new_path: String,
}

/// Every season that is not over, and who waits, in the order in which they wait.
pub(super) async fn list(desk: Desk, Query(done): Query<Done>) -> Response {
    let page = async {
        desk.must(Act::SeeRequests)?;
        let store = &desk.visit.app.store;
        let mut seasons = store.seasons().await?;
        seasons.retain(|season| season.value.until >= desk.visit.today());
        seasons.sort_by_key(|season| season.value.until);
        let names = desk.names().await?;
        let waiting = store.requests(State::Waiting, None).await?.items;
        let mut lines = Vec::new();
        for Saved { value, .. } in &seasons {
            let here = waiting
                .iter()
                .filter(|request| request.value.room == Some(Room::Waits(value.id)));
            lines.push(Line {
                path: desk.at(&format!("/room/{}", value.id)),
                until: desk.visit.front.words().date(&desk.visit.lang, value.until),
                places: value.places,
                taken: store.counted(&Counted::Places(value.id)).await?,
                waiting: here
                    .map(|request| Waiting {
                        asked: AskedFor::of(&desk, &request.value, &names),
                        places: request.value.group_size().unwrap_or_default(),
                    })
                    .collect(),
            });
        }
        let values = Values {
            seasons: lines,
            new_path: desk.at("/room/new"),
        };
        let sheet = Sheet {
            current: "desk/requests",
            ..Sheet::of_desk(desk.visit.say("desk-room"), "/desk/room".to_owned())
        };
        desk.page(sheet.after(done), "desk-room.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

/// An empty form.
pub(super) async fn ask(desk: Desk) -> Response {
    match desk.must(Act::AnswerRequest) {
        Ok(()) => Filling::empty(&season::FORM, &desk.visit, frame(&desk, "new")).open(),
        Err(sorry) => desk.visit.sorry(sorry),
    }
}

/// A season is made.
pub(super) async fn make(desk: Desk, Sent(sent): Sent) -> Response {
    if let Err(sorry) = desk.must(Act::AnswerRequest) {
        return desk.visit.sorry(sorry);
    }
    let frame = frame(&desk, "new");
    let Complete { said, filling } = match Filling::pressed(&season::FORM, &desk.visit, frame, &sent).go_on()
    {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    let (until, places) = said;
    let id = SeasonId(filling.once());
    let season = Season { id, until, places };
    let store = &desk.visit.app.store;
    let made = async {
        match store.commit(seasons::make(season)).await? {
            Committed::Done => Ok(()),
            // The same form was sent before.
            Committed::Stale if store.a_season(id).await?.is_some() => Ok(()),
            Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => {
                Err(NotKept::from(Sorry::Stale))
            }
        }
    };
    match made.await {
        Ok(()) => Notice::Room.at(&desk, "/room"),
        Err(why) => filling.refuse(why),
    }
}

/// The form with what is so now.
pub(super) async fn ask_change(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let season = a_season(&desk, &id).await?;
        let filling = Filling::empty(&season::FORM, &desk.visit, frame(&desk, &id));
        let said = (season.value.until, season.value.places);
        Ok(filling.again(&said, (season.value.id.0, season.version)).open())
    };
    desk.visit.or_sorry(page.await)
}

/// It is changed.
pub(super) async fn change(desk: Desk, Path((_lang, id)): Which, Sent(sent): Sent) -> Response {
    let season = match a_season(&desk, &id).await {
        Ok(season) => season,
        Err(sorry) => return desk.visit.sorry(sorry),
    };
    let frame = frame(&desk, &id);
    let Complete { said, filling } = match Filling::pressed(&season::FORM, &desk.visit, frame, &sent).go_on()
    {
        Ok(complete) => complete,
        Err(page) => return page,
    };
    if filling.replaces() != Some((season.value.id.0, season.version)) {
        return filling.refuse(NotKept::Sorry(Sorry::Stale));
    }
    let (until, places) = said;
    let after = Season {
        until,
        places,
        ..season.value
    };
    match desk.visit.commit(seasons::change(&season, after)).await {
        Ok(()) => Notice::Room.at(&desk, "/room"),
        Err(sorry) => filling.refuse(NotKept::Sorry(sorry)),
    }
}

async fn a_season(desk: &Desk, id: &str) -> Result<Saved<Season>, Sorry> {
    desk.must(Act::AnswerRequest)?;
    let id: SeasonId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
    desk.visit.app.store.a_season(id).await?.ok_or(Sorry::NotFound)
}

fn frame(desk: &Desk, place: &str) -> Frame {
    desk.frame("desk/requests", format!("/desk/room/{place}"))
}
