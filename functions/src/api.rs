//! Every public form for machines: the whole form at once, `POST /api/<form id>`, and its description.
//!
//! The same guard, limits, questions and natural keys as the pages; problems come as RFC 9457 with every field at once. A
//! field or a body that the description does not know is refused, never ignored.

use axum::Json;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use forms::answers::Answers;
use forms::form::{self, Form, Outline};
use forms::openapi;
use forms::problem::Problem;
use http::{HeaderValue, StatusCode, header};
use programme::policy::Act;
use programme::requests::Asked;
use serde_json::{Value, json};

use crate::app::App;
use crate::registrations::{Came, receive, status_path};
use crate::web::answer::{self, Kept, Sorry};
use crate::web::doors::Doors;
use crate::web::filling::NotKept;
use crate::web::headers::Kind;
use crate::web::visit::Visit;

/// The doors of the programming interface.
pub fn doors() -> Doors {
    let doors = Doors::default().get("/api/openapi.json", Act::ReadApiDescription, describe);
    form::all().iter().fold(doors, |doors, form| {
        let ask = move |visit, request| ask(form, visit, request);
        doors.post(&format!("/api/{}", form.id), Act::AskThroughForm, ask)
    })
}

async fn describe(State(app): State<App>) -> Response {
    Json(openapi::document(form::all(), &app.settings.base_url)).into_response()
}

/// Somebody's machine asks for somebody.
async fn ask(form: &'static Form<Asked>, visit: Visit, request: Request) -> Response {
    let answers = match read(form, request).await {
        Ok(answers) => answers,
        Err(problem) => return problem.into_response(),
    };
    let visit = visit.in_language(answers.get("lang").unwrap_or_default());
    let came = Came {
        trap: form::trap(&answers),
        through: None,
    };
    let mut odd = form.unknown(&answers, &["lang", form::TRAP]);
    odd.extend(form.repeated(&answers));
    let received = match form.read(&answers, &visit.at()) {
        Ok(asked) if odd.is_empty() => receive(&visit, form, asked, came).await,
        read => {
            let known = read.err().unwrap_or_default();
            Err(NotKept::Problems(odd.into_iter().chain(known).collect()))
        }
    };
    match received {
        Ok(request) => {
            let path = status_path(&visit.app.store, &visit.lang, form, request.id);
            let status_url = format!("{}{path}", visit.app.settings.base_url);
            let body = json!({ "reference": request.reference.to_string(), "status_url": status_url });
            let mut response = (StatusCode::CREATED, Json(body)).into_response();
            if let Ok(location) = HeaderValue::from_str(&status_url) {
                response.headers_mut().insert(header::LOCATION, location);
            }
            response.extensions_mut().insert(Kept(Kind::Api));
            response
        }
        Err(why) => Refused::from(why).into_response(),
    }
}

/// The answers in the body: a JSON object or what an HTML form sends.
async fn read(form: &Outline, request: Request) -> Result<Answers, Refused> {
    let json = answer::media_type(request.headers()).eq_ignore_ascii_case("application/json");
    if !json && !answer::is_form(request.headers()) {
        return Err(Refused::plain(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
        ));
    }
    let bytes = answer::body(request).await.map_err(|sorry| match sorry {
        Sorry::TooLarge => Refused::plain(StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
        other => Refused::plain(other.status(), "unreadable"),
    })?;
    if json {
        form.answers_from_json(&bytes)
            .map_err(|problems| Refused::from(NotKept::Problems(problems)))
    } else {
        Ok(answer::typed(&bytes))
    }
}

/// A refusal as `application/problem+json`.
struct Refused {
    status: StatusCode,
    code: &'static str,
    problems: Vec<Problem>,
    retry_minutes: Option<i64>,
}

impl Refused {
    fn plain(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            problems: Vec::new(),
            retry_minutes: None,
        }
    }
}

impl From<NotKept> for Refused {
    fn from(why: NotKept) -> Self {
        match why {
            NotKept::Problems(problems) => Self {
                problems,
                ..Self::plain(StatusCode::UNPROCESSABLE_ENTITY, "problems")
            },
            NotKept::TooFast { minutes } => Self {
                retry_minutes: Some(minutes),
                ..Self::plain(StatusCode::TOO_MANY_REQUESTS, "rate")
            },
            NotKept::Changed | NotKept::Sorry(Sorry::Stale) => Self::plain(StatusCode::CONFLICT, "stale"),
            NotKept::Sorry(Sorry::Unavailable) => Self::plain(StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            NotKept::Sorry(other) => Self::plain(other.status(), "refused"),
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let errors: Vec<Value> = self.problems.iter().map(openapi::problem).collect();
        let title = self.status.canonical_reason().unwrap_or("Refused");
        let mut body = json!({ "type": "about:blank", "title": title, "status": self.status.as_u16(), "code": self.code });
        if !errors.is_empty() {
            body["errors"] = Value::Array(errors);
        }
        let mut response = (self.status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        let seconds = match (self.retry_minutes, self.status) {
            (Some(minutes), _) => Some(minutes * 60),
            (None, StatusCode::SERVICE_UNAVAILABLE) => Some(30),
            (None, _) => None,
        };
        if let Some(seconds) = seconds {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Kept(Kind::Api));
        response
    }
}
