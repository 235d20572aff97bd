//! A slip of the finger at the desk is taken back by one press, as long as nothing came of it; and who did what stays written down.

use http::StatusCode;
use jiff::SignedDuration;
use programme::matches::Stage;
use programme::staff::Job;

use super::a_trainer_runs_a_group::{a_match, joins, makes_a_group, says};
use crate::harness::{World, workshop_answers};

#[tokio::test]
async fn a_proposal_is_approved_by_mistake() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    let mut samira = joins(&world, &code, "Samira").await;
    let mut jonas = joins(&world, &code, "Jonas").await;
    says(&mut samira, "need", "Een stage bij een garage").await;
    says(&mut jonas, "offer", "Ik ken een garage in de buurt").await;
    a_match(&world).await;
    let stage = async || {
        let groups = world.app.store.groups(None).await.unwrap().items;
        let board = world.app.store.board(groups[0].value.id).await.unwrap().unwrap();
        board.matches[0].value.stage
    };

    fatima.open("/nl/desk").await.press("Vraag het ze allebei").await;
    fatima
        .sees("Ze krijgen allebei de vraag")
        .press("Maak dit ongedaan")
        .await;
    fatima
        .is_at("/nl/desk?")
        .sees("Het is weer zoals het was")
        .sees("Samira – Jonas");
    assert_eq!(stage().await, Stage::Proposed);

    // Refused by mistake: it is back, and can be approved after all.
    fatima.press("Liever niet").await.press("Maak dit ongedaan").await;
    assert_eq!(stage().await, Stage::Proposed);
    fatima.press("Vraag het ze allebei").await;
    let (_, path, body) = fatima.about_to_send("Maak dit ongedaan");

    // Somebody answered: now it is too late.
    samira.open("/nl/matches").await;
    samira.answers("Ja, graag").await;
    fatima.post(&path, &body).await.gets(StatusCode::CONFLICT);
    fatima.sees("Dit kan niet meer ongedaan worden gemaakt");
    assert!(matches!(stage().await, Stage::Open(_)));

    fatima.open("/nl/desk/groups").await.follow("Havo 4, Delft").await;
    fatima.follow("Wie deed wat in deze groep?").await;
    let lines = fatima.page().texts(".timeline li");
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert!(lines.iter().all(|line| line.ends_with("Fatima")), "{lines:?}");
}

#[tokio::test]
async fn a_refusal_is_not_taken_back_once_a_minute_has_passed() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    let mut samira = joins(&world, &code, "Samira").await;
    let mut jonas = joins(&world, &code, "Jonas").await;
    says(&mut samira, "need", "Een stage bij een garage").await;
    says(&mut jonas, "offer", "Ik ken een garage in de buurt").await;
    a_match(&world).await;
    fatima.open("/nl/desk").await.press("Liever niet").await;
    world.later(SignedDuration::from_secs(60));
    fatima.press("Maak dit ongedaan").await.gets(StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_post_is_sent_back_by_mistake() {
    let world = World::on("2026-09-14").await;
    let board = world.board_looked_at_first(&["Samira"]).await;
    let mut samira = board.comes_in("Samira").await;
    samira.needs("Stage", "Een stage bij een garage").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.follow("Stuur het terug").await;
    mei.press("Het is niet duidelijk")
        .await
        .does_not_see("Een stage bij een garage");
    samira
        .open("/nl/board")
        .await
        .sees("Vertel iets meer, dan begrijpt iedereen wat je bedoelt.");
    mei.press("Maak dit ongedaan")
        .await
        .sees("Een stage bij een garage");
    mei.press("Zet het op het bord")
        .await
        .press("Maak dit ongedaan")
        .await;
    mei.sees("Een stage bij een garage");
}

#[tokio::test]
async fn somebody_takes_care_of_a_request_and_others_see_it() {
    let world = World::on("2026-09-14").await;
    let form = forms::form::all()[0];
    world
        .ask_by_machine(form, &workshop_answers(form, "Samira"))
        .await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let mut noor = world.at_the_desk("Noor", &[Job::Coordinator]).await;
    mei.follow("Vraag een workshop aan").await;
    mei.press("Ik pak dit op")
        .await
        .sees("Anderen zien nu dat jij dit oppakt");
    noor.open("/nl/desk").await.sees("Mei pakt dit op");
    noor.open("/nl/desk/requests").await.sees("Mei pakt dit op");
    noor.follow("Vraag een workshop aan").await;
    noor.press("Ik pak dit op")
        .await
        .sees("Noor pakt dit op")
        .sees("Pakt dit op · Mei");
    noor.press("Ik leg dit weer neer")
        .await
        .does_not_see("Noor pakt dit op");
}
