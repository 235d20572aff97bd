//! What a programme has chosen is so in its groups, and each choice makes a difference: with the usual one it is otherwise.

use programme::categories::CategoryId;
use programme::groups::{AfterYes, CheckFirst, ConsentRule, Rules, Sharing};
use programme::languages::Lang;
use programme::programmes::Programme;
use programme::staff::Job;

use crate::harness::programmes::{texts, west};
use crate::harness::{Visitor, World};

/// Everything chosen otherwise than usual.
fn otherwise() -> Programme {
    Programme {
        welcome: texts(
            "Fijn dat je er bent in het westen",
            "Good to have you in the west",
        ),
        to_parents: texts("Het westen doet mee", "The west takes part"),
        contact: Some("ouders@west.example".to_owned()),
        languages: vec![Lang::new("nl"), Lang::new("ar")],
        categories: vec![CategoryId::new("internship"), CategoryId::new("bike")],
        rules: Rules {
            check_first: CheckFirst::All,
            consent: ConsentRule::Everybody,
            after_yes: AfterYes::ByTrainer,
            post_days: 20,
            answer_hours: 24,
            mixed_ages: false,
            sharing: Sharing::Yes,
            keep_days: 7,
        },
        ..west()
    }
}

/// A trainer makes a group and opens joining; gives the code.
async fn makes_a_group(trainer: &mut Visitor<'_>, name: &str) -> String {
    let legend = "Op welke dag is de groep klaar?";
    trainer
        .open("/nl/desk/groups")
        .await
        .follow("Maak een groep")
        .await;
    trainer
        .fill("Hoe heet de groep?", name)
        .choose("Zuid-Holland")
        .fill_in(legend, "Dag", "1")
        .fill_in(legend, "Maand", "7")
        .fill_in(legend, "Jaar", "2027")
        .press("Maak de groep")
        .await
        .sees("De groep is gemaakt");
    trainer.press("Zet meedoen open").await;
    trainer.page().texts(".secret").remove(0)
}

async fn made_group(world: &World, name: &str) -> programme::groups::Group {
    let groups = world.app.store.groups(None).await.unwrap().items;
    let mut groups = groups.into_iter().map(|saved| saved.value);
    groups
        .find(|group| group.name.reveal() == name)
        .expect("the group")
}

#[tokio::test]
async fn a_group_takes_the_rules_of_its_programme_over() {
    let world = World::on("2026-09-14").await;
    world.has_programme(otherwise());
    for (programme, rules) in [("west", otherwise().rules), ("house", Rules::default())] {
        let mut trainer = world.at_the_desk_of(programme, programme, &[Job::Trainer]).await;
        makes_a_group(&mut trainer, programme).await;
        let group = made_group(&world, programme).await;
        assert_eq!(group.programme.as_str(), programme);
        assert_eq!(group.rules, rules, "{programme}");
    }
}

#[tokio::test]
async fn a_group_may_be_stricter_and_is_told_where_it_is_looser() {
    let world = World::on("2026-09-14").await;
    world.has_programme(otherwise());
    let mut trainer = world.at_the_desk_of("west", "Fatima", &[Job::Trainer]).await;
    let legend = "Op welke dag is de groep klaar?";
    trainer.open("/nl/desk/groups/new").await;
    trainer
        .fill("Hoe heet de groep?", "Havo 4")
        .choose("Zuid-Holland")
        .fill_in(legend, "Dag", "1")
        .fill_in(legend, "Maand", "7")
        .fill_in(legend, "Jaar", "2027")
        .choose("Niets")
        .choose("Bij niemand")
        .fill(
            "Hoeveel dagen na het eind kunnen jongeren hun gegevens nog meenemen?",
            "30",
        )
        .press("Maak de groep")
        .await;
    let told = trainer.page().text();
    assert!(
        told.matches("losser dan het programma wil").count() >= 3,
        "{told}"
    );
    // What was typed is still there.
    assert_eq!(
        trainer.page().control("Hoe heet de groep?").value().attr("value"),
        Some("Havo 4")
    );
    trainer
        .choose("Alles")
        .choose("Bij iedereen onder de 18")
        .fill(
            "Hoeveel dagen na het eind kunnen jongeren hun gegevens nog meenemen?",
            "3",
        )
        .press("Maak de groep")
        .await
        .sees("De groep is gemaakt");
    assert_eq!(made_group(&world, "Havo 4").await.rules.keep_days, 3);
}

#[tokio::test]
async fn young_people_find_its_words_languages_and_categories() {
    let world = World::on("2026-09-14").await;
    world.has_programme(otherwise());
    for (programme, is_west) in [("west", true), ("house", false)] {
        let mut trainer = world.at_the_desk_of(programme, programme, &[Job::Trainer]).await;
        let code = makes_a_group(&mut trainer, programme).await;
        let group = made_group(&world, programme).await.id;
        let mut samira = world.visitor();
        samira.open(&format!("/nl/join/{code}")).await;
        let text = samira.page().text();
        assert_eq!(
            text.contains("Fijn dat je er bent in het westen"),
            is_west,
            "{programme}"
        );
        let languages: Vec<_> = samira
            .page()
            .all("select[name=lang_pref] option")
            .iter()
            .filter_map(|option| option.value().attr("value").map(str::to_owned))
            .filter(|code| !code.is_empty())
            .collect();
        if is_west {
            assert_eq!(languages, ["nl", "ar"]);
        } else {
            assert!(languages.len() > 5, "{languages:?}");
        }
        let asks = samira
            .page()
            .text()
            .contains("Mijn ouder of verzorger vindt het goed");
        assert!(asks, "a question that only some must answer");
        samira
            .fill("Welke naam ziet de groep?", "Samira")
            .choose("16 of 17 jaar")
            .choose("Ik ben aardig. Ik deel geen nummer of adres van iemand anders");
        if is_west {
            samira.press("Kom in de groep").await.sees("Kies ja of nog niet");
            samira.choose("Nog niet");
        }
        samira.press("Kom in de groep").await.sees("Dit is jouw kaart");
        let other = world.say("nl", "category-furniture");
        samira.open("/nl/post/need").await;
        let chooses = samira.page().text();
        assert!(chooses.contains("Stage"), "{programme}");
        assert_eq!(chooses.contains(&other), !is_west, "{programme}");
        for letter in [
            trainer
                .open(&format!("/nl/desk/group/{group}/letter"))
                .await
                .page()
                .text(),
            samira.open("/nl/me/letter").await.page().text(),
        ] {
            assert_eq!(letter.contains("Het westen doet mee"), is_west, "{programme}");
            assert_eq!(letter.contains("ouders@west.example"), is_west, "{programme}");
        }
    }
}

#[tokio::test]
async fn who_works_in_several_programmes_says_in_which_the_group_is() {
    let world = World::on("2026-09-14").await;
    world.has_programme(otherwise());
    let mut trainer = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    trainer
        .open("/nl/desk/groups/new")
        .await
        .sees("In het programma BACK-UP Netwerkt!")
        .follow("Samen West")
        .await
        .is_at("/nl/desk/groups/new/west")
        .sees("In het programma Samen West");
    let mut other = world.at_the_desk_of("house", "Joost", &[Job::Trainer]).await;
    other
        .open("/nl/desk/groups/new/west")
        .await
        .gets(http::StatusCode::NOT_FOUND);
}
