//! The menu of the desk leads somewhere, for everybody who works here, and leaves out nothing that does.

use http::StatusCode;
use programme::choices::Choice;
use programme::staff::Job;

use crate::harness::programmes::west;
use crate::harness::{Visitor, World};

/// Everything the menu has for somebody.
const ENTRIES: [&str; 5] = [
    "/nl/desk",
    "/nl/desk/groups",
    "/nl/desk/requests",
    "/nl/desk/partners",
    "/nl/desk/figures",
];

/// The entries that are shown, and those that open.
async fn shown_and_open(visitor: &mut Visitor<'_>) -> (Vec<&'static str>, Vec<&'static str>) {
    visitor.open("/nl/desk").await;
    let links = visitor.page().all(".nav a").into_iter();
    let links: Vec<String> = links
        .filter_map(|link| link.attr("href").map(str::to_owned))
        .collect();
    let shown = ENTRIES
        .into_iter()
        .filter(|entry| links.iter().any(|link| link == entry));
    let shown = shown.collect();
    let mut open = Vec::new();
    for entry in ENTRIES {
        visitor.open(entry).await;
        match visitor.page().status {
            StatusCode::OK => open.push(entry),
            status => assert_eq!(status, StatusCode::NOT_FOUND, "{entry}"),
        }
    }
    (shown, open)
}

#[tokio::test]
async fn every_entry_of_the_menu_opens_and_what_opens_is_an_entry() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    let mut kinds = Vec::new();
    for job in Job::ALL {
        for bound in [false, true] {
            let name = format!("{job:?} {bound}");
            if bound {
                world.hires_into("west", &name, &[*job]).await;
            } else {
                world.hires(&name, &[*job]).await;
            }
            let mut visitor = world.back_at_the_desk(&name).await;
            let (shown, open) = shown_and_open(&mut visitor).await;
            assert_eq!(shown, open, "{name}");
            kinds.push(open.len());
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    assert!(
        kinds.len() > 2,
        "the menu is not the same for everybody: {kinds:?}"
    );
}
