//! Whoever works here and looks at what is kept about a young person is seen by that young person.

use programme::groups::Rules;
use programme::staff::Job;

use crate::harness::{OpenGroup, Visitor, World};

async fn led_by(world: &World, class: &OpenGroup, name: &str) {
    let staff = world.app.store.all_staff().await.unwrap();
    let person = staff
        .iter()
        .find(|one| one.value.name.reveal() == name)
        .unwrap()
        .value
        .person;
    let group = class.group(world).await;
    world
        .committed(programme::groups::set_trainer(&group, person, true).unwrap())
        .await;
}

/// Samira and Jonas in a class of Fatima.
async fn a_class(world: &World) -> (OpenGroup, [Visitor<'_>; 2]) {
    let class = world.open_group(40, Rules::default()).await;
    world.hires("Fatima", &[Job::Trainer]).await;
    led_by(world, &class, "Fatima").await;
    let mut both = [world.visitor(), world.visitor()];
    both[0].joins(&class, "Samira").await;
    both[1].joins(&class, "Jonas").await;
    (class, both)
}

#[tokio::test]
async fn a_young_person_sees_who_opened_their_card_and_nobody_else_does() {
    let world = World::on("2026-09-14").await;
    let (class, [mut samira, mut jonas]) = a_class(&world).await;
    samira
        .open("/nl/me")
        .await
        .sees("Niemand heeft iets van jou geopend");
    let person = class.person(&world, "Samira").await.value.person;
    let mut fatima = world.back_at_the_desk("Fatima").await;
    let card = format!("/nl/desk/group/{}/people/{person}/card", class.id);
    fatima.open(&card).await.sees("Samira");
    fatima.open(&card).await;
    let text = samira.open("/nl/me").await.page().text();
    assert_eq!(text.matches("Je kaart").count(), 1, "once a day: {text}");
    samira.sees("Fatima").sees("Trainer");
    let file = samira.fetch("/nl/me/export.json").await;
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    let looks = file["looks"].as_array().unwrap();
    assert!(
        looks
            .iter()
            .any(|look| look["what"] == "card" && look["by"] == "Fatima" && look["job"] == "trainer")
    );
    // The control: it was not about him.
    jonas
        .open("/nl/me")
        .await
        .does_not_see("Je kaart")
        .does_not_see("Fatima");
}

#[tokio::test]
async fn what_is_opened_of_the_whole_group_is_seen_by_everybody_in_it() {
    let world = World::on("2026-09-14").await;
    let (class, [mut samira, mut jonas]) = a_class(&world).await;
    let mut fatima = world.back_at_the_desk("Fatima").await;
    fatima
        .open(&format!("/nl/desk/group/{}/people", class.id))
        .await
        .sees("Jonas");
    for visitor in [&mut samira, &mut jonas] {
        visitor.open("/nl/me").await.sees("De lijst van wie er meedoet");
    }
}

#[tokio::test]
async fn who_is_turned_away_did_not_look() {
    let world = World::on("2026-09-14").await;
    let (class, [mut samira, _jonas]) = a_class(&world).await;
    world.hires("Joost", &[Job::Trainer]).await;
    let mut joost = world.back_at_the_desk("Joost").await;
    joost
        .open(&format!("/nl/desk/group/{}/people", class.id))
        .await
        .gets(http::StatusCode::NOT_FOUND);
    samira
        .open("/nl/me")
        .await
        .sees("Niemand heeft iets van jou geopend");
}

#[tokio::test]
async fn looks_go_with_whom_they_are_about() {
    let world = World::on("2026-09-14").await;
    let (class, [mut samira, mut jonas]) = a_class(&world).await;
    let mut fatima = world.back_at_the_desk("Fatima").await;
    for name in ["Samira", "Jonas"] {
        let person = class.person(&world, name).await.value.person;
        fatima
            .open(&format!("/nl/desk/group/{}/people/{person}/card", class.id))
            .await
            .sees(name);
    }
    samira
        .open("/nl/me/erase")
        .await
        .press("Ja, verwijder alles van mij")
        .await;
    // The control: his are still there.
    jonas.open("/nl/me").await.sees("Je kaart");
}
