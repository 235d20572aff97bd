//! Backup and restore of the embedded store, while it serves.
//!
//! A backup is one file: a snapshot of the database as it was at one moment. It does **not** hold the root key, without which
//! nobody can read what people told us, nor the list of erased people: keep `root.key` and `erased.log` apart, and put them
//! into the data folder before restoring. Whoever was erased after the backup was made stays erased.
//!
//! An old backup still holds the wrapped keys of people erased since; whoever has it *and* the root key could read them. So
//! backups are thrown away after the time the privacy notice names.
//!
//! Both functions wait for the disk; call them where waiting is allowed.

use std::fs::{File, OpenOptions, hard_link, rename};
use std::path::{Path, PathBuf};
use std::time::Duration;

use programme::ids::{GroupId, PersonId};
use rusqlite::backup::Backup as Copy;
use rusqlite::{Connection, OpenFlags};

use crate::erasing::Ledger;
use crate::opening::OpenError;
use crate::sealing::{Keys, RootKey};
use crate::sqlite::{rows, schema};
use crate::table::Key;
use crate::{files, keys};

/// A backup that was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BackedUp {
    /// Its size in bytes.
    pub bytes: u64,
}

/// A backup that was restored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Restored {
    /// How many people had been erased since the backup, and were erased again.
    pub erased_again: usize,
    /// Where the data lies that was there before, if there was any. Delete it once the restored data is what was wanted.
    pub replaced: Option<PathBuf>,
}

/// What happens to data that is already there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Existing {
    /// It is left alone, and nothing is restored.
    Keep,
    /// It is replaced.
    Replace,
}

/// Why a backup was not made or not restored. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file or folder, the key or the layout is not right.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is nothing to back up.
    #[error("there is no data in {} yet, so there is nothing to back up", .0.display())]
    NoData(PathBuf),
    /// The file is there already.
    #[error("{} exists already, and a backup never overwrites another. Choose another name.", .0.display())]
    FileExists(PathBuf),
    /// The backup is not whole.
    #[error("{} is damaged ({found}) and was not used. Take an older backup.", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What was found.
        found: String,
    },
    /// There is data already.
    #[error("there is data in {} already. To replace it, stop the server and add --replace.", .0.display())]
    DataExists(PathBuf),
    /// A server is using the data.
    #[error("{} is in use. Stop the server first, then restore.", .0.display())]
    InUse(PathBuf),
}

/// Copies the data of a folder into a new file, as it is at this moment; whoever is writing goes on writing.
pub fn backup(data: &Path, file: &Path) -> Result<BackedUp, BackupError> {
    let database = files::database(data);
    if !files::has_data(data) {
        return Err(BackupError::NoData(data.into()));
    }
    if file.exists() {
        return Err(BackupError::FileExists(file.into()));
    }
    let source = schema::open_reader(&database).map_err(|e| OpenError::database(&database, e))?;
    schema::whose(&source, &database)?;
    let draft = files::named_after(file, ".partial");
    let made = copy(&source, &draft).and_then(|copy| {
        // A backup that was never read is a hope, not a backup.
        check_whole(&copy, &draft)?;
        close(copy, &draft)
    });
    let published = made.and_then(|()| rename(&draft, file).map_err(|e| OpenError::file(file, e).into()));
    if let Err(error) = published {
        tidy(&draft);
        return Err(error);
    }
    files::sync_folder_of(file)?;
    let about = file.metadata().map_err(|e| OpenError::file(file, e))?;
    Ok(BackedUp { bytes: about.len() })
}

/// Puts the data of a backup into a folder that has the right `root.key`.
pub fn restore(file: &Path, data: &Path, existing: Existing) -> Result<Restored, BackupError> {
    let database = files::database(data);
    if files::has_data(data) && existing == Existing::Keep {
        return Err(BackupError::DataExists(data.into()));
    }
    let backup = open_backup(file)?;
    check_whole(&backup, file)?;
    check_key(&backup, file, &files::root_key(data))?;

    let draft = files::named_after(&database, ".restoring");
    let made = copy(&backup, &draft).and_then(|copy| {
        let erased_again = erase_again(&copy, data)?;
        close(copy, &draft).map(|()| erased_again)
    });
    let restored = made.and_then(|erased_again| {
        let (replaced, lock) = set_aside(&database)?.unzip();
        rename(&draft, &database).map_err(|e| OpenError::file(&database, e))?;
        files::sync_folder_of(&database)?;
        drop(lock);
        Ok(Restored {
            erased_again,
            replaced,
        })
    });
    if restored.is_err() {
        tidy(&draft);
    }
    restored
}

