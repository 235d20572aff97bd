//! Somebody is invited to work here: a link that works once, for a week, and lets nobody in by itself.

use http::StatusCode;
use jiff::SignedDuration;
use programme::staff::{INVITATION_LASTS, Job};

use crate::harness::programmes::west;
use crate::harness::staff::{address, mailed_link};
use crate::harness::{Visitor, World};

/// Fills in the invitation and sends it.
async fn invites<'v, 'w>(who: &'v mut Visitor<'w>, name: &str, job: &str) -> &'v mut Visitor<'w> {
    who.open("/nl/desk/staff").await.follow("Nodig iemand uit").await;
    who.fill("Hoe heet deze persoon?", name)
        .fill("Wat is het e-mailadres?", &address(name))
        .choose(job)
        .press("Stuur de uitnodiging")
        .await
}

const TRAINER: &str = "Trainer: leidt eigen groepen";

#[tokio::test]
async fn somebody_comes_with_the_link_and_works_here() {
    let world = World::on("2026-09-14").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    invites(&mut mei, "Joost", TRAINER)
        .await
        .sees("De uitnodiging gaat per mail weg")
        .sees("Uitgenodigd. De uitnodiging werkt tot");
    let link = mailed_link(&world, "Joost").await;
    // Before they said that they come there is no other way in.
    let mut early = world.visitor();
    early.asks_for_a_link("Joost").await;
    world.letters_go_out().await;
    assert_eq!(
        world.mail_to(&address("Joost")).len(),
        1,
        "the invitation and nothing else"
    );
    // A robot that opens the link, and even presses its button, gets nowhere.
    let mut joost = world.visitor();
    joost.open(&link).await.sees("Kom je bij ons werken?");
    joost.open("/nl/desk").await.is_at("/nl/desk/sign-in");
    joost
        .open(&link)
        .await
        .press("Ja, ik doe mee")
        .await
        .sees("Fijn dat je meedoet");
    joost.open("/nl/desk").await.is_at("/nl/desk/sign-in");
    joost.opens_a_link(&world, "Joost").await.press("Log in").await;
    joost.sets_up_a_phone(&world).await;
    joost.follow("Ik heb ze bewaard").await.is_at("/nl/desk");
    // Once.
    joost
        .open(&link)
        .await
        .press("Ja, ik doe mee")
        .await
        .gets(StatusCode::FORBIDDEN)
        .sees("Je hebt deze uitnodiging al gebruikt");
}

#[tokio::test]
async fn an_invitation_ends_by_itself_by_another_one_and_when_it_is_taken_back() {
    let world = World::on("2026-09-14").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    invites(&mut mei, "Joost", TRAINER).await;
    let first = mailed_link(&world, "Joost").await;
    world.later(SignedDuration::from_secs(60));
    mei.follow("Joost")
        .await
        .press("Stuur de uitnodiging nog een keer")
        .await;
    let second = mailed_link(&world, "Joost").await;
    assert_ne!(first, second);
    let mut joost = world.visitor();
    let too_old = "De uitnodiging is te oud";
    joost
        .open(&first)
        .await
        .press("Ja, ik doe mee")
        .await
        .sees(too_old);
    world.later(INVITATION_LASTS - SignedDuration::from_secs(1));
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.open("/nl/desk/staff").await.follow("Joost").await;
    mei.press("Trek de uitnodiging in")
        .await
        .sees("kan niet meer inloggen");
    joost
        .open(&second)
        .await
        .press("Ja, ik doe mee")
        .await
        .sees(too_old);
    // Their address is free: they can be invited anew, and this link is good until its week is over.
    invites(&mut mei, "Joost", TRAINER)
        .await
        .sees("De uitnodiging gaat per mail weg");
    let third = mailed_link(&world, "Joost").await;
    world.later(INVITATION_LASTS);
    joost
        .open(&third)
        .await
        .press("Ja, ik doe mee")
        .await
        .sees(too_old);
    joost
        .open("/nl/desk/invitation/AAAA")
        .await
        .gets(StatusCode::FORBIDDEN)
        .sees(too_old);
}

