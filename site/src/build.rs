//! The story of a build: read, plan, print everything at once, check what only the whole can show.
//!
//! All of it happens in memory. [`crate::write`] puts a site on disk, [`crate::serve`] serves it as it is. Two builds of
//! the same sources with the same options give the same bytes, on any number of threads: nothing here asks the clock.

use std::sync::Arc;

use forms::words::Words;
use jiff::civil::Date;
use programme::languages::{Lang, Language};
use rayon::prelude::*;

use crate::assets::Assets;
use crate::links::{Anchors, Links};
use crate::pages::Library;
use crate::plan::{self, Output};
use crate::press::{Press, Printed};
use crate::problems::{Problem, Problems};
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
    let assets = Assets::of(sources);
    let redirects = redirects::collect(&library, &settings);
    let (redirects, templates) = both(redirects, Templates::read(sources, &settings, &words))?;
    let plan = plan::plan(&library, &settings, &redirects, &assets);
    let addresses = plan
        .iter()
        .filter_map(|output| output.address(&library, &settings, &assets));
    let routes = functions::doors().list().map(|door| door.path.clone()).collect();
    let links = Links::new(&library, &settings, routes, &assets.media, addresses);
    let mut problems = redirects::check(sources, &settings, &links);
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
        languages: settings.languages.clone(),
        default: settings.language(settings.default).code.clone(),
    };
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
        site.files.extend(output_file(output, bytes, &press));
    }
    problems.extend(anchors.check(anchor_links));
    site.files.sort_by(|a, b| a.path.cmp(&b.path));
    problems.or(site)
}

