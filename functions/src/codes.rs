//! Codes and names as the store knows them: under a digest, so that nobody can read them there.

use forms::clean;
use forms::problem::{self, Problem};
use programme::change::Digest;
use programme::codes::{self, CardCode, Code, GroupCode};
use store::sealing::Purpose;
use store::{Committed, Store};

use crate::app::Ids;
use crate::web::answer::Sorry;
use crate::web::filling::NotKept;
use crate::web::visit::Visit;

/// Draws of random bytes before giving up; one is nearly always enough.
const DRAWS: usize = 8;

/// The code on a poster.
pub fn group_code(store: &Store, code: GroupCode) -> Digest {
    digest(store, "group-code", code.signs())
}

/// The code on a card.
pub fn card(store: &Store, code: CardCode) -> Digest {
    digest(store, "card", code.signs())
}

/// A name in a group: the same in capitals, and with other spaces between.
pub fn nickname(store: &Store, name: &str) -> Digest {
    digest(store, "nickname", &clean::line(name).to_lowercase())
}

fn digest(store: &Store, what: &str, signs: &str) -> Digest {
    store
        .keys()
        .mac(Purpose::Claims, format!("{what}:{signs}").as_bytes())
}

/// A new code that nobody can guess.
pub fn draw<const N: usize>(ids: &dyn Ids) -> Result<Code<N>, Sorry> {
    let chance = std::iter::repeat_with(|| ids.secret()).take(DRAWS).flatten();
    Code::draw(chance).ok_or(Sorry::Unavailable)
}

/// A code opened nothing: what to say of it. Counted, so that a robot is soon told to wait.
pub(crate) async fn opened_nothing(visit: &Visit, field: &'static str) -> NotKept {
    let unknown = NotKept::Problems(vec![Problem::new(field, problem::Code::UnknownCode)]);
    let Some(address) = visit.address else {
        return unknown;
    };
    match visit
        .app
        .store
        .commit(codes::opened_nothing(address, visit.now))
        .await
    {
        Ok(Committed::Full(_)) => NotKept::TooFast { minutes: 1 },
        Ok(Committed::Done | Committed::Taken { .. } | Committed::Stale) => unknown,
        Err(error) => error.into(),
    }
}
