//! Limits over HTTP: from whose page, how large, how many, and the headers of each answer.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use functions::App;
use functions::mail::memory::Memory;
use functions::settings::Settings;
use functions::web::front::Front;
use functions::web::guard::BODY_LIMIT;
use functions::web::headers::{Kind, table};
use http::{HeaderMap, Method, Request, StatusCode, header};
use programme::requests::PER_ADDRESS_AND_HOUR;
use store::Store;
use store::testing::Faults;
use tokio::task::JoinSet;

use super::asking::{self, Answer, FORM, JSON, ask, from, open, path_of, send, urlencoded};
use crate::harness::{World, front_parts, workshop_answers};

/// A machine's body with this name in it.
fn body(name: &str) -> (&'static str, String) {
    (FORM, urlencoded(&workshop_answers(&forms::contact::FORM, name)))
}

/// Every door that changes something, with a link that exists.
async fn changing_doors(world: &World) -> Vec<String> {
    let mut paths = Vec::new();
    for form in forms::form::all() {
        let url = world
            .ask_by_machine(form, &workshop_answers(form, "Samira"))
            .await;
        let link = url.rsplit('/').next().unwrap().to_owned();
        let doors = functions::doors();
        let own = doors.list().filter(|door| door.method == Method::POST);
        let own = own.filter(|door| {
            door.path.starts_with(&format!("/{{lang}}/{}", form.path)) || door.path.ends_with(form.id)
        });
        paths.extend(own.map(|door| door.path.replace("{lang}", "nl").replace("{link}", &link)));
    }
    paths
}

#[tokio::test]
async fn only_our_own_pages_press_our_buttons() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    let doors = changing_doors(&world).await;
    assert!(doors.len() >= 8, "{doors:?}");
    let ours: &[&[(&str, &str)]] = &[
        &[("sec-fetch-site", "same-origin")],
        &[("origin", "https://www.example.org")],
        &[("sec-fetch-site", "same-origin"), ("origin", "null")],
    ];
    let elsewhere: &[&[(&str, &str)]] = &[
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "")],
        &[("sec-fetch-site", "same-origin, cross-site")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://www.example.org"),
        ],
        &[("origin", "https://www.example.org.elsewhere.example")],
        &[("origin", "https://elsewhere.example")],
        &[("origin", "null")],
        &[("origin", "")],
    ];
    let mut tried = 0;
    for path in &doors {
        let machine = path.starts_with("/api/");
        let cases = ours.iter().map(|headers| (*headers, false));
        let cases = cases.chain(elsewhere.iter().map(|headers| (*headers, true)));
        // Without either header it is no browser: only the programming interface answers.
        for (headers, refused) in cases.chain([(&[][..], !machine)]) {
            let mut request = Request::post(path)
                .header(header::HOST, "www.example.org")
                .header(header::CONTENT_TYPE, FORM);
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let answer = ask(&router, request.body(Body::empty()).unwrap()).await.back();
            assert_eq!(
                answer.status == StatusCode::FORBIDDEN,
                refused,
                "{path} with {headers:?}: {}",
                answer.status
            );
            tried += 1;
        }
    }
    // The control: the same doors without the guard around them open for anybody's page.
    let unguarded = functions::doors().into_router(world.app.clone());
    for path in &doors {
        let request = Request::post(path).header("sec-fetch-site", "cross-site");
        let answer = ask(&unguarded, request.body(Body::empty()).unwrap()).await.back();
        assert_ne!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    println!("same origin: {tried} tries at {} doors", doors.len());
}

/// A body of exactly so many bytes, which is a form but for its size.
fn weighing(bytes: usize) -> String {
    let (_, body) = body("Samira");
    let filled = format!("{body}&website=");
    filled.clone() + &"a".repeat(bytes - filled.len())
}

