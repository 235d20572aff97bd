//! Rows that become pages, what is wrong with them and where, and what an edit of one makes again.

use crate::build::{Edition, Site};
use crate::sample::{options, page, said, site, sources, text};

const CSV: &str = "data/knowledge.nl.csv";
const TABLE: &str = "name;title;description;date;themes;series;part;text
eerste;Eerste;Over een;2026-09-01;work, newcomers;start;1;\"Regel een.

Regel \"\"drie\"\".\"
tweede;Tweede;Over twee;;;;;[Eerste](@/knowledge/eerste.md)
";

const TOML: &str = "data/programme.nl.toml";
const LIST: &str = "weight = 5

[[page]]
name = \"plek\"
title = \"Plek\"
description = \"Over een plek.\"
lead = \"Kom.\"
text = '''
## Waar

Hier.
'''

[[page.sources]]
title = \"Wij\"
";

#[test]
fn a_row_is_a_page_of_its_section_with_the_template_of_its_kind() {
    let site = site(&[(CSV, TABLE), (TOML, LIST)]).unwrap();
    let first = text(&site, "nl/knowledge/eerste/index.html");
    assert!(
        first.contains("<p>Regel een.</p>\n<p>Regel \"drie\".</p>"),
        "{first}"
    );
    assert!(
        first.contains("Beginnen 1/1") && first.contains("Werk en stage"),
        "{first}"
    );
    let second = text(&site, "nl/knowledge/tweede/index.html");
    assert!(
        second.contains("<a href=\"/nl/knowledge/eerste/\">Eerste</a>"),
        "{second}"
    );
    let place = text(&site, "nl/programma/plek/index.html");
    assert!(place.contains("<h2 id=\"waar\">Waar</h2>"), "{place}");
}

#[test]
fn a_row_stands_in_until_it_is_translated() {
    let english = "name,title,description,text\neerste,First,About one,One.\n";
    let built = site(&[(CSV, TABLE), ("data/knowledge.en.csv", english)]).unwrap();
    assert!(text(&built, "en/knowledge/eerste/index.html").contains("<h1>First</h1>"));
    let second = text(&built, "en/knowledge/tweede/index.html");
    assert!(
        second.contains("<p>(Nederlands)</p>") && second.contains("Tweede"),
        "{second}"
    );
}

#[test]
fn what_is_wrong_is_told_in_the_cell_where_it_is_mended() {
    let table = "name,titel,title,date,text
een,x,Een,2026-13-01,Tekst
twee,y,Twee,,\"Goed.

Zie [dit](@/knowledge/een.m).\"
Drie,,x,,
twee,,Nog eens,,
vijf,,x
";
    assert_eq!(
        said(&[(CSV, table)]),
        [
            "content/data/knowledge.nl.csv:1:6: “titel” is not known here. Known here: series, part, of, sources.",
            "content/data/knowledge.nl.csv:2:11: Invalid date, expected month between 01 and 12.",
            "content/data/knowledge.nl.csv:6:1: “Drie” cannot be the name of a page. Use a–z, 0–9 and hyphens.",
            "content/data/knowledge.nl.csv:7:1: The page knowledge/twee.nl.md is there twice. Give this row another “name”.",
            "content/data/knowledge.nl.csv:8:1: This row has 3 cells, and there are 5 columns. Put a cell that has a comma or a new line in it between double quotes.",
        ]
    );
}

#[test]
fn keys_values_and_links_of_rows_are_told_in_the_table() {
    let table = "name,titel,title,description,weight,text
een,,Een,a,zwaar,Tekst
twee,y,Twee,b,,\"Goed.

Zie [dit](@/knowledge/een.m).\"
twee,,Nog eens,c,,
vier,,,d,,
";
    let said = said(&[(CSV, table)]);
    for expected in [
        ":1:6: “titel” is not known here.",
        ":2:12: ",
        ":6:1: The page knowledge/twee.nl.md is there twice. Give this row another “name”.",
        ":7:1: “title” is missing here.",
    ] {
        let expected = format!("content/data/knowledge.nl.csv{expected}");
        assert!(
            said.iter().any(|said| said.starts_with(&expected)),
            "{expected}: {said:#?}"
        );
    }
    let table = "name,title,description,text\ntwee,Twee,b,\"Goed.\n\nZie [dit](@/knowledge/twee.mm).\"\n";
    assert_eq!(
        crate::sample::said(&[(CSV, table)]),
        [
            "content/data/knowledge.nl.csv:4:5: There is no page “@/knowledge/twee.mm”. Did you mean “@/knowledge/twee.md”?"
        ]
    );
    let wrong = LIST.replace("## Waar", "#### Waar").replace("weight", "wieght");
    let said = crate::sample::said(&[(TOML, &wrong)]);
    assert!(
        said[0].starts_with("content/data/programme.nl.toml:1:1: “wieght” is not known here."),
        "{said:?}"
    );
    let wrong = LIST.replace("## Waar", "#### Waar");
    assert_eq!(
        crate::sample::said(&[(TOML, &wrong)]),
        [
            "content/data/programme.nl.toml:9:1: A heading of level 4 follows one of level 1. Do not skip a level: screen readers lose the thread."
        ]
    );
}

#[test]
fn a_table_that_is_none_and_a_page_that_is_there_twice_are_told() {
    let twice = page("Plek", "");
    for (changes, expected) in [
        (
            [("data/a.nl.csv", "title\nx\n"), (TOML, "")],
            "content/data/a.nl.csv:1:1: This table has no column “name”.",
        ),
        (
            [("data/a.fr.csv", "name\n"), (TOML, "")],
            "content/data/a.fr.csv: The name of this file is not that of a table.",
        ),
        (
            [(TOML, "weight = 3\n"), (CSV, "")],
            "content/data/programme.nl.toml:1:1: There is no page in this table.",
        ),
        (
            [(TOML, "[[page]]\nname = 3\n"), (CSV, "")],
            "content/data/programme.nl.toml:2:8: “name” is text between quotes.",
        ),
        (
            [(TOML, LIST), ("pages/programme/plek.nl.md", &twice)],
            "content/data/programme.nl.toml:3:1: The page programme/plek.nl.md is there twice.",
        ),
    ] {
        let said = said(&changes);
        assert!(
            said.iter().any(|said| said.starts_with(expected)),
            "{expected}: {said:#?}"
        );
    }
}

#[test]
fn an_edit_of_a_row_makes_only_what_reads_it() {
    let before = sources(&[(CSV, TABLE)]);
    let after = sources(&[(CSV, &TABLE.replace("Regel een", "Andere regel"))]);
    let first = Edition::of(&before, &options(), None).unwrap();
    let site = Site::of(&first, None).unwrap();
    let second = Edition::of(&after, &options(), Some(&first)).unwrap();
    let keys = |edition: &Edition| {
        edition
            .plan
            .iter()
            .map(|one| (one.file.clone(), one.key))
            .collect::<Vec<_>>()
    };
    let [old, new] = [keys(&first), keys(&second)];
    let other: Vec<_> = old
        .iter()
        .zip(&new)
        .filter(|(old, new)| old != new)
        .map(|(_, new)| new.0.as_str())
        .collect();
    assert_eq!(
        other,
        [
            "nl/knowledge/eerste/index.html",
            "en/knowledge/eerste/index.html",
            "ar/knowledge/eerste/index.html"
        ]
    );
    let site = Site::of(&second, Some(&site)).unwrap();
    assert!(text(&site, "nl/knowledge/eerste/index.html").contains("Andere regel"));
}
