//! A class looks back after a session: two questions and a score, once each, and nobody can tell who said what.

use programme::ids::GroupId;
use programme::staff::Job;

use crate::harness::{Board, Visitor, World};

const NAMES: [&str; 6] = ["Samira", "Jonas", "Noor", "Emre", "Lina", "Sem"];

async fn says(visitor: &mut Visitor<'_>, well: &str, score: &str) {
    visitor.open("/nl/mirror").await;
    visitor
        .fill("Wat ging goed? (hoeft niet)", well)
        .choose(score)
        .press("Geef mijn antwoord")
        .await;
}

async fn opens<'v, 'w>(trainer: &'v mut Visitor<'w>, group: GroupId) -> &'v mut Visitor<'w> {
    trainer.open(&format!("/nl/desk/group/{group}/mirror")).await;
    trainer.press("Zet de vragen open").await
}

async fn says_all(class: &Board<'_>, names: &[&str]) {
    for name in names {
        let mut somebody = class.comes_in(name).await;
        says(&mut somebody, "Het was leuk", "Goed").await;
        somebody.sees("Je antwoord is binnen");
    }
}

#[tokio::test]
async fn from_five_answers_on_the_trainer_reads_them_once_it_is_closed() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&NAMES).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let mut samira = class.comes_in("Samira").await;
    samira
        .open("/nl/board")
        .await
        .does_not_see("hoe was het vandaag?");
    samira
        .open("/nl/mirror")
        .await
        .sees("Er is nu niets te beantwoorden");

    opens(&mut mei, class.class.id)
        .await
        .sees("Antwoorden tot nu toe: 0");
    samira.open("/nl/board").await;
    samira.follow("Je trainer vraagt: hoe was het vandaag?").await;
    says_all(&class, &NAMES[..5]).await;
    mei.open(&format!("/nl/desk/group/{}/mirror", class.class.id))
        .await
        .sees("Antwoorden tot nu toe: 5")
        .does_not_see("Het was leuk");
    mei.press("Sluit de vragen")
        .await
        .sees("De vragen zijn dicht")
        .sees("Het was leuk")
        .sees("Goed")
        .does_not_see("Samira");
    class
        .comes_in("Sem")
        .await
        .open("/nl/mirror")
        .await
        .sees("Er is nu niets te beantwoorden");
}

#[tokio::test]
async fn four_answers_are_not_shown() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&NAMES).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    opens(&mut mei, class.class.id).await;
    says_all(&class, &NAMES[..4]).await;
    mei.open(&format!("/nl/desk/group/{}/mirror", class.class.id))
        .await;
    mei.press("Sluit de vragen")
        .await
        .sees("Er zijn te weinig antwoorden")
        .does_not_see("Het was leuk");
}

#[tokio::test]
async fn everybody_answers_once_and_may_do_so_again_next_time() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&NAMES).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    opens(&mut mei, class.class.id).await;
    let mut samira = class.comes_in("Samira").await;
    says(&mut samira, "Veel gelachen", "Heel goed").await;
    samira.sees("Je antwoord is binnen");
    says(&mut samira, "Nog een keer", "Heel goed").await;
    samira.sees("Je hebt al geantwoord");
    mei.open(&format!("/nl/desk/group/{}/mirror", class.class.id))
        .await
        .sees("Antwoorden tot nu toe: 1");
    mei.press("Sluit de vragen").await;
    opens(&mut mei, class.class.id).await;
    says(&mut samira, "Weer gelachen", "Goed").await;
    samira.sees("Je antwoord is binnen");
}

#[tokio::test]
async fn who_answers_when_it_just_closed_hears_so_and_nothing_is_added() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&NAMES).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    opens(&mut mei, class.class.id).await;
    let store = &world.app.store;
    let before = store.board(class.class.id).await.unwrap().expect("a board");
    let open = &before.mirrors[0];
    mei.press("Sluit de vragen").await;

    // As a handler would that read the mirror a moment before.
    let said = programme::mirrors::Said {
        well: None,
        better: None,
        score: programme::mirrors::Score::Five,
    };
    let id = programme::ids::MirrorAnswerId(world.app.ids.id());
    let by = class.who("Samira").await;
    let late = programme::mirrors::answer(&open.value, (id, by), said, &before.group.value);
    let full = programme::change::Counted::MirrorAnswers(open.value.id);
    assert_eq!(store.commit(late).await.unwrap(), store::Committed::Full(full));
    let answers = store.mirror_answers(class.class.id, open.value.id).await.unwrap();
    assert!(answers.is_empty());
}

#[tokio::test]
async fn nothing_in_the_store_leads_from_an_answer_to_who_gave_it() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&NAMES).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    opens(&mut mei, class.class.id).await;
    says_all(&class, &NAMES).await;
    let store = &world.app.store;
    let board = store.board(class.class.id).await.unwrap().expect("a board");
    let mirror = board.mirrors[0].value.id;
    let answers = store.mirror_answers(class.class.id, mirror).await.unwrap();
    assert_eq!(answers.len(), 6);
    let written = serde_json::to_string(&answers).unwrap();
    for name in NAMES {
        let person = class.who(name).await;
        assert!(!written.contains(&person.to_string()), "{name} is named");
        assert!(
            !written.contains(&person.0.hyphenated().to_string()),
            "{name} is named"
        );
    }
    assert!(!written.contains("2026"), "no answer has a time");
}

#[tokio::test]
async fn a_device_goes_round() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&[]).await;
    let mut device = world.visitor();
    device.joins(&class.class, "Samira").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    opens(&mut mei, class.class.id).await;
    says(&mut device, "Fijn", "Goed").await;
    device
        .press("Klaar, de volgende")
        .await
        .sees("De volgende kan nu binnenkomen");
    device.joins(&class.class, "Jonas").await;
    says(&mut device, "Leuk", "Goed").await;
    device.sees("Je antwoord is binnen");
}
