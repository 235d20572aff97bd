//! The one thread that writes, and commits everything that waits in one go.
//!
//! While one commit waits for the disk, the next visitors queue up; they share the commit after it. Each of them is answered
//! only when that commit is durable, so two hundred who press at once cost a few syncs, and one who presses alone costs one.

use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::schema::{self, PATIENCE};
use super::{acts, before_writing};
use crate::opening::OpenError;
use crate::table::{Act, TableError, Token, Transacted};

/// So many transactions share a commit at most; the next ones wait for the next.
const TOGETHER: usize = 256;
/// So many may wait before whoever comes has to wait to wait.
const WAITING: usize = 1024;
/// How long the writer waits for readers when it wants to empty the log; it comes back after the next commit.
const PATIENCE_FOR_THE_LOG: Duration = Duration::from_millis(250);

/// When a transaction is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Promise {
    /// After its commit is on the disk.
    Durable,
    /// Before. Only to show that the crash tests would notice.
    #[cfg(any(test, feature = "testing"))]
    Broken,
}

type Answer = Result<Transacted, TableError>;
type Work = Box<dyn FnOnce(&mut Connection) + Send>;

struct Waiting {
    token: Token,
    acts: Arc<[Act]>,
    answer: oneshot::Sender<Answer>,
}

enum Job {
    Transact(Waiting),
    Run(Work),
}

/// The way to the thread. Dropping it waits until what was begun is done.
#[derive(Debug)]
pub(super) struct Writer {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread.
    pub(super) fn start(connection: Connection, promise: Promise) -> Result<Self, OpenError> {
        let (jobs, waiting) = mpsc::channel(WAITING);
        let log = Log::default();
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || {
                let thread = Thread {
                    connection,
                    promise,
                    log,
                };
                thread.work(waiting);
            })
            .map_err(|e| OpenError::file(Path::new("store-writer"), e))?;
        Ok(Self {
            jobs: Some(jobs),
            thread: Some(thread),
        })
    }

    /// Hands over a transaction and waits for its commit.
    pub(super) async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Answer {
        let (answer, answered) = oneshot::channel();
        self.send(Job::Transact(Waiting { token, acts, answer })).await?;
        let lost = |_gone| TableError::UnknownOutcome("the writer has stopped".to_owned());
        answered.await.map_err(lost)?
    }

    /// Runs something on the connection, between two commits.
    pub(super) async fn run(&self, work: Work) -> Result<(), TableError> {
        self.send(Job::Run(work)).await
    }

    async fn send(&self, job: Job) -> Result<(), TableError> {
        let jobs = self.jobs.as_ref().ok_or_else(ended)?;
        jobs.send(job).await.map_err(|_closed| ended())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(Err(_panic)) = self.thread.take().map(JoinHandle::join) {
            tracing::error!("the writer of the store had stopped before its time");
        }
    }
}

/// What is said when the thread is gone before it began.
pub(super) fn ended() -> TableError {
    TableError::Unavailable("the writer has stopped".to_owned())
}

/// Whether something that was destroyed may still lie in the write-ahead log.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
enum Log {
    #[default]
    Clean,
    HoldsDestroyedKeys,
}

struct Thread {
    connection: Connection,
    promise: Promise,
    log: Log,
}

impl Thread {
    fn work(mut self, mut jobs: mpsc::Receiver<Job>) {
        while let Some(first) = jobs.blocking_recv() {
            let mut writes = Vec::new();
            let mut runs = Vec::new();
            let mut next = Some(first);
            while let Some(job) = next {
                match job {
                    Job::Transact(waiting) => writes.push(waiting),
                    Job::Run(work) => runs.push(work),
                }
                next = (writes.len() < TOGETHER).then(|| jobs.try_recv().ok()).flatten();
            }
            self.commit(match self.promise {
                Promise::Durable => writes,
                #[cfg(any(test, feature = "testing"))]
                Promise::Broken => break_the_promise(writes),
            });
            for work in runs {
                work(&mut self.connection);
            }
        }
    }

    /// Commits all of them, then answers each.
    fn commit(&mut self, writes: Vec<Waiting>) {
        if writes.is_empty() {
            return;
        }
        if writes.iter().flat_map(|write| write.acts.iter()).any(destroys) {
            self.log = Log::HoldsDestroyedKeys;
        }
        let outcome = together(&mut self.connection, &writes);
        if self.log == Log::HoldsDestroyedKeys {
            self.empty_the_log();
        }
        match outcome {
            Ok(outcomes) => {
                for (write, outcome) in writes.into_iter().zip(outcomes) {
                    // Whoever asked may have left; what was written stays written.
                    drop(write.answer.send(outcome));
                }
            }
            Err(error) => {
                tracing::error!(%error, waiting = writes.len(), "a commit failed");
                for write in writes {
                    drop(write.answer.send(Err(error.clone())));
                }
            }
        }
    }

    /// A destroyed key must not lie on in the log: its pages go to the file (where they are zeros) and the log is cut.
    fn empty_the_log(&mut self) {
        let connection = &self.connection;
        let emptied = (|| {
            connection.busy_timeout(PATIENCE_FOR_THE_LOG)?;
            let busy = schema::empty_the_log(connection);
            connection.busy_timeout(PATIENCE)?;
            busy
        })();
        match emptied {
            Ok(0) => self.log = Log::Clean,
            Ok(_) => tracing::warn!("somebody is reading; the log is emptied after the next commit"),
            Err(error) => {
                tracing::warn!(%error, "the log could not be emptied; it is tried after the next commit");
            }
        }
    }
}

/// One commit for all.
fn together(connection: &mut Connection, writes: &[Waiting]) -> Result<Vec<Answer>, TableError> {
    let commit = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(before_writing)?;
    let outcomes = writes
        .iter()
        .map(|write| acts::transact(&commit, write.token, &write.acts))
        .collect::<Result<Vec<_>, _>>()
        .map_err(before_writing)?;
    commit
        .commit()
        .map_err(|error| TableError::UnknownOutcome(error.to_string()))?;
    Ok(outcomes)
}

fn destroys(act: &Act) -> bool {
    matches!(act, Act::Delete { key, .. } if key.is_apart())
}

/// Answers "written" before anything is, then lingers, so that a crash has something to lose.
#[cfg(any(test, feature = "testing"))]
fn break_the_promise(writes: Vec<Waiting>) -> Vec<Waiting> {
    let unanswered = writes
        .into_iter()
        .map(|write| {
            drop(write.answer.send(Ok(Transacted::Applied)));
            Waiting {
                answer: oneshot::channel().0,
                ..write
            }
        })
        .collect();
    std::thread::sleep(Duration::from_millis(20));
    unanswered
}
