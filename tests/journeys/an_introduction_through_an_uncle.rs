//! An introduction through somebody's uncle.

use programme::contacts::Circle;

use crate::harness::World;

#[tokio::test]
async fn the_uncle_is_named_to_nobody_but_whose_uncle_he_is() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas"]).await;
    class
        .knows("Jonas", "Oom Karel", Circle::Family, "internship")
        .await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    samira.needs("Stage", "Een stage bij een garage").await;
    assert_eq!(class.round().await, 1);

    samira
        .open("/nl/matches")
        .await
        .sees("Een kennismaking, via iemand uit je groep.")
        .sees("De ander kent iemand uit de familie die misschien kan helpen")
        .does_not_see("Karel")
        .does_not_see("Jonas");
    jonas
        .open("/nl/matches")
        .await
        .sees("Jij kent: Oom Karel")
        .does_not_see("Samira");
    samira.answers("Ja, graag").await;
    jonas
        .answers("Ja, graag")
        .await
        .sees("Vraag daarna aan de persoon die je kent of die wil helpen.");
    samira
        .open("/nl/matches")
        .await
        .sees("Jonas kan je helpen.")
        .sees("Daarna vraagt de ander het aan de persoon die kan helpen.")
        .does_not_see("Karel");
}
