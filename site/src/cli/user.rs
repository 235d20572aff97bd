//! `netwerkt user`: the first one on the staff, who adds everybody else the same way, and the way back in for whoever lost every key.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use forms::answers::Answers;
use forms::form::At;
use forms::{clean, sign_in};
use functions::app::{Clock, SystemClock, SystemIds};
use functions::settings::Settings;
use functions::sign_in::{Added, NewStaff, PATH, add, reset_key};
use programme::choices::Choice;
use programme::languages::Lang;
use programme::personal::Personal;
use programme::requests::Email;
use programme::staff::{Job, Reach};
use serde_json::json;
use site::build::{self, BuildOptions};
use site::problems::Problems;
use site::sources::Sources;
use store::Store;

use super::shown::Shown;
use super::{Content, Outcome, today};

#[derive(Debug, Args)]
pub(super) struct User {
    #[command(subcommand)]
    command: UserCommand,
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// Add somebody to the staff. They sign in with a link by mail and a code from their own phone.
    #[command(
        after_help = "Example:\n  netwerkt user add --data data --name Fatima --email fatima@example.org --job coordinator"
    )]
    Add(Add),
    /// Let somebody in again who lost both their phone and their recovery codes: with the next link they set up a new phone.
    ///
    /// For the only coordinator there is; everybody else is helped at the desk. They hear of it by mail, and whoever is signed in
    /// under their name is signed out.
    #[command(after_help = "Example:\n  netwerkt user reset-key --data data --email fatima@example.org")]
    ResetKey(ResetKey),
}

#[derive(Debug, Args)]
struct ResetKey {
    /// The address under which they are on the staff.
    #[arg(long)]
    email: String,
    /// The folder for data: the store and its key. Goes before the settings file.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The settings of the server: where its data is and where it can be reached.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Add {
    /// Their name.
    #[arg(long)]
    name: String,
    /// Where their links go.
    #[arg(long)]
    email: String,
    /// What they do; may be given several times.
    #[arg(long = "job", value_name = "JOB", required = true, value_parser = job)]
    jobs: Vec<Job>,
    /// A programme they work in: the name of its file in content/programmes/, without its ending. May be given several times; without
    /// it they work in all of them.
    #[arg(long = "programme", value_name = "ID")]
    programmes: Vec<String>,
    /// The language they read.
    #[arg(long, value_name = "CODE", default_value = "nl")]
    lang: String,
    #[command(flatten)]
    content: Content,
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

impl User {
    pub(super) fn run(self, shown: &Shown) -> anyhow::Result<Outcome> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        match self.command {
            UserCommand::Add(add) => runtime.block_on(add.run(shown)),
            UserCommand::ResetKey(reset) => runtime.block_on(reset.run(shown)),
        }
    }
}

impl Add {
    async fn run(self, shown: &Shown) -> anyhow::Result<Outcome> {
        let settings = settings(self.settings.as_ref())?;
        let name = clean::line(&self.name);
        if name.is_empty() {
            bail!("--name is empty; give the name that letters begin with");
        }
        let reach = match self.reach(shown) {
            Ok(reach) => reach?,
            Err(problems) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
        };
        let who = NewStaff {
            name,
            email: Personal::new(email(&self.email)?),
            lang: Lang::new(&self.lang),
            jobs: self.jobs,
            reach,
        };
        let store = Store::open(self.data.as_ref().unwrap_or(&settings.data)).await?;
        let address = format!("{}/{}{PATH}", settings.base_url, self.lang);
        match add(&store, &SystemIds, who, SystemClock.now()).await? {
            Added::Added(person) if self.json => {
                shown.json(&json!({"person": person.to_string(), "sign_in": address}))?;
            }
            Added::Added(_) => {
                shown.say(&address)?;
                shown.note("They ask for a link there, with the address you gave.")?;
            }
            Added::Taken => bail!("somebody with this e-mail address is on the staff"),
        }
        Ok(Outcome::Fine)
    }
}

impl Add {
    /// Where they work. Only where a programme is named, what programmes there are is read.
    fn reach(&self, shown: &Shown) -> Result<anyhow::Result<Reach>, Problems> {
        if self.programmes.is_empty() {
            return Ok(Ok(Reach::All));
        }
        let options = BuildOptions {
            base_url: None,
            date: today(),
            drafts: false,
            demo: false,
        };
        let site = shown.while_working("Reading the programmes", || {
            let sources = Sources::read(&self.content.roots())?;
            build::build(&sources, &options)
        })?;
        let ids = self.programmes.iter().map(String::as_str);
        Ok(Reach::named(ids, &site.front().programmes).map_err(Into::into))
    }
}

impl ResetKey {
    async fn run(self, shown: &Shown) -> anyhow::Result<Outcome> {
        let settings = settings(self.settings.as_ref())?;
        let email = email(&self.email)?;
        let store = Store::open(self.data.as_ref().unwrap_or(&settings.data)).await?;
        if !reset_key(&store, &SystemIds, &email, SystemClock.now()).await? {
            bail!("nobody with this e-mail address is on the staff");
        }
        shown.note("They ask for a link as always, and then set up a new phone.")?;
        Ok(Outcome::Fine)
    }
}

fn settings(file: Option<&PathBuf>) -> anyhow::Result<Settings> {
    Ok(match file {
        Some(file) => Settings::read(file)?,
        None => Settings::default(),
    })
}

/// The address as the sign-in form reads it.
pub(super) fn email(typed: &str) -> anyhow::Result<Email> {
    let answers = Answers::from_pairs([("email", typed)]);
    let read = sign_in::FORM.read(&answers, &At::on(today())).ok();
    read.with_context(|| format!("--email {typed} is not an e-mail address; write it like name@example.org"))
}

fn job(id: &str) -> Result<Job, String> {
    let known: Vec<&str> = Job::ALL.iter().map(|job| job.id()).collect();
    Job::from_id(id).ok_or_else(|| format!("there is no such job; choose {}", known.join(", ")))
}
