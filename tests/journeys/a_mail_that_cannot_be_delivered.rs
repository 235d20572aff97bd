//! The mail server is away at first; nothing is lost, and nobody gets the same letter twice.

use std::collections::BTreeSet;

use functions::outbox::came_back;
use http::StatusCode;
use jiff::SignedDuration;
use programme::events::{ATTEMPTS, Letter};
use programme::staff::Job;
use store::Store;
use store::testing::{Fault, Faults};

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

#[tokio::test]
async fn the_coordinator_sees_what_was_parked_and_sends_it_again() {
    let world = World::on("2026-09-14").await;
    world.visitor().has_asked().await;
    world.mail.set_broken(true);
    for _try in 0..ATTEMPTS {
        world.letters_go_out().await;
        world.later(SignedDuration::from_hours(7));
    }
    world.mail.set_broken(false);
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.sees("2 mails kwamen niet aan")
        .follow("2 mails kwamen niet aan")
        .await;
    mei.sees("De kopie voor wie iets vroeg").does_not_see("samira");
    mei.press("Probeer het opnieuw")
        .await
        .sees("We proberen deze mail nu opnieuw");
    mei.press("Laat maar").await.sees("Hier ligt niets");
    let before = world.letters().len();
    world.letters_go_out().await;
    assert_eq!(
        world.letters().len(),
        before + 1,
        "the one that was to be sent again"
    );
    assert_eq!(world.app.store.parked_letters().await.unwrap(), []);
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    joost.open("/nl/desk/letters").await.gets(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_letter_that_cannot_be_read_does_not_stand_before_the_others() {
    let mut stood_back = 0;
    // The store fails seven times over (so often a read is tried), from any of its operations on.
    for succeed in 0..8 {
        let faults = Faults::default();
        let world = World::with_store("2026-09-14", Store::in_memory_with(faults.clone()).unwrap());
        world.visitor().has_asked().await;
        let first = faults.operations() + succeed;
        for nth in first..first + 7 {
            faults.fail(nth, Fault::Throttled);
        }
        let delivered = functions::outbox::deliver(&world.app).await;
        if delivered.is_ok_and(|delivered| (delivered.sent, delivered.failed) == (1, 1)) {
            stood_back += 1;
        }
        faults.heal();
        world.later(SignedDuration::from_mins(10));
        world.letters_go_out().await;
        // One that left before it could be written down leaves again, under the same id.
        let letters = world.letters();
        let ids: BTreeSet<_> = letters.iter().map(|letter| &letter.id).collect();
        assert_eq!(ids.len(), 2, "after {succeed} operations");
    }
    assert!(
        stood_back > 0,
        "one could not be read, and the other left all the same"
    );
}

#[tokio::test]
async fn a_letter_that_comes_back_later_lands_on_the_desk_once() {
    let world = World::on("2026-09-14").await;
    world.visitor().has_asked().await;
    let now = world.app.clock.now();
    let due = world.app.store.due_letters(now, 20).await.unwrap();
    let events = due.iter().map(|due| due.value.event);
    let mut copies = events.filter(|event| matches!(event.letter, Letter::RequestCopy { .. }));
    let copy = copies.next().expect("the copy is on its way");
    world.letters_go_out().await;
    let left = world.letters().len();
    assert_eq!(
        world.app.store.parked_letters().await.unwrap(),
        [],
        "the control: all of them left"
    );

    let bounce = |kind: &str| {
        let [(event, id), (letter, about)] = came_back::marks(&copy);
        let tags = serde_json::json!({ event: [id], letter: [about] });
        let bounce = serde_json::json!({ "bounceType": kind, "bounceSubType": "General" });
        serde_json::json!({ "source": "aws.ses", "detail": { "bounce": bounce, "mail": { "tags": tags } } })
    };
    assert_eq!(
        came_back::told(&bounce("Transient")),
        None,
        "somebody is on holiday"
    );
    let told = came_back::told(&bounce("Permanent")).expect("a letter of ours");
    assert!(came_back::came_back(&world.app.store, told).await.unwrap());
    assert!(
        !came_back::came_back(&world.app.store, told).await.unwrap(),
        "told twice is once"
    );

    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.follow("Eén mail kwam niet aan").await;
    mei.sees("De kopie voor wie iets vroeg")
        .sees("De mail was weg, en kwam later terug.")
        .does_not_see("samira");
    let before = world.letters().len();
    assert!(before >= left);
    mei.press("Probeer het opnieuw").await;
    world.letters_go_out().await;
    assert_eq!(world.letters().len(), before + 1, "sent once more");
}

#[tokio::test]
async fn a_refusal_by_the_mail_server_lands_on_the_desk_at_once() {
    let world = World::on("2026-09-14").await;
    world.mail.does_not_know("samira@debrug.example");
    world.visitor().has_asked().await;
    world.letters_go_out().await;
    assert_eq!(
        world.letters().len(),
        1,
        "the notice to the desk left all the same"
    );
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.follow("Eén mail kwam niet aan").await;
    mei.sees("één keer geprobeerd")
        .sees("neemt geen mail aan voor dit adres")
        .does_not_see("samira");
    mei.follow("De kopie voor wie iets vroeg")
        .await
        .sees("samira@debrug.example");
    world.later(SignedDuration::from_hours(24));
    world.letters_go_out().await;
    assert_eq!(world.mail.refused(), 1, "not tried again by itself");
}
