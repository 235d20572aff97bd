//! One Lambda: the real binary, and the Runtime API that hands it events and takes its answers.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use functions::part::Part;
use serde_json::Value;
use store::dynamodb::Names;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::{Mutex, mpsc, oneshot};

use super::dynamodb;
use super::neighbours::{ENCRYPTED, Neighbours};
use crate::harness::{build_options, root, sources};

/// So long an answer may take: the binary is not optimised, and others may be building.
const PATIENCE: Duration = Duration::from_secs(60);

type Answer = Result<Value, Value>;
type Asked = (Value, oneshot::Sender<Answer>);

/// How the Lambdas of one deployment are set up.
#[derive(Clone)]
pub struct Deployment {
    pub names: Names,
    pub neighbours: Neighbours,
    /// A folder with the time, the front, and what the Lambdas said.
    pub folder: Arc<TempDir>,
    /// Variables that are set otherwise than they should be.
    pub changed: Vec<(&'static str, String)>,
}

impl Deployment {
    /// Over these tables, with the front of the real content.
    pub fn new(names: Names, neighbours: Neighbours) -> Self {
        let folder = Arc::new(TempDir::new().expect("a folder"));
        let site = site::build::build(&sources(), &build_options()).expect("the real content builds");
        let front = site.bundle().to_bytes().expect("one file");
        let changed = Vec::new();
        let deployment = Self {
            names,
            neighbours,
            folder,
            changed,
        };
        std::fs::write(deployment.front(), front).expect("the front");
        deployment
    }

    /// What the build hands over.
    pub fn front(&self) -> PathBuf {
        self.folder.path().join("front.json")
    }

    /// Where the time stands.
    pub fn clock(&self) -> PathBuf {
        self.folder.path().join("clock")
    }

    fn command(&self, part: Part, runtime: &str) -> Command {
        let neighbours = format!("http://{}", self.neighbours.address);
        let said = |what: &str| {
            let file = self.folder.path().join(format!("{}.{what}", part.name()));
            let mut open = std::fs::OpenOptions::new();
            Stdio::from(
                open.create(true)
                    .append(true)
                    .open(file)
                    .expect("a file for what it says"),
            )
        };
        let mut command = Command::new(bootstrap());
        command
            .env_clear()
            .env("AWS_LAMBDA_RUNTIME_API", runtime)
            .env("AWS_LAMBDA_FUNCTION_NAME", format!("netwerkt-{}", part.name()))
            .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
            .env("AWS_LAMBDA_LOG_GROUP_NAME", "test")
            .env("AWS_LAMBDA_LOG_STREAM_NAME", "test")
            .env("_HANDLER", part.name())
            .env("AWS_REGION", "eu-west-1")
            .env("AWS_ACCESS_KEY_ID", "test")
            .env("AWS_SECRET_ACCESS_KEY", "test")
            .env("AWS_ENDPOINT_URL_DYNAMODB", dynamodb::address())
            .env("AWS_ENDPOINT_URL_KMS", &neighbours)
            .env("AWS_ENDPOINT_URL_SESV2", &neighbours)
            .env("NETWERKT_BASE_URL", "https://www.example.org")
            .env("NETWERKT_TABLE", &self.names.rows)
            .env("NETWERKT_KEYS_TABLE", &self.names.keys)
            .env("NETWERKT_ROOT_KEY", BASE64_STANDARD.encode(ENCRYPTED))
            .env("NETWERKT_MAIL_FROM", "backupnetwerkt@gmail.com")
            .env("NETWERKT_COORDINATOR_EMAIL", "backupnetwerkt@gmail.com")
            .env("LAMBDA_TASK_ROOT", self.folder.path())
            .env("NETWERKT_TEST_CLOCK", self.clock())
            .envs(self.changed.iter().map(|(name, value)| (*name, value)))
            .stdout(said("out"))
            .stderr(said("log"));
        command
    }

    /// What the Lambda of this part said so far: its figures, and its log.
    pub fn said(&self, part: Part) -> (String, String) {
        let read = |what: &str| {
            let file = self.folder.path().join(format!("{}.{what}", part.name()));
            std::fs::read_to_string(file).unwrap_or_default()
        };
        (read("out"), read("log"))
    }

