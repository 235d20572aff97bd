//! An organisation asks to show a form, is approved, puts it on its site, pauses it and stops.

use http::StatusCode;
use jiff::SignedDuration;
use programme::partners::{Embeddable, State};
use programme::staff::Job;

use crate::harness::{Page, Visitor, World};

/// Who may put this page in a frame.
fn framers(page: &Page) -> String {
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    let rule = policy
        .split("; ")
        .find(|rule| rule.starts_with("frame-ancestors"));
    rule.expect("a rule").to_owned()
}

/// A page that pages of the partner may frame, and that keeps nothing in the browser.
fn is_embedded(visitor: &Visitor<'_>) {
    let page = visitor.page();
    assert_eq!(framers(page), "frame-ancestors https://www.delft.example");
    assert!(!page.headers.contains_key("x-frame-options"));
    assert!(!page.headers.contains_key("set-cookie") && !visitor.holds_a_cookie());
    assert!(page.all("nav").is_empty(), "no menu");
}

#[tokio::test]
async fn from_asking_to_the_first_form_on_the_site() {
    let world = World::on("2026-09-14").await;
    let mut noor = world.visitor();
    noor.open("/nl/become-partner")
        .await
        .sees("Afspraken over gegevens");
    noor.fill("Naam van je organisatie", "Gemeente Delft")
        .choose("Een gemeente")
        .fill("Jouw naam", "Noor")
        .fill("Jouw e-mailadres", "noor@delft.example");
    noor.press("Naar stap 2: je site").await.sees("Stap 2 van 2");
    noor.fill("Op welke sites komen de formulieren?", "www.delft.example")
        .choose("Een bericht sturen")
        .choose("Nederlands")
        .choose("Wij houden ons aan de afspraken over gegevens");
    noor.press("Kijk alles na")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Schrijf het adres van je site zoals https://www.school.nl");
    noor.fill(
        "Op welke sites komen de formulieren?",
        "HTTPS://www.Delft.example/",
    );
    noor.press("Kijk alles na").await.sees("Klopt alles?");
    noor.press("Vraag het aan").await.sees("Je vraag is binnen");

    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk/requests").await;
    mei.follow("Zet onze formulieren op jouw site")
        .await
        .sees("Gemeente Delft");
    mei.press("Keur goed en mail de link")
        .await
        .sees("De partner is goedgekeurd")
        .sees("https://www.delft.example");

    let link = world.mailed_page("noor@delft.example").await;
    noor.open(&link).await.sees("Gemeente Delft").sees("Staat aan");
    let snippets = noor.page().texts("main textarea");
    assert_eq!(snippets.len(), 5, "{snippets:?}");
    assert!(snippets[0].contains("integrity=\"sha384-"), "{}", snippets[0]);
    let address = snippets[4]
        .trim_start_matches("https://www.example.org")
        .to_owned();
    assert!(address.starts_with("/nl/embed/"), "{address}");

    let mut bas = world.visitor();
    bas.open(&address).await.gets(StatusCode::OK);
    is_embedded(&bas);
    bas.press("Stuur mijn bericht")
        .await
        .gets(StatusCode::UNPROCESSABLE_ENTITY)
        .sees("Er gaat nog iets mis");
    is_embedded(&bas);
    bas.choose("Iets anders")
        .fill("Jouw bericht", "Ik wil graag meer weten")
        .fill("Jouw naam", "Bas")
        .fill("Jouw e-mailadres", "bas@mail.example");
    bas.press("Stuur mijn bericht")
        .await
        .gets(StatusCode::OK)
        .is_at("/nl/embed/")
        .sees("Je vraag is binnen")
        .sees("BU-2026-");
    is_embedded(&bas);
    mei.open("/nl/desk/requests").await;
    mei.follow("Stuur een bericht")
        .await
        .sees("Via de site van Gemeente Delft");
}

