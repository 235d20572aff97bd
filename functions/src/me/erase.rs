//! Everything of me away: one page that says what happens, one press.

use axum::response::Response;
use programme::change::Change;
use programme::matches;
use serde::Serialize;
use store::{Committed, Everything};

use super::card;
use crate::web::Inside;
use crate::web::answer::Sorry;
use crate::web::session::{Leaving, Me};

/// So many times matches are ended again, because the other side answered at this very moment.
const TRIES: usize = 5;

#[derive(Serialize)]
struct Values<'a> {
    lang: &'a str,
}

/// What will happen.
pub(super) async fn ask(me: Me) -> Response {
    let values = Values {
        lang: me.visit.lang.code(),
    };
    let inside = Inside {
        title: me.visit.say("erase-title"),
        path: "/me/erase".to_owned(),
        current: Some("me"),
        waiting: 0,
        fragment: "erase-me.html",
    };
    me.visit.or_sorry(me.page(inside, &values))
}

/// It happens: whoever waits for an answer hears that it is over, then the key is destroyed.
pub(super) async fn erase(Leaving(me): Leaving) -> Response {
    match erased(&me).await {
        Ok(()) => card::forgotten(&me, "erased"),
        Err(sorry) => me.visit.sorry(sorry),
    }
}

async fn erased(me: &Me) -> Result<(), Sorry> {
    let store = &me.visit.app.store;
    for _again in 0..TRIES {
        let Some(everything) = store.everything_of(me.group, me.person).await? else {
            return Ok(());
        };
        match store.commit(leaving(&everything, me)).await? {
            Committed::Done => {
                store.erase_participant(&everything).await?;
                return card::end(me).await;
            }
            Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => {}
        }
    }
    Err(Sorry::Unavailable)
}

/// Their matches that go on are over.
fn leaving(everything: &Everything, me: &Me) -> Change {
    let matches = everything.matches.iter();
    let over = matches.filter_map(|the_match| matches::withdraw(the_match, me.visit.now));
    over.fold(Change::default(), |change, (_over, ended)| change.and(ended))
}
