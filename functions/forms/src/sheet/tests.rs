//! Cards in a spreadsheet, headed with ids or with what stands on them.

use super::*;
use crate::paper_card::FORM;
use crate::problem::Code;
use crate::samples::{at, words};

fn langs() -> Vec<Lang> {
    ["nl", "en", "ar"].map(Lang::new).into()
}

fn columns(headings: &[&str]) -> Result<Columns, Vec<NoQuestion>> {
    Columns::read(&FORM, headings, (&words(), &langs()), &at())
}

#[test]
fn what_stands_on_a_card_is_read_in_every_language() {
    for (headings, cells) in [
        (
            ["display_name", "whose", "need", "need_category"],
            ["Samira", "16_17", "Een fiets", "homework"],
        ),
        (
            [
                "Naam voor de groep",
                "Hoe oud?",
                "Ik zoek",
                "Waar gaat dat over? (ik zoek)",
            ],
            ["Samira", "16 of 17 jaar", "Een fiets", "HUISWERK"],
        ),
        (
            [
                "Name for the group",
                "how old?",
                "I am  looking for",
                "need_category",
            ],
            ["Samira", "16 or 17", "Een fiets", "Homework"],
        ),
        (
            ["الاسم في المجموعة", "كم العمر؟", "أبحث عن", "need_category"],
            ["Samira", "16 أو 17 سنة", "Een fiets", "homework"],
        ),
    ] {
        let answers = columns(&headings).unwrap().answers(&cells);
        let card = FORM.read(&answers, &at()).unwrap();
        assert_eq!(card.name.reveal(), "Samira", "{headings:?}");
        assert_eq!(card.need.unwrap().category.to_string(), "homework");
    }
}

#[test]
fn a_heading_that_is_no_question_or_stands_there_twice_is_told_with_its_column() {
    let wrong = columns(&["display_name", "Achternaam", "whose", "Hoe oud?"]).unwrap_err();
    let told: Vec<_> = wrong
        .iter()
        .map(|one| (one.column, one.heading.as_str()))
        .collect();
    assert_eq!(told, [(1, "Achternaam"), (3, "Hoe oud?")]);
    assert!(wrong[0].known.contains(&"offer_category"));
}

#[test]
fn what_is_no_option_is_told_by_the_form_and_empty_cells_are_no_answers() {
    let columns = columns(&["whose", "display_name", "need", "need_category"]).unwrap();
    assert_eq!(columns.of("need"), Some(2));
    let problems = FORM.read(&columns.answers(&["vijftien", "Samira", " ", ""]), &at());
    let problems = problems.unwrap_err();
    let told: Vec<_> = problems
        .iter()
        .map(|problem| (&*problem.field, problem.code))
        .collect();
    assert_eq!(told, [("whose", Code::NotAnOption)]);
}
