//! A post with a telephone number is held, never deleted, and its owner is told why.

use jiff::SignedDuration;

use crate::harness::World;

#[tokio::test]
async fn its_owner_is_told_why_and_can_mend_it() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    samira
        .needs("Fiets", "Band lek, bel 06 12345678")
        .await
        .sees("Het is binnen, maar nog niet te zien")
        .sees("Dit staat nog niet op het bord.")
        .sees("bel 06 12345678");
    jonas.open("/nl/board").await.does_not_see("06 12345678");
    assert_eq!(class.round().await, 0);

    samira.follow("Wijzig: Band lek, bel 06 12345678").await;
    samira
        .press("Wijzig: Wat zoek je?")
        .await
        .fill("Wat zoek je?", "Mijn band is lek")
        .press("Kijk alles na")
        .await
        .press("Bewaar mijn wijzigingen")
        .await
        .sees("Gewijzigd")
        .does_not_see("Dit staat nog niet op het bord.");
    jonas.open("/nl/board").await.sees("Mijn band is lek");
}

#[tokio::test]
async fn a_trainer_looks_first_where_the_rules_say_so() {
    let world = World::on("2026-09-14").await;
    let class = world.board_looked_at_first(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    samira.open("/nl/post/need").await;
    samira.choose("Fiets").press("Naar stap 2: je vraag").await;
    samira
        .fill("Wat zoek je?", "Mijn band is lek")
        .press("Kijk alles na")
        .await
        .sees("Een trainer kijkt eerst. Meestal dezelfde dag.")
        .press("Zet mijn vraag op het bord")
        .await
        .sees("Een trainer kijkt eerst.");
    jonas.open("/nl/board").await.does_not_see("Mijn band is lek");
}

#[tokio::test]
async fn somebody_elses_post_is_not_there_to_change() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    samira.needs("Fiets", "Mijn band is lek").await;
    let edit = samira.page().link("Wijzig: Mijn band is lek");
    jonas.open(&edit).await.gets(http::StatusCode::NOT_FOUND);
    jonas
        .post(&edit.replace("/edit", "/withdraw"), "")
        .await
        .gets(http::StatusCode::NOT_FOUND);
    samira.open("/nl/board").await.sees("Mijn band is lek");
}

#[tokio::test]
async fn one_tap_says_that_it_is_still_true() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let mut samira = class.comes_in("Samira").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    world.later(SignedDuration::from_hours(61 * 24));
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.open("/nl/board").await.does_not_see("Mijn band is lek");
    samira
        .open("/nl/board")
        .await
        .sees("De tijd is voorbij.")
        .press("Klopt nog: Mijn band is lek")
        .await
        .sees("Het blijft op het bord staan.");
    jonas.open("/nl/board").await.sees("Mijn band is lek");
}
