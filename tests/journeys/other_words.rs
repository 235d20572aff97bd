//! Before a post goes on the board: a trainer proposes other words, asks something, or sends it back with the reason. What is
//! published is what its owner wrote or agreed to.

use http::StatusCode;
use programme::staff::Job;

use crate::harness::{Board, Visitor, World};

/// A class in which Samira has a bicycle with a flat tyre, and Mei looks at it.
async fn a_flat_tyre(world: &World) -> (Board<'_>, Visitor<'_>, Visitor<'_>) {
    let class = world.board_looked_at_first(&["Samira", "Jonas"]).await;
    let mut samira = class.comes_in("Samira").await;
    samira.needs("Fiets", "Iets met mijn band").await;
    let mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    (class, samira, mei)
}

async fn proposes(mei: &mut Visitor<'_>) {
    mei.follow("Iets met mijn band").await;
    mei.follow("Stel andere woorden voor").await;
    mei.sees("Iets met mijn band")
        .fill("In een paar woorden", "Mijn fietsband is lek")
        .fill("Meer erover (hoeft niet)", "Wie plakt hem met mij?")
        .press("Vraag of dit mag")
        .await
        .sees("De jongere leest jouw woorden en kiest")
        .does_not_see("Iets met mijn band");
}

#[tokio::test]
async fn what_its_owner_takes_over_stands_on_the_board() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira, mut mei) = a_flat_tyre(&world).await;
    let post = mei.page().link("Iets met mijn band");
    proposes(&mut mei).await;
    let mut jonas = class.comes_in("Jonas").await;
    jonas
        .open("/nl/board")
        .await
        .does_not_see("Mijn fietsband is lek")
        .does_not_see("Iets met mijn band");
    // Both are there to read, and nothing was chosen for her.
    samira
        .open("/nl/board")
        .await
        .sees("Je trainer stelt andere woorden voor. Jij kiest.")
        .sees("Iets met mijn band")
        .sees("Mijn fietsband is lek")
        .sees("Wie plakt hem met mij?")
        .press("Neem deze woorden: Mijn fietsband is lek")
        .await
        .sees("Het staat op het bord")
        .does_not_see("Iets met mijn band");
    jonas.open("/nl/board").await.sees("Mijn fietsband is lek");
    mei.open(&post)
        .await
        .sees("Nam de voorgestelde woorden over · Samira")
        .sees("Andere woorden voorgesteld · Mei")
        .sees("Staat op het bord");
}

#[tokio::test]
async fn who_keeps_their_own_words_has_them_looked_at_once_more() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira, mut mei) = a_flat_tyre(&world).await;
    proposes(&mut mei).await;
    samira
        .open("/nl/board")
        .await
        .press("Houd mijn woorden: Iets met mijn band")
        .await
        .sees("Je houdt je eigen woorden");
    let mut jonas = class.comes_in("Jonas").await;
    jonas.open("/nl/board").await.does_not_see("Iets met mijn band");
    // Back in the pile, with what was said; one press puts the words of its owner on the board.
    mei.open("/nl/desk")
        .await
        .sees("De jongere houdt de eigen woorden. Voorgesteld was:")
        .sees("Mijn fietsband is lek")
        .press("Zet het op het bord")
        .await;
    jonas
        .open("/nl/board")
        .await
        .sees("Iets met mijn band")
        .does_not_see("Mijn fietsband is lek");
    samira
        .open("/nl/board")
        .await
        .does_not_see("Mijn fietsband is lek");
}

#[tokio::test]
async fn nobody_agrees_to_words_that_were_exchanged_meanwhile() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira, mut mei) = a_flat_tyre(&world).await;
    proposes(&mut mei).await;
    samira.open("/nl/board").await.sees("Mijn fietsband is lek");
    mei.press("Maak dit ongedaan").await;
    mei.follow("Iets met mijn band").await;
    mei.follow("Stel andere woorden voor").await;
    mei.fill("In een paar woorden", "Wie leert mij banden plakken?")
        .press("Vraag of dit mag")
        .await;
    samira
        .press("Neem deze woorden: Mijn fietsband is lek")
        .await
        .sees("Er is iets veranderd")
        .sees("Wie leert mij banden plakken?");
    let mut jonas = class.comes_in("Jonas").await;
    jonas
        .open("/nl/board")
        .await
        .does_not_see("Mijn fietsband is lek")
        .does_not_see("banden plakken");
    // The control: the words that stand there now are hers to take.
    samira
        .press("Neem deze woorden: Wie leert mij banden plakken?")
        .await;
    jonas
        .open("/nl/board")
        .await
        .sees("Wie leert mij banden plakken?");
}

