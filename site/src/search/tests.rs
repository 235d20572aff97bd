//! What is found and what is not, on the small site of the tests.

use functions::search::index::Index;
use functions::web::front::Bundle;
use programme::languages::Lang;

use crate::build::Site;
use crate::sample::{options, page, site, sources, text};

const SEARCH: &str =
    "+++\ntitle = \"Zoeken\"\ndescription = \"x\"\nslug = \"zoeken\"\ntemplate = \"search.html\"\n+++\n";

/// The small site with a search page in Dutch.
fn with_search(changes: &[(&str, &str)]) -> Site {
    let changes: Vec<_> = [("pages/search.nl.md", SEARCH)]
        .iter()
        .chain(changes)
        .copied()
        .collect();
    site(&changes).unwrap()
}

/// The addresses of what is found, and the language of each that is in another one.
fn found(site: &Site, lang: &str, query: &str) -> Vec<(String, Option<String>)> {
    let index = Index::read(text(site, &format!("{lang}/search.txt"))).unwrap();
    let found = index.find(query);
    let code = |hit: &functions::search::finding::Hit<'_>| {
        let language = hit.page.language.as_ref();
        (hit.page.path.clone(), language.map(|(code, _)| code.clone()))
    };
    found.hits.iter().map(code).collect()
}

fn dutch(site: &Site, query: &str) -> Vec<String> {
    found(site, "nl", query)
        .into_iter()
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn every_part_of_a_page_is_found() {
    let project = "+++\ntitle = \"Samen\"\ndescription = \"Een zin.\"\n[extra]\ntown = \"Deventer\"\nsources = [{ title = \"Onderzoek Jansen\" }]\n+++\n\
                   ## Kosten\n\nNiets.\n\n```details Mag het?\nVanzelfsprekend.\n```\n";
    let mut sources = sources(&[
        ("pages/projects/samen.nl.md", project),
        ("pages/search.nl.md", SEARCH),
    ]);
    let page = sources.templates["page.html"].clone();
    sources.templates.insert("project.html".to_owned(), page);
    let site = crate::build::build(&sources, &options()).unwrap();
    for query in [
        "samen",
        "zin",
        "deventer",
        "jansen",
        "kosten",
        "vanzelfsprekend",
        "mag",
    ] {
        assert_eq!(dutch(&site, query), ["/nl/projects/samen/"], "{query}");
    }
}

#[test]
fn what_visitors_are_not_shown_is_not_found() {
    let hidden = |line: &str| format!("+++\ntitle = \"Geheim\"\ndescription = \"x\"\n{line}\n+++\n");
    for (line, expected) in [
        ("draft = true", 0),
        ("from = 2026-09-15", 0),
        ("until = 2026-09-13", 0),
        ("from = 2026-09-14\nuntil = 2026-09-14", 1),
    ] {
        let text = hidden(line);
        let changes = [("pages/secret.nl.md", &*text), ("pages/search.nl.md", SEARCH)];
        assert_eq!(dutch(&with_search(&changes), "geheim").len(), expected, "{line}");
        let drafts = crate::build::BuildOptions {
            drafts: true,
            ..options()
        };
        let site = crate::build::build(&sources(&changes), &drafts).unwrap();
        assert!(
            site.file("nl/secret/index.html").is_some(),
            "whoever edits sees it"
        );
        assert_eq!(
            dutch(&site, "geheim").len(),
            expected,
            "and does not find it: {line}"
        );
    }
    let site = with_search(&[]);
    assert!(
        dutch(&site, "gevonden").is_empty(),
        "the page that says there is none"
    );
    assert!(dutch(&site, "zoeken").is_empty(), "the search page itself");
}

#[test]
fn a_page_that_is_not_translated_yet_is_found_and_says_its_language() {
    let site = with_search(&[]);
    let dutch = Some("nl".to_owned());
    assert_eq!(
        found(&site, "en", "scholen"),
        [("/en/programme/scholen/".to_owned(), dutch)]
    );
    assert_eq!(found(&site, "en", "help"), [("/en/help/".to_owned(), None)]);
}

#[test]
fn a_site_without_a_search_page_has_nothing_of_it() {
    let paths = |site: &Site| -> Vec<String> {
        let files = site.files.iter().map(|file| file.path.clone());
        files.filter(|path| path.ends_with("search.txt")).collect()
    };
    let without = site(&[]).unwrap();
    assert!(paths(&without).is_empty() && without.searches.is_empty());
    let with = with_search(&[]);
    assert_eq!(paths(&with).len(), 3);
    assert_eq!(with.searches.len(), 3);
    let handed_over = Bundle::read(&with.bundle().to_bytes().unwrap()).unwrap();
    let searches = handed_over.into_parts().searches;
    assert_eq!(
        searches[&Lang::new("nl")].file(),
        text(&with, "nl/search.txt"),
        "functions get the very file"
    );
}

#[test]
fn search_engines_are_asked_to_leave_the_search_page_out() {
    let site = with_search(&[]);
    assert!(text(&site, "nl/zoeken/index.html").contains("noindex"));
    assert!(!text(&site, "sitemap.xml").contains("zoeken"));
    assert!(text(&site, "sitemap.xml").contains("/nl/help/"), "the control");
}

#[test]
fn an_edit_counts_only_the_words_of_its_page_anew() {
    let edition = |changes: &[(&str, &str)], before| {
        let changes: Vec<_> = [("pages/search.nl.md", SEARCH)]
            .iter()
            .chain(changes)
            .copied()
            .collect();
        crate::build::Edition::of(&sources(&changes), &options(), before).unwrap()
    };
    let first = edition(&[], None);
    let site = Site::of(&first, None).unwrap();
    let next = edition(
        &[("pages/help.nl.md", &page("Hulp", "Andere tekst."))],
        Some(&first),
    );
    let again = Site::of(&next, Some(&site)).unwrap();
    let is_counted = |edition: &crate::build::Edition, id| {
        let library = &edition.stock.library;
        let default = edition.stock.settings.default;
        library.page(library.find(id, default).unwrap()).is_counted()
    };
    assert!(!is_counted(&next, "help.md"), "nobody looked for anything yet");
    assert_eq!(dutch(&again, "andere"), ["/nl/help/"]);
    assert!(is_counted(&next, "help.md"));
    let words = |edition: &crate::build::Edition, id| {
        let library = &edition.stock.library;
        std::ptr::from_ref(
            library
                .page(library.find(id, edition.stock.settings.default).unwrap())
                .words(),
        )
    };
    assert_eq!(
        words(&first, "programme/schools.md"),
        words(&next, "programme/schools.md")
    );
    assert_ne!(words(&first, "help.md"), words(&next, "help.md"));
    let english = |site: &Site| {
        site.searches
            .iter()
            .find(|(lang, _)| lang.code() == "en")
            .map(|(_, one)| std::sync::Arc::as_ptr(one))
    };
    assert_eq!(
        english(&site),
        english(&again),
        "what functions have read of another language stays read"
    );
}
