//! A folder on disk as a place for a site: finished outputs wait beside it, and settle in it together.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::manifest::{self, Look, Manifest, Record};
use super::{Report, WriteError, failed, get, place, put};
use crate::build::{Facts, Place, Planned};
use crate::fingerprint::Fingerprint;

/// Where outputs wait, in the folder.
const WAITING: &str = ".netwerkt.new";

/// The folder.
pub(super) struct Folder<'a> {
    out: &'a Path,
    waiting: PathBuf,
    maker: &'a str,
    known: Manifest,
    /// Whether anything stood there before, so that what is not in the list may be right already.
    was_there: bool,
}

/// How an output stands in the folder.
pub(super) struct Standing {
    record: Arc<Record>,
    /// Whether it waits to be moved in.
    waits: bool,
}

impl<'a> Folder<'a> {
    /// Opens the folder, making it when there is none, and reads what the last build left there.
    pub(super) fn open(out: &'a Path, maker: &'a str) -> Result<Self, WriteError> {
        fs::create_dir_all(out).map_err(failed(out))?;
        let waiting = out.join(WAITING);
        let folder = Self {
            known: get(&out.join(manifest::NAME)).map_or_else(
                |_no_list| Manifest::default(),
                |bytes| manifest::read(&String::from_utf8_lossy(&bytes), maker),
            ),
            was_there: !is_empty(out).map_err(failed(out))?,
            waiting,
            out,
            maker,
        };
        folder.forget()?;
        Ok(folder)
    }

    /// Takes bytes that no page stands behind.
    pub(super) fn put(&self, file: &str, bytes: &[u8]) -> Result<Standing, WriteError> {
        let key = Fingerprint::of(bytes);
        match self.standing(file, key) {
            Some(standing) => Ok(standing),
            None => self.receive(file, key, Facts::default(), bytes),
        }
    }

    fn standing(&self, file: &str, key: Fingerprint) -> Option<Standing> {
        let record = self
            .known
            .get(file)?
            .as_ref()
            .filter(|record| record.key == key)?;
        (self.look(file)? == record.look).then(|| Standing {
            record: Arc::clone(record),
            waits: false,
        })
    }

    fn look(&self, file: &str) -> Option<Look> {
        fs::symlink_metadata(self.out.join(file))
            .ok()
            .filter(fs::Metadata::is_file)
            .map(|found| Look::from(&found))
    }

    fn receive(
        &self,
        file: &str,
        key: Fingerprint,
        facts: Facts,
        bytes: &[u8],
    ) -> Result<Standing, WriteError> {
        let place = place(self.out, file)?;
        let print = Fingerprint::of(bytes);
        let may_stand = self.was_there || self.known.contains_key(file);
        let there = may_stand.then(|| self.look(file)).flatten();
        let there = there.filter(|look| self.is_right(file, *look, bytes, print));
        let (look, waits) = if let Some(look) = there {
            (look, false)
        } else {
            let waiting = self.waiting.join(file);
            (write_beside(&waiting, bytes).map_err(failed(&place))?, true)
        };
        let record = Record {
            key,
            bytes: print,
            look,
            facts,
        };
        Ok(Standing {
            record: Arc::new(record),
            waits,
        })
    }

    /// Whether what stands at a place already has these bytes.
    fn is_right(&self, file: &str, look: Look, bytes: &[u8], print: Fingerprint) -> bool {
        match self.known.get(file) {
            Some(Some(known)) if known.look == look => known.bytes == print,
            _ => get(&self.out.join(file)).is_ok_and(|there| there == bytes),
        }
    }

    /// Moves in what waits, removes what is gone, and writes the new list.
    pub(super) fn settle(&mut self, standing: &[(&str, Standing)]) -> Result<Report, WriteError> {
        let now: BTreeSet<&str> = standing.iter().map(|(file, _)| *file).collect();
        let gone: Vec<String> = self
            .known
            .keys()
            .filter(|file| !now.contains(file.as_str()))
            .cloned()
            .collect();
        let written = standing.iter().filter(|(_, standing)| standing.waits).count();
        if written > 0 || !gone.is_empty() {
            self.claim(&now)?;
        }
        let (in_the_way, others): (Vec<_>, Vec<_>) =
            gone.into_iter().partition(|file| is_in_the_way(file, &now));
        let mut removed = self.remove(&in_the_way)?;
        if written > 0 {
            move_in(&self.waiting, self.out)?;
        }
        removed += self.remove(&others)?;
        self.forget()?;
        let list = standing
            .iter()
            .map(|(file, standing)| (*file, Some(&*standing.record)));
        self.save(&manifest::write(list, self.maker))?;
        Ok(Report {
            written,
            unchanged: standing.len() - written,
            removed,
        })
    }

