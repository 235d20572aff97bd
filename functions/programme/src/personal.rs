//! Something a person told us, wrapped so that it cannot slip out.
//!
//! [`Personal`] prints as dots and serialises only as a marked cell, `{"$personal": …}`. The store looks for that mark and seals
//! what is inside with the person's own key; any other writer would show the mark, which the privacy tests look for.

use std::fmt;

use serde::de::Error as _;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The mark around a personal value in serialised form.
pub const MARK: &str = "$personal";

/// A value that must be sealed at rest and never logged.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Personal<T>(T);

impl<T> Personal<T> {
    /// Wraps a value at the edge, where it came in.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. Call it where it is shown to somebody who may see it.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Personal(…)")
    }
}

impl<T: Serialize> Serialize for Personal<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut cell = serializer.serialize_map(Some(1))?;
        cell.serialize_entry(MARK, &self.0)?;
        cell.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Personal<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Cell<T> {
            #[serde(rename = "$personal")]
            value: Option<T>,
        }
        let cell = Cell::deserialize(deserializer)?;
        cell.value
            .map(Self)
            .ok_or_else(|| D::Error::custom("a personal cell without its mark"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_prints_what_it_holds() {
        let name = Personal::new("Samira".to_owned());
        assert_eq!(format!("{name:?}"), "Personal(…)");
        assert_eq!(format!("{:?}", Some(vec![name])), "Some([Personal(…)])");
    }
}
