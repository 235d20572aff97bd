//! What else one may want to read: pages that link to a page, and pages about the same themes.

use std::cmp::Reverse;
use std::collections::HashMap;

use rayon::prelude::*;

use crate::front_matter::Kind;
use crate::settings::{LangAt, Settings};

use super::{Library, Page, PageAt};

/// How many pages are shown beside one.
const MOST: usize = 4;

/// How many of the newest pages about a theme are looked at: a theme may have thousands.
const NEWEST: usize = 24;

/// What a link to a page counts, where a shared theme counts one.
const A_LINK: usize = 3;

/// The ids of all pages that Markdown links to, in order, each once: `@/knowledge/buddies.md#costs` is `knowledge/buddies.md`.
pub(super) fn links_in(markdown: &str) -> Vec<Box<str>> {
    let mut links: Vec<Box<str>> = markdown
        .split("@/")
        .skip(1)
        .filter_map(|rest| rest.split_once(".md").map(|(name, _)| name))
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b')'))
        .map(|name| format!("{name}.md").into())
        .collect();
    links.sort_unstable();
    links.dedup();
    links
}

/// For every page, in the order of the library, what else one may want to read: best first, then newest.
pub(super) fn find(library: &Library, settings: &Settings) -> Vec<Box<[PageAt]>> {
    let links = links_to(library, settings);
    let themes: HashMap<(LangAt, &str), &[PageAt]> = library
        .themes
        .iter()
        .map(|theme| ((theme.lang, theme.id.as_str()), newest(&theme.pages)))
        .collect();
    library
        .pages
        .par_iter()
        .enumerate()
        .with_min_len(64)
        .map(|(at, page)| {
            if !is_read_on(page) {
                return Box::default();
            }
            let mut counts: HashMap<PageAt, usize> = HashMap::new();
            for from in links.get(&PageAt(at)).into_iter().flatten() {
                *counts.entry(*from).or_default() += A_LINK;
            }
            for theme in &page.front.taxonomies.themes {
                for other in themes
                    .get(&(page.lang, theme.as_str()))
                    .copied()
                    .unwrap_or_default()
                {
                    *counts.entry(*other).or_default() += 1;
                }
            }
            counts.remove(&PageAt(at));
            let mut best: Vec<_> = counts.into_iter().collect();
            best.sort_unstable_by_key(|(at, count)| {
                let page = library.page(*at);
                (Reverse(*count), Reverse(page.front.date), page.path.as_str())
            });
            best.into_iter().take(MOST).map(|(at, _)| at).collect()
        })
        .collect()
}

fn newest(pages: &[PageAt]) -> &[PageAt] {
    &pages[..pages.len().min(NEWEST)]
}

/// Pages one reads one after the other; a list or a trainer has its own ways on.
fn is_read_on(page: &Page) -> bool {
    matches!(page.kind, Kind::Article | Kind::Project) && !page.is_stand_in()
}

/// Who links to each page, in its own language.
fn links_to(library: &Library, settings: &Settings) -> HashMap<PageAt, Vec<PageAt>> {
    let mut links: HashMap<PageAt, Vec<PageAt>> = HashMap::new();
    for (from, page) in library.all().filter(|(_, page)| is_read_on(page)) {
        for id in &page.doc.links {
            let to = library
                .find(id, page.lang)
                .or_else(|| library.find(id, settings.default));
            if let Some(to) = to {
                links.entry(to).or_default().push(from);
            }
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{options, page, sources};

    #[test]
    fn links_are_found_however_they_are_written() {
        let markdown = "[a](@/b.md) [c][d] @/no [e](@/x y.md)\n\n[d]: @/a/c.md#part \"Title\"\n[a](@/b.md)";
        let links = links_in(markdown);
        assert_eq!(
            links.iter().map(|link| &**link).collect::<Vec<_>>(),
            ["a/c.md", "b.md"]
        );
    }

    #[test]
    fn who_links_to_a_page_comes_before_who_shares_a_theme_with_it() {
        let with = |themes: &str, body: &str| {
            page("X", body).replace(
                "description",
                &format!("taxonomies.themes = [{themes}]\ndescription"),
            )
        };
        let sources = sources(&[
            ("pages/knowledge/_index.nl.md", &page("Kennis", "")),
            ("pages/knowledge/a.nl.md", &with("\"work\"", "")),
            ("pages/knowledge/b.nl.md", &with("", "[A](@/knowledge/a.md#x)")),
            ("pages/knowledge/c.nl.md", &with("\"work\"", "")),
            ("pages/knowledge/d.nl.md", &with("\"newcomers\"", "")),
        ]);
        let settings = Settings::read(&sources).unwrap();
        let shown = crate::pages::Shown {
            drafts: false,
            today: options().date,
        };
        let library = Library::read(&sources, &settings, shown, None).unwrap();
        let of = |id: &str| -> Vec<&str> {
            let at = library.find(id, settings.default).unwrap();
            library
                .related(at)
                .iter()
                .map(|at| &*library.page(*at).id)
                .collect()
        };
        assert_eq!(of("knowledge/a.md"), ["knowledge/b.md", "knowledge/c.md"]);
        assert_eq!(of("knowledge/c.md"), ["knowledge/a.md"]);
        assert!(of("knowledge/d.md").is_empty(), "nobody shares its theme");
    }
}
