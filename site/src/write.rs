//! The only writer: puts a site on disk, touching nothing that stays as it was.
//!
//! Outputs are written beside the site (`.netwerkt.new`) and moved into it when all are finished and nothing is wrong, so
//! that a build with a mistake changes nothing and nobody ever reads half a page. A folder is never emptied: a list of what
//! the last build left (`.netwerkt`, see [`manifest`]) says which files were ours and are gone now; what anybody else put
//! in the folder stays.

mod folder;
mod manifest;

use std::io;
use std::path::{Component, Path, PathBuf};

use functions::web::front::Bundle;
use serde::Serialize;

use crate::build::{BuildError, Edition, print_all};

use folder::Folder;

/// Old addresses and where they lead.
const REDIRECTS: &str = "redirects.json";

/// What writing came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were right already and were not touched.
    pub unchanged: usize,
    /// Files of an earlier build that are gone now.
    pub removed: usize,
}

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written: {why}", file.display())]
pub struct WriteError {
    /// Which file.
    pub file: PathBuf,
    /// What the system said.
    pub why: io::Error,
}

/// Puts an edition into the folder `out`. What a build by the same `maker` (this program, in this version) left there with
/// the same keys is not made again.
pub fn write(edition: &Edition, out: &Path, maker: &str) -> Result<Report, BuildError> {
    let mut folder = Folder::open(out, maker)?;
    match print_all(edition, &folder) {
        Ok(standing) => {
            let plan = edition.plan.iter().map(|planned| planned.file.as_str());
            Ok(folder.settle(&plan.zip(standing).collect::<Vec<_>>())?)
        }
        Err(error) => {
            folder.forget()?;
            Err(error)
        }
    }
}

/// Puts what functions need of a build into the folder `out`: all of it in one file, and the redirects for whoever serves.
pub fn write_bundle(edition: &Edition, out: &Path, maker: &str) -> Result<Report, BuildError> {
    let failed = |name: &str, error: &dyn std::fmt::Display| WriteError {
        file: out.join(name),
        why: io::Error::new(io::ErrorKind::InvalidData, error.to_string()),
    };
    let front = edition
        .bundle()?
        .to_bytes()
        .map_err(|error| failed(Bundle::FILE, &error))?;
    let redirects = serde_json::to_vec_pretty(&edition.stock.redirects);
    let redirects = redirects.map_err(|error| failed(REDIRECTS, &error))?;
    let files = [(Bundle::FILE, &*front), (REDIRECTS, &*redirects)];
    Ok(write_files(&files, out, maker)?)
}

/// Writes one new file, and never over another.
pub fn write_new(file: &Path, text: &str) -> Result<(), WriteError> {
    if file.exists() {
        return Err(failed(file)(io::ErrorKind::AlreadyExists.into()));
    }
    file.parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .map_err(failed(file))?;
    put(file, text.as_bytes()).map_err(failed(file))
}

/// Writes a file of notes for the next time, over the one before.
pub fn keep(file: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    put(file, bytes).map_err(failed(file))
}

/// What was kept, if anything was.
pub fn kept(file: &Path) -> Option<Vec<u8>> {
    get(file).ok()
}

/// Puts these files into a folder, touching nothing that stays as it was.
fn write_files(files: &[(&str, &[u8])], out: &Path, maker: &str) -> Result<Report, WriteError> {
    let mut folder = Folder::open(out, maker)?;
    let standing: Result<Vec<_>, WriteError> = files
        .iter()
        .map(|(file, bytes)| Ok((*file, folder.put(file, bytes)?)))
        .collect();
    match standing {
        Ok(standing) => folder.settle(&standing),
        Err(error) => {
            folder.forget()?;
            Err(error)
        }
    }
}

/// The place of a path in the folder, which no path leaves.
fn place(out: &Path, path: &str) -> Result<PathBuf, WriteError> {
    let inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if inside && !path.is_empty() && !path.contains(char::is_control) {
        return Ok(out.join(path));
    }
    let why = io::Error::new(io::ErrorKind::InvalidInput, "it is not inside the folder");
    Err(failed(Path::new(path))(why))
}

fn failed(file: &Path) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let file = file.to_owned();
    move |why| WriteError { file, why }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that compares with what is on disk"
)]
fn get(file: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(file)
}

/// Writes beside the place, then moves: a reader sees the old file or the new one, never half of it.
#[expect(clippy::disallowed_methods, reason = "the one place that writes a site")]
fn put(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = file.with_file_name(format!(".{name}.new~"));
    std::fs::write(&beside, bytes)?;
    std::fs::rename(&beside, file)
}

#[cfg(test)]
mod tests;
