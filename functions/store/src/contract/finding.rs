//! Reading: rows come back as they were written, in the order of their bytes, page after page.

use super::{Shown, Tested, all, decided, get, in_index, put, row};
use crate::table::{
    Act, Condition, Key, Live, Lost, MOST_BYTES_A_PAGE, Order, Query, Row, Sorts, TableError, Transacted,
};

/// Every attribute comes back as it was, set or not; keys and bodies are any bytes.
pub async fn a_row_is_read_back_whole(table: Tested) -> Shown {
    let bare = row("bare");
    let full = Row {
        version: 7,
        count: Some(-3),
        state: Some("taken ✓".to_owned()),
        body: (0..=255).collect(),
        index: Some(Key::new([0, 255, 0], [255, 0, 255])),
        expires: Some(4_000_000_000),
        ..Row::new(Key::new([0, 200, 255], [0]))
    };
    put(&table, [bare.clone(), full.clone()]).await?;
    assert_eq!(get(&table, &bare.key).await?, Some(bare));
    assert_eq!(get(&table, &full.key).await?, Some(full.clone()));
    assert_eq!(get(&table, &Key::new("P", "nothing")).await?, None);

    let emptied = Row::new(full.key.clone());
    put(&table, [emptied.clone()]).await?;
    assert_eq!(
        get(&table, &full.key).await?,
        Some(emptied),
        "a put leaves nothing of the row before"
    );
    let (key, when) = (full.key.clone(), Condition::Exists);
    decided(&table, &[Act::Delete { key, when }]).await?;
    assert_eq!(get(&table, &full.key).await?, None);
    Ok(())
}

/// Rows kept apart take part in the same transactions and are read in the same way.
pub async fn rows_kept_apart_are_rows_like_others(table: Tested) -> Shown {
    let apart = Row::new(Key::new("KEY#somebody", "KEY"));
    assert!(apart.key.is_apart());
    put(&table, [row("beside"), apart.clone()]).await?;
    let keys = [apart.key.clone(), row("beside").key];
    let found = table.batch_get(&keys, Live::Forever).await?;
    assert_eq!(found, [Some(apart.clone()), Some(row("beside"))]);
    let found = all(&table, &Query::partition("KEY#somebody")).await?;
    assert!(matches!(found.as_slice(), [only] if *only == apart));

    let index = Some(Key::new("I", "1"));
    let expires = Some(4_000_000_000);
    for row in [
        Row {
            index,
            ..apart.clone()
        },
        Row { expires, ..apart },
    ] {
        assert!(
            matches!(put(&table, [row]).await, Err(TableError::Limit(_))),
            "neither found otherwise nor expiring"
        );
    }
    Ok(())
}

/// Missing rows leave their place empty; a key may be asked twice; there are at most a hundred.
pub async fn a_batch_answers_in_the_order_asked(table: Tested) -> Shown {
    let rows: Vec<_> = (0..100).map(|n| row(format!("{n:03}"))).collect();
    put(&table, rows.iter().step_by(2).cloned()).await?;
    let backwards: Vec<_> = rows.iter().rev().map(|row| row.key.clone()).collect();
    let found = table.batch_get(&backwards, Live::Forever).await?;
    assert_eq!(found.len(), 100);
    for (key, found) in backwards.iter().zip(&found) {
        let expected = rows.iter().step_by(2).find(|row| row.key == *key);
        assert_eq!(found.as_ref(), expected);
    }
    let twice = [row("000").key, row("001").key, row("000").key];
    let found = table.batch_get(&twice, Live::Forever).await?;
    assert_eq!(found, [Some(row("000")), None, Some(row("000"))]);
    assert!(matches!(
        table.batch_get(&[], Live::Forever).await,
        Err(TableError::Limit(_))
    ));
    let many = [backwards, twice.to_vec()].concat();
    assert!(matches!(
        table.batch_get(&many, Live::Forever).await,
        Err(TableError::Limit(_))
    ));
    Ok(())
}

/// Bytes compare as bytes, not as letters and not as numbers; a beginning comes before what it begins.
pub async fn sort_keys_are_ordered_as_bytes(table: Tested) -> Shown {
    let mut sorts: Vec<Vec<u8>> = vec![
        vec![255, 255],
        vec![0],
        vec![128],
        vec![127],
        "a".into(),
        "B".into(),
        "ab".into(),
        "a\0".into(),
        vec![255],
        "é".into(),
        "10".into(),
        "9".into(),
        vec![0, 0],
    ];
    put(&table, sorts.iter().cloned().map(row)).await?;
    sorts.sort();
    let query = Query {
        limit: 4,
        ..Query::partition("P")
    };
    let found: Vec<_> = all(&table, &query)
        .await?
        .into_iter()
        .map(|row| row.key.sort)
        .collect();
    assert_eq!(found, sorts);
    let query = Query {
        order: Order::Descending,
        ..query
    };
    let found: Vec<_> = all(&table, &query)
        .await?
        .into_iter()
        .map(|row| row.key.sort)
        .collect();
    sorts.reverse();
    assert_eq!(found, sorts);
    Ok(())
}

