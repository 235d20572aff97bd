//! Records in and out of rows. Where each kind is kept is in `kinds.rs`; everything else is the same for all.

use programme::change::{Saved, Version};
use programme::ids::{GroupId, PersonId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::sealing::{PersonKey, lose_cells, open_cells, seal_cells};
use crate::table::{Key, Row, Seconds};
use crate::{StoreError, keys};

mod kinds;

pub(crate) use kinds::kept;

/// A kind of record.
pub(crate) trait Kept: AsJson {
    /// Its row.
    fn key(&self) -> Key;
    /// Where it is found in the index, if it is there.
    fn index(&self) -> Option<Key> {
        None
    }
    /// Whose key seals its personal cells; nobody's, if it has none.
    fn person(&self) -> Option<PersonId> {
        None
    }
    /// Where the key of that person lies.
    fn opener(&self) -> Option<Key> {
        self.person().map(|person| keys::opener(&self.key(), person))
    }
    /// When it is over, if it ends by itself.
    fn expires(&self) -> Option<Seconds> {
        None
    }
    /// Where the very same row stands once more, for who reads another partition: both are always written together.
    fn twin(&self) -> Option<Key> {
        None
    }
    /// A row that is written with it when it is new, and says where it is.
    fn pointer(&self) -> Option<Row> {
        None
    }
}

/// Anything that can be written as JSON, whatever its type.
pub(crate) trait AsJson {
    /// The JSON.
    fn as_json(&self) -> serde_json::Result<Value>;
}

impl<T: Serialize> AsJson for T {
    fn as_json(&self) -> serde_json::Result<Value> {
        serde_json::to_value(self)
    }
}

/// The row of a record, its personal cells sealed.
pub(crate) fn to_row(record: &dyn Kept, version: u64, key: Option<&PersonKey>) -> Result<Row, StoreError> {
    let at = record.key();
    let unwritable = |_| StoreError::corrupt(&at, "the record cannot be written as JSON");
    let mut json = record.as_json().map_err(unwritable)?;
    seal_cells(&mut json, key.map(PersonKey::seal).as_ref(), &at)?;
    let body = serde_json::to_vec(&json).map_err(unwritable)?;
    Ok(Row {
        version,
        body,
        index: record.index(),
        expires: record.expires(),
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

    /// Where it lies.
    pub(crate) fn at(&self) -> &Key {
        &self.row.key
    }

    /// The same, of a row that is not needed any longer.
    pub(crate) fn into_key(self) -> Key {
        self.row.key
    }

    /// Its kind: what its sort key begins with, up to the first `#`.
    pub(crate) fn kind(&self) -> &[u8] {
        self.row
            .key
            .sort
            .split(|byte| *byte == b'#')
            .next()
            .unwrap_or_default()
    }

    /// Whose key opens it: the field `person`, which every record with personal cells has in clear.
    pub(crate) fn person(&self) -> Result<PersonId, StoreError> {
        self.owner()
            .ok_or_else(|| StoreError::corrupt(&self.row.key, "it does not say whose it is"))
    }

    /// Where the key lies that opens it, if it is somebody's.
    pub(crate) fn opener(&self) -> Option<Key> {
        self.owner().map(|person| keys::opener(&self.row.key, person))
    }

    /// The same, of a record that may have no personal cells.
    pub(crate) fn owner(&self) -> Option<PersonId> {
        self.text("person").and_then(|id| id.parse().ok())
    }

    /// The group it is in: the field `group`.
    pub(crate) fn group(&self) -> Result<GroupId, StoreError> {
        let group = self.text("group").and_then(|id| id.parse().ok());
        group.ok_or_else(|| StoreError::corrupt(&self.row.key, "it does not say in which group it is"))
    }

    /// A field that is in clear and is a text.
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        self.json.get(field).and_then(Value::as_str)
    }

    /// The record, opened with the key of its person.
    pub(crate) fn open<T: DeserializeOwned>(
        mut self,
        key: Option<&PersonKey>,
    ) -> Result<Saved<T>, StoreError> {
        open_cells(&mut self.json, key.map(PersonKey::seal).as_ref(), &self.row.key)?;
        self.into_kind()
    }

    /// The record without what its person said: they were erased. Only for kinds that are something without it.
    pub(crate) fn open_without_words<T: DeserializeOwned>(mut self) -> Result<Saved<T>, StoreError> {
        lose_cells(&mut self.json)?;
        self.into_kind()
    }

    fn into_kind<T: DeserializeOwned>(self) -> Result<Saved<T>, StoreError> {
        // The words of serde could repeat a value, so they are not passed on.
        let value = serde_json::from_value(self.json);
        let value = value
            .map_err(|_bad| StoreError::corrupt(&self.row.key, "it is not the kind of record expected"))?;
        let version = Version(self.row.version);
        Ok(Saved { value, version })
    }
}
