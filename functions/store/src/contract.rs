//! What must hold for every engine, as tests that any engine can run.
//!
//! [`contract_tests!`](crate::contract_tests) makes one test of each point, so that each engine reports the same names in the
//! same order. A point gets a fresh, empty table.
#![expect(
    clippy::missing_panics_doc,
    reason = "to panic is how a test says that a promise is broken"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::table::{Act, Condition, Key, Live, Page, Query, Row, Table, TableError, Token, Transacted};

mod adding;
mod deciding;
mod finding;
mod fitting;

pub use adding::*;
pub use deciding::*;
pub use finding::*;
pub use fitting::*;

/// Makes one test of each point of the contract. The expression is a future that gives something to hold on to (say, a folder
/// that is removed when it is dropped) and a fresh table.
#[macro_export]
macro_rules! contract_tests {
    ($fresh:expr) => {
        $crate::contract_tests! { $fresh;
            a_row_is_read_back_whole
            rows_kept_apart_are_rows_like_others
            a_batch_answers_in_the_order_asked
            sort_keys_are_ordered_as_bytes
            prefixes_and_ranges_take_what_they_say
            pages_follow_each_other_without_gap_or_repeat
            a_page_ends_at_a_megabyte
            the_index_holds_only_rows_that_ask_for_it
            what_has_expired_is_gone_for_readers
            what_has_expired_still_lies_there_for_writers
            sweeping_takes_only_what_has_expired
            a_transaction_has_one_to_a_hundred_acts
            a_row_has_at_most_four_hundred_kilobytes
            keys_and_pages_have_bounds
            one_row_is_touched_once
            each_condition_asks_what_it_says
            a_refusal_names_every_act_that_lost_and_the_row_that_won
            a_retried_token_writes_once
            a_token_serves_one_transaction
            nobody_overwrites_what_they_have_not_seen
            adding_starts_at_zero_and_keeps_the_rest
            a_bound_is_never_exceeded
        }
    };
    ($fresh:expr; $($point:ident)+) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $point() {
                let (_held, table) = $fresh.await;
                $crate::contract::$point(table).await.expect(stringify!($point));
            }
        )+
    };
}

/// What a point comes to: it panics where the promise is broken, and fails where the engine does.
pub type Shown = Result<(), TableError>;

/// A table to be tested.
pub type Tested = Arc<dyn Table>;

/// A token that was not used before in this process.
fn token() -> Token {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let n = u128::from(NEXT.fetch_add(1, Ordering::Relaxed)) + (u128::from(std::process::id()) << 64);
    Token(n.to_be_bytes())
}

/// Sends a transaction until it is decided. A connection that is refused on a busy machine is asked for again, a few times:
/// with the same token that is safe.
async fn decided(table: &Tested, acts: &[Act]) -> Result<Transacted, TableError> {
    let (token, acts): (Token, Arc<[Act]>) = (token(), acts.into());
    let mut again = 5;
    loop {
        match table.transact(token, Arc::clone(&acts)).await {
            Err(TableError::UnknownOutcome(_)) if again > 0 => again -= 1,
            Err(TableError::Conflict) => tokio::time::sleep(Duration::from_millis(5)).await,
            outcome => return outcome,
        }
    }
}

/// Writes rows over whatever is there.
async fn put(table: &Tested, rows: impl IntoIterator<Item = Row>) -> Shown {
    let put = |row| Act::Put {
        row,
        when: Condition::ALWAYS,
    };
    let acts: Vec<_> = rows.into_iter().map(put).collect();
    for acts in acts.chunks(100) {
        assert_eq!(decided(table, acts).await?, Transacted::Applied);
    }
    Ok(())
}

/// A row of partition `P` with this sort key.
fn row(sort: impl Into<Vec<u8>>) -> Row {
    Row::new(Key::new("P", sort))
}

/// Every row a query finds, over all its pages.
async fn all(table: &Tested, query: &Query) -> Result<Vec<Row>, TableError> {
    let mut query = query.clone();
    let mut found = Vec::new();
    loop {
        let Page { rows, next } = table.query(&query).await?;
        assert!(rows.len() <= query.limit, "a page is never longer than asked for");
        found.extend(rows);
        query.after = next;
        if query.after.is_none() {
            return Ok(found);
        }
    }
}

/// The sort keys a query of the index finds, once it finds as many as expected: an index may lag behind.
async fn in_index(table: &Tested, query: &Query, expected: usize) -> Result<Vec<Vec<u8>>, TableError> {
    let mut sorts = Vec::new();
    for _ in 0..200 {
        sorts = all(table, query)
            .await?
            .into_iter()
            .map(|row| row.key.sort)
            .collect();
        if sorts.len() == expected {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(sorts)
}

/// The row, whenever it expires.
async fn get(table: &Tested, key: &Key) -> Result<Option<Row>, TableError> {
    table.get(key, Live::At(0)).await
}
