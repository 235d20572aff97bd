//! The outbox on AWS: rows that were written wake it at once, the clock wakes it for what has to be tried again.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lambda_http::Error;
use programme::ids::EventId;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Lambda;
use crate::outbox::{self, came_back};

/// Rows that changed. Of each only what is needed is read.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Changed {
    #[serde(default)]
    records: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    #[serde(rename = "eventName")]
    name: String,
    dynamodb: What,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct What {
    keys: Key,
    sequence_number: String,
}

#[derive(Deserialize)]
struct Key {
    pk: Bytes,
}

#[derive(Deserialize)]
struct Bytes {
    #[serde(rename = "B")]
    base64: String,
}

/// What could not be done and shall come again. SES tells here what came back.
pub(super) async fn deliver(lambda: Arc<Lambda>, event: Value) -> Result<Value, Error> {
    if event.get("source").is_some_and(|source| source == "aws.ses") {
        let back = match came_back::told(&event) {
            Some(letter) => came_back::came_back(&lambda.app.store, letter).await?,
            None => false,
        };
        return Ok(json!({ "back": back }));
    }
    if event.get("Records").is_none() {
        let mut delivered = outbox::deliver(&lambda.app).await?;
        let mut all = delivered;
        while delivered.sent > 0 {
            delivered = outbox::deliver(&lambda.app).await?;
            all.sent += delivered.sent;
            all.failed += delivered.failed;
        }
        return Ok(json!({ "sent": all.sent, "failed": all.failed }));
    }
    let changed: Changed = serde_json::from_value(event)?;
    for record in changed.records {
        let Some(letter) = letter_of(&record) else {
            continue;
        };
        if let Err(error) = outbox::deliver_this(&lambda.app, letter).await {
            tracing::error!(%error, event = %letter, "a letter could not be looked at");
            // Rows come in order: from this one on they come again.
            let failed = json!({ "itemIdentifier": record.dynamodb.sequence_number });
            return Ok(json!({ "batchItemFailures": [failed] }));
        }
    }
    Ok(json!({ "batchItemFailures": [] }))
}

/// The letter that was put on its way, if that is what happened.
fn letter_of(record: &Record) -> Option<EventId> {
    let partition = BASE64_STANDARD.decode(&record.dynamodb.keys.pk.base64).ok()?;
    let is_new = record.name == "INSERT";
    store::letter_at(&partition).filter(|_| is_new)
}