#[tokio::test]
async fn what_is_not_shown_stands_in_no_frame() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let mut anybody = world.visitor();
    let message = format!("/nl/embed/{}/message", partner.id);
    anybody.open(&message).await.gets(StatusCode::OK);
    let not_shown = [
        format!("/nl/embed/{}/workshop", partner.id),
        format!("/nl/embed/{}/needs", partner.id),
        "/nl/embed/0199/message".to_owned(),
        format!("/nl/embed/{}/message", uuid::Uuid::from_u128(7)),
    ];
    for path in &not_shown {
        anybody.open(path).await.gets(StatusCode::NOT_FOUND);
        assert_eq!(framers(anybody.page()), "frame-ancestors 'none'", "{path}");
        assert_eq!(anybody.page().headers["x-frame-options"], "DENY");
    }
    let link = world.mailed_page("samira@debrug.example").await;
    let mut noor = world.visitor();
    noor.open(&link)
        .await
        .press("Zet op pauze")
        .await
        .sees("Staat op pauze");
    anybody
        .open(&message)
        .await
        .gets(StatusCode::NOT_FOUND)
        .sees("Dit formulier staat hier nu niet");
    assert_eq!(framers(anybody.page()), "frame-ancestors 'none'");
    assert_eq!(anybody.page().link("Ga naar het formulier"), "/nl/message");
    noor.press("Zet weer aan").await.sees("Staat aan");
    anybody.open(&message).await.gets(StatusCode::OK);
}

#[tokio::test]
async fn a_partner_sets_another_site_and_another_colour() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let link = world.mailed_page("samira@debrug.example").await;
    let mut noor = world.visitor();
    noor.open(&link)
        .await
        .follow("Verander formulieren, talen, kleur of sites")
        .await;
    noor.choose("Zwart").choose("Een kleine tussenkop (h3)").fill(
        "Op welke sites komen de formulieren?",
        "https://www.delft.example\nhttps://café.example:8443",
    );
    noor.press("Bewaar mijn wijzigingen")
        .await
        .sees("https://xn--caf-dma.example:8443");
    let mut anybody = world.visitor();
    anybody.open(&format!("/nl/embed/{}/message", partner.id)).await;
    let page = anybody.page();
    assert_eq!(
        framers(page),
        "frame-ancestors https://www.delft.example https://xn--caf-dma.example:8443"
    );
    assert_eq!(
        page.all("main .look-ink h3").len(),
        1,
        "black, and a small heading"
    );
}

#[tokio::test]
async fn a_link_works_for_a_day_and_a_new_one_makes_the_others_void() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let first = world.mailed_page("samira@debrug.example").await;
    let mut noor = world.visitor();
    world.later(SignedDuration::from_hours(24));
    noor.open(&first).await.sees("Deze link is te oud");
    noor.press("Mail mij een nieuwe link")
        .await
        .sees("Kijk in je mail");
    let second = world.mailed_page("samira@debrug.example").await;
    assert_ne!(first, second);
    noor.open(&second).await.sees("Staat aan");
    noor.press("Maak een nieuwe link").await.sees("Kijk in je mail");
    let third = world.mailed_page("samira@debrug.example").await;
    noor.open(&second).await.gets(StatusCode::NOT_FOUND);
    noor.open(&first).await.gets(StatusCode::NOT_FOUND);
    noor.open(&third).await.follow("Stoppen").await;
    noor.press("Ja, stop ermee").await.sees("Je bent gestopt");
    assert_eq!(world.partner_now(&partner).await.state, State::Ended);
    noor.post(&format!("{third}/resume"), "").await;
    assert_eq!(
        world.partner_now(&partner).await.state,
        State::Ended,
        "it stays so"
    );
}

