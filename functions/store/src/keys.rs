//! Where everything is: the keys of the single table.
//!
//! | what | partition | sort | in the index under |
//! |---|---|---|---|
//! | a request | `REQUEST#<id>` | `REQUEST` | `REQUESTS#<state>` / id (oldest first) |
//! | a letter on its way | `EVENT#<id>` | `DUE` | `DUE` / time and id, or `PARKED` / id |
//! | a reference that is taken | `REFERENCE#<reference>` | `CLAIM` | |
//! | answers that were sent | `SAME#<digest>` | `CLAIM` | |
//! | requests from an address | `COUNT#ADDRESS#<digest>` | hour | |
//! | a person's key (kept apart) | `KEY#<person>` | `KEY` | |
//! | the check of the root key (kept apart) | `KEY#ROOT` | `CHECK` | |
//!
//! What is read together shares a partition; what must not be waited for has one of its own. Ids are written as 32 hex digits
//! and times with nine decimals, so that the order of their bytes is their order.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use programme::change::{Claim, Counted, Digest};
use programme::ids::{EventId, PersonId, RequestId};
use programme::requests::State;

use crate::table::Key;

/// The sort keys of rows that are alone in their partition.
const REQUEST: &str = "REQUEST";
const DUE: &str = "DUE";
const CLAIM: &str = "CLAIM";

/// Letters that wait for their time.
pub(crate) const DUE_LETTERS: &str = "DUE";
/// Letters that wait for a person to look at them.
pub(crate) const PARKED_LETTERS: &str = "PARKED";

/// A request.
pub(crate) fn request(id: RequestId) -> Key {
    Key::new(format!("REQUEST#{id}"), REQUEST)
}

/// The requests in one state.
pub(crate) fn pile(state: State) -> &'static str {
    match state {
        State::Received => "REQUESTS#received",
        State::Quarantined => "REQUESTS#quarantined",
        State::Withdrawn => "REQUESTS#withdrawn",
    }
}

/// A request in its pile, oldest first.
pub(crate) fn in_pile(state: State, id: RequestId) -> Key {
    Key::new(pile(state), id.to_string())
}

/// A letter on its way.
pub(crate) fn letter(id: EventId) -> Key {
    Key::new(format!("EVENT#{id}"), DUE)
}

/// A letter among those that wait, the first to be tried first.
pub(crate) fn waiting_letter(id: EventId, next: Option<Timestamp>) -> Key {
    match next {
        Some(next) => Key::new(DUE_LETTERS, format!("{}#{id}", time(next))),
        None => Key::new(PARKED_LETTERS, id.to_string()),
    }
}

/// A name only one may have.
pub(crate) fn claim(claim: &Claim) -> Key {
    match claim {
        Claim::Reference(reference) => Key::new(format!("REFERENCE#{reference}"), CLAIM),
        Claim::SameAnswers(digest) => Key::new(format!("SAME#{}", text(digest)), CLAIM),
    }
}

/// A count.
pub(crate) fn count(of: &Counted) -> Key {
    match of {
        Counted::FromAddress { address, window } => Key::new(
            format!("COUNT#ADDRESS#{}", text(address)),
            format!("{window:012}"),
        ),
    }
}

/// A person's own key.
pub(crate) fn person_key(person: PersonId) -> Key {
    Key::new(format!("KEY#{person}"), "KEY")
}

/// What says whether a root key is the right one.
pub(crate) fn root_key_check() -> Key {
    Key::new("KEY#ROOT", "CHECK")
}

/// A time whose bytes are in the order of time (for the years 0 to 9999).
pub(crate) fn time(at: Timestamp) -> String {
    format!("{at:.9}")
}

/// Row and path as one byte string that no other row and path share: each part with its length before it.
pub(crate) fn place_of(row: &Key, path: &str) -> Vec<u8> {
    let parts = [row.partition.as_slice(), &row.sort, path.as_bytes()];
    let with_length = |part: &[u8]| [&(part.len() as u64).to_be_bytes(), part].concat();
    parts.map(with_length).concat()
}

fn text(digest: &Digest) -> String {
    URL_SAFE_NO_PAD.encode(digest.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn times_sort_as_bytes(a in 0_i64..253_402_207_200, b in 0_i64..253_402_207_200, nanos in 0_i32..1_000_000_000) {
            let [a, b] = [a, b].map(|s| Timestamp::new(s, nanos).unwrap());
            prop_assert_eq!(a.cmp(&b), time(a).as_bytes().cmp(time(b).as_bytes()));
        }

        #[test]
        fn places_differ_when_row_or_path_do(a in any::<[Vec<u8>; 2]>(), b in any::<[Vec<u8>; 2]>(), p: String, q: String) {
            let [x, y] = [a.clone(), b.clone()].map(|[partition, sort]| Key { partition, sort });
            prop_assert_eq!(place_of(&x, &p) == place_of(&y, &q), (a, p) == (b, q));
        }
    }
}
