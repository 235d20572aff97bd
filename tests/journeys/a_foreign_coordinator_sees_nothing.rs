//! Several programmes in one installation: who works in one of them sees nothing of the others.

use http::StatusCode;
use programme::change::{Change, Record, Saved};
use programme::events::{Event, Letter};
use programme::groups::{Group, Rules};
use programme::ids::{EventId, GroupId, ReportId};
use programme::programmes::ProgrammeId;
use programme::requests::State;
use programme::staff::Job;

use crate::harness::programmes::west;
use crate::harness::staff::address;
use crate::harness::{Visitor, World, read_letter, workshop_answers};

/// A school in this town asks for a workshop; gives the id and the reference of the request.
async fn asked_from(world: &World, town: &str) -> [String; 2] {
    let form = &forms::workshop_request::FORM;
    let mut answers = workshop_answers(form, "Samira");
    for (name, value) in &mut answers {
        if name == "town" {
            town.clone_into(value);
        }
    }
    world.ask_by_machine(form, &answers).await;
    let requests = world
        .app
        .store
        .requests(State::Received, None)
        .await
        .unwrap()
        .items;
    let request = &requests.last().expect("the request").value;
    [request.id.to_string(), request.reference.to_string()]
}

/// A group in the programme of the west.
async fn western_group(world: &World, name: &str) -> GroupId {
    let group = world.open_group_called(name, 40, Rules::default()).await;
    let Saved { value, version } = group.group(world).await;
    let moved = Group {
        programme: ProgrammeId::new("west"),
        ..value
    };
    world
        .committed(Change::default().update(Record::Group(Box::new(moved)), version))
        .await;
    group.id
}

/// What somebody can see of a request from the west, and of a group there: nothing, everywhere, or all of it.
async fn finds(visitor: &mut Visitor<'_>, [request, reference]: &[String; 2], group: GroupId) -> Vec<bool> {
    let mut found = Vec::new();
    for (page, word) in [
        ("/nl/desk", reference.as_str()),
        ("/nl/desk/requests", reference.as_str()),
        ("/nl/desk/groups", "Havo 2, Westdorp"),
    ] {
        found.push(visitor.open(page).await.page().text().contains(word));
    }
    for page in [
        format!("/nl/desk/requests/{request}"),
        format!("/nl/desk/runs/{request}"),
        format!("/nl/desk/group/{group}"),
        format!("/nl/desk/group/{group}/people"),
        format!("/nl/desk/group/{group}/cards"),
    ] {
        visitor.open(&page).await;
        let status = visitor.page().status;
        assert!(
            [StatusCode::OK, StatusCode::NOT_FOUND].contains(&status),
            "{page}: {status}"
        );
        found.push(status == StatusCode::OK);
    }
    found
}

#[tokio::test]
async fn requests_and_groups_are_seen_by_whoever_works_in_their_programme() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    let request = asked_from(&world, "westdorp").await;
    let group = western_group(&world, "Havo 2, Westdorp").await;
    for (jobs, works_in, sees) in [
        (Job::Coordinator, Some("west"), true),
        (Job::Coordinator, Some("house"), false),
        // The control: whoever works everywhere sees the very same things.
        (Job::Coordinator, None, true),
        (Job::Admin, None, false),
        (Job::Trainer, Some("west"), false),
        (Job::Trainer, None, false),
    ] {
        let name = format!("{jobs:?}{}", works_in.unwrap_or("all"));
        let mut visitor = match works_in {
            Some(programme) => world.at_the_desk_of(programme, &name, &[jobs]).await,
            None => {
                world.hires(&name, &[jobs]).await;
                world.back_at_the_desk(&name).await
            }
        };
        let found = finds(&mut visitor, &request, group).await;
        assert!(found.iter().all(|found| *found == sees), "{name}: {found:?}");
    }
}

#[tokio::test]
async fn a_request_from_elsewhere_stays_with_the_house() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    let [_id, reference] = asked_from(&world, "Oostdorp").await;
    let mut western = world.at_the_desk_of("west", "Mei", &[Job::Coordinator]).await;
    western.open("/nl/desk/requests").await.does_not_see(&reference);
    let mut house = world.at_the_desk_of("house", "Anouk", &[Job::Coordinator]).await;
    house.open("/nl/desk/requests").await.sees(&reference);
}

