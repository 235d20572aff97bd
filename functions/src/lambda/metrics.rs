//! Figures for whoever watches: how many requests, how long they took, what they cost in DynamoDB, how many failed.
//!
//! One line a request in `CloudWatch`'s embedded metric format; the line holds figures and the name of the function, no person.

use std::io::Write as _;

use jiff::Timestamp;
use serde_json::json;
use store::dynamodb::Spent;

use super::Lambda;

/// A request or an event that is being worked on.
pub(super) struct Asked {
    at: Timestamp,
    spent: Spent,
}

impl Asked {
    /// It comes in now.
    pub(super) fn now(lambda: &Lambda) -> Self {
        Self {
            at: lambda.app.clock.now(),
            spent: lambda.table.spent(),
        }
    }

    /// It was answered.
    pub(super) fn answered(self, lambda: &Lambda, failed: bool) {
        let now = lambda.app.clock.now();
        let took = now.duration_since(self.at).as_millis();
        let spent = lambda.table.spent() - self.spent;
        let unit = |name: &str, unit: &str| json!({ "Name": name, "Unit": unit });
        let line = json!({
            "_aws": {
                "Timestamp": now.as_millisecond(),
                "CloudWatchMetrics": [{
                    "Namespace": "Netwerkt",
                    "Dimensions": [["Function"]],
                    "Metrics": [
                        unit("Requests", "Count"), unit("Failures", "Count"), unit("Duration", "Milliseconds"),
                        unit("TableRequests", "Count"), unit("ReadUnits", "Count"), unit("WriteUnits", "Count"),
                    ],
                }],
            },
            "Function": lambda.part.name(),
            "Requests": 1,
            "Failures": u8::from(failed),
            "Duration": u64::try_from(took).unwrap_or_default(),
            "TableRequests": spent.requests,
            "ReadUnits": spent.reads,
            "WriteUnits": spent.writes,
        });
        if let Err(error) = writeln!(std::io::stdout(), "{line}") {
            tracing::warn!(%error, "figures could not be told");
        }
    }
}
