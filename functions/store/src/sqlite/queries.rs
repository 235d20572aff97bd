//! One page of a partition, or of a partition of the index.

use rusqlite::{Connection, params_from_iter};

use super::rows;
use crate::table::{Live, MOST_BYTES_A_PAGE, Order, Page, PageToken, Query, Sorts, Source};

/// Reads the page.
pub(super) fn page(connection: &Connection, query: &Query) -> rusqlite::Result<Page> {
    let (sql, values) = sentence(query);
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map(params_from_iter(values), rows::read)?;

    let mut page = Page {
        rows: Vec::new(),
        next: None,
    };
    let mut bytes = 0;
    for row in found {
        // One row more than asked for, or than a page holds, says that there is a next page.
        let row = row?;
        bytes += row.bytes();
        let full = page.rows.len() == query.limit || bytes > MOST_BYTES_A_PAGE;
        if full && let Some(last) = page.rows.last() {
            page.next = Some(PageToken::after(last));
            break;
        }
        page.rows.push(row);
    }
    Ok(page)
}

/// The query as SQL. Only fixed words become part of the sentence; everything else is a value.
fn sentence(query: &Query) -> (String, Vec<Vec<u8>>) {
    let (table, partition, sort, place) = match query.source {
        Source::Rows => (rows::table(&query.partition), "partition", "sort", "sort"),
        Source::Index => (
            "items",
            "index_partition",
            "index_sort",
            "index_sort, partition, sort",
        ),
    };
    let (than, order) = match query.order {
        Order::Ascending => (">", "ASC"),
        Order::Descending => ("<", "DESC"),
    };
    let mut conditions = vec![format!("{partition} = ?"), format!("{sort} >= ?")];
    let (from, to) = bounds(&query.sorts);
    let mut values = vec![query.partition.clone(), from];
    if let Some(to) = to {
        conditions.push(format!("{sort} < ?"));
        values.push(to);
    }
    if let Some(PageToken { key, index }) = query.after.clone() {
        match (query.source, index) {
            (Source::Index, Some(index)) => {
                conditions.push(format!("({place}) {than} (?, ?, ?)"));
                values.extend([index.sort, key.partition, key.sort]);
            }
            (Source::Rows | Source::Index, _) => {
                conditions.push(format!("sort {than} ?"));
                values.push(key.sort);
            }
        }
    }
    conditions.push(match query.live {
        Live::Forever => "expires IS NULL".to_owned(),
        Live::At(now) => format!("(expires IS NULL OR expires > {now})"),
    });
    let order: Vec<_> = place
        .split(", ")
        .map(|column| format!("{column} {order}"))
        .collect();
    let sql = format!(
        "SELECT {} FROM {table} WHERE {} ORDER BY {} LIMIT {}",
        rows::COLUMNS,
        conditions.join(" AND "),
        order.join(", "),
        query.limit + 1,
    );
    (sql, values)
}

/// The sort keys from the first (included) to the second (excluded; without one, to the end).
fn bounds(sorts: &Sorts) -> (Vec<u8>, Option<Vec<u8>>) {
    match sorts {
        Sorts::All => (Vec::new(), None),
        Sorts::Prefix(prefix) => (prefix.clone(), after_prefix(prefix)),
        Sorts::Between(from, to) => {
            // Nothing lies between a byte string and the same with a zero behind it.
            let mut beyond = to.clone();
            beyond.push(0);
            (from.clone(), Some(beyond))
        }
    }
}

/// The first byte string that comes after all that begin like this; none if it is all ones.
fn after_prefix(prefix: &[u8]) -> Option<Vec<u8>> {
    let last = prefix.iter().rposition(|byte| *byte != 0xFF)?;
    let mut beyond = prefix.get(..=last)?.to_vec();
    if let Some(byte) = beyond.last_mut() {
        *byte += 1;
    }
    Some(beyond)
}

/// How SQLite goes about a query, step by step.
#[cfg(test)]
pub(super) fn plan(connection: &Connection, query: &Query) -> rusqlite::Result<Vec<String>> {
    let (sql, values) = sentence(query);
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    statement
        .query_map(params_from_iter(values), |row| row.get("detail"))?
        .collect()
}
