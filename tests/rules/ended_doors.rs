//! Once a group has ended, every door of its people answers as the policy says: closed, or open for what is their own.

use functions::web::doors::Door;
use http::{Method, StatusCode};
use programme::groups::{self, Rules};
use programme::history::Doer;
use programme::ids::DeedId;
use programme::policy::{Act, may_after_end};

use crate::harness::World;

/// The doors for somebody in a group that can be looked through.
fn doors() -> Vec<Door> {
    let of_people = [
        Act::SeeBoard,
        Act::PostOnBoard,
        Act::ChangeOwnPost,
        Act::SeeOwnMatches,
        Act::AnswerOwnMatch,
        Act::SeeOwnMap,
        Act::ChangeOwnContact,
        Act::ReportUnsafe,
        Act::SeeOwnData,
        Act::EraseOwnData,
    ];
    let doors = functions::doors();
    let theirs = doors
        .list()
        .filter(|door| of_people.contains(&door.act) && door.method == Method::GET);
    theirs.cloned().collect()
}

async fn closed(world: &World, ended: bool) -> Vec<(Act, bool)> {
    let class = world.open_group(40, Rules::default()).await;
    let mut samira = world.visitor();
    samira.joins(&class, "Samira").await;
    if ended {
        let doer = Doer {
            deed: DeedId(world.app.ids.id()),
            by: None,
            now: world.app.clock.now(),
        };
        let group = class.group(world).await;
        world.committed(groups::end(&group, None, doer).unwrap()).await;
    }
    let mut closed = Vec::new();
    for door in doors() {
        let path = ["post", "contact", "match", "id"].into_iter().fold(
            door.path.replace("{lang}", "nl").replace("{kind}", "post"),
            |path, part| path.replace(&format!("{{{part}}}"), &"0".repeat(32)),
        );
        samira.open(&path).await;
        closed.push((door.act, samira.page().status == StatusCode::GONE));
    }
    closed
}

#[tokio::test]
async fn the_doors_of_an_ended_group_are_closed_as_the_policy_says() {
    let world = World::on("2026-09-14").await;
    let after = closed(&world, true).await;
    assert!(after.len() > 12, "{} doors", after.len());
    for (act, closed) in after {
        assert_eq!(closed, !may_after_end(act), "{act:?}");
    }
    let before = closed(&world, false).await;
    assert!(
        before.iter().all(|(_, closed)| !closed),
        "the control: they are open while it goes on"
    );
}
