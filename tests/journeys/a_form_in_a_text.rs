//! A page of text has the first questions of a form on it; whoever answers them there goes on in the form itself.

use site::first_steps::FirstSteps;

use crate::harness::{World, front_parts};

/// The controls of the first step, as the build puts it on a page: names, and what is sent when nothing is filled in.
fn first_step() -> String {
    let parts = front_parts();
    let dutch = &parts.languages[0];
    FirstSteps::new(&parts.words)
        .html("workshop_request", dutch, false, |message| {
            site::problems::Problem::of_file("a text", message)
        })
        .unwrap()
}

#[tokio::test]
async fn what_was_answered_on_the_page_is_not_asked_again() {
    let html = first_step();
    assert!(
        html.contains("action=\"/nl/workshop\"") && html.contains("name=\"step\" value=\"place\""),
        "{html}"
    );
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira
        .post(
            "/nl/workshop",
            "step=place&org_type=school&org_name=De+Brug&town=Delft&website=&go=next",
        )
        .await;
    samira.sees("Hoeveel jongeren");
    samira.from_step_two_to_the_check_page().await;
    samira.sees("De Brug").sees("Delft");
    samira.press("Vraag de workshop aan").await;
    samira.page().link("Bekijk, wijzig of haal je vraag weg");
}

#[tokio::test]
async fn what_is_missing_is_asked_for_in_the_form_with_the_rest_still_there() {
    let world = World::on("2026-09-14").await;
    let mut samira = world.visitor();
    samira
        .post(
            "/nl/workshop",
            "step=place&org_name=De+Brug&town=&website=&go=next",
        )
        .await;
    let page = samira.page();
    assert!(page.text().contains("Plaats"), "{}", page.text());
    assert_eq!(
        page.control("Naam van de school of het centrum")
            .value()
            .attr("value"),
        Some("De Brug")
    );
}
