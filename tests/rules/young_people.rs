//! What young people do, door by door: who is in no group sees nothing, who is in one sees their own, and what they typed is in
//! no log, no address and no raw byte of what is stored.

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use functions::web::doors::Door;
use http::{Method, Request, StatusCode, header};
use programme::codes::CardCode;
use programme::groups::Rules;
use programme::policy::{Act, Role, may};
use store::Store;
use tower::ServiceExt;
use tracing_subscriber::fmt::MakeWriter;

use crate::harness::{OpenGroup, Visitor, World};

const CANARY: &str = "Kanarie";

/// The acts whose doors are tried here.
fn is_tried(act: Act) -> bool {
    matches!(
        act,
        Act::JoinGroup
            | Act::OpenCard
            | Act::SeeOwnData
            | Act::EraseOwnData
            | Act::SeeOwnMap
            | Act::ChangeOwnContact
    )
}

/// Joins, puts somebody on the map, and gives the id of that contact.
async fn joins_with_a_contact(visitor: &mut Visitor<'_>, group: &OpenGroup, name: &str) -> String {
    visitor.joins(group, name).await;
    visitor.open("/nl/network/add").await;
    visitor
        .fill("Hoe noem jij deze persoon?", &format!("{CANARY} Mama"))
        .fill(
            "In je eigen woorden (hoeft niet)",
            &format!("{CANARY} werkt in de zorg"),
        )
        .choose("Familie")
        .choose("Heel goed")
        .press("Bewaar deze persoon")
        .await;
    let edit = visitor.page().link(&format!("Wijzig: {CANARY} Mama"));
    edit.split('/').nth(3).expect("an id in the address").to_owned()
}

async fn answer(
    world: &World,
    door: &Door,
    path: &str,
    cookie: Option<&str>,
) -> (StatusCode, String, String) {
    let mut request = Request::builder()
        .method(door.method.clone())
        .uri(path)
        .header(header::HOST, "www.example.org")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let response = world
        .router()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let (parts, body) = response.into_parts();
    let to = parts
        .headers
        .get(header::LOCATION)
        .map(|to| to.to_str().unwrap().to_owned());
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (
        parts.status,
        to.unwrap_or_default(),
        String::from_utf8(bytes.to_vec()).unwrap(),
    )
}

#[tokio::test]
async fn every_door_of_young_people_answers_every_role_as_the_policy_says() {
    let world = World::on("2026-09-14").await;
    let group = world.open_group(40, Rules::default()).await;
    let (mut samira, mut jonas) = (world.visitor(), world.visitor());
    let own = joins_with_a_contact(&mut samira, &group, "Samira").await;
    let somebody_elses = joins_with_a_contact(&mut jonas, &group, "Jonas").await;
    assert_ne!(own, somebody_elses);
    let missing = "00000000-0000-7000-8000-000000000000";
    let cookie = samira.cookie().expect("a session");
    let mut tried = 0;
    let doors = functions::doors();
    // Erasing and leaving come last, and with somebody else's session: afterwards the one here would be gone.
    let tried_here = doors
        .list()
        .filter(|door| is_tried(door.act) && door.path != "/{lang}/me/done")
        .filter(|door| !(door.act == Act::EraseOwnData && door.method == Method::POST));
    for door in tried_here {
        let at = |contact: &str| {
            let path = door.path.replace("{lang}", "nl").replace("{contact}", contact);
            path.replace("{code}", &group.code.to_string())
        };
        for (role, contact, cookie) in [
            (Role::Visitor, own.as_str(), None),
            (
                Role::OtherParticipant,
                somebody_elses.as_str(),
                Some(cookie.as_str()),
            ),
            (Role::Participant, own.as_str(), Some(cookie.as_str())),
        ] {
            let (status, to, body) = answer(&world, door, &at(contact), cookie).await;
            let let_in = status != StatusCode::NOT_FOUND && to != "/nl/join";
            assert_eq!(
                let_in,
                may(role, door.act),
                "{role:?} at {} {}: {status} {to}",
                door.method,
                door.path
            );
            assert!(!status.is_server_error(), "{role:?} at {}: {status}", door.path);
            if role == Role::OtherParticipant && door.path.contains("{contact}") {
                let (_, _, nothing) = answer(&world, door, &at(missing), cookie).await;
                assert_eq!(body, nothing, "somebody else's is like none at {}", door.path);
            }
            tried += 1;
        }
        if door.path.ends_with("/card") && door.method == Method::POST {
            // Choosing a device makes a new secret only when something was chosen.
            assert!(samira.open("/nl/me").await.page().text().contains("Samira"));
        }
    }
    assert!(tried >= 20 * 3, "{tried} tries");
}

#[tokio::test]
async fn looking_at_any_door_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::with_store("2026-09-14", Store::open(folder.path()).await.unwrap());
    let group = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    let own = joins_with_a_contact(&mut samira, &group, "Samira").await;
    let cookie = samira.cookie().expect("a session");
    let before = group.people(&world).await;
    for door in functions::doors()
        .list()
        .filter(|door| is_tried(door.act) && door.method == Method::GET)
    {
        let path = door.path.replace("{lang}", "nl").replace("{contact}", &own);
        let path = path.replace("{code}", &group.code.to_string());
        answer(&world, door, &path, Some(&cookie)).await;
    }
    assert_eq!(group.people(&world).await, before);
    samira.open("/nl/network").await.sees("Mama");
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

fn found(bytes: &[u8], what: &str) -> usize {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    text.matches(&what.to_lowercase()).count()
}

fn raw_files(folder: &Path) -> Vec<u8> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .filter_map(|entry| std::fs::read(entry.unwrap().path()).ok())
        .flatten()
        .collect()
}

#[tokio::test]
async fn names_cards_and_codes_are_in_no_log_and_no_raw_byte() {
    let folder = tempfile::tempdir().unwrap();
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let world = World::with_store("2026-09-14", Store::open(folder.path()).await.unwrap());
    let group = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    joins_with_a_contact(&mut samira, &group, &format!("{CANARY} Samira")).await;
    samira.open("/nl/me/card").await;
    let card: CardCode = samira.card().parse().unwrap();
    samira.open("/nl/me").await.sees(CANARY);
    samira.open(&format!("/nl/card/{card}")).await;
    samira.open("/nl/me/erase").await;
    drop(guard);
    let logged = log.0.lock().unwrap().clone();
    assert!(!logged.is_empty(), "the log was listened to");
    let stored = raw_files(folder.path());
    assert!(stored.len() > 10_000, "the data file was read");
    let code = group.code;
    for what in [
        CANARY.to_owned(),
        card.to_string(),
        card.signs().to_owned(),
        code.to_string(),
        code.signs().to_owned(),
        "Havo 4".to_owned(),
    ] {
        assert_eq!(found(&logged, &what), 0, "{what} in the log");
        assert_eq!(found(&stored, &what), 0, "{what} in the raw bytes of the store");
    }
    assert_eq!(found(b"xxkanarie", CANARY), 1, "the control");
}