#[tokio::test]
async fn an_address_is_invited_once_and_what_was_typed_stays() {
    let world = World::on("2026-09-14").await;
    world.hires("Joost", &[Job::Trainer]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    invites(&mut mei, "Joost", TRAINER)
        .await
        .sees("Iemand met dit e-mailadres werkt hier al, of is al uitgenodigd");
    let name = mei.page().control("Hoe heet deze persoon?").value().attr("value");
    assert_eq!(name, Some("Joost"));
}

#[tokio::test]
async fn whoever_no_longer_works_here_is_out_at_once() {
    let world = World::on("2026-09-14").await;
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    world.later(SignedDuration::from_mins(1));
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    joost.open("/nl/desk").await.is_at("/nl/desk");
    mei.open("/nl/desk/staff").await.follow("Joost").await;
    mei.press("Joost werkt hier niet meer")
        .await
        .sees("kan niet meer inloggen")
        .does_not_see("Joost");
    joost.open("/nl/desk").await.is_at("/nl/desk/sign-in");
    let before = world.mail_to(&address("Joost")).len();
    joost.asks_for_a_link("Joost").await;
    world.letters_go_out().await;
    assert_eq!(world.mail_to(&address("Joost")).len(), before);
}

#[tokio::test]
async fn another_role_is_another_desk_from_the_next_page_on() {
    let world = World::on("2026-09-14").await;
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    joost.open("/nl/desk/requests").await.gets(StatusCode::NOT_FOUND);
    world.later(SignedDuration::from_mins(1));
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk/staff").await.follow("Joost").await;
    mei.choose("Coördinator: regelt het programma")
        .press("Bewaar mijn wijzigingen")
        .await
        .sees("Die persoon krijgt er mail over");
    joost.open("/nl/desk/requests").await.gets(StatusCode::OK);
    world.letters_go_out().await;
    let letter = world.mail_to(&address("Joost")).pop().unwrap();
    assert_eq!(letter.subject, "Je rol is veranderd");
    // Nobody does it to themselves: there is always somebody left who can.
    let staff = world.app.store.all_staff().await.unwrap();
    let own = staff
        .iter()
        .find(|one| one.value.name.reveal() == "Mei")
        .unwrap()
        .value
        .person;
    for path in ["", "/end", "/reset-key"] {
        mei.post(&format!("/nl/desk/staff/{own}{path}"), "")
            .await
            .gets(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn nobody_gives_more_than_they_have() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    world.hires("Anouk", &[Job::Coordinator]).await;
    let mut mei = world.at_the_desk_of("west", "Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk/staff").await.does_not_see("Anouk");
    let staff = world.app.store.all_staff().await.unwrap();
    let anouk = staff
        .iter()
        .find(|one| one.value.name.reveal() == "Anouk")
        .unwrap()
        .value
        .person;
    mei.open(&format!("/nl/desk/staff/{anouk}"))
        .await
        .gets(StatusCode::NOT_FOUND);
    mei.post(&format!("/nl/desk/staff/{anouk}/end"), "")
        .await
        .gets(StatusCode::NOT_FOUND);
    // Neither all programmes, nor the one of the house, nor the machine.
    mei.open("/nl/desk/staff/invite")
        .await
        .sees("Samen West")
        .does_not_see("Alle programma’s")
        .does_not_see("BACK-UP Netwerkt! (huis)");
    for (jobs, reach, may) in [
        ("trainer", "west", true),
        ("trainer", "house", false),
        ("trainer", "*", false),
        ("admin", "west", false),
    ] {
        let name = format!("{jobs}{}", reach.replace('*', "all"));
        let body = format!(
            "step=who&go=next&staff_name={name}&staff_email={}&staff_lang=nl&jobs={jobs}&reach={reach}",
            address(&name)
        );
        mei.post("/nl/desk/staff/invite", &body).await;
        let staff = world.app.store.all_staff().await.unwrap();
        let is_there = staff.iter().any(|one| *one.value.name.reveal() == name);
        assert_eq!(is_there, may, "{jobs} in {reach}");
    }
}
