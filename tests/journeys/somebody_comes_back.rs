//! Behind the secret link: see, change, take back.

use http::StatusCode;

use crate::harness::World;

#[tokio::test]
async fn change_an_answer_later() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.has_asked().await;
    world.letters_go_out().await;
    let link = world.mail_to("samira@debrug.example")[0].button();

    samira
        .open(&link)
        .await
        .press("Wijzig mijn antwoorden")
        .await
        .sees("Klopt alles?")
        .sees("Delft");
    samira
        .press("Wijzig: Plaats")
        .await
        .fill("Plaats", "Utrecht")
        .press("Kijk alles na")
        .await
        .sees("Utrecht");
    samira
        .press("Bewaar mijn wijzigingen")
        .await
        .is_at(&link)
        .sees("Utrecht")
        .sees("Je hebt je antwoorden gewijzigd.");
    world.letters_go_out().await;
    let notices = world.mail_to("backupnetwerkt@gmail.com");
    assert!(notices.last().unwrap().subject.starts_with("Gewijzigd:"));
    assert!(notices.last().unwrap().text.contains("Utrecht"));
}

#[tokio::test]
async fn two_windows_do_not_overwrite_each_other_silently() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let link = samira.has_asked().await;
    let mut other_window = world.visitor();
    for window in [&mut samira, &mut other_window] {
        window
            .open(&link)
            .await
            .press("Wijzig mijn antwoorden")
            .await
            .press("Wijzig: Plaats")
            .await;
    }
    samira
        .fill("Plaats", "Utrecht")
        .press("Kijk alles na")
        .await
        .press("Bewaar mijn wijzigingen")
        .await
        .sees("Utrecht");
    other_window
        .fill("Plaats", "Almere")
        .press("Kijk alles na")
        .await
        .press("Bewaar mijn wijzigingen")
        .await;
    other_window
        .gets(StatusCode::CONFLICT)
        .sees("Er is net iets veranderd");
    samira.open(&link).await.sees("Utrecht").does_not_see("Almere");
}

#[tokio::test]
async fn take_it_back_and_ask_again() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let link = samira.has_asked().await;
    samira
        .open(&link)
        .await
        .follow("Haal mijn vraag weg")
        .await
        .sees("Wil je je vraag weghalen?");
    let still_there = world.visitor().open(&link).await.page().text();
    assert!(
        still_there.contains("Haal mijn vraag weg"),
        "looking at the question changed nothing"
    );
    samira
        .press("Ja, haal mijn vraag weg")
        .await
        .is_at(&link)
        .sees("Weggehaald")
        .does_not_see("Wijzig mijn antwoorden");
    samira.open(&format!("{link}/withdraw")).await;
    samira.press("Ja, haal mijn vraag weg").await.sees("Weggehaald");
    let again = samira.has_asked().await;
    assert_ne!(again, link, "the same answers may be sent again");
    world.letters_go_out().await;
    let subjects: Vec<_> = world
        .mail_to("backupnetwerkt@gmail.com")
        .into_iter()
        .map(|mail| mail.subject)
        .collect();
    assert_eq!(
        subjects
            .iter()
            .filter(|subject| subject.starts_with("Weggehaald:"))
            .count(),
        1,
        "{subjects:?}"
    );
}

#[tokio::test]
async fn a_mail_scanner_that_opens_every_link_changes_nothing() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let link = samira.has_asked().await;
    let mut scanner = world.visitor();
    for path in [
        link.clone(),
        format!("{link}/withdraw"),
        link.replace("/status/", "/received/"),
    ] {
        scanner.open(&path).await.gets(StatusCode::OK);
    }
    samira
        .open(&link)
        .await
        .sees("Binnen")
        .sees("Wijzig mijn antwoorden");
}
