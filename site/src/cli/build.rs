//! `netwerkt build`: the site, as files in a folder.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use site::build::OutputFile;
use site::sources::Sources;
use site::{build, write};

use super::shown::{Found, Shown};
use super::{Building, Content, Outcome};

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    building: Building,
    /// The folder to write to. Files of an earlier build that are gone now are removed; all others stay.
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Also write what functions need where no build is (front.json: layouts, words, categories; redirects.json) to this folder.
    #[arg(long, value_name = "DIR")]
    functions_out: Option<PathBuf>,
    /// Print the result as JSON, with every file: its type, and the kind of its headers (see `netwerkt deployment`).
    #[arg(long)]
    json: bool,
}

impl Build {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let built = shown.while_working("Building the site", || {
            Sources::read(&self.content.roots())
                .and_then(|sources| build::build(&sources, &self.building.options()))
        });
        let site = match built {
            Ok(site) => site,
            Err(problems) if self.json => {
                shown.json(&Found::from(&problems))?;
                return Ok(Outcome::Problems);
            }
            Err(problems) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
        };
        let report = shown.while_working("Writing", || write::write(&site, &self.out))?;
        if let Some(out) = &self.functions_out {
            write::write_bundle(&site, out)?;
        }
        if self.json {
            let files: Vec<_> = site.files.iter().map(told).collect();
            shown.json(&json!({"out": self.out, "report": report, "problems": [], "files": files}))?;
        } else {
            shown.say(&format!(
                "{}: {} written, {} unchanged, {} removed",
                self.out.display(),
                report.written,
                report.unchanged,
                report.removed
            ))?;
        }
        Ok(Outcome::Fine)
    }
}

/// What whoever puts a file somewhere must know of it.
fn told(file: &OutputFile) -> Value {
    json!({"path": file.path, "type": file.media_type, "kind": file.kind().name()})
}
