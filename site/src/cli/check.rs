//! `netwerkt check`: everything a build would find, drafts included, and what is worth a remark; no file is written.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use site::abroad::{self, Known, Web};
use site::build::{BuildOptions, Edition, Site};
use site::problems::{Problem, Problems};
use site::remarks;
use site::sources::Sources;

use super::shown::{Found, Shown};
use super::{Building, Content, Outcome, Speech};

/// How long another site may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    building: Building,
    #[command(flatten)]
    speech: Speech,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
    /// Say only what is wrong: nothing of translations that are older than their source, of long sentences, of pages
    /// nothing leads to, of words nobody says.
    #[arg(long)]
    quiet: bool,
    /// Ask for the links to other sites as well: each once, and what was right not again for a week.
    #[arg(long)]
    external: bool,
    /// Where to keep what was right.
    #[arg(
        long,
        value_name = "FILE",
        default_value = ".netwerkt-links.json",
        requires = "external"
    )]
    links: PathBuf,
    /// How many seconds to wait before a site is asked again.
    #[arg(long, value_name = "SECONDS", default_value_t = 1, requires = "external")]
    pause: u64,
}

/// What checking came to.
struct Checked {
    pages: usize,
    remarks: Problems,
}

impl Check {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        shown.speak(self.speech);
        match shown.while_working(shown.either("Checking", "Ik kijk het na"), || self.check()) {
            Ok(Checked { remarks, .. }) if self.json => {
                shown.json(&Found::from(&Problems::default()).with_remarks(&shown.told(&remarks)))?;
                Ok(Outcome::Fine)
            }
            Ok(Checked { pages, remarks }) => {
                shown.pictures(&remarks)?;
                let fine = shown.either("pages, no problems", "pagina’s, alles in orde");
                let remarks = match remarks.len() {
                    0 => String::new(),
                    1 => shown.either(" One remark.", " Eén opmerking.").to_owned(),
                    many => format!(" {many} {}.", shown.either("remarks", "opmerkingen")),
                };
                shown.say(&format!("{pages} {fine}.{remarks}"))?;
                Ok(Outcome::Fine)
            }
            Err(problems) => {
                if self.json {
                    shown.json(&Found::from(&shown.told(&problems)))?;
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
        let mut remarks = remarks;
        if self.external {
            remarks.extend(self.abroad(&edition)?);
        }
        Ok(Checked {
            pages: site.files.iter().filter(|file| file.is_document()).count(),
            remarks: remarks.sorted(),
        })
    }

    /// Asks for the links to other sites; what is worth a remark, or what is wrong.
    fn abroad(&self, edition: &Edition) -> Result<Problems, Problems> {
        let who = format!(
            "netwerkt/{} ({})",
            env!("CARGO_PKG_VERSION"),
            edition.stock.settings.base_url
        );
        let pause = |_host: &str| std::thread::sleep(Duration::from_secs(self.pause));
        let mut known = Known::read(&self.links);
        let web = Web::new(&who, PATIENCE);
        let report = abroad::check(
            &abroad::links(edition),
            &web,
            &pause,
            &mut known,
            self.building.date,
        );
        known
            .write(&self.links)
            .map_err(|error| Problem::of_file(self.links.display().to_string(), format!("{error}.")))?;
        report.problems.or(report.remarks)
    }
}
