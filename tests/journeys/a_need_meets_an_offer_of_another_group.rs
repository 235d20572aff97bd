//! A need meets an offer of another group: two trainers share, two owners share, and two say yes before anybody has a name.

use functions::part::Part;
use functions::rounds;
use jiff::SignedDuration;
use programme::matches::{Ending, Stage};
use programme::staff::Job;

use crate::harness::{Board, Visitor, World, recording};

/// Two groups that share: Samira in Delft asks, Jonas in Leiden offers.
async fn two_groups(world: &World) -> (Board<'_>, Board<'_>) {
    let delft = world.board_that_shares("Mavo 3, Delft", &["Samira"]).await;
    let leiden = world
        .board_that_shares("Jongerencentrum Leiden", &["Jonas"])
        .await;
    let mut samira = delft.comes_in("Samira").await;
    samira.needs_of_anybody("Fiets", "Mijn band is lek").await;
    let mut jonas = leiden.comes_in("Jonas").await;
    jonas.offers_to_anybody("Fiets", "Ik repareer van alles").await;
    (delft, leiden)
}

/// The trainer of a group, at the page of that group.
async fn trainer<'w>(world: &'w World, name: &str, of: &Board<'_>) -> Visitor<'w> {
    let mut mei = world
        .at_the_desk(&format!("Coordinator{name}"), &[Job::Coordinator])
        .await;
    let trainer = world.at_the_desk(name, &[Job::Trainer]).await;
    mei.open(&format!("/nl/desk/group/{}", of.class.id)).await;
    mei.press(&format!("Laat {name} deze groep ook leiden")).await;
    trainer
}

#[tokio::test]
async fn from_the_round_to_did_it_work() {
    let world = World::on("2026-09-14").await;
    let (delft, leiden) = two_groups(&world).await;
    let mut fatima = trainer(&world, "Fatima", &delft).await;
    let mut joost = trainer(&world, "Joost", &leiden).await;
    joost
        .open(&format!("/nl/desk/group/{}/round", leiden.class.id))
        .await
        .sees("Voorstellen om iemand uit een andere groep te helpen: 1")
        .press("Maak 1 voorstel")
        .await;

    // Both trainers see it, each with the name of their own.
    joost
        .open("/nl/desk")
        .await
        .sees("iemand uit een andere groep – Jonas")
        .does_not_see("Samira")
        .does_not_see("Mijn band is lek");
    fatima
        .open("/nl/desk")
        .await
        .sees("Samira – iemand uit een andere groep")
        .does_not_see("Jonas")
        .does_not_see("Ik repareer van alles");
    fatima
        .press("Vraag het ze allebei")
        .await
        .sees("Ze krijgen allebei de vraag");
    joost.open("/nl/desk").await.does_not_see("Vraag het ze allebei");

    let (mut samira, mut jonas) = (delft.comes_in("Samira").await, leiden.comes_in("Jonas").await);
    samira
        .open("/nl/matches")
        .await
        .sees("Iemand uit een andere groep.")
        .sees("De ander zit in een andere groep.")
        .does_not_see("Jonas")
        .does_not_see("repareer");
    jonas
        .open("/nl/matches")
        .await
        .sees("De ander vraagt hierom, en jij kunt hierbij helpen: Fiets")
        .does_not_see("Samira")
        .does_not_see("lek");
    jonas.answers("Ja, graag").await.does_not_see("Samira");
    samira
        .answers("Ja, graag")
        .await
        .sees("Jonas kan je helpen.")
        .sees("De trainer brengt jullie bij elkaar.")
        .does_not_see("Vertel hoe het ging");
    jonas.open("/nl/matches").await.sees("Jij kunt Samira helpen.");

    joost
        .open("/nl/desk")
        .await
        .sees("Samira – Jonas")
        .press("Ze kennen elkaar nu")
        .await;
    fatima.open("/nl/desk").await.does_not_see("Samira – Jonas");
    samira
        .open("/nl/matches")
        .await
        .follow("Vertel hoe het ging: Mijn band is lek")
        .await;
    samira.choose("Ja").press("Vertel hoe het ging").await;
    samira
        .press("Bedank Jonas")
        .await
        .sees("Je hebt de ander bedankt.");
    jonas.open("/nl/matches").await.sees("Je bent bedankt!");
    jonas.open("/nl/board").await.does_not_see("Mijn band is lek");
}

/// The stages of the match on the boards of both groups, which are always the same.
async fn stage(delft: &Board<'_>, leiden: &Board<'_>) -> Stage {
    let (asking, giving) = (delft.matches().await, leiden.matches().await);
    assert_eq!(asking, giving, "one match on two boards");
    asking[0].stage
}

