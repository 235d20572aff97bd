//! A machine sends a whole form at once and is told everything that is wrong at once.

use http::StatusCode;
use serde_json::{Value, json};

use crate::harness::{World, workshop_answers};

const FORM: &forms::form::Form<programme::requests::Asked> = &forms::workshop_request::FORM;
const ADDRESS: [u8; 4] = [198, 51, 100, 2];

#[tokio::test]
async fn the_answer_leads_to_the_same_status_page() {
    let world = World::on("2026-09-14").await;
    let answers = workshop_answers(FORM, "Samira");
    let (status, first) = world.post_json(ADDRESS, FORM, &answers).await;
    assert_eq!(status, StatusCode::CREATED, "{first}");
    assert!(first["reference"].as_str().unwrap().starts_with("BU-2026-"));
    let path = first["status_url"]
        .as_str()
        .unwrap()
        .trim_start_matches("https://www.example.org")
        .to_owned();
    world
        .visitor()
        .open(&path)
        .await
        .gets(StatusCode::OK)
        .sees("De Brug");

    let (status, again) = world.post_json(ADDRESS, FORM, &answers).await;
    assert_eq!(
        (status, again),
        (StatusCode::CREATED, first.clone()),
        "the very same request"
    );
    let typed = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(&answers)
        .finish();
    let (_, as_a_form) = world
        .post_body(ADDRESS, FORM, "application/x-www-form-urlencoded", typed)
        .await;
    assert_eq!(as_a_form, first, "however it is written");
}

#[tokio::test]
async fn every_problem_comes_at_once_with_field_and_code() {
    let world = World::on("2026-09-14").await;
    let body = json!({ "org_type": "castle", "group_size": 4, "contact_email": "nobody", "start": "2026-02-31", "period": "date", "shoe_size": "41" });
    let (status, answer) = world
        .post_body(ADDRESS, FORM, "application/json", body.to_string())
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{answer}");
    let code_of = |field: &str| {
        let errors = answer["errors"].as_array().unwrap();
        let found = errors.iter().find(|error| error["field"] == field);
        found.map_or(Value::Null, |error| error["code"].clone())
    };
    for (field, code) in [
        ("org_type", "not_an_option"),
        ("org_name", "empty_text"),
        ("town", "empty_text"),
        ("group_size", "range"),
        ("age_bands", "empty_choice"),
        ("start", "date_real"),
        ("contact_name", "empty_text"),
        ("contact_email", "email"),
        ("consent_contact", "empty_choice"),
        ("shoe_size", "unknown_field"),
    ] {
        assert_eq!(code_of(field), code, "{field}: {answer}");
    }
    assert!(
        !answer.to_string().contains("nobody"),
        "what was typed is not sent back"
    );
    assert!(world.letters().is_empty());
}

#[tokio::test]
async fn bodies_that_are_no_form_are_told_so() {
    let world = World::on("2026-09-14").await;
    for (kind, body, expected) in [
        (
            "text/plain",
            "hello".to_owned(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ),
        (
            "application/json",
            "[1,2]".to_owned(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "application/json",
            "{\"org_name\":".to_owned(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "application/json",
            "{\"org_name\":{\"a\":1}}".to_owned(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "application/x-www-form-urlencoded",
            "a".repeat(300 * 1024),
            StatusCode::PAYLOAD_TOO_LARGE,
        ),
        (
            "application/x-www-form-urlencoded",
            "%ff%fe=%00".to_owned(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "application/x-www-form-urlencoded",
            String::new(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    ] {
        let (status, answer) = world.post_body(ADDRESS, FORM, kind, body).await;
        assert_eq!(status, expected, "{kind}: {answer}");
        assert_eq!(answer["status"], expected.as_u16(), "it says so itself");
    }
}

#[tokio::test]
async fn the_language_may_be_named() {
    let world = World::on("2026-09-14").await;
    let mut answers = workshop_answers(FORM, "Samira");
    answers.push(("lang".to_owned(), "en".to_owned()));
    let address = world.ask_by_machine(FORM, &answers).await;
    assert!(address.contains("/en/workshop/status/"), "{address}");
    world.letters_go_out().await;
    assert!(
        world.mail_to("samira@debrug.example")[0]
            .subject
            .starts_with("We have your request")
    );
}
