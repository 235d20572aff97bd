//! What may stand above a page.

use super::*;

fn read_page(id: &str, text: &str) -> Result<FrontMatter, Problems> {
    let (front, _) = split("a.md", text)?;
    read(Kind::of(id), "a.md", text, front)
}

fn said(id: &str, text: &str) -> Vec<String> {
    read_page(id, text)
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn the_kind_of_a_page_is_where_its_file_stands() {
    for (id, kind) in [
        ("_index.md", Kind::Home),
        ("404.md", Kind::Error),
        ("help.md", Kind::Page),
        ("trainers/_index.md", Kind::Section),
        ("trainers/lin.md", Kind::Trainer),
        ("projects/meraki/index.md", Kind::Project),
        ("knowledge/tips.md", Kind::Article),
        ("agenda/reunion.md", Kind::Event),
        ("programme/schools.md", Kind::Page),
    ] {
        assert_eq!(Kind::of(id), kind, "{id}");
    }
}

#[test]
fn front_matter_is_read_and_the_body_begins_after_it() {
    let text = "+++\ntitle = \"Hulp\"\ndescription = \"Wie helpt.\"\ndate = 2026-09-14\n[extra]\nlead = \"Vraag het.\"\n+++\nTekst\n";
    let (_, body) = split("a.md", text).unwrap();
    assert_eq!(&text[body], "Tekst\n");
    let front = read_page("help.md", text).unwrap();
    assert_eq!(
        (front.title.as_str(), front.date),
        ("Hulp", Some(jiff::civil::date(2026, 9, 14)))
    );
    assert_eq!(front.extra.lead(), Some("Vraag het."));
}

#[test]
fn all_mistakes_of_a_page_are_told_with_their_lines() {
    assert_eq!(
        said(
            "projects/meraki.md",
            "+++\ntitel = \"x\"\ntitle = \"Meraki\"\ndescription = \"x\"\n[extra]\norganistion = \"y\"\n+++\n"
        ),
        [
            "a.md:2:1: “titel” is not known here. Did you mean “title”?",
            "a.md:6:1: “organistion” is not known here. Did you mean “organisation”?",
        ]
    );
}

#[test]
fn what_a_type_cannot_say_is_checked_too() {
    for (front, expected) in [
        ("title = \"x\"", "a.md:1:1: “description” is missing here."),
        (
            "title = \" \"\ndescription = \"x\"",
            "a.md:2:1: The title is empty.",
        ),
        (
            "title = \"x\"\ndescription = \"x\"\nslug = \"Één\"",
            "a.md:4:1: “Één” cannot be part of an address.",
        ),
        (
            "title = \"x\"\ndescription = \"x\"\naliases = [\"old\"]",
            "a.md:4:1: The alias “old” is not",
        ),
        (
            "title = \"x\"\ndescription = \"x\"\naliases = [\"/../../etc\"]",
            "a.md:4:1: The alias “/../../etc” is not",
        ),
        (
            "title = \"x\"\ndescription = \"x\"\ndate = 12:00:00",
            "a.md:4:8: This is no date",
        ),
        ("title = \"x\"\ndescription = \"x\"\ndate = 2026-02-31", "a.md:4:"),
    ] {
        let problems = said("help.md", &format!("+++\n{front}\n+++\n"));
        assert!(
            problems.len() == 1 && problems[0].starts_with(expected),
            "{front}: {problems:?}"
        );
    }
}

#[test]
fn a_page_without_front_matter_or_without_its_end_is_told() {
    assert_eq!(split("a.md", "# x").unwrap_err().line, 1);
    assert_eq!(split("a.md", "+++\ntitle = \"x\"\n").unwrap_err().line, 1);
}
