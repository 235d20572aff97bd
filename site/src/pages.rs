//! The library: every page of every language, by its id, with its place among the others.
//!
//! An id is the path of a file in `content/pages/` without the language (`programme/schools.md`), as links write it
//! after `@/`. The address of a page is made of the slugs of its sections and its own, under `/<language>/`.

mod doc;
mod names;
mod order;
mod related;
pub mod series;
mod themes;

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::data::Rows;
use crate::front_matter::Kind;
use crate::problems::{Problem, Problems};
use crate::settings::{LangAt, Settings};
use crate::sources::{SourceFile, Sources};

pub use doc::Doc;
pub use names::slug_of;
use names::{above, folder_of, own_name, section_id};
pub use themes::Theme;

/// The place of a page in the library: an index that cannot miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageAt(pub(crate) usize);

/// One page in one language, at its address.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it says.
    pub doc: Arc<Doc>,
    /// The language it stands in. What it says is in another one when it stands in for a page that is not translated yet.
    pub lang: LangAt,
    /// Its address below the base: `/nl/programma/scholen/`.
    pub path: String,
    /// The nearest section above it.
    pub parent: Option<PageAt>,
    /// Its neighbours in that section, before and after it.
    pub neighbours: [Option<PageAt>; 2],
    /// The pages below it, sorted, when it is a section.
    pub children: Vec<PageAt>,
}

/// A page is its document, and where it stands.
impl std::ops::Deref for Page {
    type Target = Doc;

    fn deref(&self) -> &Doc {
        &self.doc
    }
}

impl Page {
    /// Whether it stands in for a page that is not translated yet.
    pub fn is_stand_in(&self) -> bool {
        self.lang != self.doc.lang
    }
}

/// Which pages a build shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Drafts, and pages whose time has not come yet or is over.
    pub drafts: bool,
    /// The day of the build.
    pub today: Date,
}

/// All pages.
#[derive(Debug, Default)]
pub struct Library {
    pages: Vec<Page>,
    /// Every document, shown or not, by the path of its file below `pages/`.
    docs: FxHashMap<Arc<str>, Arc<Doc>>,
    /// Per id, the page in each language.
    by_id: FxHashMap<Arc<str>, Box<[Option<PageAt>]>>,
    /// Ids and languages of pages that exist and are not shown now.
    waiting: Vec<(Arc<str>, LangAt)>,
    rows: Rows,
    themes: Vec<Theme>,
    series: series::AllSeries,
    /// Per page, what else one may want to read.
    related: Vec<Box<[PageAt]>>,
}

impl Library {
    /// Reads all pages below `content/pages/`. What an earlier library read of the same files is taken over.
    pub fn read(
        sources: &Sources,
        settings: &Settings,
        shown: Shown,
        before: Option<&Self>,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let rows = Rows::read(sources, settings, &mut problems);
        let of_rows = rows.iter().map(|row| (row.path.as_str(), &row.source));
        let files: Vec<_> = sources.below("pages/").chain(of_rows).collect();
        let read: Vec<_> = files
            .par_iter()
            .with_min_len(16)
            .map(
                |(path, file)| match before.and_then(|before| before.docs.get_key_value(*path)) {
                    Some((path, doc)) if is_same(&doc.source, file) => {
                        Ok((Arc::clone(path), Arc::clone(doc)))
                    }
                    _ => Doc::read(path, file, settings).map(|doc| (Arc::from(*path), Arc::new(doc))),
                },
            )
            .collect();
        let mut library = Self {
            pages: Vec::with_capacity(read.len()),
            docs: FxHashMap::with_capacity_and_hasher(read.len(), FxBuildHasher),
            by_id: FxHashMap::with_capacity_and_hasher(read.len(), FxBuildHasher),
            ..Self::default()
        };
        for doc in read {
            match doc {
                Ok((path, doc)) => library.add(path, doc, settings, shown),
                Err(more) => problems.extend(more),
            }
        }
        if problems.is_empty() {
            library.check_homes(settings, &mut problems);
        }
        library.stand_in(settings);
        library.give_addresses(settings, &mut problems);
        library.give_places();
        library.themes = themes::gather(&library);
        library.series = series::gather(&library);
        library.related = related::find(&library, settings);
        let problems = rows.at_home(problems);
        library.rows = rows;
        problems.or(library)
    }

