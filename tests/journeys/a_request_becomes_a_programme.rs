//! A request becomes a finished programme: dates on offer, one picked by a link, who is there, reminders, and the end.

use functions::web::visit;
use http::StatusCode;
use icalendar::{Calendar, Component};
use jiff::SignedDuration;
use programme::staff::Job;

use crate::harness::{Mail, Visitor, World};

const SAMIRA: &str = "samira@debrug.example";
const DESK: &str = "backupnetwerkt@gmail.com";

/// Coordinator Mei proposes two dates, across the change to winter time.
async fn dates_are_offered(mei: &mut Visitor<'_>) {
    mei.follow("Aanvragen")
        .await
        .follow("Vraag een workshop aan")
        .await;
    mei.follow("Plan deze workshop")
        .await
        .sees("De Brug, Delft")
        .sees("40 jongeren");
    mei.follow("Stel data voor").await;
    fill_in_dates(mei)
        .press("Stuur deze data")
        .await
        .gets(StatusCode::OK)
        .sees("De data zijn voorgesteld");
}

fn fill_in_dates<'a, 'w>(mei: &'a mut Visitor<'w>) -> &'a mut Visitor<'w> {
    mei.fill_in("Eerste datum", "Dag", "19")
        .fill_in("Eerste datum", "Maand", "oktober")
        .fill_in("Eerste datum", "Jaar", "2026")
        .fill("Hoe laat begint het?", "10u")
        .fill_in("Tweede datum (hoeft niet)", "Dag", "20")
        .fill_in("Tweede datum (hoeft niet)", "Maand", "10")
        .fill_in("Tweede datum (hoeft niet)", "Jaar", "2026")
        .fill("Hoe laat begint het op de tweede datum? (hoeft niet)", "13.30")
}

async fn last_mail(world: &World, to: &str) -> Mail {
    world.letters_go_out().await;
    world.mail_to(to).pop().expect("a letter")
}

/// When the meetings of this calendar begin, with how often each was changed.
fn meetings(calendar: &str) -> Vec<(String, String)> {
    let calendar: Calendar = calendar.parse().expect("a calendar");
    let text = |event: &icalendar::Event, name| event.property_value(name).unwrap_or_default().to_owned();
    calendar
        .events()
        .map(|event| (text(event, "DTSTART"), text(event, "SEQUENCE")))
        .collect()
}

#[tokio::test]
async fn from_request_to_the_last_meeting() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let status = samira.has_asked().await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    dates_are_offered(&mut mei).await;
    mei.press("Laat Fatima deze workshop geven")
        .await
        .sees("Fatima geeft deze workshop niet meer");

    // One letter, one link, one press.
    let letter = last_mail(&world, SAMIRA).await;
    assert!(
        letter.subject.starts_with("Kies een datum (BU-2026-"),
        "{}",
        letter.subject
    );
    assert!(
        letter.text.contains("maandag 19 oktober 2026, 10:00 tot 12:00"),
        "{}",
        letter.text
    );
    samira
        .open(&letter.button())
        .await
        .is_at(&status)
        .sees("Kies een datum");
    samira.sees("dinsdag 20 oktober 2026, 13:30 tot 15:30");
    samira
        .press("Kies deze datum maandag 19 oktober 2026, 10:00 tot 12:00")
        .await;
    samira
        .gets(StatusCode::OK)
        .sees("De datum staat")
        .sees("maandag 2 november 2026, 10:00 tot 12:00");

    // Who is there, and where.
    let letter = last_mail(&world, SAMIRA).await;
    samira
        .open(&letter.button())
        .await
        .sees("Afspraken over gegevens")
        .sees("Versie 2026-1");
    samira
        .fill("In welke ruimte is het?", "Lokaal 12")
        .fill("Welke volwassene is erbij?", "Meester Jan");
    samira
        .choose("Wij doen dat zelf")
        .press("Bewaar de gegevens")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    samira.sees("Lees de afspraken en zet een vinkje");
    samira
        .choose("Wij houden ons aan de afspraken over gegevens")
        .press("Bewaar de gegevens")
        .await;
    samira
        .gets(StatusCode::OK)
        .sees("Alles staat")
        .sees("Lokaal 12")
        .sees("Meester Jan");
    // What was agreed to can be read again, here and at the desk, in the version of that day.
    let said = "Jullie geven ons geen lijst met namen.";
    samira
        .sees("Waar jullie ja op zeiden")
        .sees("Versie 2026-1")
        .sees(said);
    mei.open("/nl/desk/runs").await.follow("De Brug, Delft").await;
    mei.sees("Waar jullie ja op zeiden")
        .sees("Versie 2026-1")
        .sees(said);

    // The same time of day in every calendar, across the change to winter time.
    let file = samira
        .fetch(&samira.page().link("Zet alle data in je agenda"))
        .await;
    let expected = ["20261019T080000Z", "20261026T090000Z", "20261102T090000Z"];
    assert_eq!(
        meetings(&file),
        expected.map(|begins| (begins.to_owned(), "0".to_owned()))
    );
    assert!(file.contains("LOCATION:De Brug\\, Delft\\, Lokaal 12"), "{file}");
    assert!(!file.contains("/status/"), "calendars are shared, links are not");
    let one = samira.fetch(&format!("{status}/meeting/2/calendar.ics")).await;
    assert_eq!(meetings(&one), [("20261026T090000Z".to_owned(), "0".to_owned())]);

    world.letters_go_out().await;
    let to_fatima = world.mail_to("fatima@backup.example");
    assert_eq!(to_fatima.len(), 2, "the dates, and where it is");
    assert!(
        to_fatima[0].raw.contains("method=PUBLISH"),
        "{}",
        to_fatima[0].raw
    );
    mei.open(&world.mail_to(DESK).pop().expect("a letter").button())
        .await;
    mei.sees("Lokaal 12")
        .sees("Een datum gekozen · Samira el Amrani")
        .sees("Data voorgesteld · Mei");

    // A group is made of it.
    mei.open("/nl/desk/requests")
        .await
        .follow("Vraag een workshop aan")
        .await
        .follow("Maak hier een groep van")
        .await;
    mei.choose("Zuid-Holland")
        .press("Maak de groep")
        .await
        .gets(StatusCode::OK)
        .sees("De groep is gemaakt");

    let told = until_the_last_meeting(&world).await;
    let days = ["12", "18", "19", "25", "26"].map(|day| format!("2026-10-{day} 09:00"));
    assert_eq!(
        told,
        days.into_iter()
            .chain(["2026-11-01 09:00".to_owned()])
            .collect::<Vec<_>>()
    );
    assert_eq!(
        world.mail_to("fatima@backup.example").len(),
        to_fatima.len() + told.len()
    );

    let looked = world.runs_are_looked_after().await;
    assert_eq!((looked.finished, looked.told), (1, 0));
    samira
        .open(&status)
        .await
        .sees("Klaar")
        .sees("De workshop is geweest.");
    samira.does_not_see("Haal mijn vraag weg");
    // Three meetings of two hours.
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.open("/nl/desk/figures").await.sees("Uren samen 6");
}

