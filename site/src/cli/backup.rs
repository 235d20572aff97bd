//! `netwerkt backup` and `netwerkt restore`: all data in one file, and back.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use store::backup::{self, Existing};

use super::shown::Shown;
use super::{DataFolder, Outcome};

#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The file to make. It never overwrites another.
    file: PathBuf,
    #[command(flatten)]
    data: DataFolder,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// The backup to put back.
    file: PathBuf,
    #[command(flatten)]
    data: DataFolder,
    /// Replace the data that is there; it is set aside, not deleted.
    #[arg(long)]
    replace: bool,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

impl Backup {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let made = shown.while_working("Copying the data", || backup::backup(&self.data.data, &self.file))?;
        if self.json {
            shown.json(&json!({"file": self.file, "bytes": made.bytes}))?;
        } else {
            shown.say(&format!("{}: {} bytes", self.file.display(), made.bytes))?;
            shown.note("Keep root.key and erased.log of the data folder as well, somewhere else: the backup cannot be read without the key.")?;
        }
        Ok(Outcome::Fine)
    }
}

impl Restore {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let existing = if self.replace {
            Existing::Replace
        } else {
            Existing::Keep
        };
        let restored = shown.while_working("Putting the data back", || {
            backup::restore(&self.file, &self.data.data, existing)
        })?;
        if self.json {
            let replaced = &restored.replaced;
            shown.json(
                &json!({"data": self.data.data, "erased_again": restored.erased_again, "replaced": replaced}),
            )?;
            return Ok(Outcome::Fine);
        }
        shown.say(&format!("{}: restored", self.data.data.display()))?;
        if restored.erased_again > 0 {
            shown.note(&format!(
                "Erased again, because they asked for it since: {}.",
                restored.erased_again
            ))?;
        }
        if let Some(replaced) = &restored.replaced {
            let place = replaced.display();
            shown.note(&format!(
                "What was there lies in {place}. Delete it when all is well."
            ))?;
        }
        Ok(Outcome::Fine)
    }
}