#[tokio::test]
async fn trying_a_form_sends_nothing() {
    let world = World::on("2026-09-14").await;
    world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let link = world.mailed_page("samira@debrug.example").await;
    let before = world.letters().len();
    let mut noor = world.visitor();
    noor.open(&link).await;
    let policy = noor.page().headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-src 'self'"), "{policy}");
    noor.follow("Probeer het in een nieuw venster").await;
    assert_eq!(framers(noor.page()), "frame-ancestors 'self'");
    noor.choose("Iets anders")
        .fill("Jouw bericht", "Dit is een test")
        .fill("Jouw naam", "Noor")
        .fill("Jouw e-mailadres", "noor@delft.example");
    noor.press("Stuur mijn bericht").await.sees("De test is gelukt");
    world.letters_go_out().await;
    assert_eq!(world.letters().len(), before);
    noor.open(&link)
        .await
        .sees("Nog niemand heeft een formulier gebruikt");
}

#[tokio::test]
async fn the_desk_pauses_a_partner_and_its_people_hear_of_it() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk/partners").await;
    mei.follow("Gemeente Delft").await.sees("Staat aan");
    let (_, path, body) = mei.about_to_send("Zet op pauze");
    mei.press("Zet op pauze")
        .await
        .sees("De formulieren staan op pauze");
    mei.sees("Op pauze gezet");
    mei.post(&path, &body)
        .await
        .gets(StatusCode::CONFLICT)
        .sees("De formulieren staan op pauze");
    world.letters_go_out().await;
    for address in ["samira@debrug.example", "web@delft.example"] {
        let letters = world.mail_to(address);
        let last = letters.last().expect("a letter");
        assert_eq!(last.subject, "De formulieren staan op pauze", "{address}");
    }
    assert_eq!(world.partner_now(&partner).await.state, State::Paused);
}

#[tokio::test]
async fn an_address_is_described_for_editors_that_know_how() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let mut anybody = world.visitor();
    let path = format!("/nl/embed/{}/message", partner.id);
    anybody.open(&path).await;
    let discovery = anybody.page().all("link[type='application/json+oembed']");
    let href = discovery[0].value().attr("href").expect("an address");
    let asked = href.trim_start_matches("https://www.example.org").to_owned();
    let described: serde_json::Value = serde_json::from_str(&anybody.fetch(&asked).await).unwrap();
    assert_eq!(described["type"], "rich");
    assert_eq!(described["title"], "Stuur een bericht");
    let html = described["html"].as_str().unwrap();
    assert!(
        html.contains(&format!("src=\"https://www.example.org{path}\"")),
        "{html}"
    );
    for (other, status) in [
        ("/oembed", StatusCode::BAD_REQUEST),
        (
            "/oembed?url=https://elsewhere.example/nl/embed/1/message",
            StatusCode::NOT_FOUND,
        ),
        ("/oembed?url=x&format=xml", StatusCode::NOT_IMPLEMENTED),
    ] {
        anybody.open(other).await.gets(status);
    }
    let script = anybody.fetch("/embed/v1.js").await;
    assert!(script.contains("MessageChannel"));
}

#[tokio::test]
async fn a_month_after_the_end_nothing_of_its_people_is_kept() {
    let world = World::on("2026-09-14").await;
    let partner = world.partner("Gemeente Delft", &[Embeddable::Message]).await;
    let link = world.mailed_page("samira@debrug.example").await;
    assert_eq!(world.what_is_over_goes().await.partners, 0);
    let mut noor = world.visitor();
    noor.open(&link).await.follow("Stoppen").await;
    noor.press("Ja, stop ermee").await.sees("Je bent gestopt");
    world.later(SignedDuration::from_hours(29 * 24));
    assert_eq!(
        world.what_is_over_goes().await.partners,
        0,
        "somebody may still ask"
    );
    world.later(SignedDuration::from_hours(24));
    assert_eq!(world.what_is_over_goes().await.partners, 1);
    assert!(world.app.store.a_partner(partner.id).await.unwrap().is_none());
    assert_eq!(world.what_is_over_goes().await.partners, 0, "once");
}
