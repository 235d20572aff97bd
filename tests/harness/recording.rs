//! What functions ask of the table: each operation, on which table or index, and how many units it costs on AWS.
//!
//! Journeys are recorded when `NETWERKT_USES` names a folder: a line of JSON for each request or job, in a file per process.
//! The checks of `infra/aws` derive from it what each function must be allowed to do, and nothing more; `infra/aws/costs.py`
//! what an action costs. What a test itself does with the store is not recorded.

use std::fs::OpenOptions;
use std::future::ready;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use functions::part::Part;
use serde_json::{Value, json};
use store::Store;
use store::opening::OpenError;
use store::sealing::RootKey;
use store::sqlite::SqliteTable;
use store::table::{Act, Key, Live, Page, Query, Row, Seconds, Source, Table, TableError, Token, Transacted};

tokio::task_local! {
    /// What the request or job that is under way used so far.
    static UNDER_WAY: Arc<Mutex<Uses>>;
}

/// What one request or job used.
#[derive(Default)]
struct Uses {
    list: Vec<Use>,
    /// Whether somebody else wrote first. Then it was done more than once, as often as the race wanted: dear, and rare.
    refused: bool,
}

/// One operation on one table or index.
struct Use {
    action: &'static str,
    on: &'static str,
    /// Read and write units, in tenths.
    reads: usize,
    writes: usize,
    /// Whether it is a round trip of its own, or part of the one before.
    trip: bool,
}

impl Use {
    fn said(&self) -> Value {
        let Self {
            action,
            on,
            reads,
            writes,
            trip,
        } = self;
        json!({"action": action, "on": on, "reads": tenths(*reads), "writes": tenths(*writes), "trip": trip})
    }
}

/// The folder that records go to, if this run is recorded.
fn folder() -> Option<PathBuf> {
    std::env::var_os("NETWERKT_USES").map(PathBuf::from)
}

/// A table in memory that is recorded, if this run is.
pub fn table() -> Arc<dyn Table> {
    let table = SqliteTable::in_memory().expect("a table in memory");
    match folder() {
        Some(_) => Arc::new(Recording(table)),
        None => Arc::new(table),
    }
}

/// A new store over such a table, opened as functions on AWS open it.
pub async fn store() -> Store {
    let root = RootKey::random().expect("random numbers");
    opened(table(), &root).await
}

/// A store over a table that may be used already.
pub async fn opened(table: Arc<dyn Table>, root: &RootKey) -> Store {
    let root = ready(Ok::<_, OpenError>(root));
    let opening = Store::open_apart(table, root, Path::new("the root key"));
    opening.await.expect("the key that the data was sealed with")
}

/// Records what a request uses, under the door it came through.
pub async fn request(request: Request, next: Next) -> Response {
    if folder().is_none() {
        return next.run(request).await;
    }
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| path.as_str().to_owned());
    let method = request.method().clone();
    let behind = path.and_then(|path| {
        let opens = |part: &Part| {
            part.doors()
                .list()
                .any(|door| door.path == path && door.method == method)
        };
        let part = Part::ALL.into_iter().find(opens)?;
        Some((part, format!("{method} {path}")))
    });
    match behind {
        Some((part, door)) => job(part, &door, next.run(request)).await,
        None => next.run(request).await,
    }
}

/// Records what a job uses.
pub async fn job<T>(part: Part, what: &str, doing: impl Future<Output = T>) -> T {
    let Some(folder) = folder() else {
        return doing.await;
    };
    let uses: Arc<Mutex<Uses>> = Arc::default();
    let done = UNDER_WAY.scope(Arc::clone(&uses), doing).await;
    let line = {
        let uses = uses.lock().unwrap();
        let list: Vec<Value> = uses.list.iter().map(Use::said).collect();
        json!({"part": part.name(), "what": what, "refused": uses.refused, "uses": list})
    };
    let file = folder.join(format!("{}.jsonl", std::process::id()));
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(file)
        .expect("the folder of NETWERKT_USES");
    file.write_all(format!("{line}\n").as_bytes())
        .expect("room for a record");
    done
}

fn note(used: Use) {
    under_way(|uses| uses.list.push(used));
}

/// What is used outside a request or job is the test's own.
fn under_way(noting: impl FnOnce(&mut Uses)) {
    UNDER_WAY
        .try_with(|uses| noting(&mut uses.lock().unwrap()))
        .unwrap_or_default();
}

