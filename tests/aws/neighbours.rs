//! The other services that a Lambda speaks to, played: KMS, which opens one root key, and SES, which takes letters.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// What the root key looks like when it is encrypted.
pub const ENCRYPTED: &[u8] = b"a root key that only KMS can open";

/// KMS and SES at one address.
#[derive(Clone)]
pub struct Neighbours {
    pub address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
}

struct Seen {
    root_key: [u8; 32],
    letters: Vec<Vec<u8>>,
    asked: usize,
    refuses: bool,
}

impl Neighbours {
    /// They answer from now on, for as long as the test lasts.
    pub async fn with(root_key: [u8; 32]) -> Self {
        let seen = Arc::new(Mutex::new(Seen {
            root_key,
            letters: Vec::new(),
            asked: 0,
            refuses: false,
        }));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new()
            .route("/", post(kms))
            .route("/v2/email/outbound-emails", post(ses))
            .with_state(Arc::clone(&seen));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, seen }
    }

    /// The letters that SES took, as they went over the wire.
    pub fn letters(&self) -> Vec<Vec<u8>> {
        self.seen.lock().unwrap().letters.clone()
    }

    /// How often KMS was asked to open the root key.
    pub fn root_key_was_opened(&self) -> usize {
        self.seen.lock().unwrap().asked
    }

    /// SES takes no letters, or takes them again.
    pub fn refuse_letters(&self, refuses: bool) {
        self.seen.lock().unwrap().refuses = refuses;
    }
}

async fn kms(State(seen): State<Arc<Mutex<Seen>>>, headers: HeaderMap, body: Bytes) -> Response {
    assert_eq!(headers["x-amz-target"], "TrentService.Decrypt");
    let asked: Value = serde_json::from_slice(&body).expect("JSON");
    let mut seen = seen.lock().unwrap();
    seen.asked += 1;
    let right = asked["CiphertextBlob"] == BASE64_STANDARD.encode(ENCRYPTED)
        && asked["EncryptionContext"] == json!({"netwerkt": "root-key"});
    if right {
        Json(json!({"KeyId": "test", "Plaintext": BASE64_STANDARD.encode(seen.root_key)})).into_response()
    } else {
        let refusal = json!({"__type": "InvalidCiphertextException"});
        (StatusCode::BAD_REQUEST, Json(refusal)).into_response()
    }
}

async fn ses(State(seen): State<Arc<Mutex<Seen>>>, body: Bytes) -> Response {
    let asked: Value = serde_json::from_slice(&body).expect("JSON");
    let mut seen = seen.lock().unwrap();
    if seen.refuses {
        let refusal = json!({"__type": "TooManyRequestsException", "message": "slower"});
        return (StatusCode::TOO_MANY_REQUESTS, Json(refusal)).into_response();
    }
    let letter = asked["Content"]["Raw"]["Data"].as_str().expect("a whole letter");
    seen.letters.push(BASE64_STANDARD.decode(letter).expect("base64"));
    Json(json!({"MessageId": "test"})).into_response()
}
