//! Somebody loses their card: the trainer makes a new one, the old one opens nothing, a borrowed device forgets.

use functions::codes;
use http::StatusCode;
use jiff::SignedDuration;
use programme::change::{Change, Claim, Record};
use programme::codes::CardCode;
use programme::groups::Rules;
use programme::people;

use crate::harness::{OpenGroup, World};

/// The trainer gives somebody a new card.
async fn new_card(world: &World, class: &OpenGroup, name: &str) -> CardCode {
    let participant = class.person(world, name).await;
    let (store, old) = (&world.app.store, *participant.value.card.reveal());
    let new: CardCode = codes::draw(&*world.app.ids).unwrap();
    let claims = [new, old].map(|card| Claim::Card(codes::card(store, card)));
    world
        .committed(people::new_card(&participant, new, claims, world.app.clock.now()))
        .await;
    new
}

#[tokio::test]
async fn the_new_card_opens_the_pages_and_the_old_one_says_ask_your_trainer() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.joins(&class, "Samira").await;
    let old = samira.card();
    samira.close_browser().open("/nl/me").await.is_at("/nl/join");

    let new = new_card(&world, &class, "Samira").await;
    world.later(SignedDuration::from_secs(5));
    samira.open("/nl/card").await;
    samira
        .fill("Wat is de code op je kaart?", &old)
        .press("Kom binnen")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Kaart kwijt? Vraag je trainer om een nieuwe");
    samira
        .fill("Wat is de code op je kaart?", &new.to_string().to_lowercase())
        .press("Kom binnen")
        .await
        .sees("Ben jij Samira?");
    assert!(!samira.holds_a_cookie(), "typing a code is not coming in");
    samira
        .press("Ja, dat ben ik")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Ben jij Samira?");
    samira
        .choose("Alleen ik")
        .press("Ja, dat ben ik")
        .await
        .is_at("/nl/board");
    world.later(SignedDuration::from_hours(24 * 20));
    samira.open("/nl/me").await.sees("Samira").sees(&new.to_string());
}

#[tokio::test]
async fn whoever_came_in_with_the_lost_card_is_out_at_once() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut phone = world.visitor();
    phone.joins(&class, "Samira").await;
    let address = format!("/nl/card/{}", phone.card());
    let mut finder = world.visitor_from([203, 0, 113, 5]);
    for browser in [&mut phone, &mut finder] {
        browser.open(&address).await.press("Open deze kaart").await;
        browser.choose("Alleen ik").press("Ja, dat ben ik").await;
    }
    world.later(SignedDuration::from_hours(2));
    for browser in [&mut phone, &mut finder] {
        browser.open("/nl/me").await.is_at("/nl/me");
    }

    let new = new_card(&world, &class, "Samira").await;
    for browser in [&mut phone, &mut finder] {
        browser
            .open("/nl/me")
            .await
            .is_at("/nl/join")
            .does_not_see("Samira");
        let body = "step=settings&lang_pref=en&capacity=3&go=next";
        browser.post("/nl/me/settings", body).await.is_at("/nl/join");
    }
    world.later(SignedDuration::from_secs(5));
    phone
        .open(&format!("/nl/card/{new}"))
        .await
        .press("Open deze kaart")
        .await;
    phone.choose("Alleen ik").press("Ja, dat ben ik").await;
    phone.open("/nl/me").await.is_at("/nl/me").sees("Samira");

    // The control: had the card not been a new one, the finder would still be in.
    let mut person = class.person(&world, "Samira").await;
    person.value.card_since = person.value.joined_at;
    let record = Record::Participant(Box::new(person.value));
    world
        .committed(Change::default().update(record, person.version))
        .await;
    finder.open("/nl/me").await.is_at("/nl/me");
}

#[tokio::test]
async fn a_robot_that_follows_the_address_of_a_card_opens_nothing() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.joins(&class, "Samira").await;
    let address = format!("/nl/card/{}", samira.card());
    let mut robot = world.visitor();
    for _often in 0..3 {
        robot
            .open(&address)
            .await
            .gets(StatusCode::OK)
            .does_not_see("Samira");
        assert!(!robot.holds_a_cookie());
    }
    let mut samira = world.visitor();
    samira
        .open(&address)
        .await
        .press("Open deze kaart")
        .await
        .sees("Ben jij Samira?");
    samira
        .choose("Ook anderen")
        .press("Ja, dat ben ik")
        .await
        .is_at("/nl/board");
}

#[tokio::test]
async fn a_shared_device_forgets_at_once_or_by_itself() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut tablet = world.visitor();
    tablet.joins(&class, "Samira").await;
    tablet.choose("Ook anderen").press("Ga naar het bord").await;
    tablet
        .open("/nl/me")
        .await
        .sees("Samira")
        .press("Ik ben klaar")
        .await;
    tablet
        .is_at("/nl/card/done")
        .sees("Je bent klaar")
        .does_not_see("Samira");
    assert!(!tablet.holds_a_cookie());
    tablet.open("/nl/me").await.is_at("/nl/join");

    tablet.joins(&class, "Jonas").await;
    world.later(SignedDuration::from_mins(9));
    tablet.open("/nl/me").await.sees("Jonas");
    world.later(SignedDuration::from_mins(9));
    tablet.open("/nl/me").await.sees("Jonas");
    world.later(SignedDuration::from_mins(11));
    tablet
        .open("/nl/me")
        .await
        .is_at("/nl/join")
        .does_not_see("Jonas");
}
