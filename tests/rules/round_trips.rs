//! Nobody waits for the store more than twice: what a page shows is asked for at once, and what is sent is looked up and written.
//!
//! One long journey passes every door of visitors; each request on the way is counted. A door that was forgotten fails the test.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use axum::extract::{MatchedPath, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use forms::form;
use functions::App;
use functions::figures::freeze_if_due;
use functions::part::Part;
use http::StatusCode;
use jiff::SignedDuration;
use programme::change::Saved;
use programme::choices::Choice;
use programme::desk::{ask_owner, propose_words};
use programme::history::Doer;
use programme::ids::{DeedId, GroupId, MirrorId};
use programme::mirrors::{self, Mirror};
use programme::partners::Embeddable;
use programme::personal::Personal;
use programme::posts::talk::Wording;
use programme::posts::{Post, Standing};
use store::Store;
use store::testing::Trips;

use crate::harness::{Visitor, Way, World, workshop_answers};

/// Looking or sending: one trip to look up, one to write.
const MOST: usize = 2;

/// Doors where it takes longer, with the most it may take. Whoever is erased waits until every trace is gone, each after the other:
/// the key first, so that a crash in between leaves nothing readable.
const LONGER: [(&str, usize); 1] = [("POST /{lang}/me/erase", 15)];

/// A read more than is needed, before each request: the control.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Control {
    None,
    OneReadMore,
}

/// The most trips that a request through each door took.
type Counted = Arc<Mutex<BTreeMap<String, usize>>>;

/// A world whose requests are counted.
fn world(control: Control) -> (World, Counted) {
    let trips = Trips::default();
    let store = Store::in_memory_counting(trips.clone()).unwrap();
    let counted = Counted::default();
    let world = World::with_store("2026-09-14", store);
    let way = counting(world.app.clone(), trips, Arc::clone(&counted), control);
    (world.by_way_of(way), counted)
}

fn counting(app: App, trips: Trips, counted: Counted, control: Control) -> Way {
    Arc::new(move |functions| {
        let (app, trips, counted) = (app.clone(), trips.clone(), Arc::clone(&counted));
        functions.layer(from_fn(move |request: Request, next: Next| {
            let (app, trips, counted) = (app.clone(), trips.clone(), Arc::clone(&counted));
            async move {
                let before = trips.so_far();
                let door = door(&request);
                if control == Control::OneReadMore {
                    app.store.answers().await.unwrap();
                }
                let response: Response = next.run(request).await;
                let took = trips.so_far() - before;
                let mut counted = counted.lock().unwrap();
                let most = counted.entry(door).or_default();
                *most = took.max(*most);
                response
            }
        }))
    })
}

fn door(request: &Request) -> String {
    let pattern = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("", MatchedPath::as_str);
    format!("{} {pattern}", request.method())
}

/// The doors where somebody waited longer than they may, and how long.
fn too_long(counted: &Counted) -> Vec<(String, usize)> {
    let counted = counted.lock().unwrap();
    let may = |door: &str| {
        LONGER
            .iter()
            .find(|(longer, _)| *longer == door)
            .map_or(MOST, |(_, most)| *most)
    };
    let all = counted.iter().filter(|(door, took)| **took > may(door));
    all.map(|(door, took)| (door.clone(), *took)).collect()
}

/// Every door of visitors: of everybody but the staff.
fn doors_of_visitors() -> BTreeSet<String> {
    let parts = [Part::Registrations, Part::Posts, Part::Board];
    let doors = parts.into_iter().flat_map(|part| {
        let doors = part.doors();
        doors
            .list()
            .map(|door| format!("{} {}", door.method, door.path))
            .collect::<Vec<_>>()
    });
    doors.collect()
}

/// Somebody at every door there is for visitors.
async fn through_every_door(world: &World) {
    a_school_asks(world).await;
    a_partner_shows_forms(world).await;
    a_school_plans(world).await;
    let class = world.board(&["Jonas"]).await;
    let mut jonas = class.comes_in("Jonas").await;
    jonas.offers("Fiets", "Ik plak banden").await;
    let mut samira = joins_by_code(world, &class.class.code.to_string()).await;
    has_a_map(&mut samira).await;
    has_posts(&mut samira).await;
    assert_eq!(class.round().await, 1);
    samira.answers("Ja, graag").await;
    jonas.answers("Ja, graag").await;
    samira
        .open("/nl/matches")
        .await
        .follow("Vertel hoe het ging: Mijn band is lek")
        .await;
    samira.choose("Ja").press("Vertel hoe het ging").await;
    samira.press("Bedank Jonas").await;
    looks_back(world, class.class.id, &mut samira).await;
    is_asked_by_a_trainer(world, class.class.id, &mut samira).await;
    tells_and_leaves(&mut samira).await;
    comes_back_and_is_erased(world, &mut jonas).await;
    reads_figures(world).await;
}