#[tokio::test]
async fn what_is_the_houses_own_is_not_for_who_works_in_one_programme() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    let pages = ["partners", "letters", "figures", "room", "chores"];
    let mut western = world.at_the_desk_of("west", "Mei", &[Job::Coordinator]).await;
    for page in pages {
        western
            .open(&format!("/nl/desk/{page}"))
            .await
            .gets(StatusCode::NOT_FOUND);
    }
    let mut everywhere = world.at_the_desk("Anouk", &[Job::Coordinator]).await;
    for page in pages {
        everywhere
            .open(&format!("/nl/desk/{page}"))
            .await
            .gets(StatusCode::OK);
    }
}

#[tokio::test]
async fn a_report_is_mailed_to_whoever_looks_after_safety_there() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    for (programme, name) in [("west", "Anouk"), ("house", "Joost")] {
        world.hires_into(programme, name, &[Job::Safeguarding]).await;
    }
    let class = world.open_group(40, Rules::default()).await;
    let event = Event {
        id: EventId(world.app.ids.id()),
        at: world.app.clock.now(),
        letter: Letter::ReportNotice {
            group: class.id,
            report: ReportId(world.app.ids.id()),
        },
    };
    let letters = functions::letters::compose(&world.app, &event)
        .await
        .expect("letters");
    let letters: Vec<_> = letters
        .iter()
        .map(|posted| read_letter(posted.mime.reveal()))
        .collect();
    let told = |name: &str| letters.iter().filter(|letter| letter.to == address(name)).count();
    assert_eq!((told("Anouk"), told("Joost")), (0, 1));
}

#[tokio::test]
async fn a_trainer_leads_groups_of_their_own_programme_only() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    let group = western_group(&world, "Havo 2, Westdorp").await;
    world.hires_into("west", "Fatima", &[Job::Trainer]).await;
    world.hires_into("house", "Joost", &[Job::Trainer]).await;
    let mut western = world.at_the_desk_of("west", "Mei", &[Job::Coordinator]).await;
    western
        .open(&format!("/nl/desk/group/{group}"))
        .await
        .sees("Fatima")
        .does_not_see("Joost");
    let joost = world.app.store.all_staff().await.unwrap();
    let joost = joost
        .iter()
        .find(|staff| staff.value.name.reveal() == "Joost")
        .unwrap()
        .value
        .person;
    western
        .post(
            &format!("/nl/desk/group/{group}/trainers"),
            &format!("person={joost}&leads=yes"),
        )
        .await
        .gets(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_request_that_came_to_the_wrong_programme_is_handed_over() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    let [request, reference] = asked_from(&world, "Delft").await;
    let mut house = world.at_the_desk_of("house", "Joost", &[Job::Coordinator]).await;
    let mut western = world.at_the_desk_of("west", "Mei", &[Job::Coordinator]).await;
    let path = format!("/nl/desk/requests/{request}");
    western.open(&path).await.gets(StatusCode::NOT_FOUND);
    // Whoever looked before somebody else took care of it is told so, and nothing is handed over.
    let mut at_home = world.back_at_the_desk("Joost").await;
    at_home.open(&path).await;
    house.open(&path).await.press("Ik pak dit op").await;
    at_home.press("Samen West").await.gets(StatusCode::CONFLICT);
    house
        .open(&path)
        .await
        .sees("Hoort deze aanvraag bij een ander programma?")
        .press("Samen West")
        .await
        .gets(StatusCode::OK)
        .sees("De aanvraag is nu bij het andere programma")
        .does_not_see(&reference);
    house.open(&path).await.gets(StatusCode::NOT_FOUND);
    western
        .open(&path)
        .await
        .gets(StatusCode::OK)
        .sees("Naar een ander programma gebracht · Joost")
        .sees("Ik pak dit op");
    western
        .post(&format!("{path}/hand-over"), "programme=nowhere")
        .await;
    western.gets(StatusCode::NOT_FOUND);
}