#[tokio::test]
async fn a_body_may_weigh_so_much_and_no_more() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    for (bytes, status) in [
        (BODY_LIMIT, StatusCode::CREATED),
        (BODY_LIMIT + 1, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let answer = send(&router, [10, 0, 0, 1], "contact", (FORM, weighing(bytes))).await;
        assert_eq!(answer.status, status, "{bytes} bytes: {}", answer.body);
    }
    let too_much = "a=".to_owned() + &"b".repeat(BODY_LIMIT);
    let answer = send(&router, [10, 0, 0, 1], "contact", (JSON, too_much.clone())).await;
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(answer.json()["code"], "too_large");
    // Without a length at first, as a body in pieces comes.
    let pieces = Body::new(http_body_util::BodyExt::boxed_unsync(http_body_util::Full::from(
        too_much.clone(),
    )));
    for body in [Body::from(too_much), pieces] {
        let request = Request::post("/nl/message")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, FORM);
        let page = ask(&router, request.body(body).unwrap()).await.back();
        assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(
            page.body.contains(&world.say("nl", "refusal-too-large")),
            "a page that says so"
        );
        assert!(
            page.body.contains("backupnetwerkt@gmail.com"),
            "with a mail address as the way out"
        );
    }
}

/// What the largest honest form weighs, with every text as long as it may be, is far from the limit.
#[tokio::test]
async fn the_longest_honest_answers_fit() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    for form in forms::form::all() {
        let mut pairs = workshop_answers(form, "Samira");
        for spec in form.questions().map(forms::form::Question::spec) {
            if let forms::kinds::Shape::Text(text) = spec.shape {
                pairs.retain(|(name, _)| name != spec.id);
                pairs.push((spec.id.to_owned(), "ሰ".repeat(text.max)));
            }
        }
        let body = urlencoded(&pairs);
        assert!(body.len() * 3 < BODY_LIMIT, "{}: {} bytes", form.id, body.len());
        let answer = send(&router, [10, 0, 0, 1], form.id, (FORM, body)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    }
}

/// How many of `many` different requests at the same moment from one address are kept.
async fn kept_at_once(world: &World, many: usize) -> usize {
    let router = world.router();
    let mut asking = JoinSet::new();
    for number in 0..many {
        let router = router.clone();
        asking.spawn(async move {
            send(
                &router,
                [192, 0, 2, 7],
                "contact",
                body(&format!("Asker {number}")),
            )
            .await
            .status
        });
    }
    let statuses = asking.join_all().await;
    assert!(
        statuses.iter().all(|status| matches!(status.as_u16(), 201 | 429)),
        "{statuses:?}"
    );
    statuses
        .iter()
        .filter(|status| **status == StatusCode::CREATED)
        .count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_at_once_from_one_address_are_sixty() {
    let sixty = usize::try_from(PER_ADDRESS_AND_HOUR).unwrap();
    let world = World::on("2026-09-14").await;
    assert_eq!(kept_at_once(&world, 200).await, sixty);
    // The control: without the bound in the store the same two hundred overflow.
    let faults = Faults::default();
    faults.ignore_conditions();
    let unbounded = World::with_store("2026-09-14", Store::in_memory_with(faults).unwrap());
    assert!(kept_at_once(&unbounded, 200).await > sixty);
}

/// A router for a server that has one with TLS in front, or has not.
fn behind(tls_in_front: bool) -> Router {
    let settings = Settings {
        base_url: "https://www.example.org".to_owned(),
        tls_in_front,
        ..Settings::default()
    };
    let front = Front::new(front_parts()).unwrap();
    functions::all(App::new(
        Store::in_memory().unwrap(),
        Arc::new(Memory::default()),
        settings,
        front,
    ))
}

/// How many of one more than the limit are kept, each from what `address` says: the address of the connection and the header.
async fn kept_from(router: &Router, address: impl Fn(u8) -> (IpAddr, String)) -> usize {
    let mut kept = 0;
    for number in 0..=u8::try_from(PER_ADDRESS_AND_HOUR).unwrap() {
        let (connection, forwarded) = address(number);
        let (kind, body) = body(&format!("Asker {number}"));
        let request = Request::post("/api/contact")
            .header(header::CONTENT_TYPE, kind)
            .header("x-forwarded-for", forwarded)
            .body(Body::from(body))
            .unwrap();
        let answer = ask(router, from(request, connection)).await.back();
        kept += usize::from(answer.status == StatusCode::CREATED);
    }
    kept
}

#[tokio::test]
async fn one_address_is_one_household_however_it_is_written() {
    let sixty = usize::try_from(PER_ADDRESS_AND_HOUR).unwrap();
    let v4 = |number: u8| IpAddr::from([192, 0, 2, number]);
    let v6 = |network: u16, number: u8| {
        IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, network, 0, 0, 0, number.into()))
    };
    let nothing = String::new;

    let same_network = kept_from(&behind(false), |number| (v6(1, number), nothing())).await;
    assert_eq!(same_network, sixty, "a household has a whole /64");
    let networks = kept_from(&behind(false), |number| (v6(number.into(), 1), nothing())).await;
    assert_eq!(networks, sixty + 1, "another /64 is another household");

    let made_up = kept_from(&behind(false), |number| (v4(1), v4(number).to_string())).await;
    assert_eq!(made_up, sixty, "who has nobody in front cannot choose an address");
    let in_front = kept_from(&behind(true), |number| (v4(1), v4(number).to_string())).await;
    assert_eq!(in_front, sixty + 1, "the server in front knows who comes");
    let longer = kept_from(&behind(true), |number| {
        (v4(1), format!("10.0.0.{number}, 192.0.2.9"))
    })
    .await;
    assert_eq!(longer, sixty, "what a visitor wrote before it counts for nothing");
}

