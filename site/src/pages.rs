//! The library: every page of every language, by its id, with its place among the others.
//!
//! An id is the path of a file in `content/pages/` without the language (`programme/schools.md`), as links write it
//! after `@/`. The address of a page is made of the slugs of its sections and its own, under `/<language>/`.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use rayon::prelude::*;

use crate::front_matter::{self, FrontMatter, Kind};
use crate::problems::{Problem, Problems};
use crate::settings::{LangAt, Settings};
use crate::sources::{SourceFile, Sources};

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

/// `programme/schools.nl.md` as an id and a language.
fn name_parts(path: &str, file: &SourceFile, settings: &Settings) -> Result<(String, LangAt), Problem> {
    let parts = path.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.'));
    let Some((stem, code)) = parts.filter(|(stem, code)| !stem.ends_with('/') && !code.contains('/')) else {
        return Err(
            Problem::of_file(&*file.name, "The name of this file is not that of a page.")
                .help("Pages are called name.<language>.md, pictures stand in content/media/."),
        );
    };
    let Some(lang) = settings.lang(code) else {
        let known = settings.languages.iter().map(|language| language.code.code());
        return Err(
            Problem::of_file(&*file.name, format!("“{code}” is not a language of site.toml.")).help(format!(
                "Its languages are: {}.",
                known.collect::<Vec<_>>().join(", ")
            )),
        );
    };
    Ok((format!("{stem}.md"), lang))
}

/// The last part of an address that is the page's own; a folder's `_index` and `index` are named by the folder.
fn own_name(id: &str) -> Option<&str> {
    let name = id
        .rsplit_once('/')
        .map_or(id, |(_, name)| name)
        .trim_end_matches(".md");
    (name != "_index" && name != "index").then_some(name)
}

fn folder_of(id: &str) -> &str {
    id.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn above(folder: &str) -> &str {
    folder_of(folder)
}

fn section_id(folder: &str) -> String {
    if folder.is_empty() {
        "_index.md".to_owned()
    } else {
        format!("{folder}/_index.md")
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{page, said, site, text};

    #[test]
    fn addresses_are_made_of_slugs_and_file_names() {
        let slug = |slug: &str| format!("+++\ntitle = \"x\"\ndescription = \"x\"\nslug = \"{slug}\"\n+++\n");
        for (file, with_slug, expected) in [
            ("pages/help.nl.md", "", "nl/help/index.html"),
            ("pages/help.nl.md", "hulp", "nl/hulp/index.html"),
            (
                "pages/programme/youth.nl.md",
                "jongeren",
                "nl/programma/jongeren/index.html",
            ),
            ("pages/programme/youth.en.md", "", "en/programme/youth/index.html"),
            (
                "pages/programme/costs/index.nl.md",
                "kosten",
                "nl/programma/kosten/index.html",
            ),
            ("pages/no-section/a.nl.md", "", "nl/no-section/a/index.html"),
        ] {
            let text = if with_slug.is_empty() {
                page("x", "")
            } else {
                slug(with_slug)
            };
            let site = site(&[(file, &text)]).unwrap();
            assert!(
                site.files.iter().any(|file| file.path == expected),
                "{file} {with_slug}"
            );
        }
    }

    #[test]
    fn the_pages_of_a_section_are_sorted_by_weight_date_and_title() {
        let one =
            |title: &str, more: &str| format!("+++\ntitle = \"{title}\"\ndescription = \"x\"\n{more}+++\n");
        let site = site(&[
            ("pages/programme/schools.nl.md", ""),
            ("pages/programme/a.nl.md", &one("Heavy", "weight = 2\n")),
            ("pages/programme/b.nl.md", &one("Old", "date = 2020-01-01\n")),
            ("pages/programme/c.nl.md", &one("New", "date = 2026-01-01\n")),
            ("pages/programme/d.nl.md", &one("Beta", "")),
            ("pages/programme/e.nl.md", &one("Alpha", "")),
        ])
        .unwrap();
        let section = text(&site, "nl/programma/index.html");
        let places: Vec<_> = ["New", "Old", "Alpha", "Beta", "Heavy"]
            .map(|title| section.find(&format!(">{title}</a>")).unwrap())
            .into();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn files_that_are_no_pages_are_told() {
        let text = page("x", "");
        for (file, expected) in [
            (
                "pages/readme.md",
                "content/pages/readme.md: The name of this file is not that of a page.",
            ),
            (
                "pages/a.xx.md",
                "content/pages/a.xx.md: “xx” is not a language of site.toml.",
            ),
            (
                "pages/photo.jpg",
                "content/pages/photo.jpg: The name of this file is not that of a page.",
            ),
            (
                "pages/dir/.nl.md",
                "content/pages/dir/.nl.md: The name of this file is not that of a page.",
            ),
        ] {
            let problems = said(&[(file, &text)]);
            assert!(
                problems.len() == 1 && problems[0].starts_with(expected),
                "{problems:?}"
            );
        }
    }

    #[test]
    fn two_pages_cannot_have_one_address() {
        let clash = "+++\ntitle = \"x\"\ndescription = \"x\"\nslug = \"help\"\n+++\n";
        let problems = said(&[("pages/other.nl.md", clash)]);
        assert_eq!(
            problems,
            [
                "content/pages/other.nl.md:4:1: “/nl/help/” is also the address of content/pages/help.nl.md. Give one of them another “slug”."
            ]
        );
    }

    #[test]
    fn every_language_needs_a_home_page() {
        assert_eq!(
            said(&[("pages/_index.en.md", "")]),
            [
                "pages/_index.en.md: This file is missing: every language needs a home page. Write it, or take the language out of site.toml."
            ]
        );
    }
}
