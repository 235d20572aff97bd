//! A group ends: nothing is placed or proposed any longer, everybody can still take along what is theirs, and later only counts are
//! left.

use http::StatusCode;
use jiff::SignedDuration;
use programme::contacts::Circle;
use programme::groups::Rules;
use programme::history::Place;
use programme::ids::{MirrorId, PersonId};
use programme::mirrors::{self, Mirror};
use programme::staff::Job;
use store::Store;

use super::a_trainer_runs_a_group::{joins, makes_a_group, says};
use crate::harness::{Board, Visitor, World};

/// A trainer whose group of two ends.
async fn ends<'w>(trainer: &mut Visitor<'w>) {
    trainer
        .open("/nl/desk/groups")
        .await
        .follow("Havo 4, Delft")
        .await;
    trainer
        .follow("Beëindig deze groep")
        .await
        .sees("De code werkt meteen niet meer")
        .sees("Er doen nu 2 jongeren mee")
        .sees("Ze kunnen nog 30 dagen alles van zichzelf bekijken");
    trainer
        .press("Ja, beëindig de groep")
        .await
        .sees("De groep is klaar. Niemand kan er meer bij")
        .sees("De groep is beëindigd · Fatima");
}

#[tokio::test]
async fn at_once_everything_is_closed_but_ones_own_things_are_not() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    let mut samira = joins(&world, &code, "Samira").await;
    joins(&world, &code, "Jonas").await;
    says(&mut samira, "need", "Een stage bij een garage").await;
    ends(&mut fatima).await;

    world
        .visitor()
        .open(&format!("/nl/join/{code}"))
        .await
        .does_not_see("Welke naam ziet de groep?");
    for page in ["/nl/board", "/nl/network", "/nl/matches", "/nl/post/need"] {
        samira
            .open(page)
            .await
            .gets(StatusCode::GONE)
            .sees("Deze groep is klaar")
            .sees("Tot 14 oktober 2026 kun je alles van jou nog bekijken");
    }
    samira
        .follow("Bekijk alles van mij")
        .await
        .sees("Een stage bij een garage");
    let export = samira.fetch("/nl/me/export.json").await;
    assert!(export.contains("Een stage bij een garage"));
    samira
        .open("/nl/me/erase")
        .await
        .press("Ja, verwijder alles van mij")
        .await
        .sees("Alles van jou is weg");
}

#[tokio::test]
async fn it_was_a_mistake() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    let mut samira = joins(&world, &code, "Samira").await;
    joins(&world, &code, "Jonas").await;
    ends(&mut fatima).await;
    let page = fatima.page().path.clone();
    fatima
        .press("Laat de groep toch doorgaan")
        .await
        .sees("De groep gaat toch door · Fatima");
    samira.open("/nl/board").await.gets(StatusCode::OK);

    // Two at once: who did not see that it goes on again ends nothing.
    fatima.open(&page).await.follow("Beëindig deze groep").await;
    let (_, path, body) = fatima.about_to_send("Ja, beëindig de groep");
    fatima.press("Ja, beëindig de groep").await;
    fatima.press("Laat de groep toch doorgaan").await;
    fatima.post(&path, &body).await.gets(StatusCode::CONFLICT);
    samira.open("/nl/board").await.gets(StatusCode::OK);
}

#[tokio::test]
async fn a_group_whose_last_day_is_over_ends_by_itself() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    joins(&world, &code, "Samira").await;
    world.later(SignedDuration::from_hours(24 * 290));
    assert_eq!(world.what_is_over_goes().await.ended, 0, "its last day is 1 July");
    world.later(SignedDuration::from_hours(24));
    assert_eq!(world.what_is_over_goes().await.ended, 1);
    assert_eq!(world.what_is_over_goes().await.ended, 0, "once");
}

/// How often this stands in the raw bytes of a data folder.
fn in_raw_bytes(folder: &std::path::Path, what: &str) -> usize {
    let listed = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    // The list of who was erased stands beside the data, and is not meant to forget anybody.
    let data = listed.filter(|path| !path.ends_with("erased.log"));
    data.map(|path| {
        let bytes = std::fs::read(path).unwrap();
        bytes
            .windows(what.len())
            .filter(|window| *window == what.as_bytes())
            .count()
    })
    .sum()
}

/// What can be read of a group by whoever holds the root key: names, contacts and posts with the canary in them.
async fn readable(world: &World, group: programme::ids::GroupId) -> usize {
    let store = &world.app.store;
    let board = store.board(group).await.unwrap().unwrap();
    let canary = |text: &String| usize::from(text.contains("Kanarie"));
    let people = board.people.iter().map(|one| canary(one.value.name.reveal()));
    let posts = board
        .posts
        .iter()
        .map(|one| canary(one.value.said.title.reveal()));
    let contacts = store.contacts_in(group).await.unwrap();
    let contacts = contacts
        .iter()
        .map(|one| canary(one.value.about.nickname.reveal()));
    people.chain(posts).chain(contacts).sum()
}

