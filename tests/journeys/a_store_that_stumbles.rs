//! The store stumbles at every possible moment: either all ends as without the stumble, or a page keeps what was typed.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::Body;
use http::{Request, StatusCode, header};
use programme::groups::Rules;
use programme::staff::Job;
use store::Store;
use store::sealing::{Keys, RootKey};
use store::sqlite::SqliteTable;
use store::testing::{Fault, Faults, Faulty};

use tower::ServiceExt;

use crate::harness::{Visitor, World};

/// A world over a table that can be ordered to stumble.
fn world() -> (World, Faults) {
    let faults = Faults::default();
    let table = Faulty::new(SqliteTable::in_memory().unwrap(), faults.clone());
    let keys = Keys::of(&RootKey::random().unwrap());
    (
        World::with_store("2026-09-14", Store::over(Arc::new(table), keys)),
        faults,
    )
}

/// The ids of all letters, each once.
fn letters(world: &World) -> BTreeSet<String> {
    world.letters().into_iter().map(|mail| mail.id).collect()
}

#[tokio::test]
async fn one_stumble_anywhere_loses_nothing_and_doubles_nothing() {
    for fault in Fault::ALL {
        for nth in 0..8 {
            let (world, faults) = world();
            let mut samira = world.visitor();
            samira.at_the_check_page().await;
            faults.fail(nth, fault);
            samira
                .press("Vraag de workshop aan")
                .await
                .gets(StatusCode::OK)
                .sees("Je vraag is binnen");
            for _again in 0..3 {
                // A look at the outbox that stumbles is followed by the next one.
                drop(functions::outbox::deliver(&world.app).await);
                world.later(jiff::SignedDuration::from_mins(5));
            }
            assert_eq!(
                letters(&world).len(),
                2,
                "{fault:?} at {nth}: one copy and one notice"
            );
        }
    }
}

#[tokio::test]
async fn a_store_that_is_away_keeps_what_was_typed_in_the_page() {
    let (world, faults) = world();
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    faults.fail_always(Fault::Throttled);
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::SERVICE_UNAVAILABLE);
    samira
        .sees("Alles wat je hebt getypt staat er nog")
        .sees("De Brug")
        .sees("samira@debrug.example");
    faults.heal();
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::OK)
        .sees("Je vraag is binnen");
    world.letters_go_out().await;
    assert_eq!(letters(&world).len(), 2);
}

/// Something that somebody inside fills in: what they type before, the last button, and what they then see where.
#[derive(Clone, Copy, Debug)]
enum Filled {
    Need,
    Contact,
    Settings,
    Report,
    Group,
}

const WORDS: &str = "Een stage bij een kapper";

impl Filled {
    const ALL: [Self; 5] = [
        Self::Need,
        Self::Contact,
        Self::Settings,
        Self::Report,
        Self::Group,
    ];

    /// Everything up to the last press; gives the words on that button.
    async fn typed(self, visitor: &mut Visitor<'_>) -> &'static str {
        match self {
            Self::Need => {
                visitor.open("/nl/post/need").await;
                visitor.choose("Stage").press("Naar stap 2: je vraag").await;
                visitor.fill("Wat zoek je?", WORDS).press("Kijk alles na").await;
                "Zet mijn vraag op het bord"
            }
            Self::Contact => {
                visitor.open("/nl/network/add").await;
                visitor
                    .fill("Hoe noem jij deze persoon?", WORDS)
                    .choose("Familie")
                    .choose("Heel goed");
                "Bewaar deze persoon"
            }
            Self::Settings => {
                visitor.open("/nl/me/settings").await;
                visitor.fill("Hoeveel mensen wil je tegelijk helpen?", "4");
                "Bewaar mijn wijzigingen"
            }
            Self::Report => {
                visitor.open("/nl/safe").await;
                visitor
                    .choose("Iets anders")
                    .fill("Wil je er iets over vertellen? (hoeft niet)", WORDS);
                "Vertel het aan de trainer"
            }
            Self::Group => {
                visitor.open("/nl/desk/groups/new").await;
                let legend = "Op welke dag is de groep klaar?";
                visitor
                    .fill("Hoe heet de groep?", WORDS)
                    .choose("Zuid-Holland")
                    .fill_in(legend, "Dag", "1")
                    .fill_in(legend, "Maand", "7")
                    .fill_in(legend, "Jaar", "2027");
                "Maak de groep"
            }
        }
    }

    /// Where it is seen in the end, and what.
    fn kept(self) -> (&'static str, &'static str) {
        match self {
            Self::Need => ("/nl/board", WORDS),
            Self::Contact => ("/nl/network", WORDS),
            Self::Settings => ("/nl/me", "4"),
            Self::Report => ("/nl/me", WORDS),
            Self::Group => ("/nl/desk/groups", WORDS),
        }
    }

    async fn by(self, world: &World) -> Visitor<'_> {
        if matches!(self, Self::Group) {
            return world.at_the_desk("Fatima", &[Job::Trainer]).await;
        }
        let class = world.open_group(40, Rules::default()).await;
        let mut samira = world.visitor();
        samira.joins(&class, "Samira").await;
        samira
    }
}

