//! Ten minutes of a Monday morning: twenty-five things wait, and none of them takes more than two presses.

use jiff::SignedDuration;
use programme::staff::Job;

use crate::harness::{Visitor, World, workshop_answers};

/// The most presses that one thing may take.
const PRESSES: usize = 2;

/// Somebody at the desk whose presses are counted.
struct Counted<'w> {
    visitor: Visitor<'w>,
    presses: usize,
    things: usize,
}

impl Counted<'_> {
    async fn press(&mut self, words: &str) {
        self.visitor.press(words).await;
        self.presses += 1;
    }

    fn tick(&mut self, words: &str) {
        self.visitor.choose(words);
        self.presses += 1;
    }

    /// As long as there is such a button, it is pressed: one thing each.
    async fn deals_with_all(&mut self, words: &str) -> usize {
        let mut dealt = 0;
        while self
            .visitor
            .page()
            .texts("main button")
            .contains(&words.to_owned())
        {
            self.press(words).await;
            dealt += 1;
        }
        self.things += dealt;
        dealt
    }
}

/// Six requests, of which three wait since Thursday; twelve matches and seven posts in a class.
async fn a_week_before(world: &World) {
    let names: Vec<String> = (1..=12)
        .flat_map(|n| [format!("Vrager {n}"), format!("Helper {n}")])
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let class = world.board_looked_at_first(&names).await;
    let form = forms::form::all()[0];
    for n in 1..=6 {
        if n == 4 {
            world.later(SignedDuration::from_hours(24));
        }
        world
            .ask_by_machine(form, &workshop_answers(form, &format!("Vrager {n}")))
            .await;
    }
    for n in 1..=12 {
        let mut asker = class.comes_in(&format!("Vrager {n}")).await;
        asker
            .needs("Fiets", &format!("Mijn band nummer {n} is lek"))
            .await;
        let mut giver = class.comes_in(&format!("Helper {n}")).await;
        giver.offers("Fiets", &format!("Ik plak band nummer {n}")).await;
    }
    world.hires("Mei", &[Job::Coordinator]).await;
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.open("/nl/desk?pile=posts").await;
    while mei
        .page()
        .texts("main button")
        .contains(&"Keur alles hierboven goed".to_owned())
    {
        mei.press("Keur alles hierboven goed").await;
    }
    // On Friday evening: five pairs are asked, two of which agree.
    world.later(SignedDuration::from_hours(9));
    for n in 1..=5 {
        class
            .proposes(&format!("Vrager {n}"), &format!("Helper {n}"))
            .await;
    }
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.open("/nl/desk?pile=proposals")
        .await
        .press("Keur alles hierboven goed")
        .await;
    for n in 1..=2 {
        for name in [format!("Vrager {n}"), format!("Helper {n}")] {
            class.comes_in(&name).await.answers("Ja, graag").await;
        }
    }
    world.later(SignedDuration::from_hours(63));
    for n in 6..=12 {
        class
            .proposes(&format!("Vrager {n}"), &format!("Helper {n}"))
            .await;
    }
    for n in 1..=7 {
        let mut asker = class.comes_in(&format!("Vrager {n}")).await;
        asker.needs("Huiswerk", &format!("Hulp bij toets {n}")).await;
    }
}

#[tokio::test]
async fn twenty_five_things_take_at_most_two_presses_each() {
    let world = World::on("2026-09-10").await;
    a_week_before(&world).await;
    let mut mei = Counted {
        visitor: world.back_at_the_desk("Mei").await,
        presses: 0,
        things: 0,
    };
    let amounts = mei.visitor.page().texts("main .pile .amount");
    assert_eq!(
        amounts,
        ["3", "7", "9", "6"],
        "requests, posts, proposals, answers"
    );

    assert_eq!(mei.deals_with_all("Ik heb geantwoord").await, 6);
    assert_eq!(mei.deals_with_all("Vraag het nog een keer").await, 3);
    assert_eq!(mei.deals_with_all("Ze kennen elkaar nu").await, 2);
    assert_eq!(mei.deals_with_all("Zet het op het bord").await, 7);
    // Three of the seven proposals are ticked; then those that stand there now, all at once; and the last.
    for n in 6..=8 {
        mei.tick(&format!("Kies: Vrager {n} – Helper {n}"));
    }
    mei.press("Keur goed wat ik koos").await;
    mei.things += 3;
    mei.visitor
        .sees("Alles wat je koos, is goedgekeurd")
        .sees("Vrager 9");
    // Three of a pile stand on the first page.
    mei.press("Keur alles hierboven goed").await;
    mei.things += 3;
    assert_eq!(mei.deals_with_all("Vraag het ze allebei").await, 1);

    mei.visitor.sees("Er ligt niets");
    println!(
        "figures: {} things at the desk with {} presses",
        mei.things, mei.presses
    );
    assert!(mei.things >= 25, "{} things", mei.things);
    assert!(mei.presses <= PRESSES * mei.things, "{} presses", mei.presses);
}

#[tokio::test]
async fn many_are_taken_back_with_one_press() {
    let world = World::on("2026-09-10").await;
    a_week_before(&world).await;
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.open("/nl/desk?pile=posts")
        .await
        .press("Keur alles hierboven goed")
        .await
        .is_at("/nl/desk?pile=posts")
        .sees("Er ligt niets");
    mei.press("Maak dit ongedaan").await.is_at("/nl/desk?pile=posts");
    assert_eq!(mei.page().all("main li.post").len(), 7);
}

#[tokio::test]
async fn of_many_what_changed_meanwhile_stays_to_be_seen() {
    let world = World::on("2026-09-10").await;
    a_week_before(&world).await;
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.press("Keur goed wat ik koos")
        .await
        .sees("Je had niets gekozen");
    mei.open("/nl/desk?pile=proposals").await;
    let mut noor = world.at_the_desk("Noor", &[Job::Coordinator]).await;
    noor.open("/nl/desk?pile=proposals")
        .await
        .press("Vraag het ze allebei")
        .await;
    mei.press("Keur alles hierboven goed")
        .await
        .sees("Wat intussen veranderd was, ligt er nog");
    noor.press("Keur alles hierboven goed")
        .await
        .sees("Iemand was je voor");
}

#[tokio::test]
async fn a_trainer_of_another_group_approves_nothing_of_this_one() {
    let world = World::on("2026-09-10").await;
    a_week_before(&world).await;
    let mut mei = world.back_at_the_desk("Mei").await;
    mei.open("/nl/desk?pile=proposals").await;
    let (_, path, body) = mei.about_to_send("Keur alles hierboven goed");
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    joost.sees("Er ligt niets").does_not_see("Vrager");
    joost.post(&path, &body).await.sees("Iemand was je voor");
    mei.open("/nl/desk?pile=proposals").await.sees("Vrager 6");
    // And taking back what she does afterwards is not his either.
    mei.press("Keur alles hierboven goed").await;
    let (_, path, body) = mei.about_to_send("Maak dit ongedaan");
    joost
        .post(&path, &body)
        .await
        .sees("Dit kan niet meer ongedaan worden gemaakt");
    mei.open("/nl/desk?pile=proposals").await.does_not_see("Vrager 6");
}
