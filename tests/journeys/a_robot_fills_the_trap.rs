//! A robot fills in the field that people cannot see: kept for a person to look at, and nobody outside is mailed.

use crate::harness::World;

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
