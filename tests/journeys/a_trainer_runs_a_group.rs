//! A trainer runs one group from the first code to the last “did it work?”.

use http::StatusCode;
use programme::matches::{self, Match, Stage, Supply};
use programme::posts::Side;
use programme::reasons::{Reason, Reasons};
use programme::staff::Job;
use store::Committed;

use crate::harness::{Visitor, World, workshop_answers};

/// A trainer makes a group by hand and opens joining; gives the code, and stays on the page of the group.
pub(super) async fn makes_a_group(trainer: &mut Visitor<'_>, name: &str) -> String {
    trainer
        .open("/nl/desk/groups")
        .await
        .follow("Maak een groep")
        .await;
    trainer.fill("Hoe heet de groep?", name);
    ends_on(trainer)
        .press("Maak de groep")
        .await
        .sees("De groep is gemaakt");
    opens_joining(trainer).await
}

fn ends_on<'v, 'w>(trainer: &'v mut Visitor<'w>) -> &'v mut Visitor<'w> {
    let legend = "Op welke dag is de groep klaar?";
    trainer
        .choose("Zuid-Holland")
        .fill_in(legend, "Dag", "1")
        .fill_in(legend, "Maand", "7")
        .fill_in(legend, "Jaar", "2027")
}

async fn opens_joining(trainer: &mut Visitor<'_>) -> String {
    trainer
        .press("Zet meedoen open")
        .await
        .sees("Er is een nieuwe code");
    trainer.page().texts(".secret").remove(0)
}

/// Somebody joins with this code.
pub(super) async fn joins<'w>(world: &'w World, code: &str, name: &str) -> Visitor<'w> {
    let mut visitor = world.visitor();
    visitor.open(&format!("/nl/join/{code}")).await;
    visitor
        .fill("Welke naam ziet de groep?", name)
        .choose("16 of 17 jaar")
        .choose("Ik ben aardig. Ik deel geen nummer of adres van iemand anders")
        .press("Kom in de groep")
        .await
        .sees("Dit is jouw kaart");
    visitor
}

/// Somebody puts a need or an offer about work on the board.
pub(super) async fn says(visitor: &mut Visitor<'_>, side: &str, words: &str) {
    let (label, next, send) = match side {
        "need" => (
            "Wat zoek je?",
            "Naar stap 2: je vraag",
            "Zet mijn vraag op het bord",
        ),
        _ => (
            "Wat kun je geven of doen?",
            "Naar stap 2: je aanbod",
            "Zet mijn aanbod op het bord",
        ),
    };
    visitor.open(&format!("/nl/post/{side}")).await;
    visitor.choose("Stage").press(next).await;
    visitor.fill(label, words).press("Kijk alles na").await;
    visitor.press(send).await;
}

/// The need and the offer on the only board are proposed to one another.
pub(super) async fn a_match(world: &World) {
    let store = &world.app.store;
    let groups = store.groups(None).await.unwrap().items;
    let board = store.board(groups[0].value.id).await.unwrap().unwrap();
    let of = |side| {
        let mut posts = board.posts.iter().map(|saved| &saved.value);
        posts.find(|post| post.side == side).expect("a post")
    };
    let (need, offer) = (of(Side::Need), of(Side::Offer));
    let reason = Reason::SameCategory {
        category: need.said.category.clone(),
    };
    let the_match = Match {
        id: programme::ids::MatchId(world.app.ids.id()),
        group: need.group,
        giver_group: offer.group,
        need: need.id,
        asker: need.person,
        giver: offer.person,
        supply: Supply::Offer(offer.id),
        reasons: Reasons::new(vec![reason]).unwrap(),
        stage: Stage::Proposed,
        asker_says: None,
        giver_says: None,
        thanked: false,
        proposed_at: world.app.clock.now(),
        reminded_at: None,
    };
    let committed = store.commit(matches::propose(the_match)).await.unwrap();
    assert_eq!(committed, Committed::Done);
}

async fn answers_yes(visitor: &mut Visitor<'_>) {
    visitor.open("/nl/matches").await;
    let path = visitor.page().all("main a[href$='/answer']")[0]
        .value()
        .attr("href")
        .expect("an address")
        .to_owned();
    visitor.open(&path).await;
    visitor
        .choose("Ja, graag")
        .choose("Op school")
        .press("Geef mijn antwoord")
        .await;
}

