//! The store stumbles at every possible moment: either all ends as without the stumble, or a page keeps what was typed.

use std::collections::BTreeSet;
use std::sync::Arc;

use http::StatusCode;
use store::Store;
use store::sealing::{Keys, RootKey};
use store::sqlite::SqliteTable;
use store::testing::{Fault, Faults, Faulty};

use crate::harness::World;

/// A world over a table that can be ordered to stumble.
fn world() -> (World, Faults) {
    let faults = Faults::default();
    let table = Faulty::new(SqliteTable::in_memory().unwrap(), faults.clone());
    let keys = Keys::of(&RootKey::random().unwrap());
    (
        World::with_store("2026-09-14", Store::over(Arc::new(table), keys)),
        faults,
    )
}

/// The ids of all letters, each once.
fn letters(world: &World) -> BTreeSet<String> {
    world.letters().into_iter().map(|mail| mail.id).collect()
}

#[tokio::test]
async fn one_stumble_anywhere_loses_nothing_and_doubles_nothing() {
    for fault in Fault::ALL {
        for nth in 0..8 {
            let (world, faults) = world();
            let mut samira = world.visitor();
            samira.at_the_check_page().await;
            faults.fail(nth, fault);
            samira
                .press("Vraag de workshop aan")
                .await
                .gets(StatusCode::OK)
                .sees("Je vraag is binnen");
            for _again in 0..3 {
                // A look at the outbox that stumbles is followed by the next one.
                drop(functions::outbox::deliver(&world.app).await);
                world.later(jiff::SignedDuration::from_mins(5));
            }
            assert_eq!(
                letters(&world).len(),
                2,
                "{fault:?} at {nth}: one copy and one notice"
            );
        }
    }
}

#[tokio::test]
async fn a_store_that_is_away_keeps_what_was_typed_in_the_page() {
    let (world, faults) = world();
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    faults.fail_always(Fault::Throttled);
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::SERVICE_UNAVAILABLE);
    samira
        .sees("Alles wat je hebt getypt staat er nog")
        .sees("De Brug")
        .sees("samira@debrug.example");
    faults.heal();
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::OK)
        .sees("Je vraag is binnen");
    world.letters_go_out().await;
    assert_eq!(letters(&world).len(), 2);
}

#[tokio::test]
async fn without_conditions_a_double_click_would_be_two_requests() {
    let (world, faults) = world();
    faults.ignore_conditions();
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    let (_, path, body) = samira.about_to_send("Vraag de workshop aan");
    let mut receipts = BTreeSet::new();
    for _press in 0..2 {
        receipts.insert(samira.post(&path, &body).await.page().path.clone());
    }
    assert_eq!(
        receipts.len(),
        2,
        "the control: with conditions switched off the promise is broken"
    );
}
