//! `netwerkt import`: cards that were filled in on paper, typed into a spreadsheet and taken into a group all at once.
//!
//! Everything is looked over before the first card is taken in, and every mistake of the whole file is told with its line. Nothing
//! that stands in the file is printed: only where something is wrong, and what.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use forms::form::At;
use forms::paper_card::FORM;
use forms::problem::Problem as Wrong;
use forms::sheet::{Columns, NoQuestion};
use functions::app::{Clock, Ids as _, SystemClock, SystemIds};
use functions::paper_cards::{Pile, once, typist};
use functions::settings::Settings;
use functions::web::filling::NotKept;
use functions::web::front::Front;
use programme::groups::Group;
use programme::history::Doer;
use programme::ids::{DeedId, GroupId, PersonId};
use programme::languages::Lang;
use programme::paper::Card;
use serde_json::json;
use site::build;
use site::problems::{Problem, Problems};
use site::sources::Sources;
use store::Store;

use super::shown::Shown;
use super::user::email;
use super::{Content, Outcome, today};

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The file: CSV in UTF-8, with commas, semicolons or tabs.
    file: PathBuf,
    /// The group: the id in the address of its page at the desk.
    #[arg(long, value_name = "ID")]
    group: GroupId,
    /// The address of whoever types the cards in: somebody who leads the group, or a coordinator. It stands in the history.
    #[arg(long, value_name = "EMAIL")]
    by: String,
    /// Only look for mistakes; nothing is taken in.
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    content: Content,
    /// The folder for data: the store and its key. Goes before the settings file.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The settings of the server: where its data is.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

/// A card, and the line on which it begins.
struct Line {
    line: usize,
    card: Card,
}

impl Import {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(self.import(shown))
    }

    async fn import(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        let text = self.text()?;
        let front = match self.front(shown) {
            Ok(front) => front?,
            Err(problems) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
        };
        let settings = match &self.settings {
            Some(file) => Settings::read(file)?,
            None => Settings::default(),
        };
        let store = Store::open(self.data.as_ref().unwrap_or(&settings.data)).await?;
        let group = store.a_group(self.group).await?;
        let group =
            group.context("there is no such group; the address of its page at the desk ends in its id")?;
        let group = group.value;
        let by = typist(&store, &email(&self.by)?, &group).await?;
        let by = by.context("--by is nobody who leads this group and no coordinator")?;

        let reader = Reader {
            file: self.file.display().to_string(),
            lang: english(&front),
            front: &front,
            at: At::on(today())
                .with_categories(front.categories())
                .in_group(group.rules)
                .in_language(&group.lang),
        };
        let cards = match reader.cards(&text) {
            Ok(cards) => cards,
            Err(problems) => return told(shown, &problems),
        };
        self.take(shown, (&store, &group, by), (&reader, &cards)).await
    }

    async fn take(
        &self,
        shown: &Shown,
        (store, group, by): (&Store, &Group, PersonId),
        (reader, cards): (&Reader<'_>, &[Line]),
    ) -> anyhow::Result<Outcome> {
        let pile = Pile {
            store,
            ids: &SystemIds,
            group: group.id,
        };
        let named: Vec<_> = cards
            .iter()
            .map(|line| (line.card.clone(), once(store, group.id, &line.card)))
            .collect();
        let wrong = pile.look_over(&named).await.map_err(not_taken)?;
        let mut problems = Problems::default();
        for (line, wrong) in cards.iter().zip(&wrong) {
            for problem in wrong {
                problems.push(reader.problem(line.line, problem));
            }
        }
        if !problems.is_empty() {
            return told(shown, &problems);
        }
        let (mut taken_in, mut before) = (0_usize, 0_usize);
        if !self.check {
            for (line, (card, once)) in cards.iter().zip(&named) {
                let doer = Doer {
                    deed: DeedId(SystemIds.id()),
                    by: Some(by),
                    now: SystemClock.now(),
                };
                let taken = pile.take(card, *once, doer).await.map_err(not_taken);
                let taken = taken.with_context(|| {
                    format!(
                        "{}:{}: stopped here. The cards above are in; run the same again, and they are not taken in twice",
                        reader.file, line.line
                    )
                })?;
                taken_in += usize::from(!taken.before);
                before += usize::from(taken.before);
            }
        }
        if self.json {
            shown.json(&json!({ "cards": cards.len(), "taken_in": taken_in, "in_before": before }))?;
        } else if self.check {
            shown.say(&format!(
                "{} cards, no mistakes. Nothing was taken in.",
                cards.len()
            ))?;
        } else {
            shown.say(&format!("{taken_in} cards are in, {before} were in before."))?;
        }
        Ok(Outcome::Fine)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the file is no content: whoever runs the command names it"
    )]
    fn text(&self) -> anyhow::Result<String> {
        let file = self.file.display();
        let bytes = std::fs::read(&self.file).with_context(|| format!("{file} cannot be read"))?;
        let text = String::from_utf8(bytes);
        let text = text
            .ok()
            .with_context(|| format!("{file} is not UTF-8; save it in the spreadsheet as “CSV UTF-8”"))?;
        Ok(text.trim_start_matches('\u{feff}').to_owned())
    }

    /// Words and categories, as a server has them.
    fn front(&self, shown: &Shown) -> Result<anyhow::Result<Front>, Problems> {
        let options = build::BuildOptions {
            base_url: None,
            date: today(),
            drafts: false,
            demo: false,
        };
        let site = shown.while_working("Reading the words", || {
            let sources = Sources::read(&self.content.roots())?;
            build::build(&sources, &options)
        })?;
        Ok(Front::new(site.front()).map_err(Into::into))
    }
}

