//! Addresses, order, and files that are no pages.

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
    let one = |title: &str, more: &str| format!("+++\ntitle = \"{title}\"\ndescription = \"x\"\n{more}+++\n");
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