/// A prefix takes what begins so, ones at its end included; a range includes both its ends.
pub async fn prefixes_and_ranges_take_what_they_say(table: Tested) -> Shown {
    let sorts: [&[u8]; 8] = [
        b"a",
        b"b",
        b"b\x00",
        b"b\xFF",
        b"b\xFF\xFF",
        b"c",
        b"\xFF",
        b"\xFF\xFF",
    ];
    put(&table, sorts.map(row)).await?;
    put(&table, [Row::new(Key::new("Q", "b"))]).await?;
    for (which, expected) in [
        (Sorts::All, &sorts[..]),
        (Sorts::Prefix(b"b".into()), &sorts[1..5]),
        (Sorts::Prefix(b"b\xFF".into()), &sorts[3..5]),
        (Sorts::Prefix(b"\xFF".into()), &sorts[6..]),
        (Sorts::Prefix(b"d".into()), &[]),
        (Sorts::Between(b"b".into(), b"b\xFF".into()), &sorts[1..4]),
        (Sorts::Between(b"b\x00\x00".into(), b"bz".into()), &[]),
        (Sorts::Between(b"c".into(), b"c".into()), &sorts[5..6]),
        (Sorts::Between(b"c".into(), b"b".into()), &[]),
    ] {
        for order in [Order::Ascending, Order::Descending] {
            let query = Query {
                sorts: which.clone(),
                order,
                limit: 2,
                ..Query::partition("P")
            };
            let mut found: Vec<_> = all(&table, &query)
                .await?
                .into_iter()
                .map(|row| row.key.sort)
                .collect();
            if order == Order::Descending {
                found.reverse();
            }
            assert_eq!(found, expected, "{which:?} {order:?}");
        }
    }
    Ok(())
}

/// Whatever the size of a page, the pages together are the whole, in rows and in index, in both directions.
pub async fn pages_follow_each_other_without_gap_or_repeat(table: Tested) -> Shown {
    // In the index many share a sort key: only with the row's own key does a page know where it ended.
    let rows = (0..60_u8).map(|n| Row {
        index: Some(Key::new("I", [n / 20 + 1])),
        ..row([n])
    });
    put(&table, rows).await?;
    for order in [Order::Ascending, Order::Descending] {
        for limit in [1, 7, 20, 60, 61] {
            for query in [Query::partition("P"), Query::index("I")] {
                let query = Query {
                    order,
                    limit,
                    ..query
                };
                let mut found = in_index(&table, &query, 60).await?;
                found.sort();
                found.dedup();
                assert_eq!(found.len(), 60, "{query:?}");
            }
        }
    }
    let query = Query {
        limit: 5,
        ..Query::partition("P")
    };
    let after = table.query(&query).await?.next;
    let elsewhere = Query {
        after,
        ..Query::partition("Q")
    };
    assert!(
        matches!(table.query(&elsewhere).await, Err(TableError::Limit(_))),
        "a token fits its own query"
    );
    Ok(())
}

/// However many rows were asked for, a page ends at a megabyte.
pub async fn a_page_ends_at_a_megabyte(table: Tested) -> Shown {
    for n in 0..7_u8 {
        put(
            &table,
            [Row {
                body: vec![n; 300 * 1024],
                ..row([n + 1])
            }],
        )
        .await?;
    }
    let query = Query {
        limit: 100,
        ..Query::partition("P")
    };
    let page = table.query(&query).await?;
    let bytes: usize = page.rows.iter().map(Row::bytes).sum();
    assert!(
        page.next.is_some() && bytes <= MOST_BYTES_A_PAGE + 400 * 1024,
        "{bytes}"
    );
    assert_eq!(all(&table, &query).await?.len(), 7);
    Ok(())
}