/// What a form of ours is sent with.
fn sent(answers: &[(String, String)], more: &[(&str, &str)]) -> String {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(answers).extend_pairs(more);
    body.finish()
}

/// Forms on a partner's site, filled in there and in a form of its own; and the partner's own page.
async fn a_partner_shows_forms(world: &World) {
    let partner = world.partner("Gemeente Delft", Embeddable::ALL).await;
    let own = world.mailed_page("samira@debrug.example").await;
    let mut bas = world.visitor();
    bas.fetch("/embed/v1.js").await;
    for what in Embeddable::ALL {
        let Some(form) = form::by_id(what.id()) else {
            continue;
        };
        let at = format!("/nl/embed/{}/{}", partner.id, form.path);
        let step = form.first().id;
        bas.open(&at).await.gets(StatusCode::OK);
        bas.fetch(&format!("/oembed?url=https://www.example.org{at}"))
            .await;
        bas.post(&at, &sent(&[], &[("step", step), ("go", "next")])).await;
        // All of it at once: what is counted and what is kept are one write.
        let answers = workshop_answers(form, "Bas");
        bas.post_from(
            "https://www.delft.example",
            &format!("{at}/check"),
            &sent(&answers, &[]),
        )
        .await
        .sees("Klopt alles?");
        let send = world.say("nl", &form.key("send"));
        bas.press(&send)
            .await
            .is_at(&format!("/nl/{}/received/", form.path));
        let link = bas.page().path.rsplit('/').next().unwrap().to_owned();
        bas.open(&format!("{at}/received/{link}"))
            .await
            .gets(StatusCode::OK);
    }
    let message = format!("/nl/embed/{}/message", partner.id);
    let answers = workshop_answers(&forms::contact::FORM, "Yara");
    bas.post(&message, &sent(&answers, &[("step", "message"), ("go", "next")]))
        .await
        .is_at(&format!("{message}/received/"));
    bas.open(&format!("/nl/embed/{}/needs", partner.id)).await;
    a_partner_sets_and_ends(world, &own).await;
}

async fn a_partner_sets_and_ends(world: &World, own: &str) {
    let mut noor = world.visitor();
    noor.open(&format!("{own}/settings"))
        .await
        .press("Bewaar mijn wijzigingen")
        .await
        .is_at(own);
    noor.press("Zet op pauze").await.press("Zet weer aan").await;
    noor.open(&format!("{own}/try/message"))
        .await
        .press("Stuur mijn bericht")
        .await
        .sees("Er gaat nog iets mis");
    noor.open(&format!("{own}/try/needs")).await;
    noor.post(&format!("{own}/link"), "")
        .await
        .sees("Kijk in je mail");
    noor.open(&format!("{own}/end"))
        .await
        .press("Ja, stop ermee")
        .await
        .sees("Je bent gestopt");
}

async fn a_school_asks(world: &World) {
    let mut school = world.visitor();
    school.fetch("/healthz").await;
    school.fetch("/api/openapi.json").await;
    let status = school.has_asked().await;
    school.open(&status).await.press("Wijzig mijn antwoorden").await;
    school.press("Wijzig: Plaats").await;
    school.fill("Plaats", "Utrecht").press("Kijk alles na").await;
    school.press("Bewaar mijn wijzigingen").await.is_at(&status);
    for form in form::all() {
        let asked = world.ask_by_machine(form, &workshop_answers(form, "Noor")).await;
        let status = asked.trim_start_matches("https://www.example.org").to_owned();
        school.open(&format!("/nl/{}", form.path)).await;
        school.post(&format!("/nl/{}", form.path), "go=next").await;
        school.open(&status.replace("/status/", "/received/")).await;
        school.open(&status).await.press("Wijzig mijn antwoorden").await;
        school
            .open(&format!("{status}/withdraw"))
            .await
            .press("Ja, haal mijn vraag weg")
            .await;
        school.is_at(&status).sees("Weggehaald");
    }
}

