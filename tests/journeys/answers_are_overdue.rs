//! What waits too long for an answer comes to the desk, and goes away with one press.

use http::StatusCode;
use jiff::SignedDuration;
use programme::staff::Job;

use super::a_trainer_runs_a_group::{a_match, joins, makes_a_group, says};
use crate::harness::{Visitor, World, workshop_answers};

/// A trainer whose two young people were asked two days ago, and of whom only Samira said yes.
async fn asked_two_days_ago(world: &World) -> (Visitor<'_>, Visitor<'_>, Visitor<'_>) {
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    let mut samira = joins(world, &code, "Samira").await;
    let mut jonas = joins(world, &code, "Jonas").await;
    for young in [&mut samira, &mut jonas] {
        young.choose("Alleen ik").press("Ga naar het bord").await;
    }
    says(&mut samira, "need", "Een stage bij een garage").await;
    says(&mut jonas, "offer", "Ik ken een garage in de buurt").await;
    a_match(world).await;
    fatima.open("/nl/desk").await.press("Vraag het ze allebei").await;
    samira.answers("Ja, graag").await;
    world.later(SignedDuration::from_hours(47));
    let mut fatima = world.back_at_the_desk("Fatima").await;
    fatima.does_not_see("Nog geen ja van").sees("Er ligt niets");
    world.later(SignedDuration::from_hours(1));
    (fatima, samira, jonas)
}

#[tokio::test]
async fn somebody_is_asked_once_more_and_has_the_whole_time_again() {
    let world = World::on("2026-09-14").await;
    let (mut fatima, _samira, mut jonas) = asked_two_days_ago(&world).await;
    fatima
        .open("/nl/desk")
        .await
        .sees("Wacht te lang op antwoord")
        .sees("Nog geen ja van: Jonas.");
    fatima
        .press("Vraag het nog een keer")
        .await
        .sees("We vragen het ze nog een keer")
        .does_not_see("Nog geen ja van");
    jonas
        .open("/nl/matches")
        .await
        .sees("Je trainer vraagt het nog een keer");
    fatima
        .press("Maak dit ongedaan")
        .await
        .sees("Nog geen ja van: Jonas.");
    jonas
        .open("/nl/matches")
        .await
        .does_not_see("Je trainer vraagt het nog een keer");

    fatima.press("Vraag het nog een keer").await;
    let (_, path, body) = fatima.about_to_send("Maak dit ongedaan");
    // Three days after the first question it would be over; now it is not.
    world.later(SignedDuration::from_hours(47));
    jonas.answers("Ja, graag").await;
    let mut fatima = world.back_at_the_desk("Fatima").await;
    fatima.sees("Ze zeiden allebei ja");
    fatima.post(&path, &body).await.gets(StatusCode::CONFLICT);
}

#[tokio::test]
async fn nobody_waits_for_it_any_longer_and_a_slip_is_taken_back() {
    let world = World::on("2026-09-14").await;
    let (mut fatima, _samira, mut jonas) = asked_two_days_ago(&world).await;
    fatima
        .open("/nl/desk")
        .await
        .press("Laat het gaan")
        .await
        .sees("We wachten hier niet meer op")
        .does_not_see("Nog geen ja van");
    jonas
        .open("/nl/matches")
        .await
        .sees("Er is nu geen voorstel voor jou.");
    fatima
        .press("Maak dit ongedaan")
        .await
        .sees("Nog geen ja van: Jonas.");
    jonas.open("/nl/matches").await.sees("Voor jou om te kiezen");
}

#[tokio::test]
async fn of_two_trainers_the_second_sees_that_somebody_answered_meanwhile() {
    let world = World::on("2026-09-14").await;
    let (mut fatima, _samira, mut jonas) = asked_two_days_ago(&world).await;
    fatima.open("/nl/desk").await;
    jonas.answers("Ja, graag").await;
    fatima.press("Laat het gaan").await.gets(StatusCode::CONFLICT);
    fatima.sees("Ze hebben allebei al ja gezegd");
}

#[tokio::test]
async fn a_request_waits_for_two_working_days_and_no_longer() {
    // A Friday.
    let world = World::on("2026-09-11").await;
    let form = forms::form::all()[0];
    world
        .ask_by_machine(form, &workshop_answers(form, "Samira"))
        .await;
    let day = SignedDuration::from_hours(24);
    world.hires("Mei", &[Job::Coordinator]).await;
    world.later(day * 3);
    world
        .back_at_the_desk("Mei")
        .await
        .sees("De Brug, Delft")
        .does_not_see("twee werkdagen");
    world.later(day);
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.sees("Dit ligt er al twee werkdagen")
        .press("Ik heb geantwoord")
        .await
        .sees("Er ligt niets");
    mei.press("Maak dit ongedaan").await.sees("De Brug, Delft");
    mei.follow("Vraag een workshop aan").await;
    mei.press("Ik heb geantwoord").await.sees("Er ligt niets");
    mei.open("/nl/desk/requests")
        .await
        .follow("Vraag een workshop aan")
        .await;
    let lines = mei.page().texts(".timeline li");
    assert_eq!(lines.len(), 3, "answered, taken back, answered: {lines:?}");
}

#[tokio::test]
async fn whoever_takes_over_has_seen_whose_it_was() {
    let world = World::on("2026-09-14").await;
    let form = forms::form::all()[0];
    world
        .ask_by_machine(form, &workshop_answers(form, "Samira"))
        .await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let mut noor = world.at_the_desk("Noor", &[Job::Coordinator]).await;
    mei.press("Ik pak dit op").await.sees("Mei pakt dit op");
    noor.press("Ik pak dit op").await.gets(StatusCode::CONFLICT);
    noor.sees("Iemand anders pakt dit al op");
    noor.open("/nl/desk").await.press("Ik pak dit op").await;
    noor.sees("Noor pakt dit op");
    mei.press("Ik leg dit weer neer").await.gets(StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_was_answered_is_no_reason_for_a_letter() {
    let world = World::on("2026-09-14").await;
    let form = forms::form::all()[0];
    world
        .ask_by_machine(form, &workshop_answers(form, "Samira"))
        .await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let told = |world: &World| world.mail_to("mei@backup.example").len();
    world.letters_go_out().await;
    let before = told(&world);
    // The control: while it waits, she is told.
    world.staff_is_told().await;
    world.letters_go_out().await;
    assert_eq!(told(&world), before + 1);

    mei.open("/nl/desk").await.press("Ik heb geantwoord").await;
    world.later(SignedDuration::from_hours(24));
    world.staff_is_told().await;
    world.letters_go_out().await;
    assert_eq!(told(&world), before + 1, "nothing waits for her");
    // It is not lost: it lies where answered requests lie.
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.sees("Er ligt niets");
    mei.open("/nl/desk/requests")
        .await
        .sees("Beantwoord")
        .sees("De Brug, Delft");
}