/// The language of this command, if the site has it.
fn english(front: &Front) -> Lang {
    let english = front.language("en").map(|language| &language.code);
    english.unwrap_or(front.default_lang()).clone()
}

/// Reads cards of a file, and says what is wrong with them.
struct Reader<'a> {
    file: String,
    lang: Lang,
    front: &'a Front,
    at: At,
}

impl Reader<'_> {
    fn cards(&self, text: &str) -> Result<Vec<Line>, Problems> {
        let mut problems = Problems::default();
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(site::data::delimiter(text))
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let headings = rows.headers().cloned().unwrap_or_default();
        let headings: Vec<&str> = headings.iter().collect();
        let langs: Vec<Lang> = self
            .front
            .languages()
            .iter()
            .map(|language| language.code.clone())
            .collect();
        let words = (self.front.words(), langs.as_slice());
        let columns = match Columns::read(&FORM, &headings, words, &self.at) {
            Ok(columns) => columns,
            Err(unknown) => {
                for heading in &unknown {
                    problems.push(self.no_question(heading));
                }
                return Err(problems);
            }
        };
        let mut cards = Vec::new();
        for row in rows.into_records() {
            let row = match row {
                Ok(row) => row,
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    problems.push(self.at(line, "this line cannot be read as CSV"));
                    continue;
                }
            };
            let line = row.position().map_or(0, csv::Position::line);
            let cells: Vec<&str> = row.iter().collect();
            if cells.len() > headings.len() {
                problems.push(self.at(line, "this line has more columns than there are headings"));
            }
            match FORM.read(&columns.answers(&cells), &self.at) {
                Ok(card) => cards.push(Line {
                    line: line_number(line),
                    card,
                }),
                Err(wrong) => {
                    for problem in &wrong {
                        problems.push(self.problem(line_number(line), problem));
                    }
                }
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        if cards.is_empty() {
            problems.push(Problem::of_file(&self.file, "there is no card in this file"));
            return Err(problems);
        }
        Ok(cards)
    }

    fn no_question(&self, wrong: &NoQuestion) -> Problem {
        let column = wrong.column + 1;
        let message = format!(
            "column {column} is headed “{}”, which is no question of a card, or stands there twice",
            wrong.heading
        );
        let problem = self
            .at(1, &message)
            .did_you_mean(&wrong.heading, wrong.known.iter().copied());
        if problem.help.is_some() {
            return problem;
        }
        problem.help(format!("Headings can be {}.", wrong.known.join(", ")))
    }

    /// What is wrong with an answer: the question and what to do, and nothing that was typed.
    fn problem(&self, line: usize, wrong: &Wrong) -> Problem {
        let said = wrong.in_words(self.front.words(), &self.lang, FORM.id);
        Problem {
            line,
            ..Problem::of_file(&self.file, format!("{}: {said}", wrong.field))
        }
    }

    fn at(&self, line: u64, message: &str) -> Problem {
        Problem {
            line: line_number(line),
            ..Problem::of_file(&self.file, message)
        }
    }
}

fn line_number(line: u64) -> usize {
    usize::try_from(line).unwrap_or(usize::MAX)
}

fn told(shown: &Shown, problems: &Problems) -> anyhow::Result<Outcome> {
    for problem in problems {
        shown.note(&match problem.line {
            0 => problem.to_string(),
            line => {
                let help = problem
                    .help
                    .as_ref()
                    .map_or(String::new(), |help| format!(" {help}"));
                format!("{}:{line}: {}{help}", problem.file, problem.message)
            }
        })?;
    }
    shown.note(&format!("{} to mend; nothing was taken in.", problems.len()))?;
    Ok(Outcome::Problems)
}

/// Why a card that was looked over could not be taken in after all.
fn not_taken(why: NotKept) -> anyhow::Error {
    match why {
        NotKept::Problems(problems) => {
            let said: Vec<String> = problems
                .iter()
                .map(|problem| format!("{}: {:?}", problem.field, problem.code))
                .collect();
            anyhow::anyhow!("somebody else wrote to the group meanwhile ({})", said.join(", "))
        }
        NotKept::Changed => anyhow::anyhow!("somebody else wrote to the group meanwhile"),
        NotKept::TooFast { .. } | NotKept::Sorry(_) => {
            anyhow::anyhow!("the store could not be written just now")
        }
    }
}
