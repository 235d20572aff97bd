//! The secret link to one's own request: the id and a digest that only we can make.
//!
//! Nothing of it is stored, so there is nothing to steal; the same request always has the same link, so a second press of the
//! same form leads to the same page.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use forms::form::Outline;
use programme::change::Digest;
use programme::ids::RequestId;
use programme::languages::Lang;
use store::Store;
use store::sealing::Purpose;
use uuid::Uuid;

/// The link of a request.
pub(crate) fn link(store: &Store, id: RequestId) -> String {
    let secret = store.keys().mac(Purpose::Links, id.0.as_bytes());
    BASE64_URL_SAFE_NO_PAD.encode([&id.0.as_bytes()[..], &secret.0].concat())
}

/// The request whose link this is; `None` if we did not make it.
pub(super) fn opened_by(store: &Store, link: &str) -> Option<RequestId> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(link).ok()?;
    let (id, secret) = bytes.split_first_chunk::<16>()?;
    let secret = Digest(secret.try_into().ok()?);
    store
        .keys()
        .verify(Purpose::Links, id, &secret)
        .then(|| RequestId(Uuid::from_bytes(*id)))
}

/// The path of the status page of a request.
pub fn status_path(store: &Store, lang: &Lang, form: &Outline, id: RequestId) -> String {
    format!("/{lang}/{}/status/{}", form.path, link(store, id))
}
