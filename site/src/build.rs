//! The story of a build: read, plan, print everything at once, check what only the whole can show.
//!
//! All of it happens in memory. [`crate::write`] puts a site on disk, [`crate::serve`] serves it as it is. Two builds of
//! the same sources with the same options give the same bytes, on any number of threads: nothing here asks the clock.

use std::sync::Arc;

use forms::words::Words;
use functions::web::headers::Kind;
use jiff::civil::Date;
use programme::languages::{Lang, Language};
use programme::programmes::Programmes;
use rayon::prelude::*;

use crate::assets::Assets;
use crate::categories::{self, CategoryParts};
use crate::finished::Anchors;
use crate::links::Links;
use crate::pages::Library;
use crate::plan::{self, Output};
use crate::press::{Press, Printed};
use crate::problems::{Problem, Problems};
use crate::programmes;
use crate::redirects::{self, Redirects};
use crate::settings::{FILE, Settings};
use crate::shells::Shell;
use crate::sources::Sources;
use crate::templates::Templates;
use crate::words;

/// What may differ between two builds of the same sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildOptions {
    /// Where the site will live; without it, what `site.toml` says.
    pub base_url: Option<String>,
    /// The day of the build: the only "today" there is.
    pub date: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether the site is filled with made-up data, which every page then says.
    pub demo: bool,
}

/// A finished site, in memory.
#[derive(Debug)]
pub struct Site {
    /// Every file, sorted by path.
    pub files: Vec<OutputFile>,
    /// The layouts that functions fill.
    pub shells: Vec<Shell>,
    /// Old addresses and where they lead.
    pub redirects: Redirects,
    /// The words, for functions.
    pub words: Arc<Words>,
    /// The files the words were read from (`words/nl/site.ftl`) and their text, for functions that run elsewhere.
    pub word_files: Vec<(String, String)>,
    /// What needs and offers can be about, with pictures, for functions.
    pub categories: CategoryParts,
    /// The programmes there are, for functions.
    pub programmes: Arc<Programmes>,
    /// Every language, complete or not.
    pub languages: Vec<Language>,
    /// The language when nobody asked for one.
    pub default: Lang,
}

/// One file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Where it stands below the root, with `/` between the parts: `nl/index.html`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What it is, for browsers.
    pub media_type: &'static str,
}

impl OutputFile {
    /// Whether it is a page to look at.
    pub fn is_document(&self) -> bool {
        self.media_type.starts_with("text/html")
    }

    /// How it may be kept: for ever when its name changes with its bytes.
    pub fn kind(&self) -> Kind {
        if self.path.starts_with("assets/") || self.path.starts_with("media/") {
            Kind::Asset
        } else {
            Kind::Page
        }
    }
}

/// Builds the whole site, or tells everything that is wrong with its sources.
pub fn build(sources: &Sources, options: &BuildOptions) -> Result<Site, Problems> {
    let mut settings = Settings::read(sources)?;
    if let Some(base_url) = &options.base_url {
        base_url.trim_end_matches('/').clone_into(&mut settings.base_url);
    }
    let (words, library) = rayon::join(
        || words::read(sources, &settings),
        || Library::read(sources, &settings, options.drafts),
    );
    let (words, library) = both(words, library)?;
    let categories = categories::read(sources, &settings, &words);
    let programmes = programmes::read(sources, &settings);
    let assets = Assets::of(sources);
    let redirects = redirects::collect(&library, &settings);
    let templates = Templates::read(sources, &settings, &words);
    let (redirects, (templates, (categories, programmes))) =
        both(redirects, both(templates, both(categories, programmes)))?;
    let wrong = programmes::wrong_categories(sources, &programmes, &categories.categories);
    let plan = plan::plan(&library, &settings, &redirects, &assets);
    let addresses = plan
        .iter()
        .filter_map(|output| output.address(&library, &settings, &assets));
    let routes = functions::doors().list().map(|door| door.path.clone()).collect();
    let links = Links::new(&library, &settings, routes, &assets.media, addresses);
    let mut problems = redirects::check(sources, &settings, &links);
    problems.extend(wrong);
    problems.extend(wrong_menus(sources, &settings, &links));
    let press = Press {
        settings: &settings,
        library: &library,
        links: &links,
        templates: &templates,
        words: &words,
        assets: &assets,
        redirects: &redirects,
        today: options.date,
        demo: options.demo,
    };
    let printed: Vec<_> = plan.par_iter().map(|output| press.print(output)).collect();
    let mut site = Site {
        files: Vec::with_capacity(plan.len()),
        shells: Vec::new(),
        redirects: redirects.clone(),
        words: Arc::clone(&words),
        word_files: words::files(sources),
        categories,
        programmes,
        languages: settings.languages.clone(),
        default: settings.language(settings.default).code.clone(),
    };
    problems.extend(gather(&plan, printed, &press, &mut site));
    problems.or(site)
}

