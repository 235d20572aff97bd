//! `netwerkt check`: everything a build would find, drafts included, and what is worth a remark; no file is written.

use clap::Args;
use site::build::{BuildOptions, Edition, Site};
use site::problems::Problems;
use site::remarks;
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
    /// Say only what is wrong: nothing of translations that are older than their source, of long sentences, of pages
    /// nothing leads to.
    #[arg(long)]
    quiet: bool,
}

/// What checking came to.
struct Checked {
    pages: usize,
    remarks: Problems,
}

impl Check {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        match shown.while_working("Checking", || self.check()) {
            Ok(Checked { remarks, .. }) if self.json => {
                shown.json(&Found::from(&Problems::default()).with_remarks(&remarks))?;
                Ok(Outcome::Fine)
            }
            Ok(Checked { pages, remarks }) => {
                shown.pictures(&remarks)?;
                let remarks = match remarks.len() {
                    0 => String::new(),
                    1 => " One remark.".to_owned(),
                    many => format!(" {many} remarks."),
                };
                shown.say(&format!("{pages} pages, no problems.{remarks}"))?;
                Ok(Outcome::Fine)
            }
            Err(problems) => {
                if self.json {
                    shown.json(&Found::from(&problems))?;
                } else {
                    shown.problems(&problems)?;
                }
                Ok(Outcome::Problems)
            }
        }
    }

    fn check(&self) -> Result<Checked, Problems> {
        let options = BuildOptions {
            drafts: true,
            ..self.building.options()
        };
        let sources = Sources::read(&self.content.roots())?;
        let edition = Edition::of(&sources, &options, None)?;
        let site = Site::of(&edition, None)?;
        let remarks = if self.quiet {
            Problems::default()
        } else {
            remarks::about(&sources, &edition, &site)?
        };
        Ok(Checked {
            pages: site.files.iter().filter(|file| file.is_document()).count(),
            remarks,
        })
    }
}