#[tokio::test]
async fn a_trainer_gives_no_number_away() {
    let world = World::on("2026-09-14").await;
    let (_class, mut samira, mut mei) = a_flat_tyre(&world).await;
    mei.follow("Iets met mijn band").await;
    mei.follow("Stel andere woorden voor").await;
    mei.fill("In een paar woorden", "Bel mij: 06 12345678")
        .press("Vraag of dit mag")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Haal het telefoonnummer, adres of e-mailadres uit je tekst");
    let typed = mei.page().control("In een paar woorden").value().attr("value");
    assert_eq!(
        typed,
        Some("Bel mij: 06 12345678"),
        "what was typed is still there"
    );
    samira.open("/nl/board").await.does_not_see("06 12345678");
}

#[tokio::test]
async fn a_question_is_answered_and_comes_back_to_the_pile() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira, mut mei) = a_flat_tyre(&world).await;
    let post = mei.page().link("Iets met mijn band");
    mei.follow("Iets met mijn band").await;
    mei.follow("Vraag iets").await;
    mei.fill("Je vraag", "Welke band is het?")
        .press("Stel de vraag")
        .await
        .sees("De jongere leest je vraag")
        .does_not_see("Iets met mijn band");
    samira.open("/nl/board").await.sees("Welke band is het?");
    samira.follow("Geef antwoord: Iets met mijn band").await;
    samira
        .sees("Welke band is het?")
        .press("Stuur mijn antwoord")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .fill("Je antwoord", "De achterband van mijn rode fiets")
        .press("Stuur mijn antwoord")
        .await
        .sees("Je antwoord is weg");
    class
        .comes_in("Jonas")
        .await
        .open("/nl/board")
        .await
        .does_not_see("rode fiets");
    mei.open("/nl/desk")
        .await
        .sees("Welke band is het?")
        .sees("De achterband van mijn rode fiets")
        .press("Zet het op het bord")
        .await;
    mei.open(&post).await;
    let lines = mei.page().texts(".timeline li");
    let what = [
        "Dit geschreven",
        "Iets gevraagd · Mei",
        "Gaf antwoord · Samira",
        "Een bericht op het bord gezet · Mei",
    ];
    assert_eq!(lines.len(), what.len(), "{lines:?}");
    for (line, what) in lines.iter().zip(what) {
        assert!(line.contains(what), "{what} in {lines:?}");
    }
    // The whole history of the group names her too, and not as somebody who left.
    let history = format!("/nl/desk/group/{}/history", class.class.id);
    mei.open(&history)
        .await
        .sees("Gaf antwoord · Samira")
        .does_not_see("iemand die weg is");
}

#[tokio::test]
async fn why_it_comes_back_is_read_in_ones_own_language_and_it_can_be_handed_in_again() {
    let world = World::on("2026-09-14").await;
    let (_class, mut samira, mut mei) = a_flat_tyre(&world).await;
    let post = mei.page().link("Iets met mijn band");
    mei.follow("Iets met mijn band").await;
    mei.follow("Schrijf er iets bij").await;
    mei.choose("Het is niet duidelijk")
        .fill(
            "Wil je er iets bij schrijven? (hoeft niet)",
            "Wat is er met de band?",
        )
        .press("Stuur het terug")
        .await
        .sees("De jongere ziet dat het anders moet");
    samira
        .open("/en/board")
        .await
        .sees("Tell a little more, so that everybody understands what you mean.")
        .sees("Wat is er met de band?");
    samira.open("/nl/board").await;
    samira.follow("Wijzig: Iets met mijn band").await;
    samira
        .press("Wijzig: Wat zoek je?")
        .await
        .fill("Wat zoek je?", "Mijn band is lek")
        .press("Kijk alles na")
        .await
        .press("Bewaar mijn wijzigingen")
        .await
        .does_not_see("Wat is er met de band?");
    mei.open("/nl/desk")
        .await
        .sees("Mijn band is lek")
        .does_not_see("Wat is er met de band?");
    mei.open(&post)
        .await
        .sees("Schreef het anders op · Samira")
        .sees("Wat is er met de band?");
}

