//! What else one may want to read: pages that link to a page, and pages about the same themes.

use std::cmp::Reverse;

use memchr::memmem;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

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
    let mut links: Vec<Box<str>> = memmem::find_iter(markdown.as_bytes(), "@/")
        .map(|at| &markdown[at + 2..])
        .map(|rest| {
            let ends = |byte: u8| !byte.is_ascii_graphic() || byte == b')';
            &rest[..rest.bytes().position(ends).unwrap_or(rest.len())]
        })
        .filter_map(|link| link.split_once(".md").map(|(name, _)| name))
        .map(|name| format!("{name}.md").into())
        .collect();
    links.sort_unstable();
    links.dedup();
    links
}

/// For every page, in the order of the library, what else one may want to read: best first, then newest.
pub(super) fn find(library: &Library, settings: &Settings) -> Vec<Box<[PageAt]>> {
    let links = links_to(library, settings);
    let themes: FxHashMap<(LangAt, &str), &[PageAt]> = library
        .themes
        .iter()
        .map(|theme| ((theme.lang, theme.id.as_str()), newest(&theme.pages)))
        .collect();
    let ages = ages(library);
    library
        .pages
        .par_iter()
        .enumerate()
        .with_min_len(64)
        .map_init(
            || Tally::of(library.len()),
            |tally, (at, page)| {
                if !is_read_on(page) {
                    return Box::default();
                }
                for from in links.get(&PageAt(at)).into_iter().flatten() {
                    tally.count(*from, A_LINK);
                }
                for theme in &page.front.taxonomies.themes {
                    let about_it = themes.get(&(page.lang, theme.as_str())).copied();
                    for other in about_it.unwrap_or_default() {
                        tally.count(*other, 1);
                    }
                }
                tally.best(PageAt(at), &ages)
            },
        )
        .collect()
}

/// What counts for each page, while those beside one page are looked for.
struct Tally {
    counts: Vec<usize>,
    /// Those that count at all.
    counted: Vec<PageAt>,
}

impl Tally {
    fn of(pages: usize) -> Self {
        Self {
            counts: vec![0; pages],
            counted: Vec::new(),
        }
    }

    fn count(&mut self, at: PageAt, counts: usize) {
        if self.counts[at.0] == 0 {
            self.counted.push(at);
        }
        self.counts[at.0] += counts;
    }

    /// The best beside this page, the newest first where they count the same; all counts begin anew.
    fn best(&mut self, beside: PageAt, ages: &[usize]) -> Box<[PageAt]> {
        let mut best = Vec::with_capacity(MOST + 1);
        for at in self.counted.drain(..) {
            let one = (Reverse(std::mem::take(&mut self.counts[at.0])), ages[at.0], at);
            let place = best.partition_point(|better| *better < one);
            if place < MOST && at != beside {
                best.insert(place, one);
                best.truncate(MOST);
            }
        }
        best.into_iter().map(|(_, _, at)| at).collect()
    }
}

/// The place of each page among all, the newest first.
fn ages(library: &Library) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..library.pages.len()).collect();
    newest_first.par_sort_unstable_by_key(|at| {
        let page = &library.pages[*at];
        (Reverse(page.front.date), page.path.as_str())
    });
    let mut ages = vec![0; newest_first.len()];
    for (age, at) in newest_first.into_iter().enumerate() {
        ages[at] = age;
    }
    ages
}

fn newest(pages: &[PageAt]) -> &[PageAt] {
    &pages[..pages.len().min(NEWEST)]
}

/// Pages one reads one after the other; a list or a trainer has its own ways on.
fn is_read_on(page: &Page) -> bool {
    matches!(page.kind, Kind::Article | Kind::Project) && !page.is_stand_in()
}

/// Who links to each page, in its own language.
fn links_to(library: &Library, settings: &Settings) -> FxHashMap<PageAt, Vec<PageAt>> {
    let mut links: FxHashMap<PageAt, Vec<PageAt>> = FxHashMap::default();
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
