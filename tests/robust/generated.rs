//! Requests nobody would write by hand, at every door and at what has none: no answer of 5xx, no handler that falls over, and
//! the headers of the house on every answer.
//!
//! A seeded generator ([`requests`]) bends methods, paths, headers and bodies; the bodies are random bytes, real bodies bent,
//! cut off, huge, deep, or of wrong types. Every five thousand requests begin with an empty house, so a failure is found again
//! by the number of its batch alone. `NETWERKT_GENERATED` says how many requests; 20,000 in a plain run.

mod requests;

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use axum::Router;
use http::{Method, StatusCode, header};
use rayon::prelude::*;
use site::build::build;
use site::serve::{Mode, Shelf};
use tokio::net::TcpListener;
use tokio::sync::watch;

use self::requests::{Generator, Real, Shot};
use super::asking::{Came, JSON, ask, from};
use super::chance::Chance;
use super::how_many;
use crate::harness::{World, build_options, sources, workshop_answers};

/// So many requests meet one house.
const BATCH: usize = 5000;

/// The whole server as it is for visitors: functions, and the pages behind them.
struct House {
    world: World,
    router: Router,
    real: Real,
    // Held so that the pages are told to go on.
    _stop: watch::Sender<bool>,
}

/// What is served besides the functions, built once.
fn shelf() -> std::sync::Arc<Shelf> {
    static SHELF: std::sync::OnceLock<std::sync::Arc<Shelf>> = std::sync::OnceLock::new();
    let make = || {
        let shelf = Shelf::new(Mode::Production, true);
        shelf.put(std::sync::Arc::new(
            build(&sources(), &build_options()).expect("the real content builds"),
        ));
        shelf
    };
    std::sync::Arc::clone(SHELF.get_or_init(make))
}

impl House {
    async fn new() -> Self {
        let world = World::on("2026-09-14").await;
        let (stop, stopped) = watch::channel(false);
        let router = shelf().around(world.router(), stopped);
        let real = real(&world).await;
        Self {
            world,
            router,
            real,
            _stop: stop,
        }
    }
}

/// What real people sent: the generator bends it.
async fn real(world: &World) -> Real {
    let mut real = Real::default();
    for door in functions::doors().list() {
        real.doors.push((door.method.clone(), door.path.clone()));
    }
    for form in forms::form::all() {
        for number in 0..6 {
            let url = world
                .ask_by_machine(form, &workshop_answers(form, &format!("Asker {number}")))
                .await;
            real.links
                .push(url.rsplit('/').next().unwrap_or_default().to_owned());
        }
        real.forms
            .push((form.id, form.path, workshop_answers(form, "Samira")));
    }
    let mut visitor = world.visitor();
    visitor.at_the_check_page().await;
    let (_, _, body) = visitor.about_to_send("Vraag de workshop aan");
    real.pressed.push(body);
    let mut visitor = world.visitor();
    visitor.at_step_three().await;
    let (_, _, body) = visitor.about_to_send("Naar stap 4: jouw gegevens");
    real.pressed.push(body);
    real
}

/// What many requests came to.
#[derive(Debug, Default)]
struct Tally {
    statuses: BTreeMap<u16, usize>,
    /// Answers of 5xx, panics and bare answers, each with the request that led to it.
    failures: Vec<String>,
}

impl Tally {
    fn add(&mut self, shot: &Shot, came: Came) {
        let answer = match came {
            Came::Apart(said) => return self.failures.push(format!("panic “{said}”: {shot}")),
            Came::Back(answer) => answer,
        };
        *self.statuses.entry(answer.status.as_u16()).or_default() += 1;
        if answer.status.is_server_error() {
            self.failures.push(format!("{}: {shot}", answer.status));
        }
        for name in [
            header::CONTENT_SECURITY_POLICY,
            header::X_CONTENT_TYPE_OPTIONS,
            header::CACHE_CONTROL,
        ] {
            if !answer.headers.contains_key(&name) {
                self.failures
                    .push(format!("no {name} on {}: {shot}", answer.status));
            }
        }
    }

    fn and(mut self, other: Self) -> Self {
        for (status, many) in other.statuses {
            *self.statuses.entry(status).or_default() += many;
        }
        self.failures.extend(other.failures);
        self
    }

    fn count(&self, statuses: std::ops::Range<u16>) -> usize {
        self.statuses.range(statuses).map(|(_, many)| many).sum()
    }
}

/// So many generated requests to a router.
async fn shoot(router: &Router, real: &Real, seed: u64, many: usize) -> Tally {
    let mut generator = Generator::new(real, seed);
    let mut tally = Tally::default();
    for _request in 0..many {
        let shot = generator.next();
        let came = ask(router, from(shot.request(), shot.address)).await;
        tally.add(&shot, came);
    }
    tally
}

/// One batch, in a house of its own; letters that come of it can be composed and sent.
fn batch(number: usize, many: usize) -> Tally {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let house = House::new().await;
        let seed = u64::try_from(number).unwrap();
        let mut tally = shoot(&house.router, &house.real, seed, many).await;
        loop {
            match functions::outbox::deliver(&house.world.app).await {
                Ok(sent) if sent == functions::outbox::Delivered::default() => break,
                Ok(sent) if sent.failed == 0 => {}
                other => {
                    tally
                        .failures
                        .push(format!("the outbox after batch {number}: {other:?}"));
                    break;
                }
            }
        }
        for failure in &mut tally.failures {
            failure.insert_str(0, &format!("batch {number}: "));
        }
        tally
    })
}

