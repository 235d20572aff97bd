//! The same form twice, at once and a hundred times, is one request.

use std::collections::BTreeSet;

use crate::harness::World;

#[tokio::test]
async fn a_double_click_is_one_request_with_one_receipt() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    let (_, path, body) = samira.about_to_send("Vraag de workshop aan");
    samira.post(&path, &body).await.sees("Je vraag is binnen");
    let first = samira.page().path.clone();
    samira.post(&path, &body).await.sees("Je vraag is binnen");
    assert_eq!(samira.page().path, first, "the same receipt");
    world.letters_go_out().await;
    assert_eq!(world.letters().len(), 2, "one copy and one notice");
}

#[tokio::test]
async fn a_hundred_at_once_are_one_request() {
    for round in 0..20 {
        let world = World::on("2026-09-14").await;
        let mut samira = world.visitor();
        samira.at_the_check_page().await;
        let (_, path, body) = samira.about_to_send("Vraag de workshop aan");
        let sends = (0..100).map(|number: u8| {
            let router = world.router();
            let (path, body) = (path.clone(), body.clone());
            tokio::spawn(
                async move { crate::harness::post_from(router, [10, 0, 0, number], &path, body).await },
            )
        });
        let mut receipts = BTreeSet::new();
        for send in sends.collect::<Vec<_>>() {
            receipts.insert(send.await.unwrap());
        }
        assert_eq!(
            receipts.len(),
            1,
            "round {round}: one receipt for all: {receipts:?}"
        );
        world.letters_go_out().await;
        assert_eq!(
            world.letters().len(),
            2,
            "round {round}: one row, one copy, one notice"
        );
    }
}

#[tokio::test]
async fn another_answer_is_another_request() {
    let world = World::on("2026-09-14").await;
    let mut receipts = BTreeSet::new();
    for town in ["Delft", "Den Haag"] {
        let mut samira = world.visitor();
        samira.at_the_check_page().await;
        samira
            .press("Wijzig: Plaats")
            .await
            .fill("Plaats", town)
            .press("Kijk alles na")
            .await;
        receipts.insert(samira.press("Vraag de workshop aan").await.page().path.clone());
    }
    assert_eq!(receipts.len(), 2, "the control: only the same is the same");
}
