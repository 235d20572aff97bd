//! Help goes round: you helped A, A helped B, B helped you. It is shown afterwards, to who is in it.

use programme::staff::Job;

use crate::harness::{Board, World};

const SUBJECTS: [&str; 4] = ["Fiets", "Huiswerk", "Stage", "Bijbaan"];

/// Each of these people helps the next one, and says yes to it; the one helped tells how it went, if there is anything to tell.
async fn help_one_another(class: &Board<'_>, names: &[&str], told: Option<&str>) {
    for (at, giver) in names.iter().enumerate() {
        let mut giver = class.comes_in(giver).await;
        giver.offers(SUBJECTS[at], &format!("Aanbod nummer {at}")).await;
        let mut asker = class.comes_in(names[(at + 1) % names.len()]).await;
        asker.needs(SUBJECTS[at], &format!("Vraag nummer {at}")).await;
        assert_eq!(class.round().await, 1);
        giver.answers("Ja, graag").await;
        asker.answers("Ja, graag").await.sees("Jullie zeiden allebei ja");
        if let Some(told) = told {
            let words = format!("Vertel hoe het ging: Vraag nummer {at}");
            asker.open("/nl/matches").await.follow(&words).await;
            asker.choose(told).press("Vertel hoe het ging").await;
        }
    }
}

#[tokio::test]
async fn three_read_it_and_nobody_else() {
    let world = World::on("2026-09-14").await;
    let names = ["Samira", "Jonas", "Noor"];
    let class = world.board(&["Samira", "Jonas", "Noor", "Daan"]).await;
    help_one_another(&class, &names, Some("Ja")).await;
    class
        .comes_in("Samira")
        .await
        .open("/nl/matches")
        .await
        .sees("De hulp ging rond")
        .sees("Jij hielp Jonas. Jonas hielp Noor. Noor hielp jou.");
    class
        .comes_in("Noor")
        .await
        .open("/nl/matches")
        .await
        .sees("Jij hielp Samira. Samira hielp Jonas. Jonas hielp jou.");
    let mut daan = class.comes_in("Daan").await;
    daan.open("/nl/matches").await.does_not_see("De hulp ging rond");
}

#[tokio::test]
async fn whoever_stands_opposite_has_no_name() {
    let world = World::on("2026-09-14").await;
    let names = ["Samira", "Jonas", "Noor", "Daan"];
    let class = world.board(&names).await;
    help_one_another(&class, &names, Some("Voor een deel")).await;
    let mut samira = class.comes_in("Samira").await;
    samira
        .open("/nl/matches")
        .await
        .sees("Jij hielp Jonas. Jonas hielp iemand uit je groep.")
        .sees("Iemand uit je groep hielp Daan. Daan hielp jou.")
        .does_not_see("Noor");
    assert_eq!(samira.page().all(".match .pair .badge").len(), 5 + 2 * 2);
}

#[tokio::test]
async fn as_long_as_a_yes_can_be_taken_back_there_is_nothing_to_see() {
    let world = World::on("2026-09-14").await;
    let names = ["Samira", "Jonas", "Noor"];
    let class = world.board(&names).await;
    help_one_another(&class, &names, None).await;
    for name in names {
        let mut reader = class.comes_in(name).await;
        reader.open("/nl/matches").await.does_not_see("De hulp ging rond");
    }
}

#[tokio::test]
async fn the_wall_counts_it_without_a_name() {
    let world = World::on("2026-09-14").await;
    let names = ["Samira", "Jonas"];
    let class = world.board(&names).await;
    help_one_another(&class, &names, Some("Ja")).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    for page in ["", "/round", "/wall"] {
        let path = format!("/nl/desk/group/{}{page}", class.class.id);
        mei.open(&path).await.sees("Keren dat de hulp rondging");
    }
    mei.does_not_see("Samira").does_not_see("Jonas");
}
