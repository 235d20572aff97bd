//! `netwerkt check`: everything a build would find, drafts included, and no file written.

use clap::Args;
use site::build::{self, BuildOptions};
use site::problems::Problems;
use site::sources::Sources;

use super::shown::{Found, Shown};
use super::{Building, Content, Outcome};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    building: Building,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

impl Check {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let options = BuildOptions {
            drafts: true,
            ..self.building.options()
        };
        let built = shown.while_working("Checking", || {
            Sources::read(&self.content.roots()).and_then(|sources| build::build(&sources, &options))
        });
        let (problems, pages) = match built {
            Ok(site) => (
                Problems::default(),
                site.files.iter().filter(|file| file.is_document()).count(),
            ),
            Err(problems) => (problems, 0),
        };
        if self.json {
            shown.json(&Found::from(&problems))?;
        } else if problems.is_empty() {
            shown.say(&format!("{pages} pages, no problems."))?;
        } else {
            shown.problems(&problems)?;
        }
        Ok(if problems.is_empty() {
            Outcome::Fine
        } else {
            Outcome::Problems
        })
    }
}
