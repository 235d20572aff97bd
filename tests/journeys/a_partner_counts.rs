//! What a partner may know of those who use its forms: numbers from five on, and of young people the same.

use programme::partners::Embeddable;
use programme::tallies::FEWEST;

use crate::harness::World;

#[tokio::test]
async fn looking_is_nothing_and_four_are_too_few() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let link = world.mailed_page("samira@debrug.example").await;
    let path = format!("/nl/embed/{}/message", partner.id);
    let mut noor = world.visitor();
    for _ in 0..9 {
        world.visitor().open(&path).await;
    }
    noor.open(&link)
        .await
        .sees("Nog niemand heeft een formulier gebruikt");
    for number in 1..=5 {
        let mut bas = world.visitor();
        bas.open(&path).await.press("Stuur mijn bericht").await;
        // A mistake, and the same page once more: the same visitor is shown the form once.
        bas.press("Stuur mijn bericht").await.sees("Er gaat nog iets mis");
        if number > 1 {
            bas.choose("Iets anders")
                .fill("Jouw bericht", &format!("Ik heb vraag {number}"))
                .fill("Jouw naam", "Bas")
                .fill("Jouw e-mailadres", "bas@mail.example");
            bas.press("Stuur mijn bericht").await.sees("Je vraag is binnen");
        }
        noor.open(&link).await;
        let cells = noor.page().texts("main table.listed td");
        let few = "minder dan 5";
        let told = if number < 5 { [few; 3] } else { ["5", few, few] };
        assert_eq!(cells, ["2026-09", told[0], told[1], told[2]], "after {number}");
    }
}

#[tokio::test]
async fn a_category_is_counted_from_five_people_on() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::OpenNeeds]).await;
    let path = format!("/nl/embed/{}/needs", partner.id);
    let mut anybody = world.visitor();
    anybody
        .open(&path)
        .await
        .sees("Er zijn nu te weinig vragen om te tellen");

    let names = ["Samira", "Jonas", "Yara", "Tom", "Femke"];
    let board = world.board(&names).await;
    for (at, name) in names.iter().enumerate() {
        board.comes_in(name).await.needs("Fiets", "een fiets").await;
        if at == 0 {
            // Somebody who asks twice is one person.
            board.comes_in(name).await.needs("Fiets", "een helm erbij").await;
        }
        if at < 4 {
            board
                .comes_in(name)
                .await
                .needs("Huiswerk", "hulp bij wiskunde")
                .await;
        }
        world.later(jiff::SignedDuration::from_hours(2));
        functions::tallies::look(&world.app, world.app.clock.now())
            .await
            .unwrap();
        let rows = anybody.open(&path).await.page().texts("main .tally li");
        let people = u32::try_from(at + 1).unwrap();
        assert_eq!(rows.len(), usize::from(people >= FEWEST), "{people}: {rows:?}");
    }
    let rows = anybody.page().texts("main .tally li");
    assert!(rows[0].contains("5 jongeren"), "{rows:?}");
    assert!(
        anybody.page().all("main .tally strong").len() == 1,
        "and no total"
    );
}
