//! Demo data: what a visitor of `serve --demo` finds there. Made up, and marked as such on every page.
//!
//! It comes in through the same door as everybody's: the router of the functions. So it can hold nothing that people
//! could not have sent, and it is found, shown and thrown away like theirs.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use http::{Method, StatusCode, header};
use serde_json::{Value, json};
use tower::ServiceExt as _;

/// A page to look at, and as whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Who would see it.
    pub role: String,
    /// Its address.
    pub url: String,
}

/// Demo data could not be put in.
#[derive(Debug, thiserror::Error)]
#[error("the demo data was refused: {status} {said}")]
pub struct Refused {
    status: StatusCode,
    said: String,
}

/// Puts the demo data in, and gives one link per role.
pub async fn fill(functions: &Router, base_url: &str) -> Result<Vec<Link>, Refused> {
    let mut links = vec![Link {
        role: "a visitor".to_owned(),
        url: format!("{base_url}/nl/"),
    }];
    for (who, request) in requests() {
        let body = Body::from(request.to_string());
        let request = Request::builder()
            .method(Method::POST)
            .uri("/api/workshop_request")
            .header(header::CONTENT_TYPE, "application/json")
            .body(body)
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
        let url = url.ok_or_else(|| refused(status, answer.to_string()))?;
        links.push(Link {
            role: who.to_owned(),
            url: url.to_owned(),
        });
    }
    Ok(links)
}

fn refused(status: StatusCode, said: String) -> Refused {
    Refused { status, said }
}

/// Two requests that could be real, by people and places that are not.
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use functions::App;
    use functions::mail::memory::Memory;
    use functions::settings::Settings;
    use functions::web::front::Front;
    use store::Store;

    use super::*;
    use crate::build::build;
    use crate::sample::options;
    use crate::sources::{Roots, Sources};

    #[tokio::test]
    async fn the_forms_of_today_take_the_demo_data_and_each_link_opens() {
        let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");
        let site = build(&Sources::read(&Roots::of_content(content)).unwrap(), &options()).unwrap();
        let front = Front::new(site.front()).unwrap();
        let store = Store::in_memory().unwrap();
        let app = App::new(store, Arc::new(Memory::default()), Settings::default(), front);
        let functions = functions::all(app.clone());
        let links = fill(&functions, &app.settings.base_url).await.unwrap();
        assert_eq!(links.len(), 1 + requests().len());
        for link in &links[1..] {
            let path = link.url.strip_prefix(&app.settings.base_url).unwrap();
            let request = Request::builder().uri(path).body(Body::empty()).unwrap();
            let seen = functions.clone().oneshot(request).await.unwrap();
            assert_eq!(seen.status(), StatusCode::OK, "{path}");
        }
    }
}
