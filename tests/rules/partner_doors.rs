//! Who may do what behind a partner's mailed link, over HTTP; and that the one door which takes what other pages send keeps nothing.

use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use programme::partners::Embeddable;
use programme::policy::{Role, may};
use tower::ServiceExt;

use crate::harness::World;

async fn status(world: &World, method: &Method, path: &str) -> StatusCode {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "www.example.org")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::empty())
        .unwrap();
    world.router().oneshot(request).await.unwrap().status()
}

/// The secret part of the link that was mailed last.
async fn link(world: &World) -> String {
    let page = world.mailed_page("samira@debrug.example").await;
    page.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_door_of_a_partner_answers_every_role_as_the_policy_says() {
    let world = World::on("2026-09-14").await;
    world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let first = link(&world).await;
    world.partner("Gemeente Leiden", &[Embeddable::Message]).await;
    let other = link(&world).await;
    assert_ne!(first, other);
    // The id of one partner with the proof of another.
    let forged = format!("{}{}", &first[..37], &other[37..]);
    let mut tried = 0;
    for door in functions::doors()
        .list()
        .filter(|door| door.path.starts_with("/{lang}/partners/build"))
    {
        // Ending comes last: the doors are listed in the order in which they are opened.
        for (role, link) in [
            (Role::Visitor, "nothing"),
            (Role::OtherPartner, forged.as_str()),
            (Role::Partner, first.as_str()),
        ] {
            let path = door
                .path
                .replace("{lang}", "nl")
                .replace("{link}", link)
                .replace("{form}", "message");
            if door.path.ends_with("/end") && door.method == Method::POST && role == Role::Partner {
                continue;
            }
            let got = status(&world, &door.method, &path).await;
            assert_eq!(
                got != StatusCode::NOT_FOUND,
                may(role, door.act),
                "{role:?} at {} {path}: {got}",
                door.method
            );
            assert!(!got.is_server_error(), "{role:?} at {path}: {got}");
            tried += 1;
        }
    }
    assert!(tried >= 3 * 9, "{tried} tries");
}

#[test]
fn one_door_only_takes_what_other_pages_send() {
    let doors = functions::doors();
    let open: Vec<_> = doors
        .list()
        .filter(|door| door.path == functions::embeds::SHOWS_ONLY)
        .collect();
    let [only] = open.as_slice() else {
        panic!("{} doors", open.len())
    };
    assert_eq!(only.method, Method::POST);
    let source = include_str!("../../functions/src/embeds/own_form.rs");
    let handler = source.split("pub(super) async fn press").next().unwrap();
    assert!(
        !handler.contains("commit") && !handler.contains("keep(") && !handler.contains("count("),
        "the door that shows writes nothing"
    );
}

/// The languages that a partner can choose are those of the site, which are content.
#[test]
fn a_partner_can_choose_every_language_of_the_site() {
    use programme::choices::Choice;
    use programme::partners::PageLanguage;

    let parts = crate::harness::front_parts();
    let mut of_site: Vec<_> = parts
        .languages
        .iter()
        .map(|language| language.code.code())
        .collect();
    let mut of_partners: Vec<_> = PageLanguage::ALL.iter().map(|language| language.id()).collect();
    of_site.sort_unstable();
    of_partners.sort_unstable();
    assert_eq!(of_site, of_partners);
}
