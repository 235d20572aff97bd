//! A whole group waits for room: all its places at once, or none; and never more than there are.

use http::StatusCode;
use programme::change::{Counted, Saved};
use programme::requests::{Request, State};
use programme::runs::planning;
use programme::seasons::Room;
use programme::staff::Job;
use store::Committed;

use crate::harness::{World, workshop_answers};

/// A school of this name asks for a workshop for so many; gives the path of its page.
async fn asks(world: &World, name: &str, size: &str) -> String {
    let form = &forms::workshop_request::FORM;
    let mut answers = workshop_answers(form, name);
    for (field, answer) in &mut answers {
        if field == "group_size" {
            size.clone_into(answer);
        }
    }
    let status = world.ask_by_machine(form, &answers).await;
    status.trim_start_matches("https://www.example.org").to_owned()
}

async fn in_state(world: &World, state: State) -> Vec<Saved<Request>> {
    world.app.store.requests(state, None).await.unwrap().items
}

#[tokio::test]
async fn a_group_of_forty_waits_until_forty_places_are_free() {
    let world = World::on("2026-09-14").await;
    let season = world.has_room(60, "2027-01-31").await;
    let first = asks(&world, "Samira", "40").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    offers(&mut mei, "40").await.sees("De data zijn voorgesteld");
    let second = asks(&world, "Jonas", "40").await;
    offers(&mut mei, "40")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    mei.sees("In deze periode is geen plek voor de hele groep");
    let waiting = in_state(&world, State::Received).await.remove(0).value.id;
    mei.open(&format!("/nl/desk/runs/{waiting}")).await;
    mei.press("Laat wachten op plek tot en met 31 januari 2027")
        .await
        .sees("De groep staat op de wachtlijst");
    let mut jonas = world.visitor();
    jonas
        .open(&second)
        .await
        .sees("Op de wachtlijst")
        .sees("geen plek voor jullie hele groep");

    // Twenty places are free: nobody is split.
    assert_eq!(world.runs_are_looked_after().await.let_in, 0);
    let mut samira = world.visitor();
    samira
        .open(&format!("{first}/withdraw"))
        .await
        .press("Ja, haal mijn vraag weg")
        .await;
    assert_eq!(
        world.app.store.counted(&Counted::Places(season)).await.unwrap(),
        0,
        "given back"
    );
    assert_eq!(world.runs_are_looked_after().await.let_in, 1);
    assert_eq!(world.runs_are_looked_after().await.let_in, 0, "once");
    assert_eq!(
        world.app.store.counted(&Counted::Places(season)).await.unwrap(),
        40
    );
    let let_in = in_state(&world, State::Received).await.remove(0).value;
    assert_eq!(let_in.room, Some(Room::Held { season, places: 40 }));
    world.letters_go_out().await;
    let letter = world
        .mail_to("backupnetwerkt@gmail.com")
        .into_iter()
        .find(|letter| letter.subject.starts_with("Er is plek (BU-2026-"))
        .expect("a letter");
    mei.open(&letter.button()).await.sees("Welke data stel je voor?");
    mei.open("/nl/desk/room")
        .await
        .sees("40 van de 60 plekken zijn vergeven.");

    // A larger group must fit as a whole too: sixty do, sixty-one do not.
    change_size(&mut jonas, &second, "61")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    jonas.sees("Er is geen plek voor een grotere groep");
    change_size(&mut jonas, &second, "60").await.is_at(&second);
    assert_eq!(
        world.app.store.counted(&Counted::Places(season)).await.unwrap(),
        60
    );
}

/// The request that came in last is offered one date.
async fn offers<'a, 'w>(
    mei: &'a mut crate::harness::Visitor<'w>,
    size: &str,
) -> &'a mut crate::harness::Visitor<'w> {
    mei.open("/nl/desk/requests")
        .await
        .follow("Vraag een workshop aan")
        .await;
    mei.follow("Plan deze workshop")
        .await
        .sees(&format!("{size} jongeren"))
        .follow("Stel data voor")
        .await;
    mei.fill_in("Eerste datum", "Dag", "19")
        .fill_in("Eerste datum", "Maand", "10")
        .fill_in("Eerste datum", "Jaar", "2026")
        .fill("Hoe laat begint het?", "10:00")
        .press("Stuur deze data")
        .await
}

async fn change_size<'a, 'w>(
    jonas: &'a mut crate::harness::Visitor<'w>,
    status: &str,
    size: &str,
) -> &'a mut crate::harness::Visitor<'w> {
    jonas.open(status).await.press("Wijzig mijn antwoorden").await;
    jonas.press("Wijzig: Hoeveel jongeren doen mee?").await;
    jonas
        .fill("Hoeveel jongeren doen mee?", size)
        .press("Kijk alles na")
        .await;
    jonas.press("Bewaar mijn wijzigingen").await
}

/// Twenty groups of ten for a hundred places, all at once: ten have room, and the count is what they hold.
#[tokio::test]
async fn a_season_never_overflows() {
    let world = World::on("2026-09-14").await;
    let id = world.has_room(100, "2027-01-31").await;
    let season = world.app.store.a_season(id).await.unwrap().unwrap().value;
    for n in 0..20 {
        asks(&world, &format!("School {n}"), "10").await;
    }
    for request in in_state(&world, State::Received).await {
        let change = planning::wait(&request, &season, world.decides()).unwrap();
        assert_eq!(world.app.store.commit(change).await.unwrap(), Committed::Done);
    }
    let at_once = in_state(&world, State::Waiting).await.into_iter().map(|request| {
        let (app, season, by) = (world.app.clone(), season, world.decides());
        tokio::spawn(async move {
            let change = planning::let_in(&request, &season, by).unwrap();
            app.store.commit(change).await.unwrap()
        })
    });
    let mut let_in = 0;
    for one in at_once.collect::<Vec<_>>() {
        let_in += i64::from(one.await.unwrap() == Committed::Done);
    }
    assert_eq!(let_in, 10);
    assert_eq!(world.app.store.counted(&Counted::Places(id)).await.unwrap(), 100);
    assert_eq!(in_state(&world, State::Waiting).await.len(), 10);
}

/// The control: where the bound is higher than the room there is, it overflows.
#[tokio::test]
async fn without_the_bound_it_would_overflow() {
    let world = World::on("2026-09-14").await;
    let id = world.has_room(100, "2027-01-31").await;
    let mut season = world.app.store.a_season(id).await.unwrap().unwrap().value;
    season.places = u16::MAX;
    for n in 0..20 {
        asks(&world, &format!("School {n}"), "10").await;
    }
    for request in in_state(&world, State::Received).await {
        let change = planning::wait(&request, &season, world.decides()).unwrap();
        assert_eq!(world.app.store.commit(change).await.unwrap(), Committed::Done);
    }
    for request in in_state(&world, State::Waiting).await {
        let change = planning::let_in(&request, &season, world.decides()).unwrap();
        assert_eq!(world.app.store.commit(change).await.unwrap(), Committed::Done);
    }
    assert_eq!(world.app.store.counted(&Counted::Places(id)).await.unwrap(), 200);
}
