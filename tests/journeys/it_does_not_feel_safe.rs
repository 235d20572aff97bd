//! Somebody says that it does not feel safe.

use jiff::SignedDuration;
use programme::matches::{Ending, Stage};

use crate::harness::World;

#[tokio::test]
async fn the_match_stops_and_the_two_are_never_proposed_again() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.offers("Fiets", "Ik plak banden").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class.round().await;
    samira.answers("Ja, graag").await;
    jonas.answers("Ja, graag").await;
    samira
        .open("/nl/matches")
        .await
        .follow("Dit voelt niet goed: Mijn band is lek")
        .await
        .sees("112")
        .sees("0800-0432");
    samira
        .choose("Het voelt niet veilig")
        .press("Vertel het aan de trainer")
        .await
        .is_at("/nl/safe/thanks")
        .sees("Goed dat je het vertelt")
        .sees("0800-0432");
    assert!(matches!(
        class.matches().await[0].stage,
        Stage::Over(_, Ending::Unsafe)
    ));
    jonas
        .open("/nl/matches")
        .await
        .does_not_see("Samira")
        .does_not_see("veilig");
    world.letters_go_out().await;
    assert_eq!(world.mail_to("backupnetwerkt@gmail.com").len(), 1);

    jonas.offers("Huiswerk", "Ik leg wiskunde uit").await;
    samira.needs("Huiswerk", "Wie helpt mij met rekenen?").await;
    assert_eq!(class.round().await, 0, "the two are set apart");
}

#[tokio::test]
async fn a_no_because_it_is_not_safe_reaches_the_trainer() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.offers("Fiets", "Ik plak banden").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class.round().await;
    samira
        .open("/nl/matches")
        .await
        .follow("Bekijk en kies: Mijn band is lek")
        .await;
    samira
        .choose("Nee, liever niet")
        .choose("Het voelt niet veilig")
        .press("Geef mijn antwoord")
        .await
        .is_at("/nl/safe/thanks")
        .sees("112");
    jonas
        .open("/nl/matches")
        .await
        .sees("Er is nu geen voorstel voor jou.");
    let reports = world.app.store.reports(class.class.id).await.unwrap();
    assert_eq!(reports.len(), 1);
    world.later(SignedDuration::from_hours(1));
    assert_eq!(class.round().await, 0);
}

#[tokio::test]
async fn a_post_can_be_reported_from_the_board() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    class
        .comes_in("Jonas")
        .await
        .offers("Fiets", "Ik plak banden")
        .await;
    let mut samira = class.comes_in("Samira").await;
    samira.open("/nl/board").await;
    samira.follow("Voelt dit niet goed?: Ik plak banden").await;
    samira
        .choose("Iemand doet gemeen")
        .press("Vertel het aan de trainer")
        .await
        .sees("De trainer krijgt nu meteen bericht.");
    samira
        .open("/nl/safe/about/match/00000000000000000000000000000001")
        .await
        .gets(http::StatusCode::NOT_FOUND);
}
