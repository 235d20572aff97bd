//! One file of `pages/`, read and split: what it says by itself, whatever stands around it.
//!
//! Made once for each text of a file: the next edition takes over every document whose file did not change.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use functions::search::writing::PageWords;

use crate::fingerprint::{Fingerprint, Parts};
use crate::front_matter::{self, FrontMatter, Kind};
use crate::problems::{Problem, Problems};
use crate::search;
use crate::settings::{LangAt, Settings};
use crate::sources::SourceFile;

use super::names::name_parts;
use super::related;

/// One page in one language, without its address.
#[derive(Debug)]
pub struct Doc {
    /// What links call it: `programme/schools.md`.
    pub id: Arc<str>,
    /// Its language.
    pub lang: LangAt,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its front matter.
    pub front: FrontMatter,
    /// What tells its front matter from all others: all that lists of pages show.
    pub front_print: Fingerprint,
    /// The file it was read from.
    pub source: Arc<SourceFile>,
    /// Where in it the front matter stands.
    pub front_place: Range<usize>,
    /// Where in it the Markdown stands.
    pub body: Range<usize>,
    /// The ids of the pages its Markdown links to.
    pub links: Vec<Box<str>>,
    /// Its words, counted when somebody first asks.
    words: OnceLock<PageWords>,
}

impl Doc {
    /// Reads the file at `path` below `pages/`.
    pub(super) fn read(path: &str, source: &Arc<SourceFile>, settings: &Settings) -> Result<Self, Problems> {
        let (id, lang) = name_parts(path, source, settings)?;
        let text = source.text()?;
        let (front_place, body) = front_matter::split(&source.name, text)?;
        let kind = Kind::of(&id);
        let front = front_matter::read(kind, &source.name, text, front_place.clone())?;
        Ok(Self {
            front_print: Parts::default()
                .text(&id)
                .number(lang.0)
                .text(&text[front_place.clone()])
                .finish(),
            id: id.into(),
            lang,
            kind,
            front,
            links: related::links_in(&text[body.clone()]),
            source: Arc::clone(source),
            front_place,
            body,
            words: OnceLock::new(),
        })
    }

    /// The file it was read from, as an editor would name it.
    pub fn file(&self) -> &str {
        &self.source.name
    }

    /// All text of that file.
    pub fn text(&self) -> &str {
        // A file that is no text did not become a document.
        self.source.text().unwrap_or_default()
    }

    /// The Markdown.
    pub fn markdown(&self) -> &str {
        &self.text()[self.body.clone()]
    }

    /// Its words, for who looks for them: those of its title and description are told elsewhere.
    pub fn words(&self) -> &PageWords {
        self.words.get_or_init(|| search::words_of(self))
    }

    /// Whether somebody asked for its words.
    #[cfg(test)]
    pub(crate) fn is_counted(&self) -> bool {
        self.words.get().is_some()
    }

    /// A problem with one key of the front matter.
    pub fn problem_of(&self, key: &str, message: impl Into<String>) -> Problem {
        let place = front_matter::place_of(self.text(), &self.front_place, key);
        Problem::at(self.file(), self.text(), place, message)
    }

    /// A problem with a span of the Markdown.
    pub fn problem_at(&self, span: Range<usize>, message: impl Into<String>) -> Problem {
        let begin = self.body.start;
        Problem::at(
            self.file(),
            self.text(),
            begin + span.start..begin + span.end,
            message,
        )
    }
}
