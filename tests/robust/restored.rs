//! Rows are set back to a moment before somebody was erased, as the continuous backup on AWS can: the keys of people are not in it.

use std::sync::Arc;

use functions::part::Part;
use store::sealing::RootKey;
use store::table::{Act, Condition, Key, Live, Query, Row, Table, Token, Transacted};

use crate::harness::{World, recording};

/// The rows at these keys and in these partitions.
async fn rows_of(table: &Arc<dyn Table>, partitions: &[String]) -> Vec<Row> {
    let mut rows = Vec::new();
    for partition in partitions {
        rows.extend(
            table
                .query(&Query::partition(partition.as_str()))
                .await
                .unwrap()
                .rows,
        );
    }
    rows
}

#[tokio::test]
async fn who_was_erased_does_not_come_back_with_the_rows() {
    let (table, root) = (recording::table(), RootKey::random().unwrap());
    let store = recording::opened(Arc::clone(&table), &root).await;
    let world = World::with_store("2026-09-14", store);
    let class = world.board(&["Samira", "Jonas"]).await;
    class
        .comes_in("Samira")
        .await
        .offers("Huiswerk", "Ik leg wiskunde uit")
        .await;
    let samira = class.who("Samira").await;
    let partitions = [format!("PERSON#{samira}"), format!("GROUP#{}", class.class.id)];
    let before = rows_of(&table, &partitions).await;
    let of_samira = |row: &&Row| {
        let sort = String::from_utf8_lossy(&row.key.sort).into_owned();
        row.key.partition.starts_with(b"PERSON#")
            || sort.contains(&samira.to_string())
            || sort.starts_with("POST#")
    };
    let hers: Vec<Row> = before.iter().filter(of_samira).cloned().collect();
    assert!(hers.len() >= 3, "where she is, her place, her offer");
    world.app.store.erase(samira).await.unwrap();
    assert!(
        !rows_of(&table, &partitions)
            .await
            .iter()
            .any(|row| hers.contains(row))
    );

    let back = hers.iter().map(|row| Act::Put {
        row: row.clone(),
        when: Condition::ALWAYS,
    });
    let restored = table.transact(Token([7; 16]), back.collect()).await.unwrap();
    assert_eq!(restored, Transacted::Applied);
    let people = world
        .app
        .store
        .board(class.class.id)
        .await
        .unwrap()
        .expect("a group")
        .people;
    assert_eq!(people.len(), 1, "without her key nobody reads who she is");
    let key = Key::new(format!("PERSON#{samira}"), "GROUP");
    assert!(
        table.get(&key, Live::Forever).await.unwrap().is_some(),
        "but her rows are there again"
    );

    let again = recording::job(Part::Rounds, "erase again", world.app.store.erase_again());
    again.await.unwrap();
    let left = rows_of(&table, &partitions).await;
    assert!(
        !left.iter().any(|row| hers.contains(row)),
        "they are erased again"
    );
    assert!(left.len() >= 2, "the group and Jonas stay");
}
