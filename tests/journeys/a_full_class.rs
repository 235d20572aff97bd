//! A class of forty, all of them on the board: the largest that many classes are, and so what an action costs at most.

use crate::harness::World;

/// Names nobody has twice.
fn names() -> Vec<String> {
    let first = ["Sam", "Noor", "Jonas", "Amina", "Lars"];
    let rest = ["a", "e", "i", "o", "u", "as", "en", "is"];
    let name = |first: &&str| rest.map(|rest| format!("{first}{rest}"));
    first.iter().flat_map(name).collect()
}

#[tokio::test]
async fn everybody_finds_somebody() {
    let world = World::on("2026-09-14").await;
    let names = names();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let class = world.board(&names).await;
    let (ask, give) = names.split_at(20);
    for (asker, giver) in ask.iter().zip(give) {
        let mut asker = class.comes_in(asker).await;
        asker.needs("Huiswerk", "Wie helpt mij met rekenen?").await;
        let mut giver = class.comes_in(giver).await;
        giver.offers("Huiswerk", "Ik leg wiskunde uit").await;
    }
    assert_eq!(class.round().await, 20, "twenty pairs");
    for name in &names {
        let mut somebody = class.comes_in(name).await;
        somebody.open("/nl/board").await.sees("Past bij jou (20)");
        somebody.answers("Ja, graag").await;
        somebody.open("/nl/me").await.sees(name);
        somebody.open("/nl/network").await;
    }
    world.letters_go_out().await;
    class.time_goes_by().await;
    let opened = class.matches().await.iter().filter(|one| one.opens()).count();
    assert_eq!(opened, 20, "all of them said yes");
}
