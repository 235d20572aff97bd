//! Two trainers approve the same proposal: the second one sees what changed.

use http::StatusCode;
use programme::staff::Job;

use super::a_trainer_runs_a_group::{a_match, joins, makes_a_group, says};
use crate::harness::World;

#[tokio::test]
async fn the_second_one_sees_what_changed() {
    let world = World::on("2026-09-14").await;
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    joost.open("/nl/desk/groups").await.does_not_see("Havo 4, Delft");
    fatima
        .press("Laat Joost deze groep ook leiden")
        .await
        .sees("Opgeslagen wie de groep leidt");
    let mut samira = joins(&world, &code, "Samira").await;
    let mut jonas = joins(&world, &code, "Jonas").await;
    says(&mut samira, "need", "Een stage bij een garage").await;
    says(&mut jonas, "offer", "Ik ken een garage in de buurt").await;
    a_match(&world).await;

    fatima.open("/nl/desk").await.sees("Samira – Jonas");
    joost.open("/nl/desk").await.sees("Samira – Jonas");
    fatima
        .press("Vraag het ze allebei")
        .await
        .sees("Ze krijgen allebei de vraag")
        .does_not_see("Samira – Jonas");
    joost
        .press("Vraag het ze allebei")
        .await
        .gets(StatusCode::CONFLICT);
    joost
        .sees("Iemand was je voor")
        .sees("Dit voorstel is al goedgekeurd")
        .follow("Terug naar vandaag")
        .await
        .does_not_see("Samira – Jonas");
}

#[tokio::test]
async fn nobody_takes_back_what_the_other_approved_without_seeing_it() {
    let world = World::on("2026-09-14").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    let mut samira = joins(&world, &code, "Samira").await;
    let mut jonas = joins(&world, &code, "Jonas").await;
    says(&mut samira, "need", "Een stage bij een garage").await;
    says(&mut jonas, "offer", "Ik ken een garage in de buurt").await;
    a_match(&world).await;
    mei.open("/nl/desk").await;
    fatima.open("/nl/desk").await.press("Vraag het ze allebei").await;
    mei.press("Liever niet").await.gets(StatusCode::CONFLICT);
    mei.sees("Dit voorstel is al goedgekeurd");
}