#[tokio::test]
async fn from_the_first_code_to_did_it_work() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;

    // In class: a poster, the wall, and two who join.
    fatima
        .follow("Poster")
        .await
        .sees("Doe mee met je groep")
        .sees(&code);
    assert_eq!(fatima.page().all(".poster .qr").len(), 1);
    let mut samira = joins(&world, &code, "Samira").await;
    let mut jonas = joins(&world, &code, "Jonas").await;
    says(&mut samira, "need", "Een stage bij een garage").await;
    says(&mut jonas, "offer", "Ik ken een garage in de buurt").await;
    fatima
        .follow("Terug naar de groep")
        .await
        .sees("2 van de 40 plekken");
    fatima
        .press("Sluit meedoen")
        .await
        .sees("Niemand kan er nu meer bij");
    world
        .visitor()
        .open(&format!("/nl/join/{code}"))
        .await
        .does_not_see("Welke naam ziet de groep?");
    fatima
        .follow("Voor op het scherm")
        .await
        .sees("Zo ver zijn we samen")
        .does_not_see("Samira")
        .does_not_see("garage");
    fatima
        .follow("Terug naar de groep")
        .await
        .follow("Alle kaarten")
        .await;
    assert_eq!(fatima.page().all(".sheet .pass").len(), 2);

    // A proposal, two yeses, an introduction.
    a_match(&world).await;
    fatima.open("/nl/desk").await.sees("Samira – Jonas");
    fatima.press("Vraag het ze allebei").await;
    answers_yes(&mut samira).await;
    answers_yes(&mut jonas).await;
    fatima.open("/nl/desk").await.sees("Ze zeiden allebei ja");
    fatima
        .press("Ze kennen elkaar nu")
        .await
        .sees("Opgeslagen: ze kennen elkaar nu")
        .sees("Er ligt niets");

    // And whether it worked.
    samira.open("/nl/matches").await;
    let path = samira.page().all("main a[href$='/outcome']")[0]
        .value()
        .attr("href")
        .expect("an address")
        .to_owned();
    samira
        .open(&path)
        .await
        .choose("Ja")
        .press("Vertel hoe het ging")
        .await;
    fatima.open("/nl/desk/groups").await.follow("Havo 4, Delft").await;
    let counts = fatima.page().texts("main dl.tally > div");
    assert!(
        counts.contains(&"Vertelden hoe het ging1".to_owned()),
        "{counts:?}"
    );
}

#[tokio::test]
async fn a_lost_card_and_a_consent_on_paper() {
    let world = World::on("2026-09-14").await;
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    let code = makes_a_group(&mut fatima, "Havo 4, Delft").await;
    let samira = joins(&world, &code, "Samira").await;
    let lost = samira.page().texts(".secret").remove(0);
    fatima.follow("Jongeren").await.press("Nieuwe kaart Samira").await;
    fatima.sees("De oude werkt niet meer");
    let fresh = fatima.page().texts(".pass .secret").remove(0);
    assert_ne!(fresh, lost);
    let mut finder = world.visitor_from([203, 0, 113, 5]);
    finder.open("/nl/card").await;
    let label = world.say("nl", "card_code-card");
    finder.fill(&label, &lost);
    let send = world.say("nl", "form-card_code.send");
    finder.press(&send).await.gets(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_coordinator_makes_a_group_of_a_request() {
    let world = World::on("2026-09-14").await;
    let form = forms::form::all()[0];
    world
        .ask_by_machine(form, &workshop_answers(form, "Samira"))
        .await;
    let mut joost = world.at_the_desk("Joost", &[Job::Trainer]).await;
    joost.does_not_see("De Brug");
    joost.open("/nl/desk/requests").await.gets(StatusCode::NOT_FOUND);
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.sees("De Brug, Delft").follow("Vraag een workshop aan").await;
    mei.sees("Samira").follow("Maak hier een groep van").await;
    ends_on(&mut mei)
        .press("Maak de groep")
        .await
        .sees("De groep is gemaakt");
    mei.sees("De Brug, Delft").sees("van de 40 plekken");
    mei.press("Laat Joost deze groep ook leiden").await;
    joost.open("/nl/desk/groups").await.sees("De Brug, Delft");
    mei.open("/nl/desk/requests")
        .await
        .follow("Vraag een workshop aan")
        .await;
    mei.sees("Groepen van deze aanvraag");
}
