//! Forty young people join their group in class: with the code on the board, from one network address, in any order.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Router;
use http::StatusCode;
use programme::codes::WRONG_A_MINUTE;
use programme::groups::{self, Rules};
use programme::people::Consent;
use store::Store;
use store::sealing::{Keys, RootKey};
use store::sqlite::SqliteTable;
use store::testing::{Faults, Faulty};
use tokio::task::JoinSet;

use crate::harness::{OpenGroup, World, send_form};

const SCHOOL: [u8; 4] = [192, 0, 2, 7];

#[tokio::test]
async fn somebody_types_the_code_and_keeps_a_card() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.open("/nl/join").await;
    samira
        .fill(
            "Wat is de code van je groep?",
            &class.code.to_string().to_lowercase(),
        )
        .press("Doe mee")
        .await
        .is_at("/nl/join/")
        .sees("Je gaat meedoen met Havo 4, Delft");
    assert!(!samira.holds_a_cookie(), "looking leaves nothing behind");
    samira.is("Samira").press("Kom in de groep").await;
    samira
        .is_at("/nl/me/card")
        .sees("Dit is jouw kaart")
        .sees("Laat deze kaart aan niemand zien")
        .sees("Havo 4, Delft");
    assert_eq!(samira.card().len(), 14, "twelve signs and two dashes");
    assert_eq!(samira.page().all("svg.qr").len(), 1);
    samira.choose("Alleen ik").press("Ga naar het bord").await;
    assert!(samira.holds_a_cookie());
    samira.open("/nl/me").await.sees("Samira").sees("16 of 17 jaar");
    samira.open(&class.poster()).await.is_at("/nl/board");
    let samira = class.person(&world, "Samira").await.value;
    assert_eq!(samira.consent, Consent::NotNeeded);
}

#[tokio::test]
async fn a_nickname_can_be_chosen_and_no_two_are_the_same() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.open(&class.poster()).await;
    let names = samira.page().texts(".links a");
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), 3, "{names:?}");
    samira.follow(&names[0]).await;
    samira
        .choose("16 of 17 jaar")
        .choose("Ik ben aardig. Ik deel geen nummer of adres van iemand anders")
        .press("Kom in de groep")
        .await
        .sees(&names[0]);
    let mut jonas = world.visitor();
    jonas.open(&class.poster()).await;
    jonas
        .is(&format!(" {} ", names[0].to_uppercase()))
        .press("Kom in de groep")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Deze naam is al in de groep. Kies een andere");
    jonas
        .fill("Welke naam ziet de groep?", "Jonas")
        .press("Kom in de groep")
        .await
        .sees("Dit is jouw kaart");
    assert_eq!(class.people(&world).await.len(), 2);
}

#[tokio::test]
async fn a_double_press_is_one_seat_and_an_old_form_opens_nothing() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.open(&class.poster()).await;
    samira.is("Samira");
    let (_, path, body) = samira.about_to_send("Kom in de groep");
    samira.post(&path, &body).await.sees("Dit is jouw kaart");
    let card = samira.card();
    samira.post(&path, &body).await.sees("Dit is jouw kaart");
    assert_eq!(samira.card(), card);
    assert_eq!(class.people(&world).await.len(), 1);
    world.later(jiff::SignedDuration::from_mins(5));
    let mut next = world.visitor();
    next.post(&path, &body).await.gets(StatusCode::CONFLICT);
    assert!(
        !next.holds_a_cookie(),
        "a form left open on a shared device is nobody's key"
    );
}

#[tokio::test]
async fn every_refusal_says_what_to_do() {
    let world = World::on("2026-09-14").await;
    let full = world.open_group(1, Rules::default()).await;
    world.visitor().joins(&full, "Samira").await;
    let closed = world.open_group(40, Rules::default()).await;
    let group = closed.group(&world).await;
    world
        .committed(groups::close_joining(&group, None).unwrap())
        .await;
    let ask_trainer = "Vraag je trainer";
    for (path, says) in [
        (full.poster(), "De groep is vol"),
        (closed.poster(), "Je kunt nu niet meedoen"),
        ("/nl/join/2345-6789".to_owned(), "Deze code kennen we niet"),
    ] {
        let mut jonas = world.visitor();
        jonas.open(&path).await.gets(StatusCode::UNPROCESSABLE_ENTITY);
        jonas.sees(says).sees(ask_trainer).sees("Er gaat nog iets mis");
    }
    let mut jonas = world.visitor();
    jonas
        .open("/nl/join/hallo")
        .await
        .sees("De code heeft 8 letters en cijfers");
}

#[tokio::test]
async fn a_robot_guesses_in_vain_while_a_class_comes_in_from_the_same_address() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut robot = world.visitor_from(SCHOOL);
    let mut told_to_wait = 0;
    for guess in 0..10_000_u32 {
        let signs = programme::codes::SIGNS;
        let code: String = (0..8)
            .map(|place| char::from(signs[(guess / 30_u32.pow(place % 4) % 30) as usize]))
            .collect();
        robot.open(&format!("/nl/join/{code}")).await;
        assert!(!robot.page().text().contains("Havo 4"));
        if robot.page().status == StatusCode::TOO_MANY_REQUESTS {
            told_to_wait += 1;
        }
        if guess % 250 == 0 {
            let name = format!("Leerling {guess}");
            world.visitor_from(SCHOOL).joins(&class, &name).await;
        }
    }
    assert_eq!(told_to_wait, 10_000 - WRONG_A_MINUTE);
    assert_eq!(class.people(&world).await.len(), 40, "all of the class got in");
}

/// So many people send their whole form at once; gives how many got in.
async fn all_at_once(world: &World, class: &OpenGroup, people: usize) -> usize {
    let mut forms = Vec::new();
    for number in 0..people {
        let mut visitor = world.visitor_from(SCHOOL);
        visitor.open(&class.poster()).await;
        visitor.is(&format!("Leerling {number}"));
        let (_, path, body) = visitor.about_to_send("Kom in de groep");
        forms.push((path, body));
    }
    let mut running = JoinSet::new();
    for (path, body) in forms {
        let router: Router = world.router();
        running.spawn(async move { send_form(router, SCHOOL, &path, body).await });
    }
    let mut got_in = 0;
    while let Some(response) = running.join_next().await {
        let (status, html) = response.unwrap();
        match status {
            StatusCode::SEE_OTHER => got_in += 1,
            StatusCode::UNPROCESSABLE_ENTITY => assert!(html.contains("De groep is vol")),
            other => panic!("{other}"),
        }
    }
    got_in
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_at_once_fill_forty_seats_and_no_more() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    assert_eq!(all_at_once(&world, &class, 200).await, 40);
    assert_eq!(class.people(&world).await.len(), 40);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_conditions_the_group_would_overflow() {
    let faults = Faults::default();
    let table = Faulty::new(SqliteTable::in_memory().unwrap(), faults.clone());
    let keys = Keys::of(&RootKey::random().unwrap());
    let world = World::with_store("2026-09-14", Store::over(Arc::new(table), keys));
    let class = world.open_group(4, Rules::default()).await;
    faults.ignore_conditions();
    all_at_once(&world, &class, 40).await;
    assert!(
        class.people(&world).await.len() > 4,
        "the control: with conditions switched off the promise is broken"
    );
}
