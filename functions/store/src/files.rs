//! Where the files of one server are, and how they reach the disk.

use std::fs::{DirBuilder, File};
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

/// Whether there is a file that is not empty.
pub(crate) fn holds_something(path: &Path) -> bool {
    path.metadata().is_ok_and(|about| about.len() > 0)
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
