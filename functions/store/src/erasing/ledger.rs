//! The list of erased people beside the data: an id a line, and nothing else.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use programme::ids::PersonId;

use crate::files;
use crate::opening::OpenError;

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
    pub(super) fn add(&self, person: PersonId) -> Result<(), OpenError> {
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
