//! Where links lead, and where they do not.

use crate::sample::{page, said, site, text};

#[test]
fn links_lead_where_they_should() {
    for (link, expected) in [
        ("@/programme/_index.md", "href=\"/nl/programma/\""),
        ("@/help.md#bellen", "href=\"/nl/help/#bellen\""),
        ("/{lang}/workshop", "href=\"/nl/workshop\""),
        ("/nl/workshop?step=2", "href=\"/nl/workshop?step=2\""),
        ("/nl/workshop/status/x", "href=\"/nl/workshop/status/x\""),
        ("/api/openapi.json", "href=\"/api/openapi.json\""),
        ("/en/help/", "href=\"/en/help/\" hreflang=\"en\""),
        ("/nl/feed.xml", "href=\"/nl/feed.xml\""),
        ("/nl/aanvragen/", "href=\"/nl/aanvragen/\""),
        (
            "https://nji.example/a?b=1&c=2",
            "href=\"https://nji.example/a?b=1&amp;c=2\"",
        ),
        ("mailto:us@example.org", "href=\"mailto:us@example.org\""),
        ("tel:+31612345678", "href=\"tel:+31612345678\""),
    ] {
        let site = site(&[("pages/_index.nl.md", &page("Home", &format!("[x]({link})")))]).unwrap();
        let home = text(&site, "nl/index.html");
        assert!(home.contains(&format!("<a {expected}>x</a>")), "{link}: {home}");
    }
}

#[test]
fn links_that_lead_nowhere_are_told() {
    for (link, expected) in [
        (
            "@/helf.md",
            "There is no page “@/helf.md”. Did you mean “@/help.md”?",
        ),
        ("@/nothing/like/it.md", "There is no page “@/nothing/like/it.md”."),
        (
            "/nl/halp/",
            "The site has no address “/nl/halp/”. Did you mean “/nl/help/”?",
        ),
        (
            "/nl/workshops",
            "The site has no address “/nl/workshops”. Did you mean “/nl/workshop”?",
        ),
        ("help.md", "The link “help.md” is not understood."),
        (
            "javascript:alert(1)",
            "The link “javascript:alert(1)” is not understood.",
        ),
        (
            "data:text/html,x",
            "The link “data:text/html,x” is not understood.",
        ),
        ("#nowhere", "There is no heading “#nowhere” on /nl/."),
    ] {
        let problems = said(&[("pages/_index.nl.md", &page("Home", &format!("[x]({link})")))]);
        assert!(
            problems.len() == 1 && problems[0].contains(expected),
            "{link}: {problems:?}"
        );
        assert!(
            problems[0].starts_with("content/pages/_index.nl.md:5:1:"),
            "{problems:?}"
        );
    }
}
