//! The mailed link: which partner, under which number, until when, and a digest that only we can make. Nothing of it is stored.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use programme::change::Digest;
use programme::ids::PartnerId;
use programme::partners::{LINK_LASTS, Partner};
use store::Store;
use store::sealing::Purpose;
use uuid::Uuid;

use super::PATH;

/// What a link of ours says.
pub(super) struct Opened {
    pub(super) partner: PartnerId,
    pub(super) number: u32,
    pub(super) until: Timestamp,
}

/// The link of a partner, until then.
fn link(store: &Store, partner: &Partner, until: Timestamp) -> String {
    let said = said(partner.id, partner.link_number, until);
    let secret = store.keys().mac(Purpose::Links, &marked(&said));
    BASE64_URL_SAFE_NO_PAD.encode([&said[..], &secret.0].concat())
}

/// What a link says; nothing if we did not make it.
pub(super) fn opened_by(store: &Store, link: &str) -> Option<Opened> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(link).ok()?;
    let (said, secret) = bytes.split_first_chunk::<28>()?;
    let secret = Digest(secret.try_into().ok()?);
    if !store.keys().verify(Purpose::Links, &marked(said), &secret) {
        return None;
    }
    let (id, rest) = said.split_first_chunk::<16>()?;
    let (number, until) = rest.split_first_chunk::<4>()?;
    Some(Opened {
        partner: PartnerId(Uuid::from_bytes(*id)),
        number: u32::from_be_bytes(*number),
        until: Timestamp::from_second(i64::from_be_bytes(until.try_into().ok()?)).ok()?,
    })
}

/// The page of a partner whose link was mailed at this time, in the language of its letters.
pub fn first_path(store: &Store, partner: &Partner, mailed_at: Timestamp) -> String {
    let link = link(store, partner, mailed_at + LINK_LASTS);
    format!("/{}{PATH}/{link}", partner.lang)
}

fn said(partner: PartnerId, number: u32, until: Timestamp) -> [u8; 28] {
    let mut said = [0; 28];
    said[..16].copy_from_slice(partner.0.as_bytes());
    said[16..20].copy_from_slice(&number.to_be_bytes());
    said[20..].copy_from_slice(&until.as_second().to_be_bytes());
    said
}

/// Not to be mistaken for the link of a request.
fn marked(said: &[u8; 28]) -> Vec<u8> {
    [b"partner:", &said[..]].concat()
}
