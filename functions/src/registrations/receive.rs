//! From answers to a kept request: read, decide, commit. Pages and the programming interface both come here.

use forms::answers::Answers;
use forms::form::Form;
use forms::problem::Problem;
use programme::change::{Change, Claim, Version};
use programme::ids::{EventId, PersonId, RequestId};
use programme::references::Reference;
use programme::requests::{self, Arrival, Asked, Request, Trap};
use store::sealing::Purpose;
use store::{Committed, StoreError};

use crate::web::visit::Visit;

/// How often a reference is drawn before giving up; each draw has ten times the room of the one before.
const DRAWS: u32 = 5;

/// Why answers were not kept.
#[derive(Debug)]
pub enum NotReceived {
    /// Something must be put right first.
    Problems(Vec<Problem>),
    /// Too many from one address.
    TooFast {
        /// Whole minutes until the next try, at least one.
        minutes: i64,
    },
    /// What was to be changed has changed meanwhile, or is gone.
    Stale,
    /// The store cannot be reached just now.
    Unavailable,
}

impl From<StoreError> for NotReceived {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a request could not be kept");
        Self::Unavailable
    }
}

/// Keeps what was asked, once: the very same answers give the very same request.
pub async fn receive(
    visit: &Visit,
    form: &Form<Asked>,
    answers: &Answers,
    trap: Trap,
) -> Result<Request, NotReceived> {
    let asked = form.read(answers, &visit.at()).map_err(NotReceived::Problems)?;
    let app = &visit.app;
    let same = app.store.keys().mac(Purpose::Claims, &form.canonical(&asked));
    for draw in 0..DRAWS {
        let arrival = Arrival {
            id: RequestId(app.ids.id()),
            person: PersonId(app.ids.id()),
            events: [EventId(app.ids.id()), EventId(app.ids.id())],
            reference: Reference::draw(visit.today().year(), app.ids.chance(), draw),
            lang: visit.lang.clone(),
            now: visit.now,
            same,
            address: visit.address,
            trap,
        };
        let (request, change) = requests::ask(asked.clone(), arrival);
        match app.store.commit(change).await? {
            Committed::Done => return Ok(request),
            Committed::Taken {
                claim: Claim::Reference(_),
                ..
            } => {}
            Committed::Taken { by, .. } => match app.store.a_request(RequestId(by.0)).await? {
                Some(earlier) => return Ok(earlier.value),
                None => return Err(NotReceived::Stale),
            },
            Committed::Full(_) => {
                return Err(NotReceived::TooFast {
                    minutes: minutes_left(visit),
                });
            }
            Committed::Stale => return Err(NotReceived::Stale),
        }
    }
    tracing::error!("no free reference was found");
    Err(NotReceived::Unavailable)
}

/// Replaces the answers of a request that was read at `version`.
pub(super) async fn replace(
    visit: &Visit,
    form: &Form<Asked>,
    answers: &Answers,
    (id, version): (RequestId, Version),
) -> Result<Request, NotReceived> {
    let asked = form.read(answers, &visit.at()).map_err(NotReceived::Problems)?;
    let app = &visit.app;
    let saved = app
        .store
        .a_request(id)
        .await?
        .filter(|saved| saved.version == version);
    let saved = saved.ok_or(NotReceived::Stale)?;
    let event = EventId(app.ids.id());
    let decided = requests::change_answers(&saved, asked, event, visit.now);
    let (request, change) = decided.map_err(|_withdrawn_or_other| NotReceived::Stale)?;
    commit(visit, change).await?;
    Ok(request)
}

/// Commits a change to something that was read before.
pub(super) async fn commit(visit: &Visit, change: Change) -> Result<(), NotReceived> {
    match visit.app.store.commit(change).await? {
        Committed::Done => Ok(()),
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => Err(NotReceived::Stale),
    }
}

/// Minutes until the next window of the limit begins.
fn minutes_left(visit: &Visit) -> i64 {
    let into_the_hour = visit.now.as_second().rem_euclid(3600);
    (3600 - into_the_hour + 59) / 60
}
