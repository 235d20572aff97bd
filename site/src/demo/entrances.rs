//! By one press a visitor of the demo is somebody of the made-up class, without a card, a letter or a telephone.
//!
//! Looking at an entrance changes nothing. There is none for anybody but those who were made up: an entrance is made of a story
//! that was told into an empty store, and of nothing else.

use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use functions::App;
use functions::web::answer;
use functions::web::guard;
use functions::web::page::{Page, escape};
use functions::web::session;
use functions::web::visit::Visit;
use programme::sessions::{Device, Who};

use super::elsewhere::Elsewhere;
use super::story::Told;

/// An entrance.
#[derive(Clone, Debug)]
pub(super) struct Entrance {
    /// As whom one comes in, for the terminal.
    pub(super) role: &'static str,
    /// Its name in the address, and in the key of its words.
    name: &'static str,
    lang: &'static str,
    who: Who,
    /// The page behind it, after the language.
    pub(super) to: String,
}

impl Entrance {
    /// Its address.
    pub(super) fn path(&self) -> String {
        format!("/{}/demo/{}", self.lang, self.name)
    }
}

/// The entrances to a story.
pub(super) fn of(told: &Told, elsewhere: &Elsewhere) -> Vec<Entrance> {
    let young = |person| Who::Participant {
        person,
        group: told.group,
    };
    let staff = |person| Who::Staff { person };
    let entrance = |role, name, lang, who, to: String| Entrance {
        role,
        name,
        lang,
        who,
        to,
    };
    vec![
        entrance(
            "a young person",
            "young-person",
            "nl",
            young(told.young),
            "board".to_owned(),
        ),
        entrance(
            "a young person who reads Arabic",
            "young-person-in-arabic",
            "ar",
            young(told.young_in_arabic),
            "board".to_owned(),
        ),
        entrance(
            "the trainer",
            "trainer",
            "nl",
            staff(told.trainer),
            "desk".to_owned(),
        ),
        entrance(
            "the coordinator",
            "coordinator",
            "nl",
            staff(told.coordinator),
            "desk".to_owned(),
        ),
        entrance(
            "the coordinator of another programme",
            "coordinator-elsewhere",
            "nl",
            staff(elsewhere.coordinator),
            "desk".to_owned(),
        ),
        entrance(
            "the class, looking at the wall",
            "wall",
            "nl",
            staff(told.trainer),
            format!("desk/group/{}/wall", told.group),
        ),
    ]
}

/// The doors of these entrances.
pub(super) fn router(entrances: Vec<Entrance>, app: App) -> Router {
    let doors = entrances.into_iter().fold(Router::new(), |doors, entrance| {
        let path = format!("/{{lang}}/demo/{}", entrance.name);
        let behind = Arc::new(entrance);
        let looked_at = Arc::clone(&behind);
        let look = get(async move |visit: Visit| look(&looked_at, &visit));
        let doors_of_it = look.post(async move |visit: Visit| enter(&behind, &visit).await);
        doors.route(&path, doors_of_it)
    });
    guard::around(doors.with_state(app.clone()), app)
}

/// Who it would be; one press, and one is.
fn look(entrance: &Entrance, visit: &Visit) -> Response {
    let key = format!("demo-{}", entrance.name);
    let path = format!("/demo/{}", entrance.name);
    let main = format!(
        include_str!("entrance.html"),
        heading = escape(&visit.say(&key)),
        meaning = escape(&visit.say(&format!("{key}.meaning"))),
        action = escape(&format!("/{}{path}", visit.lang)),
        button = escape(&visit.say("demo-enter")),
    );
    let page = Page::private(visit.say(&key), main, path);
    answer::page(visit, &page)
}

async fn enter(entrance: &Entrance, visit: &Visit) -> Response {
    let (change, cookie) = session::begin(visit, entrance.who, Device::Own);
    match visit.commit(change).await {
        Ok(()) => {
            let to = answer::see(&format!("/{}/{}", visit.lang, entrance.to));
            session::with_cookie(to, cookie)
        }
        Err(sorry) => visit.sorry(sorry),
    }
}
