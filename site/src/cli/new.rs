//! `netwerkt new`: a page that is ready to be written, as a draft.

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use site::pages::slug_of;
use site::settings::Settings;
use site::sources::Sources;
use site::write;

use super::shown::Shown;
use super::{Content, Outcome, today};

#[derive(Debug, Args)]
pub(super) struct New {
    /// What to begin.
    kind: What,
    /// Its name, as visitors will read it.
    name: String,
    /// Its language.
    #[arg(long, value_name = "CODE", default_value = "nl")]
    lang: String,
    /// Its part of the address and of the file name; without it, made from the name.
    #[arg(long, value_name = "SLUG")]
    slug: Option<String>,
    /// The day it is dated with, YYYY-MM-DD.
    #[arg(long, value_name = "DATE", default_value_t = today(), hide_default_value = true)]
    date: Date,
    #[command(flatten)]
    content: Content,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// A page of text.
    Page,
    /// Someone who gives the workshops.
    Trainer,
    /// An entry of the project database.
    Project,
    /// An article of the knowledge base.
    Article,
    /// Something that happens at a time and a place.
    Event,
}

impl New {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let sources = match Sources::read(&self.content.roots()) {
            Ok(sources) => sources,
            Err(problems) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
        };
        let settings = match Settings::read(&sources) {
            Ok(settings) => settings,
            Err(problems) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
        };
        if settings.lang(&self.lang).is_none() {
            let known: Vec<_> = settings
                .languages
                .iter()
                .map(|language| language.code.code())
                .collect();
            bail!(
                "“{}” is not a language of this site; its languages are {}",
                self.lang,
                known.join(", ")
            );
        }
        let slug = self.slug.clone().unwrap_or_else(|| slug_of(&self.name));
        if !site::front_matter::is_slug(&slug) {
            bail!(
                "no address can be made of “{}”; give one with --slug, with a–z, 0–9 and hyphens",
                self.name
            );
        }
        let path = format!("pages/{}{slug}.{}.md", self.kind.folder(), self.lang);
        let file = self.content.content.join(path);
        write::write_new(&file, &text(self.kind, &self.name, self.date)).context("nothing was written")?;
        shown.say(&file.display().to_string())?;
        Ok(Outcome::Fine)
    }
}

impl What {
    fn folder(self) -> &'static str {
        match self {
            Self::Page => "",
            Self::Trainer => "trainers/",
            Self::Project => "projects/",
            Self::Article => "knowledge/",
            Self::Event => "agenda/",
        }
    }

    /// The lines of front matter only this kind has: those it needs, and those it may have, to be uncommented.
    fn own_lines(self, date: Date) -> String {
        match self {
            Self::Page => "\n[extra]\n# lead = \"\"\n".to_owned(),
            Self::Trainer => "\n[extra]\nrole = \"Trainer\"\n# languages = []\n# links = [{ title = \"\", url = \"https://\" }]\n".to_owned(),
            Self::Project => {
                "\n[taxonomies]\nthemes = []\n\n[extra]\n# organisation = \"\"\n# town = \"\"\n# target_group = \"\"\n# result = \"\"\n# did_not_work = \"\"\n# sources = [{ title = \"\", url = \"https://\", year = 2026 }]\n".to_owned()
            }
            Self::Event => {
                format!("\n[extra]\nstart = {date}T14:00:00\nend = {date}T16:00:00\n# place = \"\"\n# online = true\n")
            }
            Self::Article => {
                format!("date = {date}\n\n[extra]\n# sources = [{{ title = \"\", url = \"https://\", year = 2026 }}]\n")
            }
        }
    }
}

/// A valid file: a draft, described by its own name until somebody writes better.
fn text(kind: What, name: &str, date: Date) -> String {
    let name = toml::Value::String(name.to_owned());
    format!(
        "+++\ntitle = {name}\ndescription = {name}\ndraft = true\n{}+++\n",
        kind.own_lines(date)
    )
}

#[cfg(test)]
mod tests {
    use site::front_matter::{self, Kind};

    use super::*;

    #[test]
    fn every_new_file_is_valid_whatever_its_name() {
        let kinds = [
            (What::Page, Kind::Page),
            (What::Trainer, Kind::Trainer),
            (What::Project, Kind::Project),
            (What::Article, Kind::Article),
            (What::Event, Kind::Event),
        ];
        for (what, kind) in kinds {
            for name in ["Samen sterk", "Wat \"werkt\" \\ niet?\n", "شبكة"] {
                let text = text(what, name, jiff::civil::date(2026, 9, 14));
                let (front, _) = front_matter::split("new.md", &text).unwrap();
                let front = front_matter::read(kind, "new.md", &text, front).unwrap();
                assert!(front.title == name && front.draft, "{text}");
            }
        }
    }
}
