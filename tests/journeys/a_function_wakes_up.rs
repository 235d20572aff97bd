//! A function is started: it asks the store one small thing, so that whoever comes first does not wait for the connection.

use crate::harness::{World, recording};

#[tokio::test]
async fn every_function_asks_whether_the_store_answers() {
    let world = World::on("2026-09-14").await;
    for function in ["registrations", "posts", "board", "desk", "outbox", "rounds"] {
        recording::job(function, "wake up", world.app.store.answers())
            .await
            .expect("the store answers");
    }
}