    /// Starts the Lambda of this part.
    pub async fn start(&self, part: Part) -> Lambda {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let (events, waiting) = mpsc::channel(1);
        let runtime = Arc::new(Runtime {
            waiting: Mutex::new(waiting),
            under_way: Mutex::default(),
        });
        let router = Router::new()
            .route("/2018-06-01/runtime/invocation/next", get(next))
            .route("/2018-06-01/runtime/invocation/{id}/response", post(answered))
            .route("/2018-06-01/runtime/invocation/{id}/error", post(failed))
            .with_state(runtime);
        tokio::spawn(async move { axum::serve(listener, router).await });
        let child = self.command(part, &address).spawn().expect("the binary starts");
        Lambda {
            part,
            child,
            events,
            deployment: self.clone(),
        }
    }
}

/// A Lambda that was started; it ends when it is dropped.
pub struct Lambda {
    part: Part,
    child: Child,
    events: mpsc::Sender<Asked>,
    deployment: Deployment,
}

impl Lambda {
    /// Hands it an event and waits for its answer; an error is what it said went wrong.
    pub async fn ask(&self, event: Value) -> Answer {
        let (answer, answered) = oneshot::channel();
        let asked = async {
            self.events.send((event, answer)).await.expect("the Runtime API");
            answered.await.expect("an answer")
        };
        tokio::time::timeout(PATIENCE, asked)
            .await
            .unwrap_or_else(|_late| {
                let (_, log) = self.deployment.said(self.part);
                panic!("no answer from {}:\n{log}", self.part.name())
            })
    }

    /// Tells it to end, as AWS does, and gives how it ended.
    pub async fn end(mut self) -> std::process::ExitStatus {
        let asked = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        assert!(asked.expect("kill").success());
        self.ended().await
    }

    /// Waits until it ends by itself.
    pub async fn ended(&mut self) -> std::process::ExitStatus {
        loop {
            if let Some(status) = self.child.try_wait().expect("its status") {
                return status;
            }
            tokio::task::yield_now().await;
        }
    }
}

impl Drop for Lambda {
    fn drop(&mut self) {
        // It may have ended by itself.
        let ended = self.child.kill().and_then(|()| self.child.wait());
        drop(ended);
    }
}

struct Runtime {
    waiting: Mutex<mpsc::Receiver<Asked>>,
    under_way: Mutex<HashMap<String, oneshot::Sender<Answer>>>,
}

async fn next(State(runtime): State<Arc<Runtime>>) -> Response {
    let asked = runtime.waiting.lock().await.recv().await;
    let Some((event, answer)) = asked else {
        return StatusCode::GONE.into_response();
    };
    let id = uuid::Uuid::now_v7().to_string();
    runtime.under_way.lock().await.insert(id.clone(), answer);
    let headers = [
        ("lambda-runtime-aws-request-id", id),
        ("lambda-runtime-deadline-ms", "4000000000000".to_owned()),
        (
            "lambda-runtime-invoked-function-arn",
            "arn:aws:lambda:eu-west-1:123456789012:function:netwerkt".to_owned(),
        ),
        (
            "lambda-runtime-trace-id",
            "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700".to_owned(),
        ),
    ];
    (headers, Json(event)).into_response()
}

async fn answered(State(runtime): State<Arc<Runtime>>, Path(id): Path<String>, answer: Bytes) -> StatusCode {
    runtime.give(&id, Ok(said(&answer))).await
}

async fn failed(State(runtime): State<Arc<Runtime>>, Path(id): Path<String>, error: Bytes) -> StatusCode {
    runtime.give(&id, Err(said(&error))).await
}

/// What a Lambda says is JSON; it does not name the kind.
fn said(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

impl Runtime {
    async fn give(&self, id: &str, answer: Answer) -> StatusCode {
        match self.under_way.lock().await.remove(id) {
            // Whoever asked may have given up.
            Some(waits) => waits
                .send(answer)
                .map_or(StatusCode::ACCEPTED, |()| StatusCode::ACCEPTED),
            None => StatusCode::BAD_REQUEST,
        }
    }
}

/// The binary: the one that `NETWERKT_BOOTSTRAP` names, or built now.
fn bootstrap() -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let make = || {
        if let Some(named) = std::env::var_os("NETWERKT_BOOTSTRAP") {
            return PathBuf::from(named);
        }
        let mut build = Command::new(env!("CARGO"));
        build
            .args([
                "build",
                "--quiet",
                "--locked",
                "--package",
                "functions",
                "--bin",
                "bootstrap",
            ])
            .args(["--features", "lambda,testing"])
            .current_dir(root());
        assert!(
            build.status().expect("cargo").success(),
            "the binary does not build"
        );
        root().join("target/debug/bootstrap")
    };
    BUILT.get_or_init(make).clone()
}
