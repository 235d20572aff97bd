//! The only writer: puts a finished site on disk, touching nothing that stays as it was.
//!
//! A file is written beside its place and then moved into it, so that nobody ever reads half a page. A folder is never
//! emptied: a list of what a build left (`.netwerkt`) says which files were ours and are gone now; what anybody else
//! put in the folder stays.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

use functions::web::front::Bundle;
use rayon::prelude::*;
use serde::Serialize;

use crate::build::Site;

/// The list of files the last build left, inside the folder.
const LIST: &str = ".netwerkt";

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

/// Puts the site into the folder `out`.
pub fn write(site: &Site, out: &Path) -> Result<Report, WriteError> {
    write_files(
        site.files
            .iter()
            .map(|file| (file.path.clone(), file.bytes.as_slice())),
        out,
    )
}

/// Puts what functions need of a build into the folder `out`: all of it in one file, and the redirects for whoever serves.
pub fn write_bundle(site: &Site, out: &Path) -> Result<Report, WriteError> {
    let failed = |name: &str, error: &dyn std::fmt::Display| WriteError {
        file: out.join(name),
        why: io::Error::new(io::ErrorKind::InvalidData, error.to_string()),
    };
    let front = site
        .bundle()
        .to_bytes()
        .map_err(|error| failed(Bundle::FILE, &error))?;
    let redirects = serde_json::to_vec_pretty(&site.redirects);
    let redirects = redirects.map_err(|error| failed(REDIRECTS, &error))?;
    let files = [(Bundle::FILE, &*front), (REDIRECTS, &*redirects)];
    write_files(
        files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)),
        out,
    )
}

/// Writes one new file, and never over another.
pub fn write_new(file: &Path, text: &str) -> Result<(), WriteError> {
    let failed = |why| WriteError {
        file: file.to_owned(),
        why,
    };
    if file.exists() {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    file.parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .map_err(failed)?;
    put(file, text.as_bytes()).map_err(failed)
}

fn write_files<'a>(
    files: impl Iterator<Item = (String, &'a [u8])>,
    out: &Path,
) -> Result<Report, WriteError> {
    let failed = |file: &Path| {
        let file = file.to_owned();
        move |why| WriteError { file, why }
    };
    let files: Vec<(PathBuf, String, &[u8])> = files
        .map(|(path, bytes)| Ok((place(out, &path)?, path, bytes)))
        .collect::<Result<_, _>>()?;
    let folders: BTreeSet<&Path> = files
        .iter()
        .filter_map(|(place, ..)| place.parent())
        .chain([out])
        .collect();
    for folder in folders {
        std::fs::create_dir_all(folder).map_err(failed(folder))?;
    }
    let written = files
        .par_iter()
        .map(|(place, _, bytes)| {
            if get(place).is_ok_and(|there| there == *bytes) {
                return Ok(0);
            }
            put(place, bytes).map(|()| 1).map_err(failed(place))
        })
        .sum::<Result<usize, WriteError>>()?;
    let now: BTreeSet<&str> = files.iter().map(|(_, path, _)| path.as_str()).collect();
    let removed = remove_gone(&now, out)?;
    let list = now.iter().fold(String::new(), |list, path| list + path + "\n");
    let list_place = out.join(LIST);
    if !get(&list_place).is_ok_and(|there| there == list.as_bytes()) {
        put(&list_place, list.as_bytes()).map_err(failed(&list_place))?;
    }
    Ok(Report {
        written,
        unchanged: files.len() - written,
        removed,
    })
}

/// Removes what an earlier build left and this one has not, and folders that are empty because of it.
fn remove_gone(now: &BTreeSet<&str>, out: &Path) -> Result<usize, WriteError> {
    let Ok(before) = get(&out.join(LIST)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()) else {
        return Ok(0);
    };
    let mut removed = 0;
    for path in before.lines().filter(|path| !now.contains(path)) {
        let file = place(out, path)?;
        match std::fs::remove_file(&file) {
            Ok(()) => removed += 1,
            Err(why) if why.kind() == io::ErrorKind::NotFound => {}
            Err(why) => return Err(WriteError { file, why }),
        }
        let mut folder = file.parent();
        while let Some(empty) = folder.filter(|folder| *folder != out && std::fs::remove_dir(folder).is_ok())
        {
            folder = empty.parent();
        }
    }
    Ok(removed)
}

/// The place of a path in the folder, which no path leaves.
fn place(out: &Path, path: &str) -> Result<PathBuf, WriteError> {
    let inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if inside && !path.is_empty() {
        return Ok(out.join(path));
    }
    let why = io::Error::new(io::ErrorKind::InvalidInput, "it is not inside the folder");
    Err(WriteError {
        file: PathBuf::from(path),
        why,
    })
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
mod tests {
    use super::*;

    fn write_all(files: &[(&str, &str)], out: &Path) -> Report {
        write_files(
            files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes())),
            out,
        )
        .unwrap()
    }

    #[test]
    fn only_what_changed_is_written_and_only_what_was_ours_is_removed() {
        let out = tempfile::tempdir().unwrap();
        let out = out.path();
        let first = write_all(&[("a.html", "1"), ("nl/b/index.html", "2"), ("c.html", "3")], out);
        assert_eq!(
            first,
            Report {
                written: 3,
                unchanged: 0,
                removed: 0
            }
        );
        put(&out.join("nl/own.txt"), b"somebody else's").unwrap();

        let second = write_all(&[("a.html", "1"), ("c.html", "4")], out);
        assert_eq!(
            second,
            Report {
                written: 1,
                unchanged: 1,
                removed: 1
            }
        );
        assert!(!out.join("nl/b").exists(), "an empty folder goes too");
        assert!(out.join("nl/own.txt").exists(), "what is not ours stays");
        assert_eq!(get(&out.join("c.html")).unwrap(), b"4");
    }

    #[test]
    fn an_unchanged_file_is_not_touched() {
        let out = tempfile::tempdir().unwrap();
        write_all(&[("a.html", "1")], out.path());
        let changed = |name: &str| out.path().join(name).metadata().unwrap().modified().unwrap();
        let before = (changed("a.html"), changed(LIST));
        write_all(&[("a.html", "1")], out.path());
        assert_eq!((changed("a.html"), changed(LIST)), before);
    }

    #[test]
    fn nothing_is_written_outside_the_folder() {
        let out = tempfile::tempdir().unwrap();
        for path in ["../x", "/etc/x", "a/../../x", ""] {
            let files = [(path.to_owned(), b"x".as_slice())];
            assert!(write_files(files.into_iter(), out.path()).is_err(), "{path}");
        }
    }

    #[test]
    fn a_new_file_is_never_written_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/b.md");
        write_new(&file, "1").unwrap();
        assert!(write_new(&file, "2").is_err());
        assert_eq!(get(&file).unwrap(), b"1");
    }
}