#[test]
fn no_request_breaks_anything() {
    let requests = how_many("NETWERKT_GENERATED", 20_000);
    let batches = requests.div_ceil(BATCH);
    let tally = (0..batches)
        .into_par_iter()
        .map(|number| batch(number, BATCH.min(requests - number * BATCH)))
        .reduce(Tally::default, Tally::and);
    let failed = tally.failures.len();
    println!(
        "generated: {requests} requests, {failed} failures, answers {:?}",
        tally.statuses
    );
    assert!(
        failed == 0,
        "{failed} failures, such as\n{}",
        tally.failures[..failed.min(10)].join("\n")
    );
    for (statuses, at_least) in [(200..201, 5), (201..202, 1), (303..304, 1), (400..500, 20)] {
        let many = tally.count(statuses.clone());
        assert!(
            many * 100 >= requests * at_least,
            "only {many} answers of {statuses:?}: the generator sees too little"
        );
    }
}

/// The control: a door that panics, one that answers 500 and one that forgets its headers are all found.
#[tokio::test]
async fn a_broken_door_would_be_found() {
    let house = House::new().await;
    let broken = Router::new()
        .route(
            "/api/falls",
            axum::routing::post(async || -> StatusCode { std::panic::resume_unwind(Box::new("over")) }),
        )
        .route(
            "/api/breaks",
            axum::routing::post(async || StatusCode::INTERNAL_SERVER_ERROR),
        );
    let router = house.router.clone().merge(broken);
    let mut real = house.real.clone();
    real.doors.push((Method::POST, "/api/falls".to_owned()));
    real.doors.push((Method::POST, "/api/breaks".to_owned()));
    let failures = shoot(&router, &real, 1, 600).await.failures;
    for kind in ["panic “over”", "500", "no content-security-policy"] {
        assert!(
            failures.iter().any(|failure| failure.starts_with(kind)),
            "no {kind} in {failures:?}"
        );
    }
    let others = failures
        .iter()
        .filter(|failure| !failure.contains("/api/falls") && !failure.contains("/api/breaks"));
    assert_eq!(others.count(), 0);
}

/// A server that hears noise instead of HTTP refuses it and goes on serving.
#[test]
fn noise_on_the_line_is_no_reason_to_stop() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let (house, listener) = runtime.block_on(async {
        (
            House::new().await,
            TcpListener::bind("127.0.0.1:0").await.unwrap(),
        )
    });
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let router = house.router.clone();
    let serving = runtime.spawn(site::serve::listen(listener, router, async {
        drop(stopped.await);
    }));
    let mut chance = Chance::of(9);
    let mut answers: BTreeMap<String, usize> = BTreeMap::new();
    for _connection in 0..600 {
        let noise = noise(&mut chance, &house.real);
        let heard = say(address, &noise, Then::HangUp);
        let first = heard.lines().next().unwrap_or_default();
        let status: String = first.chars().take("HTTP/1.1 200".len()).collect();
        assert!(
            !status.starts_with("HTTP/1.1 5"),
            "{status}: {:?}",
            String::from_utf8_lossy(&noise)
        );
        *answers.entry(status).or_default() += 1;
    }
    println!("noise: {answers:?}");
    assert!(answers.len() >= 4, "only {answers:?}");
    let alive = say(
        address,
        b"GET /healthz HTTP/1.1\r\nhost: www.example.org\r\nconnection: close\r\n\r\n",
        Then::Wait,
    );
    assert!(
        alive.starts_with("HTTP/1.1 200") && alive.ends_with("ok\n"),
        "{alive}"
    );
    drop(stop);
    runtime.block_on(serving).unwrap().unwrap();
}

/// A real request over the wire, bent; or bytes that are none.
fn noise(chance: &mut Chance, real: &Real) -> Vec<u8> {
    let (form, _, answers) = chance.one_of(&real.forms).clone();
    let object: serde_json::Map<_, _> = answers
        .into_iter()
        .map(|(name, value)| (name, value.into()))
        .collect();
    let body = serde_json::Value::Object(object).to_string();
    let length = match chance.below(4) {
        0 => format!("content-length: {}", chance.below(1_000_000)),
        1 => "transfer-encoding: chunked".to_owned(),
        _ => format!("content-length: {}", body.len()),
    };
    let head = format!(
        "POST /api/{form} HTTP/1.1\r\nhost: www.example.org\r\ncontent-type: {JSON}\r\n{length}\r\n\r\n"
    );
    let whole = [head.into_bytes(), body.into_bytes()].concat();
    match chance.below(4) {
        0 => {
            let many = chance.below(3000);
            chance.bytes(many)
        }
        1 => whole,
        2 => whole[..chance.below(whole.len())].to_vec(),
        _ => requests::bent(whole, chance),
    }
}

/// What somebody does after speaking.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// Says that nothing more will come; a server may take that for leaving, and drop what it was doing.
    HangUp,
    /// Waits for the answer.
    Wait,
}

/// Says something, and listens until the other side has nothing more to say.
fn say(address: std::net::SocketAddr, bytes: &[u8], then: Then) -> String {
    let mut line = TcpStream::connect(address).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    // The server may have hung up in the middle of the noise; what it said before that is what counts.
    drop(line.write_all(bytes));
    if then == Then::HangUp {
        drop(line.shutdown(Shutdown::Write));
    }
    let mut heard = Vec::new();
    match line.read_to_end(&mut heard) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => {}
        Err(error) => panic!(
            "no end to the answer to {:?}: {error}",
            String::from_utf8_lossy(bytes)
        ),
    }
    String::from_utf8_lossy(&heard).into_owned()
}
