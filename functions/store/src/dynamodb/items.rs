//! Rows in and out of DynamoDB's items: one attribute for each part of a row, with names of one or two letters, because names are
//! paid for in every row.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use super::{bytes, number};
use crate::table::{Key, PageToken, Row, TableError};

/// The partition of a row, and its sort key.
pub(super) const PARTITION: &str = "pk";
pub(super) const SORT: &str = "sk";
/// Where it is in the index.
pub(super) const INDEX_PARTITION: &str = "ip";
pub(super) const INDEX_SORT: &str = "is";
/// How often it was written, its count, its state, its body, and when it expires (the attribute that DynamoDB removes by).
pub(super) const VERSION: &str = "v";
pub(super) const COUNT: &str = "n";
pub(super) const STATE: &str = "s";
pub(super) const BODY: &str = "b";
pub(super) const EXPIRES: &str = "x";

/// An item, or the part of one that is its key.
pub(super) type Item = HashMap<String, AttributeValue>;

/// The key of a row.
pub(super) fn key(key: &Key) -> Item {
    pair((PARTITION, SORT), key)
}

/// Where a page ended.
pub(super) fn end_of_page(token: &PageToken) -> Item {
    let mut end = key(&token.key);
    if let Some(index) = &token.index {
        end.extend(pair((INDEX_PARTITION, INDEX_SORT), index));
    }
    end
}

/// The same, read back.
pub(super) fn place(mut end: Item) -> Result<PageToken, TableError> {
    let key = take_key(&mut end, (PARTITION, SORT))?.ok_or_else(|| corrupt("a page ends nowhere"))?;
    let index = take_key(&mut end, (INDEX_PARTITION, INDEX_SORT))?;
    Ok(PageToken { key, index })
}

/// A row as an item; what it does not have is left out.
pub(super) fn write(row: &Row) -> Item {
    let mut item = key(&row.key);
    if let Some(index) = &row.index {
        item.extend(pair((INDEX_PARTITION, INDEX_SORT), index));
    }
    let mut put = |name: &str, value| item.insert(name.to_owned(), value);
    put(VERSION, number(row.version));
    if let Some(count) = row.count {
        put(COUNT, number(count));
    }
    if let Some(state) = &row.state {
        put(STATE, AttributeValue::S(state.clone()));
    }
    if !row.body.is_empty() {
        put(BODY, bytes(&row.body));
    }
    if let Some(expires) = row.expires {
        put(EXPIRES, number(expires));
    }
    item
}

/// An item as a row.
pub(super) fn read(mut item: Item) -> Result<Row, TableError> {
    let key = take_key(&mut item, (PARTITION, SORT))?.ok_or_else(|| corrupt("a row without a key"))?;
    let state = match item.remove(STATE) {
        None => None,
        Some(AttributeValue::S(state)) => Some(state),
        Some(_other) => return Err(corrupt(STATE)),
    };
    Ok(Row {
        version: take_number(&mut item, VERSION)?.ok_or_else(|| corrupt(VERSION))?,
        count: take_number(&mut item, COUNT)?,
        state,
        body: take_bytes(&mut item, BODY)?.unwrap_or_default(),
        index: take_key(&mut item, (INDEX_PARTITION, INDEX_SORT))?,
        expires: take_number(&mut item, EXPIRES)?,
        key,
    })
}

fn pair((partition, sort): (&str, &str), key: &Key) -> Item {
    [
        (partition.to_owned(), bytes(&key.partition)),
        (sort.to_owned(), bytes(&key.sort)),
    ]
    .into()
}

fn take_key(item: &mut Item, (partition, sort): (&str, &str)) -> Result<Option<Key>, TableError> {
    let partition = take_bytes(item, partition)?;
    let sort = take_bytes(item, sort)?;
    Ok(partition
        .zip(sort)
        .map(|(partition, sort)| Key { partition, sort }))
}

fn take_bytes(item: &mut Item, name: &str) -> Result<Option<Vec<u8>>, TableError> {
    match item.remove(name) {
        None => Ok(None),
        Some(AttributeValue::B(blob)) => Ok(Some(blob.into_inner())),
        Some(_other) => Err(corrupt(name)),
    }
}

fn take_number<N: std::str::FromStr>(item: &mut Item, name: &str) -> Result<Option<N>, TableError> {
    match item.remove(name) {
        None => Ok(None),
        Some(AttributeValue::N(text)) => text.parse().map(Some).map_err(|_no_number| corrupt(name)),
        Some(_other) => Err(corrupt(name)),
    }
}

fn corrupt(what: &str) -> TableError {
    TableError::Corrupt(format!("an item of DynamoDB: {what}"))
}
