//! A school requests a workshop, with one mistake on the way, and changes an answer on the check page.

use http::StatusCode;

use crate::harness::World;

#[tokio::test]
async fn from_the_home_page_to_the_letter() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();

    samira
        .open("/nl/workshop")
        .await
        .gets(StatusCode::OK)
        .sees("Stap 1 van 4")
        .sees("Vul alles in.");
    samira
        .choose("Op een school")
        .fill("Naam van de school of het centrum", "De Brug")
        .fill("Plaats", "Delft");
    samira
        .press("Naar stap 2: de groep")
        .await
        .gets(StatusCode::OK)
        .sees("Stap 2 van 4");

    samira
        .fill("Hoeveel jongeren doen mee?", "veertig")
        .choose("16 of 17 jaar");
    samira
        .press("Naar stap 3: de periode")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    samira
        .sees("Er gaat nog iets mis")
        .sees("Schrijf een getal, zoals 40");
    assert!(
        samira.page().title().starts_with("Fout: "),
        "{}",
        samira.page().title()
    );
    assert_eq!(
        samira
            .page()
            .control("Hoeveel jongeren doen mee?")
            .value()
            .attr("value"),
        Some("veertig"),
        "it is still there"
    );
    assert!(
        samira
            .page()
            .control("16 of 17 jaar")
            .value()
            .attr("checked")
            .is_some(),
        "so is the age"
    );

    samira
        .fill("Hoeveel jongeren doen mee?", "٤٠")
        .press("Naar stap 3: de periode")
        .await
        .sees("Stap 3 van 4");
    samira
        .choose("Zo snel mogelijk")
        .press("Naar stap 4: jouw gegevens")
        .await
        .sees("Stap 4 van 4");
    samira
        .fill("Jouw naam", "Samira el Amrani")
        .fill("Jouw e-mailadres", "samira@debrug.example");
    samira.choose("Jullie mogen mij bellen of mailen over deze vraag");
    samira
        .press("Kijk alles na")
        .await
        .gets(StatusCode::OK)
        .sees("Klopt alles?")
        .sees("De Brug")
        .sees("40");

    samira.press("Wijzig: Plaats").await.sees("Stap 1 van 4");
    samira
        .fill("Plaats", "Den Haag")
        .press("Kijk alles na")
        .await
        .sees("Klopt alles?")
        .sees("Den Haag")
        .does_not_see("Delft");
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::OK)
        .is_at("/nl/workshop/received/");
    samira
        .sees("Je vraag is binnen")
        .sees("BU-2026-")
        .sees("Binnen 3 werkdagen")
        .sees("samira@debrug.example");
    assert_eq!(samira.page().headers["cache-control"], "private, no-store");

    world.letters_go_out().await;
    let copies = world.mail_to("samira@debrug.example");
    let [copy] = copies.as_slice() else {
        panic!("one copy, not {}", copies.len())
    };
    assert!(
        copy.subject.starts_with("We hebben je vraag (BU-2026-"),
        "{}",
        copy.subject
    );
    for said in ["Hoi Samira el Amrani,", "De Brug", "Den Haag", "40"] {
        assert!(copy.text.contains(said), "the text says “{said}”:\n{}", copy.text);
        assert!(copy.html.contains(said), "and so does the HTML");
    }
    samira
        .open(&copy.button())
        .await
        .sees("Jouw aanvraag")
        .sees("Binnen")
        .sees("Je hebt dit gevraagd.");
    let notices = world.mail_to("backupnetwerkt@gmail.com");
    assert_eq!(notices.len(), 1);
    assert!(
        notices[0].text.contains("Den Haag"),
        "the coordinator can answer at once"
    );
    assert!(
        !notices[0].text.contains("/status/"),
        "the secret link is the asker's own"
    );
}

#[tokio::test]
async fn back_and_another_language_lose_nothing() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.open("/nl/workshop").await;
    samira
        .choose("Op een school")
        .fill("Naam van de school of het centrum", "De Brug");
    samira
        .press("English")
        .await
        .gets(StatusCode::OK)
        .is_at("/en/workshop")
        .sees("Step 1 of 4");
    assert_eq!(
        samira
            .page()
            .control("Name of the school or centre")
            .value()
            .attr("value"),
        Some("De Brug")
    );
    samira
        .fill("Town", "Delft")
        .press("To step 2: the group")
        .await
        .sees("Step 2 of 4");
    samira
        .fill("How many young people?", "half")
        .press("Back")
        .await
        .gets(StatusCode::OK)
        .sees("Step 1 of 4");
    assert_eq!(samira.page().control("Town").value().attr("value"), Some("Delft"));
    samira.press("To step 2: the group").await;
    assert_eq!(
        samira
            .page()
            .control("How many young people?")
            .value()
            .attr("value"),
        Some("half"),
        "not checked, not lost"
    );
}

#[tokio::test]
async fn a_date_that_does_not_exist_is_said_where_it_is() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.at_step_three().await;
    samira.choose("Vanaf een datum");
    samira
        .fill_in("Datum", "Dag", "31")
        .fill_in("Datum", "Maand", "februari")
        .fill_in("Datum", "Jaar", "2027");
    samira
        .press("Naar stap 4: jouw gegevens")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Deze datum bestaat niet");
    samira
        .fill_in("Datum", "Dag", "1")
        .fill_in("Datum", "Maand", "maart");
    samira
        .press("Naar stap 4: jouw gegevens")
        .await
        .gets(StatusCode::OK)
        .sees("Stap 4 van 4");
}

#[tokio::test]
async fn a_page_that_stood_open_for_days_asks_for_one_more_look() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    world.later(jiff::SignedDuration::from_hours(25));
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    samira.sees("De pagina stond te lang open").sees("De Brug");
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::OK)
        .sees("Je vraag is binnen");
}

#[tokio::test]
async fn a_draft_of_somebody_elses_making_is_no_draft() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    let (_, path, body) = samira.about_to_send("Vraag de workshop aan");
    let start = body.find("draft=").unwrap() + "draft=".len();
    let mut forged = body.clone();
    let middle = start + 40;
    forged.replace_range(
        middle..=middle,
        if &body[middle..=middle] == "A" { "B" } else { "A" },
    );
    samira
        .post(&path, &forged)
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Er gaat nog iets mis");
    assert!(world.letters().is_empty());
}
