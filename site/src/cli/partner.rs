//! `netwerkt partner add`: a partner added by hand, to begin with or to try forms out on this very machine.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use forms::answers::Answers;
use forms::form::At;
use forms::{clean, sign_in};
use functions::app::{Clock, SystemClock, SystemIds};
use functions::partners::{NewPartner, add};
use functions::settings::Settings;
use programme::choices::Choice;
use programme::languages::Lang;
use programme::partners::{Embeddable, MOST_SITES, Origin, PageLanguage};
use programme::personal::Personal;
use serde_json::json;
use store::Store;

use super::shown::Shown;
use super::{Outcome, today};

/// What stands for every page of this machine, whatever its port.
const THIS_MACHINE: &str = "this-machine";

#[derive(Debug, Args)]
pub(super) struct Partner {
    #[command(subcommand)]
    command: PartnerCommand,
}

#[derive(Debug, Subcommand)]
enum PartnerCommand {
    /// Add an organisation that may show forms on its own site, and print the link to its page.
    #[command(
        after_help = "Example:\n  netwerkt partner add --data data --name Delft --email web@example.org --site https://www.example.org --form workshop_request"
    )]
    Add(Add),
}

#[derive(Debug, Args)]
struct Add {
    /// The name of the organisation.
    #[arg(long)]
    name: String,
    /// Where its links go.
    #[arg(long)]
    email: String,
    /// A site on which its forms may stand; up to five times. `this-machine` stands for every page at localhost, to try
    /// things out; whoever has it changes nothing by the form of its builder, which takes only https.
    #[arg(long = "site", value_name = "ADDRESS", required = true, value_parser = site)]
    sites: Vec<Origin>,
    /// A form it shows; may be given several times.
    #[arg(long = "form", value_name = "FORM", required = true, value_parser = form)]
    forms: Vec<Embeddable>,
    /// The folder for data: the store and its key. Goes before the settings file.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The settings of the server: where its data is and where it can be reached.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

impl Partner {
    pub(super) fn run(self, shown: &Shown) -> anyhow::Result<Outcome> {
        let PartnerCommand::Add(add) = self.command;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(add.run(shown))
    }
}

impl Add {
    async fn run(self, shown: &Shown) -> anyhow::Result<Outcome> {
        let settings = match &self.settings {
            Some(file) => Settings::read(file)?,
            None => Settings::default(),
        };
        let organisation = clean::line(&self.name);
        if organisation.is_empty() {
            bail!("--name is empty; give the name of the organisation");
        }
        if self.sites.len() > MOST_SITES {
            bail!(
                "--site is given {} times; the most is {MOST_SITES}",
                self.sites.len()
            );
        }
        let answers = Answers::from_pairs([("email", self.email.as_str())]);
        let email = sign_in::FORM.read(&answers, &At::on(today())).ok();
        let email = email.with_context(|| {
            format!(
                "--email {} is not an e-mail address; write it like name@example.org",
                self.email
            )
        })?;
        let new = NewPartner {
            organisation,
            email: Personal::new(email),
            origins: self.sites,
            forms: self.forms,
            langs: PageLanguage::ALL.to_vec(),
            lang: Lang::new(PageLanguage::Dutch.id()),
        };
        let store = Store::open(self.data.as_ref().unwrap_or(&settings.data)).await?;
        let (partner, path) = add(&store, &SystemIds, new, SystemClock.now()).await?;
        if self.json {
            shown.json(&json!({"partner": partner.id.to_string(), "page": path}))?;
        } else {
            shown.say(&format!("{}{path}", settings.base_url))?;
            shown.note("Their page. The link works for a day; there they can ask for a new one.")?;
        }
        Ok(Outcome::Fine)
    }
}

fn site(typed: &str) -> Result<Origin, String> {
    if typed == THIS_MACHINE {
        return Ok(Origin::this_machine());
    }
    Origin::parse(typed).map_err(|why| why.to_string())
}

fn form(id: &str) -> Result<Embeddable, String> {
    let known: Vec<&str> = Embeddable::ALL.iter().map(|form| form.id()).collect();
    Embeddable::from_id(id).ok_or_else(|| format!("there is no such form; choose {}", known.join(", ")))
}
