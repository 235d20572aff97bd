//! Why a store cannot be opened. Each sentence is for the person who runs the server, and says what to do.

use std::path::{Path, PathBuf};

use crate::StoreError;

/// The store stays closed, and this is why.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A file or folder cannot be made or read.
    #[error("{}: {error}. Check that the folder exists and that this user may write in it.", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// The database says no.
    #[error("{}: {error}. If the file is damaged, restore a backup: netwerkt restore FILE", path.display())]
    Database {
        /// Which file.
        path: PathBuf,
        /// What SQLite said.
        error: String,
    },
    /// The file belongs to another program.
    #[error("{} is not a data file of netwerkt, and was left alone. Choose another folder with --data.", .0.display())]
    Foreign(PathBuf),
    /// The file was written by a newer program.
    #[error(
        "{} was written by a newer netwerkt (layout {found}; this one knows up to {known}), and was left alone. \
         Start the newer one, or restore a backup from before the update: netwerkt restore FILE",
        path.display()
    )]
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its layout.
        found: i64,
        /// The newest layout this program knows.
        known: i64,
    },
    /// The file is of a time when nothing was meant to last.
    #[error(
        "{} was written by a trial version of netwerkt, before the first release, and was left alone: in it the keys of people lie \
         elsewhere. Start in another folder with --data, or go on with that version.",
        .0.display()
    )]
    Trial(PathBuf),
    /// There is data, and the key that opens it is not there.
    #[error(
        "{} is missing, but there is data that only this key opens. Put the key file back from where you keep it. \
         Do not make a new one: it would not open anything.",
        .0.display()
    )]
    KeyMissing(PathBuf),
    /// The key is not the one the data was sealed with.
    #[error(
        "{} is not the key this data was sealed with, and nothing was changed. Put the right key file back.",
        .0.display()
    )]
    KeyWrong(PathBuf),
    /// The key file is not 32 bytes.
    #[error(
        "{} has {bytes} bytes instead of 32, so it is not a whole key. Put the key file back from where you keep it.",
        path.display()
    )]
    KeyDamaged {
        /// Which file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// Others on the machine can read the key.
    #[error(
        "{} can be read by others on this machine (mode {mode:o}). Close it: chmod 600 {}",
        path.display(), path.display()
    )]
    KeyOpen {
        /// Which file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The list of erased people cannot be read.
    #[error(
        "{}:{line}: this is not a line of the list of erased people. Put the file back from where you keep it; \
         without it, a restored backup would bring erased people back.",
        path.display()
    )]
    Ledger {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
    /// The system has no randomness to give.
    #[error("this system gives no random numbers, and without them nothing can be sealed")]
    NoRandomness,
    /// The table behind the store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OpenError {
    pub(crate) fn file(path: &Path, error: std::io::Error) -> Self {
        let path = path.into();
        Self::File { path, error }
    }

    pub(crate) fn database(path: &Path, error: impl std::fmt::Display) -> Self {
        Self::Database {
            path: path.into(),
            error: error.to_string(),
        }
    }
}
