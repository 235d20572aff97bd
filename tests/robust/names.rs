//! Names as people have them are accepted and shown unchanged: in many scripts, short and long, with every sign a name may
//! have.
//!
//! The names are made up for these tests: common first and last names of each script put together by a table, so that none
//! of them is about anybody.

mod made_up;

use std::collections::BTreeSet;

use forms::clean;
use forms::form::{self, Form};
use forms::words::Args;
use http::StatusCode;
use programme::languages::Lang;

use self::made_up::{ODD_BUT_REAL, PLACES, names};
use super::asking::{JSON, all_letters_leave, open, path_of, press, send};
use super::html::answer_to;
use crate::harness::{World, workshop_answers};

#[test]
fn there_are_enough_names_to_mean_something() {
    let names = names();
    let different: BTreeSet<_> = names.iter().collect();
    assert!(different.len() >= 300, "{} names", different.len());
    let scripts: BTreeSet<u32> = names
        .iter()
        .flat_map(|name| name.chars())
        .map(|sign| sign as u32 >> 8)
        .collect();
    assert!(scripts.len() >= 20, "{} blocks of characters", scripts.len());
    for name in names.iter().map(String::as_str).chain(ODD_BUT_REAL) {
        assert_eq!(
            clean::line(name),
            name,
            "the table is written in composed letters (NFC)"
        );
    }
}

/// The answers of somebody with this name, who also writes it wherever there is room.
fn answers(form: &Form<programme::requests::Asked>, name: &str) -> Vec<(String, String)> {
    let mut answers = workshop_answers(form, name);
    for (field, value) in &mut answers {
        match field.as_str() {
            "goal" | "message" => *value = format!("Dit is een vraag van {name}."),
            "contact_role" | "other_language" if name.chars().count() <= 40 => name.clone_into(value),
            "org_name" if name.chars().count() <= 70 => *value = format!("School {name}"),
            _ => {}
        }
    }
    answers
}

#[tokio::test]
async fn every_name_is_accepted_and_shown_unchanged() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    let mut chance = super::chance::Chance::of(1);
    let all = [names(), ODD_BUT_REAL.map(str::to_owned).to_vec()].concat();
    for name in &all {
        for form in form::all() {
            let object: serde_json::Map<_, _> = answers(form, name)
                .into_iter()
                .map(|(field, value)| (field, serde_json::Value::String(value)))
                .collect();
            let body = serde_json::Value::Object(object).to_string();
            let answer = send(&router, chance.address(), form.id, (JSON, body)).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{name}: {}", answer.body);
            let url = answer.json()["status_url"].as_str().unwrap().to_owned();
            let page = open(&router, path_of(&url)).await.body;
            for (field, value) in answers(form, name)
                .iter()
                .filter(|(_, value)| value.contains(name))
            {
                let label = world.say("nl", &form.field_key(field));
                assert_eq!(answer_to(&page, &label).as_ref(), Some(value), "{field}");
            }
        }
    }
    println!(
        "names: {} accepted and shown unchanged, on {} forms",
        all.len(),
        form::all().len()
    );
    each_letter_calls_them_by_their_name(&world, &all).await;
}

async fn each_letter_calls_them_by_their_name(world: &World, names: &[String]) {
    all_letters_leave(&world.app).await;
    let letters = world.mail_to("samira@debrug.example");
    assert_eq!(letters.len(), names.len() * form::all().len());
    let greeted = letters
        .iter()
        .map(|letter| letter.text.lines().next().unwrap_or_default());
    let mut greeted: Vec<_> = greeted.map(str::to_owned).collect();
    let greeting = |name: &String| {
        let (words, args) = (world.app.front(), Args::one("name", name.as_str()));
        words.words().say(&Lang::new("nl"), "letter-greeting", &args)
    };
    let mut expected: Vec<_> = form::all()
        .iter()
        .flat_map(|_| names.iter().map(greeting))
        .collect();
    greeted.sort();
    expected.sort();
    assert_eq!(greeted, expected);
    assert!(
        names
            .iter()
            .filter(|name| name.len() > 9)
            .all(|name| letters.iter().all(|letter| !letter.subject.contains(name)))
    );
}

