//! Somebody else's page cannot press our buttons, and somebody else's link opens nothing.

use http::StatusCode;

use crate::harness::World;

#[tokio::test]
async fn a_page_from_elsewhere_cannot_send_our_forms() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    let (_, path, body) = samira.about_to_send("Vraag de workshop aan");
    samira
        .post_from_elsewhere(&path, &body)
        .await
        .gets(StatusCode::FORBIDDEN)
        .sees("Dit kwam niet van onze eigen pagina");
    samira
        .post(&path, &body)
        .await
        .gets(StatusCode::OK)
        .sees("Je vraag is binnen");
}

#[tokio::test]
async fn a_link_that_is_not_yours_looks_like_one_that_is_not_there() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    let link = samira.has_asked().await;
    let mut changed = link.clone();
    let last = changed.pop().unwrap();
    changed.push(if last == 'A' { 'B' } else { 'A' });
    let mut visitor = world.visitor();
    let wrong = visitor
        .open(&changed)
        .await
        .gets(StatusCode::NOT_FOUND)
        .page()
        .text();
    let absent = visitor
        .open("/nl/workshop/status/AAAA")
        .await
        .gets(StatusCode::NOT_FOUND)
        .page()
        .text();
    assert_eq!(wrong, absent);
    visitor
        .open(&link.replace("/workshop/", "/message/"))
        .await
        .gets(StatusCode::NOT_FOUND);
    visitor.open(&link).await.gets(StatusCode::OK);
}

#[tokio::test]
async fn a_language_we_do_not_have_is_nowhere() {
    let world = World::on("2026-09-14").await;
    world
        .visitor()
        .open("/xx/workshop")
        .await
        .gets(StatusCode::NOT_FOUND)
        .sees("Deze pagina is er niet");
}