/// The clock looks every hour until the last meeting is over; gives when the contact was told that one is near: a week and a day
/// before each, once however often it looks.
async fn until_the_last_meeting(world: &World) -> Vec<String> {
    let over = "2026-11-02T11:00:00Z".parse().unwrap();
    let mut told = Vec::new();
    while world.app.clock.now() < over {
        let before = world.mail_to(SAMIRA).len();
        world.runs_are_looked_after().await;
        world.letters_go_out().await;
        let now = world.app.clock.now();
        for letter in &world.mail_to(SAMIRA)[before..] {
            assert!(
                letter.subject.starts_with("Binnenkort: de workshop"),
                "{}",
                letter.subject
            );
            told.push(format!("{} {}", visit::date_of(now), visit::time_of(now)));
        }
        world.later(SignedDuration::from_hours(1));
    }
    told
}

#[tokio::test]
async fn none_of_the_dates_fits() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let status = samira.has_asked().await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    dates_are_offered(&mut mei).await;
    samira.open(&status).await.follow("Geen van deze data past").await;
    samira
        .fill("Welke dagen en tijden passen jullie?", "Elke vrijdag in november")
        .press("Stuur mijn vraag")
        .await;
    samira
        .sees("Je vroeg om een andere datum")
        .does_not_see("Kies deze datum");
    let letter = last_mail(&world, DESK).await;
    assert!(
        letter.text.contains("Elke vrijdag in november"),
        "{}",
        letter.text
    );
    mei.open(&letter.button()).await.sees("Welke data stel je voor?");
    fill_in_dates(&mut mei)
        .press("Stuur deze data")
        .await
        .sees("De data zijn voorgesteld");
    samira
        .open(&status)
        .await
        .sees("Kies een datum")
        .does_not_see("Je vroeg om een andere datum. We kijken");
}

