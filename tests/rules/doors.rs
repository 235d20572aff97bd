//! Who may do what, over HTTP: every door in every role answers as the policy says.
//!
//! A link that is not yours is answered like one that does not exist.

use axum::body::Body;
use forms::form;
use http::{Method, Request, StatusCode, header};
use programme::policy::{Act, Role, may};
use tower::ServiceExt;

use crate::harness::{World, workshop_answers};

/// The path of a door for somebody in this role.
fn path(world: &World, pattern: &str, link: &str) -> String {
    assert!(world.app.front().language("nl").is_some());
    pattern
        .replace("{lang}", "nl")
        .replace("{link}", link)
        .replace("{meeting}", "1")
}

async fn status(world: &World, method: Method, path: &str) -> StatusCode {
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

/// A link to a request of this form, made by somebody else than the one that comes later.
async fn link_of(world: &World, form: &form::Form<programme::requests::Asked>, name: &str) -> String {
    let receipt = world.ask_by_machine(form, &workshop_answers(form, name)).await;
    receipt.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_door_answers_every_role_as_the_policy_says() {
    let world = World::on("2026-09-14").await;
    let mut tried = 0;
    for form in form::all() {
        let own = link_of(&world, form, "Samira").await;
        let somebody_elses = link_of(&world, form, "Jonas").await;
        let forged = format!("{}{}", &own[..24], &somebody_elses[24..]);
        assert_ne!(own, somebody_elses);
        for door in functions::doors()
            .list()
            .filter(|door| belongs(&door.path, form.path))
        {
            // Withdrawing comes last for a form: the doors are listed in the order in which they are opened.
            for (role, link) in [
                (Role::Visitor, "nothing"),
                (Role::OtherAsker, forged.as_str()),
                (Role::Asker, own.as_str()),
            ] {
                let got = status(&world, door.method.clone(), &path(&world, &door.path, link)).await;
                let allowed = may(role, door.act);
                assert_eq!(
                    got != StatusCode::NOT_FOUND,
                    allowed,
                    "{role:?} at {} {}: {got}",
                    door.method,
                    door.path
                );
                assert!(!got.is_server_error(), "{role:?} at {}: {got}", door.path);
                tried += 1;
            }
        }
    }
    assert!(tried >= 2 * 7 * 3, "{tried} tries");
}

fn belongs(pattern: &str, form_path: &str) -> bool {
    pattern.starts_with(&format!("/{{lang}}/{form_path}"))
}

#[test]
fn the_policy_refuses_somebody_something() {
    let refused = Act::ALL.iter().filter(|act| !may(Role::Visitor, **act)).count();
    assert!(
        refused > 0,
        "a policy that allows everything would make the test above blind"
    );
}

#[test]
fn looking_never_changes_anything() {
    for door in functions::doors().list() {
        let changes = matches!(door.act, Act::ChangeOwnRequest);
        assert!(
            !(changes && door.method == Method::GET),
            "{} {}",
            door.method,
            door.path
        );
    }
}

#[tokio::test]
async fn every_door_of_the_interface_is_described() {
    let world = World::on("2026-09-14").await;
    let request = Request::get("/api/openapi.json").body(Body::empty()).unwrap();
    let response = world.router().oneshot(request).await.unwrap();
    let body = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    let document: serde_json::Value = serde_json::from_slice(&body).unwrap();
    let described: Vec<_> = document["paths"].as_object().unwrap().keys().cloned().collect();
    let doors = functions::doors();
    let open: Vec<_> = doors
        .list()
        .filter(|door| door.path.starts_with("/api/") && door.method == Method::POST)
        .collect();
    assert_eq!(described.len(), open.len());
    for door in open {
        assert!(described.contains(&door.path), "{} is not described", door.path);
    }
}

#[tokio::test]
async fn what_is_nowhere_is_said_in_the_language_of_its_address() {
    let world = World::on("2026-09-14").await;
    for (path, lang, words) in [
        ("/en/nowhere/index.html", "en", "refusal-not-found"),
        ("/nl/board", "nl", "refusal-not-found"),
        ("/favicon.ico", "nl", "refusal-not-found"),
    ] {
        let router = functions::part::Part::Registrations.router(world.app.clone());
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(response.headers()["content-language"], lang, "{path}");
        assert!(
            response.headers().contains_key("content-security-policy"),
            "{path}"
        );
        let body = axum::body::to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap();
        let said = world.say(lang, words);
        assert!(
            String::from_utf8(body.to_vec()).unwrap().contains(&said),
            "{path}"
        );
    }
}