#[tokio::test]
async fn of_two_trainers_the_second_sees_what_changed_and_keeps_what_they_typed() {
    let world = World::on("2026-09-14").await;
    let (_class, mut samira, mut mei) = a_flat_tyre(&world).await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Coordinator]).await;
    for (who, link) in [
        (&mut mei, "Stel andere woorden voor"),
        (&mut fatima, "Vraag iets"),
    ] {
        who.open("/nl/desk").await.follow("Iets met mijn band").await;
        who.follow(link).await;
    }
    mei.fill("In een paar woorden", "Mijn fietsband is lek")
        .press("Vraag of dit mag")
        .await;
    fatima
        .fill("Je vraag", "Welke band is het?")
        .press("Stel de vraag")
        .await
        .gets(StatusCode::CONFLICT)
        .sees("Iemand was je voor")
        .sees("De jongere leest de voorgestelde woorden")
        .sees("Mijn fietsband is lek");
    let still_there = |visitor: &Visitor<'_>| visitor.page().control("Je vraag").text().collect::<String>();
    assert_eq!(still_there(&fatima), "Welke band is het?");
    // Samira reads the words of the first, and no question.
    samira
        .open("/nl/board")
        .await
        .sees("Mijn fietsband is lek")
        .does_not_see("Welke band is het?")
        .press("Houd mijn woorden: Iets met mijn band")
        .await;
    // It is in the pile again: the second asks about it as it is now, with one look in between.
    fatima.press("Stel de vraag").await.gets(StatusCode::CONFLICT);
    assert_eq!(still_there(&fatima), "Welke band is het?");
    fatima
        .press("Stel de vraag")
        .await
        .sees("De jongere leest je vraag");
    samira.open("/nl/board").await.sees("Welke band is het?");
}

#[tokio::test]
async fn what_was_typed_is_told_to_its_owner_and_goes_with_them() {
    let world = World::on("2026-09-14").await;
    let (class, mut samira, mut mei) = a_flat_tyre(&world).await;
    proposes(&mut mei).await;
    let told = samira.fetch("/nl/me/export.json").await;
    assert!(told.contains("Mijn fietsband is lek"), "{told}");
    let history = format!("/nl/desk/group/{}/history", class.class.id);
    mei.open(&history).await.sees("Mijn fietsband is lek");
    samira
        .open("/nl/me/erase")
        .await
        .press("Ja, verwijder alles van mij")
        .await;
    // That something was proposed, and by whom, is still told; the words are not.
    mei.open(&history)
        .await
        .sees("Andere woorden voorgesteld")
        .sees("Mei")
        .does_not_see("Mijn fietsband is lek")
        .does_not_see("Samira");
}

#[tokio::test]
async fn what_is_asked_is_for_its_owner_alone() {
    let world = World::on("2026-09-14").await;
    let (class, samira, mut mei) = a_flat_tyre(&world).await;
    let desk = mei.page().link("Iets met mijn band");
    let own = samira.page().link("Wijzig: Iets met mijn band");
    proposes(&mut mei).await;
    let mut jonas = class.comes_in("Jonas").await;
    jonas
        .post(&own.replace("/edit", "/words"), "says=take&seen=2")
        .await
        .gets(StatusCode::NOT_FOUND);
    jonas
        .open(&own.replace("/edit", "/answer"))
        .await
        .gets(StatusCode::NOT_FOUND);
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    for door in ["words", "ask", "why"] {
        joost
            .open(&format!("{desk}/{door}"))
            .await
            .gets(StatusCode::NOT_FOUND);
        joost
            .post(&format!("{desk}/{door}"), "go=next")
            .await
            .gets(StatusCode::NOT_FOUND);
    }
    jonas
        .open("/nl/board")
        .await
        .does_not_see("Mijn fietsband is lek");
}
