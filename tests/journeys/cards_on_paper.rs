//! Young people without a telephone fill in cards on paper; the trainer types them in, one after the other.

use http::StatusCode;
use programme::history::{Place, What};
use programme::people::{Age, Consent};
use programme::posts::{Side, Standing};
use programme::staff::Job;

use crate::harness::{Board, Visitor, World};

async fn typing<'v, 'w>(mei: &'v mut Visitor<'w>, class: &Board<'_>) -> &'v mut Visitor<'w> {
    mei.open(&format!("/nl/desk/group/{}/type", class.class.id)).await
}

/// Types in a card of somebody new.
fn card(mei: &mut Visitor<'_>, name: &str, age: &str) {
    mei.fill("Naam voor de groep", name).choose(age);
}

fn need(mei: &mut Visitor<'_>, title: &str, category: &str) {
    mei.fill("Ik zoek (hoeft niet)", title)
        .fill("Waar gaat dat over? (ik zoek) (hoeft niet)", category);
}

fn offer(mei: &mut Visitor<'_>, title: &str, category: &str) {
    mei.fill("Ik kan geven of doen (hoeft niet)", title)
        .fill("Waar gaat dat over? (ik kan) (hoeft niet)", category);
}

#[tokio::test]
async fn a_card_becomes_somebody_with_a_need_and_an_offer_also_while_joining_is_closed() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Jonas"]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open(&format!("/nl/desk/group/{}", class.class.id)).await;
    mei.press("Sluit meedoen").await;
    mei.follow("Kaarten intypen").await.sees("1 van de 40 plekken");
    card(&mut mei, "Samira", "12 tot en met 15 jaar");
    mei.choose("Ja, er is een briefje");
    need(&mut mei, "Mijn band is lek", "bike");
    offer(&mut mei, "Ik leg rekenen uit", "homework");
    mei.press("Zet de kaart erin")
        .await
        .sees("De kaart van Samira staat erin.")
        .sees("2 van de 40 plekken");
    assert!(!mei.page().path.contains("Samira"), "no name is in an address");

    let store = &world.app.store;
    let board = store.board(class.class.id).await.unwrap().unwrap();
    let samira = board.people.iter().map(|saved| &saved.value);
    let samira = samira
        .clone()
        .find(|person| person.name.reveal() == "Samira")
        .unwrap();
    assert_eq!(samira.age, Age::From12To15);
    assert_eq!(samira.consent, Consent::OnPaper(world.app.clock.now()));
    let posts: Vec<_> = board.posts.iter().map(|saved| &saved.value).collect();
    assert!(posts.iter().all(|post| post.person == samira.person));
    let mut placed: Vec<_> = posts.iter().map(|post| (post.side, post.standing)).collect();
    placed.sort_by_key(|(side, _)| *side);
    assert_eq!(
        placed,
        [(Side::Need, Standing::OnBoard), (Side::Offer, Standing::OnBoard)],
        "who types it in has looked at it"
    );
    let deeds = store.history(Place::Group(class.class.id)).await.unwrap();
    let typed = deeds.iter().filter(|deed| deed.value.what == What::TypedIn);
    let by: Vec<_> = typed.map(|deed| deed.value.by.is_some()).collect();
    assert_eq!(by, [true], "and it is known who did");

    let mut jonas = class.comes_in("Jonas").await;
    jonas.open("/nl/board").await.sees("Mijn band is lek");
    let mut samira = class.comes_in("Samira").await;
    samira.open("/nl/board").await.sees("Ik leg rekenen uit");
}

#[tokio::test]
async fn a_second_card_of_somebody_adds_to_the_board_and_the_next_form_begins_the_same_way() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    typing(&mut mei, &class).await;
    card(&mut mei, "  samira ", "Al in de groep");
    offer(&mut mei, "Ik plak banden", "bike");
    mei.press("Zet de kaart erin")
        .await
        .sees("De kaart van Samira staat erin.")
        .sees("2 van de 40 plekken");
    assert_eq!(mei.page().all("input[value=known][checked]").len(), 1);
    mei.fill("Naam voor de groep", "Jonas");
    need(&mut mei, "Een fietsslot", "bike");
    mei.press("Zet de kaart erin")
        .await
        .sees("De kaart van Jonas staat erin.");
}

