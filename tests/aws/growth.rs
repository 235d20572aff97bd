//! The hundredth group and the ten thousandth cost what the first did, on either engine: no action reads or writes more because
//! there are others.
//!
//! Groups are many, one class is looked at. What its people do is counted: requests, rows and bytes on both engines, and on
//! DynamoDB the units that are paid for.

use std::sync::Arc;

use jiff::civil::Date;
use programme::change::{Change, Record};
use programme::groups::{self, Group, Joining, Rules};
use programme::ids::{GroupId, PersonId};
use programme::languages::Lang;
use programme::personal::Personal;
use store::Store;
use store::dynamodb::{DynamoTable, Spent};
use store::sealing::{Keys, RootKey};
use store::sqlite::SqliteTable;
use store::table::Table;
use store::testing::{Travelled, Trips};

use super::dynamodb::tables;
use crate::harness::World;

/// So many groups are made by one transaction.
const TOGETHER: usize = 20;

/// What an action came to: its name, requests, rows, and the units of DynamoDB.
type Cost = (&'static str, usize, usize, Option<Spent>);

/// A world over this table, whose requests are counted.
fn over(table: impl Table + 'static) -> (World, Trips) {
    let trips = Trips::default();
    let table = Travelled::new(table, trips.clone());
    let root = RootKey::random().expect("random numbers");
    let store = Store::over(Arc::new(table), Keys::of(&root));
    (World::with_store("2026-09-14", store), trips)
}

/// Makes so many groups beside the one that is looked at.
async fn with_others(world: &World, others: usize) {
    let group = |_nth| {
        let id = world.app.ids.id();
        groups::make(Group {
            id: GroupId(id),
            person: PersonId(id),
            name: Personal::new("Een andere groep".to_owned()),
            classes: Vec::new(),
            lang: Lang::new("nl"),
            seats: 40,
            programme: programme::programmes::ProgrammeId::default(),
            rules: Rules::default(),
            trainers: Vec::new(),
            request: None,
            joining: Joining::Closed,
            ends_on: Date::constant(2027, 7, 1),
            made_at: world.app.clock.now(),
            ended_at: None,
        })
    };
    let mut made = 0;
    while made < others {
        let some = TOGETHER.min(others - made);
        let change = (0..some).map(group).fold(Change::default(), Change::and);
        assert!(
            change
                .writes
                .iter()
                .all(|write| matches!(write.record, Record::Group(_)))
        );
        world.committed(change).await;
        made += some;
    }
}

/// What a class does in a lesson, and what each of it costs.
async fn a_lesson(world: &World, trips: &Trips, table: Option<&DynamoTable>) -> Vec<Cost> {
    let class = world.board(&["Samira", "Jonas", "Noor"]).await;
    let (mut samira, mut jonas) = (class.comes_in("Samira").await, class.comes_in("Jonas").await);
    let mut costs = Vec::new();
    macro_rules! cost {
        ($name:literal, $action:expr) => {{
            let before = (trips.requests(), trips.read().0, table.map(DynamoTable::spent));
            $action;
            let spent = table.zip(before.2).map(|(table, before)| table.spent() - before);
            costs.push((
                $name,
                trips.requests() - before.0,
                trips.read().0 - before.1,
                spent,
            ));
        }};
    }
    cost!("offers", jonas.offers("Fiets", "Ik plak banden").await);
    cost!("needs", samira.needs("Fiets", "Mijn band is lek").await);
    cost!("looks at the board", samira.open("/nl/board").await);
    cost!("makes a round", assert_eq!(class.round().await, 1));
    cost!("says yes", samira.answers("Ja, graag").await);
    cost!("joins", world.visitor().joins(&class.class, "Wout").await);
    cost!("looks at everything", samira.open("/nl/me").await);
    cost!("is erased", {
        samira.open("/nl/me/erase").await;
        samira.press("Ja, verwijder alles van mij").await;
    });
    costs
}

#[tokio::test]
async fn the_ten_thousandth_group_costs_what_the_first_did_on_one_server() {
    let mut first = None;
    for others in [0, 99, 9_999] {
        let (world, trips) = over(SqliteTable::in_memory().expect("a table"));
        with_others(&world, others).await;
        let costs = a_lesson(&world, &trips, None).await;
        assert_eq!(
            first.get_or_insert_with(|| costs.clone()),
            &costs,
            "with {others} others"
        );
    }
}

#[tokio::test]
async fn the_ten_thousandth_group_costs_what_the_first_did_on_dynamodb() {
    let mut first = None;
    for others in [0, 99, 9_999] {
        let table = tables("growth").await;
        let (world, trips) = over(table.clone());
        with_others(&world, others).await;
        let costs = a_lesson(&world, &trips, Some(&table)).await;
        for (name, requests, rows, spent) in &costs {
            let Spent { reads, writes, .. } = spent.expect("units");
            println!(
                "figures: {others} other groups: {name}: {requests} requests, {rows} rows, {reads} read units, {writes} write units"
            );
        }
        assert_eq!(
            first.get_or_insert_with(|| costs.clone()),
            &costs,
            "with {others} others"
        );
        store::dynamodb::testing::remove(&table)
            .await
            .expect("the tables go");
    }
}

/// The control: what does read more when there are more groups is the list of all of them, and the count shows it.
#[tokio::test]
async fn reading_every_group_would_be_seen() {
    let mut rows = Vec::new();
    for others in [0, 99] {
        let (world, trips) = over(SqliteTable::in_memory().expect("a table"));
        with_others(&world, others).await;
        let before = trips.read().0;
        let pile = world.app.store.groups(None).await.expect("groups");
        assert!(pile.items.len() <= 50);
        rows.push(trips.read().0 - before);
    }
    assert!(rows[0] < rows[1], "{rows:?}");
}
