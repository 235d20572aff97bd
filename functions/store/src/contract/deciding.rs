//! Transactions: all or nothing, once, and with the reason when nothing.

use tokio::task::JoinSet;

use super::{Shown, Tested, decided, get, put, row, token};
use crate::table::{Act, Attribute, Condition, Lost, Row, TableError, Transacted, Value};

/// Each condition, of a row that is there and of one that is not.
pub async fn each_condition_asks_what_it_says(table: Tested) -> Shown {
    let there = Row {
        version: 3,
        count: Some(5),
        state: Some("open".to_owned()),
        ..row("there")
    };
    put(&table, [there.clone()]).await?;
    let text = |state: &str| Condition::Equals(Attribute::State, Value::Text(state.to_owned()));
    let number = |attribute, n| Condition::Equals(attribute, Value::Number(n));
    let both = |one, other| Condition::All(vec![one, other]);
    for (condition, of_the_row, of_nothing) in [
        (Condition::ALWAYS, true, true),
        (Condition::Absent, false, true),
        (Condition::Exists, true, false),
        (Condition::Version(3), true, false),
        (Condition::Version(2), false, false),
        (text("open"), true, false),
        (text("closed"), false, false),
        (number(Attribute::Count, 5), true, false),
        (number(Attribute::Version, 3), true, false),
        (number(Attribute::Expires, 3), false, false),
        (number(Attribute::State, 3), false, false),
        (Condition::LessThan(Attribute::Count, 6), true, false),
        (Condition::LessThan(Attribute::Count, 5), false, false),
        (Condition::LessThan(Attribute::Expires, 5), false, false),
        (both(Condition::Exists, text("open")), true, false),
        (both(Condition::Version(3), text("closed")), false, false),
    ] {
        for (at, holds) in [(&there, of_the_row), (&row("absent"), of_nothing)] {
            let check = Act::Check {
                key: at.key.clone(),
                when: condition.clone(),
            };
            let outcome = decided(&table, &[check]).await?;
            assert_eq!(
                outcome == Transacted::Applied,
                holds,
                "{condition:?} of {:?}",
                at.key
            );
        }
    }
    Ok(())
}

/// Every act that found something else is named, with what it found; and of the others nothing is written.
pub async fn a_refusal_names_every_act_that_lost_and_the_row_that_won(table: Tested) -> Shown {
    let winner = Row {
        state: Some("first".to_owned()),
        body: b"won".into(),
        ..row("taken")
    };
    let full = Row {
        count: Some(40),
        ..row("full")
    };
    put(&table, [winner.clone(), full.clone()]).await?;
    let create = |row| Act::Put {
        row,
        when: Condition::Absent,
    };
    let acts = [
        create(row("free")),
        create(row("taken")),
        Act::Add {
            key: row("full").key,
            add: 1,
            at_most: Some(40),
            expires: None,
        },
        Act::Delete {
            key: row("missing").key,
            when: Condition::Exists,
        },
        Act::Delete {
            key: row("missing as well").key,
            when: Condition::ALWAYS,
        },
    ];
    let lost = |act, found| Lost { act, found };
    let expected = vec![
        lost(1, Some(winner.clone())),
        lost(2, Some(full.clone())),
        lost(3, None),
    ];
    assert_eq!(decided(&table, &acts).await?, Transacted::Refused(expected));
    assert_eq!(get(&table, &row("free").key).await?, None);
    assert_eq!(get(&table, &row("taken").key).await?, Some(winner));
    assert_eq!(get(&table, &row("full").key).await?, Some(full));
    Ok(())
}

/// After an unknown outcome the same token is sent again: what was applied is not applied twice, what was refused may go now.
pub async fn a_retried_token_writes_once(table: Tested) -> Shown {
    let count = Act::Add {
        key: row("count").key,
        add: 1,
        at_most: None,
        expires: None,
    };
    let create = Act::Put {
        row: row("new"),
        when: Condition::Absent,
    };
    let (token_once, acts) = (token(), [count, create]);
    for _ in 0..3 {
        assert_eq!(
            table.transact(token_once, acts.clone().into()).await?,
            Transacted::Applied
        );
    }
    assert_eq!(
        get(&table, &row("count").key).await?.and_then(|row| row.count),
        Some(1)
    );
    let again = table.transact(token(), acts.into()).await?;
    assert!(
        matches!(again, Transacted::Refused(_)),
        "the control: under another token it is another transaction"
    );

    let (retried, key) = (token(), row("later").key);
    let act = [Act::Check {
        key,
        when: Condition::Exists,
    }];
    assert!(matches!(
        table.transact(retried, act.clone().into()).await?,
        Transacted::Refused(_)
    ));
    put(&table, [row("later")]).await?;
    assert_eq!(table.transact(retried, act.into()).await?, Transacted::Applied);
    Ok(())
}

/// A token that was used for something else is a mistake, and is said to be one.
pub async fn a_token_serves_one_transaction(table: Tested) -> Shown {
    let used = token();
    let add = |add| {
        [Act::Add {
            key: row("count").key,
            add,
            at_most: None,
            expires: None,
        }]
    };
    table.transact(used, add(1).into()).await?;
    assert_eq!(
        table.transact(used, add(2).into()).await,
        Err(TableError::TokenReused)
    );
    assert_eq!(
        get(&table, &row("count").key).await?.and_then(|row| row.count),
        Some(1)
    );
    Ok(())
}

/// Many read, change and write the same row with its version: every change is kept, because who comes too late is refused.
pub async fn nobody_overwrites_what_they_have_not_seen(table: Tested) -> Shown {
    const WRITERS: u8 = 16;
    put(
        &table,
        [Row {
            body: Vec::new(),
            ..row("shared")
        }],
    )
    .await?;
    let mut writers = JoinSet::new();
    for name in 0..WRITERS {
        let table = Tested::clone(&table);
        writers.spawn(async move {
            loop {
                let Some(mut row) = get(&table, &row("shared").key).await? else {
                    panic!("nobody deletes it")
                };
                let when = Condition::Version(row.version);
                row.version += 1;
                row.body.push(name);
                if decided(&table, &[Act::Put { row, when }]).await? == Transacted::Applied {
                    return Ok::<_, TableError>(());
                }
            }
        });
    }
    for outcome in writers.join_all().await {
        outcome?;
    }
    let row = get(&table, &row("shared").key).await?;
    let mut names = row.map(|row| row.body).unwrap_or_default();
    names.sort_unstable();
    assert_eq!(names, (0..WRITERS).collect::<Vec<_>>());
    Ok(())
}