/// Dates are on offer; the school picks one, asks for another, and says who is there.
async fn a_school_plans(world: &World) {
    let mut school = world.visitor();
    // The very same answers would be the request that was asked before.
    school.at_the_check_page().await.press("Wijzig: Plaats").await;
    school.fill("Plaats", "Leiden").press("Kijk alles na").await;
    school
        .press("Vraag de workshop aan")
        .await
        .sees("Je vraag is binnen");
    let status = school.page().link("Bekijk, wijzig of haal je vraag weg");
    world.offers_dates_to_everybody().await;
    school.open(&status).await;
    school
        .press("Kies deze datum maandag 19 oktober 2026, 10:00 tot 12:00")
        .await
        .sees("De datum staat");
    school.fetch(&format!("{status}/calendar.ics")).await;
    school.fetch(&format!("{status}/meeting/1/calendar.ics")).await;
    school.open(&format!("{status}/other-dates")).await;
    school
        .fill("Welke dagen en tijden passen jullie?", "Elke dinsdag")
        .press("Stuur mijn vraag")
        .await
        .sees("Je vroeg om een andere datum");
    school.open(&format!("{status}/details")).await;
    school
        .fill("In welke ruimte is het?", "Lokaal 12")
        .fill("Welke volwassene is erbij?", "Meester Jan")
        .choose("Wij doen dat zelf")
        .choose("Wij houden ons aan de afspraken over gegevens");
    school.press("Bewaar de gegevens").await.sees("Alles staat");
}

async fn joins_by_code<'w>(world: &'w World, code: &str) -> Visitor<'w> {
    let mut samira = world.visitor();
    samira.open("/nl/join").await;
    samira
        .fill("Wat is de code van je groep?", code)
        .press("Doe mee")
        .await;
    samira
        .is("Samira")
        .press("Kom in de groep")
        .await
        .sees("Dit is jouw kaart");
    let card = samira.card();
    // The poster again: whoever is in is led on.
    samira.open(&format!("/nl/join/{code}")).await.is_at("/nl/board");
    samira.open("/nl/me/card").await;
    samira.choose("Ook anderen").press("Ga naar het bord").await;
    samira
        .open("/nl/me")
        .await
        .press("Ik ben klaar")
        .await
        .is_at("/nl/card/done");
    samira
        .open(&format!("/nl/card/{card}"))
        .await
        .press("Open deze kaart")
        .await;
    samira
        .choose("Alleen ik")
        .press("Ja, dat ben ik")
        .await
        .is_at("/nl/board");
    samira.open("/nl/card").await;
    samira.fetch("/nl/me/export.json").await;
    samira.open("/nl/me/letter").await;
    samira.open("/nl/me").await.post("/nl/me/consent", "").await;
    samira
        .open("/nl/me/settings")
        .await
        .press("Bewaar mijn wijzigingen")
        .await
        .is_at("/nl/me");
    samira
}

async fn has_a_map(samira: &mut Visitor<'_>) {
    for name in ["Mama", "Oom Karim"] {
        samira.open("/nl/network/add").await;
        samira
            .fill("Hoe noem jij deze persoon?", name)
            .choose("Familie")
            .choose("Heel goed");
        samira.press("Bewaar deze persoon").await.is_at("/nl/network");
    }
    samira.follow("Wijzig: Mama").await;
    samira
        .fill("Hoe noem jij deze persoon?", "Mamma")
        .press("Bewaar mijn wijzigingen")
        .await;
    let remove = samira.page().all("a[href$='/remove']").remove(0);
    let remove = remove.value().attr("href").expect("an address").to_owned();
    samira
        .open(&remove)
        .await
        .press("Ja, haal weg")
        .await
        .is_at("/nl/network");
}

async fn has_posts(samira: &mut Visitor<'_>) {
    samira.needs("Fiets", "Mijn band is lek").await;
    samira.offers("Huiswerk", "Ik leg wiskunde uit").await;
    let own = samira.page().all("a[href$='/edit']");
    let own = own
        .iter()
        .map(|link| link.value().attr("href").expect("an address").to_owned());
    for edit in own.collect::<Vec<_>>() {
        samira
            .open(&edit)
            .await
            .press("Bewaar mijn wijzigingen")
            .await
            .is_at("/nl/board");
        let post = edit.trim_end_matches("/edit");
        samira.post(&format!("{post}/renew"), "").await.is_at("/nl/board");
    }
    samira.offers("Fiets", "Ik leen mijn pomp uit").await;
    let withdraw = samira.page().all("a[href$='/withdraw']").remove(0);
    let withdraw = withdraw.value().attr("href").expect("an address").to_owned();
    samira
        .open(&withdraw)
        .await
        .press("Ja, haal weg")
        .await
        .is_at("/nl/board");
}

