//! Old and easy addresses that lead to another: the `aliases` of pages and `[redirects]` of `site.toml`.
//!
//! A server answers them with 301 from the list; where there is no server, a small page at the old address leads on.

use std::collections::BTreeMap;

use crate::front_matter::is_address;
use crate::links::Links;
use crate::pages::Library;
use crate::problems::{Problem, Problems};
use crate::settings::{FILE, Settings};
use crate::sources::Sources;

/// Every redirect: from, to. Sorted, each `from` once.
pub type Redirects = BTreeMap<String, String>;

/// Collects all of them, and tells which ones clash.
pub fn collect(library: &Library, settings: &Settings) -> Result<Redirects, Problems> {
    let mut redirects = settings.redirects.clone();
    let mut problems = Problems::default();
    for from in redirects.keys().filter(|from| !is_address(from)) {
        let problem = Problem::of_file(
            FILE,
            format!("“{from}” in [redirects] is not an address of this site."),
        );
        problems.push(problem.help("Begin it with a slash."));
    }
    for (_, page) in library.all().filter(|(_, page)| !page.is_stand_in()) {
        for alias in &page.front.aliases {
            let before = redirects.insert(alias.clone(), page.path.clone());
            if before.is_some_and(|before| before != page.path) {
                let problem = page.problem_of("aliases", format!("The alias “{alias}” leads to two pages."));
                problems.push(problem.help("Keep it on one of them."));
            }
        }
        if redirects.contains_key(&page.path) {
            let problem = page.problem_of("slug", format!("“{}” is a page and a redirect.", page.path));
            problems.push(problem.help("Take the redirect away, or give the page another slug."));
        }
    }
    problems.or(redirects)
}

/// Tells which redirects of `site.toml` lead nowhere.
pub fn check(sources: &Sources, settings: &Settings, links: Links<'_>) -> Problems {
    let Some((name, text)) = sources
        .content
        .get(FILE)
        .and_then(|file| Some((&file.name, file.text().ok()?)))
    else {
        return Problems::default();
    };
    let wrong = settings.redirects.iter().filter_map(|(from, to)| {
        let nowhere = links.resolve(to, settings.default).err()?;
        let at = text.find(&format!("\"{from}\"")).unwrap_or(0);
        Some(nowhere.at(Problem::at(name, text, at..at + from.len() + 2, "")))
    });
    wrong.collect()
}

/// The list as files of redirects are written: from, to, status.
pub fn list(redirects: &Redirects) -> String {
    let lines: Vec<_> = redirects
        .iter()
        .map(|(from, to)| {
            format!(
                "{from} {to} 301
"
            )
        })
        .collect();
    lines.concat()
}
