//! A proposal expires and comes back to somebody else.

use jiff::SignedDuration;

use crate::harness::World;

#[tokio::test]
async fn it_comes_back_to_somebody_else() {
    let world = World::on("2026-09-14").await;
    let class = world.board(&["Samira", "Jonas", "Noor"]).await;
    let mut samira = class.comes_in("Samira").await;
    samira.needs("Fiets", "Mijn band is lek").await;
    class
        .comes_in("Jonas")
        .await
        .offers("Fiets", "Ik plak banden")
        .await;
    class
        .comes_in("Noor")
        .await
        .offers("Fiets", "Ik maak fietsen")
        .await;
    assert_eq!(class.round().await, 1);
    let first = class.matches().await[0].giver;
    assert_eq!(
        class.round().await,
        0,
        "while it is open, nothing else is proposed for it"
    );

    world.later(SignedDuration::from_hours(73));
    class.time_goes_by().await;
    samira
        .open("/nl/matches")
        .await
        .sees("Er is nu geen voorstel voor jou.");
    assert_eq!(class.round().await, 1);
    let second = class.matches().await[1].giver;
    assert_ne!(first, second);
    assert!([class.who("Jonas").await, class.who("Noor").await].contains(&second));
    samira.open("/nl/matches").await.sees("Voor jou om te kiezen");
}
