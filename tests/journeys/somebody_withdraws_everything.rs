//! Somebody sees all that is kept about them, takes it along, and erases it in two taps.

use http::StatusCode;
use programme::groups::Rules;

use crate::harness::World;

const CANARY: &str = "Kanarie";

#[tokio::test]
async fn everything_is_shown_taken_along_and_gone() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.joins(&class, &format!("{CANARY} Samira")).await;
    let card = samira.card();
    samira.open("/nl/network/add").await;
    samira
        .fill("Hoe noem jij deze persoon?", &format!("{CANARY} Mama"))
        .choose("Familie")
        .choose("Heel goed")
        .press("Bewaar deze persoon")
        .await;
    samira
        .open("/nl/me")
        .await
        .sees(&format!("{CANARY} Samira"))
        .sees(&format!("{CANARY} Mama"))
        .sees(&card)
        .sees("16 of 17 jaar");

    let export = samira.fetch("/nl/me/export.json").await;
    let json: serde_json::Value = serde_json::from_str(&export).expect("JSON");
    assert_eq!(json["you"]["display_name"], format!("{CANARY} Samira"));
    assert_eq!(json["network"][0]["nickname"], format!("{CANARY} Mama"));
    assert_eq!(json["network"][0]["circle"], "family");
    assert!(!export.contains("$personal"), "in clear words for its owner");

    samira
        .open("/nl/me")
        .await
        .follow("Verwijder alles van mij")
        .await;
    samira.sees("je netwerk, met alle mensen die erop staan");
    samira.press("Ja, verwijder alles van mij").await;
    samira
        .is_at("/nl/card/erased")
        .sees("Alles van jou is weg")
        .does_not_see(CANARY);
    assert!(!samira.holds_a_cookie());
    assert!(class.people(&world).await.is_empty());
    samira.open("/nl/card").await;
    samira
        .fill("Wat is de code op je kaart?", &card)
        .press("Kom binnen")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);

    // The name and the seat are free again.
    let mut other = world.visitor();
    other.joins(&class, &format!("{CANARY} Samira")).await;
    other.open("/nl/me").await.does_not_see("Mama");
}

#[tokio::test]
async fn another_device_of_the_same_person_is_out_too() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut phone = world.visitor();
    phone.joins(&class, "Samira").await;
    let card = phone.card();
    let mut tablet = world.visitor();
    tablet
        .open(&format!("/nl/card/{card}"))
        .await
        .press("Open deze kaart")
        .await;
    tablet.choose("Ook anderen").press("Ja, dat ben ik").await;
    phone
        .open("/nl/me/erase")
        .await
        .press("Ja, verwijder alles van mij")
        .await;
    tablet
        .open("/nl/me")
        .await
        .is_at("/nl/join")
        .does_not_see("Samira");
}

#[tokio::test]
async fn settings_are_changed() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.joins(&class, "Samira").await;
    samira
        .open("/nl/me")
        .await
        .follow("Wijzig mijn instellingen")
        .await;
    samira
        .fill("Hoeveel mensen wil je tegelijk helpen?", "9")
        .press("Bewaar mijn wijzigingen")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    samira
        .fill("Hoeveel mensen wil je tegelijk helpen?", "4")
        .press("Bewaar mijn wijzigingen")
        .await
        .is_at("/nl/me");
    assert_eq!(class.person(&world, "Samira").await.value.capacity, 4);
}

#[tokio::test]
async fn another_name_for_the_group() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let (mut samira, mut jonas) = (world.visitor(), world.visitor());
    samira.joins(&class, "Samira").await;
    jonas.joins(&class, "Jonas").await;
    let label = "Welke naam ziet de groep?";
    samira.open("/nl/me/settings").await;
    samira
        .fill(label, "jonas")
        .press("Bewaar mijn wijzigingen")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Deze naam is al in de groep.");
    samira
        .fill(label, "Snelle Otter")
        .press("Bewaar mijn wijzigingen")
        .await
        .is_at("/nl/me")
        .sees("Snelle Otter")
        .does_not_see("Samira");
    // The old name is free again; one's own in other letters is still one's own.
    world.visitor().joins(&class, "Samira").await;
    samira.open("/nl/me/settings").await;
    samira
        .fill(label, "SNELLE OTTER")
        .press("Bewaar mijn wijzigingen")
        .await
        .is_at("/nl/me")
        .sees("SNELLE OTTER");
    let mut other = world.visitor();
    other.open(&class.poster()).await;
    other
        .is("snelle otter")
        .press("Kom in de groep")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
}
