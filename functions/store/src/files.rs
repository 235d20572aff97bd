//! Where the files of one server are, and how they reach the disk.

use std::fs::{DirBuilder, File, remove_file};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::opening::OpenError;

/// The database in a data folder.
pub(crate) fn database(data: &Path) -> PathBuf {
    data.join("netwerkt.sqlite")
}

/// The root key in a data folder.
pub(crate) fn root_key(data: &Path) -> PathBuf {
    data.join("root.key")
}

/// The list of erased people in a data folder.
pub(crate) fn erased(data: &Path) -> PathBuf {
    data.join("erased.log")
}

/// Makes the data folder, closed to others, if it is not there.
pub(crate) fn make_folder(data: &Path) -> Result<(), OpenError> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(data).map_err(|e| OpenError::file(data, e))
}

/// The files SQLite keeps beside a database: its write-ahead log, and what connections share about it.
pub(crate) fn beside_database(database: &Path) -> [PathBuf; 2] {
    ["wal", "shm"].map(|end| named_after(database, &format!("-{end}")))
}

/// Whether there is data in this folder: in the database, or still in its log.
pub(crate) fn has_data(data: &Path) -> bool {
    let database = database(data);
    let [log, _] = beside_database(&database);
    [database, log].iter().any(|path| holds_something(path))
}

/// Whether there is a file that is not empty.
pub(crate) fn holds_something(path: &Path) -> bool {
    path.metadata().is_ok_and(|about| about.len() > 0)
}

/// The path with something behind its name.
pub(crate) fn named_after(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// Removes a file, if it is there.
pub(crate) fn remove(path: &Path) -> Result<(), OpenError> {
    match remove_file(path) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(OpenError::file(path, e)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// A new name in a folder survives a power cut only once the folder itself is on the disk.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), OpenError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|e| OpenError::file(folder, e))
}
