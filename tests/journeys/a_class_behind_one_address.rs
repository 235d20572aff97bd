//! A school class shares one network address: all of them get through, a robot does not.

use http::StatusCode;
use programme::requests::PER_ADDRESS_AND_HOUR;

use crate::harness::{World, workshop_answers};

#[tokio::test]
async fn forty_get_through_and_the_robot_is_told_when_to_come_back() {
    let world = World::on("2026-09-14").await;
    let form = &forms::workshop_request::FORM;
    let school = [192, 0, 2, 7];
    for number in 0..PER_ADDRESS_AND_HOUR {
        let (status, _) = world
            .post_json(
                school,
                form,
                &workshop_answers(form, &format!("Leerling {number}")),
            )
            .await;
        assert_eq!(status, StatusCode::CREATED, "number {number}");
    }
    let one_more = workshop_answers(form, "Robot");
    let (status, body) = world.post_json(school, form, &one_more).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS, "{body}");
    let (status, _) = world.post_json([192, 0, 2, 8], form, &one_more).await;
    assert_eq!(status, StatusCode::CREATED, "another address is not touched");

    let mut samira = world.visitor_from(school);
    samira.at_the_check_page().await;
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::TOO_MANY_REQUESTS)
        .sees("Je bent nu te snel")
        .sees("De Brug");
    world.later(jiff::SignedDuration::from_hours(1));
    samira
        .press("Vraag de workshop aan")
        .await
        .gets(StatusCode::OK)
        .sees("Je vraag is binnen");
}