/// Puts what was printed into the site, and tells what is wrong with it, each part or the whole.
fn gather(
    plan: &[Output],
    printed: Vec<Result<Printed, Problems>>,
    press: &Press<'_>,
    site: &mut Site,
) -> Problems {
    let mut problems = Problems::default();
    let (mut anchors, mut anchor_links) = (Anchors::default(), Vec::new());
    for (output, printed) in plan.iter().zip(printed) {
        let bytes = match printed {
            Ok(Printed::Text(text)) => text.into_bytes(),
            Ok(Printed::Bytes(bytes)) => bytes,
            Ok(Printed::Page(page)) => {
                anchors.add(page.path, page.ids);
                anchor_links.extend(page.anchors);
                page.html.into_bytes()
            }
            Ok(Printed::Shell(shell)) => {
                site.shells.push(shell);
                continue;
            }
            Err(more) => {
                problems.extend(more);
                continue;
            }
        };
        site.files.extend(output_file(output, bytes, press));
    }
    problems.extend(anchors.check(anchor_links));
    site.files.sort_by(|a, b| a.path.cmp(&b.path));
    problems
}

/// Two results, or the problems of both.
fn both<A, B>(one: Result<A, Problems>, other: Result<B, Problems>) -> Result<(A, B), Problems> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => {
            let mut problems = one.err().unwrap_or_default();
            problems.extend(other.err().unwrap_or_default());
            Err(problems.sorted())
        }
    }
}

fn wrong_menus(sources: &Sources, settings: &Settings, links: &Links<'_>) -> Problems {
    let Some((name, text)) = sources
        .content
        .get(FILE)
        .and_then(|file| Some((&file.name, file.text().ok()?)))
    else {
        return Problems::default();
    };
    let entries = settings.menus.all();
    let wrong = entries.filter_map(|entry| {
        let nowhere = links.resolve(&entry.link, settings.default).err()?;
        let at = text.find(&entry.link).unwrap_or(0);
        Some(nowhere.at(Problem::at(name, text, at..at + entry.link.len(), "")))
    });
    wrong.collect()
}

fn output_file(output: &Output, bytes: Vec<u8>, press: &Press<'_>) -> Option<OutputFile> {
    let address = output.address(press.library, press.settings, press.assets)?;
    let path = file_of(&address, matches!(output, Output::Redirect { .. }));
    Some(OutputFile {
        media_type: media_type(&path),
        path,
        bytes,
    })
}

/// The file behind an address: a folder is its `index.html`, and so is an old address without an ending.
fn file_of(address: &str, is_redirect: bool) -> String {
    let path = address.trim_start_matches('/');
    let name = path.rsplit('/').next().unwrap_or_default();
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else if is_redirect && !name.contains('.') {
        format!("{path}/index.html")
    } else {
        path.to_owned()
    }
}

/// What a file is, for browsers, by the ending of its name.
fn media_type(path: &str) -> &'static str {
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
        "json" => "application/json",
        "pdf" => "application/pdf",
        _ if path == "_redirects" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
