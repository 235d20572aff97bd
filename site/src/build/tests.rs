//! What a build makes of a small site, and what it says about mistakes.

use super::*;
use crate::sample::{options, page, said, site, sources, text};
use crate::settings::FILE;

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
            "ar/feed.json",
            "ar/feed.xml",
            "ar/help/index.html",
            "ar/index.html",
            "ar/programma/index.html",
            "ar/programma/scholen/index.html",
            "en/feed.json",
            "en/feed.xml",
            "en/help/index.html",
            "en/index.html",
            "en/programme/index.html",
            "en/programme/scholen/index.html",
            "index.html",
            "nl/404.html",
            "nl/aanvragen/index.html",
            "nl/feed.json",
            "nl/feed.xml",
            "nl/help/index.html",
            "nl/index.html",
            "nl/programma/index.html",
            "nl/programma/scholen/index.html",
            "robots.txt",
            "sitemap.xml",
        ]
    );
    assert_eq!(site.shells.len(), 15, "three languages with five menus");
    assert_eq!(text(&site, "index.html"), text(&site, "nl/index.html"));
}

#[test]
fn a_browser_is_told_what_to_compare_the_style_sheet_with() {
    use base64::prelude::*;
    use sha2::{Digest as _, Sha256};
    let site = site(&[]).unwrap();
    let sheet = site
        .files
        .iter()
        .find(|file| crate::sources::has_ending(&file.path, "css"))
        .unwrap();
    let hash = BASE64_STANDARD.encode(Sha256::digest(sheet.bytes()));
    let expected = format!("href=\"/{}\" integrity=\"sha256-{hash}\"", sheet.path);
    assert!(text(&site, "nl/index.html").contains(&expected), "{expected}");
    assert!(site.shells.iter().all(|shell| shell.html.contains(&expected)));
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
fn a_page_a_language_lacks_is_shown_in_the_default_one_and_says_so() {
    let body = page("Home en", "[Schools](@/programme/schools.md)");
    let site = site(&[("pages/_index.en.md", &body)]).unwrap();
    let home = text(&site, "en/index.html");
    assert!(
        home.contains("<a href=\"/en/programme/scholen/\" hreflang=\"nl\">Schools</a>"),
        "{home}"
    );
    let stand_in = text(&site, "en/programme/scholen/index.html");
    assert!(stand_in.contains("<html lang=\"en\"") && stand_in.contains("<p>(Nederlands)</p>"));
    assert!(
        stand_in.contains("<link rel=\"canonical\" href=\"https://www.example.org/nl/programma/scholen/\">")
    );
    assert!(stand_in.contains("noindex") && !text(&site, "sitemap.xml").contains("/en/programme/scholen/"));
    let schools = text(&site, "nl/programma/scholen/index.html");
    assert!(
        !schools.contains("hreflang=\"en\"") && !schools.contains("Nederlands)"),
        "no alternate that is not there"
    );
    assert!(schools.contains("<a href=\"/en/programme/scholen/\" lang=\"en\">"));
    assert!(!site.files.iter().any(|file| file.path == "en/404.html"));
}

#[test]
fn a_translation_takes_the_place_of_the_page_that_stood_in() {
    let english = page("Schools", "In English.");
    let site = site(&[("pages/programme/schools.en.md", &english)]).unwrap();
    assert!(text(&site, "en/programme/schools/index.html").contains("In English."));
    assert!(site.file("en/programme/scholen/index.html").is_none());
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
    let settings = sources(&[]).content[FILE].text().unwrap().to_owned();
    let settings = settings
        .replace("@/help.md", "@/halp.md")
        .replace("\"/nl/workshop\"", "\"/nl/workshp\"");
    assert_eq!(
        said(&[(FILE, &settings)]),
        [
            "content/site.toml:25:21: There is no page “@/halp.md”. Did you mean “@/help.md”?",
            "content/site.toml:27:1: The site has no address “/nl/workshp”. Did you mean “/nl/workshop”?",
        ]
    );
}

#[test]
fn what_a_template_does_wrong_is_told_in_the_template_once() {
    let mut sources = sources(&[]);
    let broken = crate::sources::SourceFile::new("templates/page.html", "line one\n{{ nobody }}");
    sources.templates.insert("page.html".into(), broken.into());
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

#[test]
fn a_series_is_counted_and_one_without_a_name_is_told() {
    let part = |series: &str, part: usize| {
        let extra = format!("[extra]\nseries = \"{series}\"\npart = {part}\n+++\n");
        page(&format!("Deel {part}"), "").replacen("+++\n\n", &extra, 1)
    };
    let site = site(&[
        ("pages/knowledge/_index.nl.md", &page("Kennis", "")),
        ("pages/knowledge/a.nl.md", &part("start", 2)),
        ("pages/knowledge/b.nl.md", &part("start", 1)),
    ])
    .unwrap();
    let second = text(&site, "nl/knowledge/a/index.html");
    assert!(second.contains("Beginnen 2/2"), "{second}");
    let [first, other] = ["/b/\">Deel 1", "/a/\">Deel 2"].map(|link| second.find(link).unwrap());
    assert!(first < other, "{second}");
    assert!(
        !text(&site, "en/knowledge/a/index.html").contains("Beginnen"),
        "what stands in is no part"
    );
    let said = said(&[("pages/knowledge/a.nl.md", &part("strat", 1))]);
    let expected = "There are no words for the series “strat”. Did you mean “start”?";
    assert!(said.iter().any(|said| said.contains(expected)), "{said:?}");
}
