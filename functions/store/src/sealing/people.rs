//! Each person's own key: made by chance, kept wrapped, destroyed to erase the person.

use std::fmt;

use zeroize::Zeroizing;

use super::{Keys, Purpose, Seal, chance};
use crate::StoreError;
use crate::keys::place_of;
use crate::table::{Key, Row};

/// The key that seals what one person told us.
pub(crate) struct PersonKey(Zeroizing<[u8; 32]>);

impl PersonKey {
    /// A new key by chance.
    pub(crate) fn random() -> Result<Self, StoreError> {
        chance().map(Zeroizing::new).map(Self)
    }

    /// The row in which it is kept, wrapped to exactly that place: put in another person's place it does not open.
    pub(crate) fn wrap(&self, keys: &Keys, at: Key) -> Result<Row, StoreError> {
        let body = keys.seal(Purpose::Rows, &*self.0, &place_of(&at, "key"))?;
        Ok(Row { body, ..Row::new(at) })
    }

    /// The key in this row.
    pub(crate) fn unwrap(keys: &Keys, row: &Row) -> Result<Self, StoreError> {
        let opened = keys.open(Purpose::Rows, &row.body, &place_of(&row.key, "key"));
        let bytes = opened.and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
        bytes
            .map(Zeroizing::new)
            .map(Self)
            .ok_or_else(|| StoreError::corrupt(&row.key, "its key does not open"))
    }

    pub(crate) fn seal(&self) -> Seal {
        Seal::new(&self.0)
    }
}

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonKey(…)")
    }
}
