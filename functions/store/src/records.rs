//! Records in and out of rows. Each kind of record says where it is kept; everything else is the same for all.

use programme::change::{Saved, Version};
use programme::events::Due;
use programme::ids::PersonId;
use programme::requests::Request;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::StoreError;
use crate::keys;
use crate::sealing::{PersonKey, open_cells, seal_cells};
use crate::table::{Key, Row};

/// A kind of record.
pub(crate) trait Kept: Serialize + DeserializeOwned {
    /// Its row.
    fn key(&self) -> Key;
    /// Where it is found in the index.
    fn index(&self) -> Option<Key>;
    /// Whose key seals its personal cells.
    fn person(&self) -> Option<PersonId>;
}

impl Kept for Request {
    fn key(&self) -> Key {
        keys::request(self.id)
    }

    fn index(&self) -> Option<Key> {
        Some(keys::in_pile(self.state, self.id))
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }
}

impl Kept for Due {
    fn key(&self) -> Key {
        keys::letter(self.event.id)
    }

    fn index(&self) -> Option<Key> {
        Some(keys::waiting_letter(self.event.id, self.next))
    }

    fn person(&self) -> Option<PersonId> {
        None
    }
}

/// The row of a record, its personal cells sealed.
pub(crate) fn to_row(record: &impl Kept, version: u64, key: Option<&PersonKey>) -> Result<Row, StoreError> {
    let at = record.key();
    let unwritable = |_| StoreError::corrupt(&at, "the record cannot be written as JSON");
    let mut json = serde_json::to_value(record).map_err(unwritable)?;
    seal_cells(&mut json, key.map(PersonKey::seal).as_ref(), &at)?;
    let body = serde_json::to_vec(&json).map_err(unwritable)?;
    Ok(Row {
        version,
        body,
        index: record.index(),
        ..Row::new(at)
    })
}

/// A row whose personal cells are still sealed.
pub(crate) struct Closed {
    row: Row,
    json: Value,
}

impl Closed {
    /// Reads a row as JSON.
    pub(crate) fn read(row: Row) -> Result<Self, StoreError> {
        let json = serde_json::from_slice(&row.body);
        let json = json.map_err(|_bad| StoreError::corrupt(&row.key, "it is not JSON"))?;
        Ok(Self { row, json })
    }

    /// Whose key opens it: the field `person`, which every record with personal cells has in clear.
    pub(crate) fn person(&self) -> Result<PersonId, StoreError> {
        let person = self
            .json
            .get("person")
            .and_then(Value::as_str)
            .and_then(|id| id.parse().ok());
        person.ok_or_else(|| StoreError::corrupt(&self.row.key, "it does not say whose it is"))
    }

    /// The record, opened with the key of its person.
    pub(crate) fn open<T: Kept>(mut self, key: Option<&PersonKey>) -> Result<Saved<T>, StoreError> {
        open_cells(&mut self.json, key.map(PersonKey::seal).as_ref(), &self.row.key)?;
        // The words of serde could repeat a value, so they are not passed on.
        let value = serde_json::from_value(self.json);
        let value = value
            .map_err(|_bad| StoreError::corrupt(&self.row.key, "it is not the kind of record expected"))?;
        let version = Version(self.row.version);
        Ok(Saved { value, version })
    }
}