#[tokio::test]
async fn a_month_later_only_counts_are_left_and_a_receipt_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::with_store("2026-09-14", Store::open(folder.path()).await.unwrap());
    let class = world
        .board(&["Kanarie Samira", "Kanarie Jonas", "Kanarie Mo"])
        .await;
    class
        .knows("Kanarie Samira", "Kanarie Oom", Circle::Family, "internship")
        .await;
    class
        .comes_in("Kanarie Jonas")
        .await
        .needs("Stage", "Kanarie zoekt een stage")
        .await;
    class.round().await;
    let mirror = looked_back(&world, &class).await;
    let (id, samira) = (class.class.id, class.who("Kanarie Samira").await);
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open(&format!("/nl/desk/group/{id}/end"))
        .await
        .press("Ja, beëindig de groep")
        .await;
    assert_eq!(
        readable(&world, id).await,
        5,
        "the control: all of it is still there"
    );
    let keys_of = |person: PersonId| {
        [
            // Partition and sort key lie side by side in the file.
            format!("KEY#GROUP#{id}{person}"),
            format!("CONTACT#{person}#"),
            format!("PERSON#{person}"),
        ]
    };
    for key in keys_of(samira) {
        assert!(in_raw_bytes(folder.path(), &key) > 0, "the control: {key}");
    }
    assert!(
        !world
            .app
            .store
            .mirror_answers(id, mirror)
            .await
            .unwrap()
            .is_empty(),
        "the control"
    );
    assert!(in_raw_bytes(folder.path(), "ANSWER#") > 0, "the control");
    world.later(SignedDuration::from_hours(24 * 30) - SignedDuration::from_secs(1));
    assert_eq!(
        world.what_is_over_goes().await.groups,
        0,
        "not a second too early"
    );
    assert_eq!(readable(&world, id).await, 5);
    let mut mei = world.at_the_desk("Noor", &[Job::Coordinator]).await;
    mei.open(&format!("/nl/desk/group/{id}/receipt"))
        .await
        .sees("Dit bewijs is er als de groep klaar is");

    world.later(SignedDuration::from_secs(1));
    assert_eq!(world.what_is_over_goes().await.groups, 1);
    assert_eq!(world.what_is_over_goes().await.groups, 0, "once");
    assert_eq!(readable(&world, id).await, 0);
    assert_eq!(world.app.store.mirror_answers(id, mirror).await.unwrap(), []);
    assert_eq!(world.app.store.board(id).await.unwrap().unwrap().matches, []);
    mei.open(&format!("/nl/desk/group/{id}"))
        .await
        .follow("Bewijs voor de school")
        .await
        .sees("Op 14 oktober 2026 zijn alle namen, netwerken, vragen en aanbiedingen gewist")
        .sees("minder dan 5")
        .does_not_see("Kanarie");
    mei.post(&format!("/nl/desk/group/{id}/go-on"), "")
        .await
        .gets(StatusCode::CONFLICT);
    let deeds = world.app.store.history(Place::Group(id)).await.unwrap();
    assert_eq!(deeds.len(), 2, "who ended it, and that it was removed");

    // On the disk: the keys are gone, and so is every row of theirs.
    drop((mei, class));
    drop(world);
    for key in keys_of(samira) {
        assert_eq!(in_raw_bytes(folder.path(), &key), 0, "{key}");
    }
    assert_eq!(in_raw_bytes(folder.path(), "ANSWER#"), 0);
}

/// One of them looked back.
async fn looked_back(world: &World, class: &Board<'_>) -> MirrorId {
    let mirror = Mirror {
        id: MirrorId(world.app.ids.id()),
        group: class.class.id,
        opened_at: world.app.clock.now(),
        closed_at: None,
    };
    let id = mirror.id;
    world.committed(mirrors::open(mirror)).await;
    let mut samira = class.comes_in("Kanarie Samira").await;
    samira.open("/nl/mirror").await;
    samira
        .fill("Wat ging goed? (hoeft niet)", "Kanarie was leuk")
        .choose("Goed")
        .press("Geef mijn antwoord")
        .await
        .sees("Je antwoord is binnen");
    id
}

#[tokio::test]
async fn a_report_that_waits_holds_everything_until_somebody_dealt_with_it() {
    let world = World::on("2026-09-14").await;
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.joins(&class, "Samira").await.open("/nl/safe").await;
    samira
        .choose("Iets anders")
        .press("Vertel het aan de trainer")
        .await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open(&format!("/nl/desk/group/{}/end", class.id))
        .await
        .press("Ja, beëindig de groep")
        .await;
    world.later(SignedDuration::from_hours(24 * 31));
    assert_eq!(world.what_is_over_goes().await.groups, 0);
    let mut mei = world.at_the_desk("Noor", &[Job::Coordinator]).await;
    mei.press("Ik heb dit opgelost").await;
    assert_eq!(world.what_is_over_goes().await.groups, 1);
}