    /// Throws away what waits.
    pub(super) fn forget(&self) -> Result<(), WriteError> {
        match fs::remove_dir_all(&self.waiting) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => Err(failed(&self.waiting)(why)),
            _ => Ok(()),
        }
    }

    /// Writes down that new files will be ours, before any is: when the power fails in between, the next build knows.
    fn claim(&self, now: &BTreeSet<&str>) -> Result<(), WriteError> {
        let ours = self.known.keys().map(String::as_str);
        let all: BTreeSet<&str> = ours.chain(now.iter().copied()).collect();
        self.save(&manifest::write(
            all.into_iter()
                .map(|file| (file, self.known.get(file).and_then(|known| known.as_deref()))),
            self.maker,
        ))
    }

    fn save(&self, list: &str) -> Result<(), WriteError> {
        let file = self.out.join(manifest::NAME);
        if get(&file).is_ok_and(|there| there == list.as_bytes()) {
            return Ok(());
        }
        put(&file, list.as_bytes()).map_err(failed(&file))
    }

    /// Removes files of ours, and folders that are empty because of it.
    fn remove(&self, gone: &[String]) -> Result<usize, WriteError> {
        let mut removed = 0;
        for path in gone {
            let file = place(self.out, path)?;
            match fs::remove_file(&file) {
                Ok(()) => removed += 1,
                Err(why) if why.kind() == io::ErrorKind::NotFound => {}
                Err(why) => return Err(failed(&file)(why)),
            }
            let mut folder = file.parent();
            while let Some(empty) =
                folder.filter(|folder| *folder != self.out && fs::remove_dir(folder).is_ok())
            {
                folder = empty.parent();
            }
        }
        Ok(removed)
    }
}

impl Place for Folder<'_> {
    type Stands = Standing;

    fn find(&self, planned: &Planned) -> Option<Standing> {
        self.standing(&planned.file, planned.key)
    }

    fn take(&self, planned: &Planned, facts: Facts, bytes: &[u8]) -> Result<Standing, WriteError> {
        self.receive(&planned.file, planned.key, facts, bytes)
    }

    fn facts(standing: &Standing) -> &Facts {
        &standing.record.facts
    }
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(read_folder(folder)?.next().is_none())
}

/// Whether a file that is gone stands where a folder must be now, or the other way round.
fn is_in_the_way(gone: &str, now: &BTreeSet<&str>) -> bool {
    let below = format!("{gone}/");
    let is_folder_now = now
        .range(below.as_str()..)
        .next()
        .is_some_and(|file| file.starts_with(&below));
    let mut folders = gone.match_indices('/').map(|(at, _)| &gone[..at]);
    is_folder_now || folders.any(|folder| now.contains(folder))
}

/// Writes a file that waits, making its folder first: nearly every page has one of its own.
fn write_beside(file: &Path, bytes: &[u8]) -> io::Result<Look> {
    if let Some(folder) = file.parent() {
        match fs::create_dir(folder) {
            Err(why) if why.kind() == io::ErrorKind::NotFound => fs::create_dir_all(folder)?,
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {}
            made => made?,
        }
    }
    let mut open = File::create_new(file)?;
    open.write_all(bytes)?;
    Ok(Look::from(&open.metadata()?))
}

/// Moves everything of one folder into another: whole folders where there is none yet, else file by file.
fn move_in(from: &Path, to: &Path) -> Result<(), WriteError> {
    let entries: io::Result<Vec<_>> = read_folder(from).and_then(Iterator::collect);
    entries
        .map_err(failed(from))?
        .into_par_iter()
        .try_for_each(|entry| {
            let (from, to) = (entry.path(), to.join(entry.file_name()));
            if from.is_dir() && to.is_dir() {
                return move_in(&from, &to);
            }
            fs::rename(&from, &to).map_err(failed(&to))
        })
}

#[expect(
    clippy::disallowed_methods,
    reason = "what waits is moved by the one place that writes a site"
)]
fn read_folder(folder: &Path) -> io::Result<fs::ReadDir> {
    fs::read_dir(folder)
}