/// A row is in the index if it says so, where it says so, and no longer than that.
pub async fn the_index_holds_only_rows_that_ask_for_it(table: Tested) -> Shown {
    let query = Query::index("I");
    let at = |sort: &str, place: Option<(&str, &str)>| Row {
        index: place.map(|(partition, sort)| Key::new(partition, sort)),
        ..row(sort)
    };
    put(
        &table,
        [
            at("x", Some(("I", "2"))),
            at("y", Some(("I", "1"))),
            at("z", None),
        ],
    )
    .await?;
    assert_eq!(
        in_index(&table, &query, 2).await?,
        [b"y", b"x"],
        "in the order of the index"
    );

    put(&table, [at("y", Some(("I", "3")))]).await?;
    assert_eq!(
        in_index(
            &table,
            &Query {
                sorts: Sorts::Prefix(b"3".into()),
                ..query.clone()
            },
            1
        )
        .await?,
        [b"y"]
    );
    assert_eq!(
        in_index(&table, &query, 2).await?,
        [b"x", b"y"],
        "moved, not doubled"
    );

    put(&table, [at("x", Some(("J", "1"))), at("y", None)]).await?;
    assert_eq!(in_index(&table, &query, 0).await?.len(), 0);
    assert_eq!(in_index(&table, &Query::index("J"), 1).await?, [b"x"]);

    let (key, when) = (row("x").key, Condition::Exists);
    decided(&table, &[Act::Delete { key, when }]).await?;
    assert_eq!(in_index(&table, &Query::index("J"), 0).await?.len(), 0);
    Ok(())
}

/// Whether the engine has removed an expired row or not, no reader sees it.
pub async fn what_has_expired_is_gone_for_readers(table: Tested) -> Shown {
    let expires = |sort: &str, expires| Row {
        expires,
        index: Some(Key::new("I", sort)),
        ..row(sort)
    };
    put(
        &table,
        [
            expires("over", Some(100)),
            expires("valid", Some(4_000_000_000)),
            expires("ever", None),
        ],
    )
    .await?;
    let now = 2_000_000_000;
    for (live, expected) in [
        (Live::At(now), &["ever", "valid"][..]),
        (Live::At(4_000_000_000), &["ever"]),
        (Live::Forever, &["ever"]),
    ] {
        for query in [Query::partition("P"), Query::index("I")] {
            let found = in_index(&table, &Query { live, ..query }, expected.len()).await?;
            assert_eq!(
                found,
                expected.iter().map(|sort| sort.as_bytes()).collect::<Vec<_>>(),
                "{live:?}"
            );
        }
        let keys = ["ever", "valid", "over"].map(|sort| row(sort).key);
        let found = table.batch_get(&keys, live).await?.into_iter().flatten().count();
        assert_eq!(found, expected.len(), "{live:?}");
    }
    assert_eq!(table.get(&row("over").key, Live::At(now)).await?, None);
    assert!(
        table.get(&row("over").key, Live::At(99)).await?.is_some(),
        "the control: before its time it was there"
    );
    Ok(())
}

/// A writer who expects nothing finds what has expired; one who saw it before may still keep it longer or delete it. (The row
/// is so old that no engine removes it by itself while this test runs.)
pub async fn what_has_expired_still_lies_there_for_writers(table: Tested) -> Shown {
    let now = Live::At(2_000_000_000);
    let over = Row {
        expires: Some(100),
        ..row("over")
    };
    put(&table, [over.clone()]).await?;
    let write = |row: Row, when| [Act::Put { row, when }];
    let refused = decided(&table, &write(over.clone(), Condition::Absent)).await?;
    let found = Some(over.clone());
    assert_eq!(refused, Transacted::Refused(vec![Lost { act: 0, found }]));

    let kept = Row {
        version: 2,
        expires: Some(4_000_000_000),
        ..over.clone()
    };
    decided(&table, &write(kept.clone(), Condition::Version(1))).await?;
    assert_eq!(table.get(&kept.key, now).await?, Some(kept.clone()));

    put(&table, [over]).await?;
    let (key, when) = (kept.key.clone(), Condition::Version(1));
    assert_eq!(
        decided(&table, &[Act::Delete { key, when }]).await?,
        Transacted::Applied
    );
    decided(&table, &write(kept.clone(), Condition::Absent)).await?;
    assert_eq!(table.get(&kept.key, now).await?, Some(kept));
    Ok(())
}

/// Sweeping removes nothing that a reader could still see.
pub async fn sweeping_takes_only_what_has_expired(table: Tested) -> Shown {
    put(
        &table,
        [
            Row {
                expires: Some(100),
                ..row("a")
            },
            Row {
                expires: Some(300),
                ..row("b")
            },
            row("c"),
        ],
    )
    .await?;
    let swept = table.sweep(200).await?;
    assert!(swept <= 1, "{swept}");
    assert_eq!(table.get(&row("a").key, Live::At(200)).await?, None);
    assert!(table.get(&row("b").key, Live::At(200)).await?.is_some());
    assert!(table.get(&row("c").key, Live::Forever).await?.is_some());
    Ok(())
}
