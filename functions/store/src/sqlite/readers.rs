//! Connections that only read, a few, shared by everybody.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::{before_writing, schema};
use crate::table::TableError;

/// So many reads run at once; a read takes a fraction of a millisecond, so more would only use memory.
const AT_ONCE: usize = 8;

/// The connections that read one file.
#[derive(Debug)]
pub(super) struct Readers {
    places: Arc<Semaphore>,
    idle: Arc<Idle>,
}

#[derive(Debug)]
struct Idle {
    path: PathBuf,
    connections: Mutex<Vec<Connection>>,
}

impl Readers {
    /// Readers of this file; they connect when they are first needed.
    pub(super) fn of(path: PathBuf) -> Self {
        let connections = Mutex::default();
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            idle: Arc::new(Idle { path, connections }),
        }
    }

    /// Runs a read on a thread that may wait.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, TableError> {
        let stopped = || TableError::Unavailable("the reader has stopped".to_owned());
        let place = Arc::clone(&self.places)
            .acquire_owned()
            .await
            .map_err(|_closed| stopped())?;
        let idle = Arc::clone(&self.idle);
        let reading = tokio::task::spawn_blocking(move || {
            let connection = idle.take()?;
            let answer = read(&connection);
            idle.give_back(connection);
            drop(place);
            answer
        });
        reading
            .await
            .map_err(|_panicked| stopped())?
            .map_err(before_writing)
    }
}

impl Idle {
    fn take(&self) -> rusqlite::Result<Connection> {
        let idle = self
            .connections
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        idle.map_or_else(|| schema::open_reader(&self.path), Ok)
    }

    fn give_back(&self, connection: Connection) {
        self.connections
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(connection);
    }
}
