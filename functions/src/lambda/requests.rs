//! Requests of visitors, as events of an HTTP API: the very same router as on a server, with the address of the visitor.

use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use lambda_http::request::RequestContext;
use lambda_http::{Body, IntoResponse, RequestExt as _};
use store::sealing::Purpose;
use tower::ServiceExt;
use tower_http::compression::CompressionLayer;
use tracing::Instrument as _;

use super::Lambda;
use super::metrics::Asked;
use crate::web::answer;
use crate::web::guard;

/// What the CDN proves itself with.
const ORIGIN: &str = "x-netwerkt-origin";

/// Where the CDN says who the visitor is: address and port.
const VIEWER: &str = "cloudfront-viewer-address";

/// Answers requests until AWS ends this Lambda. What it says is compressed here: the CDN compresses only what it may keep.
pub(super) async fn answer(lambda: Arc<Lambda>) -> Result<(), lambda_http::Error> {
    let router = lambda.part.router(lambda.app.clone());
    let router = router.layer(from_fn_with_state(lambda, pass));
    let router = router.layer(CompressionLayer::new());
    lambda_http::run(ServiceExt::<lambda_http::Request>::map_response(router, Exact)).await
}

/// An answer that arrives as it is. `lambda_http` would decode text on its way, and so drop the mark (U+FEFF) by which a
/// spreadsheet knows UTF-8.
struct Exact(Response);

impl IntoResponse for Exact {
    fn into_response(self) -> Pin<Box<dyn Future<Output = http::Response<Body>> + Send>> {
        Box::pin(async {
            let (mut parts, body) = self.0.into_parts();
            let body = match to_bytes(body, usize::MAX).await.map(Vec::from) {
                Ok(bytes) => String::from_utf8(bytes)
                    .map_or_else(|binary| Body::Binary(binary.into_bytes()), Body::Text),
                Err(error) => {
                    tracing::error!(%error, "an answer broke off");
                    parts.status = StatusCode::INTERNAL_SERVER_ERROR;
                    Body::Empty
                }
            };
            http::Response::from_parts(parts, body)
        })
    }
}

/// Around everything: who comes, in which request, and what it took.
async fn pass(State(lambda): State<Arc<Lambda>>, mut request: Request, next: Next) -> Response {
    let id = request
        .lambda_context_ref()
        .map_or_else(String::new, |context| context.request_id.clone());
    let asked = Asked::now(&lambda);
    if !comes_from_the_cdn(&lambda, request.headers()) {
        return answer::nothing_here(&lambda.app, request.uri().path());
    }
    if let Some(address) = visitor(&request) {
        request.extensions_mut().insert(guard::From(address));
    }
    let response = next
        .run(request)
        .instrument(tracing::info_span!("request", id))
        .await;
    asked.answered(&lambda, response.status() >= StatusCode::INTERNAL_SERVER_ERROR);
    response
}

fn comes_from_the_cdn(lambda: &Lambda, headers: &HeaderMap) -> bool {
    lambda.origin.as_ref().is_none_or(|origin| {
        let keys = lambda.app.store.keys();
        let given = headers.get(ORIGIN);
        given.is_some_and(|given| keys.verify(Purpose::Links, given.as_bytes(), origin))
    })
}

/// The address of the visitor: what the CDN says, else whoever spoke to the HTTP API.
fn visitor(request: &Request) -> Option<IpAddr> {
    let viewer = request
        .headers()
        .get(VIEWER)
        .and_then(|value| value.to_str().ok());
    let viewer = viewer.and_then(|text| text.rsplit_once(':')?.0.trim_matches(['[', ']']).parse().ok());
    let source = || match request.request_context_ref()? {
        RequestContext::ApiGatewayV2(context) => context.http.source_ip.as_deref()?.parse().ok(),
        _ => None,
    };
    viewer.or_else(source)
}
