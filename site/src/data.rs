//! Pages from tables: each row of `content/data/projects.nl.csv` (or `.toml`) is a page below `projects/`, in Dutch.
//!
//! A row becomes the text of a page, as an editor would have written it: what stands in the columns is its front matter, `text` is
//! its Markdown, `name` its place in links (`@/projects/name.md`). From there on it is a page like any other, with the template of
//! its kind, its translations and its own key. What is wrong with it is told where it stands in the table ([`Rows::at_home`]).

mod csv;
mod toml;

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use crate::front_matter::{is_key, is_slug};
use crate::problems::{Problem, Problems};
use crate::settings::Settings;
use crate::sources::{SourceFile, Sources, has_ending};

/// Where tables stand, below `content/`.
pub const FOLDER: &str = "data/";

/// The column that names a row, and the one with its Markdown.
const NAME: &str = "name";
const TEXT: &str = "text";
/// The column with themes.
const THEMES: &str = "themes";

pub use csv::delimiter;

/// Every row of every table.
#[derive(Debug, Default)]
pub struct Rows(Vec<Row>);

/// A row that became the text of a page.
#[derive(Debug)]
pub struct Row {
    /// The file it would be, below `pages/`.
    pub path: String,
    /// The text.
    pub source: Arc<SourceFile>,
    /// The table.
    table: Arc<SourceFile>,
    /// Where in it the row stands.
    place: Range<usize>,
    /// For each line of the text, where it comes from.
    spots: Vec<Spot>,
}

/// Where a line of a page comes from: places in the table.
#[derive(Clone, Debug)]
enum Spot {
    /// A line of front matter: its key, and its value.
    Cell(Range<usize>, Range<usize>),
    /// A line of Markdown that stands there as it is.
    Line(usize),
}

/// One value of a row, as TOML writes it.
struct Cell {
    key: String,
    value: String,
    at: Spot,
}

/// A row before it is a page.
struct Draft {
    name: String,
    name_at: Range<usize>,
    /// Where the row stands.
    place: Range<usize>,
    cells: Vec<Cell>,
    text: String,
    /// Where its Markdown stands, and whether it stands there letter by letter.
    text_at: Range<usize>,
    is_exact: bool,
}

impl Rows {
    /// Reads all tables. What is wrong with a table as such goes to `problems`.
    pub fn read(sources: &Sources, settings: &Settings, problems: &mut Problems) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        let mut known = HashSet::new();
        for (path, table) in sources.below(FOLDER) {
            let opened = folder_and_lang(path, table, settings)
                .and_then(|(folder, lang)| Ok((folder, lang, table.text()?)));
            let (folder, lang, text) = match opened {
                Ok(opened) => opened,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let drafts = if has_ending(path, "csv") {
                csv::drafts(&table.name, text, problems)
            } else {
                toml::drafts(&table.name, text, problems)
            };
            for draft in drafts {
                match Row::of(draft, folder, lang, table, text) {
                    Err(problem) => problems.push(problem),
                    Ok(row) => {
                        let is_file = sources.content.contains_key(&format!("pages/{}", row.path));
                        if is_file || !known.insert(row.path.clone()) {
                            problems.push(row.is_there_twice());
                        } else {
                            rows.push(row);
                        }
                    }
                }
            }
        }
        Self(rows)
    }

    /// Each row.
    pub fn iter(&self) -> impl Iterator<Item = &Row> {
        self.0.iter()
    }

    /// The same problems; those of a row at the place in the table where they are mended.
    #[must_use]
    pub fn at_home(&self, problems: Problems) -> Problems {
        if self.0.is_empty() {
            return problems;
        }
        let by_name: HashMap<&str, &Row> = self.iter().map(|row| (row.source.name.as_str(), row)).collect();
        let moved = problems
            .into_iter()
            .map(|problem| match by_name.get(problem.file.as_str()) {
                Some(row) => row.at_home(problem),
                None => problem,
            });
        moved.collect::<Problems>().sorted()
    }
}

