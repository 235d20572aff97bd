//! The plan of a build: every output there will be, before any is made.
//!
//! One short list, made in one place and in one order, so that the outputs can then be made in any order and on any
//! number of threads.

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::calendars;
use crate::feeds::{Form, Subject};
use crate::pages::PageAt;
use crate::problems::{Problem, Problems};
use crate::search;
use crate::settings::LangAt;
use crate::stock::Stock;
use crate::themes::ON_ONE_LIST;

/// One thing to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A page; of a section with a long list, the part of it with this number (from 1).
    Page(PageAt, usize),
    /// A page again, at an address that belongs to no language: `/`, `/404.html`.
    Copy {
        /// The page.
        of: PageAt,
        /// The address.
        path: &'static str,
    },
    /// The list of all themes of a language.
    Themes(LangAt),
    /// A part (from 1) of the list of pages about a theme, by its place in the library.
    Theme(usize, usize),
    /// A feed, in one of its forms.
    Feed(Subject, Form),
    /// The calendar of an event, or of all events of a section.
    Calendar(PageAt),
    /// A page that leads on.
    Redirect {
        /// The old address.
        from: String,
        /// Where it leads.
        to: String,
    },
    /// What can be found on the search page of a language.
    Search(LangAt),
    /// `/sitemap.xml`.
    Sitemap,
    /// `/robots.txt`.
    Robots,
    /// `/.well-known/security.txt`.
    Security,
    /// `/_redirects`: the list for servers.
    RedirectList,
    /// A file of the theme or a picture, by its place in [`crate::assets::Assets::files`].
    Asset(usize),
    /// A copy of a picture for small screens, by its place in [`crate::assets::Assets::copies`].
    Smaller(usize),
    /// The picture of a language that goes along when somebody shares a page, by its place in [`Stock::social`].
    Social(usize),
}

/// Everything the site will consist of, besides what only functions see.
pub fn plan(stock: &Stock) -> Vec<Output> {
    let Stock {
        library, settings, ..
    } = stock;
    let mut plan: Vec<Output> = Vec::with_capacity(library.len() * 5 / 4 + 64);
    for (at, page) in library.all() {
        let parts = parts_of(page.children.len(), page.front.paginate_by.map(Into::into));
        plan.extend((1..=parts).map(|number| Output::Page(at, number)));
    }
    for (id, path) in [("_index.md", "/"), ("404.md", "/404.html")] {
        let page = library.find(id, settings.default);
        plan.extend(page.map(|of| Output::Copy { of, path }));
    }
    plan.extend(
        settings
            .langs()
            .filter(|lang| stock.themes.list(*lang).is_some())
            .map(Output::Themes),
    );
    for (at, theme) in library.themes().iter().enumerate() {
        let parts = parts_of(theme.pages.len(), Some(ON_ONE_LIST));
        plan.extend((1..=parts).map(|number| Output::Theme(at, number)));
    }
    plan.extend(Subject::all(stock).flat_map(|subject| Form::ALL.map(|form| Output::Feed(subject, form))));
    let with_calendar = library
        .all()
        .filter(|(at, _)| !calendars::events(stock, *at).is_empty());
    plan.extend(with_calendar.map(|(at, _)| Output::Calendar(at)));
    let searched = settings
        .langs()
        .filter(|lang| search::page_of(library, *lang).is_some());
    plan.extend(searched.map(Output::Search));
    plan.extend(stock.redirects.iter().map(|(from, to)| Output::Redirect {
        from: from.clone(),
        to: to.clone(),
    }));
    plan.extend([
        Output::Sitemap,
        Output::Robots,
        Output::Security,
        Output::RedirectList,
    ]);
    plan.extend((0..stock.assets.files().len()).map(Output::Asset));
    plan.extend((0..stock.assets.copies.len()).map(Output::Smaller));
    plan.extend((0..stock.social.len()).map(Output::Social));
    plan
}

/// How many parts a list of `count` pages has; one that is not divided, and an empty one, have one.
pub fn parts_of(count: usize, on_one: Option<usize>) -> usize {
    on_one.map_or(1, |on_one| count.div_ceil(on_one).max(1))
}

/// The address of a part of a list.
pub fn part_path(path: &str, number: usize) -> String {
    if number == 1 {
        path.to_owned()
    } else {
        format!("{path}page/{number}/")
    }
}

impl Output {
    /// Its address on the site.
    pub fn address(&self, stock: &Stock) -> String {
        match self {
            Self::Page(at, number) => part_path(&stock.library.page(*at).path, *number),
            Self::Copy { path, .. } => (*path).to_owned(),
            Self::Themes(lang) => stock
                .themes
                .list(*lang)
                .map_or_else(String::new, |list| list.path.clone()),
            Self::Theme(at, number) => part_path(&stock.themes.name(*at).path, *number),
            Self::Feed(subject, form) => subject.path(*form, stock),
            Self::Calendar(at) => calendars::path(stock.library.page(*at)),
            Self::Redirect { from, .. } => from.clone(),
            Self::Search(lang) => search::path(stock, *lang),
            Self::Sitemap => "/sitemap.xml".to_owned(),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Security => "/.well-known/security.txt".to_owned(),
            Self::RedirectList => "/_redirects".to_owned(),
            Self::Asset(at) => stock.assets.files()[*at].path.clone(),
            Self::Smaller(at) => stock.assets.copies[*at].path.clone(),
            Self::Social(at) => stock.social[*at].path.clone(),
        }
    }

    /// The file behind an address: a folder is its `index.html`, and so is an old address without an ending.
    pub fn file(&self, address: &str) -> String {
        let path = address.trim_start_matches('/');
        let name = path.rsplit('/').next().unwrap_or_default();
        if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else if matches!(self, Self::Redirect { .. }) && !name.contains('.') {
            format!("{path}/index.html")
        } else {
            path.to_owned()
        }
    }
}

/// Tells which outputs would stand at one place. Pages among themselves are told by the library.
pub fn clashes(outputs: &[Output], files: &[String], stock: &Stock) -> Problems {
    let mut taken: FxHashMap<&str, &Output> = FxHashMap::with_capacity_and_hasher(files.len(), FxBuildHasher);
    let mut problems = Problems::default();
    for (output, file) in outputs.iter().zip(files) {
        let Some(other) = taken.insert(file, output) else {
            continue;
        };
        let message = format!("Two things would stand at /{file}.");
        let page = [output, other].into_iter().find_map(|output| match output {
            Output::Page(at, _) => Some(stock.library.page(*at)),
            _ => None,
        });
        problems.push(page.map_or_else(
            || Problem::of_file(file.as_str(), message.clone()),
            |page| {
                page.problem_of("slug", message.clone())
                    .help("Give the page another “slug”.")
            },
        ));
    }
    problems
}
