//! Where journeys happen here: on Lambdas over DynamoDB.
//!
//! The test keeps its own app over the same tables, for what a test does itself (making a group, reading a letter). Ids on the
//! Lambdas are by chance, the time is the test's.

use std::collections::{BTreeMap, BTreeSet};
use std::future::ready;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::any;
use functions::part::Part;
use store::Store;
use store::opening::OpenError;
use store::sealing::RootKey;
use tokio::sync::Mutex;

use super::dynamodb::tables;
use super::events;
use super::lambda::{Deployment, Lambda};
use super::neighbours::Neighbours;
use crate::harness::{Way, World};

/// A world on this day, whose requests are answered by Lambdas.
pub async fn world(day: &str) -> World {
    let (world, deployment) = deployed(day).await;
    world.by_way_of(by_way_of(deployment))
}

/// The same, with what its Lambdas are set up by.
pub async fn deployed(day: &str) -> (World, Deployment) {
    let root_key: [u8; 32] = *uuid::Uuid::now_v7()
        .as_bytes()
        .repeat(2)
        .first_chunk()
        .expect("32 bytes");
    let table = tables("journey").await;
    let names = table.names().clone();
    let root = ready(Ok::<_, OpenError>(RootKey::from_bytes(root_key)));
    let store = Store::open_apart(Arc::new(table), root, "the root key of the test".as_ref()).await;
    let world = World::with_store(day, store.expect("a store"));
    let deployment = Deployment::new(names, Neighbours::with(root_key).await);
    world.tell_the_time_in(deployment.clock());
    world.hand_the_front_over_in(deployment.front());
    (world, deployment)
}

/// One Lambda for each part; it is started when it is first asked, and stays warm.
pub struct Lambdas {
    deployment: Deployment,
    running: Mutex<BTreeMap<Part, Arc<Lambda>>>,
}

impl Lambdas {
    async fn answer(&self, part: Part, request: Request) -> Response {
        let lambda = {
            let mut running = self.running.lock().await;
            match running.get(&part) {
                Some(lambda) => Arc::clone(lambda),
                None => {
                    let lambda = Arc::new(self.deployment.start(part).await);
                    running.insert(part, Arc::clone(&lambda));
                    lambda
                }
            }
        };
        let answer = lambda.ask(events::event(request).await).await;
        events::response(&answer.unwrap_or_else(|error| panic!("{} failed: {error}", part.name())))
    }
}

/// The routes of the HTTP API: each path leads to the Lambda of its part.
pub fn by_way_of(deployment: Deployment) -> Way {
    let lambdas = Arc::new(Lambdas {
        deployment,
        running: Mutex::default(),
    });
    Arc::new(move |_functions| {
        let mut router = Router::new();
        for part in Part::ALL {
            let doors = part.doors();
            let paths: BTreeSet<_> = doors.list().map(|door| door.path.clone()).collect();
            for path in paths {
                let lambdas = Arc::clone(&lambdas);
                let answer = move |request: Request| async move { lambdas.answer(part, request).await };
                router = router.route(&path, any(answer));
            }
        }
        router
    })
}

/// Puts back the rows by which somebody is found in a group, as a restore of their table does.
pub async fn restored(world: &World, everything: &store::Everything) {
    let participant = &everything.participant.value;
    let rows = store::testing::rows_that_come_back(participant.group, participant.person);
    world.app.store.put_back(rows).await.expect("a restore");
    let seat = programme::change::Change {
        counts: vec![programme::change::Count {
            of: programme::change::Counted::Seats(participant.group),
            add: 1,
            at_most: 40,
            until: None,
        }],
        ..programme::change::Change::default()
    };
    world.committed(seat).await;
}
