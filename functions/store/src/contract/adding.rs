//! Counts: they start at zero, and a bound holds however many come at once.

use tokio::task::JoinSet;

use super::{Shown, Tested, decided, get, put, row};
use crate::table::{Act, Row, TableError, Transacted};

fn add(add: i64, at_most: Option<i64>) -> Act {
    let (key, expires) = (row("count").key, None);
    Act::Add {
        key,
        add,
        at_most,
        expires,
    }
}

/// A count that is not there is zero; raising and lowering leave the rest of the row alone.
pub async fn adding_starts_at_zero_and_keeps_the_rest(table: Tested) -> Shown {
    let refused = decided(&table, &[add(5, Some(4))]).await?;
    assert!(
        matches!(refused, Transacted::Refused(_)),
        "more than the bound at once, from nothing"
    );
    assert_eq!(get(&table, &row("count").key).await?, None);
    decided(&table, &[add(4, Some(4))]).await?;
    assert_eq!(
        get(&table, &row("count").key).await?,
        Some(Row {
            count: Some(4),
            ..row("count")
        })
    );

    let rich = Row {
        version: 9,
        state: Some("open".to_owned()),
        body: b"text".into(),
        index: Some(row("index").key),
        expires: Some(4_000_000_000),
        ..row("count")
    };
    put(&table, [rich.clone()]).await?;
    decided(&table, &[add(-2, None)]).await?;
    let lowered = Row {
        version: 10,
        count: Some(-2),
        ..rich
    };
    assert_eq!(get(&table, &row("count").key).await?, Some(lowered.clone()));

    let (key, expires) = (row("count").key, Some(4_100_000_000));
    decided(
        &table,
        &[Act::Add {
            key,
            add: 1,
            at_most: None,
            expires,
        }],
    )
    .await?;
    let moved = Row {
        version: 11,
        count: Some(-1),
        expires,
        ..lowered
    };
    assert_eq!(get(&table, &row("count").key).await?, Some(moved));
    Ok(())
}

/// Two hundred reach for forty seats at once: forty get one. Without the bound, as a control, all do.
pub async fn a_bound_is_never_exceeded(table: Tested) -> Shown {
    for (bound, seated) in [(Some(40), 40), (None, 240)] {
        let mut joining = JoinSet::new();
        for _ in 0..200 {
            let table = Tested::clone(&table);
            joining.spawn(async move { decided(&table, &[add(1, bound)]).await });
        }
        let mut applied = 0;
        for outcome in joining.join_all().await {
            applied += i64::from(outcome? == Transacted::Applied);
        }
        let count = get(&table, &row("count").key).await?.and_then(|row| row.count);
        assert_eq!(count, Some(seated), "with {bound:?}");
        assert_eq!(applied, if bound.is_some() { 40 } else { 200 });
    }
    Ok::<_, TableError>(())
}