/// A table that writes down what it is asked.
struct Recording(SqliteTable);

fn on(partition: &[u8]) -> &'static str {
    if partition.starts_with(store::table::APART) {
        "keys"
    } else {
        "rows"
    }
}

/// Units of this many bytes each, in tenths; nothing costs one as well.
fn units(bytes: usize, each: usize) -> usize {
    10 * bytes.div_ceil(each).max(1)
}

#[expect(clippy::cast_precision_loss, reason = "no request costs so much")]
fn tenths(units: usize) -> f64 {
    units as f64 / 10.0
}

fn size(row: Option<&Row>) -> usize {
    row.map_or(0, Row::bytes)
}

impl Recording {
    /// What one act of a transaction costs: twice the larger of the row before and after, and each write of the index.
    async fn act(&self, act: &Act, trip: bool) -> Result<(), TableError> {
        let before = self.0.get(act.key(), Live::At(0)).await?;
        let (action, after) = match act {
            Act::Put { row, .. } => ("PutItem", Some(row)),
            Act::Add { .. } => ("UpdateItem", before.as_ref()),
            Act::Delete { .. } => ("DeleteItem", None),
            Act::Check { .. } => ("ConditionCheckItem", before.as_ref()),
        };
        let bytes = size(before.as_ref()).max(size(after));
        let twice = 2 * units(
            bytes,
            if matches!(act, Act::Check { .. }) {
                4096
            } else {
                1024
            },
        );
        let index = |row: Option<&Row>| row.and_then(|row| row.index.clone());
        let moved = index(before.as_ref()).is_some() && index(before.as_ref()) != index(after);
        let put = index(after).is_some() && matches!(act, Act::Put { .. });
        let indexed = units(bytes, 1024) * (usize::from(moved) + usize::from(put));
        let (reads, writes) = if matches!(act, Act::Check { .. }) {
            (twice, 0)
        } else {
            (0, twice + indexed)
        };
        note(Use {
            action,
            on: on(&act.key().partition),
            reads,
            writes,
            trip,
        });
        Ok(())
    }
}

#[async_trait]
impl Table for Recording {
    async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, TableError> {
        let found = self.0.get(key, live).await;
        let bytes = found.as_ref().map_or(0, |row| size(row.as_ref()));
        note(Use {
            action: "GetItem",
            on: on(&key.partition),
            reads: units(bytes, 4096),
            writes: 0,
            trip: true,
        });
        found
    }

    async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, TableError> {
        let found = self.0.batch_get(keys, live).await?;
        for (nth, (key, row)) in keys.iter().zip(&found).enumerate() {
            let reads = units(size(row.as_ref()), 4096);
            note(Use {
                action: "BatchGetItem",
                on: on(&key.partition),
                reads,
                writes: 0,
                trip: nth == 0,
            });
        }
        Ok(found)
    }

    async fn query(&self, query: &Query) -> Result<Page, TableError> {
        let page = self.0.query(query).await?;
        let read = units(page.rows.iter().map(Row::bytes).sum(), 4096);
        let (on, reads) = match query.source {
            Source::Rows => (on(&query.partition), read),
            // Not asked for as it is now: half the price.
            Source::Index => ("rows/index", read / 2),
        };
        note(Use {
            action: "Query",
            on,
            reads,
            writes: 0,
            trip: true,
        });
        Ok(page)
    }

    async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Result<Transacted, TableError> {
        for (nth, act) in acts.iter().enumerate() {
            self.act(act, nth == 0).await?;
        }
        // Whoever gets no answer reads one of the rows back (`Store::write`): that must be allowed, and costs nothing else.
        if let Some(row) = acts.iter().find_map(|act| match act {
            Act::Put { row, .. } => Some(row),
            Act::Add { .. } | Act::Delete { .. } | Act::Check { .. } => None,
        }) {
            note(Use {
                action: "GetItem",
                on: on(&row.key.partition),
                reads: 0,
                writes: 0,
                trip: false,
            });
        }
        let done = self.0.transact(token, acts).await;
        if let Ok(Transacted::Refused(_)) = done {
            under_way(|uses| uses.refused = true);
        }
        done
    }

    async fn sweep(&self, now: Seconds) -> Result<usize, TableError> {
        self.0.sweep(now).await
    }
}
