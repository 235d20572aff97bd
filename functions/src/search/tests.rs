//! What is written is read back; what is found comes in the order that was promised.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

use super::generated;
use super::index::Index;
use super::writing::{Entry, PageWords, write};

/// A page of a test: address, title, description, headings, text.
type Draft<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

fn file(drafts: &[Draft<'_>]) -> String {
    let texts: Vec<_> = drafts
        .iter()
        .map(|(_, _, _, headings, text)| PageWords::of([*headings], [*text]))
        .collect();
    let entries: Vec<_> = drafts
        .iter()
        .zip(&texts)
        .map(|((path, title, description, ..), text)| Entry {
            path,
            title,
            description,
            text,
            language: None,
        })
        .collect();
    write(&entries)
}

fn found(drafts: &[Draft<'_>], query: &str) -> Vec<String> {
    let index = Index::read(&file(drafts)).unwrap();
    let found = index.find(query);
    found.hits.iter().map(|hit| hit.page.path.clone()).collect()
}

const PAGES: [Draft<'_>; 6] = [
    (
        "/nl/text/",
        "Een dag",
        "Zo gaat het.",
        "",
        "Je zoekt een stage en vindt er een.",
    ),
    (
        "/nl/often/",
        "Een week",
        "Zo ging het.",
        "",
        "Een stage, nog een stage, en weer een stage.",
    ),
    (
        "/nl/heading/",
        "Een maand",
        "Zo zal het gaan.",
        "Stage",
        "Lees verder.",
    ),
    (
        "/nl/title/",
        "Stage",
        "Alles op een rij.",
        "",
        "Lees verder, en verder.",
    ),
    (
        "/nl/begins/",
        "Stageplekken",
        "Waar je terecht kunt.",
        "",
        "Lees verder.",
    ),
    ("/nl/other/", "Fietsen", "Over banden plakken.", "", "Lucht erin."),
];

#[test]
fn the_title_comes_before_headings_and_headings_before_text() {
    assert_eq!(
        found(&PAGES, "stage"),
        [
            "/nl/title/",
            "/nl/begins/",
            "/nl/heading/",
            "/nl/often/",
            "/nl/text/"
        ]
    );
    assert_eq!(found(&PAGES, "STÀGE"), found(&PAGES, "stage"));
    assert_eq!(
        found(&PAGES, "plakken"),
        ["/nl/other/"],
        "what stands in the description"
    );
    assert!(found(&PAGES, "").is_empty());
}

#[test]
fn pages_with_all_words_come_alone_and_with_most_of_them_where_there_is_none() {
    assert_eq!(found(&PAGES, "stage vindt"), ["/nl/text/"]);
    assert_eq!(found(&PAGES, "fietsen vindt"), ["/nl/other/", "/nl/text/"]);
}

#[test]
fn a_word_is_found_by_its_beginning_and_told_as_it_is_written() {
    let pages = [(
        "/nl/a/",
        "Titel",
        "Zin.",
        "",
        "Geïnteresseerd? Kom langs. En één idee.",
    )];
    let index = Index::read(&file(&pages)).unwrap();
    let found = index.find("geint");
    assert_eq!(found.hits[0].also, ["geïnteresseerd"]);
    assert_eq!(index.find("een idee").hits[0].also, ["één", "idee"]);
    assert!(index.find("in").hits.is_empty(), "two signs are no beginning");
}

#[test]
fn of_a_word_that_stands_nowhere_the_beginning_is_looked_for() {
    let index = Index::read(&file(&PAGES)).unwrap();
    let found = index.find("fietzen");
    assert_eq!(
        (found.unknown, found.words),
        (vec!["fietzen".to_owned()], vec!["fiet".to_owned()])
    );
    assert_eq!(found.hits.len(), 1);
    let nothing = index.find("xylofoon");
    assert!(nothing.hits.is_empty() && nothing.words.is_empty());
    assert_eq!(nothing.unknown, ["xylofoon"]);
}

#[test]
fn words_that_are_everywhere_are_left_out_unless_there_is_nothing_else() {
    let paths: Vec<_> = (0..40).map(|at| format!("/nl/{at:02}/")).collect();
    let pages: Vec<_> = paths
        .iter()
        .enumerate()
        .map(|(at, path)| {
            let text = if at == 7 { "het geheim" } else { "het gewone" };
            (
                path.as_str(),
                if at == 9 { "Het" } else { "Titel" },
                "Zin.",
                "",
                text,
            )
        })
        .collect();
    assert_eq!(found(&pages, "het geheim"), ["/nl/07/"]);
    assert_eq!(found(&pages, "het"), ["/nl/09/"], "in a title it still stands");
}

#[test]
fn a_page_in_another_language_comes_after_one_that_is_as_good() {
    let text = PageWords::default();
    let entry = |path, language| Entry {
        path,
        title: "Stage",
        description: "Zin.",
        text: &text,
        language,
    };
    let dutch = Some(("nl", "Nederlands"));
    let file = write(&[entry("/en/a/", dutch), entry("/en/b/", None)]);
    let index = Index::read(&file).unwrap();
    let found = index.find("stage");
    let pages: Vec<_> = found
        .hits
        .iter()
        .map(|hit| (&*hit.page.path, hit.page.language.is_some()))
        .collect();
    assert_eq!(pages, [("/en/b/", false), ("/en/a/", true)]);
}

#[test]
fn a_file_that_is_no_file_of_ours_is_refused() {
    let file = file(&PAGES);
    let broken_off = file.lines().take(2).collect::<Vec<_>>().join("\n");
    for wrong in [
        "",
        &broken_off,
        &file.replace('\t', " "),
        &file.lines().take(4).collect::<Vec<_>>().join("\n"),
        "\nAeen\n?\n",
        "\nAeen\n\n/nl/\ta\tb\t1\n",
    ] {
        assert!(Index::read(wrong).is_err(), "{wrong}");
    }
    assert!(Index::read(&write(&[])).is_ok(), "a site without pages is a site");
}

#[test]
fn long_descriptions_of_a_large_site_are_cut_between_words() {
    let text = PageWords::default();
    let paths: Vec<_> = (0..300).map(|at| format!("/nl/{at}/")).collect();
    let long = "woord ".repeat(40);
    let entries: Vec<_> = paths
        .iter()
        .map(|path| Entry {
            path,
            title: "Titel",
            description: &long,
            text: &text,
            language: None,
        })
        .collect();
    let of = |entries| {
        write(entries)
            .lines()
            .nth(3)
            .unwrap()
            .split('\t')
            .nth(2)
            .unwrap()
            .to_owned()
    };
    assert!(
        of(&entries).chars().count() <= 74 && of(&entries).ends_with("woord …"),
        "{}",
        of(&entries)
    );
    assert!((100..=162).contains(&of(&entries[..9]).chars().count()));
}

/// The most that the file of 500 pages of one language may weigh, compressed as it is sent.
const BUDGET: usize = 60_000;

fn gzipped(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn five_hundred_pages_of_one_language_are_light() {
    let pages = generated::pages(500);
    let bytes = gzipped(&generated::file(&pages));
    assert!(bytes <= BUDGET, "{bytes} bytes");
    let texts: String = pages.iter().map(generated::Page::text).collect();
    assert!(
        gzipped(&texts) > 2 * BUDGET,
        "the control: the texts themselves weigh far more"
    );
}

/// Words that fold, share beginnings, and are rare or not.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-e]{2,4}",
        "[a-cé]{2,3}",
        Just("الشباب".to_owned()),
        "[أاب]{2,4}",
        Just("i\u{307}s".to_owned()),
        Just("𞤀𞤁".to_owned()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(word(), 0..12).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_in_another_order_are_found_the_same(
        texts in proptest::collection::vec((text(), text(), text(), text()), 1..30),
        queries in proptest::collection::vec(text(), 1..4),
        turn in 0..30_usize,
    ) {
        let paths: Vec<_> = (0..texts.len()).map(|at| format!("/nl/{at}/")).collect();
        let mut pages: Vec<Draft<'_>> = paths
            .iter()
            .zip(&texts)
            .map(|(path, (title, description, headings, text))| (&**path, &**title, &**description, &**headings, &**text))
            .collect();
        let before = file(&pages);
        let index = Index::read(&before).unwrap();
        let turn = turn % pages.len();
        pages.rotate_left(turn);
        prop_assert_eq!(&before, &file(&pages));
        for query in &queries {
            let found = index.find(query);
            let paths: Vec<_> = found.hits.iter().map(|hit| hit.page.path.clone()).collect();
            // What is found has a word that was looked for, and every page that has all of them is found.
            let has = |page: &Draft<'_>, word: &String| {
                let all = [page.1, page.2, page.3, page.4].join(" ");
                super::folding::words(&all).iter().any(|there| {
                    there == word || (word.chars().count() > 2 && there.starts_with(word.as_str()))
                })
            };
            for page in &pages {
                let is_found = paths.iter().any(|path| path == page.0);
                let common = |word: &&String| !index.common.contains(*word);
                let asked: Vec<_> = found.words.iter().filter(common).collect();
                if is_found {
                    prop_assert!(found.words.iter().any(|word| has(page, word)));
                } else if !asked.is_empty() {
                    prop_assert!(!asked.iter().all(|word| has(page, word)), "{} {query}", page.0);
                }
            }
        }
    }
}
