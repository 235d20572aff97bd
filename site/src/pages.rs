//! The library: every page of every language, by its id, with its place among the others.
//!
//! An id is the path of a file in `content/pages/` without the language (`programme/schools.md`), as links write it
//! after `@/`. The address of a page is made of the slugs of its sections and its own, under `/<language>/`.

mod names;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use rayon::prelude::*;

use crate::front_matter::{self, FrontMatter, Kind};
use crate::problems::{Problem, Problems};
use crate::settings::{LangAt, Settings};
use crate::sources::{SourceFile, Sources};

use names::{above, folder_of, name_parts, own_name, section_id};

/// The place of a page in the library: an index that cannot miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageAt(usize);

/// One page in one language.
#[derive(Debug)]
pub struct Page<'s> {
    /// What links call it: `programme/schools.md`.
    pub id: String,
    /// Its language.
    pub lang: LangAt,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its address below the base: `/nl/programma/scholen/`.
    pub path: String,
    /// Its front matter.
    pub front: FrontMatter,
    /// The file it was read from, as an editor would name it.
    pub file: &'s str,
    /// All text of that file.
    pub text: &'s str,
    /// Where in it the front matter stands.
    pub front_place: Range<usize>,
    /// Where in it the Markdown stands.
    pub body: Range<usize>,
}

impl Page<'_> {
    /// A problem with one key of the front matter.
    pub fn problem_of(&self, key: &str, message: impl Into<String>) -> Problem {
        Problem::at(
            self.file,
            self.text,
            front_matter::place_of(self.text, &self.front_place, key),
            message,
        )
    }

    /// A problem with a span of the Markdown.
    pub fn problem_at(&self, span: Range<usize>, message: impl Into<String>) -> Problem {
        let begin = self.body.start;
        Problem::at(
            self.file,
            self.text,
            begin + span.start..begin + span.end,
            message,
        )
    }

    /// The Markdown of the page.
    pub fn markdown(&self) -> &str {
        &self.text[self.body.clone()]
    }

    /// The folder the page stands in, for its section; of a section, its own folder.
    fn folder(&self) -> &str {
        folder_of(&self.id)
    }
}

/// All pages.
#[derive(Debug)]
pub struct Library<'s> {
    pages: Vec<Page<'s>>,
    /// Per id, the page in each language.
    by_id: BTreeMap<String, Vec<Option<PageAt>>>,
    children: HashMap<PageAt, Vec<PageAt>>,
}

impl<'s> Library<'s> {
    /// Reads all pages below `content/pages/`; drafts only when they are wanted.
    pub fn read(sources: &'s Sources, settings: &Settings, drafts: bool) -> Result<Self, Problems> {
        let files: Vec<_> = sources.below("pages/").collect();
        let read: Vec<_> = files
            .par_iter()
            .map(|(path, file)| read_page(path, file, settings))
            .collect();
        let mut problems = Problems::default();
        let mut pages = Vec::with_capacity(read.len());
        for page in read {
            match page {
                Ok(page) if page.front.draft && !drafts => {}
                Ok(page) => pages.push(page),
                Err(more) => problems.extend(more),
            }
        }
        let mut library = Self {
            by_id: by_id(&pages, settings),
            pages,
            children: HashMap::new(),
        };
        if problems.is_empty() {
            library.check_homes(settings, &mut problems);
        }
        library.give_addresses(settings, &mut problems);
        library.sort_children();
        problems.or(library)
    }

