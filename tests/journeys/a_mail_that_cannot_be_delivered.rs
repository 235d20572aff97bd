//! The mail server is away at first; nothing is lost, and nobody gets the same letter twice.

use jiff::SignedDuration;

use crate::harness::World;

#[tokio::test]
async fn letters_wait_and_go_out_once() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    world.mail.set_broken(true);
    samira
        .press("Vraag de workshop aan")
        .await
        .sees("Je vraag is binnen");
    world.letters_go_out().await;
    assert_eq!((world.letters().len(), world.mail.refused()), (0, 2));

    world.letters_go_out().await;
    assert_eq!(world.mail.refused(), 2, "not tried again before its time");

    world.mail.set_broken(false);
    world.later(SignedDuration::from_mins(2));
    world.letters_go_out().await;
    world.letters_go_out().await;
    assert_eq!(world.letters().len(), 2, "each letter once");
}

#[tokio::test]
async fn a_letter_that_never_goes_is_parked_where_somebody_sees_it() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    samira.press("Vraag de workshop aan").await;
    world.mail.set_broken(true);
    for _hour in 0..48 {
        world.letters_go_out().await;
        world.later(SignedDuration::from_hours(6));
    }
    assert_eq!(world.app.store.parked_letters().await.unwrap().len(), 2);
    assert_eq!(world.mail.refused(), 2 * programme::events::ATTEMPTS);
}

#[tokio::test]
async fn two_workers_send_each_letter_once() {
    let world = World::on("2026-09-14").await;
    for name in ["Samira", "Jonas", "Mei"] {
        world
            .ask_by_machine(
                &forms::workshop_request::FORM,
                &crate::harness::workshop_answers(&forms::workshop_request::FORM, name),
            )
            .await;
    }
    let workers = (0..8).map(|_| {
        let app = world.app.clone();
        tokio::spawn(async move { functions::outbox::deliver(&app).await.unwrap() })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.unwrap();
    }
    assert_eq!(world.letters().len(), 6);
}
