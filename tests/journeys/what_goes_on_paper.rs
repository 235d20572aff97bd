//! A trainer prints what a group needs, and what is printed works: codes can be scanned, and the sheet asks what the screen asks.

use forms::add_contact::FORM;
use forms::form::Question;
use forms::paper_card;
use programme::staff::Job;

use crate::harness::{Visitor, World};

const NAMES: [&str; 9] = [
    "Samira", "Jonas", "Noor", "Emre", "Lina", "Sem", "Yara", "Tom", "Aya",
];

/// Where something is printed.
async fn at(mei: &mut Visitor<'_>, group: impl std::fmt::Display, paper: &str) {
    mei.open(&format!("/nl/desk/group/{group}/{paper}")).await;
}

#[tokio::test]
async fn every_code_on_a_sheet_of_cards_opens_the_card_it_stands_on() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&NAMES).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    at(&mut mei, class.class.id, "cards").await;
    let cards = mei.page().texts(".sheet .pass");
    let (names, codes) = (mei.page().texts(".pass .name"), mei.page().texts(".pass .secret"));
    let scanned = mei.page().qr_codes();
    assert_eq!((cards.len(), scanned.len()), (9, 9));
    for ((name, code), scanned) in names.iter().zip(&codes).zip(&scanned) {
        assert_eq!(*scanned, format!("https://www.example.org/nl/card/{code}"));
        let mut somebody = world.visitor();
        somebody
            .open(scanned.trim_start_matches("https://www.example.org"))
            .await
            .press("Open deze kaart")
            .await
            .sees(name);
    }
}

#[tokio::test]
async fn the_code_on_the_poster_leads_into_the_group() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&[]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    for paper in ["poster", "wall"] {
        at(&mut mei, class.class.id, paper).await;
        let code = mei.page().texts(".secret").remove(0);
        let [scanned] = mei.page().qr_codes().try_into().expect("one code");
        assert_eq!(scanned, format!("https://www.example.org/nl/join/{code}"));
        let mut somebody = world.visitor();
        somebody
            .open(scanned.trim_start_matches("https://www.example.org"))
            .await
            .sees("Havo 4, Delft");
    }
}

#[tokio::test]
async fn the_map_sheet_asks_what_the_screen_asks() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira"]).await;
    let mut samira = class.comes_in("Samira").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    for lang in ["nl", "en", "ar"] {
        mei.open(&format!("/{lang}/desk/group/{}/map-sheet", class.class.id))
            .await;
        let sheets = mei.page().all(".paper");
        assert_eq!(sheets.len(), 5);
        let asked = mei.page().all(".paper:first-of-type .asked");
        let asked: Vec<_> = asked
            .iter()
            .filter_map(|field| field.value().attr("data-field"))
            .collect();
        let questions: Vec<_> = FORM
            .questions()
            .map(|question: &Question| question.spec().id)
            .collect();
        assert_eq!(asked, questions, "{lang}");
        samira.open(&format!("/{lang}/network/add")).await;
        let mut on_screen = samira.page().texts("form#form .opt label, main .opt label");
        on_screen.dedup();
        let on_paper = mei.page().texts(".paper:first-of-type .ticks li");
        assert!(on_paper.len() > 24, "categories, circles and rings");
        for option in &on_paper {
            assert!(on_screen.contains(option), "{lang}: {option} is on paper only");
        }
        for option in &on_screen {
            assert!(
                on_paper.contains(option),
                "{lang}: {option} is on the screen only"
            );
        }
    }
}

#[tokio::test]
async fn a_card_to_fill_in_asks_what_is_typed_in() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&[]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    for lang in ["nl", "en", "ar"] {
        mei.open(&format!("/{lang}/desk/group/{}/paper-cards", class.class.id))
            .await;
        assert_eq!(mei.page().all(".paper").len(), 2, "two on a sheet");
        let asked = mei.page().all(".paper:first-of-type .asked");
        let asked: Vec<_> = asked
            .iter()
            .filter_map(|field| field.value().attr("data-field"))
            .collect();
        let questions: Vec<_> = paper_card::FORM
            .questions()
            .map(|question: &Question| question.spec().id)
            .collect();
        assert_eq!(asked, questions, "{lang}");
        let on_paper = mei.page().texts(".paper:first-of-type .ticks li");
        mei.open(&format!("/{lang}/desk/group/{}/type", class.class.id))
            .await;
        let mut on_screen = mei
            .page()
            .texts("#form .opt label, #form option[value]:not([value=''])");
        assert!(on_screen.len() > 48, "two lists of categories");
        on_screen.sort();
        let mut ticked = on_paper.clone();
        ticked.sort();
        assert_eq!(ticked, on_screen, "{lang}");
    }
}

#[tokio::test]
async fn a_card_asks_for_no_parent_where_the_group_needs_none() {
    let world = World::on("2026-09-14").await;
    let (strict, free) = (world.board(&[]).await, world.board_looked_at_first(&[]).await);
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    at(&mut mei, strict.class.id, "paper-cards").await;
    mei.sees("Een ouder of verzorger vindt het goed");
    at(&mut mei, free.class.id, "paper-cards").await;
    mei.does_not_see("Een ouder of verzorger vindt het goed");
}

#[tokio::test]
async fn everything_in_the_kit_is_there_in_every_language() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira"]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    for lang in ["nl", "en", "ar"] {
        mei.open(&format!("/{lang}/desk/group/{}/kit", class.class.id))
            .await;
        let papers: Vec<String> = mei
            .page()
            .all("main .card a")
            .iter()
            .filter_map(|link| link.value().attr("href").map(str::to_owned))
            .collect();
        assert_eq!(papers.len(), 7);
        for paper in papers {
            mei.open(&paper).await;
            assert_eq!(mei.page().status, http::StatusCode::OK, "{paper}");
            assert!(!mei.page().text().contains('⟦'), "{paper} lacks a word");
        }
    }
    at(&mut mei, class.class.id, "slips").await;
    assert_eq!(mei.page().all(".slip").len(), 4);
    at(&mut mei, class.class.id, "letter").await;
    mei.sees("Beste ouder of verzorger").sees("Havo 4, Delft");
    at(&mut mei, class.class.id, "plan").await;
    assert_eq!(mei.page().all(".plan section").len(), 3);
}
