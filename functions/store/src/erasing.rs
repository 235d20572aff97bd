//! Erasing a person: their key is destroyed, and with it everything that was sealed with it.
//!
//! Afterwards every record of that person reads as if it were not there, their answers may be sent anew, and nothing more can
//! be written for them. What was never personal (a group's size, the history of states) stays, for the counts.
//!
//! A backup still holds the wrapped key. So that a restore does not bring anybody back, each erased person's id is first
//! written to a list beside the data, `erased.log`, and the list is gone through whenever a store is opened or a backup is
//! restored. An id says nothing about the person; it only names a key that must not exist.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use programme::ids::PersonId;

use crate::opening::OpenError;
use crate::table::{Act, Condition, Live, MOST_ACTS, Transacted};
use crate::{Store, StoreError, files, keys};

/// The list of erased people, one id a line.
#[derive(Clone, Debug)]
pub(crate) struct Ledger {
    path: Arc<PathBuf>,
}

impl Ledger {
    /// The list of a data folder.
    pub(crate) fn of(data: &Path) -> Self {
        let path = Arc::new(files::erased(data));
        Self { path }
    }

    /// Everybody on it.
    pub(crate) fn read(&self) -> Result<BTreeSet<PersonId>, OpenError> {
        let text = match File::open(&*self.path) {
            Ok(mut file) => self.text(&mut file)?,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
            Err(e) => return Err(OpenError::file(&self.path, e)),
        };
        let line = |(n, line): (usize, &str)| {
            let (path, line_number) = (self.path.to_path_buf(), n + 1);
            line.trim().parse().map_err(|_not_an_id| OpenError::Ledger {
                path,
                line: line_number,
            })
        };
        let whole = whole_lines(&text).lines().enumerate();
        whole
            .filter(|(_, line)| !line.trim().is_empty())
            .map(line)
            .collect()
    }

    /// Adds a person; on the disk before it returns.
    fn add(&self, person: PersonId) -> Result<(), OpenError> {
        let failed = |e| OpenError::file(&self.path, e);
        let mut list = OpenOptions::new();
        list.create(true).read(true).append(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut list, 0o600);
        let mut list = list.open(&*self.path).map_err(failed)?;
        let text = self.text(&mut list)?;
        let whole = whole_lines(&text);
        if whole.len() < text.len() {
            list.set_len(whole.len() as u64).map_err(failed)?;
        }
        let end = if whole.is_empty() || whole.ends_with('\n') {
            ""
        } else {
            "\n"
        };
        list.write_all(format!("{end}{person}\n").as_bytes())
            .map_err(failed)?;
        list.sync_all().map_err(failed)?;
        files::sync_folder_of(&self.path)
    }

    fn text(&self, file: &mut File) -> Result<String, OpenError> {
        let mut text = String::new();
        let read = file.read_to_string(&mut text);
        read.map(|_| text).map_err(|e| OpenError::file(&self.path, e))
    }
}

/// The text without a last line that a crash cut short: nobody was told that it was written.
fn whole_lines(text: &str) -> &str {
    let end = text.rfind('\n').map_or(0, |newline| newline + 1);
    let (whole, last) = text.split_at(end);
    if last.parse::<PersonId>().is_ok() {
        text
    } else {
        whole
    }
}

impl Store {
    /// Erases a person by destroying their key. Erasing twice changes nothing.
    pub async fn erase(&self, person: PersonId) -> Result<(), StoreError> {
        // The list first: a crash in between is made good when the store is next opened. The other way round, a restored
        // backup would bring somebody back who was told that they are gone.
        if let Some(ledger) = self.ledger.clone() {
            let listed = tokio::task::spawn_blocking(move || ledger.add(person)).await;
            listed
                .map_err(|_stopped| {
                    StoreError::Unavailable("the list of erased people was not written".to_owned())
                })?
                .map_err(|e| StoreError::Unavailable(e.to_string()))?;
        }
        self.destroy(&[person]).await
    }

    /// Destroys the keys of everybody on the list who still has one.
    pub(crate) async fn erase_again(&self) -> Result<(), OpenError> {
        let Some(ledger) = &self.ledger else { return Ok(()) };
        let listed: Vec<_> = ledger.read()?.into_iter().collect();
        for people in listed.chunks(MOST_ACTS) {
            let at: Vec<_> = people.iter().copied().map(keys::person_key).collect();
            let found = self.batch_get(&at, Live::Forever).await?;
            let back: Vec<_> = people
                .iter()
                .zip(found)
                .filter(|(_, key)| key.is_some())
                .map(|(p, _)| *p)
                .collect();
            if !back.is_empty() {
                tracing::warn!(
                    people = back.len(),
                    "erased people were back in the data, and are erased again"
                );
                self.destroy(&back).await?;
            }
        }
        Ok(())
    }

    async fn destroy(&self, people: &[PersonId]) -> Result<(), StoreError> {
        let delete = |person: &PersonId| Act::Delete {
            key: keys::person_key(*person),
            when: Condition::ALWAYS,
        };
        let acts: Vec<_> = people.iter().map(delete).collect();
        match self.write(&acts).await? {
            Transacted::Applied => Ok(()),
            // Nothing was expected, so nothing can be lost.
            Transacted::Refused(_) => Err(StoreError::Conflict),
        }
    }
}
