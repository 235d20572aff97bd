//! `netwerkt build`: the site, as files in a folder.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;
use site::build::{BuildError, Edition};
use site::sources::Sources;
use site::write::{self, Report};

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
    /// Also write what functions need (layouts, words, languages, redirects) to this folder.
    #[arg(long, value_name = "DIR")]
    functions_out: Option<PathBuf>,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

impl Build {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let built = shown.while_working("Building the site", || self.build());
        let report = match built {
            Ok(report) => report,
            Err(BuildError::Problems(problems)) if self.json => {
                shown.json(&Found::from(&problems))?;
                return Ok(Outcome::Problems);
            }
            Err(BuildError::Problems(problems)) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
            Err(error @ BuildError::Write(_)) => return Err(error.into()),
        };
        if self.json {
            shown.json(&json!({"out": self.out, "report": report, "problems": []}))?;
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

    fn build(&self) -> Result<Report, BuildError> {
        let sources = Sources::read(&self.content.roots())?;
        let edition = Edition::of(&sources, &self.building.options(), None)?;
        let maker = super::this_program();
        let report = write::write(&edition, &self.out, &maker)?;
        if let Some(out) = &self.functions_out {
            write::write_bundle(&edition, out, &maker)?;
        }
        Ok(report)
    }
}
