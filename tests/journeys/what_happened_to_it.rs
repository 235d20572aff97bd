//! A post and a match each have a page that says who did what, when.

use http::StatusCode;
use programme::staff::Job;

use crate::harness::World;

#[tokio::test]
async fn from_the_first_word_to_the_introduction() {
    let world = World::on("2026-09-14").await;
    let class = world.board_looked_at_first(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    samira.needs("Fiets", "Mijn band is lek").await;
    jonas.offers("Fiets", "Ik plak banden").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.follow("Mijn band is lek").await;
    mei.sees("Wacht tot een trainer kijkt")
        .press("Zet het op het bord")
        .await
        .is_at("/nl/desk?");
    mei.press("Zet het op het bord").await;
    class.proposes("Samira", "Jonas").await;
    mei.open("/nl/desk").await.press("Vraag het ze allebei").await;
    samira.answers("Ja, graag").await;
    jonas.answers("Ja, graag").await;
    mei.open("/nl/desk").await.follow("Samira – Jonas").await;
    mei.press("Ze kennen elkaar nu").await;

    let groups = format!("/nl/desk/group/{}/history", class.class.id);
    mei.open(&groups).await.follow("Een voorstel goedgekeurd").await;
    mei.sees("Ze kennen elkaar").is_at("/nl/desk/group/");
    let lines = mei.page().texts(".timeline li");
    let what = [
        "Voorgesteld",
        "Een voorstel goedgekeurd · Mei",
        "Ze zeiden allebei ja",
        "voorgesteld · Mei",
    ];
    assert_eq!(lines.len(), what.len(), "{lines:?}");
    for (line, what) in lines.iter().zip(what) {
        assert!(line.ends_with(what), "{what} in {lines:?}");
    }

    mei.open(&groups)
        .await
        .follow("Een bericht op het bord gezet")
        .await;
    mei.sees("Staat op het bord");
    let lines = mei.page().texts(".timeline li");
    assert_eq!(lines.len(), 2, "written, and approved: {lines:?}");
    assert!(lines[0].ends_with("Dit geschreven · Samira"), "{lines:?}");
}

#[tokio::test]
async fn what_one_came_from_is_what_one_comes_back_to() {
    let world = World::on("2026-09-14").await;
    let class = world.board_looked_at_first(&["Samira"]).await;
    let mut samira = class.comes_in("Samira").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    samira.needs("Huiswerk", "Hulp bij wiskunde").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let asked = format!("/nl/desk?pile=posts&group={}", class.class.id);
    mei.open(&asked).await.follow("Mijn band is lek").await;
    mei.press("Zet het op het bord")
        .await
        .is_at(&asked)
        .does_not_see("Mijn band is lek");
}

#[tokio::test]
async fn why_it_was_refused_is_written_down_for_the_desk_alone() {
    let world = World::on("2026-09-14").await;
    let class = world.board_looked_at_first(&["Samira", "Jonas"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    samira.needs("Fiets", "Bel mij: 06 12345678").await;
    jonas.offers("Fiets", "Ik plak banden").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let path = mei.page().link("Bel mij: 06 12345678");
    mei.press("Stuur het terug: er staat een nummer of adres in")
        .await;
    mei.open(&path)
        .await
        .sees("Een bericht teruggestuurd: Er staat een nummer of adres in · Mei");
    samira
        .open("/nl/board")
        .await
        .sees("Er staat een nummer of adres in. Haal dat weg.");
    samira.follow("Wijzig: Bel mij: 06 12345678").await;
    samira
        .press("Wijzig: Wat zoek je?")
        .await
        .fill("Wat zoek je?", "Mijn band is lek")
        .press("Kijk alles na")
        .await
        .press("Bewaar mijn wijzigingen")
        .await
        .does_not_see("Haal dat weg");

    let id = class.proposes("Samira", "Jonas").await;
    let path = format!("/nl/desk/group/{}/matches/{id}", class.class.id);
    mei.open(&path)
        .await
        .press("De hulp past niet bij de vraag")
        .await;
    mei.sees("Het voorstel is weg. Niemand heeft het gezien.");
    mei.open(&path)
        .await
        .sees("Een voorstel afgewezen: De hulp past niet bij de vraag · Mei");
    for young in [&mut samira, &mut jonas] {
        young.open("/nl/matches").await.does_not_see("past niet");
    }
}

#[tokio::test]
async fn nobody_else_sees_it() {
    let world = World::on("2026-09-14").await;
    let class = world.board_looked_at_first(&["Samira", "Jonas"]).await;
    class
        .comes_in("Samira")
        .await
        .needs("Fiets", "Mijn band is lek")
        .await;
    class
        .comes_in("Jonas")
        .await
        .offers("Fiets", "Ik plak banden")
        .await;
    let id = class.proposes("Samira", "Jonas").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let post = mei.page().link("Mijn band is lek");
    let the_match = format!("/nl/desk/group/{}/matches/{id}", class.class.id);
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    let mut anouk = world.at_the_desk("Anouk", &[Job::Safeguarding]).await;
    for path in [&post, &the_match] {
        mei.open(path).await.gets(StatusCode::OK);
        joost.open(path).await.gets(StatusCode::NOT_FOUND);
        anouk.open(path).await.gets(StatusCode::NOT_FOUND);
    }
    // Things of one group are not found in another.
    let other = world
        .open_group_called("Vmbo 3, Leiden", 40, programme::groups::Rules::default())
        .await;
    let elsewhere = the_match.replace(&class.class.id.to_string(), &other.id.to_string());
    mei.open(&elsewhere).await.gets(StatusCode::NOT_FOUND);
}
