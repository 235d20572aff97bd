//! Events that are no requests: rows that changed, and the clock.

use std::sync::Arc;

use lambda_http::lambda_runtime::{LambdaEvent, service_fn};
use lambda_http::{Error, lambda_runtime};
use serde_json::Value;
use tracing::Instrument as _;

use super::Lambda;
use super::metrics::Asked;

/// Does this work for each event until AWS ends this Lambda.
pub(super) async fn each<W, F>(lambda: Arc<Lambda>, work: W) -> Result<(), Error>
where
    W: Fn(Arc<Lambda>, Value) -> F + Copy,
    F: Future<Output = Result<Value, Error>>,
{
    lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| {
        let lambda = Arc::clone(&lambda);
        async move {
            let asked = Asked::now(&lambda);
            let span = tracing::info_span!("event", id = event.context.request_id);
            let done = work(Arc::clone(&lambda), event.payload).instrument(span).await;
            asked.answered(&lambda, done.is_err());
            done
        }
    }))
    .await
}
