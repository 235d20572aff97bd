//! Limits: what is too large is refused clearly, and nothing of it is written.

use super::{Shown, Tested, decided, get, row};
use crate::table::{Act, Condition, Key, Limit, MOST_BYTES_A_ROW, Query, Row, TableError, Transacted};

fn create(row: Row) -> Act {
    let when = Condition::Absent;
    Act::Put { row, when }
}

async fn refused(table: &Tested, acts: &[Act]) -> Limit {
    match decided(table, acts).await {
        Err(TableError::Limit(limit)) => limit,
        other => panic!("{other:?} instead of a limit"),
    }
}

/// A hundred acts go together; none or more do not.
pub async fn a_transaction_has_one_to_a_hundred_acts(table: Tested) -> Shown {
    let acts: Vec<_> = (0..101_u8).map(|n| create(row([n]))).collect();
    assert_eq!(refused(&table, &acts).await, Limit::Acts(101));
    assert_eq!(refused(&table, &[]).await, Limit::Acts(0));
    assert_eq!(get(&table, &row([0]).key).await?, None);
    assert_eq!(decided(&table, &acts[..100]).await?, Transacted::Applied);
    assert!(get(&table, &row([99]).key).await?.is_some());
    Ok(())
}

/// 400 KB fit, one byte more does not; nor do more than 4 MB in one transaction.
pub async fn a_row_has_at_most_four_hundred_kilobytes(table: Tested) -> Shown {
    let room = MOST_BYTES_A_ROW - row("a").bytes();
    let sized = |sort: &str, bytes| {
        create(Row {
            body: vec![b'x'; bytes],
            ..row(sort)
        })
    };
    assert!(matches!(
        refused(&table, &[sized("b", room + 1)]).await,
        Limit::Row { .. }
    ));
    assert_eq!(decided(&table, &[sized("a", room)]).await?, Transacted::Applied);
    assert_eq!(
        get(&table, &row("a").key).await?.map(|row| row.body.len()),
        Some(room)
    );
    let many: Vec<_> = ('b'..='z').map(|sort| sized(&sort.to_string(), room)).collect();
    assert!(matches!(refused(&table, &many).await, Limit::Transaction(_)));
    Ok(())
}

/// Keys have at least one byte and not too many; so have pages rows.
pub async fn keys_and_pages_have_bounds(table: Tested) -> Shown {
    for (partition, sort) in [(0, 1), (2049, 1), (1, 0), (1, 1025)] {
        let key = Key::new(vec![b'k'; partition], vec![b'k'; sort]);
        assert_eq!(
            refused(&table, &[create(Row::new(key.clone()))]).await,
            Limit::Key(key.clone())
        );
        let indexed = Row {
            index: Some(key.clone()),
            ..row("a")
        };
        assert_eq!(refused(&table, &[create(indexed)]).await, Limit::Key(key.clone()));
        assert!(matches!(
            get(&table, &key).await,
            Err(TableError::Limit(Limit::Key(_)))
        ));
    }
    let longest = Row::new(Key::new(vec![b'k'; 2048], vec![b'k'; 1024]));
    assert_eq!(decided(&table, &[create(longest)]).await?, Transacted::Applied);
    for limit in [0, 1001] {
        let query = Query {
            limit,
            ..Query::partition("P")
        };
        assert_eq!(
            table.query(&query).await,
            Err(TableError::Limit(Limit::Page(limit)))
        );
    }
    Ok(())
}

/// Two acts on one row have no order, so they are refused.
pub async fn one_row_is_touched_once(table: Tested) -> Shown {
    let (key, when) = (row("a").key, Condition::ALWAYS);
    let acts = [create(row("a")), create(row("b")), Act::Check { key, when }];
    assert_eq!(refused(&table, &acts).await, Limit::Twice(row("a").key));
    assert_eq!(get(&table, &row("b").key).await?, None);
    Ok(())
}
