//! The personal cells of a record: sealed on the way in, opened on the way out.
//!
//! A record is serialised to JSON; every cell that a `Personal` marked, `{"$personal": …}`, becomes `{"$sealed": "<base64>"}`.
//! The seal holds the cell to its row and to its path in the record.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use programme::personal::MARK;
use serde_json::{Map, Value, json};

use super::Seal;
use crate::StoreError;
use crate::keys::place_of;
use crate::table::Key;

/// The mark around a sealed cell.
const SEALED: &str = "$sealed";

/// Seals every personal cell of a record that will lie at this key. Without a key a personal cell cannot be written.
pub(crate) fn seal_cells(record: &mut Value, seal: Option<&Seal>, at: &Key) -> Result<(), StoreError> {
    walk(record, MARK, &mut String::new(), &mut |cell, path| {
        let seal = seal.ok_or_else(|| StoreError::corrupt(at, "a personal cell in a record of nobody"))?;
        let plain = zeroize::Zeroizing::new(cell.to_string().into_bytes());
        let sealed = seal.close(&plain, &place_of(at, path))?;
        Ok(json!({ SEALED: BASE64.encode(sealed) }))
    })
}

/// Opens every sealed cell of a record that lies at this key.
pub(crate) fn open_cells(record: &mut Value, seal: Option<&Seal>, at: &Key) -> Result<(), StoreError> {
    walk(record, SEALED, &mut String::new(), &mut |cell, path| {
        let opened = seal
            .zip(cell.as_str())
            .and_then(|(seal, text)| seal.open(&BASE64.decode(text).ok()?, &place_of(at, path)))
            .and_then(|plain| serde_json::from_slice::<Value>(&plain).ok());
        let plain = opened.ok_or_else(|| StoreError::corrupt(at, "a sealed cell does not open"))?;
        Ok(json!({ MARK: plain }))
    })
}

/// Empties every sealed cell of a record: nobody can open them any longer.
pub(crate) fn lose_cells(record: &mut Value) -> Result<(), StoreError> {
    walk(record, SEALED, &mut String::new(), &mut |_, _| Ok(Value::Null))
}

/// Replaces every object that has only this mark. `path` is a JSON pointer (RFC 6901).
fn walk(
    value: &mut Value,
    mark: &str,
    path: &mut String,
    replace: &mut impl FnMut(&Value, &str) -> Result<Value, StoreError>,
) -> Result<(), StoreError> {
    if let Some(cell) = marked(value, mark) {
        *value = replace(cell, path)?;
        return Ok(());
    }
    let mut go_on = |name: &str, inner: &mut Value| {
        let here = path.len();
        path.push('/');
        path.push_str(&name.replace('~', "~0").replace('/', "~1"));
        let done = walk(inner, mark, path, replace);
        path.truncate(here);
        done
    };
    match value {
        Value::Object(fields) => fields.iter_mut().try_for_each(|(name, inner)| go_on(name, inner)),
        Value::Array(items) => {
            (items.iter_mut().enumerate()).try_for_each(|(n, inner)| go_on(&n.to_string(), inner))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

fn marked<'v>(value: &'v Value, mark: &str) -> Option<&'v Value> {
    let fields: &Map<String, Value> = value.as_object()?;
    fields.get(mark).filter(|_| fields.len() == 1)
}
