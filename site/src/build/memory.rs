//! A finished site in memory: for `serve`, and for tests.

use std::sync::Arc;

use axum::body::Bytes;
use forms::words::Words;
use functions::search::{Searchable, Searches};
use functions::web::headers::Kind;
use programme::languages::{Lang, Language};
use programme::programmes::Programmes;
use rustc_hash::FxHashMap;

use super::{BuildError, Edition, Facts, Place, Planned, print_all};
use crate::categories::CategoryParts;
use crate::fingerprint::Fingerprint;
use crate::problems::Problems;
use crate::redirects::Redirects;
use crate::search::{self, Later};
use crate::shells::Shell;
use crate::stock::Stock;
use crate::write::WriteError;

/// A finished site, in memory.
#[derive(Debug)]
pub struct Site {
    /// Every file, sorted by path.
    pub files: Vec<OutputFile>,
    /// The layouts that functions fill.
    pub shells: Arc<Vec<Shell>>,
    /// Old addresses and where they lead.
    pub redirects: Redirects,
    /// The words, for functions.
    pub words: Arc<Words>,
    /// The files they were read from, by their path in `content/`, and their text.
    pub word_files: Arc<Vec<(String, String)>>,
    /// What needs and offers can be about, with pictures, for functions.
    pub categories: CategoryParts,
    /// The programmes there are, for functions.
    pub programmes: Arc<Programmes>,
    /// What can be found, for functions.
    pub searches: Arc<Searches>,
    /// Every language, complete or not.
    pub languages: Vec<Language>,
    /// The language when nobody asked for one.
    pub default: Lang,
    /// What tells everything that functions are given from all others.
    pub for_functions: Fingerprint,
}

/// One file of a site.
#[derive(Clone, Debug)]
pub struct OutputFile {
    /// Where it stands below the root, with `/` between the parts: `nl/index.html`.
    pub path: String,
    /// What it is, for browsers.
    pub media_type: &'static str,
    content: Content,
    key: Fingerprint,
    facts: Arc<Facts>,
}

/// What is in a file.
#[derive(Clone, Debug)]
enum Content {
    /// Made, and what tells it from others.
    Made(Bytes, Fingerprint),
    /// What can be found: made when somebody looks for something.
    Searched(Arc<Searchable>),
}

impl PartialEq for OutputFile {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.key == other.key && self.bytes() == other.bytes()
    }
}

impl Eq for OutputFile {}

impl OutputFile {
    /// Whether it is a page to look at.
    pub fn is_document(&self) -> bool {
        self.media_type.starts_with("text/html")
    }

    /// How it may be kept.
    pub fn kind(&self) -> Kind {
        kind(&self.path)
    }

    /// What is in it.
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Made(bytes, _) => bytes,
            Content::Searched(searchable) => searchable.file().as_bytes(),
        }
    }

    /// The same, to be sent.
    pub fn body(&self) -> Bytes {
        match &self.content {
            Content::Made(bytes, _) => bytes.clone(),
            Content::Searched(_) => Bytes::copy_from_slice(self.bytes()),
        }
    }

    /// What tells its bytes from others, for browsers. Weak, because what is compressed on the way is the same file in
    /// other bytes.
    pub fn etag(&self) -> String {
        let print = match &self.content {
            Content::Made(_, print) => *print,
            Content::Searched(searchable) => Fingerprint::of(searchable.file().as_bytes()),
        };
        format!("W/\"{print}\"")
    }
}

/// The files of the site before, by path.
struct Memory<'a>(FxHashMap<&'a str, &'a OutputFile>);

impl Place for Memory<'_> {
    type Stands = OutputFile;

    fn find(&self, planned: &Planned) -> Option<OutputFile> {
        let there = self.0.get(planned.file.as_str())?;
        (there.key == planned.key).then(|| (*there).clone())
    }

    fn put_off(&self, planned: &Planned, file: &dyn Fn() -> Later) -> Option<OutputFile> {
        let content = Content::Searched(Arc::new(Searchable::later(file())));
        Some(planned.holding(content, Facts::default()))
    }

    fn take(&self, planned: &Planned, facts: Facts, bytes: &[u8]) -> Result<OutputFile, WriteError> {
        let content = Content::Made(Bytes::copy_from_slice(bytes), Fingerprint::of(bytes));
        Ok(planned.holding(content, facts))
    }

    fn facts(stands: &OutputFile) -> &Facts {
        &stands.facts
    }
}

impl Planned {
    fn holding(&self, content: Content, facts: Facts) -> OutputFile {
        OutputFile {
            media_type: media_type(&self.file),
            path: self.file.clone(),
            content,
            key: self.key,
            facts: Arc::new(facts),
        }
    }
}

impl Site {
    /// The file at this path.
    pub fn file(&self, path: &str) -> Option<&OutputFile> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        self.files.get(at)
    }

    /// Prints an edition, taking over from the site before every file that would be the same.
    pub fn of(edition: &Edition, before: Option<&Self>) -> Result<Self, Problems> {
        let files = before.map_or(&[][..], |before| &before.files);
        let place = Memory(files.iter().map(|file| (file.path.as_str(), file)).collect());
        let mut files = print_all(edition, &place).map_err(|error| match error {
            BuildError::Problems(problems) => problems,
            // Memory takes everything.
            BuildError::Write(error) => crate::problems::Problem::of_file("", error.to_string()).into(),
        })?;
        // The plan is in order for long stretches, which this way of sorting uses.
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let stock = &edition.stock;
        let for_functions = stock.print_for_functions();
        let shells = match before.filter(|before| before.for_functions == for_functions) {
            Some(before) => Arc::clone(&before.shells),
            None => Arc::new(edition.shells()?),
        };
        let searches = searches(stock, &files);
        Ok(Self {
            files,
            shells,
            searches,
            redirects: stock.redirects.clone(),
            words: Arc::clone(&stock.words),
            word_files: Arc::clone(&stock.word_files),
            categories: stock.categories.clone(),
            programmes: Arc::clone(&stock.programmes),
            languages: stock.settings.languages.clone(),
            default: stock.settings.language(stock.settings.default).code.clone(),
            for_functions,
        })
    }
}

/// What can be found. What was taken over from the site before, functions have read by then.
fn searches(stock: &Stock, files: &[OutputFile]) -> Arc<Searches> {
    let searched = stock.settings.langs().filter_map(|lang| {
        search::page_of(&stock.library, lang)?;
        let path = search::path(stock, lang);
        let at = files
            .binary_search_by(|file| file.path.as_str().cmp(&path[1..]))
            .ok()?;
        let Content::Searched(searchable) = &files[at].content else {
            return None;
        };
        Some((stock.settings.language(lang).code.clone(), Arc::clone(searchable)))
    });
    Arc::new(searched.collect())
}

/// How a file may be kept: for ever when its name changes with its bytes.
pub(super) fn kind(path: &str) -> Kind {
    if path.starts_with("assets/") || path.starts_with("media/") {
        Kind::Asset
    } else {
        Kind::Page
    }
}

/// What a file is, for browsers, by the ending of its name.
pub(super) fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "xml" if path.ends_with("feed.xml") => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" if path.ends_with("feed.json") => "application/feed+json",
        "json" => "application/json",
        "ics" => "text/calendar; charset=utf-8",
        "pdf" => "application/pdf",
        _ if path == "_redirects" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
