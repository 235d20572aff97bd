//! Somebody of fourteen joins before a parent or carer agreed: everything works up to being proposed to others.

use programme::groups::Rules;
use programme::people::{self, Consent};

use crate::harness::{OpenGroup, Visitor, World};

async fn joins_at_fourteen(visitor: &mut Visitor<'_>, class: &OpenGroup, name: &str) {
    visitor.open(&class.poster()).await;
    visitor
        .fill("Welke naam ziet de groep?", name)
        .choose("12 tot en met 15 jaar")
        .choose("Nog niet")
        .choose("Ik ben aardig. Ik deel geen nummer of adres van iemand anders")
        .press("Kom in de groep")
        .await
        .sees("Je ouder of verzorger moet het nog goed vinden");
}

#[tokio::test]
async fn the_trainer_gets_the_letter_on_paper() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut amir = world.visitor();
    joins_at_fourteen(&mut amir, &class, "Amir").await;
    amir.follow("Print de brief voor thuis").await;
    amir.sees("Beste ouder of verzorger")
        .sees("Havo 4, Delft")
        .sees("Datum en handtekening");
    let waiting = class.person(&world, "Amir").await;
    assert!(!waiting.value.may_be_proposed());
    amir.open("/nl/network").await.sees("Mijn netwerk");

    world
        .committed(people::consent_on_paper(&waiting, world.app.clock.now()))
        .await;
    amir.open("/nl/me")
        .await
        .sees("Ja, je trainer heeft de brief")
        .does_not_see("moet het nog goed vinden");
    assert!(class.person(&world, "Amir").await.value.may_be_proposed());
}

#[tokio::test]
async fn the_young_person_says_that_it_is_fine_now() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut amir = world.visitor();
    joins_at_fourteen(&mut amir, &class, "Amir").await;
    amir.open("/nl/me/letter").await;
    amir.press("Mijn ouder of verzorger vindt het nu goed")
        .await
        .is_at("/nl/me")
        .sees("Ja, dat heb jij gezegd");
    let amir = class.person(&world, "Amir").await.value;
    assert!(matches!(amir.consent, Consent::Said(_)));
}

#[tokio::test]
async fn who_is_older_is_not_asked() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira
        .joins(&class, "Samira")
        .await
        .does_not_see("ouder of verzorger");
    assert!(class.person(&world, "Samira").await.value.may_be_proposed());
}
