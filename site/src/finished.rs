//! What can only be checked when pages are finished: places links lead to, ids, addresses that templates wrote.

use std::collections::{BTreeSet, HashMap};

use crate::links::Links;
use crate::pages::Page;
use crate::problems::{Problem, Problems};

/// A link to a place on a page, to be checked when that page is finished.
#[derive(Clone, Debug)]
pub struct AnchorLink {
    /// The address of the page.
    pub path: String,
    /// The id on it.
    pub anchor: String,
    /// The problem there is if the page has no such id.
    pub otherwise: Problem,
}

/// The ids of finished pages, by their address.
#[derive(Debug, Default)]
pub struct Anchors(HashMap<String, BTreeSet<String>>);

impl Anchors {
    /// Takes the ids of one page.
    pub fn add(&mut self, path: String, ids: impl IntoIterator<Item = String>) {
        self.0.entry(path).or_default().extend(ids);
    }

    /// Every link whose place does not exist.
    pub fn check(&self, links: impl IntoIterator<Item = AnchorLink>) -> Problems {
        let missing = links.into_iter().filter_map(|link| {
            let ids = self.0.get(&link.path)?;
            let known = ids.iter().map(String::as_str);
            (!ids.contains(&link.anchor)).then(|| link.otherwise.did_you_mean(&link.anchor, known))
        });
        missing.collect()
    }
}

/// What the finished HTML of a page refers to, and what can be referred to on it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Finished {
    /// Each `id`, in order.
    pub ids: Vec<String>,
    /// Each address of the site in `href`, `src` or `action`, in order.
    pub addresses: Vec<String>,
}

impl Finished {
    /// Reads them out of HTML the templates made: text in it has no `<`, and every attribute stands in double quotes.
    pub fn read(html: &str) -> Self {
        let mut finished = Self::default();
        for tag in html.split('<').skip(1) {
            let mut rest = tag;
            while let Some((before, after)) = rest.split_once("=\"") {
                let Some((value, next)) = after.split_once('"').filter(|_| !before.contains('>')) else {
                    break;
                };
                let name = before
                    .rsplit(|sign: char| sign.is_ascii_whitespace())
                    .next()
                    .unwrap_or_default();
                match name {
                    "id" => finished.ids.push(value.to_owned()),
                    "href" | "src" | "action" if value.starts_with('/') && !value.starts_with("//") => {
                        finished.addresses.push(value.replace("&amp;", "&"));
                    }
                    _ => {}
                }
                rest = next;
            }
        }
        finished
    }

    /// What is wrong with them: addresses the site does not answer, ids that stand twice.
    pub fn check(&self, page: &Page<'_>, links: &Links<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut seen = BTreeSet::new();
        for id in self.ids.iter().filter(|id| !seen.insert(id.as_str())) {
            problems.push(
                page.problem_of("", format!("The finished page has the id “{id}” twice."))
                    .help("Give one of the headings an id of its own: ## Heading {#other-id}"),
            );
        }
        for address in &self.addresses {
            let bare = address.split(['#', '?']).next().unwrap_or_default();
            if let Err(nowhere) = links.resolve(bare, page.lang) {
                problems.push(nowhere.at(page.problem_of("", "")));
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_addresses_are_read_from_finished_html() {
        let html = r#"<a href="/nl/?a=1&amp;b=2" id="one" data-id="no">=" </a><form action="/nl/x"><a href="https://a.example"><i id="one">"#;
        let finished = Finished::read(html);
        assert_eq!(finished.addresses, ["/nl/?a=1&b=2", "/nl/x"]);
        assert_eq!(finished.ids, ["one", "one"]);
    }
}