/// A new file with everything that is in the source at this moment, in one step: a reader does not hold up the writer.
fn copy(source: &Connection, path: &Path) -> Result<Connection, BackupError> {
    let failed = |e| BackupError::from(OpenError::database(path, e));
    let mut new = OpenOptions::new();
    new.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    drop(new.open(path).map_err(|e| OpenError::file(path, e))?);
    let mut copy = schema::connect(path).map_err(failed)?;
    let all_pages = -1;
    Copy::new(source, &mut copy)
        .and_then(|backup| backup.step(all_pages))
        .map_err(failed)?;
    // One file, without a log beside it; what is deleted from it is overwritten.
    copy.pragma_update(None, "journal_mode", "DELETE")
        .map_err(failed)?;
    copy.pragma_update(None, "secure_delete", true).map_err(failed)?;
    Ok(copy)
}

fn close(copy: Connection, path: &Path) -> Result<(), BackupError> {
    copy.close().map_err(|(_, e)| OpenError::database(path, e))?;
    let synced = File::open(path).and_then(|file| file.sync_all());
    synced.map_err(|e| OpenError::file(path, e).into())
}

fn open_backup(file: &Path) -> Result<Connection, BackupError> {
    // Opening makes no file: a name that was mistyped is reported, not created.
    drop(File::open(file).map_err(|e| OpenError::file(file, e))?);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let backup = Connection::open_with_flags(file, flags).map_err(|e| OpenError::database(file, e))?;
    if schema::whose(&backup, file)? == 0 {
        return Err(OpenError::Foreign(file.into()).into());
    }
    Ok(backup)
}

fn check_whole(connection: &Connection, path: &Path) -> Result<(), BackupError> {
    let found: Result<String, _> = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    let found = found.unwrap_or_else(|error| error.to_string());
    let path = path.into();
    if found == "ok" {
        Ok(())
    } else {
        Err(BackupError::Damaged { path, found })
    }
}

fn check_key(backup: &Connection, file: &Path, root_key: &Path) -> Result<(), BackupError> {
    let root = RootKey::read(root_key)?.ok_or_else(|| OpenError::KeyMissing(root_key.into()))?;
    let check = rows::get(backup, &keys::root_key_check()).map_err(|e| OpenError::database(file, e))?;
    let sealed_with_it = check.is_some_and(|row| Keys::of(&root).made(&row));
    if sealed_with_it {
        Ok(())
    } else {
        Err(OpenError::KeyWrong(root_key.into()).into())
    }
}

fn erase_again(copy: &Connection, data: &Path) -> Result<usize, BackupError> {
    let mut erased = 0;
    for person in Ledger::of(data).read()? {
        let deleted = destroy(copy, person).map_err(|e| OpenError::database(&files::database(data), e))?;
        erased += usize::from(deleted > 0);
    }
    Ok(erased)
}

/// Destroys the keys of a person, wherever they lie; the rest goes when the store is next opened. Says how many there were.
fn destroy(copy: &Connection, person: PersonId) -> rusqlite::Result<usize> {
    let group = |at: Key| -> rusqlite::Result<Option<GroupId>> {
        let row = rows::get(copy, &at)?;
        Ok(row.and_then(|row| row.state?.parse().ok()))
    };
    let in_group = group(keys::whereabouts(person))?.map(|group| keys::key_in_group(group, person));
    let of_group = group(keys::stands_for(person))?.map(|group| keys::key_in_group(group, person));
    let places = [Some(keys::person_key(person)), in_group, of_group];
    places
        .into_iter()
        .flatten()
        .map(|at| rows::delete(copy, &at))
        .sum()
}

/// Keeps what was there, if anything, under another name. The lock that is returned keeps everybody out until the new file is
/// in place.
fn set_aside(database: &Path) -> Result<Option<(PathBuf, Connection)>, BackupError> {
    if !files::holds_something(database) {
        // A log without its database would be played into the new one.
        files::beside_database(database)
            .iter()
            .try_for_each(|path| files::remove(path))?;
        return Ok(None);
    }
    let in_use = |_busy| BackupError::InUse(database.into());
    let lock = schema::connect(database).map_err(|e| OpenError::database(database, e))?;
    // Leaving the log is granted only to the one connection there is.
    lock.busy_timeout(Duration::ZERO).map_err(in_use)?;
    lock.pragma_update(None, "journal_mode", "DELETE")
        .map_err(in_use)?;
    lock.execute_batch("BEGIN EXCLUSIVE").map_err(in_use)?;
    let aside = files::named_after(database, ".replaced");
    files::remove(&aside)?;
    // A second name for the old file: at no moment is there none under the first.
    hard_link(database, &aside).map_err(|e| OpenError::file(&aside, e))?;
    Ok(Some((aside, lock)))
}

/// Removes what a failure left behind.
fn tidy(draft: &Path) {
    if let Err(error) = files::remove(draft) {
        tracing::warn!(%error, "an unfinished copy is left; delete it");
    }
}
