//! What matters most asks for the second key again, and then goes on where it was.

use http::StatusCode;
use jiff::SignedDuration;
use programme::groups::Rules;
use programme::staff::{AT_HAND, Job};

use crate::harness::World;
use crate::harness::staff::{Phone, address};

/// A coordinator who came in a while ago, with their phone.
async fn came_in_a_while_ago(world: &World) -> (crate::harness::Visitor<'_>, Phone) {
    world.hires("Mei", &[Job::Coordinator]).await;
    let mut mei = world.visitor();
    mei.opens_a_link(world, "Mei").await.press("Log in").await;
    let phone = mei.sets_up_a_phone(world).await;
    world.later(AT_HAND + SignedDuration::from_secs(60));
    (mei, phone)
}

#[tokio::test]
async fn nothing_that_was_typed_is_lost_and_the_press_goes_on() {
    let world = World::on("2026-09-14").await;
    let (mut mei, phone) = came_in_a_while_ago(&world).await;
    mei.open("/nl/desk/staff/invite").await;
    mei.fill("Hoe heet deze persoon?", "Joost")
        .fill("Wat is het e-mailadres?", &address("Joost"))
        .choose("Trainer: leidt eigen groepen")
        .press("Stuur de uitnodiging")
        .await
        .gets(StatusCode::FORBIDDEN)
        .sees("Laat zien dat jij het bent");
    world.letters_go_out().await;
    assert!(
        world.mail_to(&address("Joost")).is_empty(),
        "nothing went out before"
    );
    mei.fill("Wat is de code op je telefoon?", "000000")
        .press("Ga verder")
        .await
        .gets(StatusCode::FORBIDDEN)
        .sees("Deze code klopt niet meer");
    mei.fill("Wat is de code op je telefoon?", &phone.shows(&world))
        .press("Ga verder")
        .await
        .sees("De uitnodiging gaat per mail weg");
    world.letters_go_out().await;
    assert_eq!(world.mail_to(&address("Joost")).len(), 1);

    // For a while nothing is asked again.
    mei.open("/nl/desk/staff").await.follow("Joost").await;
    mei.press("Trek de uitnodiging in")
        .await
        .sees("kan niet meer inloggen");
    // The control: after that while it is.
    world.later(AT_HAND);
    mei.open("/nl/desk/staff/invite").await;
    mei.fill("Hoe heet deze persoon?", "Noor")
        .press("Stuur de uitnodiging")
        .await
        .sees("Laat zien dat jij het bent");
}

#[tokio::test]
async fn a_card_is_shown_after_the_code_and_no_other_page_can_be_asked_for() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    world.visitor().joins(&class, "Samira").await;
    let (mut mei, phone) = came_in_a_while_ago(&world).await;
    let cards = format!("/nl/desk/group/{}/cards", class.id);
    mei.open(&cards)
        .await
        .gets(StatusCode::FORBIDDEN)
        .does_not_see("Samira")
        .sees("Laat zien dat jij het bent");
    mei.fill("Wat is de code op je telefoon?", &phone.shows(&world))
        .press("Ga verder")
        .await
        .is_at(&cards)
        .sees("Samira");
    for elsewhere in [
        "https%3A%2F%2Fevil.example",
        "%2F%2Fevil.example",
        "%2F..%2Fme",
        "",
    ] {
        mei.post("/nl/desk/again", &format!("to={elsewhere}&key_again=1"))
            .await;
        let gone = mei.page().path.clone();
        assert!(gone.starts_with("/nl/desk"), "{elsewhere} leads to {gone}");
    }
}

#[tokio::test]
async fn guessing_leads_nowhere() {
    let world = World::on("2026-09-14").await;
    let (mut mei, phone) = came_in_a_while_ago(&world).await;
    for _guess in 0..10 {
        mei.post("/nl/desk/again", "to=%2Fstaff&key_again=000000").await;
    }
    let code = phone.shows(&world);
    mei.post("/nl/desk/again", &format!("to=%2Fstaff&key_again={code}"))
        .await
        .gets(StatusCode::FORBIDDEN)
        .sees("Je bent nu te snel");
}

#[tokio::test]
async fn ending_a_group_asks_again() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let (mut mei, phone) = came_in_a_while_ago(&world).await;
    mei.open(&format!("/nl/desk/group/{}/end", class.id)).await;
    mei.press("Ja, beëindig de groep")
        .await
        .sees("Laat zien dat jij het bent");
    assert!(class.group(&world).await.value.goes_on());
    mei.fill("Wat is de code op je telefoon?", &phone.shows(&world))
        .press("Ga verder")
        .await;
    assert!(!class.group(&world).await.value.goes_on());
}
