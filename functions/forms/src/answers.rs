//! What somebody answered, as they typed it: names of controls and their values, in the order in which they came.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The answers to a form, or to a part of it. Nothing is checked or cleaned here.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(Vec<(String, String)>);

/// The value a ticked box sends, and the value of `true` in JSON.
pub const TICKED: &str = "yes";

/// The JSON is not one object, or one of its members is something that no form can send.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the answers must be one JSON object of texts, numbers, truth values and lists of these")]
pub struct NotAnswers {
    /// The members that could not be taken; empty when the whole is no object.
    pub members: Vec<String>,
}

impl Answers {
    /// Answers from names and values, as a form sends them. A name may come more than once.
    pub fn from_pairs<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        )
    }

    /// Answers from the body that an HTML form sends. What is no UTF-8 becomes a replacement sign.
    pub fn from_urlencoded(body: &[u8]) -> Self {
        Self::from_pairs(form_urlencoded::parse(body))
    }

    /// Answers from a JSON object. `null` and `false` are no answer, `true` is a ticked box, a list is several answers to one
    /// question; a date is one text, `2027-03-01`, under the id of its field.
    pub fn from_json(json: &Value) -> Result<Self, NotAnswers> {
        let mut answers = Self::default();
        let mut members = Vec::new();
        for (name, value) in json
            .as_object()
            .ok_or_else(|| NotAnswers { members: Vec::new() })?
        {
            match texts(value) {
                Some(texts) => answers
                    .0
                    .extend(texts.into_iter().map(|text| (name.clone(), text))),
                None => members.push(name.clone()),
            }
        }
        if members.is_empty() {
            Ok(answers)
        } else {
            Err(NotAnswers { members })
        }
    }

    /// The first value under this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All values under this name.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Puts one value under this name, in place of whatever was there.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.remove(name);
        self.add(name, value);
    }

    /// Adds one more value under this name.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    /// The answers without this name.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.remove(name);
        self
    }

    /// These answers, with every name that occurs in `newer` taken from there.
    #[must_use]
    pub fn merge(mut self, newer: Self) -> Self {
        self.0.retain(|(name, _)| newer.get(name).is_none());
        self.0.extend(newer.0);
        self
    }

    /// Names and values, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }
}

impl fmt::Debug for Answers {
    /// Prints how many there are: what people typed does not belong in a log, and names come from outside too.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answers({})", self.0.len())
    }
}

/// The texts of a member; `None` for what no form can send.
fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Null | Value::Bool(false) => Some(Vec::new()),
        Value::Bool(true) => Some(vec![TICKED.to_owned()]),
        Value::Number(number) => Some(vec![number.to_string()]),
        Value::String(text) => Some(vec![text.clone()]),
        Value::Array(items) if items.iter().any(Value::is_array) => None,
        Value::Array(items) => items
            .iter()
            .map(texts)
            .collect::<Option<Vec<_>>>()
            .map(|lists| lists.concat()),
        Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keeps_order_and_several_values() {
        let answers = Answers::from_pairs([("a", "1"), ("b", "2"), ("a", "3")]);
        assert_eq!(answers.get("a"), Some("1"));
        assert_eq!(answers.all("a").collect::<Vec<_>>(), ["1", "3"]);
        let newer = Answers::from_pairs([("a", "4"), ("c", "5")]);
        let merged: Vec<_> = answers.merge(newer).0;
        assert_eq!(
            merged,
            Answers::from_pairs([("b", "2"), ("a", "4"), ("c", "5")]).0
        );
    }

    #[test]
    fn reads_json() {
        let json = json!({"a": "x", "n": 40, "yes": true, "no": false, "none": null, "list": ["p", "q"]});
        assert_eq!(
            Answers::from_json(&json).unwrap().0,
            Answers::from_pairs([
                ("a", "x"),
                ("n", "40"),
                ("yes", "yes"),
                ("list", "p"),
                ("list", "q")
            ])
            .0
        );
        for (json, members) in [
            (json!([]), vec![]),
            (json!("x"), vec![]),
            (json!(null), vec![]),
            (json!({"a": {"b": 1}, "ok": 1}), vec!["a"]),
            (json!({"a": [["b"]], "c": [{}]}), vec!["a", "c"]),
        ] {
            assert_eq!(Answers::from_json(&json).unwrap_err().members, members, "{json}");
        }
    }

    #[test]
    fn reads_what_a_form_sends() {
        let answers = Answers::from_urlencoded(b"town=Den+Haag&age_bands=12_15&age_bands=16_17&x=%FF&alone");
        assert_eq!(
            answers.0,
            Answers::from_pairs([
                ("town", "Den Haag"),
                ("age_bands", "12_15"),
                ("age_bands", "16_17"),
                ("x", "\u{fffd}"),
                ("alone", "")
            ])
            .0
        );
    }

    #[test]
    fn never_prints_what_was_typed() {
        let answers = Answers::from_pairs([("contact_name", "Samira")]);
        assert_eq!(format!("{answers:?}"), "Answers(1)");
    }
}
