//! What the clock has done: the round of the day, what is over, and who was erased and is back.

use std::sync::Arc;

use lambda_http::Error;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Lambda;
use crate::retention;
use crate::rounds::{self, Rounds};

/// What the schedule asks for; the deployment writes it as the input of each schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
enum Asked {
    /// Ends what is over by now: several times a day.
    WhatIsOver,
    /// The same, and a round in every group: once a day.
    Rounds,
    /// Removes what is kept no longer: once a day.
    Retention,
    /// Erases again whoever is back after a restore: once a day, and by hand right after one.
    EraseAgain,
}

/// Does it.
pub(super) async fn look_after(lambda: Arc<Lambda>, event: Value) -> Result<Value, Error> {
    let app = &lambda.app;
    let asked: Asked = serde_json::from_value(event)?;
    match asked {
        Asked::WhatIsOver => rounds::look_after_all(app, app.clock.now(), Rounds::Not).await?,
        Asked::Rounds => rounds::look_after_all(app, app.clock.now(), Rounds::Too).await?,
        Asked::Retention => drop(retention::look(app, app.clock.now()).await?),
        Asked::EraseAgain => app.store.erase_again().await?,
    }
    tracing::info!(?asked, "done");
    Ok(json!({}))
}