impl Row {
    fn of(
        draft: Draft,
        folder: &str,
        lang: &str,
        table: &Arc<SourceFile>,
        text: &str,
    ) -> Result<Self, Problem> {
        if !is_slug(&draft.name) {
            let message = format!("“{}” cannot be the name of a page.", draft.name);
            let problem = Problem::at(&*table.name, text, draft.name_at, message);
            return Err(problem.help("Use a–z, 0–9 and hyphens."));
        }
        let whole = || Spot::Cell(draft.place.clone(), draft.place.clone());
        let mut page = String::from("+++\n");
        let mut spots = vec![whole()];
        let (own, extra): (Vec<&Cell>, Vec<&Cell>) = draft
            .cells
            .iter()
            .partition(|cell| is_key(&cell.key) || cell.key == THEMES);
        let mut line = |line: String, spot: &Spot| {
            spots.extend(line.lines().map(|_| spot.clone()));
            page.push_str(&line);
            page.push('\n');
        };
        for cell in own {
            let group = if cell.key == THEMES { "taxonomies." } else { "" };
            line(format!("{group}{} = {}", cell.key, cell.value), &cell.at);
        }
        if !extra.is_empty() {
            line("[extra]".to_owned(), &whole());
        }
        for cell in extra {
            line(format!("{} = {}", cell.key, cell.value), &cell.at);
        }
        line("+++".to_owned(), &whole());
        let mut at = draft.text_at.start;
        for part in draft.text.split_inclusive('\n') {
            spots.push(if draft.is_exact {
                Spot::Line(at)
            } else {
                Spot::Cell(draft.text_at.clone(), draft.text_at.clone())
            });
            at += part.len();
        }
        page.push_str(&draft.text);
        Ok(Self {
            path: format!("{folder}/{}.{lang}.md", draft.name),
            source: Arc::new(SourceFile::new(format!("{}#{}", table.name, draft.name), page)),
            table: Arc::clone(table),
            place: draft.place,
            spots,
        })
    }

    fn is_there_twice(&self) -> Problem {
        let text = self.table.text().unwrap_or_default();
        let place = self.place.clone();
        let message = format!("The page {} is there twice.", self.path);
        Problem::at(&*self.table.name, text, place, message).help("Give this row another “name”.")
    }

    fn at_home(&self, problem: Problem) -> Problem {
        let text = self.table.text().unwrap_or_default();
        let spot = &self.spots[problem.line.saturating_sub(1).min(self.spots.len() - 1)];
        let place = match spot {
            Spot::Cell(key, _) if problem.column <= 1 => key.clone(),
            Spot::Cell(_, value) => value.clone(),
            Spot::Line(at) => {
                let line = text[*at..].lines().next().unwrap_or_default();
                let byte = |signs: usize| line.chars().take(signs).map(char::len_utf8).sum::<usize>();
                let begins = problem.column - 1;
                at + byte(begins)..at + byte(begins + problem.width)
            }
        };
        Problem {
            help: problem.help,
            ..Problem::at(&*self.table.name, text, place, problem.message)
        }
    }
}

/// `programme/places.nl.csv`: the folder of its pages, and their language.
fn folder_and_lang<'p>(
    path: &'p str,
    table: &SourceFile,
    settings: &Settings,
) -> Result<(&'p str, &'p str), Problem> {
    let stem = [".csv", ".toml"]
        .iter()
        .find_map(|ending| path.strip_suffix(ending));
    let parts = stem.and_then(|stem| stem.rsplit_once('.'));
    parts
        .filter(|(_, lang)| settings.lang(lang).is_some())
        .ok_or_else(|| {
            let problem = Problem::of_file(&*table.name, "The name of this file is not that of a table.");
            let known = settings.languages.iter().map(|language| language.code.code());
            let known = known.collect::<Vec<_>>().join(", ");
            problem.help(format!(
                "Tables are called folder.<language>.csv or .toml; the languages are: {known}."
            ))
        })
}

#[cfg(test)]
mod tests;
