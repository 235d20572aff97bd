//! A site is looked at, edited, broken and mended.

use std::path::Path;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, StatusCode};
use futures_util::StreamExt as _;
use tower::ServiceExt as _;

use super::*;
use crate::build::build;
use crate::problems::Tongue;
use crate::sample::{options, page, sources};
use crate::sources::Roots;
use crate::write::write_new;

/// A page that never comes fails the test instead of hanging it.
const TOO_LONG: Duration = Duration::from_secs(20);

struct Seen {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

async fn get_with(server: &Router, path: &str, headers: &[(&str, &str)]) -> Seen {
    let mut request = Request::builder().uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = server
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    Seen {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

async fn get(server: &Router, path: &str) -> Seen {
    get_with(server, path, &[]).await
}

fn server(mode: Mode) -> Router {
    let shelf = Shelf::new(mode, false);
    shelf.put(Arc::new(build(&sources(&[]), &options()).unwrap()));
    shelf.around(Router::new(), watch::channel(false).1)
}

#[tokio::test]
async fn every_address_has_its_answer() {
    let server = server(Mode::Production);
    for (path, status, holds) in [
        ("/", 200, "<h1>Home nl</h1>"),
        ("/nl/", 200, "<h1>Home nl</h1>"),
        ("/ar/", 200, "dir=\"rtl\""),
        ("/nl/programma/scholen/", 200, "Scholen"),
        ("/nl/feed.xml", 200, "<feed"),
        ("/nl/nothing/here/", 404, "Niet gevonden"),
        ("/en/nothing", 404, "Niet gevonden"),
        ("/..%2f..%2fetc/passwd", 404, "Niet gevonden"),
        ("/nl/%FF", 404, "Niet gevonden"),
    ] {
        let seen = get(&server, path).await;
        assert_eq!(seen.status.as_u16(), status, "{path}");
        assert!(seen.text.contains(holds), "{path}: {}", seen.text);
        assert!(
            seen.headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("default-src 'none'")
        );
        assert!(!seen.text.contains("_netwerkt"), "nothing is added for visitors");
    }
}

#[tokio::test]
async fn old_and_short_addresses_lead_on() {
    let server = server(Mode::Production);
    for (path, to) in [
        ("/nl", "/nl/"),
        ("/nl/help?a=1", "/nl/help/?a=1"),
        ("/nl/aanvragen/", "/nl/workshop"),
        ("/nl/aanvragen", "/nl/workshop"),
    ] {
        let seen = get(&server, path).await;
        assert_eq!(
            (seen.status.as_u16(), &seen.headers["location"]),
            (301, &to.parse().unwrap()),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_page_that_did_not_change_is_not_sent_again_and_others_are_sent_small() {
    let server = server(Mode::Production);
    let first = get(&server, "/nl/").await;
    let etag = first.headers["etag"].to_str().unwrap();
    let again = get_with(&server, "/nl/", &[("if-none-match", etag)]).await;
    assert_eq!(
        (again.status, again.text.as_str()),
        (StatusCode::NOT_MODIFIED, "")
    );
    let small = get_with(&server, "/nl/", &[("accept-encoding", "gzip")]).await;
    assert_eq!(small.headers["content-encoding"], "gzip");
    assert_eq!(small.headers["etag"], etag);
}

#[tokio::test]
async fn nothing_can_be_sent_to_a_page() {
    let server = server(Mode::Production);
    let request = Request::builder()
        .method("POST")
        .uri("/nl/")
        .body(Body::empty())
        .unwrap();
    let response = server.oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
}

/// The small site on disk, served and watched.
struct Desk {
    folder: tempfile::TempDir,
    server: Router,
    _watching: watching::Watching,
    _stop: watch::Sender<bool>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        let here = sources(&[]);
        for (root, files) in [
            ("content", &here.content),
            ("site/templates", &here.templates),
            ("site/theme", &here.theme),
        ] {
            for (path, file) in files {
                write_new(&folder.path().join(root).join(path), file.text().unwrap()).unwrap();
            }
        }
        let roots = Roots::of_content(content);
        let seen = watching::Seen::now(&roots, &options()).unwrap();
        let shelf = Shelf::new(Mode::Development, false);
        shelf.put(Arc::clone(&seen.site));
        let (stop, stopped) = watch::channel(false);
        let server = shelf.around(Router::new(), stopped);
        let built = move |built: Result<Arc<Site>, Problems>| match built {
            Ok(site) => shelf.put(site),
            Err(problems) => shelf.trouble(&problems, Tongue::En),
        };
        Self {
            folder,
            server,
            _watching: watching::watch(roots, seen, options, built).unwrap(),
            _stop: stop,
        }
    }

    /// Writes a file as editors do, and waits until the browser is told to reload.
    async fn edit(&self, path: &str, text: &str) {
        let request = Request::builder()
            .uri("/_netwerkt/events")
            .body(Body::empty())
            .unwrap();
        let response = self.server.clone().oneshot(request).await.unwrap();
        let mut events = response.into_body().into_data_stream();
        save(&self.folder.path().join(path), text);
        let event = tokio::time::timeout(TOO_LONG, events.next())
            .await
            .expect("no reload")
            .unwrap()
            .unwrap();
        assert!(event.starts_with(b"event: reload"), "{event:?}");
    }
}

#[expect(clippy::disallowed_methods, reason = "the test is the editor here")]
fn save(file: &Path, text: &str) {
    let beside = file.with_extension("saving~");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&beside, text).unwrap();
    std::fs::rename(beside, file).unwrap();
}

#[tokio::test]
async fn an_edited_page_is_served() {
    let desk = Desk::new();
    assert!(
        get(&desk.server, "/nl/help/")
            .await
            .text
            .contains("/_netwerkt/reload.js")
    );
    desk.edit("content/pages/help.nl.md", &page("Hulp", "Nieuwe tekst."))
        .await;
    assert!(
        get(&desk.server, "/nl/help/")
            .await
            .text
            .contains("Nieuwe tekst.")
    );

    desk.edit("content/pages/new/page.nl.md", &page("Nieuw", ""))
        .await;
    assert_eq!(get(&desk.server, "/nl/new/page/").await.status, StatusCode::OK);

    let template = r#"{% extends "layout.html" %}{% block main %}Een ander ontwerp{% endblock %}"#;
    desk.edit("site/templates/page.html", template).await;
    assert!(
        get(&desk.server, "/nl/help/")
            .await
            .text
            .contains("Een ander ontwerp")
    );
}

#[tokio::test]
async fn a_mistake_is_shown_in_the_page_until_it_is_mended() {
    let desk = Desk::new();
    let stylesheet = |home: &str| {
        let begin = home.find("/assets/").unwrap();
        home[begin..begin + home[begin..].find('"').unwrap()].to_owned()
    };
    let stylesheet = stylesheet(&get(&desk.server, "/nl/").await.text);

    desk.edit(
        "content/pages/help.nl.md",
        &page("Hulp", "[x](@/helf.md) <script>"),
    )
    .await;
    let wrong = get(&desk.server, "/nl/").await;
    assert_eq!(wrong.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(wrong.text.contains("help.nl.md:5:1"), "{}", wrong.text);
    assert!(wrong.text.contains("Did you mean “@/help.md”?") && wrong.text.contains("&lt;script&gt;"));
    assert!(
        wrong.text.contains("/_netwerkt/reload.js"),
        "it goes away by itself"
    );
    assert_eq!(
        get(&desk.server, &stylesheet).await.status,
        StatusCode::OK,
        "the rest goes on"
    );

    desk.edit("content/pages/help.nl.md", &page("Hulp", "Beter."))
        .await;
    let mended = get(&desk.server, "/nl/help/").await;
    assert_eq!(mended.status, StatusCode::OK);
    assert!(mended.text.contains("Beter."));
}

#[tokio::test]
async fn the_server_stops_when_it_is_told_to_even_while_browsers_listen() {
    let shelf = Shelf::new(Mode::Development, false);
    let (stop, stopped) = watch::channel(false);
    let server = shelf.around(Router::new(), stopped.clone());
    let events = {
        let request = Request::builder()
            .uri("/_netwerkt/events")
            .body(Body::empty())
            .unwrap();
        server
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .into_body()
            .into_data_stream()
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut told = stopped;
    let listening = tokio::spawn(listen(listener, server, async move {
        drop(told.wait_for(|stop| *stop).await);
    }));
    stop.send_replace(true);
    tokio::time::timeout(TOO_LONG, listening)
        .await
        .expect("it goes on")
        .unwrap()
        .unwrap();
    let last: Vec<_> = tokio::time::timeout(TOO_LONG, events.collect())
        .await
        .expect("the events go on");
    assert!(last.is_empty(), "{last:?}");
}