    fn add(&mut self, path: Arc<str>, doc: Arc<Doc>, settings: &Settings, shown: Shown) {
        self.docs.insert(path, Arc::clone(&doc));
        if !doc.front.is_shown(shown) {
            return self.waiting.push((Arc::clone(&doc.id), doc.lang));
        }
        let langs = self
            .by_id
            .entry(Arc::clone(&doc.id))
            .or_insert_with(|| vec![None; settings.languages.len()].into());
        langs[doc.lang.0] = Some(PageAt(self.pages.len()));
        self.put(doc.lang, doc);
    }

    fn put(&mut self, lang: LangAt, doc: Arc<Doc>) {
        self.pages.push(Page {
            doc,
            lang,
            path: String::new(),
            parent: None,
            neighbours: [None; 2],
            children: Vec::new(),
        });
    }

    /// Lets a page of the default language stand in wherever its translation is missing.
    fn stand_in(&mut self, settings: &Settings) {
        for at in 0..self.pages.len() {
            let doc = Arc::clone(&self.pages[at].doc);
            if doc.lang != settings.default || matches!(doc.kind, Kind::Home | Kind::Error) {
                continue;
            }
            for lang in settings.langs() {
                let next = PageAt(self.pages.len());
                let langs = self.by_id.get_mut(&doc.id);
                let free = langs
                    .and_then(|langs| langs.get_mut(lang.0))
                    .filter(|slot| slot.is_none());
                if let Some(slot) = free {
                    *slot = Some(next);
                    self.put(lang, Arc::clone(&doc));
                }
            }
        }
    }

