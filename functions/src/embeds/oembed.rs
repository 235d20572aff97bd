//! oEmbed: the address of an embedded form, turned into its frame by editors that know how (<https://oembed.com>).

use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use programme::choices::Choice;
use programme::partners::Embeddable;
use serde::Deserialize;
use serde_json::json;

use super::{address, path_of, shown};
use crate::app::App;
use crate::partners::snippets;
use crate::web::answer::Kept;
use crate::web::headers::Kind;
use crate::web::visit::Visit;

/// Where it is asked.
pub(crate) const PATH: &str = "/oembed";

/// As high as a frame begins, in pixels, where nobody tells it how high the form is.
const HEIGHT: u32 = 900;

/// As wide as a frame is, if nobody asks for less.
const WIDTH: u32 = 640;

/// What is asked.
#[derive(Deserialize)]
pub(super) struct Asked {
    url: String,
    format: Option<String>,
    maxwidth: Option<u32>,
    maxheight: Option<u32>,
}

/// What stands at an address.
pub(super) async fn describe(
    State(app): State<App>,
    visit: Visit,
    asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
) -> Response {
    let Ok(Query(asked)) = asked else {
        return answer(
            StatusCode::BAD_REQUEST,
            json!({ "error": "give the address as url" }),
        );
    };
    if asked.format.as_deref().is_some_and(|format| format != "json") {
        return answer(StatusCode::NOT_IMPLEMENTED, json!({ "error": "only json" }));
    }
    let path = asked.url.strip_prefix(&app.settings.base_url);
    let Some((lang, partner, what)) = path.and_then(parts) else {
        return nothing();
    };
    if visit.front.language(lang).is_none() {
        return nothing();
    }
    let visit = visit.in_language(lang);
    match shown(&visit, partner, what).await {
        Ok(Some(partner)) => {
            let title = snippets::title(&visit, what);
            let url = format!("{}/{lang}{}", app.settings.base_url, address(partner.id, what));
            let width = asked.maxwidth.map_or(WIDTH, |most| most.min(WIDTH));
            let height = asked.maxheight.map_or(HEIGHT, |most| most.min(HEIGHT));
            answer(
                StatusCode::OK,
                json!({
                    "version": "1.0",
                    "type": "rich",
                    "provider_name": visit.say("site-name"),
                    "provider_url": app.settings.base_url,
                    "title": title,
                    "html": snippets::frame(&url, &title, height),
                    "width": width,
                    "height": height,
                }),
            )
        }
        Ok(None) => nothing(),
        Err(sorry) => answer(sorry.status(), json!({ "error": "not now" })),
    }
}

/// Language, partner and what stands there, of an address of ours.
fn parts(path: &str) -> Option<(&str, &str, Embeddable)> {
    let path = path.split(['?', '#']).next()?;
    let mut parts = path.trim_start_matches('/').trim_end_matches('/').split('/');
    let (lang, embed, partner, last) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let what = Embeddable::ALL.iter().find(|what| path_of(**what) == last)?;
    (embed == "embed" && parts.next().is_none()).then_some((lang, partner, *what))
}

fn nothing() -> Response {
    answer(
        StatusCode::NOT_FOUND,
        json!({ "error": "nothing to embed is there" }),
    )
}

fn answer(status: StatusCode, body: serde_json::Value) -> Response {
    let mut response = (status, Json(body)).into_response();
    response.extensions_mut().insert(Kept(Kind::Api));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_embedded_forms_are_understood() {
        assert_eq!(
            parts("/nl/embed/0190/workshop"),
            Some(("nl", "0190", Embeddable::Workshop))
        );
        assert_eq!(
            parts("/ar/embed/0190/needs/?x#y"),
            Some(("ar", "0190", Embeddable::OpenNeeds))
        );
        for other in [
            "",
            "/",
            "/nl/workshop",
            "/nl/embed/0190",
            "/nl/embed/0190/become-partner",
            "/nl/embed/0190/workshop/own",
            "/nl/desk/0190/workshop",
        ] {
            assert_eq!(parts(other), None, "{other}");
        }
    }
}
