//! `netwerkt deployment`: what whoever deploys the functions must agree with, as JSON.
//!
//! Infrastructure is written in another language than the functions; its checks compare it with this.

use std::collections::BTreeMap;

use functions::part::Part;
use functions::web::headers::{self, Kind};
use serde_json::{Value, json};

use super::Outcome;
use super::shown::Shown;

pub(super) fn run(shown: &Shown) -> anyhow::Result<Outcome> {
    let parts = Part::ALL.map(Part::name);
    let doors: Vec<_> = Part::ALL.into_iter().flat_map(doors_of).collect();
    let headers: BTreeMap<_, _> = Kind::ALL.map(|kind| (kind.name(), headers_of(kind))).into();
    shown.json(&json!({"parts": parts, "doors": doors, "headers": headers}))?;
    Ok(Outcome::Fine)
}

fn doors_of(part: Part) -> Vec<Value> {
    let doors = part.doors();
    let told = doors
        .list()
        .map(|door| json!({"method": door.method.as_str(), "path": door.path, "part": part.name()}));
    told.collect()
}

/// The headers of a kind of answer to somebody who comes over https.
fn headers_of(kind: Kind) -> BTreeMap<String, &'static str> {
    let table = headers::table(kind, true).into_iter();
    table
        .map(|(name, value)| (name.as_str().to_owned(), value))
        .collect()
}