/// Two results, or the problems of both.
fn both<A, B>(one: Result<A, Problems>, other: Result<B, Problems>) -> Result<(A, B), Problems> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => {
            let mut problems = one.err().unwrap_or_default();
            problems.extend(other.err().unwrap_or_default());
            problems.or(()).and(Err(Problems::default()))
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
    let entries = settings.menus.public.iter().chain(&settings.menus.footer);
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
mod tests {
    use super::*;
    use crate::sample::{options, page, said, site, sources, text};

    #[test]
    fn the_small_site_has_exactly_these_files() {
        let site = site(&[]).unwrap();
        let mut paths: Vec<_> = site.files.iter().map(|file| file.path.as_str()).collect();
        paths.retain(|path| !path.starts_with("assets/"));
        assert_eq!(
            paths,
            [
                ".well-known/security.txt",
                "404.html",
                "_redirects",
                "ar/feed.xml",
                "ar/index.html",
                "en/feed.xml",
                "en/help/index.html",
                "en/index.html",
                "en/programme/index.html",
                "index.html",
                "nl/404.html",
                "nl/aanvragen/index.html",
                "nl/feed.xml",
                "nl/help/index.html",
                "nl/index.html",
                "nl/programma/index.html",
                "nl/programma/scholen/index.html",
                "robots.txt",
                "sitemap.xml",
            ]
        );
        assert_eq!(site.shells.len(), 3);
        assert_eq!(text(&site, "index.html"), text(&site, "nl/index.html"));
    }

    #[test]
    fn two_builds_give_the_same_bytes_on_one_thread_and_on_many() {
        let sources = sources(&[]);
        let threads = |count| {
            rayon::ThreadPoolBuilder::new()
                .num_threads(count)
                .build()
                .unwrap()
        };
        let one = threads(1).install(|| build(&sources, &options())).unwrap();
        let many = threads(4).install(|| build(&sources, &options())).unwrap();
        assert_eq!(one.files, many.files);
        assert_eq!(one.shells, many.shells);
    }

    #[test]
    fn an_incomplete_language_is_built_but_kept_apart() {
        let site = site(&[]).unwrap();
        let arabic = text(&site, "ar/index.html");
        assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("noindex") && arabic.contains("<p>!</p>"));
        assert!(arabic.contains("lang=\"ar\">العربية") && arabic.contains("lang=\"nl\">Nederlands"));
        let dutch = text(&site, "nl/index.html");
        assert!(!dutch.contains("العربية") && !dutch.contains("noindex"));
        assert!(!text(&site, "sitemap.xml").contains("/ar/"));
    }

    #[test]
    fn a_page_a_language_lacks_is_not_there_and_is_linked_in_the_default_one() {
        let body = page("Home en", "[Schools](@/programme/schools.md)");
        let site = site(&[("pages/_index.en.md", &body)]).unwrap();
        let home = text(&site, "en/index.html");
        assert!(
            home.contains("<a href=\"/nl/programma/scholen/\" hreflang=\"nl\">Schools</a>"),
            "{home}"
        );
        assert!(
            !site
                .files
                .iter()
                .any(|file| file.path.starts_with("en/programme/s"))
        );
        let schools = text(&site, "nl/programma/scholen/index.html");
        assert!(
            !schools.contains("hreflang=\"en\""),
            "no alternate that is not there"
        );
        assert!(
            schools.contains("<a href=\"/en/\" lang=\"en\">"),
            "the menu leads to the home page instead"
        );
    }

    #[test]
    fn drafts_are_built_only_when_wanted() {
        let draft = "+++\ntitle = \"x\"\ndescription = \"x\"\ndraft = true\n+++\n";
        let with_draft = sources(&[("pages/new.nl.md", draft)]);
        let has_draft = |drafts| {
            let site = build(&with_draft, &BuildOptions { drafts, ..options() }).unwrap();
            site.files.iter().any(|file| file.path == "nl/new/index.html")
        };
        assert!(has_draft(true) && !has_draft(false));
    }

    #[test]
    fn everything_that_is_wrong_anywhere_is_told_at_once() {
        let wrong = [
            (
                "pages/help.nl.md",
                page(
                    "Hulp",
                    "[a](@/programme/school.md)\n\n[b](@/help.md#belen)\n\n## Bellen",
                ),
            ),
            (
                "pages/help.en.md",
                page("Help", "[a](/en/workshp)\n\n# Twice\n\n![](x.png)"),
            ),
        ];
        let wrong: Vec<_> = wrong.iter().map(|(path, text)| (*path, text.as_str())).collect();
        assert_eq!(
            said(&wrong),
            [
                "content/pages/help.en.md:5:1: The site has no address “/en/workshp”. Did you mean “/en/workshop”?",
                "content/pages/help.en.md:7:1: The title of the page is its only heading of the first level. Begin headings in the text with ##.",
                "content/pages/help.en.md:9:1: The link “x.png” is not understood. Write a page as @/folder/name.md, a site as https://….",
                "content/pages/help.en.md:9:1: This picture has no description. Say between the brackets what is to be seen on it.",
                "content/pages/help.nl.md:5:1: There is no page “@/programme/school.md”. Did you mean “@/programme/schools.md”?",
            ]
        );
    }

    #[test]
    fn anchors_are_checked_on_the_finished_pages_of_the_language_they_lead_to() {
        let nl = page("Home nl", "[x](@/help.md#bellen)");
        let en = page("Home en", "[x](@/help.md#bellen)");
        assert!(site(&[("pages/_index.nl.md", &nl)]).is_ok());
        assert_eq!(
            said(&[("pages/_index.en.md", &en)]),
            ["content/pages/_index.en.md:5:1: There is no heading “#bellen” on /en/help/."]
        );
    }

    #[test]
    fn menus_and_redirects_that_lead_nowhere_are_told_where_they_stand() {
        let settings = std::str::from_utf8(&sources(&[]).content[FILE].bytes)
            .unwrap()
            .to_owned();
        let settings = settings
            .replace("@/help.md", "@/halp.md")
            .replace("\"/nl/workshop\"", "\"/nl/workshp\"");
        assert_eq!(
            said(&[(FILE, &settings)]),
            [
                "content/site.toml:24:21: There is no page “@/halp.md”. Did you mean “@/help.md”?",
                "content/site.toml:26:1: The site has no address “/nl/workshp”. Did you mean “/nl/workshop”?",
            ]
        );
    }

    #[test]
    fn what_a_template_does_wrong_is_told_in_the_template_once() {
        let mut sources = sources(&[]);
        let broken = crate::sources::SourceFile {
            name: "templates/page.html".into(),
            bytes: b"line one\n{{ nobody }}".as_slice().into(),
        };
        sources.templates.insert("page.html".into(), broken);
        let problems = build(&sources, &options()).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems}");
        let problem = problems.iter().next().unwrap();
        assert_eq!(
            (problem.file.as_str(), problem.line, problem.column),
            ("templates/page.html", 2, 4)
        );
    }

    #[test]
    fn old_addresses_lead_on() {
        let help = "+++\ntitle = \"Hulp\"\ndescription = \"x\"\naliases = [\"/help-ons\"]\n+++\n";
        let site = site(&[("pages/help.nl.md", help)]).unwrap();
        assert_eq!(
            text(&site, "_redirects"),
            "/help-ons /nl/help/ 301\n/nl/aanvragen/ /nl/workshop 301\n"
        );
        assert!(text(&site, "help-ons/index.html").contains("href=\"/nl/help/\""));
    }
}