#[tokio::test]
async fn whatever_is_wrong_is_said_and_everything_typed_is_still_there() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira"]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    typing(&mut mei, &class).await;
    need(&mut mei, "Mijn band is lek", "");
    offer(&mut mei, "", "homework");
    mei.press("Zet de kaart erin")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Vul een naam in")
        .sees("Kies hoe oud deze jongere is")
        .sees("Kies waar de vraag over gaat")
        .sees("Schrijf bij “Ik kan geven of doen” wat deze jongere kan");
    assert_eq!(mei.page().all("input[value='Mijn band is lek']").len(), 1);

    typing(&mut mei, &class).await;
    card(&mut mei, "SAMIRA", "16 of 17 jaar");
    mei.press("Zet de kaart erin")
        .await
        .sees("Deze naam is al in de groep. Is het dezelfde jongere? Kies dan “Al in de groep”");
    typing(&mut mei, &class).await;
    card(&mut mei, "Niemand", "Al in de groep");
    need(&mut mei, "Mijn band is lek", "bike");
    mei.press("Zet de kaart erin")
        .await
        .sees("Deze naam is niet in de groep. Kijk hoe de naam is geschreven");
    typing(&mut mei, &class).await;
    card(&mut mei, "Samira", "Al in de groep");
    mei.press("Zet de kaart erin")
        .await
        .sees("Vul een vraag of een aanbod in");
    let board = world.app.store.board(class.class.id).await.unwrap().unwrap();
    assert_eq!(
        (board.people.len(), board.posts.len()),
        (1, 0),
        "nothing was half done"
    );
}

#[tokio::test]
async fn a_card_sent_twice_is_one_and_the_last_seat_is_taken_once() {
    let world = World::on("2026-09-14").await;
    let class = world.board_of(2, &["Jonas"]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    typing(&mut mei, &class).await;
    card(&mut mei, "Samira", "16 of 17 jaar");
    need(&mut mei, "Mijn band is lek", "bike");
    let (_, path, body) = mei.about_to_send("Zet de kaart erin");
    mei.post(&path, &body)
        .await
        .sees("De kaart van Samira staat erin.");
    mei.post(&path, &body)
        .await
        .sees("De kaart van Samira staat erin.");
    let board = world.app.store.board(class.class.id).await.unwrap().unwrap();
    assert_eq!((board.people.len(), board.posts.len()), (2, 1));
    typing(&mut mei, &class).await;
    card(&mut mei, "Noor", "16 of 17 jaar");
    mei.press("Zet de kaart erin").await.sees("De groep is vol");
}

#[tokio::test]
async fn a_telephone_number_on_a_card_is_held_for_a_look() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Jonas"]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    typing(&mut mei, &class).await;
    card(&mut mei, "Samira", "18 jaar of ouder");
    need(&mut mei, "Bel mij: 06 12345678", "bike");
    mei.press("Zet de kaart erin").await;
    class
        .comes_in("Jonas")
        .await
        .open("/nl/board")
        .await
        .does_not_see("06 12345678");
}

#[tokio::test]
async fn somebody_comes_late_while_joining_is_closed_and_is_in_within_three_presses() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Jonas"]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    let page = format!("/nl/desk/group/{}", class.class.id);
    mei.open(&page).await;
    let old = mei.page().texts(".secret").remove(0);
    mei.press("Sluit meedoen").await;
    let mut late = world.visitor();
    late.open(&format!("/nl/join/{old}"))
        .await
        .does_not_see("Wie ben jij in deze groep?");

    // The first press of three: joining is open again, with a fresh code, and nobody who was in is thrown out.
    mei.press("Zet meedoen open").await;
    let fresh = mei.page().texts(".secret").remove(0);
    assert_ne!(fresh, old);
    late.open(&format!("/nl/join/{fresh}")).await;
    late.fill("Welke naam ziet de groep?", "Laat")
        .choose("16 of 17 jaar");
    late.choose("Ik ben aardig. Ik deel geen nummer of adres van iemand anders")
        .press("Kom in de groep")
        .await;
    late.open("/nl/board").await.gets(StatusCode::OK);
    class
        .comes_in("Jonas")
        .await
        .open("/nl/board")
        .await
        .gets(StatusCode::OK);
    mei.open(&page).await.sees("2 van de 40 plekken");
}
