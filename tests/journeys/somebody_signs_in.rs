//! A trainer comes in at the desk: a link by mail, then a code from a phone.

use http::StatusCode;
use jiff::SignedDuration;
use programme::staff::Job;

use crate::harness::{World, staff};

#[tokio::test]
async fn with_a_link_and_a_phone() {
    let world = World::on("2026-09-14").await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut fatima = world.visitor();
    fatima.open("/nl/desk").await.is_at("/nl/desk/sign-in");
    fatima.opens_a_link(&world, "Fatima").await.press("Log in").await;
    fatima.open("/nl/desk").await.is_at("/nl/desk/second-key");
    let secret = fatima.page().texts("main code");
    fatima.open("/nl/desk/second-key/new").await;
    assert_eq!(
        fatima.page().texts("main code"),
        secret,
        "looking again changes nothing"
    );
    fatima
        .shows_a_code("000000")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY);
    let phone = fatima.sets_up_a_phone(&world).await;
    fatima.sees("Bewaar deze codes");
    let recovery = fatima.page().texts("main ol code");
    assert_eq!(recovery.len(), 8);
    fatima
        .follow("Ik heb ze bewaard")
        .await
        .sees("Vandaag")
        .sees("Fatima");
    fatima.press("Log uit").await.is_at("/nl/desk/sign-in");
    assert!(!fatima.holds_a_cookie());
    fatima.open("/nl/desk").await.is_at("/nl/desk/sign-in");

    // The same code again, a moment later: somebody looked over her shoulder.
    fatima.opens_a_link(&world, "Fatima").await.press("Log in").await;
    fatima
        .shows_a_code(&phone.shows(&world))
        .await
        .sees("Deze code klopt niet meer");
    world.later(SignedDuration::from_secs(30));
    fatima.shows_a_code(&phone.shows(&world)).await.sees("Vandaag");
    fatima.press("Log uit").await;

    // Without her phone: each recovery code works once.
    for (code, works) in [(&recovery[3], true), (&recovery[3], false), (&recovery[0], true)] {
        fatima.opens_a_link(&world, "Fatima").await.press("Log in").await;
        fatima.shows_a_code(code).await;
        if works {
            fatima
                .is_at("/nl/desk/keys")
                .sees("Nieuwe telefoon, of telefoon kwijt?")
                .press("Log uit")
                .await;
        } else {
            fatima.sees("Deze code klopt niet meer");
        }
    }
}

#[tokio::test]
async fn a_mail_scanner_that_opens_and_presses_everything_does_no_harm() {
    let world = World::on("2026-09-14").await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut fatima = world.visitor();
    fatima.asks_for_a_link("Fatima").await;
    let link = staff::mailed_link(&world, "Fatima").await;
    let mut scanner = world.visitor_from([203, 0, 113, 9]);
    for _again in 0..3 {
        scanner
            .open(&link)
            .await
            .press("Log in")
            .await
            .gets(StatusCode::FORBIDDEN);
        scanner.sees("Deze link hoort bij een andere browser");
        assert!(!scanner.holds_a_cookie());
    }
    // Not even with a browser that asked for a link of its own.
    scanner.asks_for_a_link("Fatima").await;
    scanner
        .open(&link)
        .await
        .press("Log in")
        .await
        .gets(StatusCode::FORBIDDEN);

    fatima
        .open(&link)
        .await
        .press("Log in")
        .await
        .sees("Nog één stap");
    let mut again = world.visitor();
    again
        .open(&link)
        .await
        .press("Log in")
        .await
        .gets(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_link_works_once_and_for_ten_minutes() {
    let world = World::on("2026-09-14").await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut fatima = world.visitor();
    fatima.asks_for_a_link("Fatima").await;
    let link = staff::mailed_link(&world, "Fatima").await;
    world.later(SignedDuration::from_mins(10));
    fatima
        .open(&link)
        .await
        .press("Log in")
        .await
        .sees("Deze link werkt niet meer");
    fatima
        .follow("Vraag een nieuwe link")
        .await
        .is_at("/nl/desk/sign-in");
    assert_eq!(world.letters().len(), 1);
}

#[tokio::test]
async fn whether_somebody_works_here_is_never_said() {
    let world = World::on("2026-09-14").await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut known = world.visitor();
    let mut unknown = world.visitor();
    known.asks_for_a_link("Fatima").await;
    unknown.asks_for_a_link("Nobody").await;
    assert_eq!(known.page().text(), unknown.page().text());
    assert_eq!(known.page().path, unknown.page().path);
    assert_eq!(known.holds_a_cookie(), unknown.holds_a_cookie());
    world.letters_go_out().await;
    assert_eq!(world.letters().len(), 1);

    // Nobody's mailbox is filled by asking again and again.
    for _again in 0..9 {
        known.asks_for_a_link("Fatima").await.sees("Kijk in je mail");
    }
    world.letters_go_out().await;
    assert_eq!(world.letters().len(), 5);
}

#[tokio::test]
async fn guessing_codes_leads_nowhere() {
    let world = World::on("2026-09-14").await;
    world.hires("Fatima", &[Job::Trainer]).await;
    let mut fatima = world.visitor();
    fatima.opens_a_link(&world, "Fatima").await.press("Log in").await;
    let phone = fatima.sets_up_a_phone(&world).await;
    fatima.follow("Ik heb ze bewaard").await.press("Log uit").await;
    world.later(SignedDuration::from_mins(1));

    // Somebody reads her mail and has her browser, but not her phone.
    fatima.opens_a_link(&world, "Fatima").await.press("Log in").await;
    for _guess in 0..9 {
        fatima
            .shows_a_code("123456")
            .await
            .gets(StatusCode::UNPROCESSABLE_ENTITY);
    }
    fatima.shows_a_code(&phone.shows(&world)).await;
    fatima.gets(StatusCode::TOO_MANY_REQUESTS).sees("minuten");
    fatima.open("/nl/desk").await.is_at("/nl/desk/second-key");
}
