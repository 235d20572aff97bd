//! The made-up class is alive, comes in through the doors, and its entrances are nowhere else.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use functions::app::Ids;
use functions::mail::memory::Memory;
use functions::rounds;
use functions::settings::Settings;
use functions::sign_in::{self, NewStaff};
use functions::web::front::Front;
use http::{Method, Request, header};
use programme::change::Saved;
use programme::groups::{CheckFirst, ConsentRule};
use programme::languages::Lang;
use programme::matches::{Ending, Match, Stage, Supply, Worked};
use programme::personal::Personal;
use programme::posts::{Held, Post, Side, Standing};
use programme::requests::{Asked, Email, State};
use store::{Board, Store};
use tower::ServiceExt as _;
use uuid::Uuid;

use super::clock::SetBack;
use super::*;
use crate::build::{BuildOptions, build};
use crate::sample::options;
use crate::sources::{Roots, Sources};

/// Ids that count up: the same demo each time.
#[derive(Default)]
struct Counting(AtomicU64);

impl Ids for Counting {
    fn id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.0.fetch_add(1, Ordering::Relaxed)) | 7 << 76 | 1 << 63)
    }

    fn chance(&self) -> u32 {
        let number = self.0.fetch_add(1, Ordering::Relaxed).wrapping_mul(2_654_435_761);
        u32::try_from(number & 0xffff_ffff).unwrap()
    }

    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for part in bytes.chunks_mut(4) {
            part.copy_from_slice(&self.chance().to_be_bytes());
        }
        bytes
    }
}

fn sources() -> Sources {
    let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");
    Sources::read(&Roots::of_content(content)).unwrap()
}

/// An empty installation, and the class of the real content.
fn empty() -> (App, Class) {
    let sources = sources();
    let demo = BuildOptions {
        demo: true,
        ..options()
    };
    let site = build(&sources, &demo).unwrap();
    let front = Front::new(site.front()).unwrap();
    let class = Class::read(&sources, front.categories()).unwrap();
    let store = Store::in_memory().unwrap();
    let morning = "2026-09-14T07:00:00Z".parse().unwrap();
    let app = App::new(store, Arc::new(Memory::default()), Settings::default(), front)
        .with_clock(Arc::new(SetBack::to(morning)))
        .with_ids(Arc::new(Counting::default()));
    (app, class)
}

async fn filled() -> (App, Class, Demo) {
    let (app, class) = empty();
    let demo = Demo::fill(&app, &class, app.clock.now()).await.unwrap();
    (app, class, demo)
}

async fn board_of(app: &App, group: &str) -> Board {
    let group = story::found(app, group).await.unwrap();
    app.store.board(group.id).await.unwrap().unwrap()
}

/// What comes back, and the cookie that comes along.
async fn answer(doors: &Router, method: Method, path: &str) -> (StatusCode, Option<String>) {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("sec-fetch-site", "same-origin")
        .body(Body::empty())
        .unwrap();
    let response = doors.clone().oneshot(request).await.unwrap();
    let cookie = response.headers().get(header::SET_COOKIE);
    let cookie = cookie.map(|cookie| cookie.to_str().unwrap().to_owned());
    (response.status(), cookie)
}

#[tokio::test]
async fn the_class_is_alive() {
    let (app, class, _demo) = filled().await;
    let (board, now) = (board_of(&app, &class.group).await, app.clock.now());
    let group = board.group.value.id;
    let on_board = |side| {
        let posts = board.posts.iter().map(|post| &post.value);
        posts
            .filter(|post| post.side == side && post.standing == Standing::OnBoard)
            .count()
    };
    let held = |why| {
        let mut posts = board.posts.iter();
        posts.any(|post| post.value.standing == Standing::Held(why))
    };
    let matches = |is: &dyn Fn(&Match) -> bool| board.matches.iter().filter(|one| is(&one.value)).count();
    let maps = app.store.contacts_in(group).await.unwrap();
    let (round, _board) = rounds::look_ahead(&app, group, now).await.unwrap().unwrap();
    assert_eq!(board.people.len(), class.people.len());
    assert!(maps.len() >= 4 * class.people.len(), "maps");
    assert!(on_board(Side::Need) >= 20 && on_board(Side::Offer) >= 40);
    assert!(held(Held::ToCheck) && held(Held::ContactDetails));
    for (stage, found) in [
        ("proposed", matches(&|one| one.stage == Stage::Proposed)),
        ("asked", matches(&|one| matches!(one.stage, Stage::Open(_)))),
        ("agreed", matches(&|one| matches!(one.stage, Stage::Agreed(_)))),
        ("thanked", matches(&|one| one.thanked)),
        (
            "worked",
            matches(&|one| matches!(one.stage, Stage::Over(_, Ending::Done(Worked::Yes)))),
        ),
        (
            "introduction",
            matches(&|one| matches!(one.supply, Supply::Introduction(_))),
        ),
    ] {
        assert!(found >= 2, "{stage}: {found}");
    }
    assert!(round.proposals.len() >= 3, "a round comes to something");
    assert!(!round.gaps.is_empty(), "and leaves something to wish for");
    assert_eq!(app.store.reports(group).await.unwrap().len(), 1);
    let waits = |person: &programme::people::Participant| !person.consent.holds();
    assert!(board.people.iter().any(|person| waits(&person.value)), "consent");
}

