//! Somebody says that a post does not feel right: it is held at once, until the trainer looked.

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode, header};
use programme::staff::Job;
use tower::ServiceExt;

use crate::harness::{Board, Visitor, World};

/// Says of the post with these words that it is mean.
async fn reports(visitor: &mut Visitor<'_>, words: &str) {
    visitor.open("/nl/board").await;
    visitor.follow(&format!("Voelt dit niet goed?: {words}")).await;
    visitor
        .choose("Iemand doet gemeen")
        .press("Vertel het aan de trainer")
        .await
        .sees("De trainer krijgt nu meteen bericht.");
}

async fn sees_the_board<'w>(class: &Board<'w>, name: &str) -> Visitor<'w> {
    let mut visitor = class.comes_in(name).await;
    visitor.open("/nl/board").await;
    visitor
}

#[tokio::test]
async fn it_is_out_of_sight_until_the_trainer_puts_it_back_with_one_press() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas", "Noor"]).await;
    let mut jonas = class.comes_in("Jonas").await;
    jonas.offers("Fiets", "Ik plak banden").await;
    let mut samira = class.comes_in("Samira").await;
    reports(&mut samira, "Ik plak banden").await;

    for name in ["Samira", "Noor"] {
        sees_the_board(&class, name).await.does_not_see("Ik plak banden");
    }
    jonas
        .open("/nl/board")
        .await
        .sees("Ik plak banden")
        .sees("Een trainer kijkt hier nog een keer naar.")
        .does_not_see("Samira");
    samira.needs("Fiets", "Mijn band is lek").await;
    assert_eq!(class.round().await, 0, "what is held is proposed to nobody");

    // Its owner cannot take it out of the trainer's hands by other words.
    jonas
        .open("/nl/board")
        .await
        .follow("Wijzig: Ik plak banden")
        .await;
    jonas.press("Wijzig: Wat kun je geven of doen?").await;
    jonas
        .fill("Wat kun je geven of doen?", "Ik plak alle banden")
        .press("Kijk alles na")
        .await
        .press("Bewaar mijn wijzigingen")
        .await
        .sees("Een trainer kijkt hier nog een keer naar.");
    sees_the_board(&class, "Noor").await.does_not_see("alle banden");

    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk").await.sees("Jonas zette dit op het bord.");
    mei.press("Het is goed: zet het terug")
        .await
        .sees("Het staat op het bord")
        .does_not_see("Meldingen");
    sees_the_board(&class, "Noor").await.sees("Ik plak alle banden");

    // The same person does not hold it again; the trainer hears of it all the same.
    reports(&mut samira, "Ik plak alle banden").await;
    sees_the_board(&class, "Noor").await.sees("Ik plak alle banden");
    mei.open("/nl/desk").await.sees("Meldingen");
}

#[tokio::test]
async fn nobody_silences_a_class() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas", "Noor"]).await;
    let mut jonas = class.comes_in("Jonas").await;
    let offers = [
        "Ik plak banden",
        "Ik smeer kettingen",
        "Ik stel remmen af",
        "Ik poets fietsen",
    ];
    for words in offers {
        jonas.offers("Fiets", words).await;
    }
    let mut samira = class.comes_in("Samira").await;
    for words in offers {
        reports(&mut samira, words).await;
    }
    let mut noor = sees_the_board(&class, "Noor").await;
    noor.does_not_see(offers[0])
        .does_not_see(offers[1])
        .sees(offers[2])
        .sees(offers[3]);
    let known = world.app.store.reports(class.class.id).await.unwrap();
    assert_eq!(known.len(), offers.len(), "the trainer hears of all of them");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn reports_of_one_person_at_once_do_not_pass_one_another() {
    let offers = [
        "Ik plak banden",
        "Ik smeer kettingen",
        "Ik stel remmen af",
        "Ik poets fietsen",
    ];
    for _try in 0..5 {
        let world = World::on("2026-09-14").await;
        let class = world.board(&["Samira", "Jonas", "Noor"]).await;
        let mut jonas = class.comes_in("Jonas").await;
        let mut at_once = Vec::new();
        for words in offers {
            jonas.offers("Fiets", words).await;
            let mut samira = class.comes_in("Samira").await;
            samira.open("/nl/board").await;
            samira.follow(&format!("Voelt dit niet goed?: {words}")).await;
            samira.choose("Iemand doet gemeen");
            let (_, path, body) = samira.about_to_send("Vertel het aan de trainer");
            at_once.push((samira.cookie().expect("a session"), path, body));
        }
        let router = world.router();
        let sent = at_once
            .into_iter()
            .map(|(cookie, path, body)| tokio::spawn(send_again(router.clone(), cookie, path, body)));
        for answer in sent.collect::<Vec<_>>() {
            assert_eq!(answer.await.unwrap(), StatusCode::SEE_OTHER);
        }
        let shown = sees_the_board(&class, "Noor").await.page().text();
        let seen = offers.iter().filter(|words| shown.contains(**words)).count();
        assert_eq!(seen, 2, "one person holds two at most");
    }
}

/// Sends a form with somebody's cookie, as another window does at the same moment.
async fn send_again(router: Router, cookie: String, path: String, body: String) -> StatusCode {
    let request = Request::post(path)
        .header(header::HOST, "www.example.org")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie)
        .body(Body::from(body))
        .unwrap();
    router.oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn what_the_trainer_sends_back_comes_back_through_the_trainer() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let mut jonas = class.comes_in("Jonas").await;
    jonas.offers("Fiets", "Ik plak banden").await;
    let mut samira = class.comes_in("Samira").await;
    reports(&mut samira, "Ik plak banden").await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk").await.follow("Stuur het terug").await;
    mei.press("Het is niet aardig gezegd").await;
    jonas
        .open("/nl/board")
        .await
        .sees("De trainer vraagt om andere woorden.")
        .follow("Wijzig: Ik plak banden")
        .await;
    jonas.press("Bewaar mijn wijzigingen").await;
    sees_the_board(&class, "Samira")
        .await
        .does_not_see("Ik plak banden");
    mei.open("/nl/desk")
        .await
        .press("Zet het op het bord")
        .await
        .sees("Het staat op het bord");
    sees_the_board(&class, "Samira").await.sees("Ik plak banden");
}

#[tokio::test]
async fn a_trainer_of_others_puts_nothing_back() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    class
        .comes_in("Jonas")
        .await
        .offers("Fiets", "Ik plak banden")
        .await;
    let mut samira = class.comes_in("Samira").await;
    reports(&mut samira, "Ik plak banden").await;
    let board = world
        .app
        .store
        .board(class.class.id)
        .await
        .unwrap()
        .expect("a group");
    let post = &board.posts[0];
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    joost
        .open("/nl/desk")
        .await
        .does_not_see("Ik plak banden")
        .post(
            &format!(
                "/nl/desk/group/{}/posts/{}/approve",
                class.class.id, post.value.id
            ),
            &format!("seen={}", post.version.0),
        )
        .await
        .gets(StatusCode::NOT_FOUND);
    sees_the_board(&class, "Samira")
        .await
        .does_not_see("Ik plak banden");
}
