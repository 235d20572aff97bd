//! Each person's own key: made by chance, kept wrapped, destroyed to erase the person.

use std::fmt;

use zeroize::Zeroizing;

use super::{Keys, Purpose, Seal, chance};
use crate::StoreError;
use crate::keys::place_of;
use crate::table::{Attribute, Condition, Key, Row, Value};

/// The key that seals what one person told us.
pub(crate) struct PersonKey {
    bytes: Zeroizing<[u8; 32]>,
    /// Says which key this is, and nothing about it: whoever writes with it checks that it is still the one that is kept.
    name: String,
}

impl PersonKey {
    /// A new key by chance.
    pub(crate) fn random() -> Result<Self, StoreError> {
        let name: [u8; 8] = chance()?;
        Ok(Self {
            bytes: Zeroizing::new(chance()?),
            name: format!("{:016x}", u64::from_be_bytes(name)),
        })
    }

    /// The row in which it is kept, wrapped to exactly that place: put in another person's place it does not open.
    pub(crate) fn wrap(&self, keys: &Keys, at: Key) -> Result<Row, StoreError> {
        let body = keys.seal(Purpose::Rows, &*self.bytes, &place_of(&at, "key"))?;
        let state = Some(self.name.clone());
        Ok(Row {
            state,
            body,
            ..Row::new(at)
        })
    }

    /// It is still there: it was neither destroyed nor made anew.
    pub(crate) fn is_kept(&self) -> Condition {
        Condition::Equals(Attribute::State, Value::Text(self.name.clone()))
    }

    /// The key in this row.
    pub(crate) fn unwrap(keys: &Keys, row: &Row) -> Result<Self, StoreError> {
        let opened = keys.open(Purpose::Rows, &row.body, &place_of(&row.key, "key"));
        let bytes = opened.and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
        let bytes = bytes.map(Zeroizing::new);
        let name = row.state.clone();
        bytes
            .zip(name)
            .map(|(bytes, name)| Self { bytes, name })
            .ok_or_else(|| StoreError::corrupt(&row.key, "its key does not open"))
    }

    pub(crate) fn seal(&self) -> Seal {
        Seal::new(&self.bytes)
    }
}

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonKey(…)")
    }
}
