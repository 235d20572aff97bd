//! Somebody wants to be a mentor, says when they have time, and mends one thing; somebody under eighteen is shown another way.

use http::StatusCode;

use crate::harness::World;

#[tokio::test]
async fn a_mentor_signs_up_and_the_coordinator_hears_of_it() {
    let world = World::on("2026-09-14").await;
    let mut yusra = world.visitor();
    yusra
        .open("/nl/help-out")
        .await
        .gets(StatusCode::OK)
        .sees("Stap 1 van 4");
    yusra
        .choose("Mentor: ik help één jongere een half jaar")
        .choose("Ja");
    yusra
        .press("Naar stap 2: jouw netwerk")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Een mentor of buddy heeft een VOG nodig");
    yusra.choose("Ik wil een VOG aanvragen. Dat is gratis voor vrijwilligers");
    yusra
        .press("Naar stap 2: jouw netwerk")
        .await
        .sees("Stap 2 van 4");
    yusra
        .fill("Plaats", "Delft")
        .choose("Nederlands")
        .choose("Arabisch");
    let network = yusra.page().all("main input[name=network]").len();
    assert_eq!(network, 10, "ten fields to know people in");
    let typed = "town=Delft&languages=nl&languages=ar&fields_of_work=care&network=sport&network=care";
    let (_, path, body) = yusra.about_to_send("Naar stap 3: jouw tijd");
    yusra
        .post(&path, &format!("{body}&{typed}"))
        .await
        .sees("Stap 3 van 4")
        .sees("Maandag");
    assert!(
        yusra.page().all("main input[value='40']")[0]
            .value()
            .attr("checked")
            .is_some(),
        "forty hours are chosen already"
    );
    yusra.fill("Waarom wil je dit doen?", "Ik ken veel mensen in de zorg.");
    let (_, path, body) = yusra.about_to_send("Naar stap 4: jouw gegevens");
    yusra
        .post(
            &path,
            &format!("{body}&availability=wed_evening&availability=sat_morning"),
        )
        .await
        .sees("Stap 4 van 4");
    yusra
        .fill("Jouw naam", "Yusra")
        .fill("Jouw e-mailadres", "yusra@mail.example");
    yusra
        .press("Kijk alles na")
        .await
        .sees("Woensdag: Avond")
        .sees("Zaterdag: Ochtend");
    yusra.press("Meld mij aan").await.sees("Je vraag is binnen");
    world.letters_go_out().await;
    assert_eq!(world.mail_to("yusra@mail.example").len(), 1);
    let notice = &world.mail_to("backupnetwerkt@gmail.com")[0];
    assert!(notice.text.contains("Ik ken veel mensen in de zorg."));
}

#[tokio::test]
async fn somebody_under_eighteen_is_shown_another_way() {
    let world = World::on("2026-09-14").await;
    let mut sam = world.visitor();
    sam.open("/nl/help-out").await;
    sam.choose("Sleutelpersoon: veel mensen in mijn gemeenschap kennen mij")
        .choose("Nee");
    sam.press("Naar stap 2: jouw netwerk")
        .await
        .gets(StatusCode::OK)
        .sees("Je moet 18 jaar of ouder zijn")
        .does_not_see("Er gaat nog iets mis");
    assert_eq!(sam.page().link("Doe mee met een code"), "/nl/join");
    assert!(world.letters().is_empty());
}
