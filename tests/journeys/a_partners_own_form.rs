//! A partner made a form of its own: what it sends is looked over on our page, and sent from there and from nowhere else.

use http::StatusCode;
use programme::partners::{Embeddable, Partner};
use programme::requests::State;

use crate::harness::{Visitor, World};

const TYPED: &str =
    "topic=other&message=Dag+allemaal&contact_name=Bas&contact_email=bas%40mail.example&unknown=x";

async fn kept(world: &World) -> usize {
    let pile = world.app.store.requests(State::Received, None).await.unwrap();
    let messages = pile
        .items
        .iter()
        .filter(|request| request.value.asked.form() == "contact");
    messages.count()
}

async fn sends(visitor: &mut Visitor<'_>, partner: &Partner, origin: &str, body: &str) {
    let path = format!("/nl/embed/{}/message/check", partner.id);
    visitor.post_from(origin, &path, body).await;
}

#[tokio::test]
async fn what_it_sends_is_looked_over_and_sent_here() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let mut bas = world.visitor();
    sends(&mut bas, &partner, "https://www.delft.example", TYPED).await;
    bas.gets(StatusCode::OK)
        .sees("Klopt alles?")
        .sees("Bas")
        .sees("Dag allemaal");
    let policy = bas.page().headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.contains("frame-ancestors 'none'"),
        "never in a frame: {policy}"
    );
    assert_eq!(
        kept(&world).await,
        0,
        "nothing is kept before somebody pressed here"
    );
    bas.press("Stuur mijn bericht")
        .await
        .is_at("/nl/message/received/")
        .sees("Je vraag is binnen");
    assert_eq!(kept(&world).await, 1);
}

#[tokio::test]
async fn what_is_missing_is_asked_here() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let mut bas = world.visitor();
    let without_a_name = TYPED.replace("contact_name=Bas&", "");
    sends(&mut bas, &partner, "https://www.delft.example", &without_a_name).await;
    bas.gets(StatusCode::UNPROCESSABLE_ENTITY).sees("Vul je naam in");
    bas.fill("Jouw naam", "Bas")
        .press("Stuur mijn bericht")
        .await
        .sees("Je vraag is binnen");
}

#[tokio::test]
async fn a_page_that_is_not_listed_gets_the_empty_form() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    for origin in ["https://elsewhere.example", "null", "http://www.delft.example"] {
        let mut bas = world.visitor();
        sends(&mut bas, &partner, origin, TYPED).await;
        bas.gets(StatusCode::OK).is_at("/nl/message").does_not_see("Bas");
    }
    assert_eq!(kept(&world).await, 0);
}

/// The control: at every other door of an embedded form a page of somebody else is turned away, listed or not.
#[tokio::test]
async fn no_other_door_takes_what_a_page_of_somebody_else_sends() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let mut bas = world.visitor();
    for rest in ["", "/own"] {
        let path = format!("/nl/embed/{}/message{rest}", partner.id);
        let body = format!("{TYPED}&step=message&go=send");
        bas.post_from("https://www.delft.example", &path, &body)
            .await
            .gets(StatusCode::FORBIDDEN);
    }
    assert_eq!(kept(&world).await, 0);
}
