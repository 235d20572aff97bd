//! From answers to a kept request: read, decide, commit. Pages and the programming interface both come here.

use forms::form::Form;
use forms::problem::{Code, Problem};
use programme::change::{Claim, Version};
use programme::choices::Choice;
use programme::ids::{EventId, PartnerId, PersonId, RequestId};
use programme::partners::{self, Embeddable, Milestone};
use programme::programmes::ProgrammeId;
use programme::references::Reference;
use programme::requests::{self, Arrival, Asked, Request, Trap};
use store::Committed;
use store::sealing::Purpose;

use crate::runs;
use crate::web::answer::Sorry;
use crate::web::filling::NotKept;
use crate::web::visit::Visit;

/// How often a reference is drawn before giving up; each draw has ten times the room of the one before.
const DRAWS: u32 = 5;

/// How a form came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// Whether the field that people cannot see was filled in.
    pub trap: Trap,
    /// The site on which it was filled in, if not our own.
    pub through: Option<Through>,
}

/// A partner's site, and what is to be counted there beside that it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Through {
    /// Whose site.
    pub partner: PartnerId,
    /// How far this press came that none before it did.
    pub reached: Vec<Milestone>,
}

/// Keeps what was asked, once: the very same answers give the very same request.
pub async fn receive(
    visit: &Visit,
    form: &Form<Asked>,
    asked: Asked,
    Came { trap, through }: Came,
) -> Result<Request, NotKept> {
    let app = &visit.app;
    let same = app.store.keys().mac(Purpose::Claims, &form.canonical(&asked));
    for draw in 0..DRAWS {
        // Whoever asks goes by the id of what they ask: the request and their key are then asked for at once.
        let id = app.ids.id();
        let arrival = Arrival {
            id: RequestId(id),
            person: PersonId(id),
            events: [EventId(app.ids.id()), EventId(app.ids.id())],
            reference: Reference::draw(visit.today().year(), app.ids.chance(), draw),
            lang: visit.lang.clone(),
            now: visit.now,
            same,
            address: visit.address,
            trap,
            through: through.as_ref().map(|through| through.partner),
            programme: comes_to(visit, &asked),
        };
        let (request, mut change) = requests::ask(asked.clone(), arrival);
        if let Some((through, what)) = through.as_ref().zip(Embeddable::from_id(form.id)) {
            for milestone in through.reached.iter().chain([&Milestone::Sent]) {
                let count = partners::count(through.partner, what, *milestone, visit.today());
                change = change.and(count);
            }
        }
        match app.store.commit(change).await? {
            Committed::Done => return Ok(request),
            Committed::Taken {
                claim: Claim::Reference(_),
                ..
            } => {}
            Committed::Taken { by, .. } => match app.store.a_request(RequestId(by.0)).await? {
                Some(earlier) => return Ok(earlier.value),
                None => return Err(Sorry::Stale.into()),
            },
            Committed::Full(_) => {
                return Err(NotKept::TooFast {
                    minutes: minutes_left(visit),
                });
            }
            Committed::Stale => return Err(Sorry::Stale.into()),
        }
    }
    tracing::error!("no free reference was found");
    Err(Sorry::Unavailable.into())
}

/// The programme it comes to: a workshop to that of its town, and everything else to that of the house.
fn comes_to(visit: &Visit, asked: &Asked) -> ProgrammeId {
    match asked {
        Asked::WorkshopRequest(wish) => {
            let programmes = visit.front.programmes();
            programmes.of_town(wish.town.reveal()).id.clone()
        }
        Asked::Contact(_) | Asked::HelperSignup(_) | Asked::PartnerSignup(_) => ProgrammeId::default(),
    }
}

/// Replaces the answers of a request that was read at `version`.
pub(super) async fn replace(
    visit: &Visit,
    asked: Asked,
    (id, version): (RequestId, Version),
) -> Result<Request, NotKept> {
    let app = &visit.app;
    let saved = app
        .store
        .a_request(id)
        .await?
        .filter(|saved| saved.version == version);
    let saved = saved.ok_or(Sorry::Stale)?;
    let event = EventId(app.ids.id());
    let season = runs::season_of(&app.store, saved.value.room).await?;
    let season = season.as_ref().map(|season| &season.value);
    let decided = requests::change_answers(&saved, asked, season, event, visit.now);
    let (request, change) = decided.map_err(|_withdrawn_or_other| Sorry::Stale)?;
    match app.store.commit(change).await? {
        Committed::Done => Ok(request),
        // A larger group does not fit as a whole, and is not split.
        Committed::Full(_) => Err(NotKept::Problems(vec![Problem::new("group_size", Code::Full)])),
        Committed::Taken { .. } | Committed::Stale => Err(Sorry::Stale.into()),
    }
}

/// Minutes until the next window of the limit begins.
fn minutes_left(visit: &Visit) -> i64 {
    let into_the_hour = visit.now.as_second().rem_euclid(3600);
    (3600 - into_the_hour + 59) / 60
}
