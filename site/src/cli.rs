//! What one can ask of `netwerkt`, and how it answers: 0 fine, 1 problems found, 2 cannot be done, 75 not now.
//!
//! Each command has its own module; this one knows the arguments. The command line is the only layer of the generator
//! that looks at the clock, and only for the day of a build that names none.

mod backup;
mod bounce;
mod build;
mod check;
mod deployment;
mod import;
mod new;
mod partner;
mod serve;
mod shown;
mod user;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::UNIX_EPOCH;

use clap::{Args, CommandFactory as _, Parser, Subcommand};
use jiff::civil::Date;
use site::build::BuildOptions;
use site::problems::Tongue;
use site::sources::Roots;

use shown::Shown;

/// Builds, checks and serves the site of BACK-UP Netwerkt!
#[derive(Debug, Parser)]
#[command(name = "netwerkt", version, about, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site into a folder.
    #[command(after_help = "Example:\n  netwerkt build --out out --base-url https://www.example.org")]
    Build(build::Build),
    /// Look for everything that is wrong with the content, without writing a file.
    #[command(after_help = "Example:\n  netwerkt check --json")]
    Check(check::Check),
    /// Serve pages and functions, and build again whenever a source changes.
    #[command(after_help = "Example:\n  netwerkt serve --port 8080 --demo")]
    Serve(serve::Serve),
    /// Write a new page, trainer, project, article or event, ready to fill in.
    #[command(after_help = "Example:\n  netwerkt new project \"Samen sterk\" --lang nl")]
    New(new::New),
    /// Copy all data into one file, also while the server runs.
    #[command(after_help = "Example:\n  netwerkt backup netwerkt-monday.backup --data data")]
    Backup(backup::Backup),
    /// Put the data of a backup back, into a data folder with the same root.key.
    #[command(after_help = "Example:\n  netwerkt restore netwerkt-monday.backup --data data")]
    Restore(backup::Restore),
    /// Take in a letter that a mail server sent back, so that the coordinator sees it at the desk.
    ///
    /// For an alias of the mail server that receives what comes back to the sender of letters.
    #[command(
        after_help = "Example:\n  netwerkt bounce returned.eml --data data\n\nWith - it reads the message from standard input, as a mail server hands it over. A message that is no report of a\nletter of ours is let go; when the data cannot be reached it ends with 75, and the mail server tries again later."
    )]
    Bounce(bounce::Bounce),
    /// Add people to the staff.
    #[command(
        after_help = "Example:\n  netwerkt user add --data data --name Fatima --email fatima@example.org --job coordinator"
    )]
    User(user::User),
    /// Add organisations that show forms on their own sites.
    #[command(
        after_help = "Example:\n  netwerkt partner add --data data --name Delft --email web@example.org --site https://www.example.org --form workshop_request"
    )]
    Partner(partner::Partner),
    /// Type in many cards that were filled in on paper, from a file of a spreadsheet.
    #[command(
        after_help = "Example:\n  netwerkt import cards.csv --group 0199a1b2c3d4e5f60718293a4b5c6d7e --by fatima@example.org --data data\n\nThe file is CSV with a heading for each column: the questions of the card to fill in, in any language, or their ids\n(display_name, whose, guardian_ok, need, need_category, offer, offer_category). The address of the group's page at the\ndesk ends in its id. With a mistake anywhere nothing is taken in; a card that is in already is not taken in again."
    )]
    Import(import::Import),
    /// Print as JSON what a deployment must agree with: every door with the function behind it, and all headers.
    #[command(after_help = "Example:\n  netwerkt deployment > deployment.json")]
    Deployment,
    /// Print what a shell needs to complete the words of this command.
    #[command(
        after_help = "Example:\n  netwerkt completions bash > ~/.local/share/bash-completion/completions/netwerkt"
    )]
    Completions {
        /// For which shell.
        shell: clap_complete::Shell,
    },
}

/// Which sources.
#[derive(Debug, Args)]
struct Content {
    /// The folder with site.toml, pages/ and words/.
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
}

impl Content {
    fn roots(&self) -> Roots {
        Roots::of_content(&self.content)
    }
}

/// Which data.
#[derive(Debug, Args)]
struct DataFolder {
    /// The folder for data: the store and its key.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// How to speak.
#[derive(Clone, Copy, Debug, Args)]
struct Speech {
    /// In which language to say what is wrong.
    #[arg(long, value_name = "LANG", value_enum, default_value_t, env = "NETWERKT_LANG")]
    lang: Tongue,
}

/// How a site is built.
#[derive(Debug, Args)]
struct Building {
    /// Where the site will live, instead of what site.toml says.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The day of the build, YYYY-MM-DD; two builds of one day give the same bytes.
    #[arg(long, value_name = "DATE", default_value_t = today(), hide_default_value = true)]
    date: Date,
}

impl Building {
    fn options(&self) -> BuildOptions {
        BuildOptions {
            base_url: self.base_url.clone(),
            date: self.date,
            drafts: false,
            demo: false,
        }
    }
}

/// What a command came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Fine,
    /// It worked, and found something to mend.
    Problems,
    /// It may work a little later.
    TryLater,
}

/// Does what was asked.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    let shown = Shown::on_terminal();
    match arguments.command.run(&shown) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        // `EX_TEMPFAIL`, by which a mail server knows that it is to keep the message.
        Ok(Outcome::TryLater) => ExitCode::from(75),
        Err(error) => {
            shown.failure(&error);
            ExitCode::from(2)
        }
    }
}

impl Command {
    fn run(self, shown: &Shown) -> anyhow::Result<Outcome> {
        match self {
            Self::Build(build) => build.run(shown),
            Self::Check(check) => check.run(shown),
            Self::Serve(serve) => serve.run(shown),
            Self::New(new) => new.run(shown),
            Self::Backup(backup) => backup.run(shown),
            Self::Restore(restore) => restore.run(shown),
            Self::User(user) => user.run(shown),
            Self::Partner(partner) => partner.run(shown),
            Self::Import(import) => import.run(shown),
            Self::Bounce(bounce) => bounce.run(shown),
            Self::Deployment => deployment::run(shown),
            Self::Completions { shell } => completions(shell, shown),
        }
    }
}

fn completions(shell: clap_complete::Shell, shown: &Shown) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "netwerkt", &mut script);
    shown.say(String::from_utf8(script)?.trim_end())?;
    Ok(Outcome::Fine)
}

/// This program, in this version: what another one left in a folder is made again. Two programs are the same when they are
/// one file, of one size, written at one moment.
fn this_program() -> String {
    let file = std::env::current_exe().and_then(|file| file.metadata());
    let written = file.as_ref().ok().and_then(|file| file.modified().ok());
    let since = written
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
        .unwrap_or_default();
    let size = file.map_or(0, |file| file.len());
    format!("{} {size} {}", env!("CARGO_PKG_VERSION"), since.as_nanos())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a build that names no day is a build of today"
)]
fn today() -> Date {
    jiff::Zoned::now().date()
}

#[cfg(test)]
mod tests;
