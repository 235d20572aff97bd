//! A funder reads the figures: on the page, in the file, and whether the file is still the same. A coordinator sees today's.

use functions::figures::freeze_if_due;
use http::StatusCode;
use jiff::SignedDuration;
use programme::staff::Job;
use sha2::{Digest, Sha256};

use crate::harness::World;

const NAMES: [&str; 12] = [
    "Samira", "Jonas", "Noor", "Emre", "Lina", "Sem", "Yara", "Tom", "Aya", "Daan", "Mo", "Fleur",
];

/// September: twelve people join, one of them asks for something and gets it.
async fn september() -> World {
    let world = World::on("2026-09-14").await;
    {
        let class = world.board(&NAMES).await;
        let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
        jonas.offers("Fiets", "Ik plak banden").await;
        samira.needs("Fiets", "Mijn band is lek").await;
        samira.needs("Huiswerk", "Wie helpt mij met rekenen?").await;
        class.round().await;
        samira.answers("Ja, graag").await;
        jonas.answers("Ja, graag").await;
        samira.open("/nl/matches").await;
        samira.follow("Vertel hoe het ging: Mijn band is lek").await;
        samira.choose("Ja").press("Vertel hoe het ging").await;
    }
    world
}

/// The second of October: the quarter is over.
async fn october(world: &World) {
    world.later(SignedDuration::from_hours(18 * 24));
    let now = world.app.clock.now();
    assert!(freeze_if_due(&world.app, now).await.unwrap());
    assert!(!freeze_if_due(&world.app, now).await.unwrap(), "once");
}

#[tokio::test]
async fn nothing_is_told_before_a_quarter_is_over() {
    let world = september().await;
    let mut funder = world.visitor();
    funder.open("/nl/figures").await.sees("Er zijn nog geen cijfers");
    let now = world.app.clock.now();
    assert!(!freeze_if_due(&world.app, now).await.unwrap());
    funder.open("/nl/figures/2026Q3").await;
    assert_eq!(funder.page().status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_funder_reads_the_figures_and_checks_the_file() {
    let world = september().await;
    october(&world).await;
    let mut funder = world.visitor();
    funder
        .open("/nl/figures")
        .await
        .sees("Tot en met 30 september 2026")
        .sees("minstens 10")
        .sees("minder dan 10")
        .does_not_see("minstens 12");
    let rows = funder.page().texts("main table tbody tr");
    let row = |name: &str| {
        rows.iter()
            .find(|row| row.starts_with(name))
            .expect("a row")
            .clone()
    };
    assert!(row("Zuid-Holland").contains("minstens 10"));
    assert!(row("Drenthe").contains('0'), "an empty province is told of");
    let bars = funder
        .page()
        .all("main .chart svg[role=img][aria-label='Jongeren'] .bar");
    assert_eq!(bars.len(), 13, "the table has its picture");

    let checksum = funder.page().texts("main code").remove(0);
    let file = funder.fetch("/nl/figures/2026Q3/figures.csv").await;
    assert_eq!(hex(&file), checksum);
    assert!(file.contains(";zuid_holland;joined;2026-11-25;10\r\n"), "{file}");
    assert!(file.contains(";zuid_holland;asked;2026-11-25;0\r\n"));
    assert!(file.contains(";zeeland;groups;2026-11-25;0\r\n"));

    // Whatever happens later, and in whatever language it is read.
    world.board(&["Ali"]).await;
    let again = funder.fetch("/ar/figures/2026Q3/figures.csv").await;
    assert_eq!(again, file);
}

#[tokio::test]
async fn the_next_quarter_stands_beside_the_first() {
    let world = september().await;
    october(&world).await;
    world.board(&NAMES).await;
    world.later(SignedDuration::from_hours(93 * 24));
    assert!(freeze_if_due(&world.app, world.app.clock.now()).await.unwrap());
    let mut funder = world.visitor();
    funder
        .open("/en/figures")
        .await
        .sees("Up to and including 31 December 2026")
        .sees("at least 20")
        .sees("Over time");
    funder
        .follow("Up to and including 30 September 2026")
        .await
        .sees("at least 10")
        .does_not_see("at least 20")
        .does_not_see("Over time");
}

#[tokio::test]
async fn a_coordinator_sees_today_and_nobody_else_does() {
    let world = september().await;
    let mut mei = world.at_the_desk("Mei", &[Job::Coordinator]).await;
    mei.open("/nl/desk/figures")
        .await
        .sees("Zo staan de cijfers er vandaag voor")
        .sees("minstens 10")
        .sees("minder dan 5");
    let sheet = mei.fetch_bytes("/nl/desk/figures/sheet.xlsx").await;
    assert!(sheet.starts_with(b"PK"), "a sheet is a zip file");
    let mut fatima = world.at_the_desk("Fatima", &[Job::Trainer]).await;
    fatima.open("/nl/desk/figures").await;
    assert_eq!(fatima.page().status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sheet_is_the_same_bytes_each_time_in_each_language() {
    let world = september().await;
    october(&world).await;
    let mut funder = world.visitor();
    for lang in ["nl", "en", "ar"] {
        let path = format!("/{lang}/figures/2026Q3/sheet.xlsx");
        let sheet = funder.fetch_bytes(&path).await;
        assert!(sheet.starts_with(b"PK"), "{lang}");
        assert_eq!(funder.fetch_bytes(&path).await, sheet, "{lang}");
    }
}

fn hex(file: &str) -> String {
    format!(
        "{:x}",
        axum::body::Bytes::copy_from_slice(&Sha256::digest(file.as_bytes()))
    )
}