#[tokio::test]
async fn whoever_is_erased_is_gone_for_the_other_group_too() {
    let world = World::on("2026-09-14").await;
    let (delft, leiden) = two_groups(&world).await;
    assert_eq!(leiden.round().await, 1);
    let (mut samira, mut jonas) = (delft.comes_in("Samira").await, leiden.comes_in("Jonas").await);
    jonas.answers("Ja, graag").await;
    samira.answers("Ja, graag").await;
    samira
        .open("/nl/me/erase")
        .await
        .press("Ja, verwijder alles van mij")
        .await;
    jonas
        .open("/nl/matches")
        .await
        .does_not_see("Samira")
        .sees("Er is nu geen voorstel voor jou.");
    assert!(matches!(
        stage(&delft, &leiden).await,
        Stage::Over(_, Ending::Withdrawn)
    ));
}

#[tokio::test]
async fn what_does_not_feel_safe_is_over_and_never_comes_back() {
    let world = World::on("2026-09-14").await;
    let (delft, leiden) = two_groups(&world).await;
    leiden.round().await;
    let mut samira = delft.comes_in("Samira").await;
    samira
        .open("/nl/matches")
        .await
        .follow("Dit voelt niet goed: Mijn band is lek")
        .await;
    samira
        .choose("Het voelt niet veilig")
        .press("Vertel het aan de trainer")
        .await
        .sees("Goed dat je het vertelt");
    assert!(matches!(
        stage(&delft, &leiden).await,
        Stage::Over(_, Ending::Unsafe)
    ));
    samira.needs_of_anybody("Fiets", "Mijn ketting is eraf").await;
    assert_eq!(leiden.round().await, 0, "the two are set apart");
}

#[tokio::test]
async fn when_one_group_stops_sharing_what_nobody_agreed_on_is_over() {
    let world = World::on("2026-09-14").await;
    let (delft, leiden) = two_groups(&world).await;
    leiden.round().await;
    let mut fatima = trainer(&world, "Fatima", &delft).await;
    fatima.open(&format!("/nl/desk/group/{}", delft.class.id)).await;
    fatima.press("Stop met delen").await;
    assert!(matches!(
        stage(&delft, &leiden).await,
        Stage::Over(_, Ending::Withdrawn)
    ));
    assert_eq!(leiden.round().await, 0);
}

#[tokio::test]
async fn a_need_that_only_ones_own_group_may_see_is_no_longer_proposed_to_others() {
    let world = World::on("2026-09-14").await;
    let (delft, leiden) = two_groups(&world).await;
    leiden.round().await;
    let mut samira = delft.comes_in("Samira").await;
    samira
        .open("/nl/board")
        .await
        .follow("Wijzig: Mijn band is lek")
        .await;
    samira.press("Wijzig: Wie mag dit zien?").await;
    samira
        .choose("Alleen mijn groep")
        .press("Kijk alles na")
        .await
        .press("Bewaar mijn wijzigingen")
        .await;
    assert!(matches!(
        stage(&delft, &leiden).await,
        Stage::Over(_, Ending::Withdrawn)
    ));
}

#[tokio::test]
async fn two_groups_that_help_at_the_same_moment_do_not_both_take_the_need() {
    let world = World::on("2026-09-14").await;
    let (delft, leiden) = two_groups(&world).await;
    let gouda = world.board_that_shares("Havo 3, Gouda", &["Noor"]).await;
    gouda
        .comes_in("Noor")
        .await
        .offers_to_anybody("Fiets", "Ik plak banden")
        .await;
    let now = world.app.clock.now();
    let round = |board: &Board<'_>| {
        let making = rounds::make_round(&world.app, board.class.id, now);
        recording::job(Part::Rounds, "round", making)
    };
    let (one, other, own) = tokio::join!(round(&leiden), round(&gouda), round(&delft));
    let made = [one, other, own].map(|round| round.unwrap().expect("a round").proposals.len());
    assert_eq!(made.iter().sum::<usize>(), 1, "{made:?}");
    assert_eq!(delft.matches().await.len(), 1);
}

#[tokio::test]
async fn nobody_answers_and_it_is_over_on_both_boards() {
    let world = World::on("2026-09-14").await;
    let (delft, leiden) = two_groups(&world).await;
    leiden.round().await;
    world.later(SignedDuration::from_hours(73));
    delft.time_goes_by().await;
    assert!(matches!(
        stage(&delft, &leiden).await,
        Stage::Over(_, Ending::RanOut)
    ));
    assert_eq!(leiden.round().await, 1, "what ran out may come back");
}
