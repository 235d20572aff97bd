//! `netwerkt build`: the site, as files in a folder.

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};
use site::build::{BuildError, Edition, Planned};
use site::sources::Sources;
use site::write::{self, Report};

use super::shown::{Found, Shown};
use super::{Building, Content, Outcome, Speech};

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    building: Building,
    #[command(flatten)]
    speech: Speech,
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
        shown.speak(self.speech);
        let built = shown.while_working(shown.either("Building the site", "Ik maak de site"), || {
            self.build()
        });
        let (edition, report) = match built {
            Ok(built) => built,
            Err(BuildError::Problems(problems)) if self.json => {
                shown.json(&Found::from(&shown.told(&problems)))?;
                return Ok(Outcome::Problems);
            }
            Err(BuildError::Problems(problems)) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
            Err(error @ BuildError::Write(_)) => return Err(error.into()),
        };
        if self.json {
            let mut files: Vec<_> = edition.plan.iter().collect();
            files.sort_unstable_by_key(|planned| &planned.file);
            let files: Vec<_> = files.into_iter().map(told).collect();
            shown.json(&json!({"out": self.out, "report": report, "problems": [], "files": files}))?;
        } else {
            let Report {
                written,
                unchanged,
                removed,
            } = report;
            let [is_new, is_same, is_gone] = match shown.either("en", "nl") {
                "nl" => ["nieuw", "hetzelfde gebleven", "weg"],
                _ => ["written", "unchanged", "removed"],
            };
            let out = self.out.display();
            shown.say(&format!(
                "{out}: {written} {is_new}, {unchanged} {is_same}, {removed} {is_gone}"
            ))?;
        }
        Ok(Outcome::Fine)
    }

    /// Neither the sources nor what was made of them is taken apart again: the process is done.
    fn build(&self) -> Result<(ManuallyDrop<Edition>, Report), BuildError> {
        let sources = ManuallyDrop::new(Sources::read(&self.content.roots())?);
        let edition = Edition::of(&sources, &self.building.options(), None)?;
        let maker = super::this_program();
        let report = write::write(&edition, &self.out, &maker)?;
        if let Some(out) = &self.functions_out {
            write::write_bundle(&edition, out, &maker)?;
        }
        Ok((ManuallyDrop::new(edition), report))
    }
}

/// What whoever puts a file somewhere must know of it.
fn told(planned: &Planned) -> Value {
    json!({"path": planned.file, "type": planned.media_type(), "kind": planned.kind().name()})
}