    /// The page at this place.
    pub fn page(&self, at: PageAt) -> &Page<'s> {
        &self.pages[at.0]
    }

    /// Every page.
    pub fn all(&self) -> impl Iterator<Item = (PageAt, &Page<'s>)> {
        self.pages.iter().enumerate().map(|(at, page)| (PageAt(at), page))
    }

    /// The page with this id in this language.
    pub fn find(&self, id: &str, lang: LangAt) -> Option<PageAt> {
        self.by_id.get(id)?.get(lang.0).copied().flatten()
    }

    /// Every id there is.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// The same page in each language that has it, itself included, in the order of the languages.
    pub fn translations(&self, page: &Page<'_>) -> impl Iterator<Item = &Page<'s>> {
        self.by_id
            .get(&page.id)
            .into_iter()
            .flatten()
            .flatten()
            .map(|at| self.page(*at))
    }

    /// The pages of a section, sorted.
    pub fn children(&self, at: PageAt) -> impl Iterator<Item = &Page<'s>> {
        self.children
            .get(&at)
            .into_iter()
            .flatten()
            .map(|child| self.page(*child))
    }

    /// The sections above a page, from the home page down.
    pub fn above(&self, page: &Page<'_>) -> Vec<&Page<'s>> {
        let mut above = Vec::new();
        let mut parent = self.parent(page);
        while let Some(at) = parent {
            let section = self.page(at);
            above.push(section);
            parent = self.parent(section);
        }
        above.reverse();
        above
    }

    /// The nearest section above a page, in its language.
    fn parent(&self, page: &Page<'_>) -> Option<PageAt> {
        let mut folder = match page.kind {
            Kind::Home => return None,
            Kind::Section => above(page.folder()),
            _ => page.folder(),
        };
        loop {
            if let Some(section) = self.find(&section_id(folder), page.lang) {
                return Some(section);
            }
            if folder.is_empty() {
                return None;
            }
            folder = above(folder);
        }
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
        let paths: Vec<_> = self
            .pages
            .iter()
            .map(|page| self.address(page, settings))
            .collect();
        let mut taken: HashMap<String, usize> = HashMap::with_capacity(paths.len());
        for (at, path) in paths.into_iter().enumerate() {
            self.pages[at].path.clone_from(&path);
            if let Some(other) = taken.insert(path, at) {
                let (page, other) = (&self.pages[at], &self.pages[other]);
                problems.push(
                    page.problem_of(
                        "slug",
                        format!("“{}” is also the address of {}.", page.path, other.file),
                    )
                    .help("Give one of them another “slug”."),
                );
            }
        }
    }

    fn address(&self, page: &Page<'_>, settings: &Settings) -> String {
        let mut path = format!("/{}/", settings.language(page.lang).code);
        if page.kind == Kind::Error {
            let name = page.id.trim_end_matches(".md");
            return format!("{path}{name}.html");
        }
        let mut folder = String::new();
        for part in page.folder().split('/').filter(|part| !part.is_empty()) {
            if !folder.is_empty() {
                folder.push('/');
            }
            folder.push_str(part);
            path.push_str(self.folder_slug(&folder, part, page));
            path.push('/');
        }
        if let Some(name) = own_name(&page.id) {
            path.push_str(page.front.slug.as_deref().unwrap_or(name));
            path.push('/');
        }
        path
    }

    /// The part of the address a folder stands for: the slug of its section or of its `index` page.
    fn folder_slug<'a>(&'a self, folder: &str, part: &'a str, page: &Page<'_>) -> &'a str {
        [section_id(folder), format!("{folder}/index.md")]
            .iter()
            .find_map(|id| self.page(self.find(id, page.lang)?).front.slug.as_deref())
            .unwrap_or(part)
    }

    fn sort_children(&mut self) {
        let mut children: HashMap<PageAt, Vec<PageAt>> = HashMap::new();
        for (at, page) in self.all().filter(|(_, page)| page.kind != Kind::Error) {
            if let Some(parent) = self.parent(page) {
                children.entry(parent).or_default().push(at);
            }
        }
        for of_one in children.values_mut() {
            of_one.sort_by_cached_key(|at| {
                let page = self.page(*at);
                (
                    page.front.weight,
                    std::cmp::Reverse(page.front.date),
                    page.front.title.clone(),
                    page.id.clone(),
                )
            });
        }
        self.children = children;
    }
}

fn by_id(pages: &[Page<'_>], settings: &Settings) -> BTreeMap<String, Vec<Option<PageAt>>> {
    let mut by_id: BTreeMap<String, Vec<Option<PageAt>>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        let langs = by_id
            .entry(page.id.clone())
            .or_insert_with(|| vec![None; settings.languages.len()]);
        langs[page.lang.0] = Some(PageAt(at));
    }
    by_id
}

fn read_page<'s>(path: &str, file: &'s SourceFile, settings: &Settings) -> Result<Page<'s>, Problems> {
    let (id, lang) = name_parts(path, file, settings)?;
    let text = file.text()?;
    let (front_place, body) = front_matter::split(&file.name, text)?;
    let kind = Kind::of(&id);
    let front = front_matter::read(kind, &file.name, text, front_place.clone())?;
    Ok(Page {
        id,
        lang,
        kind,
        path: String::new(),
        front,
        file: &file.name,
        text,
        front_place,
        body,
    })
}

#[cfg(test)]
mod tests;
