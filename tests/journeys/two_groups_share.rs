//! Two groups share needs and offers: both trainers decide, and each owner for their own.

use http::StatusCode;
use programme::staff::Job;

use crate::harness::{Visitor, World};

/// A trainer presses this on the page of a group.
async fn says_of(trainer: &mut Visitor<'_>, group: &str, button: &str) {
    trainer.open("/nl/desk/groups").await.follow(group).await;
    trainer.press(button).await.sees("Opgeslagen of de groep deelt.");
}

#[tokio::test]
async fn words_and_the_group_are_seen_and_never_who_it_is() {
    let world = World::on("2026-09-14").await;
    let delft = world.board_that_shares("Mavo 3, Delft", &["Samira"]).await;
    let leiden = world
        .board_that_shares("Jongerencentrum Leiden", &["Jonas"])
        .await;
    let mut samira = delft.comes_in("Samira").await;
    samira
        .needs_of_anybody("Fiets", "Mijn band is lek")
        .await
        .sees("Wat je deelt, zien andere groepen ook, zonder jouw naam.");
    samira.needs("Huiswerk", "Wie helpt mij met rekenen?").await;

    let mut jonas = leiden.comes_in("Jonas").await;
    jonas
        .open("/nl/board")
        .await
        .sees("Uit andere groepen (1)")
        .sees("Mijn band is lek")
        .sees("Groep: Mavo 3, Delft")
        .does_not_see("Samira")
        .does_not_see("Wie helpt mij");

    // “I can help” makes an offer of one's own, about the same and shared as well.
    jonas
        .follow("Ik kan helpen: Mijn band is lek, Mavo 3, Delft")
        .await;
    jonas
        .fill("Wat kun je geven of doen?", "Ik plak banden")
        .press("Kijk alles na")
        .await
        .sees("Dan zien zij je woorden en de naam van je groep, niet jouw naam.")
        .sees("Ook andere groepen van het programma")
        .press("Zet mijn aanbod op het bord")
        .await
        .sees("Van jou (1)");
    samira
        .open("/nl/board")
        .await
        .sees("Ik plak banden")
        .sees("Groep: Jongerencentrum Leiden")
        .does_not_see("Jonas");
}

#[tokio::test]
async fn both_trainers_decide_each_for_their_own_group() {
    let world = World::on("2026-09-14").await;
    let delft = world.board_that_shares("Mavo 3, Delft", &["Samira"]).await;
    let class = world.board(&["Jonas"]).await;
    delft
        .comes_in("Samira")
        .await
        .needs_of_anybody("Fiets", "Mijn band is lek")
        .await;
    let mut jonas = class.comes_in("Jonas").await;
    jonas.open("/nl/board").await.does_not_see("Mijn band is lek");
    jonas.open("/nl/post/need").await;
    jonas
        .choose("Fiets")
        .press("Naar stap 2: je vraag")
        .await
        .does_not_see("Wie mag dit zien?");

    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    says_of(&mut mei, "Havo 4, Delft", "Deel met andere groepen").await;
    jonas.open("/nl/board").await.sees("Mijn band is lek");
    says_of(&mut mei, "Mavo 3, Delft", "Stop met delen").await;
    jonas.open("/nl/board").await.does_not_see("Mijn band is lek");

    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    let path = format!("/nl/desk/group/{}/sharing", delft.class.id);
    joost.post(&path, "sharing=yes").await.gets(StatusCode::NOT_FOUND);
    jonas.open("/nl/board").await.does_not_see("Mijn band is lek");
}

#[tokio::test]
async fn whoever_is_erased_or_takes_it_away_is_gone_from_the_other_board() {
    let world = World::on("2026-09-14").await;
    let delft = world
        .board_that_shares("Mavo 3, Delft", &["Samira", "Noor"])
        .await;
    let leiden = world
        .board_that_shares("Jongerencentrum Leiden", &["Jonas"])
        .await;
    let (mut samira, mut noor) = (delft.comes_in("Samira").await, delft.comes_in("Noor").await);
    samira.needs_of_anybody("Fiets", "Mijn band is lek").await;
    noor.needs_of_anybody("Stage", "Een stage bij een garage").await;
    let mut jonas = leiden.comes_in("Jonas").await;
    jonas
        .open("/nl/board")
        .await
        .sees("Mijn band is lek")
        .sees("Een stage bij een garage");
    samira
        .open("/nl/me/erase")
        .await
        .press("Ja, verwijder alles van mij")
        .await;
    noor.open("/nl/board")
        .await
        .follow("Haal weg: Een stage bij een garage")
        .await
        .press("Ja, haal weg")
        .await;
    jonas.open("/nl/board").await.does_not_see("Uit andere groepen");
}

#[tokio::test]
async fn what_does_not_feel_right_is_held_there_too() {
    let world = World::on("2026-09-14").await;
    let delft = world
        .board_that_shares("Mavo 3, Delft", &["Samira", "Noor"])
        .await;
    let leiden = world
        .board_that_shares("Jongerencentrum Leiden", &["Jonas"])
        .await;
    let mut samira = delft.comes_in("Samira").await;
    samira.needs_of_anybody("Fiets", "Mijn band is lek").await;
    let mut jonas = leiden.comes_in("Jonas").await;
    jonas.open("/nl/board").await;
    jonas.follow("Voelt dit niet goed?: Mijn band is lek").await;
    jonas.choose("Iemand doet gemeen");
    let (_, path, body) = jonas.about_to_send("Vertel het aan de trainer");
    for _press in 0..2 {
        jonas.post(&path, &body).await.is_at("/nl/safe/thanks");
    }
    jonas.open("/nl/board").await.does_not_see("Mijn band is lek");
    let mut noor = delft.comes_in("Noor").await;
    noor.open("/nl/board").await.does_not_see("Mijn band is lek");

    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk")
        .await
        .sees("Iemand vindt dat dit niet goed voelt.")
        .sees("Het gaat over: Mijn band is lek")
        .press("Zet het op het bord")
        .await;
    jonas.open("/nl/board").await.sees("Mijn band is lek");

    // Of a post that is not shared, another group knows nothing to report.
    samira.needs("Huiswerk", "Wie helpt mij met rekenen?").await;
    let board = world
        .app
        .store
        .board(delft.class.id)
        .await
        .unwrap()
        .expect("a group");
    let unshared = board.posts.last().expect("a post");
    jonas
        .open(&format!(
            "/nl/safe/about/shared/{}-{}",
            delft.class.id, unshared.value.id
        ))
        .await
        .gets(StatusCode::NOT_FOUND);
}
