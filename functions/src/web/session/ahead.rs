//! Somebody in a group, with what their page shows: all of it asked for at once.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::response::Response;
use http::request::Parts;
use jiff::Timestamp;
use programme::change::Saved;
use programme::contacts::Contact;
use programme::ids::{GroupId, PersonId};
use programme::people::Participant;
use programme::policy::{Act, may_after_end};
use programme::sessions::Who;
use store::{Board, StoreError};

use super::{AtBoard, AtMap, Borne, Leaving, Me, keep, known, way_in};
use crate::app::App;
use crate::web::answer::Sorry;
use crate::web::visit::Visit;

/// What somebody goes to, and whether their browser is to know them any longer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goes {
    Anywhere,
    ToTheMap,
    ToTheBoard,
    Away,
}

/// What was asked for beside the session.
#[derive(Clone, Default)]
pub(super) struct Ahead {
    participant: Option<Saved<Participant>>,
    /// When the group ended, if it has.
    ended: Option<Timestamp>,
    map: Option<Arc<[Saved<Contact>]>>,
    board: Option<Arc<Board>>,
}

impl Ahead {
    async fn of(visit: &Visit, (group, person): (GroupId, PersonId), goes: Goes) -> Result<Self, StoreError> {
        let store = &visit.app.store;
        Ok(match goes {
            Goes::Anywhere | Goes::Away => Self::with(store.who_is_here(group, person).await?),
            Goes::ToTheMap => {
                let here = store.who_is_here(group, person);
                let (here, map) = tokio::try_join!(here, store.contacts_of(group, person))?;
                Self {
                    map: Some(map.into()),
                    ..Self::with(here)
                }
            }
            Goes::ToTheBoard => {
                let (board, map) = tokio::try_join!(store.board(group), store.contacts_of(group, person))?;
                let mut among = board.iter().flat_map(|board| &board.people);
                Self {
                    participant: among.find(|one| one.value.person == person).cloned(),
                    ended: board.as_ref().and_then(|board| board.group.value.ended_at),
                    map: Some(map.into()),
                    board: board.map(Arc::new),
                }
            }
        })
    }

    fn with(here: Option<(Saved<Participant>, Option<Timestamp>)>) -> Self {
        let (participant, ended) = here.unzip();
        Self {
            participant,
            ended: ended.flatten(),
            ..Self::default()
        }
    }
}

impl Me {
    /// The board of one's group, as it was when the request came in; if it was not asked for then, as it is now.
    pub(crate) async fn board(&self) -> Result<Option<Arc<Board>>, StoreError> {
        match &self.ahead.board {
            Some(board) => Ok(Some(Arc::clone(board))),
            None => self.board_now().await,
        }
    }

    /// The board of one's group as it is now.
    pub(crate) async fn board_now(&self) -> Result<Option<Arc<Board>>, StoreError> {
        Ok(self.visit.app.store.board(self.group).await?.map(Arc::new))
    }

    /// One's own map, first put first; as it was when the request came in, if it was asked for then.
    pub(crate) async fn map(&self) -> Result<Arc<[Saved<Contact>]>, StoreError> {
        match &self.ahead.map {
            Some(map) => Ok(Arc::clone(map)),
            None => Ok(self
                .visit
                .app
                .store
                .contacts_of(self.group, self.person)
                .await?
                .into()),
        }
    }
}

/// For pages that are open to everybody, and know those who are in a group already.
pub async fn who_is_here(visit: Visit, parts: &Parts) -> Result<Option<Me>, Response> {
    me(visit, parts, Goes::Anywhere).await
}

/// Who uses this browser, if it is somebody who takes part in a group now.
async fn me(visit: Visit, parts: &Parts, goes: Goes) -> Result<Option<Me>, Response> {
    let Some(borne) = Borne::of(&visit.app, &parts.headers) else {
        return Ok(None);
    };
    match found(&visit, &borne, goes).await {
        Ok(Some((session, ahead, participant))) => {
            if goes != Goes::Away {
                keep(&visit, parts, &session).await;
            }
            let ended = ahead.ended.is_some();
            let me = Me {
                person: participant.value.person,
                group: participant.value.group,
                participant,
                session,
                visit,
                ahead,
            };
            let act = parts.extensions.get::<Act>();
            if ended && !act.is_some_and(|act| may_after_end(*act)) {
                return Err(me.after_the_end().await);
            }
            Ok(Some(me))
        }
        Ok(None) => Ok(None),
        Err(sorry) => Err(visit.sorry(sorry)),
    }
}

type Found = (Saved<programme::sessions::Session>, Ahead, Saved<Participant>);

/// The session and what was asked for beside it; asked again where the cookie said another place than the session.
async fn found(visit: &Visit, borne: &Borne, goes: Goes) -> Result<Option<Found>, Sorry> {
    let ahead = async {
        match borne.likely {
            Some(likely) => Ahead::of(visit, likely, goes).await.map_err(Sorry::from),
            None => Ok(Ahead::default()),
        }
    };
    let (session, ahead) = tokio::try_join!(known(visit, borne), ahead)?;
    let Some(session) = session else { return Ok(None) };
    let Who::Participant { person, group } = session.value.who else {
        return Ok(None);
    };
    let mut ahead = ahead;
    if borne.likely != Some((group, person)) {
        ahead = Ahead::of(visit, (group, person), goes).await?;
    }
    let participant = ahead.participant.take();
    let here = participant.filter(|participant| participant.value.knows(&session.value));
    Ok(here.map(|participant| (session, ahead, participant)))
}

/// Somebody in a group, or the way in.
async fn somebody(parts: &mut Parts, app: &App, goes: Goes) -> Result<Me, Response> {
    let visit = Visit::from_request_parts(parts, app).await?;
    let way_in = way_in(&visit, "join");
    me(visit, parts, goes).await?.ok_or(way_in)
}

impl FromRequestParts<App> for Me {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        somebody(parts, app, Goes::Anywhere).await
    }
}

impl FromRequestParts<App> for AtBoard {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        somebody(parts, app, Goes::ToTheBoard).await.map(Self)
    }
}

impl FromRequestParts<App> for AtMap {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        somebody(parts, app, Goes::ToTheMap).await.map(Self)
    }
}

impl FromRequestParts<App> for Leaving {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        somebody(parts, app, Goes::Away).await.map(Self)
    }
}
