//! A function is started: it opens the store, and so the connection is there before whoever comes first.

use functions::part::Part;
use store::sealing::RootKey;

use crate::harness::recording;

#[tokio::test]
async fn every_part_opens_the_store_with_one_small_question() {
    let (table, root) = (recording::table(), RootKey::random().unwrap());
    // The first one of all writes down with which key it was sealed; the deployment sees to it that this is registrations.
    for part in Part::ALL {
        let opening = recording::opened(table.clone(), &root);
        let store = recording::job(part, "wake up", opening).await;
        store.answers().await.expect("it answers");
    }
}