/// A trainer asks something about a post, and proposes other words for it; who trains is not counted here.
async fn is_asked_by_a_trainer(world: &World, group: GroupId, samira: &mut Visitor<'_>) {
    samira.needs("Huiswerk", "Bel mij: 06 12345678").await;
    let doer = || Doer {
        deed: DeedId(world.app.ids.id()),
        by: None,
        now: world.app.clock.now(),
    };
    let words = |text: &str| Personal::new(text.to_owned());
    let asked = ask_owner(&held(world, group).await, words("Welk vak?"), doer());
    world.committed(asked.expect("it waits")).await;
    samira
        .open("/nl/board")
        .await
        .follow("Geef antwoord: Bel mij: 06 12345678")
        .await;
    samira
        .fill("Je antwoord", "Wiskunde")
        .press("Stuur mijn antwoord")
        .await
        .is_at("/nl/board");
    let wording = Wording {
        title: words("Hulp bij wiskunde"),
        details: None,
    };
    let proposed = propose_words(&held(world, group).await, wording, doer());
    world.committed(proposed.expect("it waits")).await;
    samira
        .open("/nl/board")
        .await
        .press("Neem deze woorden: Hulp bij wiskunde")
        .await
        .is_at("/nl/board");
}

/// The post that waits for a trainer.
async fn held(world: &World, group: GroupId) -> Saved<Post> {
    let board = world.app.store.board(group).await.expect("a store");
    let mut posts = board.expect("a board").posts.into_iter();
    posts
        .find(|post| matches!(post.value.standing, Standing::Held(_)))
        .expect("it waits")
}

/// The trainer has opened the questions; who trains is not counted here.
async fn looks_back(world: &World, group: GroupId, samira: &mut Visitor<'_>) {
    let mirror = Mirror {
        id: MirrorId(world.app.ids.id()),
        group,
        opened_at: world.app.clock.now(),
        closed_at: None,
    };
    world.committed(mirrors::open(mirror)).await;
    samira
        .open("/nl/board")
        .await
        .follow("Je trainer vraagt: hoe was het vandaag?")
        .await;
    samira
        .choose("Goed")
        .press("Geef mijn antwoord")
        .await
        .sees("Je antwoord is binnen");
}

/// A month later, in another quarter.
async fn reads_figures(world: &World) {
    assert!(freeze_if_due(&world.app, world.app.clock.now()).await.unwrap());
    let mut funder = world.visitor();
    for page in ["", "/2026Q3", "/2026Q3/figures.csv", "/2026Q3/sheet.xlsx"] {
        funder.fetch_bytes(&format!("/nl/figures{page}")).await;
    }
    funder.open("/nl/search?q=mentor").await;
}

async fn tells_and_leaves(samira: &mut Visitor<'_>) {
    samira.open("/nl/safe").await;
    samira
        .choose("Het voelt niet veilig")
        .press("Vertel het aan de trainer")
        .await
        .is_at("/nl/safe/thanks");
    samira.open("/nl/board").await;
    let about = samira.page().all("a[href*='/safe/about/']").remove(0);
    let about = about.value().attr("href").expect("an address").to_owned();
    samira.open(&about).await;
    samira
        .choose("Het voelt niet veilig")
        .press("Vertel het aan de trainer")
        .await
        .is_at("/nl/safe/thanks");
}

async fn comes_back_and_is_erased(world: &World, jonas: &mut Visitor<'_>) {
    // Half of the time of a browser has passed: it is kept known for longer, beside what else is done.
    world.later(SignedDuration::from_hours(24 * 15));
    jonas.open("/nl/network").await.is_at("/nl/network");
    world.later(SignedDuration::from_hours(24 * 15));
    jonas.open("/nl/me/erase").await;
    jonas
        .press("Ja, verwijder alles van mij")
        .await
        .is_at("/nl/card/erased");
}

#[tokio::test]
async fn nobody_waits_for_the_store_more_than_twice() {
    let (world, counted) = world(Control::None);
    through_every_door(&world).await;
    assert_eq!(too_long(&counted), []);
    let seen: BTreeSet<_> = counted.lock().unwrap().keys().cloned().collect();
    let forgotten: Vec<_> = doors_of_visitors().difference(&seen).cloned().collect();
    assert!(forgotten.is_empty(), "{forgotten:#?}");
}

#[tokio::test]
async fn one_read_more_would_be_seen() {
    let (world, counted) = world(Control::OneReadMore);
    through_every_door(&world).await;
    let seen: BTreeSet<_> = too_long(&counted).into_iter().map(|(door, _)| door).collect();
    for door in [
        "POST /{lang}/post/need",
        "POST /{lang}/network/add",
        "POST /{lang}/matches/{match}/answer",
    ] {
        assert!(seen.contains(door), "{door} of {seen:?}");
    }
}
