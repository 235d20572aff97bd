//! What a Lambda does besides answering requests: waking up, sending letters, working by the clock, and ending.

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use functions::part::Part;
use http::StatusCode;
use jiff::SignedDuration;
use programme::events::Due;
use serde_json::{Value, json};

use super::events;
use super::lambda::Deployment;
use super::place::{by_way_of, deployed};
use crate::harness::{World, read_letter};

/// The rows of these letters, as the stream of the table tells that they were written.
fn written(letters: &[Due]) -> Value {
    let record = |(nth, due): (usize, &Due)| {
        let partition = BASE64_STANDARD.encode(format!("EVENT#{}", due.event.id));
        json!({
            "eventID": "1", "eventName": "INSERT", "eventSource": "aws:dynamodb",
            "dynamodb": {"Keys": {"pk": {"B": partition}, "sk": {"B": "RFVF"}}, "SequenceNumber": format!("{}", nth + 100)},
        })
    };
    let other = json!({
        "eventName": "MODIFY",
        "dynamodb": {"Keys": {"pk": {"B": "R1JPVVA="}, "sk": {"B": "RFVF"}}, "SequenceNumber": "99"},
    });
    let records = letters.iter().enumerate().map(record);
    json!({"Records": std::iter::once(other).chain(records).collect::<Vec<_>>()})
}

/// The clock, as a schedule says it.
fn clock() -> Value {
    json!({"source": "aws.scheduler"})
}

/// The letters that wait.
async fn waiting(world: &World) -> Vec<Due> {
    let due = world
        .app
        .store
        .due_letters(world.app.clock.now(), 100)
        .await
        .expect("the outbox");
    due.into_iter().map(|saved| saved.value).collect()
}

async fn asked_by_a_school(day: &str) -> (World, Deployment) {
    let (world, deployment) = deployed(day).await;
    let world = world.by_way_of(by_way_of(deployment.clone()));
    world.visitor().has_asked().await;
    (world, deployment)
}

#[tokio::test]
async fn a_letter_leaves_when_its_row_is_written_and_once() {
    let (world, deployment) = asked_by_a_school("2026-09-14").await;
    let letters = waiting(&world).await;
    assert_eq!(letters.len(), 2, "a copy and a notice");
    let outbox = deployment.start(Part::Outbox).await;
    let event = written(&letters);
    for _twice in 0..2 {
        let answer = outbox.ask(event.clone()).await;
        assert_eq!(answer, Ok(json!({"batchItemFailures": []})));
    }
    let sent: Vec<_> = deployment
        .neighbours
        .letters()
        .iter()
        .map(|letter| read_letter(letter).to)
        .collect();
    assert_eq!(sent.len(), 2, "{sent:?}");
    assert!(sent.contains(&"samira@debrug.example".to_owned()));
    assert!(waiting(&world).await.is_empty());
}

#[tokio::test]
async fn a_letter_that_ses_refuses_is_tried_again_by_the_clock() {
    let (world, deployment) = asked_by_a_school("2026-09-14").await;
    let outbox = deployment.start(Part::Outbox).await;
    deployment.neighbours.refuse_letters(true);
    let answer = outbox.ask(written(&waiting(&world).await)).await;
    assert_eq!(
        answer,
        Ok(json!({"batchItemFailures": []})),
        "the row need not come again"
    );
    deployment.neighbours.refuse_letters(false);
    world.later(SignedDuration::from_hours(1));
    assert_eq!(outbox.ask(clock()).await, Ok(json!({"sent": 2, "failed": 0})));
    assert_eq!(deployment.neighbours.letters().len(), 2);
}

#[tokio::test]
async fn rows_that_could_not_be_looked_at_come_again_from_there_on() {
    let (world, mut deployment) = asked_by_a_school("2026-09-14").await;
    deployment.changed = vec![("NETWERKT_TABLE", "a-table-that-is-not-there".to_owned())];
    let outbox = deployment.start(Part::Outbox).await;
    let answer = outbox.ask(written(&waiting(&world).await)).await;
    let from_the_first = json!({"batchItemFailures": [{"itemIdentifier": "100"}]});
    assert_eq!(answer, Ok(from_the_first), "what is no letter was passed over");
}