    /// The rows of tables that became pages.
    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    /// The page at this place.
    pub fn page(&self, at: PageAt) -> &Page {
        &self.pages[at.0]
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// Every page.
    pub fn all(&self) -> impl Iterator<Item = (PageAt, &Page)> {
        self.pages.iter().enumerate().map(|(at, page)| (PageAt(at), page))
    }

    /// The page with this id in this language.
    pub fn find(&self, id: &str, lang: LangAt) -> Option<PageAt> {
        self.by_id.get(id)?.get(lang.0).copied().flatten()
    }

    /// Every page that is not shown now, by its id and language.
    pub fn waiting(&self) -> impl Iterator<Item = (&str, LangAt)> {
        self.waiting.iter().map(|(id, lang)| (&**id, *lang))
    }

    /// Whether there is such a page, in this or the default language, that is not shown now.
    pub fn is_waiting(&self, id: &str, langs: [LangAt; 2]) -> bool {
        self.waiting
            .iter()
            .any(|(waiting, lang)| &**waiting == id && langs.contains(lang))
    }

    /// Every id there is, sorted.
    pub fn ids(&self) -> Vec<&str> {
        let mut ids: Vec<_> = self.by_id.keys().map(AsRef::as_ref).collect();
        ids.sort_unstable();
        ids
    }

    /// The same page in each language that has it, itself included, in the order of the languages.
    pub fn translations(&self, page: &Page) -> impl Iterator<Item = &Page> {
        self.by_id
            .get(&page.id)
            .into_iter()
            .flatten()
            .flatten()
            .map(|at| self.page(*at))
    }

    /// The sections above a page, from the home page down.
    pub fn above(&self, page: &Page) -> Vec<&Page> {
        let mut above = Vec::new();
        let mut parent = page.parent;
        while let Some(at) = parent {
            let section = self.page(at);
            above.push(section);
            parent = section.parent;
        }
        above.reverse();
        above
    }

    /// Every theme of every language, sorted by language and id.
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// The parts of the series a page belongs to, itself included, in the order in which one reads them.
    pub fn series(&self, page: &Page) -> &[PageAt] {
        let parts = series::of(page).and_then(|id| self.series.get(&(page.lang, id.to_owned())));
        parts.map_or(&[], Vec::as_slice)
    }

    /// What else one may want to read: pages that link to this one, and pages about the same.
    pub fn related(&self, at: PageAt) -> &[PageAt] {
        self.related.get(at.0).map_or(&[], |pages| pages)
    }

    fn check_homes(&self, settings: &Settings, problems: &mut Problems) {
        for lang in settings
            .langs()
            .filter(|lang| self.find("_index.md", *lang).is_none())
        {
            let file = format!("pages/_index.{}.md", settings.language(lang).code);
            problems.push(
                Problem::of_file(file, "This file is missing: every language needs a home page.")
                    .help("Write it, or take the language out of site.toml."),
            );
        }
    }

    fn give_addresses(&mut self, settings: &Settings, problems: &mut Problems) {
        let mut folders = FxHashMap::default();
        for at in 0..self.pages.len() {
            let page = &self.pages[at];
            let path = self.address(page, page.front.slug.as_deref(), settings, &mut folders);
            self.pages[at].path = path;
        }
        self.make_room(settings, &mut folders);
        let mut taken: FxHashMap<&str, &Page> =
            FxHashMap::with_capacity_and_hasher(self.pages.len(), FxBuildHasher);
        for page in &self.pages {
            let other = taken.insert(&page.path, page);
            // Two that stand in are told as what they stand in for.
            if let Some(other) = other.filter(|other| !(other.is_stand_in() && page.is_stand_in())) {
                problems.push(
                    page.problem_of(
                        "slug",
                        format!("“{}” is also the address of {}.", page.path, other.file()),
                    )
                    .help("Give one of them another “slug”."),
                );
            }
        }
    }

    /// Lets a page that stands in go out of the way of one that was written: it takes the name of its file instead.
    fn make_room(&mut self, settings: &Settings, folders: &mut FxHashMap<(String, LangAt), String>) {
        let (stand_in, written): (Vec<usize>, Vec<usize>) =
            (0..self.pages.len()).partition(|at| self.pages[*at].is_stand_in());
        let taken: FxHashSet<&str> = written.iter().map(|at| self.pages[*at].path.as_str()).collect();
        let in_the_way: Vec<usize> = stand_in
            .into_iter()
            .filter(|at| taken.contains(self.pages[*at].path.as_str()))
            .collect();
        for at in in_the_way {
            self.pages[at].path = self.address(&self.pages[at], None, settings, folders);
        }
    }

    /// The address of a page. `folders` remembers those of folders, which many pages share.
    fn address(
        &self,
        page: &Page,
        slug: Option<&str>,
        settings: &Settings,
        folders: &mut FxHashMap<(String, LangAt), String>,
    ) -> String {
        let code = settings.language(page.lang).code.code();
        if page.kind == Kind::Error {
            let name = page.id.trim_end_matches(".md");
            return format!("/{code}/{name}.html");
        }
        let folder = folder_of(&page.id);
        let key = (folder.to_owned(), page.lang);
        let above = folders
            .entry(key)
            .or_insert_with(|| self.address_of_folder(folder, page.lang, code));
        match own_name(&page.id) {
            Some(name) => format!("{above}{}/", slug.unwrap_or(name)),
            None => above.clone(),
        }
    }

    fn address_of_folder(&self, folder: &str, lang: LangAt, code: &str) -> String {
        let mut path = format!("/{code}/");
        let mut so_far = String::new();
        for part in folder.split('/').filter(|part| !part.is_empty()) {
            if !so_far.is_empty() {
                so_far.push('/');
            }
            so_far.push_str(part);
            path.push_str(self.folder_slug(&so_far, part, lang));
            path.push('/');
        }
        path
    }

    /// The part of the address a folder stands for: the slug of its section or of its `index` page.
    fn folder_slug<'a>(&'a self, folder: &str, part: &'a str, lang: LangAt) -> &'a str {
        [section_id(folder), format!("{folder}/index.md")]
            .iter()
            .find_map(|id| self.page(self.find(id, lang)?).doc.front.slug.as_deref())
            .unwrap_or(part)
    }
}

/// Whether two files are the same, name and bytes.
fn is_same(one: &Arc<SourceFile>, other: &Arc<SourceFile>) -> bool {
    Arc::ptr_eq(one, other) || (one.print == other.print && one.name == other.name)
}

#[cfg(test)]
mod tests;
