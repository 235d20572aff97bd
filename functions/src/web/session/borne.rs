//! What a browser bears: its secret and, for somebody in a group, where to look.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::HeaderMap;
use programme::ids::{GroupId, PersonId};
use programme::sessions::Who;
use uuid::Uuid;

use crate::app::App;

/// The cookie of a browser, taken apart.
pub(super) struct Borne {
    /// The secret, as only this browser has it.
    pub(super) secret: String,
    /// Where to look. Anybody can write anything there: the session decides.
    pub(super) likely: Option<(GroupId, PersonId)>,
}

impl Borne {
    /// What this browser bears, if anything.
    pub(super) fn of(app: &App, headers: &HeaderMap) -> Option<Self> {
        let value = super::value(app, headers)?;
        let (secret, place) = value.split_once('.').unwrap_or((&value, ""));
        let place = BASE64_URL_SAFE_NO_PAD.decode(place).unwrap_or_default();
        let likely = <[u8; 32]>::try_from(place).ok().map(|place| {
            let half = |from| Uuid::from_slice(&place[from..from + 16]).unwrap_or_default();
            (GroupId(half(0)), PersonId(half(16)))
        });
        let secret = secret.to_owned();
        Some(Self { secret, likely })
    }
}

/// The secret of a browser as its cookie bears it, with where to look for somebody in a group.
pub fn bearing(secret: &str, who: Who) -> String {
    match who {
        Who::Participant { person, group } => {
            let place = [group.0.into_bytes(), person.0.into_bytes()].concat();
            format!("{secret}.{}", BASE64_URL_SAFE_NO_PAD.encode(place))
        }
        Who::HalfStaff { .. } | Who::Staff { .. } => secret.to_owned(),
    }
}
