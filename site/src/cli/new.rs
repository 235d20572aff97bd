//! `netwerkt new`: a page that is ready to be written, as a draft.

use std::io::{self, BufRead};

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
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
    /// Its name, as visitors will read it; without it, you are asked for all that is needed.
    name: Option<String>,
    /// What one finds there, in one sentence; without it, its name.
    #[arg(long, value_name = "SENTENCE")]
    description: Option<String>,
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
        self.begin(shown, &mut io::stdin().lock())
    }

    /// The same, with whoever answers when something is asked.
    fn begin(&self, shown: &Shown, answers: &mut impl BufRead) -> anyhow::Result<Outcome> {
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
        let wanted = self.wanted(shown, answers)?;
        let slug = self.slug.clone().unwrap_or_else(|| slug_of(&wanted.name));
        if !site::front_matter::is_slug(&slug) {
            bail!(
                "no address can be made of “{}”; give one with --slug, with a–z, 0–9 and hyphens",
                wanted.name
            );
        }
        let path = format!("pages/{}{slug}.{}.md", self.kind.folder(), self.lang);
        let file = self.content.content.join(path);
        write::write_new(&file, &text(self.kind, &wanted)).context("nothing was written")?;
        shown.say(&file.display().to_string())?;
        Ok(Outcome::Fine)
    }

    /// What was given, or what is answered.
    fn wanted(&self, shown: &Shown, answers: &mut impl BufRead) -> anyhow::Result<Wanted> {
        let two_o_clock = self.date.at(14, 0, 0, 0);
        if let Some(name) = &self.name {
            return Ok(Wanted {
                description: self.description.clone().unwrap_or_else(|| name.clone()),
                name: name.clone(),
                date: self.date,
                start: two_o_clock,
            });
        }
        let mut ask = |question: &str| answer(shown, answers, question);
        let name = ask("What is it called?")?;
        let description = match &self.description {
            Some(description) => description.clone(),
            None => ask("What does one find there, in one sentence?")?,
        };
        let mut start = two_o_clock;
        if self.kind == What::Event {
            start = loop {
                match ask("When does it begin? For example 2026-10-01 14:00")?.parse() {
                    Ok(start) => break start,
                    Err(_no_time) => shown.note("Write the day and the time as in the example.")?,
                }
            };
        }
        Ok(Wanted {
            name,
            description,
            date: self.date,
            start,
        })
    }
}

/// What a new page begins with.
struct Wanted {
    name: String,
    description: String,
    date: Date,
    start: DateTime,
}

/// Asks until there is an answer.
fn answer(shown: &Shown, answers: &mut impl BufRead, question: &str) -> anyhow::Result<String> {
    loop {
        shown.note(question)?;
        let mut line = String::new();
        if answers.read_line(&mut line)? == 0 {
            bail!("there was no answer, so nothing was written");
        }
        if !line.trim().is_empty() {
            return Ok(line.trim().to_owned());
        }
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
    fn own_lines(self, wanted: &Wanted) -> String {
        let Wanted { date, start, .. } = wanted;
        match self {
            Self::Page => "\n[extra]\n# lead = \"\"\n".to_owned(),
            Self::Trainer => "\n[extra]\nrole = \"Trainer\"\n# languages = []\n# links = [{ title = \"\", url = \"https://\" }]\n".to_owned(),
            Self::Project => {
                "\n[taxonomies]\nthemes = []\n\n[extra]\n# organisation = \"\"\n# town = \"\"\n# target_group = \"\"\n# result = \"\"\n# did_not_work = \"\"\n# sources = [{ title = \"\", url = \"https://\", year = 2026 }]\n".to_owned()
            }
            Self::Event => {
                let end = start.saturating_add(2.hours());
                format!("\n[extra]\nstart = {start}\nend = {end}\n# place = \"\"\n# online = true\n")
            }
            Self::Article => {
                format!("date = {date}\n\n[extra]\n# sources = [{{ title = \"\", url = \"https://\", year = 2026 }}]\n")
            }
        }
    }
}

/// A valid file: a draft.
fn text(kind: What, wanted: &Wanted) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned());
    format!(
        "+++\ntitle = {}\ndescription = {}\ndraft = true\n{}+++\n",
        quoted(&wanted.name),
        quoted(&wanted.description),
        kind.own_lines(wanted)
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
                let date = jiff::civil::date(2026, 9, 14);
                let wanted = Wanted {
                    name: name.to_owned(),
                    description: name.to_owned(),
                    date,
                    start: date.at(23, 30, 0, 0),
                };
                let text = text(what, &wanted);
                let (front, _) = front_matter::split("new.md", &text).unwrap();
                let front = front_matter::read(kind, "new.md", &text, front).unwrap();
                assert!(front.title == name && front.draft, "{text}");
            }
        }
    }

    /// What is asked, and the file that comes of it.
    fn begun(
        folder: &std::path::Path,
        kind: What,
        answers: &str,
    ) -> (anyhow::Result<Outcome>, String, String) {
        let content = folder.join("content");
        let settings = include_str!("../../../content/site.toml");
        write::write_new(&content.join("site.toml"), settings).unwrap_or_default();
        let new = New {
            kind,
            name: None,
            description: None,
            lang: "nl".to_owned(),
            slug: None,
            date: jiff::civil::date(2026, 9, 14),
            content: Content { content },
        };
        let [results, remarks] = [(); 2].map(|()| super::super::shown::Paper::default());
        let outcome = new.begin(&Shown::on_paper(&results, &remarks), &mut answers.as_bytes());
        (outcome, results.text(), remarks.text())
    }

    #[test]
    fn who_gives_no_name_is_asked_until_there_is_an_answer() {
        let folder = tempfile::tempdir().unwrap();
        let answers = "\n  Open avond \nWat je kunt worden.\nmorgen\n2026-10-01 19:30\n";
        let (outcome, results, remarks) = begun(folder.path(), What::Event, answers);
        assert_eq!(outcome.unwrap(), Outcome::Fine);
        assert_eq!(remarks.matches("What is it called?").count(), 2, "{remarks}");
        assert!(remarks.contains("Write the day and the time"), "{remarks}");
        let place = results.trim();
        assert!(place.ends_with("agenda/open-avond.nl.md"), "{place}");
        let sources =
            Sources::read(&site::sources::Roots::of_content(folder.path().join("content"))).unwrap();
        let text = sources.content["pages/agenda/open-avond.nl.md"]
            .text()
            .unwrap()
            .to_owned();
        let expected = "title = \"Open avond\"\ndescription = \"Wat je kunt worden.\"\ndraft = true\n";
        assert!(text.contains(expected), "{text}");
        assert!(
            text.contains("start = 2026-10-01T19:30:00\nend = 2026-10-01T21:30:00\n"),
            "{text}"
        );
    }

    #[test]
    fn who_stops_answering_has_nothing_written() {
        let folder = tempfile::tempdir().unwrap();
        let (outcome, results, _) = begun(folder.path(), What::Trainer, "Samira\n");
        assert!(outcome.unwrap_err().to_string().contains("nothing was written"));
        assert_eq!(results, "");
    }
}
