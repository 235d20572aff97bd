//! A browser of somebody in the demo: it goes through the doors that everybody goes through, with a cookie like everybody's.

use axum::Router;
use axum::body::{Body, to_bytes};
use forms::answers::Answers;
use forms::form::Form;
use http::request::Builder;
use http::{HeaderValue, Request, StatusCode, header};
use tower::ServiceExt as _;

use super::NotFilled;

/// The most a page may weigh.
const PAGE: usize = 1024 * 1024;

/// A browser, known to nobody yet.
pub(super) struct Browser {
    functions: Router,
    cookie: Option<String>,
}

impl Browser {
    /// A new browser at these doors.
    pub(super) fn at(functions: &Router) -> Self {
        Self {
            functions: functions.clone(),
            cookie: None,
        }
    }

    /// Holds this cookie from now on.
    pub(super) fn holds(&mut self, cookie: &HeaderValue) {
        let text = cookie.to_str().unwrap_or_default();
        self.cookie = text.split(';').next().map(str::to_owned);
    }

    /// Fills in a form, step by step, with answers that say this.
    pub(super) async fn fills<T>(
        &mut self,
        path: &str,
        form: &'static Form<T>,
        said: &T,
    ) -> Result<(), NotFilled> {
        self.goes_on(path, form, said, String::new()).await
    }

    /// Opens a form that holds what it was made of, and fills it in.
    pub(super) async fn opens_and_fills<T>(
        &mut self,
        path: &str,
        form: &'static Form<T>,
        said: &T,
    ) -> Result<(), NotFilled> {
        let shown = self.asks(path, Request::get(path), Body::empty()).await?;
        let draft = match &shown {
            Came::Page(page) => draft_in(page).to_owned(),
            Came::Elsewhere => String::new(),
        };
        self.goes_on(path, form, said, draft).await
    }

    async fn goes_on<T>(
        &mut self,
        path: &str,
        form: &'static Form<T>,
        said: &T,
        mut draft: String,
    ) -> Result<(), NotFilled> {
        let answers = form.write(said);
        let last = form.outline.steps.len() - 1;
        for (number, step) in form.outline.steps.iter().enumerate() {
            let mut sent = answers.clone();
            sent.set("draft", draft.as_str());
            sent.set("step", step.id);
            sent.set("go", if number == last { "send" } else { "next" });
            match self.presses(path, &sent).await? {
                Came::Elsewhere => return Ok(()),
                Came::Page(page) => draft_in(&page).clone_into(&mut draft),
            }
        }
        Err(NotFilled::Refused {
            path: path.to_owned(),
            status: StatusCode::OK,
            said: "the form was shown again".to_owned(),
        })
    }

    /// Presses a button that sends this.
    pub(super) async fn presses(&mut self, path: &str, sent: &Answers) -> Result<Came, NotFilled> {
        let pairs = sent.pairs().map(|(name, value)| {
            let encoded =
                |text| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
            format!("{}={}", encoded(name), encoded(value))
        });
        let body = pairs.collect::<Vec<_>>().join("&");
        let post = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.asks(path, post, Body::from(body)).await
    }

    async fn asks(&mut self, path: &str, request: Builder, body: Body) -> Result<Came, NotFilled> {
        let mut request = request.header("sec-fetch-site", "same-origin");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let refused = |status, said: &str| NotFilled::Refused {
            path: path.to_owned(),
            status,
            said: said.to_owned(),
        };
        let request = request
            .body(body)
            .map_err(|error| refused(StatusCode::BAD_REQUEST, &error.to_string()))?;
        let Ok(response) = self.functions.clone().oneshot(request).await;
        let status = response.status();
        if let Some(cookie) = response.headers().get(header::SET_COOKIE) {
            self.holds(&cookie.clone());
        }
        if status == StatusCode::SEE_OTHER {
            return Ok(Came::Elsewhere);
        }
        let bytes = to_bytes(response.into_body(), PAGE)
            .await
            .map_err(|error| refused(status, &error.to_string()))?;
        let page = String::from_utf8_lossy(&bytes).into_owned();
        if status == StatusCode::OK {
            Ok(Came::Page(page))
        } else {
            Err(refused(status, &page))
        }
    }
}

/// Where a press led.
pub(super) enum Came {
    /// To another page, as what was pressed for is done.
    Elsewhere,
    /// To this page.
    Page(String),
}

/// What was typed so far, as it stands sealed in a page of a form.
fn draft_in(page: &str) -> &str {
    let start = "name=\"draft\" value=\"";
    let rest = page.find(start).map(|at| &page[at + start.len()..]);
    rest.and_then(|rest| rest.split('"').next()).unwrap_or_default()
}