#[tokio::test]
async fn workshops_are_planned_and_wait_for_a_date_and_for_an_answer() {
    let (app, _class, _demo) = filled().await;
    let now = app.clock.now();
    for (state, towns) in [
        (State::Planned, ["Demodorp"]),
        (State::Offered, ["Demohaven"]),
        (State::Received, ["Demodam"]),
    ] {
        let requests = app.store.requests(state, None).await.unwrap().items;
        let requests: Vec<_> = requests.into_iter().map(|saved| saved.value).collect();
        let town = |request: &programme::requests::Request| match &request.asked {
            Asked::WorkshopRequest(wish) => wish.town.reveal().clone(),
            other => panic!("{other:?} is no workshop"),
        };
        let found: Vec<_> = requests.iter().map(town).collect();
        assert_eq!(found, towns, "{state:?}");
        if state == State::Planned {
            let meetings = &requests[0].run.as_ref().unwrap().meetings;
            let ahead = meetings.iter().filter(|meeting| meeting.slot.begins() > now);
            assert_eq!((meetings.len(), ahead.count()), (3, 1), "two were, one comes");
        }
    }
}

#[tokio::test]
async fn another_programme_has_its_own_ways_and_a_coordinator_who_sees_nothing_else() {
    let (app, class, demo) = filled().await;
    let board = board_of(&app, &class.elsewhere.group).await;
    let house = board_of(&app, &class.group).await;
    let rules = |board: &Board| {
        (
            board.group.value.rules.check_first,
            board.group.value.rules.consent,
        )
    };
    assert_eq!(rules(&board), (CheckFirst::All, ConsentRule::Everybody));
    assert_ne!(rules(&board), rules(&house), "the control");
    let held = |post: &&Saved<Post>| post.value.standing == Standing::Held(Held::ToCheck);
    assert_eq!(
        board.posts.iter().filter(held).count(),
        class.elsewhere.people.len()
    );

    let doors = functions::all(app.clone()).merge(demo.entrances(app.clone()));
    let groups = [&class.group, &class.elsewhere.group];
    for (name, sees) in [
        ("coordinator-elsewhere", [false, true]),
        ("coordinator", [true, true]),
    ] {
        let entrance = demo
            .entrances
            .iter()
            .find(|one| one.path().ends_with(&format!("/{name}")));
        let (_, cookie) = answer(&doors, Method::POST, &entrance.unwrap().path()).await;
        let request = Request::get("/nl/desk/groups").header(header::COOKIE, cookie.unwrap());
        let page = doors
            .clone()
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        let page = axum::body::to_bytes(page.into_body(), 1 << 20).await.unwrap();
        let page = String::from_utf8_lossy(&page);
        assert_eq!(groups.map(|group| page.contains(group.as_str())), sees, "{name}");
    }
}

#[tokio::test]
async fn without_a_demo_its_programme_is_not_there() {
    for demo in [false, true] {
        let site = build(&sources(), &BuildOptions { demo, ..options() }).unwrap();
        assert_eq!(site.bundle().programmes.get("demohaven").is_some(), demo);
    }
}

#[tokio::test]
async fn each_link_opens_and_one_press_is_enough() {
    let (app, _class, demo) = filled().await;
    let doors = functions::all(app.clone()).merge(demo.entrances(app.clone()));
    let base_url = &app.settings.base_url;
    let is_ours = |link: &&Link| link.role != "a visitor";
    for link in demo.links.iter().filter(is_ours) {
        let path = link.url.strip_prefix(base_url).unwrap();
        let (status, cookie) = answer(&doors, Method::GET, path).await;
        assert_eq!(
            (status, cookie),
            (StatusCode::OK, None),
            "{}: looking is only looking",
            link.role
        );
    }
    for entrance in &demo.entrances {
        let (status, cookie) = answer(&doors, Method::POST, &entrance.path()).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{}", entrance.role);
        let request = Request::get(format!("/nl/{}", entrance.to)).header(header::COOKIE, cookie.unwrap());
        let seen = doors.clone().oneshot(request.body(Body::empty()).unwrap()).await;
        assert_eq!(seen.unwrap().status(), StatusCode::OK, "{}", entrance.role);
    }
}

#[tokio::test]
async fn without_a_demo_there_are_no_entrances() {
    let (app, _class, demo) = filled().await;
    let usual = functions::all(app.clone());
    let with_demo = usual.clone().merge(demo.entrances(app));
    for entrance in &demo.entrances {
        for method in [Method::GET, Method::POST] {
            let (status, cookie) = answer(&usual, method.clone(), &entrance.path()).await;
            assert_eq!(
                (status, cookie),
                (StatusCode::NOT_FOUND, None),
                "{}",
                entrance.role
            );
            let (status, _) = answer(&with_demo, method, &entrance.path()).await;
            assert_ne!(status, StatusCode::NOT_FOUND, "the control: {}", entrance.role);
        }
    }
}

#[tokio::test]
async fn a_store_with_anything_in_it_is_left_alone() {
    let (app, class) = empty();
    let who = NewStaff {
        name: "Noor".to_owned(),
        email: Personal::new(Email("noor@backup.example".to_owned())),
        lang: Lang::new("nl"),
        jobs: Vec::new(),
        reach: programme::staff::Reach::All,
    };
    let now = app.clock.now();
    sign_in::add(&app.store, &*app.ids, who, now).await.unwrap();
    let refused = Demo::fill(&app, &class, now).await.map(|_| ());
    assert!(matches!(refused, Err(NotFilled::NotEmpty)), "{refused:?}");
    assert!(app.store.groups(None).await.unwrap().items.is_empty());

    let (app, class) = empty();
    let wish = requests::by_the_school();
    requests::ask(&app, &functions::all(app.clone()), &wish)
        .await
        .unwrap();
    let refused = Demo::fill(&app, &class, now).await.map(|_| ());
    assert!(matches!(refused, Err(NotFilled::NotEmpty)), "{refused:?}");

    let (app, class) = empty();
    partner::begins(&app, now).await.unwrap();
    let refused = Demo::fill(&app, &class, now).await.map(|_| ());
    assert!(matches!(refused, Err(NotFilled::NotEmpty)), "{refused:?}");
}
