//! What goes by itself is seen at the desk: when it was last done, and that it stopped.

use http::StatusCode;
use jiff::SignedDuration;
use programme::choices::Choice;
use programme::chores::Chore;
use programme::staff::Job;
use store::Store;
use store::testing::{Fault, Faults};

use crate::harness::World;

/// How often the store asks anew before it gives up.
const TRIES: usize = 7;

#[tokio::test]
async fn everybody_who_runs_it_sees_when_it_was_last_done_and_when_it_is_late() {
    let world = World::on("2026-09-14").await;
    let mut bram = world.at_the_desk("Bram", &[Job::Admin]).await;
    bram.open("/nl/desk").await.follow("Wat vanzelf gaat").await;
    assert_eq!(bram.page().texts("tbody .tag"), ["Nog niet gedaan"; 6]);
    for chore in Chore::ALL {
        world.goes_by_itself(*chore).await;
    }
    bram.open("/nl/desk/chores").await.sees("14 september 2026");
    assert_eq!(bram.page().texts("tbody .tag"), ["Goed"; 6]);

    world.later(SignedDuration::from_hours(27));
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk")
        .await
        .follow("Iets wat vanzelf moet gaan, gaat niet goed. Kijk wat het is.")
        .await;
    assert_eq!(mei.page().texts("tbody .tag"), ["Te laat"; 6]);
    world.goes_by_itself(Chore::Retention).await;
    mei.open("/nl/desk/chores").await;
    assert_eq!(
        mei.page().texts("tbody .tag"),
        ["Te laat", "Te laat", "Te laat", "Te laat", "Goed", "Te laat"]
    );
}

#[tokio::test]
async fn a_trainer_is_not_told_of_it() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    fatima.open("/nl/desk").await.does_not_see("Wat vanzelf gaat");
    fatima.open("/nl/desk/chores").await.gets(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_failed_says_so_until_it_is_done_again() {
    let faults = Faults::default();
    let store = Store::in_memory_with(faults.clone()).unwrap();
    let world = World::with_store("2026-09-14", store);
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    world.goes_by_itself(Chore::Retention).await;
    world.later(SignedDuration::from_mins(5));
    let now = world.app.clock.now();
    // The first question fails as often as it is asked; writing down that it failed does not.
    for again in 0..TRIES {
        faults.fail(faults.operations() + again, Fault::Throttled);
    }
    let failed = functions::chores::run(&world.app, Chore::Retention, now).await;
    assert!(failed.is_err());
    mei.open("/nl/desk/chores").await.sees("Mislukt");
    world.later(SignedDuration::from_mins(5));
    world.goes_by_itself(Chore::Retention).await;
    mei.open("/nl/desk/chores").await;
    assert_eq!(
        mei.page().texts("tbody .tag"),
        [
            "Nog niet gedaan",
            "Nog niet gedaan",
            "Nog niet gedaan",
            "Nog niet gedaan",
            "Goed",
            "Nog niet gedaan"
        ]
    );
}

#[tokio::test]
async fn the_figures_of_a_quarter_are_frozen_by_themselves() {
    let world = World::on("2026-09-14").await;
    world.board(&["Samira"]).await;
    let mut funder = world.visitor();
    world.goes_by_itself(Chore::Figures).await;
    funder.open("/nl/figures").await.sees("Er zijn nog geen cijfers");
    world.later(SignedDuration::from_hours(24 * 18));
    world.goes_by_itself(Chore::Figures).await;
    funder
        .open("/nl/figures")
        .await
        .sees("Tot en met 30 september 2026");
}
