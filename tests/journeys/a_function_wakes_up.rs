//! A function is started: it asks the store one small thing, so that whoever comes first does not wait for the connection.

use functions::part::Part;

use crate::harness::{World, recording};

#[tokio::test]
async fn every_part_asks_whether_the_store_answers() {
    let world = World::on("2026-09-14").await;
    for part in Part::ALL {
        recording::job(part, "wake up", world.app.store.answers())
            .await
            .expect("the store answers");
    }
}