#[tokio::test]
async fn whatever_fails_inside_what_was_typed_is_kept() {
    for filled in Filled::ALL {
        let (world, faults) = world();
        let mut visitor = filled.by(&world).await;
        let before = {
            let button = filled.typed(&mut visitor).await;
            let before = faults.operations();
            visitor.press(button).await;
            before
        };
        let operations = faults.operations() - before;
        assert!(operations > 2, "{filled:?}: {operations} operations");
        let times = times_seen(filled, &mut visitor).await;
        for succeed in 0..operations {
            fails_after(filled, succeed, times).await;
        }
    }
}

/// How often the page shows what was filled in.
async fn times_seen(filled: Filled, visitor: &mut Visitor<'_>) -> usize {
    let (path, words) = filled.kept();
    visitor.open(path).await.sees(words);
    visitor.page().text().matches(words).count()
}

/// So many operations succeed and then none does, until the store is back; in the end it is there as if nothing had failed.
async fn fails_after(filled: Filled, succeed: usize, times: usize) {
    let (world, faults) = world();
    let mut visitor = filled.by(&world).await;
    let button = filled.typed(&mut visitor).await;
    let secret = visitor.cookie().expect("a cookie");
    let secret = secret.split_once('=').expect("a value").1.to_owned();
    faults.fail_after(succeed, Fault::Throttled);
    let form = visitor.page().path.clone();
    visitor.press(button).await;
    faults.heal();
    let went_on = visitor.page().path.clone();
    if visitor.page().status == StatusCode::SERVICE_UNAVAILABLE {
        let held: Vec<_> = visitor.page().all("[value]");
        let carried = held.iter().filter_map(|element| element.value().attr("value"));
        assert!(carried.into_iter().all(|value| !value.contains(&secret)));
        let buttons = visitor.page().texts("main button");
        let again = ["Probeer het opnieuw", button].into_iter();
        match again
            .into_iter()
            .find(|word| buttons.iter().any(|shown| shown == word))
        {
            Some(word) => {
                visitor.press(word).await;
            }
            // It was written, and only the page it led to was not to be had.
            None => {
                assert_ne!(
                    went_on, form,
                    "{filled:?} after {succeed}: what was typed is lost"
                );
                visitor.open(&went_on).await;
            }
        }
    }
    assert!(
        visitor.page().status.is_success(),
        "{filled:?} after {succeed}: {}",
        visitor.page().text()
    );
    assert_eq!(
        times_seen(filled, &mut visitor).await,
        times,
        "{filled:?} after {succeed}: once"
    );
}

#[tokio::test]
async fn without_the_guard_what_was_typed_would_be_lost() {
    let (world, faults) = world();
    let mut samira = Filled::Need.by(&world).await;
    let button = Filled::Need.typed(&mut samira).await;
    let (_, path, body) = samira.about_to_send(button);
    faults.fail_always(Fault::Throttled);
    let request = Request::post(&path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, samira.cookie().unwrap())
        .body(Body::from(body))
        .unwrap();
    let bare = functions::doors().into_router(world.app.clone());
    let response = bare.oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(
        !text.contains("Probeer het opnieuw"),
        "the control: the guard is what keeps it"
    );
}

#[tokio::test]
async fn a_code_is_not_carried_along() {
    let (world, faults) = world();
    faults.fail_always(Fault::Throttled);
    let body = "code=123456&go=next&step=code";
    let mut desk = world.visitor();
    desk.keep_cookie("__Host-netwerkt=whatever");
    desk.post("/nl/desk/second-key", body)
        .await
        .gets(StatusCode::SERVICE_UNAVAILABLE);
    desk.sees("Alles wat je hebt getypt staat nog in deze pagina");
    let carried = desk.page().all("input[type=hidden]");
    let names: Vec<_> = carried
        .iter()
        .filter_map(|input| input.value().attr("name"))
        .collect();
    assert_eq!(names, ["go", "step"]);
}

#[tokio::test]
async fn without_conditions_a_double_click_would_be_two_requests() {
    let (world, faults) = world();
    faults.ignore_conditions();
    let mut samira = world.visitor();
    samira.at_the_check_page().await;
    let (_, path, body) = samira.about_to_send("Vraag de workshop aan");
    let mut receipts = BTreeSet::new();
    for _press in 0..2 {
        receipts.insert(samira.post(&path, &body).await.page().path.clone());
    }
    assert_eq!(
        receipts.len(),
        2,
        "the control: with conditions switched off the promise is broken"
    );
}
