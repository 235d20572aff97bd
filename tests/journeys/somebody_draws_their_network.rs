//! Somebody puts the people they know on their map: one by one, with a pause after five, and for nobody else's eyes.

use http::StatusCode;
use programme::groups::Rules;

use crate::harness::{OpenGroup, Visitor, World};

async fn knows(visitor: &mut Visitor<'_>, name: &str, button: &str) {
    visitor
        .fill("Hoe noem jij deze persoon?", name)
        .choose("Familie")
        .choose("Heel goed")
        .press(button)
        .await;
}

async fn in_class(world: &World) -> (OpenGroup, Visitor<'_>) {
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.joins(&class, "Samira").await;
    (class, samira)
}

const ANOTHER: &str = "Bewaar en zet er nog iemand bij";

#[tokio::test]
async fn five_and_a_compliment() {
    let world = World::on("2026-09-14").await;
    let (_class, mut samira) = in_class(&world).await;
    samira.open("/nl/network").await.sees("Je kaart is nog leeg");
    samira.follow("Zet iemand erbij").await;
    for name in ["Mama", "Oom Karim", "Yara", "Sem"] {
        knows(&mut samira, name, ANOTHER).await;
        samira.is_at("/nl/network/add").sees("op je kaart");
    }
    knows(&mut samira, "Tante Noor", ANOTHER).await;
    samira
        .is_at("/nl/network")
        .sees("Knap gedaan: al 5 mensen!")
        .sees("Alleen jij ziet deze namen");
    assert_eq!(samira.page().all(".map circle.who").len(), 5);
    assert_eq!(samira.page().all("table.listed tbody tr").len(), 5);
    samira
        .sees("Familie: 5")
        .sees("Hier ken je nog niemand van")
        .sees("Buurt");
}

#[tokio::test]
async fn a_mistake_keeps_what_was_typed_and_a_double_press_is_one_person() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira) = in_class(&world).await;
    samira.open("/nl/network/add").await;
    samira
        .fill("Hoe noem jij deze persoon?", "Mama")
        .press("Bewaar deze persoon")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Kies waar je deze persoon van kent")
        .sees("Kies hoe goed je deze persoon kent");
    samira.choose("Familie").choose("Goed");
    let (_, path, body) = samira.about_to_send("Bewaar deze persoon");
    for _press in 0..2 {
        samira.post(&path, &body).await.is_at("/nl/network").sees("Mama");
    }
    let person = class.person(&world, "Samira").await.value.person;
    let map = world.app.store.contacts_of(class.id, person).await.unwrap();
    assert_eq!(map.len(), 1);
}

#[tokio::test]
async fn said_in_other_words_and_taken_off() {
    let world = World::on("2026-09-14").await;
    let (_class, mut samira) = in_class(&world).await;
    samira.open("/nl/network/add").await;
    knows(&mut samira, "Mama", "Bewaar deze persoon").await;
    samira.sees("Heel goed").follow("Wijzig: Mama").await;
    samira
        .fill("Hoe noem jij deze persoon?", "Mamma")
        .choose("Goed")
        .press("Bewaar mijn wijzigingen")
        .await
        .is_at("/nl/network")
        .sees("Gewijzigd")
        .sees("Mamma");
    samira
        .follow("Haal weg: Mamma")
        .await
        .sees("Wil je deze persoon weghalen?");
    samira
        .press("Ja, haal weg")
        .await
        .sees("Weggehaald")
        .does_not_see("Mamma");
}

#[tokio::test]
async fn nobody_else_comes_near_it() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira) = in_class(&world).await;
    samira.open("/nl/network/add").await;
    knows(&mut samira, "Mama", "Bewaar deze persoon").await;
    let edit = samira.page().link("Wijzig: Mama");
    let remove = samira.page().link("Haal weg: Mama");
    let mut jonas = world.visitor();
    jonas.joins(&class, "Jonas").await;
    for path in [&edit, &remove] {
        jonas
            .open(path)
            .await
            .gets(StatusCode::NOT_FOUND)
            .does_not_see("Mama");
        jonas.post(path, "").await.gets(StatusCode::NOT_FOUND);
    }
    jonas.open("/nl/network").await.does_not_see("Mama");
    samira.open("/nl/network").await.sees("Mama");
}

#[tokio::test]
async fn a_draft_of_somebody_else_is_empty() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira) = in_class(&world).await;
    samira.open("/nl/network/add").await;
    samira
        .fill("Hoe noem jij deze persoon?", "Mama")
        .press("Bewaar deze persoon")
        .await;
    let (_, path, body) = samira.about_to_send("Bewaar deze persoon");
    let only_the_draft: String = body
        .split('&')
        .filter(|pair| !pair.starts_with("nickname"))
        .collect::<Vec<_>>()
        .join("&");
    let mut jonas = world.visitor();
    jonas.joins(&class, "Jonas").await;
    jonas.post(&path, &only_the_draft).await.does_not_see("Mama");
    assert!(!jonas.page().all("input[value=Mama]").iter().any(|_| true));
}
