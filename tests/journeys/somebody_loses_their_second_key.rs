//! A phone is lost: its owner sets up another, a coordinator helps whoever lost the recovery codes too, and whoever runs the machine
//! helps the last coordinator.

use functions::sign_in;
use http::StatusCode;
use jiff::SignedDuration;
use programme::history::{Place, What};
use programme::requests::Email;
use programme::staff::{AT_HAND, Job};

use crate::harness::{Visitor, World, staff};

/// Somebody comes in with this code.
async fn comes_in<'w>(world: &'w World, name: &str, code: &str) -> Visitor<'w> {
    let mut visitor = world.visitor();
    visitor.opens_a_link(world, name).await.press("Log in").await;
    visitor.shows_a_code(code).await;
    visitor
}

#[tokio::test]
async fn with_a_recovery_code_one_sets_up_another_phone() {
    let world = World::on("2026-09-14").await;
    let fatima = world.hires("Fatima", &[Job::Trainer]).await;
    let mut thief = world.visitor();
    thief.opens_a_link(&world, "Fatima").await.press("Log in").await;
    let old = thief.sets_up_a_phone(&world).await;
    let recovery = thief.page().texts("main ol code");
    world.later(SignedDuration::from_mins(5));

    // The phone is stolen, with the desk open on it.
    let mut hers = comes_in(&world, "Fatima", &recovery[0]).await;
    hers.is_at("/nl/desk/keys").sees("Je hebt nog 7 herstelcodes");
    thief.open("/nl/desk").await.sees("Vandaag");
    hers.follow("Stel een nieuwe telefoon in").await;
    hers.shows_a_code("000000")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    let new = hers.sets_up_a_phone(&world).await;
    let fresh = hers.sees("Bewaar deze codes").page().texts("main ol code");
    assert!(fresh.iter().all(|code| !recovery.contains(code)));
    hers.open("/nl/desk").await.sees("Vandaag");
    thief.open("/nl/desk").await.is_at("/nl/desk/sign-in");

    world.letters_go_out().await;
    let letters = world.mail_to(&staff::address("Fatima"));
    let last = letters.last().unwrap();
    assert_eq!(last.subject, "Er is iets veranderd aan hoe je inlogt");
    assert!(last.text.contains("Was jij dit niet"), "{}", last.text);
    let deeds = world.app.store.history(Place::Staff(fatima)).await.unwrap();
    assert_eq!(deeds[0].value.what, What::KeyReplaced);

    // From now on: the new phone and the new codes, and neither of the old.
    world.later(SignedDuration::from_mins(61));
    for (code, works) in [
        (old.shows(&world), false),
        (recovery[1].clone(), false),
        (fresh[0].clone(), true),
        (new.shows(&world), true),
    ] {
        let mut visitor = comes_in(&world, "Fatima", &code).await;
        visitor.open("/nl/desk").await;
        let way = if works { "/nl/desk" } else { "/nl/desk/second-key" };
        assert_eq!(visitor.page().path, way);
    }
}

#[tokio::test]
async fn recovery_codes_are_made_anew_while_both_keys_are_at_hand() {
    let world = World::on("2026-09-14").await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut fatima = world.visitor();
    fatima.opens_a_link(&world, "Fatima").await.press("Log in").await;
    fatima.sets_up_a_phone(&world).await;
    let old = fatima.page().texts("main ol code");
    fatima.follow("Ik heb ze bewaard").await.follow("Fatima").await;
    world.later(AT_HAND - SignedDuration::from_secs(1));
    let fresh = fatima
        .press("Maak nieuwe herstelcodes")
        .await
        .page()
        .texts("main ol code");
    assert_eq!(fresh.len(), 8);
    comes_in(&world, "Fatima", &old[0])
        .await
        .sees("Deze code klopt niet meer");
    comes_in(&world, "Fatima", &fresh[0]).await.is_at("/nl/desk/keys");

    // The control: a desk that was left open does not give its keys away.
    world.later(SignedDuration::from_secs(1));
    fatima.open("/nl/desk/keys").await;
    fatima
        .press("Maak nieuwe herstelcodes")
        .await
        .gets(StatusCode::FORBIDDEN)
        .sees("Laat zien dat jij het bent");
    fatima
        .open("/nl/desk/keys/phone")
        .await
        .gets(StatusCode::FORBIDDEN);
    comes_in(&world, "Fatima", &fresh[1]).await.is_at("/nl/desk/keys");
}

#[tokio::test]
async fn a_coordinator_helps_whoever_lost_everything() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    fatima.open("/nl/desk/staff").await.gets(StatusCode::NOT_FOUND);
    world.later(SignedDuration::from_mins(1));
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.follow("Mei").await.follow("Wie werken hier?").await;
    mei.follow("Fatima").await;
    mei.press("Laat Fatima een nieuwe telefoon instellen")
        .await
        .sees("Die persoon krijgt er mail over")
        .sees("Heeft nog geen telefoon ingesteld");
    assert!(
        !mei.page()
            .texts("main button")
            .iter()
            .any(|button| button.contains("Mei")),
        "nobody takes their own key away"
    );
    fatima.open("/nl/desk").await.is_at("/nl/desk/sign-in");
    world.letters_go_out().await;
    let letters = world.mail_to(&staff::address("Fatima"));
    assert!(
        letters
            .last()
            .unwrap()
            .text
            .contains("Een coördinator of beheerder heeft dat gedaan")
    );
    world.later(SignedDuration::from_secs(5));
    let mut again = world.visitor();
    again.opens_a_link(&world, "Fatima").await.press("Log in").await;
    again.sets_up_a_phone(&world).await;
    again.follow("Ik heb ze bewaard").await.sees("Vandaag");
}

#[tokio::test]
async fn whoever_runs_the_machine_helps_the_only_coordinator() {
    let world = World::on("2026-09-14").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let app = &world.app;
    let reset = async |name: &str| {
        let email = Email(staff::address(name));
        sign_in::reset_key(&app.store, &*app.ids, &email, app.clock.now())
            .await
            .unwrap()
    };
    assert!(!reset("Nobody").await);
    assert!(reset("Mei").await);
    mei.open("/nl/desk").await.is_at("/nl/desk/sign-in");
    world.later(SignedDuration::from_secs(5));
    let mut again = world.visitor();
    again.opens_a_link(&world, "Mei").await.press("Log in").await;
    again.sets_up_a_phone(&world).await;
    assert!(
        world
            .letters()
            .iter()
            .any(|mail| mail.subject.contains("hoe je inlogt"))
    );
}
