//! A robot fills in the field that people cannot see: kept for a person to look at, and nobody outside is mailed.

use http::StatusCode;
use jiff::SignedDuration;
use programme::requests::{State, THROWN_AWAY_FOR};
use programme::staff::Job;

use crate::harness::{Visitor, World};

/// A request that falls into the trap; gives the path of its status page.
async fn falls_into_the_trap(world: &World) -> String {
    let mut robot = world.visitor();
    robot.open("/nl/workshop").await;
    robot
        .fill("Laat dit leeg", "https://spam.example")
        .choose("Op een school");
    robot
        .fill("Naam van de school of het centrum", "De Brug")
        .fill("Plaats", "Delft");
    robot.press("Naar stap 2: de groep").await;
    robot.from_step_two_to_the_check_page().await;
    robot.press("Vraag de workshop aan").await;
    robot.page().link("Bekijk, wijzig of haal je vraag weg")
}

/// The coordinator, looking at it.
async fn mei_looks(world: &World) -> Visitor<'_> {
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.follow("Vraag een workshop aan")
        .await
        .sees("Misschien van een robot");
    mei
}

#[tokio::test]
async fn it_was_a_person_after_all() {
    let world = World::on("2026-09-14").await;
    let status = falls_into_the_trap(&world).await;
    let mut mei = mei_looks(&world).await;
    mei.press("Toch een echte aanvraag")
        .await
        .sees("De aanvraag ligt op de stapel")
        .sees("Op de stapel gelegd: het is echt · Mei");
    world.letters_go_out().await;
    assert_eq!(world.mail_to("samira@debrug.example").len(), 0, "not yet");

    // A slip of the finger: taken back in time, nobody is mailed.
    mei.press("Maak dit ongedaan")
        .await
        .sees("Het is weer zoals het was");
    world.later(SignedDuration::from_secs(20));
    world.letters_go_out().await;
    assert_eq!(world.mail_to("samira@debrug.example").len(), 0);

    mei.press("Toch een echte aanvraag").await;
    world.later(SignedDuration::from_secs(10));
    world.letters_go_out().await;
    world.letters_go_out().await;
    let mail = world.mail_to("samira@debrug.example");
    assert_eq!(mail.len(), 1, "the letter that was held");
    mei.press("Maak dit ongedaan").await.gets(StatusCode::CONFLICT);
    mei.sees("Deze aanvraag is al op de stapel gelegd");
    mei.open("/nl/desk/requests").await.sees("De Brug, Delft");
    let mut samira = world.visitor();
    samira.open(&status).await.sees("Je vraag ligt klaar");
}

#[tokio::test]
async fn what_a_robot_sent_is_thrown_away_and_then_gone() {
    let world = World::on("2026-09-14").await;
    let status = falls_into_the_trap(&world).await;
    let mut mei = mei_looks(&world).await;
    mei.press("Gooi weg").await.sees("Niemand krijgt er bericht van");
    mei.press("Maak dit ongedaan")
        .await
        .sees("Toch een echte aanvraag");
    mei.press("Gooi weg").await;
    world.visitor().open(&status).await.sees("Ben jij een mens?");

    world.later(THROWN_AWAY_FOR - SignedDuration::from_hours(1));
    let removed = world.what_is_over_goes().await;
    assert_eq!(removed.requests, 0, "the control: a day too early");
    world.later(SignedDuration::from_hours(1));
    let removed = world.what_is_over_goes().await;
    assert_eq!(removed.requests, 1);
    let thrown = world.app.store.requests(State::ThrownAway, None).await.unwrap();
    assert_eq!(thrown.items, []);
    world.visitor().open(&status).await.gets(StatusCode::NOT_FOUND);
    world.letters_go_out().await;
    assert_eq!(world.mail_to("samira@debrug.example").len(), 0);
}

#[tokio::test]
async fn two_who_judge_at_once_do_not_overwrite_one_another() {
    let world = World::on("2026-09-14").await;
    falls_into_the_trap(&world).await;
    let mut mei = mei_looks(&world).await;
    let mut noor = world.at_the_desk("Noor", &[Job::Coordinator]).await;
    noor.follow("Vraag een workshop aan").await;
    mei.press("Gooi weg").await;
    noor.press("Toch een echte aanvraag")
        .await
        .gets(StatusCode::CONFLICT);
    noor.sees("Iemand was je voor")
        .sees("Deze aanvraag is al weggegooid");
}

#[tokio::test]
async fn what_fell_into_the_trap_is_seen_by_the_coordinator_only() {
    let world = World::on("2026-09-14").await;
    let mut robot = world.visitor();
    robot.open("/nl/workshop").await;
    robot
        .fill("Laat dit leeg", "https://spam.example")
        .choose("Op een school");
    robot
        .fill("Naam van de school of het centrum", "De Brug")
        .fill("Plaats", "Delft");
    robot.press("Naar stap 2: de groep").await;
    robot.from_step_two_to_the_check_page().await;
    robot
        .press("Vraag de workshop aan")
        .await
        .sees("Je vraag is binnen")
        .sees("We kijken eerst zelf naar je vraag");

    world.letters_go_out().await;
    assert!(
        world.mail_to("samira@debrug.example").is_empty(),
        "no mail to an address a robot typed"
    );
    let notices = world.mail_to("backupnetwerkt@gmail.com");
    assert_eq!(notices.len(), 1);
    assert!(
        notices[0].subject.starts_with("Kijk dit na"),
        "{}",
        notices[0].subject
    );
    assert!(
        notices[0].text.contains("De Brug"),
        "nothing is lost: it may have been a person after all"
    );
}
