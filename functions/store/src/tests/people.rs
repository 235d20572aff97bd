//! Somebody who asks something, the same in every run. Every personal cell carries a canary, so that tests can look for it.

use jiff::Timestamp;
use programme::change::{Change, Digest, Saved};
use programme::history::Doer;
use programme::ids::{DeedId, EventId, PersonId, RequestId};
use programme::languages::Lang;
use programme::personal::Personal;
use programme::references::Reference;
use programme::requests::{
    self, AgeBand, Arrival, Asked, Asker, Email, Phone, Place, Request, Start, Trap, WorkshopWish,
};
use uuid::Uuid;

/// Stands in every personal cell.
pub(super) const CANARY: &str = "kanarie";

/// A moment in September.
pub(super) fn now() -> Timestamp {
    "2026-09-14T08:00:00Z".parse().unwrap()
}

/// The request is taken back.
pub(super) fn withdrawal(request: &Saved<Request>, n: u128) -> Change {
    let letters = [n, n + 1000].map(|n| EventId(Uuid::from_u128(n)));
    let doer = Doer {
        deed: DeedId(Uuid::from_u128(n + 2000)),
        by: Some(request.value.person),
        now: now(),
    };
    requests::withdraw(request, letters, doer).unwrap().1
}

/// A workshop request, with every personal cell filled.
pub(super) fn wish() -> Asked {
    let canary = |field: &str| Personal::new(format!("{CANARY} {field}"));
    Asked::WorkshopRequest(WorkshopWish {
        place: Place::School,
        organisation: canary("school"),
        town: canary("town"),
        group_size: 24,
        age_bands: vec![AgeBand::From12To15],
        school_levels: Vec::new(),
        languages: Vec::new(),
        other_language: Some(canary("language")),
        start: Start::Soon,
        goal: Some(canary("goal")),
        asker: Asker {
            name: canary("name"),
            role: Some(canary("role")),
            email: Personal::new(Email(format!("{CANARY}@example.org"))),
            phone: Some(Personal::new(Phone(format!("+31{CANARY}")))),
        },
    })
}

/// How the `n`-th request arrives.
pub(super) fn arrival(n: u128) -> Arrival {
    let id = |kind: u128| Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + (n << 8) + kind);
    let digest = u8::try_from(n % 251).unwrap();
    Arrival {
        id: RequestId(id(1)),
        person: PersonId(id(2)),
        events: [EventId(id(3)), EventId(id(4))],
        reference: Reference::draw(2026, u32::try_from(n).unwrap(), 0),
        lang: Lang::new("nl"),
        now: now(),
        same: Digest([digest; 32]),
        address: None,
        trap: Trap::Empty,
        through: None,
        programme: programme::programmes::ProgrammeId::default(),
    }
}

/// The `n`-th request.
pub(super) fn ask(n: u128) -> (Request, Change) {
    requests::ask(wish(), arrival(n))
}
