//! A need meets an offer in the same group.

use jiff::SignedDuration;

use crate::harness::{Visitor, World};

#[tokio::test]
async fn both_hear_of_each_other_only_after_both_agree() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas", "Noor"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas
        .open("/nl/board")
        .await
        .sees("Waar ben jij goed in?")
        .sees("Voorbeeld");
    jonas
        .offers("Huiswerk", "Ik leg wiskunde uit")
        .await
        .is_at("/nl/board")
        .sees("Het staat op het bord");
    samira.open("/nl/post/need").await;
    samira
        .choose("Huiswerk")
        .press("Naar stap 2: je vraag")
        .await
        .sees("1 persoon in je groep kan hier misschien mee helpen.")
        .does_not_see("Jonas");
    samira
        .needs("Huiswerk", "Wie helpt mij met rekenen?")
        .await
        .sees("Past bij jou (1)")
        .sees("Ik leg wiskunde uit");
    assert_eq!(class.round().await, 1);

    samira
        .open("/nl/matches")
        .await
        .sees("Jij vraagt hierom, en de ander kan hierbij helpen: Huiswerk")
        .sees("Kies voor 17 september 2026, 09:00 uur.")
        .does_not_see("Jonas")
        .does_not_see("wiskunde");
    samira
        .answers("Ja, graag")
        .await
        .sees("Je zei ja")
        .does_not_see("Jonas");
    jonas
        .open("/nl/matches")
        .await
        .sees("De ander vraagt hierom")
        .does_not_see("Samira")
        .does_not_see("rekenen");
    jonas
        .answers("Ja, graag")
        .await
        .sees("Jullie zeiden allebei ja")
        .sees("Jij kunt Samira helpen.")
        .sees("Jullie praten met elkaar in de les.")
        .sees("Op school");
    samira.open("/nl/matches").await.sees("Jonas kan je helpen.");
    class
        .comes_in("Noor")
        .await
        .open("/nl/matches")
        .await
        .sees("Er is nu geen voorstel voor jou.");
}

/// What the entry of the menu says.
fn entry(visitor: &Visitor<'_>) -> String {
    visitor.page().texts("nav.nav a[href='/nl/matches']").join("")
}

#[tokio::test]
async fn the_menu_says_how_many_answers_are_waited_for() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    for (category, needed, offered) in [
        ("Fiets", "Mijn band is lek", "Ik plak banden"),
        ("Huiswerk", "Wie helpt mij met rekenen?", "Ik leg wiskunde uit"),
    ] {
        jonas.offers(category, offered).await;
        samira.needs(category, needed).await;
    }
    assert_eq!(entry(&samira), "Matches");
    assert_eq!(class.round().await, 2);
    for path in [
        "/nl/board",
        "/nl/network",
        "/nl/matches",
        "/nl/post/need",
        "/nl/safe",
    ] {
        samira.open(path).await;
        assert_eq!(entry(&samira), "Matches (2)", "{path}");
    }
    // A page that does not read the board says nothing, rather than reading it for a number.
    samira.open("/nl/me").await;
    assert_eq!(entry(&samira), "Matches");
    samira.answers("Ja, graag").await;
    assert_eq!(entry(&samira), "Matches (1)");
    samira.answers("Ik wil nog denken").await;
    assert_eq!(entry(&samira), "Matches (1)", "“later” goes on waiting");
    let shown = samira.page().all("main a.btn[href$='/answer']").len();
    assert_eq!(shown, 1, "the number is what stands under it");
    world.later(SignedDuration::from_hours(73));
    let mut samira = class.comes_in("Samira").await;
    samira.open("/nl/board").await;
    assert_eq!(entry(&samira), "Matches");
}

#[tokio::test]
async fn it_worked_and_somebody_is_thanked() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.offers("Fiets", "Ik plak banden").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class.round().await;
    samira.answers("Ja, graag").await;
    jonas.answers("Ja, graag").await;

    samira.open("/nl/matches").await;
    samira.follow("Vertel hoe het ging: Mijn band is lek").await;
    samira
        .choose("Ja")
        .press("Vertel hoe het ging")
        .await
        .sees("Fijn dat het hielp");
    samira
        .press("Bedank Jonas")
        .await
        .sees("Je bedankje is bezorgd")
        .sees("Je hebt de ander bedankt.");
    jonas.open("/nl/matches").await.sees("Je bent bedankt!");
    jonas
        .open("/nl/board")
        .await
        .does_not_see("Mijn band is lek")
        .sees("Ik plak banden");
}

#[tokio::test]
async fn where_the_trainer_introduces_nobody_has_to_do_anything_first() {
    let world = World::on("2026-09-14").await;
    let class = world.board_of_a_trainer(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.offers("Fiets", "Ik plak banden").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class.round().await;
    samira.answers("Ja, graag").await;
    jonas.answers("Ja, graag").await;
    samira
        .open("/nl/matches")
        .await
        .sees("De trainer brengt jullie bij elkaar.")
        .does_not_see("Vertel hoe het ging");
}

#[tokio::test]
async fn a_no_is_never_shown() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.offers("Fiets", "Ik plak banden").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class.round().await;
    samira.answers("Ja, graag").await;
    jonas
        .answers("Nee, liever niet")
        .await
        .sees("De ander ziet niet dat jij nee zei.");
    let refused = samira.open("/nl/matches").await.page().text();

    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.offers("Fiets", "Ik plak banden").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class.round().await;
    samira.answers("Ja, graag").await;
    world.later(SignedDuration::from_hours(73));
    class.time_goes_by().await;
    let run_out = samira.open("/nl/matches").await.page().text();
    assert_eq!(refused, run_out, "a no looks the same as time that ran out");
    assert_eq!(class.round().await, 1, "what ran out may come back");
}

#[tokio::test]
async fn a_post_that_goes_takes_its_proposals_along() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    jonas.offers("Fiets", "Ik plak banden").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class.round().await;
    samira
        .open("/nl/board")
        .await
        .follow("Haal weg: Mijn band is lek")
        .await
        .press("Ja, haal weg")
        .await
        .sees("Weggehaald")
        .does_not_see("Mijn band is lek");
    jonas
        .open("/nl/matches")
        .await
        .sees("Er is nu geen voorstel voor jou.");
}