#[tokio::test]
async fn a_path_that_is_no_text_is_nowhere() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    for (path, lang) in [
        ("/nl/workshop/status/%FF", "nl"),
        ("/en/workshop/received/%C3%28", "en"),
        ("/ar/message/status/%ED%A0%80/withdraw", "ar"),
        ("/%FF/workshop", "nl"),
        ("/xx/workshop", "nl"),
    ] {
        let page = open(&router, path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}: {}", page.body);
        assert!(
            page.body.contains(&world.say(lang, "refusal-not-found")),
            "{path} says so in {lang}"
        );
    }
}

/// The headers of a kind that are not on an answer as the table says.
fn missing(headers: &HeaderMap, kind: Kind) -> Vec<String> {
    let table = table(kind, true);
    let wrong = table
        .iter()
        .filter(|(name, value)| headers.get(name).is_none_or(|there| there != value));
    wrong.map(|(name, value)| format!("{name}: {value}")).collect()
}

#[tokio::test]
async fn every_answer_has_the_headers_of_its_kind() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    let url = world
        .ask_by_machine(
            &forms::contact::FORM,
            &workshop_answers(&forms::contact::FORM, "Samira"),
        )
        .await;
    let status = path_of(&url).to_owned();
    let bad = "{\"topic\":".to_owned();
    let answers: [(&str, Answer, Kind); 6] = [
        ("a form", open(&router, "/nl/workshop").await, Kind::FormPage),
        (
            "a problem in a form",
            asking::press(&router, "/nl/workshop", &[("step".into(), "place".into())]).await,
            Kind::FormPage,
        ),
        ("a status page", open(&router, &status).await, Kind::PrivatePage),
        (
            "a page that is not there",
            open(&router, "/nl/workshop/status/x").await,
            Kind::PrivatePage,
        ),
        (
            "a receipt for a machine",
            send(&router, [10, 0, 0, 1], "contact", body("Jonas")).await,
            Kind::Api,
        ),
        (
            "a refusal for a machine",
            send(&router, [10, 0, 0, 1], "contact", (JSON, bad)).await,
            Kind::Api,
        ),
    ];
    for (what, answer, kind) in &answers {
        let missing = missing(&answer.headers, *kind);
        assert!(
            missing.is_empty(),
            "{what} ({}) has not {missing:?}",
            answer.status
        );
        assert!(
            !answer.headers.contains_key(header::SET_COOKIE),
            "{what} sets a cookie"
        );
        assert!(
            !answer.headers.contains_key(header::SERVER),
            "{what} says what it runs on"
        );
    }
    // The control: an answer that nobody put headers on, and one with the headers of another kind.
    assert!(!missing(&HeaderMap::new(), Kind::Api).is_empty());
    assert!(!missing(&answers[0].1.headers, Kind::PrivatePage).is_empty());
}
