//! What goes back: a page, a redirect, or a page that says why not and what to do.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::{Html, IntoResponse, Redirect, Response};
use forms::answers::Answers;
use forms::form;
use http::{HeaderMap, StatusCode, header};
use programme::languages::Lang;
use programme::partners::Origin;
use serde::Serialize;
use store::StoreError;

use crate::app::App;
use crate::web::front::Front;
use crate::web::guard::BODY_LIMIT;
use crate::web::headers::{Framer, Kind};
use crate::web::page::{self, Page};
use crate::web::visit::Visit;

/// How the answer may be kept; the guard reads it and sets the headers.
#[derive(Clone, Copy, Debug)]
pub struct Kept(pub Kind);

/// Whose pages may put the answer in a frame; the guard reads it and says so. Without it, nobody's.
#[derive(Clone, Debug)]
pub struct Framed(pub Vec<Framer>);

/// Something cannot be done. Each has words: what happened, what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorry {
    /// There is nothing here; also the answer to a link that is not yours.
    NotFound,
    /// It came from a page that is not ours.
    FromElsewhere,
    /// It is too large.
    TooLarge,
    /// It is not a form.
    NotAForm,
    /// The store cannot be reached just now.
    Unavailable,
    /// Somebody else was first; look again.
    Stale,
    /// There is no room for more.
    Full,
}

impl Sorry {
    /// Its status and the key of its words.
    fn parts(self) -> (StatusCode, &'static str) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "refusal-not-found"),
            Self::FromElsewhere => (StatusCode::FORBIDDEN, "refusal-from-elsewhere"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "refusal-too-large"),
            Self::NotAForm => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "refusal-not-a-form"),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "refusal-unavailable"),
            Self::Stale => (StatusCode::CONFLICT, "refusal-stale"),
            Self::Full => (StatusCode::CONFLICT, "refusal-full"),
        }
    }

    /// Its status.
    pub fn status(self) -> StatusCode {
        self.parts().0
    }
}

impl From<StoreError> for Sorry {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store could not do what was asked");
        Self::Unavailable
    }
}

/// A page in the language of the visit.
pub fn page(visit: &Visit, page: &Page) -> Response {
    let html = page::fill(&visit.front, &visit.lang, page, &visit.app.settings.base_url);
    let mut response = (page.status, Html(html)).into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_LANGUAGE, language(&visit.lang));
    response.extensions_mut().insert(Kept(page.kind));
    response
}

/// The same answer, which pages of these sites may put in a frame.
pub fn framed_by(framers: &[Origin], mut response: Response) -> Response {
    let sites = framers.iter().cloned().map(Framer::Site).collect();
    response.extensions_mut().insert(Framed(sites));
    response
}

/// The same answer, which only our own pages may put in a frame.
pub fn framed_by_us(mut response: Response) -> Response {
    response.extensions_mut().insert(Framed(vec![Framer::Ourselves]));
    response
}

/// "Look there": after something was done, so that reloading does not do it again.
pub fn see(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// There is nothing at this path, said in its language.
pub fn nothing_here(app: &App, path: &str) -> Response {
    let front = app.front();
    let lang = front.language_of(path).clone();
    sorry(app, &front, &lang, Sorry::NotFound)
}

/// Changes that come from a page of somebody else are refused before a handler sees them.
pub fn from_elsewhere(app: &App, path: &str) -> Response {
    refused(app, path, Sorry::FromElsewhere)
}

/// What is sent to this address is refused before a handler sees it.
pub fn refused(app: &App, path: &str, why: Sorry) -> Response {
    let front = app.front();
    let lang = front.language_of(path).clone();
    sorry(app, &front, &lang, why)
}

#[derive(Serialize)]
struct Typed<'a> {
    name: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct Again<'a> {
    #[serde(flatten)]
    words: Words<'a>,
    typed: Vec<Typed<'a>>,
}

/// The store cannot be reached: everything that was typed lies in the page, and one press sends it again. Codes do not: whatever
/// opens something is typed anew.
pub fn try_again(app: &App, path: &str, typed: &Answers) -> Response {
    let front = app.front();
    let lang = front.language_of(path).clone();
    let carried = typed.pairs().filter(|(name, _)| !form::opens_something(name));
    let (status, key) = Sorry::Unavailable.parts();
    let again = Again {
        words: Words::of(app, &front, &lang, key),
        typed: carried.map(|(name, value)| Typed { name, value }).collect(),
    };
    match front.fragment(&lang, "try-again.html", &again) {
        Ok(main) => refusal(app, &front, &lang, (again.words.heading, main, status)),
        Err(_no_fragment) => sorry(app, &front, &lang, Sorry::Unavailable),
    }
}

#[derive(Serialize)]
struct Words<'a> {
    heading: String,
    what_now: String,
    email: &'a str,
    lang: &'a str,
}

impl<'a> Words<'a> {
    fn of(app: &'a App, front: &Front, lang: &'a Lang, key: &str) -> Self {
        Self {
            heading: front.say(lang, key),
            what_now: front.say(lang, &format!("{key}.what-now")),
            email: &app.settings.coordinator.email,
            lang: lang.code(),
        }
    }
}

/// A page that says why not, and what to do instead.
pub fn sorry(app: &App, front: &Front, lang: &Lang, sorry: Sorry) -> Response {
    let (status, key) = sorry.parts();
    let words = Words::of(app, front, lang, key);
    // A page about a failure must not fail: without its fragment it still says both sentences.
    let main = front.fragment(lang, "refusal.html", &words).unwrap_or_else(|_| {
        format!(
            "<h1>{}</h1><p>{}</p>",
            page::escape(&words.heading),
            page::escape(&words.what_now)
        )
    });
    let mut response = refusal(app, front, lang, (words.heading, main, status));
    response.extensions_mut().insert(sorry);
    response
}

fn refusal(
    app: &App,
    front: &Front,
    lang: &Lang,
    (heading, main, status): (String, String, StatusCode),
) -> Response {
    let page = Page {
        status,
        ..Page::private(heading, main, "/".to_owned())
    };
    let html = page::fill(front, lang, &page, &app.settings.base_url);
    let mut response = (status, Html(html)).into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_LANGUAGE, language(lang));
    response
}

fn language(lang: &Lang) -> header::HeaderValue {
    header::HeaderValue::from_str(lang.code()).unwrap_or(header::HeaderValue::from_static("nl"))
}

/// What a browser sends with a form.
#[derive(Debug)]
pub struct Sent(pub Answers);

impl FromRequest<App> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let front = app.front();
        let lang = front.language_of(request.uri().path()).clone();
        let refuse = |why| sorry(app, &front, &lang, why);
        if !is_form(request.headers()) {
            return Err(refuse(Sorry::NotAForm));
        }
        let bytes = body(request).await.map_err(refuse)?;
        Ok(Self(typed(&bytes)))
    }
}

/// What an HTML form sent. Bytes that are no text come as replacement signs, as they would from a browser.
pub fn typed(body: &[u8]) -> Answers {
    Answers::from_pairs(
        form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), value.into_owned())),
    )
}

/// The body of a request, if it is not too large.
pub async fn body(request: Request) -> Result<Bytes, Sorry> {
    axum::body::to_bytes(request.into_body(), BODY_LIMIT)
        .await
        .map_err(|_too_large_or_cut_off| Sorry::TooLarge)
}

/// Whether the body is what an HTML form sends.
pub fn is_form(headers: &HeaderMap) -> bool {
    media_type(headers).eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// The media type of the body, without parameters.
pub fn media_type(headers: &HeaderMap) -> &str {
    let value = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim()
}