#[tokio::test]
async fn the_round_of_the_day_is_made_by_the_clock() {
    let (world, deployment) = deployed("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    class
        .comes_in("Jonas")
        .await
        .offers("Fiets", "Ik plak banden")
        .await;
    class
        .comes_in("Samira")
        .await
        .needs("Fiets", "Mijn band is lek")
        .await;
    let rounds = deployment.start(Part::Rounds).await;
    for what in ["what-is-over", "retention", "erase-again"] {
        assert_eq!(rounds.ask(json!({"do": what})).await, Ok(json!({})), "{what}");
    }
    assert_eq!(class.matches().await.len(), 0);
    assert_eq!(rounds.ask(json!({"do": "rounds"})).await, Ok(json!({})));
    assert_eq!(class.matches().await.len(), 1);
    assert!(
        rounds.ask(json!({"do": "everything"})).await.is_err(),
        "what nobody knows is an error"
    );
}

#[tokio::test]
async fn whoever_came_back_with_a_restore_is_erased_again() {
    let (world, deployment) = deployed("2026-09-14").await;
    let class = world.board(&["Samira"]).await;
    let samira = class.class.person(&world, "Samira").await.value;
    let everything = world
        .app
        .store
        .everything_of(samira.group, samira.person)
        .await
        .unwrap()
        .unwrap();
    world.app.store.erase(samira.person).await.unwrap();
    // The rows come back with a restore of their table, the keys are in none.
    super::place::restored(&world, &everything).await;
    assert!(
        class.class.people(&world).await.is_empty(),
        "nobody can read them"
    );
    let rounds = deployment.start(Part::Rounds).await;
    assert_eq!(rounds.ask(json!({"do": "erase-again"})).await, Ok(json!({})));
    let seats = world
        .app
        .store
        .counted(&programme::change::Counted::Seats(samira.group))
        .await
        .unwrap();
    assert_eq!(seats, 0, "and their seat is free");
}

#[tokio::test]
async fn a_lambda_that_is_set_up_wrong_says_which_setting() {
    let (_world, deployment) = deployed("2026-09-14").await;
    for (name, value, says) in [
        ("NETWERKT_BASE_URL", "www.example.org", "base_url"),
        (
            "NETWERKT_ROOT_KEY",
            "AAAA",
            "KMS does not open NETWERKT_ROOT_KEY (InvalidCiphertextException)",
        ),
        ("NETWERKT_FRONT", "/nowhere/front.json", "/nowhere/front.json"),
        ("_HANDLER", "index.handler", "_HANDLER"),
    ] {
        let mut wrong = deployment.clone();
        wrong.changed = vec![(name, value.to_owned())];
        let status = wrong.start(Part::Board).await.ended().await;
        assert!(!status.success());
        let (_, log) = wrong.said(Part::Board);
        assert!(
            log.lines().last().expect("a line").contains(says),
            "{name}: {log}"
        );
    }
}

#[tokio::test]
async fn nobody_comes_around_the_cdn() {
    let (_world, mut deployment) = deployed("2026-09-14").await;
    deployment.changed = vec![("NETWERKT_ORIGIN_SECRET", "what the CDN adds".to_owned())];
    let board = deployment.start(Part::Board).await;
    for (proof, status) in [
        (None, StatusCode::NOT_FOUND),
        (Some("a guess"), StatusCode::NOT_FOUND),
        (Some("what the CDN adds"), StatusCode::OK),
    ] {
        let mut request = Request::get("/nl/join");
        if let Some(proof) = proof {
            request = request.header("x-netwerkt-origin", proof);
        }
        let answer = board
            .ask(events::event(request.body(Body::empty()).unwrap()).await)
            .await;
        assert_eq!(events::response(&answer.unwrap()).status(), status, "{proof:?}");
    }
}

#[tokio::test]
async fn pages_are_compressed_for_whoever_can_read_that() {
    let (_world, deployment) = deployed("2026-09-14").await;
    let board = deployment.start(Part::Board).await;
    let mut sizes = Vec::new();
    for accepted in ["gzip", "identity"] {
        let request = Request::get("/nl/join").header("accept-encoding", accepted);
        let event = events::event(request.body(Body::empty()).unwrap()).await;
        let response = events::response(&board.ask(event).await.unwrap());
        let compressed = response.headers().get("content-encoding").cloned();
        assert_eq!(compressed.is_some(), accepted == "gzip", "{compressed:?}");
        let page = axum::body::to_bytes(response.into_body(), usize::MAX);
        sizes.push(page.await.unwrap().len());
    }
    assert!(sizes[0] * 2 < sizes[1], "{sizes:?}");
}

#[tokio::test]
async fn a_lambda_says_figures_and_requests_and_no_person() {
    let (world, deployment) = asked_by_a_school("2026-09-14").await;
    let (figures, log) = deployment.said(Part::Registrations);
    let lines: Vec<Value> = figures
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert!(lines.len() >= 6, "a line for each request");
    let sent = lines
        .iter()
        .find(|line| line["WriteUnits"].as_f64() > Some(0.0))
        .expect("somebody wrote");
    assert_eq!(sent["Function"], "registrations");
    assert_eq!(sent["TableRequests"], 1, "one trip for the whole of it");
    assert_eq!(sent["_aws"]["CloudWatchMetrics"][0]["Namespace"], "Netwerkt");
    let requests: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let answered: Vec<_> = requests
        .iter()
        .filter(|line| line["message"] == "answered")
        .collect();
    assert_eq!(answered.len(), lines.len());
    assert!(
        answered
            .iter()
            .all(|line| line["span"]["id"].as_str().is_some_and(|id| id.len() == 36))
    );
    for personal in ["Samira", "samira", "debrug", "De Brug", "Delft"] {
        assert!(
            !figures.contains(personal) && !log.contains(personal),
            "{personal}"
        );
    }
    assert_eq!(
        deployment.neighbours.root_key_was_opened(),
        1,
        "once a Lambda, not once a person"
    );
    drop(world);
}

#[tokio::test]
async fn a_lambda_ends_when_it_is_told() {
    let (_world, deployment) = deployed("2026-09-14").await;
    let board = deployment.start(Part::Board).await;
    let event = events::event(Request::get("/nl/join").body(Body::empty()).unwrap()).await;
    assert!(board.ask(event).await.is_ok());
    let ended = tokio::time::timeout(Duration::from_secs(20), board.end()).await;
    assert!(ended.expect("it ends").success());
}
