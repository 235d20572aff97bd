//! DynamoDB behind a door that stumbles: whatever goes wrong between here and there, nothing is lost and nothing is written twice.
//!
//! The door throttles, says that others are writing, or drops the connection, before or after DynamoDB did what was asked. Each
//! request in turn fails once in each way; what is kept in the end is what would have been kept without it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use programme::change::Counted;
use programme::groups::Rules;
use programme::requests::State as Pile;
use store::Store;
use store::dynamodb::testing::{here, make};
use store::dynamodb::{DynamoTable, Names};
use store::sealing::{Keys, RootKey};
use store::table::{Act, Key, Live, Table as _, Token};
use tokio::net::TcpListener;

use super::dynamodb::{address, tables};
use crate::harness::World;

/// How the door stumbles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stumble {
    Throttles,
    SomebodyElseWrites,
    LosesBefore,
    LosesAfter,
}

const ALL: [Stumble; 4] = [
    Stumble::Throttles,
    Stumble::SomebodyElseWrites,
    Stumble::LosesBefore,
    Stumble::LosesAfter,
];

struct Door {
    behind: String,
    asked: AtomicUsize,
    scans: AtomicUsize,
    stumbles: Option<(usize, Stumble)>,
}

/// A door before DynamoDB that stumbles at this request, and the address of it.
async fn door(stumbles: Option<(usize, Stumble)>) -> (Arc<Door>, SocketAddr) {
    let door = Arc::new(Door {
        behind: address(),
        asked: AtomicUsize::new(0),
        scans: AtomicUsize::new(0),
        stumbles,
    });
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let at = listener.local_addr().expect("an address");
    let router = Router::new().fallback(through).with_state(Arc::clone(&door));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (door, at)
}

async fn through(State(door): State<Arc<Door>>, headers: HeaderMap, body: Bytes) -> Response {
    let target = headers["x-amz-target"].to_str().unwrap_or_default().to_owned();
    door.scans
        .fetch_add(usize::from(target.ends_with(".Scan")), Ordering::SeqCst);
    let nth = door.asked.fetch_add(1, Ordering::SeqCst);
    let stumble = door.stumbles.filter(|(at, _)| *at == nth).map(|(_, how)| how);
    match stumble {
        Some(Stumble::Throttles) => refused("ThrottlingException", ""),
        Some(Stumble::SomebodyElseWrites) if target.ends_with("TransactWriteItems") => refused(
            "TransactionCanceledException",
            r#","CancellationReasons":[{"Code":"TransactionConflict"}]"#,
        ),
        Some(Stumble::LosesBefore) => cut_off(),
        Some(Stumble::LosesAfter) => {
            forward(&door, headers, body).await;
            cut_off()
        }
        Some(Stumble::SomebodyElseWrites) | None => forward(&door, headers, body).await,
    }
}

fn refused(code: &str, more: &str) -> Response {
    let body =
        format!(r#"{{"__type":"com.amazonaws.dynamodb.v20120810#{code}","message":"as ordered"{more}}}"#);
    let kind = [("content-type", "application/x-amz-json-1.0")];
    (StatusCode::BAD_REQUEST, kind, body).into_response()
}

/// An answer that breaks off before it begins.
fn cut_off() -> Response {
    let broken = stream::once(async { Err::<Bytes, _>(std::io::Error::other("as ordered")) });
    Body::from_stream(broken).into_response()
}

async fn forward(door: &Door, headers: HeaderMap, body: Bytes) -> Response {
    let behind = door.behind.clone();
    let answer = tokio::task::spawn_blocking(move || {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let mut request = agent.post(&behind);
        for name in ["x-amz-target", "content-type", "authorization", "x-amz-date"] {
            if let Some(value) = headers.get(name) {
                request = request.header(name, value.to_str().expect("text"));
            }
        }
        let mut answer = request.send(&body[..]).expect("DynamoDB answers");
        let bytes = answer.body_mut().read_to_vec().expect("a body");
        (answer.status().as_u16(), bytes)
    });
    let (status, bytes) = answer.await.expect("an answer");
    let kind = [("content-type", "application/x-amz-json-1.0")];
    (StatusCode::from_u16(status).expect("a status"), kind, bytes).into_response()
}

/// What is there in the end: requests, letters, seats.
type End = (usize, usize, i64);

/// A school asks and somebody joins, over DynamoDB behind this door.
async fn a_morning(names: &Names, at: SocketAddr) -> End {
    let table = DynamoTable::new(&here(&format!("http://{at}")), names.clone());
    let root = RootKey::random().expect("random numbers");
    let world = World::with_store("2026-09-14", Store::over(Arc::new(table), Keys::of(&root)));
    let class = world.open_group(40, Rules::default()).await;
    world.visitor().has_asked().await;
    world.visitor().joins(&class, "Samira").await;
    let store = &world.app.store;
    let requests = store
        .requests(Pile::Received, None)
        .await
        .expect("the pile")
        .items
        .len();
    let letters = store
        .due_letters(world.app.clock.now(), 100)
        .await
        .expect("the outbox")
        .len();
    let seats = store.counted(&Counted::Seats(class.id)).await.expect("the seats");
    (requests, letters, seats)
}

async fn fresh_names() -> Names {
    tables("stumbling").await.names().clone()
}

#[tokio::test]
async fn each_request_fails_once_in_each_way_and_nothing_changes_in_the_end() {
    let (whole, at) = door(None).await;
    let expected = a_morning(&fresh_names().await, at).await;
    assert_eq!(expected, (1, 2, 1));
    let asked = whole.asked.load(Ordering::SeqCst);
    assert_eq!(
        whole.scans.load(Ordering::SeqCst),
        0,
        "nothing reads a whole table"
    );
    assert!(asked > 8, "{asked} requests");
    for nth in 0..asked {
        for how in ALL {
            let (stumbling, at) = door(Some((nth, how))).await;
            let end = a_morning(&fresh_names().await, at).await;
            assert_eq!(end, expected, "request {nth} {how:?}");
            assert!(
                stumbling.asked.load(Ordering::SeqCst) >= asked,
                "it was asked again"
            );
        }
    }
}

#[tokio::test]
async fn without_one_token_for_every_try_a_lost_answer_would_be_written_twice() {
    let table = tables("twice").await;
    make(&table).await.expect_err("the tables are there already");
    let key = Key::new("P", "S");
    let add = || {
        Arc::from([Act::Add {
            key: key.clone(),
            add: 1,
            at_most: None,
            expires: None,
        }])
    };
    let count = async || {
        let row = table.get(&key, Live::Forever).await.unwrap();
        row.and_then(|row| row.count)
    };
    let same = Token([1; 16]);
    for _try in 0..2 {
        table.transact(same, add()).await.unwrap();
    }
    assert_eq!(count().await, Some(1));
    table.transact(Token([2; 16]), add()).await.unwrap();
    assert_eq!(
        count().await,
        Some(2),
        "the control: under another token it is done again"
    );
}