#[tokio::test]
async fn a_meeting_moves_and_the_workshop_is_called_off() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let status = samira.has_asked().await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    dates_are_offered(&mut mei).await;
    samira.open(&status).await;
    samira
        .press("Kies deze datum maandag 19 oktober 2026, 10:00 tot 12:00")
        .await;
    samira.follow("Vraag een andere datum").await;
    samira
        .fill(
            "Welke dagen en tijden passen jullie?",
            "De tweede keer een dag later",
        )
        .press("Stuur mijn vraag")
        .await;
    mei.open(&last_mail(&world, DESK).await.button())
        .await
        .sees("De tweede keer een dag later");
    mei.follow("Verzet maandag 26 oktober 2026, 10:00 tot 12:00")
        .await;
    mei.fill_in("Nieuwe datum", "Dag", "27")
        .choose("Die schuiven evenveel dagen op")
        .press("Verzet deze keer")
        .await;
    mei.gets(StatusCode::OK)
        .sees("De datum is verzet")
        .does_not_see("Vraagt om een andere datum");
    let letter = last_mail(&world, SAMIRA).await;
    assert!(letter.text.contains("dinsdag 27 oktober 2026"), "{}", letter.text);
    let moved = [
        ("20261019T080000Z", "0"),
        ("20261027T090000Z", "1"),
        ("20261103T090000Z", "1"),
    ];
    let file = samira.fetch(&format!("{status}/calendar.ics")).await;
    assert_eq!(
        meetings(&file),
        moved.map(|(begins, changes)| (begins.to_owned(), changes.to_owned()))
    );

    mei.follow("Zeg de workshop af").await;
    mei.fill("Wat wil je zeggen?", "Onze trainer is ziek")
        .press("Zeg de workshop af")
        .await;
    mei.sees("De workshop is afgezegd");
    let letter = last_mail(&world, SAMIRA).await;
    assert!(
        letter.text.contains("Onze trainer is ziek") && letter.raw.contains("method=CANCEL"),
        "{}",
        letter.raw
    );
    samira
        .open(&status)
        .await
        .sees("Afgezegd")
        .sees("Onze trainer is ziek")
        .does_not_see("Haal mijn vraag weg");
    let file = samira.fetch(&format!("{status}/calendar.ics")).await;
    assert!(
        file.contains("METHOD:CANCEL") && file.matches("STATUS:CANCELLED").count() == 3,
        "{file}"
    );
    assert_eq!(
        meetings(&file)
            .iter()
            .map(|(_, changes)| changes.as_str())
            .collect::<Vec<_>>(),
        ["1", "2", "2"]
    );
}

#[tokio::test]
async fn the_second_of_two_sees_what_changed() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let status = samira.has_asked().await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    dates_are_offered(&mut mei).await;
    let mut at_home = world.visitor();
    at_home.open(&status).await;
    samira.open(&status).await;
    samira
        .press("Kies deze datum maandag 19 oktober 2026, 10:00 tot 12:00")
        .await;
    at_home
        .press("Kies deze datum dinsdag 20 oktober 2026, 13:30 tot 15:30")
        .await;
    at_home
        .gets(StatusCode::CONFLICT)
        .sees("Er is net iets veranderd")
        .sees("maandag 19 oktober 2026, 10:00 tot 12:00");
    at_home.does_not_see("13:30");
}

#[tokio::test]
async fn of_two_who_offer_dates_the_second_loses_nothing_that_was_typed() {
    let world = World::on("2026-09-14").await;
    world.visitor().has_asked().await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.follow("Aanvragen")
        .await
        .follow("Vraag een workshop aan")
        .await;
    mei.follow("Plan deze workshop")
        .await
        .follow("Stel data voor")
        .await;
    let mut joost = world.at_the_desk("Joost", &[Job::Coordinator]).await;
    dates_are_offered(&mut joost).await;

    // Her form was open before he sent his.
    fill_in_dates(&mut mei)
        .press("Stuur deze data")
        .await
        .gets(StatusCode::CONFLICT)
        .sees("Er zijn intussen data voorgesteld.")
        .sees("Alles wat je typte, staat er nog");
    let day = mei.page().control_in("Eerste datum", "Dag");
    assert_eq!(day.value().attr("value"), Some("19"));
    mei.press("Stuur deze data")
        .await
        .gets(StatusCode::OK)
        .sees("De data zijn voorgesteld");
}

#[tokio::test]
async fn a_group_of_it_takes_over_who_leads_it_and_when_it_ends() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let status = samira.has_asked().await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    dates_are_offered(&mut mei).await;
    mei.press("Laat Fatima deze workshop geven").await;
    samira
        .open(&status)
        .await
        .press("Kies deze datum maandag 19 oktober 2026, 10:00 tot 12:00")
        .await;

    mei.open("/nl/desk/requests")
        .await
        .follow("Vraag een workshop aan")
        .await;
    mei.follow("Maak hier een groep van").await;
    let given = |part: &str| {
        let control = mei.page().control_in("Op welke dag is de groep klaar?", part);
        control.value().attr("value").map(str::to_owned)
    };
    let last = ["Dag", "Maand", "Jaar"].map(given);
    assert_eq!(
        last,
        ["2", "11", "2026"].map(|part| Some(part.to_owned())),
        "the last meeting"
    );
    mei.choose("Zuid-Holland")
        .press("Maak de groep")
        .await
        .sees("De groep is gemaakt")
        .sees("Fatima leidt deze groep niet meer")
        .does_not_see("Mei leidt deze groep niet meer");
    let mut fatima = world.back_at_the_desk("Fatima").await;
    fatima.open("/nl/desk/groups").await.sees("De Brug, Delft");
}
