//! A young person, or a parent, asks the trainer for everything that is kept; and to erase it.

use http::StatusCode;
use jiff::SignedDuration;
use programme::contacts::Circle;
use programme::staff::{AT_HAND, Job};

use crate::harness::{Board, Visitor, World};

/// Who is on Samira's map: nobody but her reads that.
const UNCLE: &str = "Kanarie oom Karim";

/// A class of Fatima with Samira, who has a map and a need, and Jonas, who could help; Samira, and Fatima at the desk.
async fn a_class(world: &World) -> (Board<'_>, Visitor<'_>, Visitor<'_>) {
    let board = world.board(&["Samira", "Jonas"]).await;
    let fatima = world.hires("Fatima", &[Job::Trainer]).await;
    let group = board.class.group(world).await;
    let leads = programme::groups::set_trainer(&group, fatima, true);
    world.committed(leads.expect("a change")).await;
    board.knows("Samira", UNCLE, Circle::Family, "internship").await;
    let mut samira = board.comes_in("Samira").await;
    samira.needs("Fiets", "Ik zoek een fiets voor school").await;
    let mut jonas = board.comes_in("Jonas").await;
    jonas.offers("Fiets", "Ik heb een fiets over").await;
    let at_the_desk = world.back_at_the_desk("Fatima").await;
    (board, samira, at_the_desk)
}

/// The code on Samira's card.
async fn card(board: &Board<'_>, world: &World) -> String {
    let samira = board.class.person(world, "Samira").await.value;
    samira.card.reveal().to_string()
}

#[tokio::test]
async fn everything_but_the_map_is_printed_and_taken_along() {
    let world = World::on("2026-09-14").await;
    let (board, mut samira, mut fatima) = a_class(&world).await;
    let card = card(&board, &world).await;
    fatima
        .open(&format!("/nl/desk/group/{}/people", board.class.id))
        .await
        .follow("Alles over deze jongere Samira")
        .await;
    fatima
        .gets(StatusCode::OK)
        .sees("Ik zoek een fiets voor school")
        .sees("16 of 17 jaar")
        .sees("Er staat één persoon op jouw kaart")
        .does_not_see(UNCLE)
        .does_not_see(&card);
    let file = fatima.page().link("Neem dit mee in een bestand");
    let text = fatima.fetch(&file).await;
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["you"]["display_name"], "Samira");
    assert_eq!(json["people_on_map"], 1);
    assert_eq!(json["posts"][0]["title"], "Ik zoek een fiets voor school");
    assert!(!text.contains(UNCLE) && !text.contains(&card), "{text}");
    // The control: for herself all of it is there.
    let own = samira.fetch("/nl/me/export.json").await;
    assert!(own.contains(UNCLE) && own.contains(&card));
    samira
        .open("/nl/me")
        .await
        .sees("Alles over jou, behalve je netwerk")
        .sees("Fatima");
}

#[tokio::test]
async fn both_ask_for_the_second_key_again() {
    let world = World::on("2026-09-14").await;
    let (board, mut samira, mut fatima) = a_class(&world).await;
    let person = board.class.person(&world, "Samira").await.value.person;
    let path = format!("/nl/desk/group/{}/people/{person}", board.class.id);
    world.later(AT_HAND + SignedDuration::from_secs(60));
    for below in ["", "/export.json"] {
        fatima.open(&format!("{path}{below}")).await;
        fatima
            .gets(StatusCode::FORBIDDEN)
            .sees("Laat zien dat jij het bent")
            .does_not_see("fiets");
    }
    fatima
        .open(&format!("{path}/erase"))
        .await
        .press("Ja, wis alles")
        .await
        .gets(StatusCode::FORBIDDEN);
    samira.open("/nl/me").await.sees("Samira");
}

#[tokio::test]
async fn whoever_is_erased_is_gone_and_nobody_waits_for_them() {
    let world = World::on("2026-09-14").await;
    let (board, mut samira, mut fatima) = a_class(&world).await;
    assert_eq!(board.round().await, 1);
    let mut jonas = board.comes_in("Jonas").await;
    jonas.open("/nl/matches").await.sees("Bekijk en kies");

    fatima
        .open(&format!("/nl/desk/group/{}/people", board.class.id))
        .await
        .follow("Alles over deze jongere Samira")
        .await
        .follow("Wis alles van deze jongere")
        .await;
    fatima
        .sees("Dit kan niet terug")
        .press("Ja, wis alles")
        .await
        .gets(StatusCode::OK)
        .sees("Alles van deze jongere is gewist")
        .sees("Jonas")
        .does_not_see("Samira");
    samira.open("/nl/me").await.is_at("/nl/join");
    jonas.open("/nl/matches").await.does_not_see("Bekijk en kies");
    fatima
        .open(&format!("/nl/desk/group/{}/history", board.class.id))
        .await
        .sees("Alles van één jongere is gewist")
        .sees("Fatima")
        .does_not_see("Samira");
}

#[tokio::test]
async fn what_somebody_reported_is_dealt_with_before_they_are_erased() {
    let world = World::on("2026-09-14").await;
    let (board, mut samira, mut fatima) = a_class(&world).await;
    samira.open("/nl/safe").await;
    samira
        .choose("Iets anders")
        .press("Vertel het aan de trainer")
        .await;
    let person = board.class.person(&world, "Samira").await.value.person;
    let erase = format!("/nl/desk/group/{}/people/{person}/erase", board.class.id);
    fatima
        .open(&erase)
        .await
        .press("Ja, wis alles")
        .await
        .sees("Er is nog niets gewist")
        .sees("Samira");
    samira.open("/nl/me").await.sees("Samira");
    fatima
        .open("/nl/desk")
        .await
        .press("Ik heb dit opgelost")
        .await
        .open(&erase)
        .await
        .press("Ja, wis alles")
        .await
        .sees("Alles van deze jongere is gewist")
        .does_not_see("Samira");
    samira.open("/nl/me").await.is_at("/nl/join");
}

#[tokio::test]
async fn what_somebody_reported_does_not_hold_them_when_they_go_themselves() {
    let world = World::on("2026-09-14").await;
    let (_board, mut samira, _fatima) = a_class(&world).await;
    samira.open("/nl/safe").await;
    samira
        .choose("Iets anders")
        .press("Vertel het aan de trainer")
        .await
        .open("/nl/me/erase")
        .await
        .press("Ja, verwijder alles van mij")
        .await
        .is_at("/nl/card/erased");
}
