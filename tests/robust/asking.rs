//! One request to a router, and whatever comes of it: an answer, or a handler that fell over.

use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt;

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

/// What came of a request.
#[derive(Clone, Debug)]
pub enum Came {
    Back(Answer),
    /// A handler panicked; this is what it said.
    Apart(String),
}

impl Came {
    /// The answer, where nothing else will do.
    #[track_caller]
    pub fn back(self) -> Answer {
        match self {
            Self::Back(answer) => answer,
            Self::Apart(said) => panic!("a handler panicked: {said}"),
        }
    }
}

impl Answer {
    /// The answer as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The field and the code of every problem in the answer of the programming interface.
    pub fn problems(&self) -> Vec<(String, String)> {
        let problems = self.json();
        let problems = problems["errors"].as_array().cloned().unwrap_or_default();
        let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
        problems
            .iter()
            .map(|problem| (text(&problem["field"]), text(&problem["code"])))
            .collect()
    }

    /// Where it leads.
    #[track_caller]
    pub fn location(&self) -> String {
        let place = self.headers.get(header::LOCATION);
        let place = place.unwrap_or_else(|| panic!("{} leads nowhere: {}", self.status, self.body));
        place.to_str().expect("an address").to_owned()
    }
}

/// Sends a request in a task of its own, so that a panic is caught where it happens.
pub async fn ask(router: &Router, request: Request<Body>) -> Came {
    let router = router.clone();
    let asked = tokio::spawn(async move {
        let response = router
            .oneshot(request)
            .await
            .unwrap_or_else(|never| match never {});
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX)
            .await
            .expect("a whole answer");
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    });
    match asked.await {
        Ok(answer) => Came::Back(answer),
        Err(stopped) => Came::Apart(said(&*stopped.into_panic())),
    }
}

fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("nothing").to_owned()
}

/// The same request as if it came from this address.
pub fn from(mut request: Request<Body>, address: impl Into<IpAddr>) -> Request<Body> {
    let address = SocketAddr::new(address.into(), 40_000);
    request.extensions_mut().insert(ConnectInfo(address));
    request
}

/// Everything leaves that is waiting to leave.
pub async fn all_letters_leave(app: &functions::App) {
    loop {
        let left = functions::outbox::deliver(app).await.expect("the outbox");
        assert_eq!(left.failed, 0, "a letter could not be composed or sent");
        if left.sent == 0 {
            return;
        }
    }
}

/// Opens an address as a browser does.
pub async fn open(router: &Router, path: &str) -> Answer {
    let request = Request::get(path).header(header::HOST, "www.example.org");
    ask(router, request.body(Body::empty()).unwrap()).await.back()
}

/// Sends what a form of ours sends, as a browser does.
pub async fn press(router: &Router, path: &str, pairs: &[(String, String)]) -> Answer {
    let request = Request::post(path)
        .header(header::HOST, "www.example.org")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, FORM);
    ask(router, request.body(Body::from(urlencoded(pairs))).unwrap())
        .await
        .back()
}

/// A machine at this address sends a body to the programming interface.
pub async fn send(
    router: &Router,
    address: impl Into<IpAddr>,
    form: &str,
    (kind, body): (&str, String),
) -> Answer {
    let request = Request::post(format!("/api/{form}"))
        .header(header::HOST, "www.example.org")
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(body))
        .unwrap();
    ask(router, from(request, address)).await.back()
}

/// The media types of the two bodies that are taken.
pub const FORM: &str = "application/x-www-form-urlencoded";
pub const JSON: &str = "application/json";

/// What an HTML form sends.
pub fn urlencoded(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// The path of an address of www.example.org.
pub fn path_of(url: &str) -> &str {
    url.strip_prefix("https://www.example.org").unwrap_or(url)
}
