//! The engine against the simplest model there is, a sorted map: whatever is done, both come to the same.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::sqlite::{SqliteTable, queries};
use crate::table::{
    Act, Attribute, Condition, Key, Live, Order, Query, Row, Sorts, Source, Table as _, Token, Transacted,
    Value, check_acts,
};

fn a_sort() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(prop_oneof![Just(0_u8), Just(1), Just(0xFE), Just(0xFF)], 1..4)
}

fn a_key() -> impl Strategy<Value = Key> {
    (prop_oneof![Just("P"), Just("KEY#P")], a_sort()).prop_map(|(partition, sort)| Key::new(partition, sort))
}

fn a_row() -> impl Strategy<Value = Row> {
    let index = prop::option::of((prop_oneof![Just("I"), Just("J")], a_sort()));
    let state = prop::option::of("[ab]");
    (
        a_key(),
        1..4_u64,
        prop::option::of(-3..3_i64),
        state,
        index,
        prop::option::of(5..8_i64),
    )
        .prop_map(|(key, version, count, state, index, expires)| Row {
            version,
            count,
            state,
            index: index.map(|(partition, sort)| Key::new(partition, sort)),
            expires,
            ..Row::new(key)
        })
}

fn a_condition() -> impl Strategy<Value = Condition> {
    let attribute = prop_oneof![
        Just(Attribute::Version),
        Just(Attribute::Count),
        Just(Attribute::Expires)
    ];
    prop_oneof![
        3 => Just(Condition::ALWAYS),
        1 => Just(Condition::Absent),
        1 => Just(Condition::Exists),
        1 => (1..4_u64).prop_map(Condition::Version),
        1 => "[ab]".prop_map(|text| Condition::Equals(Attribute::State, Value::Text(text))),
        1 => (attribute, -2..8_i64).prop_map(|(attribute, n)| Condition::LessThan(attribute, n)),
    ]
}

fn an_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (a_row(), a_condition()).prop_map(|(row, when)| Act::Put { row, when }),
        1 => (a_key(), a_condition()).prop_map(|(key, when)| Act::Delete { key, when }),
        1 => (a_key(), a_condition()).prop_map(|(key, when)| Act::Check { key, when }),
        2 => (a_key(), -2..3_i64, prop::option::of(0..3_i64), prop::option::of(5..8_i64))
            .prop_map(|(key, add, at_most, expires)| Act::Add { key, add, at_most, expires }),
    ]
}

fn a_query() -> impl Strategy<Value = Query> {
    let which = prop_oneof![
        Just((Source::Rows, "P")),
        Just((Source::Rows, "KEY#P")),
        Just((Source::Index, "I")),
        Just((Source::Index, "J")),
    ];
    let sorts = prop_oneof![
        Just(Sorts::All),
        a_sort().prop_map(Sorts::Prefix),
        (a_sort(), a_sort()).prop_map(|(from, to)| Sorts::Between(from, to)),
    ];
    let order = prop_oneof![Just(Order::Ascending), Just(Order::Descending)];
    let live = prop_oneof![Just(Live::Forever), (4..9_i64).prop_map(Live::At)];
    (which, sorts, order, live, 1..4_usize).prop_map(|((source, partition), sorts, order, live, limit)| {
        Query {
            source,
            sorts,
            order,
            limit,
            live,
            ..Query::partition(partition)
        }
    })
}

/// The model: what a transaction does to a sorted map.
fn transact(model: &mut BTreeMap<Key, Row>, acts: &[Act]) -> bool {
    if !acts.iter().all(|act| act.may(model.get(act.key()))) {
        return false;
    }
    for act in acts.iter().cloned() {
        match act {
            Act::Put { row, .. } => drop(model.insert(row.key.clone(), row)),
            Act::Delete { key, .. } => drop(model.remove(&key)),
            Act::Check { .. } => {}
            Act::Add {
                key, add, expires, ..
            } => {
                let row = model.entry(key.clone()).or_insert(Row {
                    version: 0,
                    ..Row::new(key)
                });
                row.version += 1;
                row.count = Some(row.count.unwrap_or(0) + add);
                row.expires = expires.or(row.expires);
            }
        }
    }
    true
}

/// The model: what a query finds.
fn find(model: &BTreeMap<Key, Row>, query: &Query) -> Vec<Row> {
    let place = |row: &Row| match query.source {
        Source::Rows => Some((row.key.clone(), row.key.clone())),
        Source::Index => row.index.clone().map(|index| (index, row.key.clone())),
    };
    let inside = |sort: &Vec<u8>| match &query.sorts {
        Sorts::All => true,
        Sorts::Prefix(prefix) => sort.starts_with(prefix),
        Sorts::Between(from, to) => sort >= from && sort <= to,
    };
    let mut found: Vec<_> = (model.values().filter(|row| row.is_live(query.live)))
        .filter_map(|row| place(row).map(|place| (place, row.clone())))
        .filter(|((at, _), _)| at.partition == query.partition && inside(&at.sort))
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    if query.order == Order::Descending {
        found.reverse();
    }
    found.into_iter().map(|(_, row)| row).collect()
}

async fn all(table: &SqliteTable, mut query: Query) -> Vec<Row> {
    let mut found = Vec::new();
    loop {
        let page = table.query(&query).await.unwrap();
        found.extend(page.rows);
        query.after = page.next;
        if query.after.is_none() {
            return found;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn engine_and_model_come_to_the_same(
        transactions in prop::collection::vec(prop::collection::vec(an_act(), 1..5), 1..20),
        queries in prop::collection::vec(a_query(), 1..12),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (table, mut model) = (SqliteTable::in_memory().unwrap(), BTreeMap::new());
            for (n, acts) in (0_u128..).zip(transactions) {
                if check_acts(&acts).is_err() {
                    continue;
                }
                let applied = transact(&mut model, &acts);
                let outcome = table.transact(Token(n.to_be_bytes()), acts.into()).await.unwrap();
                assert_eq!(outcome == Transacted::Applied, applied);
            }
            for query in queries {
                assert_eq!(all(&table, query.clone()).await, find(&model, &query), "{query:?}");
            }
        });
    }

    /// However large the table, every query goes straight to its rows, and never sorts them itself.
    #[test]
    fn no_query_reads_more_than_it_asks_for(query in a_query(), after: bool) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let mut query = query;
        let index = Some(Key::new(query.partition.clone(), "b"));
        let last = Row { index, ..Row::new(Key::new(query.partition.clone(), "a")) };
        query.after = after.then(|| crate::table::PageToken::after(&last));
        let plan = runtime.block_on(async {
            let table = SqliteTable::in_memory().unwrap();
            table.on_writer(move |connection| queries::plan(connection, &query)).await.unwrap()
        });
        prop_assert!(plan.iter().all(|step| step.starts_with("SEARCH")), "{plan:?}");
    }
}