/// In a browser the same names come through as they were typed, and the page that shows them is found by them.
#[tokio::test]
async fn every_name_comes_through_a_browser() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    let form = &forms::contact::FORM;
    let label = world.say("nl", &form.field_key("contact_name"));
    for name in names().iter().map(String::as_str).chain(ODD_BUT_REAL) {
        let mut pairs = vec![
            ("step".to_owned(), "message".to_owned()),
            ("go".to_owned(), "next".to_owned()),
        ];
        pairs.extend(workshop_answers(form, name));
        let sent = press(&router, "/nl/message", &pairs).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{name}: {}", sent.body);
        let page = open(&router, &sent.location()).await.body;
        assert_eq!(answer_to(&page, &label).as_deref(), Some(name));
    }
}

/// What is the same text in other bytes is shown in one way; what only deceives is left out.
#[tokio::test]
async fn what_looks_the_same_is_the_same() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    let form = &forms::contact::FORM;
    let label = world.say("nl", &form.field_key("contact_name"));
    for (typed, shown) in [
        ("Rene\u{301}e", "Renée"),
        ("Jo\u{308}rg", "Jörg"),
        ("  Samira \t el  Amrani ", "Samira el Amrani"),
        ("Samira\u{202E}", "Samira"),
        ("\u{FEFF}Samira", "Samira"),
        ("김민\u{0}준", "김민준"),
    ] {
        let mut pairs = vec![
            ("step".to_owned(), "message".to_owned()),
            ("go".to_owned(), "next".to_owned()),
        ];
        pairs.extend(workshop_answers(form, typed));
        let sent = press(&router, "/nl/message", &pairs).await;
        let page = open(&router, &sent.location()).await.body;
        assert_eq!(answer_to(&page, &label).as_deref(), Some(shown), "{typed:?}");
    }
}

/// Schools and towns have odd names too.
#[tokio::test]
async fn every_place_is_accepted_and_shown_unchanged() {
    let world = World::on("2026-09-14").await;
    let router = world.router();
    let form = &forms::workshop_request::FORM;
    let mut chance = super::chance::Chance::of(2);
    for (organisation, town) in PLACES {
        let mut object = serde_json::Map::new();
        for (field, value) in workshop_answers(form, "Samira") {
            let value = match field.as_str() {
                "org_name" => organisation.to_owned(),
                "town" => town.to_owned(),
                _ => value,
            };
            object.insert(field, serde_json::Value::String(value));
        }
        let body = serde_json::Value::Object(object).to_string();
        let answer = send(&router, chance.address(), form.id, (JSON, body)).await;
        assert_eq!(
            answer.status,
            StatusCode::CREATED,
            "{organisation}, {town}: {}",
            answer.body
        );
        let url = answer.json()["status_url"].as_str().unwrap().to_owned();
        let page = open(&router, path_of(&url)).await.body;
        for (field, value) in [("org_name", organisation), ("town", town)] {
            let label = world.say("nl", &form.field_key(field));
            assert_eq!(answer_to(&page, &label).as_deref(), Some(value));
        }
    }
}

/// The control: the check that finds a name unchanged notices one that is cut, swapped or turned into signs.
#[test]
fn a_name_that_is_shown_otherwise_would_be_noticed() {
    let page = |name: &str| format!("<dl class=answers><div><dt>Naam</dt><dd>{name}</dd></div></dl>");
    for changed in [
        "Ren\u{fffd}e",
        "Rene",
        "RENÉE",
        "Renée ",
        "Ren&amp;eacute;e",
        "Rene\u{301}e",
    ] {
        assert_ne!(
            answer_to(&page(changed), "Naam").as_deref(),
            Some("Renée"),
            "{changed}"
        );
    }
    assert_eq!(answer_to(&page("Renée"), "Naam").as_deref(), Some("Renée"));
}
