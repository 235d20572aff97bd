//! Sealing: what a person told us is never readable where it is kept.
//!
//! One *root key* opens everything and lies outside the data. From it come sub-keys, one for each purpose. Each person has a
//! key of their own, made by chance and wrapped by a sub-key; it seals that person's cells, each to its own place, so that a
//! cell moved elsewhere does not open. Destroying the person's key erases the person.
//!
//! You will not find cryptography of our own: AES-256-GCM, HKDF and HMAC with SHA-256 come from well-kept
//! crates.
//! Nonces are drawn by chance (96 bits), which is safe up to about four thousand million seals with one key.

use std::fmt;
use std::sync::Arc;

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use programme::change::Digest;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::StoreError;
use crate::keys::root_key_check;
use crate::table::Row;

mod cells;
mod people;
mod root_key;

pub(crate) use cells::{lose_cells, open_cells, seal_cells};
pub(crate) use people::PersonKey;
pub use root_key::RootKey;

/// What is sealed or signed. A seal of one purpose never opens for another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// The keys of people, which seal the rows.
    Rows,
    /// Digests of answers and addresses, under which the same is recognised.
    Claims,
    /// Answers of earlier steps, while a form is being filled in.
    Drafts,
    /// Secret links.
    Links,
}

/// The sub-keys of a root key. Cheap to clone; wiped from memory with the last clone.
#[derive(Clone)]
pub struct Keys(Arc<[SubKey; 4]>);

struct SubKey {
    seal: Seal,
    mac: Zeroizing<[u8; 64]>,
}

impl Keys {
    /// Derives the sub-keys.
    pub fn of(root: &RootKey) -> Self {
        let sub_key = |name: &str| SubKey {
            seal: Seal::new(&derive::<32>(root, &format!("{name}/seal"))),
            mac: derive::<64>(root, &format!("{name}/mac")),
        };
        Self(Arc::new(["rows", "claims", "drafts", "links"].map(sub_key)))
    }

    /// Seals some bytes to a place (`place` is not sealed itself, but must be given again to open).
    pub fn seal(&self, purpose: Purpose, plain: &[u8], place: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.of_purpose(purpose).seal.close(plain, place)
    }

    /// Opens what was sealed for the same purpose at the same place; `None` if it was not, or was changed since.
    pub fn open(&self, purpose: Purpose, sealed: &[u8], place: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.of_purpose(purpose).seal.open(sealed, place)
    }

    /// A keyed digest (HMAC-SHA-256): the same for the same bytes, and nobody without the key can make or guess it.
    pub fn mac(&self, purpose: Purpose, bytes: &[u8]) -> Digest {
        let mut mac = <Hmac<Sha256> as KeyInit>::new(&(*self.of_purpose(purpose).mac).into());
        mac.update(bytes);
        Digest(mac.finalize().into_bytes().into())
    }

    /// Whether this is the keyed digest of these bytes; takes the same time wherever they differ.
    pub fn verify(&self, purpose: Purpose, bytes: &[u8], digest: &Digest) -> bool {
        same(&self.mac(purpose, bytes), digest)
    }

    /// The row that says which root key the data was sealed with, and nothing else about it.
    pub(crate) fn check(&self) -> Row {
        let digest = self.mac(Purpose::Rows, b"netwerkt: the root key of this data");
        Row {
            body: digest.0.to_vec(),
            ..Row::new(root_key_check())
        }
    }

    /// Whether this row was made with the same root key.
    pub(crate) fn made(&self, check: &Row) -> bool {
        self.check().body.ct_eq(&check.body).into()
    }

    fn of_purpose(&self, purpose: Purpose) -> &SubKey {
        let [rows, claims, drafts, links] = &*self.0;
        match purpose {
            Purpose::Rows => rows,
            Purpose::Claims => claims,
            Purpose::Drafts => drafts,
            Purpose::Links => links,
        }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// Compares two digests in a time that says nothing about where they differ.
pub fn same(one: &Digest, other: &Digest) -> bool {
    one.0.ct_eq(&other.0).into()
}

/// A sub-key of so many bytes, by HKDF-SHA-256 (RFC 5869).
fn derive<const BYTES: usize>(root: &RootKey, info: &str) -> Zeroizing<[u8; BYTES]> {
    let mut key = Zeroizing::new([0; BYTES]);
    // HKDF refuses only beyond 8160 bytes; this is settled when the program is compiled.
    const { assert!(BYTES <= 255 * 32) };
    if Hkdf::<Sha256>::new(Some(b"netwerkt"), root.bytes())
        .expand(info.as_bytes(), &mut *key)
        .is_err()
    {
        unreachable!("HKDF gives up to 8160 bytes");
    }
    key
}

/// Random bytes from the system.
pub(crate) fn chance<const BYTES: usize>() -> Result<[u8; BYTES], StoreError> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|e| StoreError::Unavailable(format!("no random numbers: {e}")))?;
    Ok(bytes)
}

/// The layout of a seal: one byte that says the way of sealing, the nonce, then what was sealed with its tag.
const WAY: u8 = 1;
const NONCE: usize = 12;

/// AES-256-GCM with one key.
pub(crate) struct Seal(Aes256Gcm);

impl Seal {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(Aes256Gcm::new(key.into()))
    }

    /// Seals some bytes to a place.
    pub(crate) fn close(&self, plain: &[u8], place: &[u8]) -> Result<Vec<u8>, StoreError> {
        let nonce: [u8; NONCE] = chance()?;
        let payload = Payload {
            msg: plain,
            aad: place,
        };
        let sealed = self.0.encrypt(&Nonce::from(nonce), payload);
        let sealed = sealed.map_err(|_too_long| StoreError::Unavailable("too long to seal".to_owned()))?;
        Ok([&[WAY], nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed with this key to this place.
    pub(crate) fn open(&self, sealed: &[u8], place: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, sealed) = sealed.strip_prefix(&[WAY])?.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: place,
        };
        self.0
            .decrypt(&Nonce::from(*nonce), payload)
            .ok()
            .map(Zeroizing::new)
    }
}

#[cfg(test)]
mod tests;
