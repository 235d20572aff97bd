//! Requests for a workshop that could be real, by people and places that are not.

use axum::Router;
use axum::body::{Body, to_bytes};
use functions::App;
use http::{Request, StatusCode, header};
use programme::ids::RequestId;
use programme::requests::State;
use serde_json::{Value, json};
use store::{Store, StoreError};
use tower::ServiceExt as _;

use super::NotFilled;

/// Where machines ask.
const PATH: &str = "/api/workshop_request";

/// A request that was made.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// Its id.
    pub(super) id: RequestId,
    /// Where whoever asked can follow it.
    pub(super) path: String,
}

/// Asks for a workshop.
pub(super) async fn ask(app: &App, functions: &Router, wish: &Value) -> Result<Made, NotFilled> {
    let answer = asked(functions, wish).await?;
    let text = |name: &str| answer[name].as_str().unwrap_or_default();
    let received = app.store.requests(State::Received, None).await?.items;
    let mut received = received.into_iter().map(|saved| saved.value);
    let request = received.find(|request| request.reference.to_string() == text("reference"));
    let path = text("status_url").strip_prefix(&app.settings.base_url);
    Ok(Made {
        id: request.ok_or(NotFilled::Missing("a request"))?.id,
        path: path
            .ok_or(NotFilled::Missing("a page to follow a request"))?
            .to_owned(),
    })
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

async fn asked(functions: &Router, wish: &Value) -> Result<Value, NotFilled> {
    let refused = |status, said: String| NotFilled::Refused {
        path: PATH.to_owned(),
        status,
        said,
    };
    let request = Request::post(PATH)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(wish.to_string()))
        .map_err(|error| refused(StatusCode::BAD_REQUEST, error.to_string()))?;
    let Ok(response) = functions.clone().oneshot(request).await;
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 64 * 1024)
        .await
        .map_err(|error| refused(status, error.to_string()))?;
    let answer: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    if status == StatusCode::CREATED {
        Ok(answer)
    } else {
        Err(refused(status, answer.to_string()))
    }
}

/// What the school of the made-up class asks.
pub(super) fn by_the_school() -> Value {
    json!({
        "lang": "nl", "org_type": "school", "org_name": "Demoschool De Brug", "town": "Demodorp",
        "group_size": "40", "age_bands": ["12_15", "16_17"], "school_level": ["vmbo", "isk"],
        "period": "next_term", "goal": "Onze leerlingen kennen elkaar nog niet goed.",
        "contact_name": "Demi Voorbeeld", "contact_role": "Mentor",
        "contact_email": "demi@demoschool.example", "consent_contact": "yes",
    })
}

/// What a youth centre in the town of another programme asks.
pub(super) fn by_the_youth_centre(town: &str) -> Value {
    json!({
        "lang": "en", "org_type": "youth_centre", "org_name": "Demo youth centre", "town": town,
        "group_size": "25", "age_bands": ["18_23"], "period": "asap",
        "contact_name": "Sam Example", "contact_email": "sam@democentre.example", "consent_contact": "yes",
    })
}

/// What another school asks this morning.
pub(super) fn by_another_school() -> Value {
    json!({
        "lang": "nl", "org_type": "school", "org_name": "Demoschool De Linde", "town": "Demodam",
        "group_size": "28", "age_bands": ["12_15"], "period": "asap",
        "contact_name": "Robin Voorbeeld", "contact_role": "Decaan",
        "contact_email": "robin@delinde.example", "consent_contact": "yes",
    })
}
