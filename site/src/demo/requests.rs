//! Two requests for a workshop that could be real, by people and places that are not.

use axum::Router;
use axum::body::{Body, to_bytes};
use http::{Request, StatusCode, header};
use programme::requests::State;
use serde_json::{Value, json};
use store::{Store, StoreError};
use tower::ServiceExt as _;

use super::{Link, NotFilled};

/// Where machines ask.
const PATH: &str = "/api/workshop_request";

/// Asks for both, and gives where each can be followed.
pub(super) async fn ask(functions: &Router) -> Result<Vec<Link>, NotFilled> {
    let mut links = Vec::new();
    for (role, request) in requests() {
        let url = asked(functions, &request).await?;
        links.push(Link { role, url });
    }
    Ok(links)
}

/// Whether nobody ever asked for anything.
pub(super) async fn none(store: &Store) -> Result<bool, StoreError> {
    for state in [State::Received, State::Quarantined, State::Withdrawn] {
        if !store.requests(state, None).await?.items.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

async fn asked(functions: &Router, request: &Value) -> Result<String, NotFilled> {
    let refused = |status, said: String| NotFilled::Refused {
        path: PATH.to_owned(),
        status,
        said,
    };
    let request = Request::post(PATH)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(request.to_string()))
        .map_err(|error| refused(StatusCode::BAD_REQUEST, error.to_string()))?;
    let Ok(response) = functions.clone().oneshot(request).await;
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 64 * 1024)
        .await
        .map_err(|error| refused(status, error.to_string()))?;
    let answer: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let url = answer["status_url"]
        .as_str()
        .filter(|_| status == StatusCode::CREATED);
    url.map(str::to_owned)
        .ok_or_else(|| refused(status, answer.to_string()))
}

fn requests() -> [(&'static str, Value); 2] {
    [
        (
            "a school that asked for a workshop",
            json!({
                "lang": "nl", "org_type": "school", "org_name": "Demoschool De Brug", "town": "Demodorp",
                "group_size": "40", "age_bands": ["12_15", "16_17"], "school_level": ["vmbo", "isk"],
                "period": "next_term", "goal": "Onze leerlingen kennen elkaar nog niet goed.",
                "contact_name": "Demi Voorbeeld", "contact_role": "Mentor",
                "contact_email": "demi@demoschool.example", "consent_contact": "yes",
            }),
        ),
        (
            "a youth centre that asked for a workshop",
            json!({
                "lang": "en", "org_type": "youth_centre", "org_name": "Demo youth centre", "town": "Demoville",
                "group_size": "25", "age_bands": ["18_23"], "period": "asap",
                "contact_name": "Sam Example", "contact_email": "sam@democentre.example", "consent_contact": "yes",
            }),
        ),
    ]
}
