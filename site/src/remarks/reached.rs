//! Pages that nothing leads to: whoever starts at a first page and follows links never finds them.

use std::collections::{HashMap, HashSet};

use crate::build::{Edition, Site};
use crate::finished::Finished;
use crate::front_matter::Kind;
use crate::problems::Problems;

/// Every page that cannot be reached.
pub(super) fn never(edition: &Edition, site: &Site) -> Problems {
    let library = &edition.stock.library;
    let documents = site.files.iter().filter(|file| file.is_document());
    let leads: HashMap<String, Vec<String>> = documents
        .filter_map(|file| {
            let html = std::str::from_utf8(file.bytes()).ok()?;
            let addresses = Finished::read(html).addresses.into_iter();
            let bare =
                addresses.map(|address| address.split(['#', '?']).next().unwrap_or_default().to_owned());
            Some((
                format!("/{}", file.path.trim_end_matches("index.html")),
                bare.collect(),
            ))
        })
        .collect();
    let homes = library.all().filter(|(_, page)| page.kind == Kind::Home);
    let mut open: Vec<&str> = homes.map(|(_, page)| page.path.as_str()).collect();
    let mut reached: HashSet<&str> = open.iter().copied().collect();
    while let Some(path) = open.pop() {
        for next in leads.get(path).into_iter().flatten() {
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    let hidden = library
        .all()
        .filter(|(_, page)| page.kind != Kind::Error && !reached.contains(page.path.as_str()));
    hidden
        .map(|(_, page)| {
            page.problem_of("title", format!("No page leads to {}.", page.path))
                .help("Link to it from a page or a menu, or take it away.")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::build::{Edition, Site};
    use crate::sample::{options, page, sources};

    #[test]
    fn a_page_nothing_leads_to_is_told() {
        let said = |home: &str| {
            let layout = "<html lang=\"nl\"><main>{% block main %}<h1>{{ page.title }}</h1>{{ page.html | safe }}{% endblock %}</main></html>";
            let mut sources = sources(&[("pages/_index.nl.md", &page("Home", home))]);
            for name in ["layout.html", "home.html"] {
                let file = crate::sources::SourceFile::new(name, layout);
                sources.templates.insert(name.to_owned(), file.into());
            }
            let shell = ["title", "description", "head", "languages", "main"]
                .map(|slot| format!("<!--slot:{slot}-->"));
            for name in ["shell.html", "bare.html"] {
                let file = crate::sources::SourceFile::new(name, shell.concat());
                sources.templates.insert(name.to_owned(), file.into());
            }
            let edition = Edition::of(&sources, &options(), None).unwrap();
            let site = Site::of(&edition, None).unwrap();
            let hidden = super::never(&edition, &site);
            hidden
                .iter()
                .any(|remark| remark.message == "No page leads to /nl/help/.")
        };
        assert!(said("Welkom."));
        assert!(!said("[Hulp](@/help.md)"));
    }
}
